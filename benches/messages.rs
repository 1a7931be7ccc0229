//! How long formatting a message takes, beside the Fluent library used directly, and how long the built-in messages take to
//! load.
//!
//! `cargo bench -p twc-benches --bench messages` prints the figures. Both sides make their arguments anew each time, as a
//! program does.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource};
use twc_content::Language;
use twc_content::locale::{Args, Localizer};

const TEXT: &str = "plain = Neem contact op met de redactie
name = Hallo { $name }, welkom!
count = { $count ->
    [one] { $count } woord
   *[other] { $count } woorden
}
attributes =
    .title = Zoeken op deze site
-brand = Techwerkers
reference = Over { -brand } en { plain }
";

fn direct() -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![Language::NL.id().clone()]);
    bundle.set_use_isolating(false);
    let resource = FluentResource::try_new(TEXT.to_owned()).unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource_overriding(resource);
    bundle
}

fn format(criterion: &mut Criterion) {
    let bundle = direct();
    let localizer = Localizer::from_texts([(Language::NL, TEXT)]);
    let chain = localizer.negotiate(&[Language::NL]);
    let mut group = criterion.benchmark_group("format");
    for id in ["plain", "name", "count", "reference"] {
        group.bench_function(format!("{id}, Fluent directly"), |bencher| {
            bencher.iter(|| {
                let mut arguments = FluentArgs::new();
                match id {
                    "name" => arguments.set("name", black_box("Ada")),
                    "count" => arguments.set("count", black_box(12)),
                    _ => {}
                }
                let mut errors = Vec::new();
                let pattern = bundle.get_message(black_box(id)).and_then(|it| it.value());
                pattern.map(|it| bundle.format_pattern(it, Some(&arguments), &mut errors).into_owned())
            });
        });
        group.bench_function(format!("{id}, Localizer"), |bencher| {
            bencher.iter(|| {
                let arguments = match id {
                    "name" => Args::new().with("name", black_box("Ada")),
                    "count" => Args::new().with("count", black_box(12)),
                    _ => Args::new(),
                };
                localizer.format(&chain, black_box(id), &arguments)
            });
        });
    }
    group.finish();
}

fn start(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("start");
    // `Localizer::embedded` would do it once and keep it.
    let load = || Localizer::builder().embedded().build();
    group.bench_function("embedded messages", |bencher| bencher.iter(load));
    group.bench_function("embedded messages and the first text", |bencher| {
        bencher.iter(|| load().find(&Language::NL, "help-check", None));
    });
    group.finish();
}

criterion_group!(benches, format, start);
criterion_main!(benches);
