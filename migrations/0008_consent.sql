-- One row a consent of the family, given for one file and for some groups of what is known: `scope` holds their codes,
-- a space between. That the row stands means that it was explained what becomes public, where, in which languages, and
-- that it can be taken back. It holds to the end of `valid_to`. Written by register, never changed; sealed. `alias` is
-- initials or a by-name; with `relation` and `note` it is P2 by its meaning: shown to whoever may take back, never public.
CREATE TABLE consent (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    relation TEXT NOT NULL,
    alias TEXT NOT NULL,
    given_on TEXT NOT NULL,
    means TEXT NOT NULL,
    scope TEXT NOT NULL,
    valid_to TEXT NOT NULL,
    note TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    entered_by TEXT NOT NULL
);
CREATE INDEX consent_person ON consent (person_id);

-- One row an act on the consents of a file: one was `revoked`, a relative `objected` to all of them, an objection was
-- `mediated`. `concerns` is the id of the consent or of the objection, empty for an objection itself. Written by
-- register, never changed; sealed. `reason` is P2.
CREATE TABLE consent_act (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    act TEXT NOT NULL,
    concerns TEXT NOT NULL,
    reason TEXT NOT NULL,
    acted_at TEXT NOT NULL,
    acted_by TEXT NOT NULL
);
CREATE INDEX consent_act_person ON consent_act (person_id);

-- One row a group of what a standing publication tells of a person on the family's consent alone; `person` is a public
-- id. Written by publish together with the publication; the rows go when it ends.
CREATE TABLE public_consent (
    publication_id TEXT NOT NULL REFERENCES publication (id),
    person TEXT NOT NULL,
    covers TEXT NOT NULL,
    PRIMARY KEY (publication_id, person, covers)
);
CREATE INDEX public_consent_person ON public_consent (person);

-- On what the one who asks wants it released.
ALTER TABLE proposal ADD COLUMN basis TEXT NOT NULL DEFAULT 'public_record';
