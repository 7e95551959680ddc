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

# Pictures of every page into e2e/pictures
pictures:
    cargo build --locked
    PICTURES=1 node --test e2e/*.test.mjs
