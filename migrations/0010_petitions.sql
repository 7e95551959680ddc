-- One row a petition of the group. Written by campaign. `texts` is JSON: the text in each language. `recipients` are
-- ids of institutions and `keyholders` age recipients, each divided by a space. `mail_sender` and `mail_subject` are
-- what a mailbox shows of it: neither names the cause. P1 until it opens; the world reads `public_petition`.
CREATE TABLE petition (
    id TEXT PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    position BIGINT NOT NULL,
    owner TEXT NOT NULL,
    state TEXT NOT NULL,
    texts TEXT NOT NULL,
    recipients TEXT NOT NULL,
    mail_sender TEXT NOT NULL,
    mail_subject TEXT NOT NULL,
    keyholders TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    opened_at TEXT,
    closed_at TEXT,
    rev BIGINT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL
);

-- One row what the world may read of a petition that was opened. Written by campaign with each change of its state.
-- `body` is JSON of `PublicPetition`.
CREATE TABLE public_petition (
    petition_id TEXT PRIMARY KEY REFERENCES petition (id),
    slug TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL
);

-- The one row whose number rises with every change of a petition and with every head, so that every listener learns
-- of it.
CREATE TABLE petition_epoch (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    epoch BIGINT NOT NULL
);
INSERT INTO petition_epoch (id, epoch) VALUES (1, 0);

-- One row the keys of one petition. `dedupe` makes tags of addresses and goes when the petition is closed: then no
-- address can be held against a tag any more. `log` is the seed of the key that signs the heads. P2.
CREATE TABLE petition_key (
    petition_id TEXT PRIMARY KEY REFERENCES petition (id),
    dedupe TEXT,
    log TEXT NOT NULL
);

-- One row a signature, and of who signed only what must be kept. Written by campaign. `tag` is a keyed hash of the
-- address, so that nobody signs twice; for those who sign without an address it is random. `address` stands until the
-- signature is confirmed, seven days at most. `name` is in clear only where the signer chose to be public; else it is
-- sealed with the key of `name_batch`. `tokens` are hashes of the secrets in the links that were sent. `mail_due` is
-- when the next message is to go, empty for never. `leaf` is its number in the count, `end_leaf` that of the leaf that
-- takes it out. P2: `address`, `name`.
--
-- No row here refers to another table by a constraint: checking it at every signature would take a lock on the row of
-- the one petition that everybody signs.
CREATE TABLE signature (
    tag TEXT PRIMARY KEY,
    petition_id TEXT NOT NULL,
    state TEXT NOT NULL,
    class TEXT NOT NULL,
    visibility TEXT NOT NULL,
    recipients TEXT NOT NULL,
    country TEXT NOT NULL,
    language TEXT NOT NULL,
    signed_at TEXT NOT NULL,
    address TEXT,
    name TEXT,
    name_batch TEXT,
    held_for TEXT NOT NULL,
    mail_due TEXT,
    mails BIGINT NOT NULL,
    proved BIGINT NOT NULL DEFAULT 0 CHECK (proved IN (0, 1)),
    tokens TEXT NOT NULL,
    commitment TEXT,
    leaf BIGINT,
    end_leaf BIGINT,
    end_batch BIGINT
);
CREATE INDEX signature_mail ON signature (mail_due) WHERE mail_due IS NOT NULL;
CREATE INDEX signature_waits ON signature (petition_id) WHERE state = 'confirmed' AND leaf IS NULL;
CREATE INDEX signature_ends ON signature (petition_id)
WHERE leaf IS NOT NULL AND end_leaf IS NULL AND state = 'withdrawn';
CREATE INDEX signature_held ON signature (petition_id) WHERE state = 'held';
CREATE INDEX signature_pending ON signature (signed_at) WHERE address IS NOT NULL;
CREATE INDEX signature_named ON signature (petition_id) WHERE name IS NOT NULL;

-- One row a key with which the names of some signers were sealed, itself encrypted to the petition's keyholders.
CREATE TABLE name_batch (
    id TEXT PRIMARY KEY,
    petition_id TEXT NOT NULL,
    sealed_key TEXT NOT NULL
);

-- One row a leaf of a petition's count. Written by campaign, never changed.
CREATE TABLE petition_leaf (
    petition_id TEXT NOT NULL,
    number BIGINT NOT NULL,
    line TEXT NOT NULL,
    PRIMARY KEY (petition_id, number)
);

-- One row a signed head of a petition's count. Written by campaign, never changed.
CREATE TABLE petition_head (
    petition_id TEXT NOT NULL,
    number BIGINT NOT NULL,
    size BIGINT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (petition_id, number)
);

-- The one row that says which node closes epochs, until when, and how often that has changed hands: a node whose number
-- is an old one can write nothing.
CREATE TABLE petition_lease (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    holder TEXT NOT NULL,
    number BIGINT NOT NULL,
    until TEXT NOT NULL
);
INSERT INTO petition_lease (id, holder, number, until) VALUES (1, '', 0, '');

-- One row a code that a volunteer's device holds at a rally: whoever signs there has shown a face and needs no address.
-- `code_hash` is the hash of the code.
CREATE TABLE kiosk_code (
    code_hash TEXT PRIMARY KEY,
    petition_id TEXT NOT NULL REFERENCES petition (id),
    place TEXT NOT NULL,
    until TEXT NOT NULL,
    most BIGINT NOT NULL,
    used BIGINT NOT NULL,
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL
);

-- One row some sheets of paper with signatures, counted by a person. `scan_sha256` is the hash of their scan.
CREATE TABLE paper_batch (
    id TEXT PRIMARY KEY,
    petition_id TEXT NOT NULL REFERENCES petition (id),
    serials TEXT NOT NULL,
    signatures BIGINT NOT NULL,
    scan_sha256 TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    leaf BIGINT
);
CREATE UNIQUE INDEX paper_batch_scan ON paper_batch (petition_id, scan_sha256);

-- One row a run of a rule that took signatures out of the count, or held ones out of the waiting, or put them back.
-- `rule` is JSON; what is published of it is the number, the reason and how many.
CREATE TABLE invalidation (
    petition_id TEXT NOT NULL,
    number BIGINT NOT NULL,
    kind TEXT NOT NULL,
    rule TEXT NOT NULL,
    reason TEXT NOT NULL,
    signatures BIGINT NOT NULL,
    done_at TEXT NOT NULL,
    done_by TEXT NOT NULL,
    undoes BIGINT,
    PRIMARY KEY (petition_id, number)
);

-- One row a petition for which something waits to be counted, and since when; goes when an epoch closes.
CREATE TABLE petition_wait (
    petition_id TEXT PRIMARY KEY REFERENCES petition (id),
    since TEXT NOT NULL
);
