#!/usr/bin/env bash
# Trunk's last step: makes scripts and styles small, then has `cuttings finish` write the page around them.
set -euo pipefail
cd "$(dirname "$0")/.."
dist=${1:-$TRUNK_STAGING_DIR}
# Quiet but for what is wrong; the names stay as Trunk gave them.
small() { node_modules/.bin/esbuild --minify --log-level=warning "$@"; }
small --format=esm --allow-overwrite --outdir="$dist" "$dist"/cuttings-page-*.js
small --allow-overwrite --outdir="$dist" "$dist"/*.css
small --outfile="$dist/shell.js" src/shell.js
exec cargo run --quiet --locked --package cuttings -- finish "$dist"
