-- One row one of the people of the desk. Written by staff. `name_key` is the folded name, so that no two are called
-- alike. `roles` are codes divided by a space. `password` is an Argon2id hash with its own salt; `second_factor` the
-- secret of the code app (base 32), `second_factor_step` the last half minute whose code was taken: none is taken
-- twice. P1; hash and secret never leave the store.
CREATE TABLE account (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    roles TEXT NOT NULL,
    state TEXT NOT NULL,
    password TEXT,
    second_factor TEXT,
    second_factor_step BIGINT NOT NULL,
    calendar_hash TEXT UNIQUE,
    added_at TEXT NOT NULL,
    added_by TEXT NOT NULL
);

-- One row a file (one person with the cases; `*` means every file) that is open to one of the people of the desk, to
-- read or to write. Each right stands alone: who may write and not read is refused where reading is asked.
CREATE TABLE file_grant (
    account_id TEXT NOT NULL REFERENCES account (id),
    file_id TEXT NOT NULL,
    access TEXT NOT NULL,
    given_at TEXT NOT NULL,
    given_by TEXT NOT NULL,
    PRIMARY KEY (account_id, file_id, access)
);

-- One row a sign-in. `token_hash` is the SHA-256 of what the browser holds. Written by staff; the row goes when the
-- session ends, and with it every way to use it.
CREATE TABLE desk_session (
    token_hash TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    began_at TEXT NOT NULL,
    seen_at TEXT NOT NULL
);
CREATE INDEX desk_session_account ON desk_session (account_id);

-- One row a one-time link by which somebody sets a password and a second factor. Used once, then gone.
CREATE TABLE invitation (
    token_hash TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    second_factor TEXT NOT NULL,
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    ends_at TEXT NOT NULL
);

-- One row somebody who lost the way in, asked for by one officer and not yet confirmed by a second.
CREATE TABLE recovery (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    asked_at TEXT NOT NULL,
    asked_by TEXT NOT NULL REFERENCES account (id)
);

-- One row a form that did its work, with the page it led to: the same form sent again leads there and does nothing.
CREATE TABLE form_done (
    form_id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL,
    done_at TEXT NOT NULL,
    led_to TEXT NOT NULL
);
