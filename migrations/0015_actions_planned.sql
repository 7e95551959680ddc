-- `plan` and `after` are JSON of `Plan` and `After`: what the group plans, and what it tells afterwards; `{}` for a row
-- that was told as it was. `plan` is P1: the exact place, who does what and the safety sheet among it.
ALTER TABLE action ADD COLUMN plan TEXT NOT NULL DEFAULT '{}';
ALTER TABLE action ADD COLUMN after TEXT NOT NULL DEFAULT '{}';

-- One row how many said that they come to an action: forms sent, and the people they stand for. Written by campaign. It
-- holds nobody's name, address or hour.
CREATE TABLE coming (
    action TEXT PRIMARY KEY,
    forms BIGINT NOT NULL,
    people BIGINT NOT NULL
);

-- What is asked to be released is the file of a person or, now, an action alone: `record_id` is the record's.
ALTER TABLE proposal RENAME TO proposal_of_file;
CREATE TABLE proposal (
    id TEXT PRIMARY KEY,
    record_id TEXT NOT NULL,
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
    remark TEXT NOT NULL,
    basis TEXT NOT NULL
);
INSERT INTO proposal (id, record_id, state, reason, risk, reviewed_on, proposed_at, proposed_by, decided_at, decided_by,
    released_from, shown, remark, basis)
SELECT id, file_id, state, reason, risk, reviewed_on, proposed_at, proposed_by, decided_at, decided_by, released_from,
    shown, remark, basis
FROM proposal_of_file;
DROP TABLE proposal_of_file;
CREATE INDEX proposal_state ON proposal (state);
CREATE INDEX proposal_record ON proposal (record_id);
