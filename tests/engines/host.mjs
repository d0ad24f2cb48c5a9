// A static host on this machine: one folder under one path, with the faults that hosts have.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import sirv from "sirv";

/** Where a browser reports what broke the page's policy. */
const REPORTS = "/reports";

/** Hosts that a test left open would keep the run from ending. */
const open = new Set();

/** Serves a folder under a path such as `/name/`; `/name` leads there. `maxAge`, in seconds, is what GitHub Pages says of every file. */
export async function host(folder, { under = "/name/", maxAge = 0, brotli = false } = {}) {
  let serve;
  let port = 0;
  const faults = [];
  const requests = [];
  const violations = [];

  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url, "http://host");
    if (pathname === REPORTS) return request.on("data", (report) => violations.push(String(report))).on("end", () => response.writeHead(204).end());
    requests.push(pathname);
    if (`${pathname}/` === under) return response.writeHead(301, { location: `${under}${search}` }).end();
    const name = pathname.startsWith(under) ? pathname.slice(under.length) : undefined;
    const fault = faults.find(({ part }) => name !== undefined && part.test(name));
    if (fault) return fault.answer(response, name);
    if (name === undefined) return response.writeHead(404).end("not found");
    request.url = `/${name}${search}`;
    return serve(request, response);
  });

  const self = {
    requests,
    /** What broke the page's policy, in every engine: the policy that stands in the page is sent once more with an address for reports. */
    violations,
    get origin() {
      return `http://127.0.0.1:${port}`;
    },
    get address() {
      return self.origin + under;
    },
    /** Serves another folder from now on: a release. */
    publish(next) {
      const policy = readFileSync(join(next, "index.html"), "utf8").match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)?.[1];
      const setHeaders = (response, name) => {
        response.setHeader("Cache-Control", maxAge ? `max-age=${maxAge}` : "no-cache");
        if (policy && name === "/") response.setHeader("Content-Security-Policy-Report-Only", `${policy}; report-uri ${REPORTS}`);
      };
      serve = sirv(next, { dev: true, etag: true, brotli, setHeaders });
    },
    /** Answers for every file whose name matches, until `mend`. */
    break(part, answer) {
      faults.push({ part, answer });
    },
    mend() {
      faults.length = 0;
    },
    async start() {
      await new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
      ({ port } = server.address());
      open.add(self);
    },
    /** Gone as when its process was killed: open connections break, new ones are refused. */
    async stop() {
      open.delete(self);
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
  self.publish(folder);
  await self.start();
  return self;
}

export const stopAll = () => Promise.all([...open].map((one) => one.stop()));
