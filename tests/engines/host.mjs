// A local web host for static files. It serves folders under paths, and can imitate the faults of real hosts.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import sirv from "sirv";

/** The path to which browsers report violations of the page's policy. */
const REPORTS = "/reports";

/** The Content Security Policy in the HTML of a folder's index.html. */
const policyOf = (folder) => readFileSync(join(folder, "index.html"), "utf8").match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)?.[1];

/** Breaks the connection instead of sending a response. */
export const reset = (response) => response.req.socket.resetAndDestroy();

/**
 * Serves a folder under a path such as `/name/`, and redirects `/name` to it. `maxAge` is how long browsers may cache
 * each file, in seconds; on GitHub Pages it is 600. With `brotli`, the host sends the compressed copies of files
 * (`.br`) to browsers that accept them.
 */
export async function host(folder, { under = "/name/", maxAge = 0, brotli = false } = {}) {
  let port = 0;
  const folders = new Map();
  const faults = [];
  const requests = [];
  const violations = [];

  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url, "http://host");
    if (pathname === REPORTS) {
      request.on("data", (report) => violations.push(String(report))).on("end", () => response.writeHead(204).end());
      return;
    }
    requests.push(pathname);
    if (folders.has(`${pathname}/`)) {
      response.writeHead(301, { location: `${pathname}/${search}` }).end();
      return;
    }
    const path = [...folders.keys()].filter((path) => pathname.startsWith(path)).sort((a, b) => b.length - a.length)[0];
    const name = path && pathname.slice(path.length);
    const fault = path === under && faults.find(({ part }) => part.test(name));
    response.setHeader("Cache-Control", maxAge ? `max-age=${maxAge}` : "no-cache");
    if (fault) fault.answer(response, name);
    else if (path) folders.get(path)(Object.assign(request, { url: `/${name}${search}` }), response);
    else response.writeHead(404, { "content-type": "text/html" }).end("<!doctype html><title>Nothing here</title>");
  });

  const self = {
    /** The requested paths, in order. */
    requests,
    /**
     * The reports of violations of the page's policy, as JSON. The policy in the HTML cannot name an address for
     * reports, so the host repeats the policy in a report-only header.
     */
    violations,
    get origin() {
      return `http://127.0.0.1:${port}`;
    },
    get address() {
      return self.origin + under;
    },
    /** From now on, serves another folder under this path, such as the next release or a second page. */
    publish(next, path = under) {
      const policy = policyOf(next);
      const setHeaders = (response, name) =>
        policy && name === "/" && response.setHeader("Content-Security-Policy-Report-Only", `${policy}; report-uri ${REPORTS}`);
      folders.set(path, sirv(next, { dev: true, brotli, setHeaders }));
    },
    /** Until `mend` is called, lets `answer` respond to requests for files of the page whose name matches `part`. */
    break(part, answer) {
      faults.push({ part, answer });
    },
    mend() {
      faults.length = 0;
    },
    start: () => new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", () => resolve(({ port } = server.address())))),
    /** Stops the host. Open connections break, and new ones are refused. */
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
  self.publish(folder);
  await self.start();
  return self;
}
