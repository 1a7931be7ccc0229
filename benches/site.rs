//! How long the stages take on the built-in site, and on a page a hundred times as long.
//!
//! `cargo bench -p twc-benches` prints the figures; `-- page` only those of one group.

use std::fmt::Write as _;
use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use twc_content::config::HugoConfig;
use twc_content::rules::{self, Selection, Settings};
use twc_content::{Limits, Page, Site, SourceFile};
use twc_export::html::HtmlOptions;
use twc_export::text::TextOptions;

/// The built-in about page, its body `times` times over.
fn about(times: usize) -> SourceFile {
    let site = Site::embedded();
    let page = site.page("content/about/index.nl.md").map(|page| page.source.text().to_owned()).unwrap_or_default();
    let (front, body) = page.split_at(page.find("\n---\n").map_or(0, |at| at + 5));
    SourceFile::new("content/about/index.nl.md", format!("{front}{}", body.repeat(times)))
}

fn page(criterion: &mut Criterion) {
    let config = HugoConfig::default();
    let limits = Limits::default();
    let mut group = criterion.benchmark_group("page");
    for times in [1, 100] {
        let file = about(times);
        group.throughput(Throughput::Bytes(file.text().len() as u64));
        group.bench_function(format!("parse ×{times}"), |bencher| {
            bencher.iter(|| Page::parse(black_box(file.clone()), &config, &limits));
        });
    }
    group.finish();
}

fn site(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("site");
    group.bench_function("embedded", |bencher| bencher.iter(Site::embedded));
    let site = Site::embedded();
    let settings = Settings::of(Selection::default());
    group.bench_function("check", |bencher| bencher.iter(|| rules::check(black_box(&site), &settings)));
    let options = HtmlOptions::default();
    group.bench_function("json", |bencher| {
        bencher.iter(|| {
            let mut out = Vec::new();
            site.pages
                .iter()
                .try_for_each(|page| twc_export::json::write_page(page, &site, &options, &mut out))
                .map(|()| out)
        });
    });
    group.bench_function("text", |bencher| {
        bencher.iter(|| {
            let mut out = String::new();
            for page in &site.pages {
                twc_export::text::write_page(page, &site, &TextOptions::default(), &mut out)?;
                writeln!(out)?;
            }
            Ok::<_, std::fmt::Error>(out)
        });
    });
    group.finish();
}

criterion_group!(benches, page, site);
criterion_main!(benches);
