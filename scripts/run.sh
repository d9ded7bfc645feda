#!/usr/bin/env bash
# `make run`: the product in front of you, on an example association whose people and places are invented.
#
# With a display: the window. Without one: the same job in a terminal, from records to minutes signed by three, in out/.
set -euo pipefail
cd "$(dirname "$0")/.."

example=out/exempel.paragraf
programs=${CARGO_TARGET_DIR:-target}/debug
cli=$programs/paragraf-cli
# Who signs the latest minutes of the example (src-tauri/crates/office/demo).
secretary="Annika Rydbeck" chair="Marianne Skoog" verifier="Ingegerd Wahlström"

step() { printf '\n\033[1m%s\033[0m\n' "$*"; }

make_example() {
    if [ -f "$example" ]; then return; fi
    mkdir -p out
    "$cli" demo "$example"
}

build_window() {
    step "Installing what is missing"
    scripts/setup.sh compiler window ui
    step "Building the window"
    npm --prefix ui run --silent build -- --logLevel warn
    cargo build --quiet --locked --package paragraf --package cli --features tauri/custom-protocol
    make_example
}

in_a_terminal() {
    step "Installing what is missing"
    scripts/setup.sh compiler
    step "Building paragraf-cli"
    cargo build --quiet --locked --package cli --package testkit

    step "The example association"
    make_example
    "$cli" meetings "$example"

    step "Its latest minutes"
    "$cli" pdf minutes "$example" -o out/protokoll.pdf --force

    step "Three signatures, with keys made a moment ago"
    local keys=out/certifikat
    "$programs/test-certificates" "$keys" "$secretary" "$chair" "$verifier"
    sign() { # FROM ROLE NAME TO
        "$cli" sign "out/$1.pdf" --as "$2" --pkcs12 "$keys/$3.p12" --password-file "$keys/password.txt" \
            -o "out/$4.pdf" --force
    }
    sign protokoll secretary "$secretary" protokoll-1
    sign protokoll-1 chair "$chair" protokoll-2
    sign protokoll-2 verifier "$verifier" protokoll-signerat
    rm out/protokoll-[12].pdf

    step "What another reader can check"
    "$cli" verify out/protokoll-signerat.pdf --trust "$keys/ca.pem"

    step "Made in out/"
    (cd out && ls -gGh --time-style=+ "$(basename "$example")" protokoll.pdf protokoll-signerat.pdf certifikat/*)
}

has_display() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname)" = Darwin ]; }

command -v cargo >/dev/null || { echo "make run: Rust is missing (rustc and cargo)" >&2; exit 1; }
if has_display; then
    build_window
    step "Opening $example"
    status=0
    "$programs/paragraf" "$example" || status=$?
    [ "$status" = 2 ] || exit "$status" # 2: the display that the environment names is not there
fi
echo "There is no display here, so the same job is done without a window."
in_a_terminal
