//! Holds the tests that cross crates; see `main.rs`. The Rust example of the README is compiled and run from here.

/// The README, whose example is a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
