// Says what became of the files of a folder.
import { byId } from "../page.js";

// More problems than a reader goes through are counted.
const most = 500;

export const counted = (count, one) => `${count} ${one}${count === 1 ? "" : "s"}`;

// Shows a report. Resolves to whether the reader wants to explore the articles, which is offered if there are any and
// they are not shown already.
export function showReport(report, isNew) {
  const { given, read, sources, problems, passed_over: passedOver } = report;
  const files = new Set(problems.map(({ file }) => file)).size;
  const from = sources ? ` from ${counted(sources, "source")}` : "";
  const attention = files ? `${counted(files, "file")} ${files === 1 ? "needs" : "need"} attention.` : "There are no problems.";
  const rest = problems.length > most ? `And ${counted(problems.length - most, "more problem")}. ` : "";
  const passed = passedOver.length ? `Passed over: ${passedOver.slice(0, most).join(", ")}` : "";
  return show({
    title: read ? `${counted(read, "article")}${from}` : "No article could be read",
    summary: `${read} of ${counted(given, "file")} read. ${attention}${read ? "" : " The page still shows the articles that it showed before."}`,
    problems: problems.slice(0, most).map(line),
    rest: rest + passed,
    explore: isNew && read ? `Explore ${counted(read, "article")}` : "",
  });
}

// Shows a sentence about something that failed.
export function say(title, summary) {
  return show({ title, summary, problems: [], rest: "", explore: "" });
}

function show({ title, summary, problems, rest, explore }) {
  const dialog = byId("report");
  byId("report-title").textContent = title;
  byId("report-summary").textContent = summary;
  byId("report-problems").replaceChildren(...problems);
  byId("report-rest").textContent = rest;
  byId("report-rest").hidden = !rest;
  byId("report-explore").textContent = explore;
  byId("report-explore").hidden = !explore;
  byId("report-explore").onclick = () => dialog.close("explore");
  byId("report-close").onclick = () => dialog.close("");
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.onclose = () => resolve(dialog.returnValue === "explore");
  });
}

// A problem as the command prints it.
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
