//! Messages: parsing with spans for tools, formatting for readers.

mod args;
mod branch;
mod bundle;
mod catalog;
mod catalogs;
mod date_format;
mod failed;
mod fluent_file;
mod formatted;
mod function_name;
#[cfg(test)]
mod generated;
mod hugo_file;
mod hugo_import;
mod hugo_messages;
mod hugo_text;
mod isolation;
mod localizer;
mod lock;
mod nesting;
mod number_format;
mod plural;
mod rewrite;
mod slice;
mod sources;
mod syntax_error;
mod units;

pub use args::{Args, Value};
pub use branch::{Branch, PLACEHOLDER};
pub use catalog::{
    Arguments, Attribute, Catalog, Comment, Element, Entry, Expression, Inline, Junk, Name, Pattern, Syntax, Text,
    Variant,
};
pub use catalogs::{Catalogs, Pair, TextPair};
pub use date_format::{Moment, NotAMoment};
pub use formatted::{FormatError, Formatted, StrictError};
pub use function_name::function_name;
pub use hugo_import::{HugoImport, ImportRemark, ImportRemarkKind, ImportedFile, imported_from_hugo};
pub use isolation::Isolation;
pub use localizer::{FallbackChain, LoadProblem, LoadProblemKind, Localizer};
pub use lock::{LOCK_FILE, Lock};
pub use plural::{CATEGORIES, Plurals};
pub use rewrite::{Replacement, pseudolocalized, renamed, replaced, tidied};
pub use sources::LocalizerBuilder;
pub use units::{NotFluent, Unit, units, with_translations};
