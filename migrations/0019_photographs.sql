-- One row a photograph as the program keeps it: JPEG, upright, small, without metadata. Its name is the SHA-256 of its
-- bytes. Written by register and campaign, never changed. P1: nobody but the staff is served from here.
CREATE TABLE picture (
    sha256 TEXT PRIMARY KEY,
    width BIGINT NOT NULL,
    height BIGINT NOT NULL,
    jpeg BYTEA NOT NULL
);

-- One row a photograph of the person sought; the one that has not ended is the one that counts. `original_sha256` is
-- that of the file as it was brought, which stays with whoever has it. `source` is a number, empty for none. Written by
-- register, changed only by its end; sealed. `author`, `licence`, `ended_why` are P1 until released.
CREATE TABLE portrait (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    picture TEXT NOT NULL REFERENCES picture (sha256),
    original_sha256 TEXT NOT NULL,
    author TEXT NOT NULL,
    licence TEXT NOT NULL,
    taken_on TEXT,
    source TEXT NOT NULL,
    added_at TEXT NOT NULL,
    added_by TEXT NOT NULL,
    ended_at TEXT,
    ended_by TEXT NOT NULL,
    ended_why TEXT NOT NULL
);
CREATE INDEX portrait_person ON portrait (person_id);

-- One row a photograph of a public action. `picture` is the working copy, for the staff alone; `covered` was made of it
-- and shows the cells of `clear` (“A1-D5, F3”) and of the rest one colour a cell. `alt` says in some languages what is
-- seen: JSON, language by language. `cleared_by` is the account of whoever chose the cells last; while somebody else has
-- not affirmed that nobody can be recognised, or they agreed, it is not released. Written by campaign; sealed.
CREATE TABLE action_photo (
    id TEXT PRIMARY KEY,
    action_id TEXT NOT NULL REFERENCES action (id),
    picture TEXT NOT NULL REFERENCES picture (sha256),
    original_sha256 TEXT NOT NULL,
    author TEXT NOT NULL,
    licence TEXT NOT NULL,
    source TEXT NOT NULL,
    alt TEXT NOT NULL,
    clear TEXT NOT NULL,
    covered TEXT NOT NULL REFERENCES picture (sha256),
    cleared_by TEXT NOT NULL,
    affirmed_at TEXT,
    affirmed_by TEXT NOT NULL,
    added_at TEXT NOT NULL,
    added_by TEXT NOT NULL,
    ended_at TEXT,
    ended_by TEXT NOT NULL,
    ended_why TEXT NOT NULL
);
CREATE INDEX action_photo_action ON action_photo (action_id);

-- One row a photograph that a standing publication shows: the only pictures that the public side can come to. Written
-- by publish together with the publication; the rows go when it ends.
CREATE TABLE public_photo (
    publication_id TEXT NOT NULL REFERENCES publication (id),
    sha256 TEXT NOT NULL,
    jpeg BYTEA NOT NULL,
    PRIMARY KEY (publication_id, sha256)
);
CREATE INDEX public_photo_sha256 ON public_photo (sha256);
