-- One row an institution that steps address or that acts. Written by pursue. `texts` are the exact words that
-- mean it elsewhere in the register, divided by ` | `. `note` is P1.
CREATE TABLE institution (
    id TEXT PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    folder_id TEXT NOT NULL UNIQUE,
    position BIGINT NOT NULL,
    name_en TEXT NOT NULL,
    name_uk TEXT NOT NULL,
    name_ru TEXT NOT NULL,
    name_crh TEXT NOT NULL,
    kind TEXT NOT NULL,
    kind_word TEXT NOT NULL,
    level TEXT NOT NULL,
    jurisdiction TEXT NOT NULL,
    texts TEXT NOT NULL,
    note TEXT NOT NULL,
    rev BIGINT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL
);

-- One row a step: an act towards (or by) an institution. Written by pursue. No state and no days: both are
-- computed from these dates. `act_by` and `inboxes_checked` are P1.
CREATE TABLE step (
    id TEXT PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    folder_id TEXT NOT NULL UNIQUE,
    position BIGINT NOT NULL,
    level TEXT NOT NULL,
    jurisdiction TEXT NOT NULL,
    stance TEXT NOT NULL,
    actor TEXT NOT NULL,
    addressee TEXT NOT NULL,
    kind TEXT NOT NULL,
    kind_word TEXT NOT NULL,
    date_edtf TEXT,
    description TEXT NOT NULL,
    outcome_text TEXT NOT NULL,
    grade TEXT NOT NULL,
    note TEXT NOT NULL,
    text_lang TEXT NOT NULL,
    channel TEXT NOT NULL,
    received_on TEXT,
    registered_on TEXT,
    reply_rule TEXT NOT NULL,
    short_reason TEXT NOT NULL,
    extended_to TEXT,
    extension_notice_on TEXT,
    parent_step TEXT NOT NULL,
    act TEXT NOT NULL,
    act_on TEXT,
    act_by TEXT NOT NULL,
    inboxes_checked TEXT NOT NULL,
    answers_followed TEXT NOT NULL,
    rev BIGINT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL
);

-- One row what an institution sent back to a step. Written by pursue.
CREATE TABLE reply (
    id TEXT PRIMARY KEY,
    folder_id TEXT NOT NULL UNIQUE,
    position BIGINT NOT NULL,
    step_id TEXT NOT NULL REFERENCES step (id),
    received_on TEXT,
    kind TEXT NOT NULL,
    summary TEXT NOT NULL,
    grade TEXT NOT NULL,
    note TEXT NOT NULL,
    text_lang TEXT NOT NULL,
    rev BIGINT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL
);
CREATE INDEX reply_step ON reply (step_id);
