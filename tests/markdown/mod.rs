//! Markdown to HTML as Hugo has it, and what holds for any text.

mod hugo;
mod known;
mod properties;
