// Adds a topic to an article, or takes a topic away from an article.
import { el } from "../element.js";
import { say } from "../open/report_dialog.js";
import { byId } from "../page.js";
import { change, list, load } from "./change.js";

// The value of the choice “A new topic”. No topic has this id, because ids have no spaces.
const fresh = "a new topic";

// Takes a topic away from an article.
export async function refuse(article, topic) {
  try {
    if ((await load()) && (await change([{ refuse: { topic, article } }]))) focusArticle();
  } catch (reason) {
    say("The topic could not be changed", reason.message);
  }
}

// Asks for a topic and adds it to an article. `assigned` are the ids of the topics that the article has, separated by
// spaces.
export async function assign(article, assigned) {
  try {
    if (!(await load())) return;
  } catch (reason) {
    say("The topics could not be read", reason.message);
    return;
  }
  const [dialog, choice, name, problem] = ["assign", "assign-topic", "assign-name", "assign-problem"].map(byId);
  const has = assigned.split(" ");
  const others = (list.topics.topic ?? []).filter(({ id }) => !has.includes(id));
  const options = others.map(({ id, label }) => el("option", { value: id, textContent: label }));
  const none = el("option", { value: "", textContent: "Choose a topic" });
  choice.replaceChildren(none, ...options, el("option", { value: fresh, textContent: "A new topic" }));
  choice.onchange = () => {
    const isNew = choice.value === fresh;
    byId("assign-new").hidden = !isNew;
    name.required = isNew;
  };
  choice.onchange();
  name.value = "";
  problem.textContent = "";
  byId("assign-close").onclick = () => dialog.close();
  byId("assign-form").onsubmit = async (event) => {
    event.preventDefault();
    const topic = choice.value;
    const isNew = topic === fresh;
    const edit = isNew ? { add: { label: name.value, group: "", any: [], not: [], add: [article] } } : { assign: { topic, article } };
    try {
      if (!(await change([edit]))) return;
      dialog.close();
      focusArticle();
    } catch (reason) {
      problem.textContent = reason.message;
    }
  };
  dialog.showModal();
}

// After a change, the page is drawn again and the button that the reader pressed no longer exists. The headline of the
// article therefore gets the focus.
const focusArticle = () => byId("reader-heading").focus({ preventScroll: true });
