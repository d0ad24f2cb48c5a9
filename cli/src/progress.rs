//! Progress on the terminal. `indicatif` shows nothing if standard error is not a terminal.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// Shows a progress bar that counts files. The bar disappears when the returned value is dropped.
pub fn files(total: usize) -> Shown {
    let bar = ProgressBar::new(total as u64).with_message("Reading");
    if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {human_pos}/{human_len} files, {eta} left") {
        bar.set_style(style);
    }
    Shown(bar)
}

/// Shows a message while a step runs. The message disappears when the returned value is dropped.
pub fn step(message: &'static str) -> Shown {
    let spinner = ProgressBar::new_spinner().with_message(message);
    spinner.enable_steady_tick(Duration::from_millis(100));
    Shown(spinner)
}

/// A progress bar or message on the terminal.
pub struct Shown(ProgressBar);

impl Shown {
    /// Counts one more file.
    pub fn advance(&self) {
        self.0.inc(1);
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
