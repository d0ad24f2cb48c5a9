// The shell starts the program and reports faults. It depends on no other code. The finishing step joins its modules
// and puts them into the page.
//
// The program reports its state in attributes of <html>: data-state="ready" once it shows something, data-failure="…"
// if it has no corpus to show, data-panic="…" if it panicked. style/plain.css shows the program if it is ready, and the
// plain articles otherwise.
import "./first.js";
import "./start.js";
import "./open/drop_target.js";
import { show as open } from "./open/open_dialog.js";
import { follow, saveOpened as save } from "./open/opened_bar.js";
import { section } from "./sections.js";
import { assign, refuse } from "./topics/article_topics.js";
import { show as topics } from "./topics/topics_dialog.js";
import { hear, post, template } from "./worker.js";

// The functions that the program calls. corpus.rs, opened.rs and worker.rs in src/state import them.
globalThis.cuttings = { section, hear, post, template, open, save, follow, topics, assign, refuse };
