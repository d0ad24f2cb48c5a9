#!/usr/bin/env bash
# Installs what a command needs and this machine lacks.
#
#   tools/setup.sh build    the wasm32 target, Trunk, wasm-bindgen-cli, wasm-opt
#   tools/setup.sh test     the same, the browser tests' packages, Chromium, and Firefox and WebKit where they can be had
#
# Tools lie under ${XDG_CACHE_HOME:-~/.cache}/cuttings, each in a folder named by its version, so that a second clone
# installs nothing. A tool is taken prebuilt from its release where that can be reached, else built from the registry.
set -euo pipefail
cd "$(dirname "$0")/.."

cache="${XDG_CACHE_HOME:-$HOME/.cache}/cuttings"
trunk_version=0.21.14
bindgen_version=$(grep -A1 '^name = "wasm-bindgen"$' Cargo.lock | sed -n 's/^version = "\(.*\)"$/\1/p')

say() { echo "setup: $*" >&2; }
stop() { say "$*"; exit 1; }

need() { # command, why it is needed, how to get it
  command -v "$1" >/dev/null || stop "$1 is missing: $2. $3"
}

# A release as its authors built it: folder, binary, address of a .tar.gz that holds the binary somewhere.
prebuilt() {
  local folder=$1 binary=$2 address=$3 found
  [ "$(uname -sm)" = "Linux x86_64" ] && command -v curl >/dev/null || return 1
  local unpacked; unpacked=$(mktemp -d)
  if curl --fail --silent --location --connect-timeout 10 --max-time 300 "$address" | tar -xz -C "$unpacked" 2>/dev/null \
    && found=$(find "$unpacked" -type f -name "$binary" | head -1) && [ -n "$found" ] && "$found" --version >/dev/null 2>&1; then
    mkdir -p "$folder/bin" && mv "$(dirname "$found")"/* "$folder/bin/"
    rm -rf "$unpacked"
  else
    rm -rf "$unpacked"
    return 1
  fi
}

# name, version, address of the prebuilt release, what cargo needs besides; the crate is called as the tool.
tool() {
  local crate=$1 version=$2 address=$3 binary=$4 flags=${5:-} folder="$cache/$1-$2"
  [ -x "$folder/bin/$binary" ] && return
  say "installing $crate $version"
  prebuilt "$folder" "$binary" "$address" && return
  say "no prebuilt $crate here, so it is built from the registry: some minutes, once for this machine"
  # shellcheck disable=SC2086 # the flags are words
  cargo install "$crate" --version "$version" $flags --root "$folder" >&2 \
    || stop "$crate $version could not be installed: the page cannot be built without it. Try: cargo install $crate --version $version --root $folder"
}

setup_build() {
  need cargo "it compiles the page" "Get it from https://rustup.rs"
  need node "it runs the last step of the build and the tests" "Get version 20 or later from https://nodejs.org"
  need npm "it installs wasm-opt" "It comes with Node from https://nodejs.org"
  need cc "Rust links with it" "Install gcc or clang"
  local libraries; libraries="$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown/lib"
  if [ ! -d "$libraries" ]; then
    say "installing the wasm32-unknown-unknown target"
    rustup target add wasm32-unknown-unknown >&2 \
      || stop "the wasm32-unknown-unknown target is missing: the page is compiled for it. Try: rustup target add wasm32-unknown-unknown"
  fi
  tool trunk "$trunk_version" \
    "https://github.com/trunk-rs/trunk/releases/download/v$trunk_version/trunk-x86_64-unknown-linux-gnu.tar.gz" trunk --locked
  tool wasm-bindgen-cli "$bindgen_version" \
    "https://github.com/wasm-bindgen/wasm-bindgen/releases/download/$bindgen_version/wasm-bindgen-$bindgen_version-x86_64-unknown-linux-musl.tar.gz" wasm-bindgen
  setup_packages
}

# The packages of package-lock.json, shared by every clone that has the same lock.
setup_packages() {
  local packages; packages="$cache/npm-$(cksum < package-lock.json | tr ' ' -)"
  if [ ! -d "$packages/node_modules/binaryen" ]; then
    say "installing npm packages"
    mkdir -p "$packages"
    cp package.json package-lock.json "$packages/"
    (cd "$packages" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2) \
      || { rm -rf "$packages"; stop "the npm packages could not be installed: wasm-opt and the browser tests are among them. Try: npm ci"; }
  fi
  [ -e node_modules ] && [ ! -L node_modules ] || ln -sfn "$packages/node_modules" node_modules
}

setup_test() {
  setup_build
  for component in clippy rustfmt; do
    cargo "${component/rust/}" --version >/dev/null 2>&1 || rustup component add "$component" >&2 \
      || stop "$component is missing: the tests call it. Try: rustup component add $component"
  done
  if [ -z "$("$(dirname "$0")/chromium.sh")" ]; then
    package chromium || stop "Chromium is missing: the browser tests run in it. Install Chromium or Chrome, or name one in \$CHROMIUM"
  fi
  # The other engines are tested where they can be had; make engines says which it ran.
  command -v "${FIREFOX:-}" firefox-esr firefox >/dev/null || package firefox-esr || say "going on without Firefox"
  command -v WebKitWebDriver >/dev/null || package webkit2gtk-driver || say "going on without WebKit"
  command -v Xvfb >/dev/null || package xvfb || say "going on without a screen for WebKit"
}

# Installs a package of the system; false where there is no apt, no right to use it, or no such package.
package() {
  local root=(); [ "$(id -u)" = 0 ] || root=(sudo -n)
  local get=("${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get)
  local install=("${get[@]}" install -y -q --no-install-recommends "$1")
  command -v apt-get >/dev/null || return 1
  say "installing $1"
  { "${install[@]}" || { "${get[@]}" update -q && "${install[@]}"; }; } >&2
}

case "${1:-}" in
  build) setup_build ;;
  test) setup_test ;;
  path) echo "$cache/trunk-$trunk_version/bin:$cache/wasm-bindgen-cli-$bindgen_version/bin:$PWD/node_modules/.bin" ;;
  *) stop "setup.sh build | test | path" ;;
esac
