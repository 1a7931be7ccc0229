//! What a tree costs beside the least that any tool pays: comrak and serde_yaml alone over the same bytes.
//!
//! `cargo bench -p twc-benches --bench floor` prints the figures. The tree is made here: 1,000 pages in two languages, each
//! with front matter, headings, lists, a table, code and links to other pages. All run on one thread, so that the figures
//! are those of the work.

use std::fmt::Write as _;
use std::hint::black_box;

use comrak::{Arena, Options, parse_document};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use twc_content::rules::{self, Selection, Settings};
use twc_content::{Limits, Site, SourceFile};
use twc_export::{ExportOptions, export};

const PAIRS: usize = 1_000;

fn files() -> Vec<SourceFile> {
    (0..PAIRS).flat_map(|number| ["nl", "en"].map(|language| page(number, language))).collect()
}

fn page(number: usize, language: &str) -> SourceFile {
    let sentence = match language {
        "nl" => "De buurtwerkplaats is elke week open voor wie iets wil maken of leren. ",
        _ => "The neighbourhood workshop is open every week for those who want to make or learn. ",
    };
    let mut text = format!(
        "---\ntitle: \"Page {number}\"\ndate: 2025-03-{:02}\ntags: [wood, \"tag {}\"]\ndescription: {sentence}\n---\n",
        number % 28 + 1,
        number % 40
    );
    for part in 0..6 {
        let to = (number * 7 + part) % PAIRS;
        // A string takes everything.
        let _ = write!(
            text,
            "## Part {part} of {number}\n\n{}*{sentence}* See [page {to}](/part/page-{to}/).\n\n\
             - one **item**\n- another `item`\n\n| a | b |\n|---|---|\n| {part} | {number} |\n\n```sh\nmake {part}\n```\n\n",
            sentence.repeat(3)
        );
    }
    SourceFile::new(format!("content/part/page-{number}.{language}.md"), text)
}

fn raw(files: &[SourceFile]) -> usize {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.footnotes = true;
    let mut nodes = 0;
    for file in files {
        let text = file.text().strip_prefix("---\n").unwrap_or_default();
        let (front, body) = text.split_once("\n---\n").unwrap_or_default();
        nodes += serde_yaml::from_str::<serde_yaml::Mapping>(front).map_or(0, |it| it.len());
        let arena = Arena::new();
        nodes += parse_document(&arena, body, &options).descendants().count();
    }
    nodes
}

fn floor(criterion: &mut Criterion) {
    let files = files();
    let mut group = criterion.benchmark_group("floor");
    group.sample_size(10);
    group.throughput(Throughput::Bytes(files.iter().map(|it| it.text().len() as u64).sum()));
    group.bench_function("comrak and serde_yaml alone", |bencher| bencher.iter(|| raw(black_box(&files))));
    let open = || Site::from_files(files.clone(), Vec::new(), &Limits::default());
    group.bench_function("site", |bencher| bencher.iter(open));
    let site = open();
    let settings = Settings::of(Selection::default());
    group.bench_function("check", |bencher| bencher.iter(|| rules::check(black_box(&site), &settings)));
    group.bench_function("export", |bencher| bencher.iter(|| export(black_box(&site), &ExportOptions::default())));
    group.finish();
}

criterion_group!(benches, floor);
criterion_main!(benches);
