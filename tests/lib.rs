//! Holds the tests that cross crates; see `main.rs`.
