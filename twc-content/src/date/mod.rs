//! Dates as Hugo reads and writes them: the forms it accepts, time zones, and Go's layouts.

mod layout;
mod moment;
pub(crate) mod names;
mod parse;
mod zone;

pub use layout::{format_go_layout, format_localized};
pub use moment::Moment;
pub use parse::{Written, parse};
pub use zone::Zone;
