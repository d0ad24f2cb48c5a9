// Sends requests to the worker through the shell's functions, as the program does. Tests run `asked` in the page, so it
// must not use anything else from this file.

/**
 * Sends requests one after the other. A request is `[ask, texts]`: the task, and a text for each buffer. If a text is
 * null, its buffer is the HTML of a single file. Returns an object for each request: `answers` has the status of each
 * response, and `parts` has the buffers of the last response, decoded as texts.
 */
export async function asked(requests) {
  const { hear, post, template } = globalThis.cuttings;
  const results = [];
  for (const [place, [ask, texts]] of requests.entries()) {
    const id = place + 1;
    const parts = [];
    for (const text of texts) parts.push(text === null ? await template() : new TextEncoder().encode(text));
    results.push(
      await new Promise((resolve) => {
        const answers = [];
        hear((head, received) => {
          const response = JSON.parse(head);
          if (response.id !== id && response.id !== 0) return;
          answers.push(response.status);
          if (!response.status.progress) resolve({ answers, parts: received.map((part) => new TextDecoder().decode(part)) });
        });
        post(JSON.stringify({ id, ask }), parts);
      }),
    );
  }
  return results;
}

/** A folder: the content of each file, by its name. The worker rejects the picture, because it is not an article. */
export const FOLDER = {
  "zee.md": "---\ntitle: The call\nsource: Zee\ndate: 2025-07-01\n---\nThe two ministers spoke by telephone on Tuesday evening.\n",
  "standard.md": "---\ntitle: Another call\nsource: Standard\ndate: 2025-07-02\n---\nThe two ministers spoke by telephone on Tuesday evening.\n",
  "xinhua.md": "---\ntitle: 两国国防部长通电话\nsource: 新华社\ndate: 2025-07-02\n---\n两国国防部长周二晚间通电话。\n",
  "akhbar/arabic.txt": "نص قصير عن مكالمة هاتفية.\n",
  "photo.jpg": "no article",
};

export const OPEN = [{ open: { title: "Clippings", names: Object.keys(FOLDER) } }, Object.values(FOLDER)];
/** Compares four articles of the corpus that request 1 opened. */
export const WORDING = [{ compare: { corpus: 1, view: "wording", articles: [0, 1, 2, 3], least: 5 } }, []];
/** Adds a topic that two articles of the folder match. */
export const ADD_TOPIC = [{ topics: { topics: null, edits: [{ add: { label: "Calls", group: "", any: ["telephone"], not: [], add: [] } }] } }, []];
export const SAVE = ["save", [null]];
/** The heading of the saved page, which shows the number of articles. */
export const SAVED_ALL = "4 of 4 articles";
