# Each command installs the tools that it needs. They are installed once per machine and shared by all clones.
#
# ARTICLES=folder make build   builds the page from another folder of articles
# PORT=9000 make serve         serves the page on another port than 8080

SHELL := /usr/bin/env bash
.SHELLFLAGS := -euo pipefail -c
PORT ?= 8080
# Removes the build machine's paths from the published page.
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS = --remap-path-prefix=$(or $(CARGO_HOME),$(HOME)/.cargo)=cargo
with_tools = export PATH="$$(tools/setup.sh path):$$PATH" CARGO_TERM_COLOR=never NO_COLOR=true;

# The number of generated articles, for `make corpus` and the benchmarks.
N ?= 10000

.PHONY: list serve build command single test check native fuzz browser engines lighthouse corpus bench-peers bench-core bench-open bench-start

list: ## prints this list of commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/make \1\t\2/' | expand -t 20

serve: build ## builds the page and serves it on http://127.0.0.1:8080
	@$(with_tools) echo "Cuttings is at http://127.0.0.1:$(PORT) (Ctrl+C stops it)"; \
	exec sirv dist --host 127.0.0.1 --port $(PORT) --quiet

build: ## builds the release page into dist/ and prints its sizes
	@tools/setup.sh build
	@$(with_tools) trunk build --release --locked
	@node tools/sizes.mjs dist

command: build ## builds the command cuttings with the page in it, target/release/cuttings
	@CUTTINGS_PAGE=dist cargo build --release --locked --package cuttings
	@ls -l $${CARGO_TARGET_DIR:-target}/release/cuttings

single: build ## builds the page as one file, dist/cuttings.html, that opens from disk
	@echo "open $(CURDIR)/dist/cuttings.html"

test: ## runs all checks and tests: format, clippy, native, browser, engines
	@tools/setup.sh test
	@$(MAKE) --no-print-directory check native build browser engines

check: ## checks the format, and runs clippy natively and for wasm32
	@tools/setup.sh test
	cargo fmt --all --check
	cargo clippy --locked --workspace --all-targets --all-features -- -D warnings
	cargo clippy --locked --target wasm32-unknown-unknown -- -D warnings

native: ## runs the tests that need no browser
	cargo test --locked --workspace --all-features

fuzz: ## runs each fuzz target on CASES=100000 generated inputs
	CASES=$(or $(CASES),100000) cargo test --locked --profile fuzz --package cuttings-fuzz

browser: ## runs the browser tests in Chromium, on the page in dist/
	@tools/setup.sh test
	@$(with_tools) CHROMIUM="$$(tools/chromium.sh)" playwright test --config tests/playwright.config.mjs

engines: ## tests start, faults, offline use and releases in Chromium, Firefox and WebKit, on the page in dist/
	@tools/setup.sh test
	@CHROMIUM="$$(tools/chromium.sh)" node --test --test-reporter=spec tests/engines/engines.test.mjs

lighthouse: build ## measures the page's Lighthouse scores on a slow phone and network
	@tools/setup.sh test
	@cd tests/lighthouse && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@CHROMIUM="$$(tools/chromium.sh)" node --test --test-reporter=spec tests/lighthouse/scores.test.mjs

corpus: build ## generates a corpus of N=10000 articles, and a page with it, in target/corpus/
	@rm -rf target/corpus/$(N) && mkdir -p target/corpus
	@cargo run --quiet --release --locked --package cuttings-core --features press --example generate -- $(N) target/corpus/$(N).jsonl
	@cargo run --quiet --locked --package cuttings -- pack target/corpus/$(N).jsonl --page dist --site target/corpus/$(N)
	@ls -l target/corpus/$(N).jsonl target/corpus/$(N)/*.wasm target/corpus/$(N)/*.html

bench-peers: build ## compares search and counts with other search libraries, on N=10000 generated articles
	@tools/setup.sh test
	@cd benches && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@$(with_tools) CHROMIUM="$$(tools/chromium.sh)" node benches/peers.mjs $(N)

bench-core: build ## measures how fast the core answers, natively and in the page, on N=10000 generated articles
	@tools/setup.sh test
	@$(with_tools) CHROMIUM="$$(tools/chromium.sh)" node benches/core.mjs $(N)

bench-open: build ## measures how long the page takes to open folders of 1,000 and 10,000 generated files
	@tools/setup.sh test
	@$(with_tools) CHROMIUM="$$(tools/chromium.sh)" node benches/open.mjs

bench-start: ## measures the index: its size, and the time to build and to open it, for 5, 1,000 and 10,000 articles
	@node benches/start.mjs
