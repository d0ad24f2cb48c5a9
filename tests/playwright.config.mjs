// Browser tests of the page in dist/, which `make build` makes.
import { defineConfig } from "@playwright/test";

// Each process of Playwright reads this file again. The variable gives all of them the same port.
process.env.CUTTINGS_PORT ??= String(20000 + Math.floor(Math.random() * 20000));
const address = `http://127.0.0.1:${process.env.CUTTINGS_PORT}`;

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.mjs",
  outputDir: "../test-results",
  globalSetup: "./pages.mjs",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 60_000,
  // Long, because the machine may be busy. These tests do not measure speed.
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    baseURL: `${address}/bundled/`,
    viewport: { width: 1280, height: 900 },
    launchOptions: {
      executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // Makes the browser measure memory at once. Otherwise it would wait for the next garbage collection.
        "--enable-blink-features=ForceEagerMeasureMemory",
      ],
    },
  },
  webServer: {
    // Playwright starts the server before pages.mjs has prepared the pages, and waits until it can read `url`.
    command: `mkdir -p ../target/pages && echo ready > ../target/pages/ready.txt && exec node ../node_modules/sirv-cli/bin.js ../target/pages --dev --quiet --host 127.0.0.1 --port ${process.env.CUTTINGS_PORT}`,
    url: `${address}/ready.txt`,
    reuseExistingServer: false,
  },
});
