-- A batch of sheets is entered, confirmed by a second person who looked at the sheets, and counted by the next head.
-- `state` says how far it is; `asked_by` is the account that entered it, empty on the machine, and `entered_by` its
-- name; `decided_by` who confirmed it or took it back, `decided_at` when.
ALTER TABLE paper_batch ADD COLUMN state TEXT NOT NULL DEFAULT 'entered';
ALTER TABLE paper_batch ADD COLUMN asked_by TEXT NOT NULL DEFAULT '';
ALTER TABLE paper_batch ADD COLUMN decided_by TEXT NOT NULL DEFAULT '';
ALTER TABLE paper_batch ADD COLUMN decided_at TEXT NOT NULL DEFAULT '';

-- What was taken back may be entered anew.
DROP INDEX paper_batch_scan;
CREATE UNIQUE INDEX paper_batch_scan ON paper_batch (petition_id, scan_sha256) WHERE state <> 'taken_back';

-- The count asks for those that wait at every tick.
CREATE INDEX paper_batch_waits ON paper_batch (petition_id) WHERE state = 'confirmed';
