// The form for one topic. Shows the name, group and patterns of the topic, and what the patterns match.
import { el } from "../element.js";
import { counted } from "../open/report_dialog.js";
import { request } from "../worker.js";
import { change } from "./change.js";

// The pause after the last keystroke before the matches are looked up, in milliseconds.
const pause = 250;
let forms = 0;

// A form for `topic`, or for a new topic if `topic` has no id. When the reader makes a change, the form calls `done`
// with the promise of the change and a message about it.
export function topicForm(topic, topics, done) {
  const { id, label = "", group = "", any = [], not = [] } = topic;
  const number = (forms += 1);
  const field = (name, control) => el("label", {}, `${name} `, control);
  const name = el("input", { type: "text", value: label, required: true, autocomplete: "off" });
  const inGroup = el("input", { type: "text", value: group, autocomplete: "off" });
  inGroup.setAttribute("list", "topics-groups");
  const texts = (lines) => el("textarea", { rows: 3, value: lines.join("\n"), spellcheck: false });
  const [words, except] = [texts(any), texts(not)];
  words.setAttribute("aria-describedby", "topics-syntax");
  const found = el("div", { className: "topic-matches", id: `matches-${number}`, role: "status" });
  const lines = (control) => control.value.split("\n").filter((line) => line.trim());

  const edits = () => {
    const written = { label: name.value, group: inGroup.value, any: lines(words), not: lines(except) };
    if (!id) return [{ add: { ...written, add: [] } }];
    const isNew = (now, before) => now.join("\n") !== before.join("\n");
    const changes = [];
    if (written.label !== label) changes.push({ rename: { topic: id, label: written.label } });
    if (written.group !== group) changes.push({ group: { topic: id, group: written.group } });
    if (isNew(written.any, any) || isNew(written.not, not)) changes.push({ patterns: { topic: id, any: written.any, not: written.not } });
    return changes.length ? changes : [{ accept: { topic: id } }];
  };

  const form = el(
    "form",
    { className: "topic-form" },
    field("Name", name),
    field("Group (optional)", inGroup),
    field("Words or phrases, one on each line", words),
    field("But not within (optional)", except),
    found,
    el("button", { type: "submit", textContent: id ? "Save this topic" : "Add this topic" }),
  );
  form.onsubmit = (event) => {
    event.preventDefault();
    done(change(edits()), `“${name.value}” is ${id ? "changed" : "added"}.`);
  };
  const others = topics.filter((other) => other.id !== id);
  if (id && others.length) form.append(merging(id, label, others, done));
  watch([words, except], () => matches({ any: lines(words), not: lines(except) }, found));
  if (any.length) matches({ any, not }, found);
  return form;
}

function merging(id, label, others, done) {
  const into = el("select", {}, ...others.map((other) => el("option", { value: other.id, textContent: other.label })));
  const merge = () => done(change([{ merge: { topic: id, into: into.value } }]), `“${label}” is merged.`);
  const button = el("button", { type: "button", textContent: "Merge", onclick: merge });
  return el("p", { className: "topic-merge" }, el("label", {}, "Merge into ", into), " ", button);
}

function watch(controls, look) {
  let waiting;
  for (const control of controls) {
    control.oninput = () => {
      clearTimeout(waiting);
      waiting = setTimeout(look, pause);
    };
  }
}

let latest = new AbortController();

// Looks up what patterns match, and draws the matches in `found`. A new lookup cancels the previous one.
async function matches(patterns, found) {
  latest.abort();
  latest = new AbortController();
  const { signal } = latest;
  try {
    const { outcome } = await request({ match: patterns }, [], undefined, signal);
    const { count, articles, samples } = outcome.matched;
    found.replaceChildren(
      el("p", { textContent: `${counted(count, "match", "matches")} in ${counted(articles, "article")}` }),
      el("ul", {}, ...samples.map(sample)),
      articles > samples.length ? `and in ${counted(articles - samples.length, "more article")}` : "",
    );
  } catch (reason) {
    if (!signal.aborted) found.replaceChildren(el("p", { className: "problem", textContent: reason.message }));
  }
}

function sample({ article, pieces }) {
  const words = pieces.map(([text, isMatch]) => (isMatch ? el("mark", { textContent: text }) : text));
  return el("li", {}, el("bdi", { className: "place", textContent: article }), " ", el("span", { dir: "auto" }, ...words));
}
