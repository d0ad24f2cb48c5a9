// Opens what is dropped anywhere on the page.
import { byId, root } from "../page.js";
import { dropped } from "./folder.js";
import { open } from "./open_dialog.js";

const hasFiles = ({ dataTransfer }) => dataTransfer && [...dataTransfer.types].includes("Files");
const isReady = () => root.dataset.state === "ready";

function show(isShown) {
  const target = byId("drop");
  if (target) target.hidden = !isShown;
}

// How long the drop target stays visible after the last "dragover", in milliseconds. During a drag, browsers send this
// event at least twice a second.
const patience = 700;
let hiding;

addEventListener("dragover", (event) => {
  if (!hasFiles(event)) return;
  // Without this, the browser would leave the page and open the file.
  event.preventDefault();
  event.dataTransfer.dropEffect = isReady() ? "copy" : "none";
  show(isReady());
  clearTimeout(hiding);
  hiding = setTimeout(() => show(false), patience);
});

addEventListener("drop", (event) => {
  if (!hasFiles(event)) return;
  event.preventDefault();
  show(false);
  if (isReady()) open(dropped(event.dataTransfer));
});
