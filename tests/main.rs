//! The tests that cross crates: one module an area.
#![allow(missing_docs, reason = "tests document themselves by their names")]

mod cli;
mod export;
mod fixes;
mod hostile;
mod markdown;
mod broken;
mod promises;
mod tidy;
