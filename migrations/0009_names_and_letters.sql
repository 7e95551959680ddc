-- What kind of name a claim of a name is; empty means the usual kind of its field.
ALTER TABLE claim ADD COLUMN name_kind TEXT NOT NULL DEFAULT '';

-- The number that we gave to a step, and the one under which the institution registered it. P1.
ALTER TABLE step ADD COLUMN outgoing_no TEXT NOT NULL DEFAULT '';
ALTER TABLE step ADD COLUMN incoming_no TEXT NOT NULL DEFAULT '';

-- One row a relative or contact of the person sought. Written by register. P2, kept in clear: whoever can read the data
-- folder can read it, so `who` is an alias or initials. `relative_id` is somebody whom the register names. `ended` is 1
-- when it is so no longer; the row stays.
CREATE TABLE relation (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL,
    who TEXT NOT NULL,
    relative_id TEXT REFERENCES person (id),
    contactable TEXT NOT NULL,
    how TEXT NOT NULL,
    note TEXT NOT NULL,
    ended BIGINT NOT NULL CHECK (ended IN (0, 1)),
    position BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL
);
CREATE INDEX relation_person ON relation (person_id);
CREATE INDEX relation_relative ON relation (relative_id);

-- One row the text of a letter as it was sent, whole, in the parts in which it is printed. Written by pursue, never
-- changed. P1: it names whom the letter names.
CREATE TABLE sent_text (
    id TEXT PRIMARY KEY,
    body TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    kept_at TEXT NOT NULL,
    kept_by TEXT NOT NULL
);

-- One row a step that was taken with such a text: a letter to five bodies is five steps and one text.
CREATE TABLE sent_with (
    step_id TEXT PRIMARY KEY REFERENCES step (id),
    text_id TEXT NOT NULL REFERENCES sent_text (id)
);
CREATE INDEX sent_with_text ON sent_with (text_id);
