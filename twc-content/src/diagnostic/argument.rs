//! The values of a message's variables, and what each of the generated functions takes for one.

/// The value of a message's variable.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    /// Text, from the content as a rule.
    Text(String),
    /// A count.
    Number(i64),
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Argument {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<i64> for Argument {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

/// What a variable that is a number takes: any whole number.
#[diagnostic::on_unimplemented(
    message = "this variable of the message is a number, but `{Self}` is none",
    label = "a whole number is needed here",
    note = "its type comes from the comment above the message, or from its use in plural forms"
)]
pub trait NumberArgument {
    /// The number; one too large for the formatter counts as the largest.
    fn into_number(self) -> Argument;
}

macro_rules! numbers {
    ($($kind:ty),*) => {$(
        impl NumberArgument for $kind {
            fn into_number(self) -> Argument {
                Argument::Number(i64::try_from(self).unwrap_or(i64::MAX))
            }
        }
    )*};
}
numbers!(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize);

/// What a variable that is text takes.
#[diagnostic::on_unimplemented(
    message = "this variable of the message is text, but `{Self}` is none",
    label = "text is needed here",
    note = "a comment `# $name (Number)` above the message makes the variable a number"
)]
pub trait TextArgument {
    /// The text.
    fn into_text(self) -> Argument;
}

impl TextArgument for &str {
    fn into_text(self) -> Argument {
        Argument::Text(self.to_owned())
    }
}

impl TextArgument for &String {
    fn into_text(self) -> Argument {
        Argument::Text(self.clone())
    }
}

impl TextArgument for String {
    fn into_text(self) -> Argument {
        Argument::Text(self)
    }
}

impl TextArgument for std::borrow::Cow<'_, str> {
    fn into_text(self) -> Argument {
        Argument::Text(self.into_owned())
    }
}

impl TextArgument for std::path::Display<'_> {
    fn into_text(self) -> Argument {
        Argument::Text(self.to_string())
    }
}
