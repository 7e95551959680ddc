-- One row an act at the desk, an import, a release or a withdrawal, in the order in which they were done.
-- Written by seal alone, in the transaction of the act itself. Each row's hash covers the row before it.
-- `detail` is JSON and holds ids and counts, never a name, address or text of a record: the row outlives them.
CREATE TABLE log_entry (
    position BIGINT PRIMARY KEY,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    act TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    hash TEXT NOT NULL
);

-- The one row that every append takes first, so that two writers never continue the same entry.
CREATE TABLE log_head (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    size BIGINT NOT NULL,
    hash TEXT NOT NULL
);
INSERT INTO log_head (id, size, hash) VALUES (1, 0, '');

-- One row an earlier state of a record, kept when a newer one took its place. Written by the part that owns the
-- record. `body` is JSON of all its fields and carries whatever is P1 or P2 there.
CREATE TABLE revision (
    record_id TEXT NOT NULL,
    rev BIGINT NOT NULL,
    body TEXT NOT NULL,
    ended_at TEXT NOT NULL,
    ended_by TEXT NOT NULL,
    PRIMARY KEY (record_id, rev)
);
