// Three engines, one way to drive them. A tab of any of them has the same methods:
//
//   goto(url), reload(), back(), url()   until the document is parsed, not until the program has started
//   run(function, ...values)             runs it in the page, awaits what it returns
//   find(role, name)                     a part of the page that is seen, or null: { click(), type(text) }
//   isNamed(role, name)                  whether the engine's accessibility tree holds such a part
//   press(key), screenshot(file)
//   complaints()                         errors and warnings of the console since the tab was opened; WebKit tells of none
//   requests()                           addresses asked for since the tab was opened
//   close()
import { accessSync, constants, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { launchChromium, launchFirefox } from "./puppeteer.mjs";
import { launchWebKit } from "./webkit.mjs";

function executable(file) {
  try {
    accessSync(file, constants.X_OK);
    return file;
  } catch {
    return undefined;
  }
}

/** The first of these commands that this machine has; a name with a slash is a path already. */
function command(...names) {
  const folders = process.env.PATH.split(delimiter);
  const found = names.filter(Boolean).flatMap((name) => (name.includes("/") ? [name] : folders.map((folder) => join(folder, name))));
  return found.find(executable);
}

/** WebKitGTK's small browser lies in a folder of the library, which bears the processor's name. */
function miniBrowser() {
  const libraries = ["/usr/lib", "/usr/libexec"].flatMap((top) => {
    try {
      return [top, ...readdirSync(top).map((name) => join(top, name))];
    } catch {
      return [];
    }
  });
  return libraries.flatMap((library) => ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"].map((name) => join(library, name, "MiniBrowser"))).find(executable);
}

export const ENGINES = {
  Chromium: {
    parts: { Chromium: command(process.env.CHROMIUM, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable") },
    launch: launchChromium,
  },
  Firefox: {
    parts: { Firefox: command(process.env.FIREFOX, "firefox-esr", "firefox") },
    launch: launchFirefox,
  },
  WebKit: {
    parts: { WebKitWebDriver: command("WebKitWebDriver"), MiniBrowser: miniBrowser(), Xvfb: command("Xvfb") },
    launch: launchWebKit,
  },
};

/** What an engine lacks on this machine. */
export const missing = (name) => Object.entries(ENGINES[name].parts).filter(([, found]) => !found).map(([part]) => part);

/** Starts an engine: `{ version, tab(), close() }`. */
export const launch = (name) => ENGINES[name].launch(...Object.values(ENGINES[name].parts));
