// The dialog in which a reader changes topics and aliases.
import { el } from "../element.js";
import { download } from "../open/save.js";
import { folder, noteSaved } from "../open/opened_bar.js";
import { counted, say } from "../open/report_dialog.js";
import { byId } from "../page.js";
import { change, list, load, undo } from "./change.js";
import { topicForm } from "./topic_form.js";

// Shows the dialog with the topics of the page's articles.
export async function show() {
  try {
    if (!(await load())) return;
  } catch (reason) {
    say("The topics could not be read", reason.message);
    return;
  }
  byId("topics-undo").onclick = () => done(undo(), "The last change is undone.");
  byId("topics-accept").onclick = () => done(change(proposed().map(({ id }) => ({ accept: { topic: id } }))), "All proposed topics are accepted.");
  byId("topics-download").onclick = () => {
    download(list.toml, "text/plain", "topics.toml");
    noteSaved();
  };
  byId("topics-close").onclick = () => byId("topics").close();
  byId("aliases").onsubmit = (event) => {
    event.preventDefault();
    const lines = byId("aliases-text").value.split("\n").filter((line) => line.trim());
    const lists = lines.map((line) => line.split("=").map((name) => name.trim()).filter(Boolean));
    done(change([{ aliases: { lists } }]), "The aliases are changed.");
  };
  byId("topics-status").textContent = "";
  draw();
  byId("topics").showModal();
}

const proposed = () => list.topics.topic?.filter(({ proposed: is }) => is) ?? [];

// Draws the topics again after a change, and shows `message`. If the change fails, shows the reason and draws nothing.
async function done(changing, message) {
  const status = byId("topics-status");
  try {
    if (!(await changing)) return;
  } catch (reason) {
    status.textContent = reason.message;
    return;
  }
  const active = document.activeElement;
  const place = rows().findIndex((row) => row.contains(active));
  status.textContent = message;
  draw();
  // The element that had the focus was replaced or removed. The new element with the same id gets the focus. If there
  // is none, the row at the same index gets it.
  const same = active.id && byId(active.id);
  const summary = place >= 0 && rows().at(Math.min(place, rows().length - 1))?.querySelector("summary");
  if (same && !same.disabled && !same.hidden) same.focus();
  else (summary || byId("topics-title")).focus();
}

const rows = () => [...byId("topics-list").querySelectorAll("section > ul > li")];

function draw() {
  const topics = list.topics.topic ?? [];
  // Topics without a group come first, as in the filters.
  const groups = [...new Set(["", ...topics.map(({ group }) => group ?? "")])];
  byId("topics-groups").replaceChildren(...groups.filter(Boolean).map((value) => el("option", { value })));
  byId("topics-list").replaceChildren(...groups.map((group) => section(group, topics)).filter(Boolean));
  byId("topics-add").replaceChildren(topicForm({}, topics, done));
  byId("topics-undo").disabled = !folder().undo.length;
  byId("topics-accept").hidden = !proposed().length;
  byId("topics-download").disabled = !topics.length;
  byId("aliases-text").value = (list.topics.alias ?? []).map(({ same }) => same.join(" = ")).join("\n");
}

function section(group, topics) {
  const items = topics.map((topic, place) => (topic.group ?? "") === group && row(topic, list.counts[place], topics)).filter(Boolean);
  const heading = el("h3", { textContent: group || "Topics", dir: "auto" });
  return items.length && el("section", {}, heading, el("ul", { role: "list" }, ...items));
}

// A topic with the number of its articles. When the reader opens this row, it shows a form.
function row(topic, count, topics) {
  const { id, label } = topic;
  const summary = el("summary", { id: `topic-${id}` }, el("bdi", { textContent: label }), ` · ${counted(count, "article")}`);
  if (topic.proposed) summary.append(" ", el("span", { className: "tag", textContent: "proposed" }));
  const details = el("details", {}, summary);
  details.ontoggle = () => details.open && !details.querySelector("form") && details.append(topicForm(topic, topics, done));
  const button = (text, edit, message) =>
    el("button", { type: "button", id: `${text}-${id}`, textContent: text, ariaLabel: `${text} ${label}`, onclick: () => done(change([edit]), message) });
  const buttons = el("span", { className: "topic-actions" }, button("Remove", { drop: { topic: id } }, `“${label}” is removed.`));
  if (topic.proposed) buttons.prepend(button("Accept", { accept: { topic: id } }, `“${label}” is accepted.`));
  return el("li", {}, details, buttons);
}
