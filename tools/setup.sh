#!/usr/bin/env bash
# Installs the tools that a command needs and this machine lacks.
#
#   tools/setup.sh build    the wasm32 target, Trunk, wasm-bindgen-cli, and the npm packages with wasm-opt
#   tools/setup.sh test     the same, clippy, rustfmt, Chromium, and if possible Firefox and WebKit
#   tools/setup.sh path     prints the folders of the tools, for $PATH
#
# Tools are in ${XDG_CACHE_HOME:-~/.cache}/cuttings, so that a second clone installs nothing. Each tool has a folder
# with its version in the name. This script downloads a prebuilt release of each tool. If that fails, cargo builds the
# tool from the registry.
set -euo pipefail
cd "$(dirname "$0")/.."

cache="${XDG_CACHE_HOME:-$HOME/.cache}/cuttings"
trunk_version=0.21.14
bindgen_version=$(grep -A1 '^name = "wasm-bindgen"$' Cargo.lock | sed -n 's/^version = "\(.*\)"$/\1/p')

say() { echo "setup: $*" >&2; }
stop() { say "$*"; exit 1; }

need() { # arguments: the command, why it is needed, how to get it
  command -v "$1" >/dev/null || stop "$1 is missing: $2. $3"
}

# Installs a prebuilt release. Arguments: the folder to install into, the name of the binary, and the address of a
# .tar.gz that contains the binary. Fails if the machine cannot download or run the release.
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

# Installs a tool. Arguments: the crate, its version, the address of the prebuilt release, the name of the binary, and
# flags for cargo.
tool() {
  local crate=$1 version=$2 address=$3 binary=$4 flags=${5:-} folder="$cache/$1-$2"
  [ -x "$folder/bin/$binary" ] && return
  say "installing $crate $version"
  prebuilt "$folder" "$binary" "$address" && return
  say "there is no prebuilt $crate, so cargo builds it: this takes some minutes, once per machine"
  # shellcheck disable=SC2086 # not quoted, because the flags are separate words
  cargo install "$crate" --version "$version" $flags --root "$folder" >&2 \
    || stop "$crate $version could not be installed, and the page cannot be built without it. Try: cargo install $crate --version $version --root $folder"
}

setup_build() {
  need cargo "it compiles the program" "Get it from https://rustup.rs"
  need node "it runs the last step of the build and the tests" "Get version 20 or later from https://nodejs.org"
  need npm "it installs wasm-opt" "It comes with Node from https://nodejs.org"
  need cc "Rust uses it to link programs" "Install gcc or clang"
  local libraries; libraries="$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown/lib"
  if [ ! -d "$libraries" ]; then
    say "installing the wasm32-unknown-unknown target"
    rustup target add wasm32-unknown-unknown >&2 \
      || stop "the wasm32-unknown-unknown target, for which the page is compiled, is missing. Try: rustup target add wasm32-unknown-unknown"
  fi
  tool trunk "$trunk_version" \
    "https://github.com/trunk-rs/trunk/releases/download/v$trunk_version/trunk-x86_64-unknown-linux-gnu.tar.gz" trunk --locked
  tool wasm-bindgen-cli "$bindgen_version" \
    "https://github.com/wasm-bindgen/wasm-bindgen/releases/download/$bindgen_version/wasm-bindgen-$bindgen_version-x86_64-unknown-linux-musl.tar.gz" wasm-bindgen
  setup_packages
}

# Installs the packages of package-lock.json. All clones with the same lock file share them.
setup_packages() {
  local packages; packages="$cache/npm-$(cksum < package-lock.json | tr ' ' -)"
  if [ ! -d "$packages/node_modules/binaryen" ]; then
    say "installing npm packages"
    mkdir -p "$packages"
    cp package.json package-lock.json "$packages/"
    (cd "$packages" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2) \
      || { rm -rf "$packages"; stop "the npm packages with wasm-opt and the browser tests could not be installed. Try: npm ci"; }
  fi
  [ -e node_modules ] && [ ! -L node_modules ] || ln -sfn "$packages/node_modules" node_modules
}

setup_test() {
  setup_build
  for component in clippy rustfmt; do
    cargo "${component/rust/}" --version >/dev/null 2>&1 || rustup component add "$component" >&2 \
      || stop "$component, which the tests call, is missing. Try: rustup component add $component"
  done
  if [ -z "$("$(dirname "$0")/chromium.sh")" ]; then
    package chromium || stop "Chromium, in which the browser tests run, is missing. Install Chromium or Chrome, or set \$CHROMIUM to its path"
  fi
  # The other engines are optional. `make engines` says which of them it tested.
  command -v "${FIREFOX:-}" firefox-esr firefox >/dev/null || package firefox-esr || say "continuing without Firefox"
  command -v WebKitWebDriver >/dev/null || package webkit2gtk-driver || say "continuing without WebKit"
  command -v Xvfb >/dev/null || package xvfb || say "continuing without WebKit, which needs Xvfb as its screen"
}

# Installs a package of the operating system. Fails if there is no apt, no permission, or no such package.
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
