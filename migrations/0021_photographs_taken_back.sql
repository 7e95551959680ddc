-- One row a photograph that was public and is so no more: all that is left of it where it was served. Written by publish
-- when what showed it ends; goes when something shows it again.
CREATE TABLE photo_tombstone (
    sha256 TEXT PRIMARY KEY,
    taken_back_on TEXT NOT NULL
);
