//! Messages: parsing with spans for tools, formatting for readers.

mod branch;
mod catalog;
mod catalogs;
mod date_format;
mod failed;
mod fluent_file;
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

pub use branch::{Branch, PLACEHOLDER};
pub use catalog::{
    Arguments, Attribute, Catalog, Comment, Element, Entry, Expression, Inline, Junk, Name, Pattern, Syntax, Text,
    Variant,
};
pub use catalogs::{Catalogs, Pair, TextPair};
pub use date_format::{Moment, NotAMoment};
pub use function_name::function_name;
pub use hugo_import::{HugoImport, ImportRemark, ImportRemarkKind, ImportedFile, imported_from_hugo};
pub use isolation::Isolation;
pub use localizer::{
    Args, FallbackChain, FormatError, Formatted, LoadProblem, LoadProblemKind, Localizer, StrictError, Value,
};
pub use lock::{LOCK_FILE, Lock};
pub use plural::{CATEGORIES, Plurals};
pub use rewrite::{Replacement, pseudolocalized, renamed, replaced, tidied};
pub use sources::LocalizerBuilder;
pub use units::{NotFluent, Unit, units, with_translations};
