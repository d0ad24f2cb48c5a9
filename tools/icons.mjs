// Draws the icons of the web manifest from public/icon.svg. Run this script with `node tools/icons.mjs`. If Chromium is
// not /usr/bin/chromium, set $CHROMIUM to its path.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";

const icons = join(import.meta.dirname, "..", "public");
const svg = readFileSync(join(icons, "icon.svg")).toString("base64");
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox"] });
// Operating systems may cut an icon that the manifest calls `maskable` to a shape such as a circle. Here that is the
// larger icon. Its picture is therefore smaller than the icon: 360 of 512 pixels. The rest is a margin.
for (const [size, picture] of [[192, 192], [512, 360]]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0; height: 100vh; display: grid; place-items: center; background: ${picture < size ? "#fdfaf3" : "none"} }</style>
    <img width="${picture}" height="${picture}" src="data:image/svg+xml;base64,${svg}">`);
  await page.getByRole("img").evaluate((image) => image.decode());
  writeFileSync(join(icons, `icon-${size}.png`), await page.screenshot({ omitBackground: true }));
}
await browser.close();
