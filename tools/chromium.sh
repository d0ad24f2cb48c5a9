#!/usr/bin/env bash
# Prints the path of Chromium on this machine: $CHROMIUM, if it is set, or else an installed one. Prints nothing if
# there is none.
command -v "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable 2>/dev/null | head -1
