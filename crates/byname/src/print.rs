//! What commands say: results on standard output, progress on standard error and only on a terminal.

use std::fmt::Display;
use std::io::Write as _;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// Prints a line of the result. A closed pipe ends the printing, not the work.
pub fn line(text: impl Display) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// A progress bar for long work; nothing on a pipe.
///
/// # Panics
/// Never: the template is fixed.
#[must_use]
pub fn progress() -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:40} {pos}/{len} {msg} {eta}");
    ProgressBar::new(0).with_style(style.expect("the template is well formed"))
}

/// Shows on a terminal that work goes on which does not say how far it is; nothing on a pipe.
///
/// # Panics
/// Never: the template is fixed.
#[must_use]
pub fn waiting(words: &'static str) -> ProgressBar {
    let style = ProgressStyle::with_template("{spinner} {msg} {elapsed}");
    let bar = ProgressBar::new_spinner().with_style(style.expect("the template is well formed"));
    bar.set_message(words);
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}
