//! The library's, the exporters' and the command's own words, one function a message: a misspelt message, a missing variable
//! or a wrong type does not compile. `build.rs` makes them of `locales/`, as `codegen` does for others.
//!
//! # Example
//! ```
//! use twc_content::locale::Localizer;
//! use twc_content::{Language, messages};
//!
//! let localizer = Localizer::embedded();
//! assert_eq!(localizer.text(&Language::NL, &messages::reading_time(3)), "3 minuten lezen");
//! ```

#![allow(clippy::needless_pass_by_value, reason = "a generated function takes every value in the same way")]

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
