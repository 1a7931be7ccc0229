//! How long formatting a message takes, beside the Fluent library used directly, and how long the built-in messages take to
//! load.
//!
//! `cargo bench -p twc-benches --bench messages` prints the figures. Both sides make their arguments anew each time, as a
//! program does.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource};
use fluent_syntax::ast::Pattern;
use twc_content::locale::{Args, Localizer};
use twc_content::{Language, messages};

const DUTCH: &str = "plain = Neem contact op met de redactie
variable = Hallo { $name }, welkom!
plural = { $count ->
    [one] { $count } woord
   *[other] { $count } woorden
}
search =
    .title = Zoeken op deze site
-brand = Techwerkers
term = Over { -brand } en meer
reference = Zie ook: { plain }
";
const ENGLISH: &str = "fallback = Only in English
fallback-variable = Hello { $name }, welcome!
";

/// Every kind of message: what it is called here, its message and its attribute.
const KINDS: [(&str, &str, Option<&str>); 8] = [
    ("plain text", "plain", None),
    ("variable", "variable", None),
    ("plural", "plural", None),
    ("attribute", "search", Some("title")),
    ("term", "term", None),
    ("reference", "reference", None),
    ("fallback", "fallback", None),
    ("fallback with a variable", "fallback-variable", None),
];

type Bundle = FluentBundle<FluentResource>;

fn direct(language: &Language, text: &str) -> Bundle {
    let mut bundle = FluentBundle::new_concurrent(vec![language.id().clone()]);
    bundle.set_use_isolating(false);
    let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource_overriding(resource);
    bundle
}

/// What a program does that uses the library by itself: looks in one language after the other.
fn pattern<'a>(bundles: &'a [Bundle], id: &str, attribute: Option<&str>) -> Option<(&'a Bundle, &'a Pattern<&'a str>)> {
    bundles.iter().find_map(|bundle| {
        let message = bundle.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        Some((bundle, pattern))
    })
}

fn format(criterion: &mut Criterion) {
    let bundles = [direct(&Language::NL, DUTCH), direct(&Language::EN, ENGLISH)];
    let localizer = Localizer::from_texts([(Language::NL, DUTCH), (Language::EN, ENGLISH)]);
    let chain = localizer.negotiate(&[Language::NL]);
    let mut group = criterion.benchmark_group("format");
    for (kind, message, attribute) in KINDS {
        let named = message.ends_with("variable");
        group.bench_function(format!("{kind}, Fluent directly"), |bencher| {
            bencher.iter(|| {
                let mut arguments = None;
                if named {
                    arguments.get_or_insert_with(FluentArgs::new).set("name", black_box("Ada"));
                } else if message == "plural" {
                    arguments.get_or_insert_with(FluentArgs::new).set("count", black_box(12));
                }
                let mut errors = Vec::new();
                let text = pattern(&bundles, black_box(message), attribute)
                    .map(|(bundle, pattern)| bundle.format_pattern(pattern, arguments.as_ref(), &mut errors));
                black_box((text, errors));
            });
        });
        let id = attribute.map_or_else(|| message.to_owned(), |name| format!("{message}.{name}"));
        group.bench_function(format!("{kind}, Localizer"), |bencher| {
            bencher.iter(|| {
                let arguments = if named {
                    Args::new().with("name", black_box("Ada"))
                } else if message == "plural" {
                    Args::new().with("count", black_box(12))
                } else {
                    Args::new()
                };
                black_box(localizer.format(&chain, black_box(&id), &arguments));
            });
        });
    }
    group.finish();
}

/// The functions that are made of messages, as the command says its own words.
fn typed(criterion: &mut Criterion) {
    let localizer = Localizer::embedded();
    let mut group = criterion.benchmark_group("typed");
    group.bench_function("plain text", |bencher| {
        bencher.iter(|| black_box(localizer.text(&Language::NL, &messages::skip_link()).len()));
    });
    group.bench_function("variable", |bencher| {
        bencher.iter(|| black_box(localizer.text(&Language::NL, &messages::text_image(black_box("een boom"))).len()));
    });
    group.bench_function("plural", |bencher| {
        bencher.iter(|| black_box(localizer.text(&Language::NL, &messages::reading_time(black_box(12))).len()));
    });
    group.finish();
}

fn start(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("start");
    // `Localizer::embedded` would do it once and keep it.
    let load = || Localizer::builder().embedded().build();
    group.bench_function("embedded messages", |bencher| bencher.iter(load));
    group.bench_function("embedded messages and the first text", |bencher| {
        bencher.iter(|| load().find(&Language::NL, "help-check", None).map(std::borrow::Cow::into_owned));
    });
    group.finish();
}

criterion_group!(benches, format, typed, start);
criterion_main!(benches);
