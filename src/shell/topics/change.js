// Has the worker read and change the topics of the articles that the page shows.
import { amend, folder } from "../open/opened_bar.js";
import { working } from "../open/working_dialog.js";
import { copies } from "../sections.js";
import { request } from "../worker.js";

// The maximum number of changes that can be undone.
const most = 100;

// The last description of the topics from the worker, a `TopicList` of core/src/bridge/topics.rs. `list.topics` has the
// topics and aliases.
export let list;

// Gives the articles to the worker, and gets their topics. Resolves to false if the reader cancels, otherwise to true.
export const load = () => sent({ topics: null, edits: [] });

// Makes changes, and shows the articles with the changed topics. Resolves to false if the reader cancels, otherwise to
// true. Rejects with a sentence for the reader if a change is impossible.
export async function change(edits) {
  const before = list.topics;
  return sent({ topics: null, edits }, [...folder().undo, before].slice(-most));
}

// Undoes the last change.
export async function undo() {
  const before = folder().undo;
  return sent({ topics: before.at(-1), edits: [] }, before.slice(0, -1));
}

async function sent(asked, before) {
  const answer = await working("Changing the topics", async (tell, signal) => {
    await request("hold", copies(), tell, signal);
    return request({ topics: asked }, [], tell, signal);
  });
  if (!answer) return false;
  list = answer.outcome.topics;
  if (before) await amend(answer.parts, list, before);
  return true;
}
