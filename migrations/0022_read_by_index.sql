-- Where a person stands in a language, asked by the person: the report asks it of each step, and without this reads the
-- whole list each time.
CREATE INDEX public_person_order_person ON public_person_order (public_id, language, sort_key);

-- What stands, by its id alone: whoever keeps a copy of the site asks it, and without this reads every publication.
CREATE INDEX publication_standing_id ON publication (id) WHERE ended_at IS NULL;
