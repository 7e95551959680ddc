-- When a petition was handed over; empty before. From then on names and countries stand for 30 days more.
ALTER TABLE petition ADD COLUMN delivered_at TEXT;

-- One row a petition of whose signers nothing is kept any more but the leaf and the state of each signature, and since
-- when. Written by campaign.
CREATE TABLE petition_forgotten (
    petition_id TEXT PRIMARY KEY REFERENCES petition (id),
    forgotten_at TEXT NOT NULL
);

-- As which class whoever signs by the code is counted: `kiosk` on a device at a rally, `partner` by a link of a group that
-- vouches for its people; then `place` is the group's name.
ALTER TABLE kiosk_code ADD COLUMN class TEXT NOT NULL DEFAULT 'kiosk';
