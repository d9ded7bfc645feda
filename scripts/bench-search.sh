#!/usr/bin/env bash
# `make bench-search`: the figures of the search in docs/PERFORMANCE.md, beside FTS5 as it comes. A release build of the store alone.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh rust compiler
cargo bench --quiet --locked --package store --bench search
