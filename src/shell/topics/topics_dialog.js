// The dialog in which a reader changes topics and aliases.
import { el } from "../element.js";
import { download } from "../open/save.js";
import { folder } from "../open/opened_bar.js";
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
  byId("topics-download").onclick = () => download(list.toml, "text/plain", "topics.toml");
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

// Draws the topics after a change, and says what happened. A change that failed leaves the dialog as it is.
async function done(changing, message) {
  try {
    if (!(await changing)) return false;
  } catch (reason) {
    byId("topics-status").textContent = reason.message;
    return false;
  }
  const active = document.activeElement?.id;
  byId("topics-status").textContent = message;
  draw();
  const again = active && byId(active);
  if (!again || again.disabled || again.hidden) byId("topics-title").focus();
  else again.focus();
  return true;
}

function draw() {
  const topics = list.topics.topic ?? [];
  const groups = [...new Set(topics.map(({ group }) => group ?? ""))];
  byId("topics-groups").replaceChildren(...groups.filter(Boolean).map((value) => el("option", { value })));
  byId("topics-list").replaceChildren(...groups.map((group) => section(group, topics)));
  byId("topics-add").replaceChildren(topicForm({}, topics, done));
  byId("topics-undo").disabled = !folder().undo.length;
  byId("topics-accept").hidden = !proposed().length;
  byId("topics-download").disabled = !topics.length;
  byId("aliases-text").value = (list.topics.alias ?? []).map(({ same }) => same.join(" = ")).join("\n");
}

function section(group, topics) {
  const rows = topics.map((topic, place) => (topic.group ?? "") === group && row(topic, list.counts[place], topics));
  return el(
    "section",
    {},
    el("h3", { textContent: group || "Topics", dir: "auto" }),
    el("ul", { role: "list" }, ...rows.filter(Boolean)),
  );
}

// A topic with its count. It opens to a form.
function row(topic, count, topics) {
  const { id, label } = topic;
  const summary = el("summary", { id: `topic-${id}` }, el("bdi", { textContent: label }), ` · ${counted(count, "article")}`);
  if (topic.proposed) summary.append(" ", el("span", { className: "tag", textContent: "proposed" }));
  const details = el("details", {}, summary);
  details.ontoggle = () => details.open && !details.querySelector("form") && details.append(topicForm(topic, topics, done));
  const button = (text, edit, message) =>
    el("button", { type: "button", id: `${text}-${id}`, textContent: text, ariaLabel: `${text} ${label}`, onclick: () => done(change([edit]), message) });
  const buttons = el("span", { className: "topic-actions" }, button("Remove", { drop: { topic: id } }, `“${label}” is removed.`));
  if (topic.proposed) buttons.prepend(button("Accept", { accept: { topic: id } }, `“${label}” is accepted.`), " ");
  return el("li", {}, details, buttons);
}
