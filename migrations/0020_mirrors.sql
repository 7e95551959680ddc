-- One row: the key with which copies of the site are signed, made with the first copy. Written by publish, never
-- changed. `verifier` is what anyone checks a copy with; `seed` is P2 and leaves only with a backup.
CREATE TABLE mirror_key (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    seed TEXT NOT NULL,
    verifier TEXT NOT NULL,
    made_at TEXT NOT NULL
);
