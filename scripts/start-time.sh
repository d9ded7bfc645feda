#!/usr/bin/env bash
# How long the window takes to start, on a file with ten years of meetings, beside an empty Tauri window: release builds,
# in turns, on a display without a screen. `scripts/start-time.sh [RUNS]`
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh compiler window display ui
npm --prefix ui run --silent build -- --logLevel warn
cargo build --quiet --locked --release --package paragraf --package cli --bins --examples --features tauri/custom-protocol
programs=${CARGO_TARGET_DIR:-target}/release
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$programs/paragraf-cli" demo "$folder/tio-ar.paragraf" --years 10
node tests/bench/start_time.mjs "${1:-20}" "$folder/tio-ar.paragraf" "$programs/paragraf" "$programs/examples/empty-window"
