#!/usr/bin/env bash
# `make test`: everything that has to hold, in one target directory, each step with its time.
#
#   scripts/test.sh [STEP...]     without a step all of them, in this order:
#   tools format ui lint build rust window fuzz
#
# Debug builds throughout, and the same features in every call, so that nothing is compiled twice. A step that fails
# ends the run.
set -euo pipefail
cd "$(dirname "$0")/.."

# The page is built in, as in what is shipped; without this the window would ask a development server for it.
features=(--features tauri/custom-protocol)
fuzz_seconds=${FUZZ_SECONDS:-30}

tools() { scripts/setup.sh rust compiler display window validators ui; }

# Steps are chained with &&: bash forgets `set -e` in a function whose end is asked for.
format() {
    cargo fmt --all --check &&
        cargo fmt --manifest-path tests/fuzz/Cargo.toml --check
}

ui() {
    npm --prefix ui run --silent check &&
        npm --prefix ui run --silent test &&
        npm --prefix ui run --silent build -- --logLevel warn
}

lint() { cargo clippy --quiet --locked --workspace --all-targets "${features[@]}" -- -D warnings; }

# With all targets, so that the programs have the features of the tests and are built once.
build() { cargo build --quiet --locked --workspace --all-targets "${features[@]}"; }

rust() { cargo test --quiet --locked --no-fail-fast --workspace "${features[@]}"; }

window() {
    local programs=${CARGO_TARGET_DIR:-target}/debug
    PARAGRAF=$programs/paragraf PARAGRAF_CLI=$programs/paragraf-cli \
        node --test --test-reporter=spec --test-concurrency=1 tests/e2e/*.test.mjs
}

fuzz() { tests/fuzz/run.sh "$fuzz_seconds"; }

[ $# -gt 0 ] || set -- tools format ui lint build rust window fuzz
begin=$SECONDS
times=()
for step in "$@"; do
    case $step in
        tools | format | ui | lint | build | rust | window | fuzz) ;;
        *) echo "make test: there is no step $step" >&2; exit 2 ;;
    esac
    printf '\n\033[1m== %s\033[0m\n' "$step"
    since=$SECONDS
    "$step" || { printf '\n== %s failed after %s s\n' "$step" $((SECONDS - since)) >&2; exit 1; }
    times+=("$(printf '%5s s  %s' $((SECONDS - since)) "$step")")
done
printf '\n%s\n' "${times[@]}"
printf '%5s s  together\n\nsteps: %s passed, 0 failed\n' $((SECONDS - begin)) $#
