// The dialog that reports how many files of a folder were read, and their problems.
import { byId } from "../page.js";

// The maximum number of problems, and of passed-over files, that the dialog lists. Further problems are only counted.
const most = 500;

export const counted = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

// Shows a report. Resolves to true if the reader chooses to explore the articles. `isNew` says that the page does not
// show these articles yet. The button for exploring is shown only if articles were read and `isNew` is true.
export function showReport(report, isNew) {
  const { given, read, sources, problems, passed_over: passedOver } = report;
  const files = new Set(problems.map(({ file }) => file)).size;
  const from = sources ? ` from ${counted(sources, "source")}` : "";
  const attention = files ? `${counted(files, "file")} ${files === 1 ? "needs" : "need"} attention.` : "There are no problems.";
  const rest = problems.length > most ? `And ${counted(problems.length - most, "more problem")}. ` : "";
  const passed = passedOver.length ? `Passed over: ${passedOver.slice(0, most).join(", ")}` : "";
  return show({
    title: read ? `${counted(read, "article")}${from}` : "No article could be read",
    summary: `${read} of ${counted(given, "file")} read. ${attention}${read ? "" : " The page still shows the previous articles."}`,
    problems: problems.slice(0, most).map(line),
    rest: rest + passed,
    explore: isNew && read ? `Explore ${counted(read, "article")}` : "",
  });
}

// Shows a message about a failure.
export function say(title, summary) {
  return show({ title, summary, problems: [], rest: "", explore: "" });
}

// Asks the reader whether to continue, and resolves to the answer. `go` is the text of the button that continues.
export function confirmed(title, summary, go) {
  return show({ title, summary, problems: [], rest: "", explore: go, close: "Cancel" });
}

function show({ title, summary, problems, rest, explore, close = "Close" }) {
  const dialog = byId("report");
  byId("report-title").textContent = title;
  byId("report-summary").textContent = summary;
  byId("report-problems").replaceChildren(...problems);
  byId("report-rest").textContent = rest;
  byId("report-rest").hidden = !rest;
  byId("report-explore").textContent = explore;
  byId("report-explore").hidden = !explore;
  byId("report-explore").onclick = () => dialog.close("explore");
  byId("report-close").textContent = close;
  byId("report-close").onclick = () => dialog.close("");
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.onclose = () => resolve(dialog.returnValue === "explore");
  });
}

// A problem as a list item, with the same text that the command prints.
function line({ is_error: isError, file, line: row, column, field, rule, fix }) {
  const item = document.createElement("li");
  const place = document.createElement("span");
  place.className = "place";
  place.textContent = [file, row, column].filter(Boolean).join(":") + (field ? `: ${field}:` : ":");
  item.append(place, ` ${rule}; ${fix}`);
  if (isError) {
    const rejected = document.createElement("span");
    rejected.className = "rejected";
    rejected.textContent = " Not read.";
    item.append(rejected);
  }
  return item;
}
