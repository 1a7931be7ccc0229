//! `twc export`: the site as HTML, JSON and plain text.

use std::path::Path;

use twc_content::site::{Facts, Publication};
use twc_content::{Page, embedded, messages};
use twc_export::html::{HtmlOptions, Templates};
use twc_export::text::TextOptions;
use twc_export::write::Target;
use twc_export::{ExportOptions, Policy, export_to, html, json, text};

use crate::args::{Export, ExportFormat, Global, PolicyName, Reporting};
use crate::color::Style;
use crate::failure::Failure;
use crate::io::{Exit, Io};
use crate::progress::Progress;
use crate::settings::Settings;
use crate::site::{self, Opened};
use crate::words::Words;

/// Addresses that lead nowhere and are told one by one; a checker's report has them all.
const DEAD_LINKS: usize = 100;

/// Exports a site.
pub(crate) fn run(export: &Export, global: &Global, io: &mut Io) -> Result<Exit, Failure> {
    let paths: Vec<_> = export.site.iter().cloned().collect();
    let mut opened = site::open(&paths, &export.publish, global, io)?;
    let words = Words::of(global.lang.as_ref(), io);
    // A mistake in the settings stops an export as it stops a check.
    Settings::of(&opened.site, &Reporting::default(), &words, Style::of(global.color, io.err_is_terminal, io))?;
    if let Some(url) = &export.base_url {
        if !(url.is_empty() || url.starts_with("https://") || url.starts_with("http://")) {
            return Err(Failure::said(messages::bad_base_url(url.as_str())));
        }
        opened = opened.with_base_url(url);
    }
    let policy = match export.policy {
        None | Some(PolicyName::Hugo) => Policy::Hugo,
        Some(PolicyName::Sanitize) => Policy::Sanitize,
        Some(PolicyName::Safe) => Policy::Safe,
    };
    if export.out == Path::new("-") {
        return to_stdout(export, global, policy, &opened, io);
    }
    let asked = |format| export.format.is_empty() || export.format.contains(&format);
    let options = ExportOptions {
        html: asked(ExportFormat::Html),
        json: asked(ExportFormat::Json),
        text: asked(ExportFormat::Text).then(TextOptions::default),
        policy,
        minify: export.minify,
        languages: global.lang.iter().cloned().collect(),
    };
    let out = global.base(io).join(&export.out);
    let mut target = Target::new(&opened.site, opened.root.as_deref(), &out);
    if opened.root.is_none() {
        target = target.with_memory(embedded::files());
    }
    let progress = Progress::start(&messages::exporting(opened.site.pages.len()), global, &words, io);
    let exported = export_to(&opened.site, &options, &target);
    drop(progress);
    let (written, made) = exported.map_err(|error| Failure::said(error.message()))?;
    for file in &made.refused {
        writeln!(io.err, "{}", words.say(&file.message()))?;
    }
    if !global.quiet {
        for alias in &made.lost_aliases {
            writeln!(io.err, "{}", words.say(&alias.message()))?;
        }
        for link in made.dead.iter().take(DEAD_LINKS) {
            writeln!(io.err, "{}", words.say(&link.message()))?;
        }
        if made.dead.len() > DEAD_LINKS {
            let more = messages::export_more_dead(made.dead.len() - DEAD_LINKS);
            writeln!(io.err, "{}", words.say(&more))?;
        }
        if !made.dead.is_empty() {
            writeln!(io.err, "{}", words.say(&messages::export_dead_note()))?;
        }
        let message =
            messages::exported(written.changed, written.files, export.out.display().to_string(), written.removed);
        writeln!(io.err, "{}", words.say(&message))?;
    }
    Ok(if made.refused.is_empty() { Exit::Clean } else { Exit::Findings })
}

/// Writes JSON of every page, one a line; HTML or text of the one page that is named.
fn to_stdout(export: &Export, global: &Global, policy: Policy, opened: &Opened, io: &mut Io) -> Result<Exit, Failure> {
    let site = &opened.site;
    let templates =
        Templates::of(site).map_err(|error| Failure::said(twc_export::ExportError::from(error).message()))?;
    let options = HtmlOptions { policy, templates: Some(&templates) };
    let wanted = |page: &Page, facts: &Facts| {
        matches!(facts.publication, Publication::Published | Publication::NotRendered)
            && global.lang.as_ref().is_none_or(|it| *it == page.path.language)
            && opened.wants(page.source.path())
    };
    let pages: Vec<&Page> =
        site.pages_with_facts().filter(|(page, facts)| wanted(page, facts)).map(|(page, _)| page).collect();
    match export.format.as_slice() {
        [] | [ExportFormat::Json] => {
            json::write_pages(&pages, site, &options, &mut io.out)?;
        }
        [format] => {
            let [page] = pages.as_slice() else { return Err(Failure::said(messages::export_one_page())) };
            let mut shown = String::new();
            if *format == ExportFormat::Text {
                // A string takes everything.
                let _ = text::write_page(page, site, &TextOptions::default(), &mut shown);
            } else {
                html::write_page(page, site, &options, &mut shown)
                    .map_err(|error| Failure::said(twc_export::ExportError::from(error).message()))?;
            }
            io.out.write_all(shown.as_bytes())?;
        }
        _ => return Err(Failure::said(messages::export_one_format())),
    }
    Ok(Exit::Clean)
}
