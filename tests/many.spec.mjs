// The reader opens large folders, and many folders one after the other.
import { expect, test } from "./explorer.mjs";
import { Folder, written } from "./folder.mjs";

/** A folder of generated articles from ten outlets. Every hundredth file is empty. */
function generated(testInfo, count) {
  const file = (n) => {
    const text = Array.from({ length: 40 }, (_, word) => `w${(n * 7 + word * word) % 997}`).join(" ");
    return [`${n}.md`, n % 100 === 0 ? "" : `---\ntitle: Report ${n}\nsource: Outlet ${n % 10}\ndate: 2025-01-${String((n % 28) + 1).padStart(2, "0")}\n---\n${text}.\n`];
  };
  return written(testInfo, `generated-${count}`, Object.fromEntries(Array.from({ length: count }, (_, n) => file(n))));
}

for (const [count, read] of [[1000, 990], [10_000, 9900]]) {
  test(`${count} files are opened, and each is read or rejected`, async ({ explorer }, testInfo) => {
    test.setTimeout(300_000);
    const { page } = explorer;
    const folder = new Folder(explorer);
    await explorer.openAt();
    await folder.choose("Choose a folder…", generated(testInfo, count));
    await expect(page.getByRole("heading", { name: `${read} articles from 10 sources` })).toBeFocused({ timeout: 240_000 });
    await expect(folder.report).toContainText(`${read} of ${count} files read. ${count - read} files need attention.`);
    await folder.explore(`${read} articles`);
    await explorer.seeCount(`${read} of ${read} articles`);
    await explorer.choose("Source", "Outlet 3");
    await explorer.seeCount(`${count / 10} of ${read} articles`);
  });
}

test("ten folders in a row leave the memory as it is after two", async ({ explorer }, testInfo) => {
  test.setTimeout(180_000);
  const { page } = explorer;
  const folder = new Folder(explorer);
  const path = generated(testInfo, 200);
  // The browser measures memory only for pages that are isolated from other origins. These headers isolate the page.
  await page.route("**/*", async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };
    await route.fulfill({ response, headers });
  });
  await explorer.openAt();
  const held = [];
  for (let n = 1; n <= 10; n += 1) {
    await folder.choose("Choose a folder…", path);
    await folder.explore("198 articles");
    await explorer.seeCount("198 of 198 articles");
    held.push(await page.evaluate(() => performance.measureUserAgentSpecificMemory().then(({ bytes }) => bytes)));
  }
  expect(held.at(-1)).toBeLessThan(1.2 * held[1]);
});
