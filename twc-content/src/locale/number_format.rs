//! Numbers as a language writes them, and Fluent's NUMBER.
//!
//! Fluent for Rust prints numbers as Rust does; here ICU4X prints them. Options follow ECMA-402's `Intl.NumberFormat`.

use std::str::FromStr as _;

use fixed_decimal::Decimal;
use fluent::types::{FluentNumber, FluentNumberStyle};
use fluent::{FluentArgs, FluentValue};
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_decimal::{DecimalFormatter, DecimalFormatterPreferences};
use icu_locale_core::Locale;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use crate::language::Language;

/// Beyond this a number is not exact any more, and plural rules overflow.
pub(super) const LARGEST: f64 = 1e15;
/// Most digits that an option can ask for.
const DIGITS: usize = 15;

/// The NUMBER function: the number with its options, to be printed when its place in the text is reached.
pub(super) fn number<'a>(positional: &[FluentValue<'a>], named: &FluentArgs<'_>) -> FluentValue<'a> {
    let Some(FluentValue::Number(number)) = positional.first() else {
        return super::failed::failed("NUMBER");
    };
    let mut number = number.clone();
    number.options.merge(named);
    if named.get("useGrouping").is_some_and(|it| matches!(it, FluentValue::Number(it) if it.value == 0.0)) {
        number.options.use_grouping = false;
    }
    let options = &mut number.options;
    for digits in [
        &mut options.minimum_fraction_digits,
        &mut options.maximum_fraction_digits,
        &mut options.minimum_integer_digits,
        &mut options.minimum_significant_digits,
        &mut options.maximum_significant_digits,
    ] {
        *digits = digits.map(|it| it.min(DIGITS));
    }
    // Marks a number that went through NUMBER, whose grouping is the language's own.
    options.minimum_integer_digits = options.minimum_integer_digits.or(Some(1));
    FluentValue::Number(number)
}

/// Prints a number. One that did not go through NUMBER is grouped from five digits on, so that a year stays a year.
pub(super) fn print(number: &FluentNumber, memoizer: &IntlLangMemoizer) -> String {
    let options = &number.options;
    let percent = options.style == FluentNumberStyle::Percent;
    let value = if percent { number.value * 100.0 } else { number.value };
    if !value.is_finite() || value.abs() > LARGEST {
        return number.value.to_string();
    }
    // The display of a float is never in scientific notation.
    let Ok(mut decimal) = Decimal::from_str(&value.to_string()) else { return number.value.to_string() };
    let money = options.style == FluentNumberStyle::Currency;
    let default_most = if percent {
        0
    } else if money {
        2
    } else {
        3
    };
    let least = options.minimum_fraction_digits.unwrap_or(if money { 2 } else { 0 });
    let most = options.maximum_fraction_digits.unwrap_or(default_most.max(least));
    if let Some(significant) = options.maximum_significant_digits {
        let position = decimal.nonzero_magnitude_start() - small(significant) + 1;
        decimal.round(position);
    } else {
        decimal.round(-small(most));
    }
    decimal.trim_end();
    decimal.pad_end(-small(least));
    if let Some(significant) = options.minimum_significant_digits {
        let position = decimal.nonzero_magnitude_start() - small(significant) + 1;
        decimal.pad_end(position);
    }
    let given = options.minimum_integer_digits;
    decimal.pad_start(small(given.unwrap_or(1)));
    let grouping = match (options.use_grouping, given) {
        (false, _) => Grouping::Never,
        (true, Some(_)) => Grouping::Language,
        (true, None) => Grouping::FiveDigits,
    };
    let text = memoizer
        .with_try_get::<Numbers, _, _>((grouping,), |it| it.0.format(&decimal).to_string())
        .unwrap_or_else(|()| value.to_string());
    match options.style {
        FluentNumberStyle::Percent => format!("{text}%"),
        FluentNumberStyle::Currency => {
            let currency = options.currency.as_deref().unwrap_or_default();
            let dutch = memoizer.with_try_get::<Tongue, _, _>((), |it| it.dutch).unwrap_or(false);
            with_currency(&text, currency, dutch)
        }
        FluentNumberStyle::Decimal => text,
    }
}

/// Languages that write small numbers with the digits 0 to 9, as far as we can be sure without asking for their data.
const WITH_OUR_DIGITS: [&str; 24] = [
    "nl", "en", "fy", "de", "fr", "es", "it", "pt", "da", "sv", "nb", "nn", "fi", "is", "ga", "cy", "pl", "cs", "sk",
    "hu", "ro", "tr", "ca", "eu",
];

/// Whether [`short`] may be used in a language.
pub(super) fn has_our_digits(language: &Language) -> bool {
    WITH_OUR_DIGITS.contains(&language.primary())
}

/// A count below a thousand, which needs no formatter: what most numbers in messages are.
pub(super) fn short(number: &FluentNumber) -> Option<String> {
    let options = &number.options;
    let plain = options.style == FluentNumberStyle::Decimal
        && options.minimum_integer_digits.is_none_or(|it| it <= 1)
        && options.minimum_fraction_digits.is_none_or(|it| it == 0)
        && options.minimum_significant_digits.is_none()
        && options.maximum_significant_digits.is_none();
    plain.then(|| small_count(number.value)).flatten().map(|it| it.to_string())
}

/// A whole number below a thousand, which prints in digits alone.
pub(super) fn small_count(number: f64) -> Option<u16> {
    let small = (0.0..1000.0).contains(&number) && number.fract() == 0.0 && number.is_sign_positive();
    small.then_some(number as u16)
}

/// `€ 1,50` in Dutch, `€1.50` in English.
fn with_currency(text: &str, currency: &str, dutch: bool) -> String {
    let symbol = match currency {
        "EUR" => "€",
        "USD" => "$",
        "GBP" => "£",
        "JPY" => "¥",
        code => return format!("{code}\u{a0}{text}"),
    };
    let (sign, digits) = text.strip_prefix('-').map_or(("", text), |digits| ("-", digits));
    if dutch { format!("{symbol}\u{a0}{sign}{digits}") } else { format!("{sign}{symbol}{digits}") }
}

fn small(number: usize) -> i16 {
    i16::try_from(number.min(DIGITS)).unwrap_or(0)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Grouping {
    Never,
    Language,
    FiveDigits,
}

/// The number formatter of a language, kept by the bundle.
struct Numbers(DecimalFormatter);

impl Memoizable for Numbers {
    type Args = (Grouping,);
    type Error = ();

    fn construct(language: LanguageIdentifier, (grouping,): (Grouping,)) -> Result<Self, ()> {
        let locale = Locale::try_from_str(&language.to_string()).map_err(|_| ())?;
        let strategy = match grouping {
            Grouping::Never => GroupingStrategy::Never,
            Grouping::Language => GroupingStrategy::Auto,
            Grouping::FiveDigits => GroupingStrategy::Min2,
        };
        let options = DecimalFormatterOptions::from(strategy);
        DecimalFormatter::try_new(DecimalFormatterPreferences::from(&locale), options).map(Self).map_err(|_| ())
    }
}

/// What of a language the formatting of money goes by.
struct Tongue {
    dutch: bool,
}

impl Memoizable for Tongue {
    type Args = ();
    type Error = ();

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        Ok(Self { dutch: language.language.as_str() == "nl" })
    }
}
