#!/usr/bin/env bash
# `make package`: the Debian package of the window and the command line, into out/, and its size.
#
#   scripts/package.sh            builds it
#   scripts/package.sh try        installs it, opens its window on a display without a screen, removes it; needs root
set -euo pipefail
cd "$(dirname "$0")/.."

fail() { printf 'package: %s\n' "$*" >&2; exit 1; }

build() {
    scripts/setup.sh compiler window ui
    local target=${CARGO_TARGET_DIR:-target}
    [ "$target" = target ] || fail "the bundler looks for paragraf-cli in target/; please unset CARGO_TARGET_DIR"
    cargo build --quiet --locked --release --package cli
    rm -rf target/release/bundle/deb
    ui/node_modules/.bin/tauri build --bundles deb -- --locked
    mkdir -p out
    rm -f out/*.deb
    cp target/release/bundle/deb/*.deb out/
    local package
    package=$(echo out/*.deb)
    printf '\n%s: %s kB, installed %s kB\n' "$package" "$(($(stat -c %s "$package") / 1024))" \
        "$(dpkg-deb --field "$package" Installed-Size)"
    dpkg-deb --field "$package" Depends
}

try() {
    local package name
    package=$(echo out/*.deb)
    [ -f "$package" ] || fail "there is no package in out/; make it first"
    name=$(dpkg-deb --field "$package" Package)
    scripts/setup.sh display
    apt-get -qq install -y --no-install-recommends "./$package" >/dev/null
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    paragraf-cli demo "$folder/exempel.paragraf" >/dev/null
    # PARAGRAF_TIMES has the program say when its first view stands; it ends when the time is over.
    HOME=$folder XDG_CONFIG_HOME=$folder PARAGRAF_TIMES=1 GDK_BACKEND=x11 \
        xvfb-run --auto-servernum timeout 15 paragraf "$folder/exempel.paragraf" >"$folder/said" 2>&1 || true
    dpkg --remove "$name" >/dev/null
    grep painted "$folder/said" || fail "the installed program showed no view"
    local place
    for place in /usr/bin/paragraf /usr/bin/paragraf-cli /usr/share/mime/packages/paragraf.xml; do
        [ ! -e "$place" ] || fail "left behind: $place"
    done
    echo "installed, opened, removed"
}

case ${1:-build} in
    build) build ;;
    try) try ;;
    *) fail "there is no step $1" ;;
esac
