# What there is to run. `just` lists it.

_list:
    @just --list

# Everything that is checked before a change is kept
check:
    ./check

# The program on published facts
demo:
    cargo run --release -- demo

# Our figures beside their references, in one run
bench:
    cargo build --release --locked
    cargo run --release --locked -p byname-benches

# Signing, confirming and reading counts beside single-row inserts into PostgreSQL, in one run; needs wrk and pgbench
bench-sign:
    cargo build --release --locked
    cargo run --release --locked -p byname-benches --bin sign

# A copy of 10,000 people whole, and brought up to the day after one change
bench-mirror PEOPLE="10000" STEPS="20000":
    cargo build --release --locked
    cargo run --release --locked -p byname-benches --bin mirror -- {{PEOPLE}} {{STEPS}}

# A hundred placards and a report of 10,000 steps as PDF, from a generated register
bench-print:
    cargo build --release --locked -p byname -p byname-print
    cargo run --release --locked -p byname-benches --bin print

# How well and how fast names are found, beside the peers, on the same files; FOLDER holds other files of that form
names FOLDER="crates/names/evaluation/data":
    cargo build --release --locked
    cargo build --release --locked -p byname-names --example figures
    [ -x .tools/names/bin/python ] || python3 -m venv .tools/names
    .tools/names/bin/pip install --quiet --requirement crates/names/evaluation/requirements.txt
    .tools/names/bin/python crates/names/evaluation/table.py --data {{FOLDER}}

# Names from bytes that a fuzzer makes up, guided by what they reach; needs a nightly compiler and cargo-fuzz
fuzz SECONDS="300":
    cd crates/names && cargo +nightly fuzz run any_text -- -max_total_time={{SECONDS}} -max_len=512

# Pictures of every page into e2e/pictures
pictures:
    cargo build --locked
    PICTURES=1 node --test e2e/*.test.mjs

# The program killed at a thousand random moments while people write at the desk, and a thousand more while a crowd
# signs: nothing acknowledged is lost or doubled, nothing is half done
kill KILLS="1000" WRITES="200":
    BYNAME_KILLS={{KILLS}} cargo test --locked -p byname --test killed_at_random -- --nocapture
    BYNAME_KILLS={{KILLS}} BYNAME_KILL_WRITES={{WRITES}} cargo test --locked -p byname --test signing killed -- --nocapture

# One signer 64 times 10,000 times at once and 100,000 signers, before the built program: one is one, and each is one
race TIMES="10000" SIGNERS="100000":
    BYNAME_RACE_TIMES={{TIMES}} BYNAME_RACE_SIGNERS={{SIGNERS}} cargo test --release --locked -p byname --test signing at_once -- --nocapture --test-threads 1

# 10,000 guesses at one name from many networks: none comes in, and the owner does
guesses GUESSES="10000":
    BYNAME_GUESSES={{GUESSES}} cargo test --locked -p byname --test guesses_from_many_networks -- --nocapture

# Changes to the one function that says who may do what, each of which a test must notice; needs cargo-mutants
mutants:
    cargo mutants --package byname-staff --file crates/staff/src/may.rs --timeout 120

# The gate against 100,000 generated cases: nothing that must stay is ever public
property CASES="100000":
    BYNAME_GATE_CASES={{CASES}} cargo test --locked -p byname-publish --test the_gate_holds

# Petitions and 5,000 ways to cheat with them, before both verifiers: the good pass, the rest does not
tally MUTANTS="5000":
    BYNAME_TALLY_MUTANTS={{MUTANTS}} cargo test --locked -p byname-tally --test tampering

# Feeds, calendar, exports, blocks of data, the list of addresses and the description of the data before validators of other projects
validate:
    ./e2e/validators/install
    cargo build --locked
    .tools/validators/bin/python -B e2e/validators/validate.py target/debug/byname .tools/validators/package/schema
