-- One row a campaign of letters of the group. Written by campaign. `texts` and `addressees` are JSON: what it says in
-- each language; whom it addresses, with salutation, postal and mail address. `prints` and `mails` say whether the group
-- prints letters of writers and sends them by e-mail. P1 until it opens; the world reads `public_letter_campaign`.
CREATE TABLE letter_campaign (
    id TEXT PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    position BIGINT NOT NULL,
    owner TEXT NOT NULL,
    state TEXT NOT NULL,
    texts TEXT NOT NULL,
    addressees TEXT NOT NULL,
    prints BIGINT NOT NULL CHECK (prints IN (0, 1)),
    mails BIGINT NOT NULL CHECK (mails IN (0, 1)),
    asked_by TEXT NOT NULL,
    opened_at TEXT,
    stopped_at TEXT,
    rev BIGINT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL
);

-- One row what the world may read of a campaign of letters that was opened. Written by campaign with each change of its
-- state. `body` is JSON of `PublicLetters`.
CREATE TABLE public_letter_campaign (
    campaign_id TEXT PRIMARY KEY REFERENCES letter_campaign (id),
    slug TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL
);

-- One row a letter that somebody left with the group, and of whoever wrote it only what the letter needs. It goes when it
-- has gone: an e-mail at the moment in which the server took it, paper when its batch was handed over, and whatever
-- happens after thirty days. No fact of the person sought stands in it: those are put in when it is made. `words`, `name`,
-- `place` and `address` (for the answer, e-mail alone) are P2. `token` is the hash of the secret in the link by which an
-- e-mail is let go, and empty once it was pressed; `due_at` is when the next message is to leave, empty for never.
CREATE TABLE letter (
    id TEXT PRIMARY KEY,
    campaign_id TEXT NOT NULL REFERENCES letter_campaign (id),
    institution_id TEXT NOT NULL,
    way TEXT NOT NULL,
    language TEXT NOT NULL,
    words TEXT NOT NULL,
    name TEXT NOT NULL,
    place TEXT NOT NULL,
    address TEXT NOT NULL,
    state TEXT NOT NULL,
    token TEXT NOT NULL,
    due_at TEXT NOT NULL,
    given_on TEXT NOT NULL,
    batch_id TEXT NOT NULL
);
CREATE INDEX letter_waits ON letter (campaign_id, institution_id, state);
CREATE INDEX letter_due ON letter (due_at) WHERE due_at <> '';

-- One row how many letters went to one addressee by one way, and of whom nothing else is kept. `next_at` is when the next
-- e-mail to it may leave. For those who are counted without a name `institution_id` is empty.
CREATE TABLE letter_tally (
    campaign_id TEXT NOT NULL REFERENCES letter_campaign (id),
    institution_id TEXT NOT NULL,
    way TEXT NOT NULL,
    n BIGINT NOT NULL,
    next_at TEXT NOT NULL,
    PRIMARY KEY (campaign_id, institution_id, way)
);

-- One row some letters to one addressee that are printed and handed over together. `registered` are the numbers of the
-- post, divided by spaces; `steps` the ids of the steps recorded with it.
CREATE TABLE letter_batch (
    id TEXT PRIMARY KEY,
    campaign_id TEXT NOT NULL REFERENCES letter_campaign (id),
    number BIGINT NOT NULL,
    institution_id TEXT NOT NULL,
    letters BIGINT NOT NULL,
    state TEXT NOT NULL,
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    handed_on TEXT NOT NULL,
    channel TEXT NOT NULL,
    registered TEXT NOT NULL,
    note TEXT NOT NULL,
    returned BIGINT NOT NULL,
    steps TEXT NOT NULL,
    UNIQUE (campaign_id, number)
);

-- One row a link by which a partner group says how many letters its people posted. `code_hash` is the hash of the code.
CREATE TABLE letter_partner (
    code_hash TEXT PRIMARY KEY,
    campaign_id TEXT NOT NULL REFERENCES letter_campaign (id),
    name TEXT NOT NULL,
    until TEXT NOT NULL,
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL
);

-- One row what a partner group says: so many letters to one addressee, posted on a day by a channel. Taken back, it stays
-- with the day, and counts no more.
CREATE TABLE letter_report (
    id TEXT PRIMARY KEY,
    code_hash TEXT NOT NULL REFERENCES letter_partner (code_hash),
    institution_id TEXT NOT NULL,
    posted_on TEXT NOT NULL,
    channel TEXT NOT NULL,
    letters BIGINT NOT NULL,
    reported_at TEXT NOT NULL,
    taken_back_at TEXT NOT NULL
);
