//! A sign of life on standard error, on a terminal only, and only where a run takes longer than a third of a second.

use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use twc_content::Message;

use crate::args::Global;
use crate::io::Io;
use crate::words::Words;

/// Time before anything is shown.
const PATIENCE: Duration = Duration::from_millis(333);

/// Shows that work goes on until it is dropped.
#[derive(Debug)]
pub(crate) struct Progress {
    running: Option<(Sender<()>, JoinHandle<()>)>,
}

impl Progress {
    /// Starts to wait. Nothing is ever shown where standard error is no terminal, or on `--quiet`.
    pub(crate) fn start(message: &Message, global: &Global, words: &Words, io: &Io) -> Self {
        if !io.err_is_terminal || global.quiet {
            return Self { running: None };
        }
        let text = words.say(message);
        let (sender, receiver) = mpsc::channel::<()>();
        let thread = thread::spawn(move || {
            if receiver.recv_timeout(PATIENCE) != Err(RecvTimeoutError::Timeout) {
                return;
            }
            let bar = ProgressBar::new_spinner().with_message(text);
            if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} {elapsed}") {
                bar.set_style(style);
            }
            while receiver.recv_timeout(Duration::from_millis(100)) == Err(RecvTimeoutError::Timeout) {
                bar.tick();
            }
            bar.finish_and_clear();
        });
        Self { running: Some((sender, thread)) }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some((sender, thread)) = self.running.take() {
            drop(sender);
            // The thread only draws; that it failed to is no reason to stop.
            let _ = thread.join();
        }
    }
}
