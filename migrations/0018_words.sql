-- One row a word of the interface that the group translated itself, in the syntax of Fluent; it stands over the one that
-- comes with the program. Part: publish. `of_english` is the fingerprint of the English words it translates: when the
-- program has others, it is outdated. `run_id` is the file that brought it.
CREATE TABLE own_word (
    language TEXT NOT NULL,
    word TEXT NOT NULL,
    text TEXT NOT NULL,
    of_english TEXT NOT NULL,
    run_id TEXT NOT NULL,
    PRIMARY KEY (language, word)
);

-- One row a file of a translator: what it would change (`changes`, JSON), who brought it, who decided, who undid it.
-- `state`: offered, taken, refused, undone. Part: publish.
CREATE TABLE word_run (
    id TEXT PRIMARY KEY,
    language TEXT NOT NULL,
    state TEXT NOT NULL,
    changes TEXT NOT NULL,
    offered_at TEXT NOT NULL,
    offered_by TEXT NOT NULL,
    offerer TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    decider TEXT NOT NULL
);
CREATE INDEX word_run_language ON word_run (language, offered_at);
