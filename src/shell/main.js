// The shell starts the program, and speaks when the program cannot. It needs nothing else. The finishing step joins its
// modules and puts them into the page.
//
// The program says how it is by attributes of <html>: data-state="ready" once it shows something, data-failure="…" when it
// has no corpus to show, data-panic="…" when it broke. style/plain.css shows the program when it is ready, and the plain
// articles when it is not.
import "./first.js";
import "./start.js";
import { section } from "./sections.js";
import { hear, post, template } from "./worker.js";

// What the program asks of the shell: src/state/corpus.rs and src/state/worker.rs name these functions.
globalThis.cuttings = { section, hear, post, template };
