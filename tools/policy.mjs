// Trunk's last step: puts the hashes of the page's inline scripts into its Content-Security-Policy.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SLOT = "{{script-hashes}}";
const page = join(process.env.TRUNK_STAGING_DIR ?? "dist", "index.html");
const html = readFileSync(page, "utf8");
const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)];
const hashes = inline.map(([, script]) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);
if (!html.includes(SLOT)) throw new Error(`index.html has no ${SLOT} in its policy: the scripts could not run`);
const forbidden = html.match(/<style[\s>]|\sstyle=|\son[a-z]+=/i);
if (forbidden) throw new Error(`index.html holds “${forbidden[0].trim()}”, which its policy blocks: use a class and a listener`);
writeFileSync(page, html.replace(SLOT, hashes.join(" ")));
