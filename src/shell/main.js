// The shell starts the program and reports faults. It depends on no other code. tools/finish.sh bundles the modules of
// the shell into one script, which is inlined in the page.
//
// The program reports its state in attributes of <html>: data-state="ready" once it is drawn, data-failure="…" if it
// cannot open the corpus, data-panic="…" if it panicked. style/plain.css shows the program if it is ready, and the
// plain articles otherwise.
import "./first.js";
import "./start.js";
import "./open/drop_target.js";
import "./open/read_again.js";
import { show as open } from "./open/open_dialog.js";
import { follow, saveOpened as save } from "./open/opened_bar.js";
import { section } from "./sections.js";
import { assign, refuse } from "./topics/article_topics.js";
import { show as topics } from "./topics/topics_dialog.js";
import { hear, post, template } from "./worker.js";

// The functions of the shell that the program imports, in corpus.rs, opened.rs and worker.rs of src/state. Only the
// tests use `template` from here.
globalThis.cuttings = { section, hear, post, template, open, save, follow, topics, assign, refuse };
