// The built page, and the next release: the same page without one of its articles.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

const top = join(import.meta.dirname, "..", "..");
const made = join(top, "target", "engines");

export const DIST = join(top, "dist");
export const SINGLE = join(DIST, "cuttings.html");
export const NEXT = join(made, "next");
/** The heading of the next release, which shows the number of articles. */
export const NEXT_ALL = "4 of 4 articles";

/** The path of a file that a test writes. */
export const scratch = (name) => join(made, name);

/** The name of the program's file that ends with `end`, such as `.wasm`. `release` is the folder of a release. */
export const part = (release, end) => readdirSync(release).find((name) => name.startsWith("cuttings-page") && name.endsWith(end));

export function layOut() {
  if (!existsSync(join(DIST, "index.html"))) throw new Error("dist/ contains no page. Run make build first");
  rmSync(made, { recursive: true, force: true });
  const articles = join(made, "articles");
  mkdirSync(articles, { recursive: true });
  // claims.toml refers to the article that is left out, so this file is left out too.
  const keep = (name) => !name.endsWith("zee-news.md") && !name.endsWith("claims.toml");
  cpSync(join(top, "articles"), articles, { recursive: true, filter: keep });
  execFileSync("cargo", ["run", "--quiet", "--locked", "--package", "cuttings", "--", "pack", articles, "--strict", "--page", DIST, "--site", NEXT], { cwd: top, stdio: ["ignore", "inherit", "inherit"] });
}
