//! Work in a browser task of its own.

use gloo::timers::callback::Timeout;

/// Runs `work` in a new task, so that the browser can respond to the reader first.
///
/// The task cannot be cancelled. If `work` needs the mounted page, it must first check that the page is still mounted.
pub fn in_own_task(work: impl FnOnce() + 'static) {
    Timeout::new(0, work).forget();
}
