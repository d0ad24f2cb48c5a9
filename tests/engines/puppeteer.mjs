// Drives Chromium over its own protocol, and Firefox over WebDriver BiDi.
import puppeteer from "puppeteer-core";
import { locate } from "./locate.mjs";

const WINDOW = { width: 1280, height: 900 };

export const launchChromium = async (executablePath) =>
  new Browser(
    await puppeteer.launch({
      browser: "chrome",
      executablePath,
      pipe: true,
      defaultViewport: WINDOW,
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    }),
  );

export const launchFirefox = async (executablePath) =>
  new Browser(
    await puppeteer.launch({
      browser: "firefox",
      executablePath,
      defaultViewport: WINDOW,
      // Drivers set this preference to false, which allows a page from disk more than a reader's browser does.
      extraPrefsFirefox: { "security.fileuri.strict_origin_policy": true },
    }),
  );

class Browser {
  constructor(browser) {
    this.browser = browser;
  }

  version() {
    return this.browser.version();
  }

  async tab() {
    return Tab.open(await this.browser.newPage());
  }

  close() {
    return this.browser.close();
  }
}

class Tab {
  #complaints = [];
  #requests = [];

  static async open(page) {
    const tab = new Tab();
    tab.page = page;
    page.on("console", (message) => ["error", "warn", "warning"].includes(message.type()) && tab.#complaints.push(message.text()));
    page.on("pageerror", (error) => tab.#complaints.push(String(error)));
    page.on("request", (request) => tab.#requests.push(request.url()));
    await page.evaluateOnNewDocument(() => {
      addEventListener("securitypolicyviolation", (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
    });
    return tab;
  }

  goto(url) {
    return this.page.goto(url, { waitUntil: "domcontentloaded" });
  }

  reload() {
    return this.page.reload({ waitUntil: "domcontentloaded" });
  }

  back() {
    // In Firefox, the driver's own method waits for a new document, but a step back within one document loads none.
    return this.page.evaluate(() => history.back());
  }

  url() {
    return this.page.evaluate(() => location.href);
  }

  run(code, ...values) {
    return this.page.evaluate(code, ...values);
  }

  async find(role, name) {
    const found = (await this.page.evaluateHandle(locate, role, name)).asElement();
    return found && { click: () => found.click(), type: (text) => found.type(text) };
  }

  async isNamed(role, name) {
    return (await this.page.$(`::-p-aria([role="${role}"][name="${name}"])`)) !== null;
  }

  press(key) {
    return this.page.keyboard.press(key);
  }

  screenshot(path) {
    return this.page.screenshot({ path });
  }

  async complaints() {
    return this.#complaints;
  }

  async requests() {
    return this.#requests;
  }

  close() {
    return this.page.close();
  }
}
