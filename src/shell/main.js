// The shell starts the program, and speaks when the program cannot. It needs nothing else. The finishing step joins its
// modules and puts them into the page.
//
// The program says how it is by attributes of <html>: data-state="ready" once it shows something, data-failure="…" when it
// has no corpus to show, data-panic="…" when it broke. style/plain.css shows the program when it is ready, and the plain
// articles when it is not.
import "./first.js";
import "./start.js";
import "./open/drop_target.js";
import { show as open } from "./open/open_dialog.js";
import { follow } from "./open/opened_bar.js";
import { save } from "./open/save.js";
import { section } from "./sections.js";
import { hear, post, template } from "./worker.js";

// What the program asks of the shell: corpus.rs, opened.rs and worker.rs in src/state name these functions.
globalThis.cuttings = { section, hear, post, template, open, save, follow };
