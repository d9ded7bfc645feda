#!/usr/bin/env bash
# `make bench-window`: the figures of the window in docs/PERFORMANCE.md, but for its start (scripts/start-time.sh) and its
# package (scripts/package.sh): letters, pages, memory. Release builds, on a display without a screen.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh compiler window display ui
npm --prefix ui run --silent build -- --logLevel warn
cargo build --quiet --locked --release --package paragraf --package cli --bins --examples --features tauri/custom-protocol
programs=${CARGO_TARGET_DIR:-target}/release
PARAGRAF=$programs/paragraf PARAGRAF_CLI=$programs/paragraf-cli node tests/bench/window.mjs "$programs/examples/empty-window"
