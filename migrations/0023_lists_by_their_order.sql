-- By what the list of people chooses, beside where each stands in it: a page of it is found in one index, without a look
-- at each person who stands before.
ALTER TABLE public_person_order ADD COLUMN count TEXT NOT NULL DEFAULT '';
ALTER TABLE public_person_order ADD COLUMN year BIGINT;
UPDATE public_person_order SET
    count = COALESCE((SELECT i.count FROM public_person i
                      WHERE i.publication_id = public_person_order.publication_id), ''),
    year = (SELECT i.year FROM public_person i WHERE i.publication_id = public_person_order.publication_id);
DROP INDEX public_person_order_key;
CREATE INDEX public_person_order_key
    ON public_person_order (language, sort_key, public_id, count, year, publication_id);
