-- One row an act of releasing: on what basis, by whom, approved by whom, why, and what the risk review said.
-- Written by publish, never changed. `risk` is P1. On `lapses_on` the review is six months old and no longer
-- carries anything.
CREATE TABLE release (
    id TEXT PRIMARY KEY,
    at TEXT NOT NULL,
    basis TEXT NOT NULL,
    released_by TEXT NOT NULL,
    approved_by TEXT NOT NULL,
    reason TEXT NOT NULL,
    risk TEXT NOT NULL,
    reviewed_on TEXT NOT NULL,
    lapses_on TEXT NOT NULL
);

-- One row an act of taking back: `asked` for one record by somebody, or `lapsed` for whatever had run out, which
-- names no record. Written by publish. What was asked back comes back only when a later release names it; that
-- one is then `lifted_by`. `withdrawn_by` and `reason` are P1.
CREATE TABLE withdrawal (
    id TEXT PRIMARY KEY,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    withdrawn_by TEXT NOT NULL,
    reason TEXT NOT NULL,
    record_id TEXT,
    lifted_by TEXT REFERENCES release (id)
);
CREATE INDEX withdrawal_record ON withdrawal (record_id);

-- One row a snapshot that the world may read while `ended_at` is empty. Written by publish, never changed but for
-- its end: another state of the record is a new row with the next `rev`. `body` is JSON of a `Public…` type and
-- `sha256` its hash. `public_id` of a source is the number by which everything cites it.
CREATE TABLE publication (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    public_id TEXT NOT NULL,
    record_id TEXT NOT NULL,
    rev BIGINT NOT NULL,
    body TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    began_at TEXT NOT NULL,
    ended_at TEXT,
    withdrawal_id TEXT REFERENCES withdrawal (id),
    UNIQUE (kind, public_id, rev)
);
CREATE UNIQUE INDEX publication_standing ON publication (kind, public_id) WHERE ended_at IS NULL;
CREATE INDEX publication_withdrawal ON publication (withdrawal_id);

-- One row a release on which a publication rests: the first, and each that renewed it unchanged. Written by publish.
CREATE TABLE publication_release (
    publication_id TEXT NOT NULL REFERENCES publication (id),
    release_id TEXT NOT NULL REFERENCES release (id),
    PRIMARY KEY (publication_id, release_id)
);

-- The tables below hold what standing publications are filtered and sorted by, and nothing else. Written by
-- publish together with the publication; their rows go when it ends.
--
-- Dates stand in three columns: `earliest` and `latest` as days, empty where the date has no such bound and `~`
-- (which sorts after every day) for a missing latest; `date_key` sorts as `Edtf` does and ends with the date's own
-- text, empty for a date without a year. Sort keys of names are hexadecimal, one a language.

-- One row a person.
CREATE TABLE public_person (
    publication_id TEXT PRIMARY KEY REFERENCES publication (id),
    count TEXT NOT NULL,
    year BIGINT,
    date_key TEXT NOT NULL,
    as_of_key TEXT NOT NULL,
    place TEXT NOT NULL
);
CREATE INDEX public_person_date ON public_person (date_key);

-- One row a person and language of readers: where the person stands in that language's list.
CREATE TABLE public_person_order (
    publication_id TEXT NOT NULL REFERENCES publication (id),
    language TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    public_id TEXT NOT NULL,
    PRIMARY KEY (publication_id, language)
);
CREATE INDEX public_person_order_key ON public_person_order (language, sort_key, public_id);

-- One row a step. `rule` is that of its due day, `came` what came of it (empty: it stands in no count),
-- `silent_from` the first day on which its silence may be told (`~`: never).
CREATE TABLE public_step (
    publication_id TEXT PRIMARY KEY REFERENCES publication (id),
    public_id TEXT NOT NULL,
    earliest TEXT NOT NULL,
    latest TEXT NOT NULL,
    date_key TEXT NOT NULL,
    month_known BIGINT NOT NULL CHECK (month_known IN (0, 1)),
    level TEXT NOT NULL,
    stance TEXT NOT NULL,
    kind TEXT NOT NULL,
    grade TEXT NOT NULL,
    actor_id TEXT NOT NULL,
    addressee_id TEXT NOT NULL,
    addressee_text TEXT NOT NULL,
    de_facto BIGINT NOT NULL CHECK (de_facto IN (0, 1)),
    rule TEXT NOT NULL,
    came TEXT NOT NULL,
    late BIGINT NOT NULL CHECK (late IN (0, 1)),
    silent_from TEXT NOT NULL
);
CREATE INDEX public_step_date ON public_step (date_key, public_id);
CREATE INDEX public_step_actor ON public_step (actor_id);
CREATE INDEX public_step_addressee ON public_step (addressee_id);
CREATE INDEX public_step_score ON public_step (addressee_id, rule, came, late, silent_from, latest)
WHERE came <> '' AND addressee_id <> '';

-- One row a person whose page a publication is told on (`person`), or a source that it cites (`source`).
CREATE TABLE public_link (
    publication_id TEXT NOT NULL REFERENCES publication (id),
    kind TEXT NOT NULL,
    target TEXT NOT NULL,
    PRIMARY KEY (publication_id, kind, target)
);
CREATE INDEX public_link_target ON public_link (kind, target);

-- One row a public id that was taken back: all that is left of it. Written by publish; goes when the record is
-- released again.
CREATE TABLE tombstone (
    public_id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    taken_back_on TEXT NOT NULL
);

-- The one row whose number rises with every release and withdrawal, so that every listener learns of it.
CREATE TABLE publication_epoch (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    epoch BIGINT NOT NULL
);
INSERT INTO publication_epoch (id, epoch) VALUES (1, 0);
