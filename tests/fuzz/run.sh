#!/usr/bin/env bash
# Throws mutated bytes at every door, each for so many seconds; fails when one breaks, and keeps what broke it.
#
#   tests/fuzz/run.sh SECONDS [TARGET...]     targets: calendar_file exchange_json foreign_file pdf_verify pkcs12 store_file
#
# Stable Rust and a C++ compiler are enough: coverage comes from LLVM's own pass, with the flags of cargo-fuzz, and no
# sanitizer is needed where the code under test is safe Rust. Not `--cfg fuzzing`: what is tested is what is shipped.
# Everything made here lies in target/fuzz: the build, the corpora (a later run goes on where an earlier one stopped)
# and the findings.
set -euo pipefail
cd "$(dirname "$0")/../.."

fail() { printf 'fuzz: %s\n' "$*" >&2; exit 1; }

[[ ${1:-} =~ ^[1-9][0-9]*$ ]] || fail "usage: tests/fuzz/run.sh SECONDS [TARGET...]"
seconds=$1
shift
targets=("$@")
[ $# -gt 0 ] || targets=(calendar_file exchange_json foreign_file pdf_verify pkcs12 store_file)

target_dir=${CARGO_TARGET_DIR:-$PWD/target}
work=$target_dir/fuzz
seeds=$work/seeds
host=$(rustc -vV | sed -n 's/^host: //p')
mkdir -p "$work/findings"

# Largest input in bytes, and most memory of the process in MiB: the bound that the target itself holds, and what
# libFuzzer and SQLite need beside it; and most seconds for one input. A key file may ask for ten million rounds of key
# derivation, which instrumented take a quarter of a minute.
bounds() { # TARGET
    case $1 in
        calendar_file) echo 262144 256 10 ;;
        exchange_json) echo 262144 512 10 ;;
        foreign_file) echo 65536 1024 20 ;;
        pdf_verify) echo 524288 1024 10 ;;
        pkcs12) echo 16384 256 30 ;;
        store_file) echo 1048576 512 10 ;;
        *) fail "no target is named $1" ;;
    esac
}

build() {
    # --target keeps the flags away from build scripts and macros, which run and are not tested.
    CARGO_TARGET_DIR=$work/build \
        RUSTFLAGS="-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
-Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
-Cllvm-args=-sanitizer-coverage-trace-compares -Cllvm-args=-simplifycfg-branch-fold-threshold=0" \
        cargo build --quiet --locked --release --manifest-path tests/fuzz/Cargo.toml --target "$host"
}

# The program's own work is the best seed: it is never out of date. `make test` has built the programs already; built
# again by themselves they would have other features, and half of what they need would be compiled twice.
make_seeds() {
    local programs=$target_dir/debug name
    if [ ! -x "$programs/paragraf-cli" ] || [ ! -x "$programs/test-certificates" ] ||
        [ ! -x "$programs/incoming-files" ]; then
        cargo build --quiet --locked --package cli --package testkit
    fi
    rm -rf "$seeds"
    mkdir -p "$seeds"/{calendar_file,exchange_json,foreign_file,pdf_verify,pkcs12,store_file}
    cp tests/fuzz/seeds/pkcs12/*.p12 "$seeds/pkcs12"
    cp src-tauri/crates/signing/tests/fixtures/*.pdf "$seeds/pdf_verify"
    (
        cd "$seeds"
        "$programs/test-certificates" certificates Sekreterare Ordförande
        cp certificates/*.p12 pkcs12
        "$programs/paragraf-cli" new store_file/new.paragraf --name Provförbundet --form coordination_association
        "$programs/paragraf-cli" demo store_file/demo.paragraf
        for name in new demo; do
            "$programs/paragraf-cli" deadlines "store_file/$name.paragraf" --ics "calendar_file/$name.ics"
            "$programs/paragraf-cli" export "store_file/$name.paragraf" -o "exchange_json/$name.json"
        done
        "$programs/paragraf-cli" pdf minutes store_file/demo.paragraf -o pdf_verify/minutes.pdf
        mkdir incoming
        "$programs/incoming-files" incoming
        # The first byte chooses the name that the file has.
        for file in incoming/*; do
            { printf '\0'; cat "$file"; } >"foreign_file/${file##*/}"
        done
        rm -r incoming
        sign secretary Sekreterare minutes once
        sign chair Ordförande once twice
    ) >"$work/seeds.log" 2>&1 || { cat "$work/seeds.log" >&2; fail "the seeds could not be made"; }
    # Every word of the format.
    grep -oE '"[a-z_]+"' docs/exchange.schema.json | sort -u | sed 's/"/\\"/g; s/.*/"&"/' >"$work/exchange_json.dict"
}

sign() { # ROLE KEY IN OUT
    "$programs/paragraf-cli" sign "pdf_verify/$3.pdf" --as "$1" --pkcs12 "certificates/$2.p12" \
        --password-file certificates/password.txt -o "pdf_verify/$4.pdf"
}

# A place in memory where there is one: store_file writes thousands of files.
scratch=$(mktemp -d -p "$([ -w /dev/shm ] && echo /dev/shm || echo "${TMPDIR:-/tmp}")" paragraf-fuzz-XXXXXX)
trap 'rm -rf "$scratch"' EXIT

fuzz() { # TARGET
    local target=$1 program=$work/build/$host/release/$1 log=$work/$1.log largest memory longest options
    read -r largest memory longest <<<"$(bounds "$target")"
    options=(-max_len="$largest" -rss_limit_mb="$memory" -timeout="$longest")
    [ "$target" != exchange_json ] || options+=(-dict="$work/exchange_json.dict")
    mkdir -p "$work/corpus/$target"
    if ! TMPDIR=$scratch "$program" "${options[@]}" -max_total_time="$seconds" -len_control=0 -print_final_stats=1 \
        -artifact_prefix="$work/findings/$target-" "$work/corpus/$target" "$seeds/$target" >"$log" 2>&1; then
        tail -n 40 "$log" >&2
        fail "$target broke; the input is kept in $work/findings. Once more: $program ${options[*]} FILE"
    fi
    local runs cover
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
    cover=$(grep -oE 'cov: [0-9]+' "$log" | tail -n 1)
    printf '   %-14s %8s inputs, %s edges, nothing broke\n' "$target" "$runs" "${cover#cov: }"
}

build
make_seeds
for target in "${targets[@]}"; do
    fuzz "$target"
done
