// One interface to three browser engines. A tab of each engine has these methods, all asynchronous:
//
//   goto(url), reload()        loads a document and waits until it is parsed, but not until the program has started
//   back()                     goes back in the history, without waiting for the program
//   url()                      returns the current address
//   run(function, ...values)   runs the function in the page and returns its result
//   find(role, name)           returns a visible element, { click(), type(text) }, or null if there is none
//   isNamed(role, name)        returns whether the engine's accessibility tree has an element of this role and name
//   press(key)                 presses and releases a key
//   screenshot(file)           writes a picture of the tab to the file
//   complaints()               returns the console errors and warnings since the tab was opened; always empty in WebKit
//   requests()                 returns the addresses requested since the tab was opened; in WebKit, only those that the
//                              current document requested
//   close()                    closes the tab; in WebKit, empties it
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

/** The path of the first of these commands that is installed, or undefined. A name with a slash is already a path. */
function command(...names) {
  const folders = process.env.PATH.split(delimiter);
  const found = names.filter(Boolean).flatMap((name) => (name.includes("/") ? [name] : folders.map((folder) => join(folder, name))));
  return found.find(executable);
}

/** The path of WebKitGTK's MiniBrowser. On some systems, this path contains the name of the processor architecture. */
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

/** The names of the programs that an engine needs and that are not installed. */
export const missing = (name) => Object.entries(ENGINES[name].parts).filter(([, found]) => !found).map(([part]) => part);

/** Starts an engine. Returns `{ version(), tab(), close() }`. */
export const launch = (name) => ENGINES[name].launch(...Object.values(ENGINES[name].parts));
