-- A run of a rule is asked for, done, and told by the next head. `state` says how far it is; of a run that needs a
-- second person `asked_by` is the account that asked and `asked_name` its name. `counted` is how many of its
-- signatures stood in a leaf when it was done. `batch` is the number under which the count tells it, empty while it is
-- not told and for good when there was nothing to tell; `leaf` is the leaf that announces that batch, `leaves` how many
-- follow it, `told_at` when.
ALTER TABLE invalidation ADD COLUMN state TEXT NOT NULL DEFAULT 'done';
ALTER TABLE invalidation ADD COLUMN asked_by TEXT NOT NULL DEFAULT '';
ALTER TABLE invalidation ADD COLUMN asked_name TEXT NOT NULL DEFAULT '';
ALTER TABLE invalidation ADD COLUMN counted BIGINT NOT NULL DEFAULT 0;
ALTER TABLE invalidation ADD COLUMN batch BIGINT;
ALTER TABLE invalidation ADD COLUMN leaf BIGINT;
ALTER TABLE invalidation ADD COLUMN leaves BIGINT NOT NULL DEFAULT 0;
ALTER TABLE invalidation ADD COLUMN told_at TEXT;

-- No batch is told twice, and no run undone twice.
CREATE UNIQUE INDEX invalidation_batch ON invalidation (petition_id, batch) WHERE batch IS NOT NULL;
CREATE UNIQUE INDEX invalidation_undoes ON invalidation (petition_id, undoes)
WHERE undoes IS NOT NULL AND state <> 'dropped';

-- `signature.end_batch` is the number of the run that last took the signature out or is about to put it back. One that
-- it took out has the state `invalidated`, and `end_leaf` as soon as a leaf says so. One that is `confirmed` and has an
-- `end_leaf` waits for the leaf that puts it back, which empties both. A signer who takes back a signature that a leaf
-- has taken out needs no further leaf: `withdrawn` then stands beside the `end_leaf` of the run.
CREATE INDEX signature_run ON signature (petition_id, end_batch) WHERE end_batch IS NOT NULL;
