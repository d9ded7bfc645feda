#!/usr/bin/env bash
# The figures of docs/PERFORMANCE.md: release builds, beside Typst from the tools of the tests.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh rust compiler validators
cargo bench --quiet --locked --package tests
