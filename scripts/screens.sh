#!/usr/bin/env bash
# `make screens`: a picture of every view in out/screens, in two sizes and both themes, with an empty file, with the example
# and with absurdly long names. `scripts/screens.sh normal` takes those of one state.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh compiler window display ui
npm --prefix ui run --silent build -- --logLevel warn
cargo build --quiet --locked --package paragraf --package cli --features tauri/custom-protocol
programs=${CARGO_TARGET_DIR:-target}/debug
PARAGRAF=$programs/paragraf PARAGRAF_CLI=$programs/paragraf-cli node tests/e2e/screens.mjs "$@"
