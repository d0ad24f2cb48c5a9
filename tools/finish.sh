#!/usr/bin/env bash
# Trunk's last step: makes scripts and styles small, then has `cuttings finish` write the page around them.
set -euo pipefail
cd "$(dirname "$0")/.."
dist=$(cd "${1:-$TRUNK_STAGING_DIR}" && pwd)
# Quiet but for what is wrong; the names stay as Trunk gave them.
small() { node_modules/.bin/esbuild --minify --log-level=warning "$@"; }
small --format=esm --allow-overwrite --outdir="$dist" "$dist"/cuttings-page-*.js
small --allow-overwrite --outdir="$dist" "$dist"/*.css
small --bundle --format=iife --outfile="$dist/shell.js" src/shell/main.js
# The worker's script runs as a classic script, in a worker and in a page. It is always given its module, never an address.
if [ -e "$dist/cuttings-worker.js" ]; then
  small --bundle --format=iife --alias:cuttings-worker="$dist/cuttings-worker.js" --define:import.meta.url='""' \
    --outfile="$dist/worker.js" worker/serve.js
  mv "$dist/worker.js" "$dist/cuttings-worker.js"
fi
exec cargo run --quiet --locked --package cuttings -- finish "$dist"
