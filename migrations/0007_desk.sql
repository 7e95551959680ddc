-- Why a claim is the one that is shown although the grades alone would show another: a person's choice with its
-- reason, of at most one standing claim a field. Empty: the grades decide.
ALTER TABLE claim ADD COLUMN picked_reason TEXT NOT NULL DEFAULT '';
CREATE INDEX concerns_record ON concerns (record_id);

-- One row what one person of the desk wants released, until another one decides. Written by publish. `file_id` is the
-- person's record. `shown` is the fingerprint of everything that would become public, as the decider saw it: when it
-- is another one on the day, nothing is released. `reason` and `risk` are P1.
CREATE TABLE proposal (
    id TEXT PRIMARY KEY,
    file_id TEXT NOT NULL REFERENCES person (id),
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    risk TEXT NOT NULL,
    reviewed_on TEXT NOT NULL,
    proposed_at TEXT NOT NULL,
    proposed_by TEXT NOT NULL REFERENCES account (id),
    decided_at TEXT,
    decided_by TEXT REFERENCES account (id),
    released_from TEXT,
    shown TEXT NOT NULL,
    remark TEXT NOT NULL
);
CREATE INDEX proposal_state ON proposal (state);
CREATE INDEX proposal_file ON proposal (file_id);

-- One row the hash of a record's content each time it was written, in order. Written by seal in the transaction of the
-- write; an entry of the log binds all rows up to a number, so that neither a record nor its row here can be changed
-- unseen. `log_head.rows` is the number of the last row that is bound.
CREATE TABLE row_seal (
    number BIGINT PRIMARY KEY,
    record_id TEXT NOT NULL,
    sha256 TEXT NOT NULL
);
ALTER TABLE log_head ADD COLUMN rows BIGINT NOT NULL DEFAULT 0;

-- One row a person's word that two files are of one person. Nothing is moved: what is known of `gone` is read with
-- `kept` while the row stands. Written by register; undone, never removed.
CREATE TABLE merge (
    id TEXT PRIMARY KEY,
    kept TEXT NOT NULL REFERENCES person (id),
    gone TEXT NOT NULL REFERENCES person (id),
    reason TEXT NOT NULL,
    merged_at TEXT NOT NULL,
    merged_by TEXT NOT NULL,
    undone_at TEXT,
    undone_by TEXT
);
CREATE UNIQUE INDEX merge_standing ON merge (gone) WHERE undone_at IS NULL;
CREATE INDEX merge_kept ON merge (kept);

-- Where somebody wants a daily word that something waits, and the last day on which one was written. P1.
ALTER TABLE account ADD COLUMN mail TEXT;
ALTER TABLE account ADD COLUMN reminded_on TEXT;

-- One row an event to which several files belong: people taken together, one raid, one trial. Written by register; whose
-- files they are stands in `concerns`. P1.
CREATE TABLE incident (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    position BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL
);
