-- One row a source: where claims, steps, replies, actions, appeals and quotes come from. Written by register.
-- `folder_id` is the number by which everything cites it. `note` is P1.
CREATE TABLE source (
    id TEXT PRIMARY KEY,
    folder_id TEXT NOT NULL UNIQUE,
    position BIGINT NOT NULL,
    title TEXT NOT NULL,
    publisher TEXT NOT NULL,
    date_edtf TEXT,
    language TEXT NOT NULL,
    publisher_kind TEXT NOT NULL,
    url TEXT NOT NULL,
    note TEXT NOT NULL,
    rev BIGINT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL
);

-- One row a person whom the register names. Written by register. `note` is P1; what is known stands in `claim`.
CREATE TABLE person (
    id TEXT PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    folder_id TEXT NOT NULL UNIQUE,
    position BIGINT NOT NULL,
    role TEXT NOT NULL,
    note TEXT NOT NULL,
    rev BIGINT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL
);

-- One row the file of one disappearance, detention or prosecution. Written by register.
CREATE TABLE case_file (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    fate TEXT NOT NULL,
    whereabouts TEXT NOT NULL,
    rev BIGINT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL
);
CREATE INDEX case_file_person ON case_file (person_id);

-- One row a claim: one value of one field of one person. Written by register, never changed: other content under
-- the same folder id is a new row, and the old one carries `superseded_at`. P1, and P2 for fields of homes and
-- relatives; the world reads publications instead.
CREATE TABLE claim (
    id TEXT PRIMARY KEY,
    folder_id TEXT NOT NULL,
    position BIGINT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    grade TEXT NOT NULL,
    note TEXT NOT NULL,
    text_lang TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    superseded_at TEXT
);
CREATE UNIQUE INDEX claim_standing ON claim (folder_id) WHERE superseded_at IS NULL;
CREATE INDEX claim_person ON claim (person_id);

-- One row a source cited by a record of any part (`cites`), or proving that a step was sent (`proves`).
CREATE TABLE citation (
    record_id TEXT NOT NULL,
    role TEXT NOT NULL,
    position BIGINT NOT NULL,
    source TEXT NOT NULL REFERENCES source (folder_id),
    PRIMARY KEY (record_id, role, position)
);

-- One row a person whom a step, action or appeal names, in the order entered.
CREATE TABLE concerns (
    record_id TEXT NOT NULL,
    position BIGINT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    PRIMARY KEY (record_id, position)
);
CREATE INDEX concerns_person ON concerns (person_id);
