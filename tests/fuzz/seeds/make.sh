#!/usr/bin/env bash
# Makes the PKCS#12 seeds again, with OpenSSL; the results are checked in. The keys protect nothing.
# Few rounds, small keys, and mostly no MAC: so that a mutation comes as far as the bags.
set -euo pipefail
cd "$(dirname "$0")/pkcs12"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

certificate() { # NAME KEY-OPTION...
    openssl req -x509 -nodes -days 10000 -subj "/CN=$1" -newkey "${@:2}" \
        -keyout "$scratch/$1.key" -out "$scratch/$1.pem" 2>/dev/null
}

key_file() { # FILE NAME OPTION...
    openssl pkcs12 -export -inkey "$scratch/$2.key" -in "$scratch/$2.pem" -iter 10 \
        -passout pass:bara-for-test -out "$1.p12" "${@:3}"
}

certificate rsa rsa:1024
certificate p256 ec -pkeyopt ec_paramgen_curve:P-256
certificate p384 ec -pkeyopt ec_paramgen_curve:P-384

for name in rsa p256 p384; do
    key_file "open-$name" "$name" -nomac -keypbe NONE -certpbe NONE
done
key_file new p256 -nomac -keypbe AES-256-CBC -certpbe AES-128-CBC
key_file old p256 -nomac -legacy -keypbe PBE-SHA1-3DES -certpbe PBE-SHA1-RC2-40
key_file with-mac p256 -keypbe AES-256-CBC -certpbe NONE -macalg SHA512
