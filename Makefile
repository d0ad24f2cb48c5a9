# Each command sets up what it needs; a second clone on the same machine installs nothing again.
#
# ARTICLES=folder make build   builds the page from another folder of articles
# PORT=8080 make serve         serves it on another port

SHELL := /usr/bin/env bash
.SHELLFLAGS := -euo pipefail -c
PORT ?= 8080
# A published page does not tell where it was built.
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS = --remap-path-prefix=$(or $(CARGO_HOME),$(HOME)/.cargo)=cargo
with_tools = export PATH="$$(tools/setup.sh path):$$PATH" CARGO_TERM_COLOR=never NO_COLOR=true;

N ?= 10000

.PHONY: list serve build command single test check native fuzz browser corpus bench-peers bench-core bench-start

list: ## lists the commands (this list)
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

single: build ## builds the whole page as one file, dist/cuttings.html, that opens from disk
	@echo "open $(CURDIR)/dist/cuttings.html"

test: ## format, clippy, native tests, browser tests, the same page in three engines
	@tools/setup.sh test
	@$(MAKE) --no-print-directory check native build browser engines

check: ## format and clippy, on the host and for wasm32
	@tools/setup.sh test
	cargo fmt --all --check
	cargo clippy --locked --workspace --all-targets --all-features -- -D warnings
	cargo clippy --locked --target wasm32-unknown-unknown -- -D warnings

native: ## the tests that need no browser
	cargo test --locked --workspace --all-features

fuzz: ## runs the fuzz targets on CASES=100000 generated inputs each
	CASES=$(or $(CASES),100000) cargo test --locked --profile fuzz --package cuttings-fuzz

browser: ## the tests in Chromium, on what make build left in dist/
	@tools/setup.sh test
	@$(with_tools) CHROMIUM="$$(tools/chromium.sh)" playwright test --config tests/playwright.config.mjs

engines: ## starts, faults, offline and releases in Chromium, Firefox and WebKit, on what make build left in dist/
	@tools/setup.sh test
	@CHROMIUM="$$(tools/chromium.sh)" node --test --test-reporter=spec tests/engines/engines.test.mjs

lighthouse: build ## the page's scores on a slow phone and network
	@tools/setup.sh test
	@cd tests/lighthouse && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@CHROMIUM="$$(tools/chromium.sh)" node --test --test-reporter=spec tests/lighthouse/scores.test.mjs

corpus: build ## writes a generated corpus of N=10000 articles, and the page with it, to target/corpus/
	@rm -rf target/corpus/$(N) && mkdir -p target/corpus
	@cargo run --quiet --release --locked --package cuttings-core --features press --example generate -- $(N) target/corpus/$(N).jsonl
	@cargo run --quiet --locked --package cuttings -- pack target/corpus/$(N).jsonl --page dist --site target/corpus/$(N)
	@ls -l target/corpus/$(N).jsonl target/corpus/$(N)/*.wasm target/corpus/$(N)/*.html

bench-peers: build ## measures search and counts against other searchers, on N=10000 generated articles
	@tools/setup.sh test
	@cd benches && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@$(with_tools) CHROMIUM="$$(tools/chromium.sh)" node benches/peers.mjs $(N)

bench-core: build ## measures the core's answers natively and in the page, on N=10000 generated articles
	@tools/setup.sh test
	@$(with_tools) CHROMIUM="$$(tools/chromium.sh)" node benches/core.mjs $(N)

bench-start: ## weighs the index and times its making and its opening, for 5, 1,000 and 10,000 articles
	@node benches/start.mjs
