-- One row a hand-over of a petition to one of those whom it addresses, or a try that was refused. Written by campaign,
-- never changed. `incoming_no` is the number under which the institution took it in; empty when it gave none. `steps`
-- are the ids of the steps that were recorded with it, divided by a space. P1: `handed_by`, `note`.
CREATE TABLE petition_hand_over (
    petition_id TEXT NOT NULL REFERENCES petition (id),
    institution_id TEXT NOT NULL,
    handed_on TEXT NOT NULL,
    channel TEXT NOT NULL,
    incoming_no TEXT NOT NULL,
    refused BIGINT NOT NULL CHECK (refused IN (0, 1)),
    handed_by TEXT NOT NULL,
    note TEXT NOT NULL,
    steps TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    PRIMARY KEY (petition_id, institution_id, handed_on)
);

-- Whether a name that its signer lets everybody see stands on the petition's page: `waits` until somebody of the desk
-- has looked at it, then `shown` or `hidden`. It says nothing for every other signature.
ALTER TABLE signature ADD COLUMN name_shown TEXT NOT NULL DEFAULT 'waits';
