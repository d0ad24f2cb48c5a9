// Drives WebKitGTK's MiniBrowser over WebDriver. MiniBrowser has no headless mode, so it gets a virtual screen.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { until } from "./deadline.mjs";
import { locate } from "./locate.mjs";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const KEYS = { Enter: "\uE007", Escape: "\uE00C", Tab: "\uE004", Backspace: "\uE003", Space: " " };

/** Returns a free port of this machine. */
async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  return port;
}

/** Starts a process. `end` stops the process and all processes that it started. */
function start(command, args, options) {
  const child = spawn(command, args, { ...options, detached: true });
  const end = () => {
    try {
      process.kill(-child.pid);
    } catch {
      // The process has already ended.
    }
  };
  process.once("exit", end);
  return {
    child,
    async end() {
      process.off("exit", end);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      end();
      await ended;
    },
  };
}

export async function launchWebKit(driver, browser, screen) {
  // Xvfb chooses a free display number and writes it to file descriptor 3.
  const display = start(screen, ["-displayfd", "3", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const [number] = await once(display.child.stdio[3], "data");
  const port = await freePort();
  const service = start(driver, [`--port=${port}`, "--host=127.0.0.1"], {
    stdio: "ignore",
    env: { ...process.env, DISPLAY: `:${String(number).trim()}`, GDK_BACKEND: "x11" },
  });
  const at = `http://127.0.0.1:${port}`;
  await until("WebKitWebDriver answers", () => ask("GET", `${at}/status`));
  const { sessionId, capabilities } = await ask("POST", `${at}/session`, {
    capabilities: {
      alwaysMatch: {
        browserName: "MiniBrowser",
        pageLoadStrategy: "normal",
        timeouts: { pageLoad: 20_000, script: 20_000 },
        "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] },
      },
    },
  });
  const session = `${at}/session/${sessionId}`;
  return {
    version: () => `WebKitGTK/${capabilities.browserVersion}`,
    tab: () => Tab.open((method, command, body) => ask(method, session + command, body)),
    async close() {
      await ask("DELETE", session);
      await service.end();
      await display.end();
    },
  };
}

async function ask(method, url, body = method === "POST" ? {} : undefined) {
  const response = await fetch(url, { method, body: body && JSON.stringify(body) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

class Tab {
  /** Returns the session's only window, emptied for the next test. */
  static async open(command) {
    const tab = new Tab();
    tab.command = command;
    await tab.goto("about:blank");
    return tab;
  }

  goto(url) {
    return this.command("POST", "/url", { url });
  }

  reload() {
    return this.command("POST", "/refresh");
  }

  back() {
    return this.command("POST", "/back");
  }

  url() {
    return this.command("GET", "/url");
  }

  run(code, ...values) {
    return this.command("POST", "/execute/sync", { script: `return (${code})(...arguments)`, args: values });
  }

  async find(role, name) {
    const found = await this.run(locate, role, name);
    if (!found) return null;
    const element = `/element/${found[ELEMENT]}`;
    return {
      click: () => this.command("POST", `${element}/click`),
      type: (text) => this.command("POST", `${element}/value`, { text }),
    };
  }

  async isNamed(role, name) {
    const found = await this.run(locate, role, name);
    if (!found) return false;
    const said = (what) => this.command("GET", `/element/${found[ELEMENT]}/computed${what}`);
    return (await said("role")) === role && (await said("label")) === name;
  }

  press(key) {
    const value = KEYS[key] ?? key;
    const actions = [{ type: "key", id: "keyboard", actions: [{ type: "keyDown", value }, { type: "keyUp", value }] }];
    return this.command("POST", "/actions", { actions });
  }

  async screenshot(path) {
    writeFileSync(path, await this.command("GET", "/screenshot"), "base64");
  }

  /** Always empty, because WebDriver reports no console messages. */
  async complaints() {
    return [];
  }

  requests() {
    return this.run(() => [location.href, ...performance.getEntriesByType("resource").map((entry) => entry.name)]);
  }

  close() {
    return this.goto("about:blank");
  }
}
