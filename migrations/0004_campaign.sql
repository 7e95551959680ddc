-- One row a public action. Written by campaign.
CREATE TABLE action (
    id TEXT PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    folder_id TEXT NOT NULL UNIQUE,
    position BIGINT NOT NULL,
    date_edtf TEXT,
    time TEXT NOT NULL,
    kind TEXT NOT NULL,
    kind_word TEXT NOT NULL,
    series TEXT NOT NULL,
    number_in_series BIGINT,
    place TEXT NOT NULL,
    organisers TEXT NOT NULL,
    description TEXT NOT NULL,
    grade TEXT NOT NULL,
    note TEXT NOT NULL,
    text_lang TEXT NOT NULL,
    rev BIGINT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL
);

-- One row a petition or letter drive of somebody else, told as what it was. Written by campaign.
-- `signatures` empty means not on record, never 0.
CREATE TABLE appeal (
    id TEXT PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    folder_id TEXT NOT NULL UNIQUE,
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    kind_word TEXT NOT NULL,
    title TEXT NOT NULL,
    owner TEXT NOT NULL,
    addressee TEXT NOT NULL,
    opened_edtf TEXT,
    signatures BIGINT,
    grade TEXT NOT NULL,
    note TEXT NOT NULL,
    text_lang TEXT NOT NULL,
    rev BIGINT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL
);

-- One row what someone said in public, at an action or about a step. Written by campaign.
CREATE TABLE quote (
    id TEXT PRIMARY KEY,
    folder_id TEXT NOT NULL UNIQUE,
    position BIGINT NOT NULL,
    speaker_name TEXT NOT NULL,
    capacity TEXT NOT NULL,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    said_on_edtf TEXT,
    action_id TEXT REFERENCES action (id),
    step_id TEXT REFERENCES step (id),
    note TEXT NOT NULL,
    rev BIGINT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL
);
