#!/usr/bin/env bash
# Prints where this machine's Chromium is; $CHROMIUM names one by hand. Prints nothing where there is none.
command -v "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable 2>/dev/null | head -1
