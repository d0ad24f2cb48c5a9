#!/usr/bin/env bash
# Prints the path of Chromium on this machine: $CHROMIUM, if it exists, or else an installed Chromium or Chrome. Prints
# nothing if neither exists.
command -v "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable 2>/dev/null | head -1
