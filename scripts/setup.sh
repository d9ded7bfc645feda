#!/usr/bin/env bash
# Installs what a fresh Debian 12 with git, make, Rust and Node 20 lacks, and nothing that is there.
#
#   scripts/setup.sh GROUP...     compiler | window | display | validators | rust | ui
#
# Debian's packages are listed in tests/tools/apt.txt; everything else is pinned with checksums and
# goes into target/tools and ui/node_modules, never into the system. A second run finds all in place.
set -euo pipefail
cd "$(dirname "$0")/.."
tools=$PWD/target/tools

say() { printf '   %s\n' "$*"; }
fail() { printf 'setup: %s\n' "$*" >&2; exit 1; }

installed() { # PACKAGE COMMAND
    if [ "$2" = - ]; then
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
    else
        command -v "$2" >/dev/null
    fi
}

debian_packages() { # GROUP
    local missing=() group package command
    while read -r group package command; do
        [ "$group" = "$1" ] || continue
        installed "$package" "$command" || missing+=("$package")
    done < <(grep -v '^#' tests/tools/apt.txt)
    [ ${#missing[@]} -gt 0 ] || return 0

    command -v apt-get >/dev/null || fail "this is not Debian; please install: ${missing[*]}"
    local root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || fail "neither root nor sudo; please ask someone who may: apt-get install ${missing[*]}"
        root=(sudo)
    fi
    say "Debian packages: ${missing[*]}"
    # Another installer may hold the lock; five minutes is longer than any of ours.
    local apt=("${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300)
    mkdir -p "$tools"
    if ! { "${apt[@]}" update && "${apt[@]}" install -y --no-install-recommends "${missing[@]}"; } \
        >"$tools/apt.log" 2>&1 </dev/null; then
        tail -n 20 "$tools/apt.log" >&2
        fail "Debian could not install: ${missing[*]}"
    fi
}

rust_components() {
    local component
    for component in rustfmt clippy; do
        cargo "${component/rustfmt/fmt}" --version >/dev/null 2>&1 && continue
        say "Rust component: $component"
        rustup component add "$component" >/dev/null 2>&1 || fail "rustup could not add $component"
    done
}

python_tools() {
    local venv=$tools/venv wanted=tests/tools/requirements.txt
    cmp -s "$wanted" "$venv/installed.txt" && return 0
    say "Python tools: $(grep -oE '^(pyhanko|pyhanko-cli|pikepdf|typst)==[0-9.]+' "$wanted" | tr '\n' ' ')"
    rm -rf "$venv"
    python3 -m venv "$venv" || fail "python3 could not make $venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check --only-binary=:all: --require-hashes -r "$wanted"
    cp "$wanted" "$venv/installed.txt"
}

verapdf() {
    local home=$tools/verapdf sums=$PWD/tests/tools/verapdf.sha256 jar version
    jar=$(awk '{print $2}' "$sums")
    version=${jar#greenfield-apps-} version=${version%.jar}
    mkdir -p "$home/lib"
    if ! (cd "$home/lib" && sha256sum --check --status "$sums" 2>/dev/null); then
        say "veraPDF $version"
        mvn -B -q -Dstyle.color=never org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
            -Dartifact="org.verapdf.apps:greenfield-apps:$version" -DoutputDirectory="$home/lib" </dev/null \
            || fail "Maven could not fetch veraPDF $version"
        (cd "$home/lib" && sha256sum --check --quiet "$sums") || { rm -f "$home/lib/$jar"; fail "veraPDF $version is not the file we know"; }
    fi
    # One JVM judges all files given; flavour 0 tries every profile that a file declares (here 2a and ua1).
    cat >"$home/verapdf.new" <<END
#!/bin/sh
exec java -Djava.awt.headless=true -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "\$(dirname "\$0")/lib/$jar" org.verapdf.apps.GreenfieldCliWrapper --flavour 0 "\$@"
END
    chmod +x "$home/verapdf.new"
    mv "$home/verapdf.new" "$home/verapdf"
}

ui_packages() {
    command -v node >/dev/null || fail "Node.js 20 or newer is missing"
    [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || fail "Node.js $(node --version) is too old; 20 or newer is needed"
    cmp -s ui/package-lock.json ui/node_modules/.installed-lock && return 0
    say "npm packages of the window"
    npm --prefix ui ci --no-audit --no-fund --loglevel=error
    cp ui/package-lock.json ui/node_modules/.installed-lock
}

command -v cargo >/dev/null || fail "Rust is missing (rustc and cargo)"
for group in "$@"; do
    case $group in
        compiler | window | display) debian_packages "$group" ;;
        validators) debian_packages validators; python_tools; verapdf ;;
        rust) rust_components ;;
        ui) ui_packages ;;
        *) fail "unknown group: $group" ;;
    esac
done
