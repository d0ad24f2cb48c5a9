#!/usr/bin/env bash
# Trunk's last step: minifies scripts and styles, then calls `cuttings finish`, which fills index.html with them.
set -euo pipefail
cd "$(dirname "$0")/.."
dist=$(cd "${1:-$TRUNK_STAGING_DIR}" && pwd)
# Minifies with esbuild, which prints only warnings and errors.
small() { node_modules/.bin/esbuild --minify --log-level=warning "$@"; }
small --format=esm --allow-overwrite --outdir="$dist" "$dist"/cuttings-page-*.js
small --allow-overwrite --outdir="$dist" "$dist"/*.css
small --bundle --format=iife --outfile="$dist/shell.js" src/shell/main.js
# The worker's script is a classic script, so that it runs in a worker and in a page. A classic script must not contain
# `import.meta`, so esbuild replaces it with a placeholder. The placeholder is never used, because the script gets the
# module and not the module's address.
if [ -e "$dist/cuttings-worker.js" ]; then
  small --bundle --format=iife --alias:cuttings-worker="$dist/cuttings-worker.js" --define:import.meta.url='""' \
    --outfile="$dist/worker.js" worker/serve.js
  mv "$dist/worker.js" "$dist/cuttings-worker.js"
fi
exec cargo run --quiet --locked --package cuttings -- finish "$dist"
