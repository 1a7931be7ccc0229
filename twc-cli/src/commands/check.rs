//! `twc check`: every problem of every file, in one run.

use twc_content::{Severity, rules};

use crate::args::{Check, Global, ReportFormat};
use crate::failure::Failure;
use crate::format;
use crate::io::{Exit, Io};
use crate::report::Report;
use crate::select::Selection;
use crate::site;
use crate::words::Words;

/// Checks a site and reports.
pub(crate) fn run(check: &Check, global: &Global, io: &mut Io) -> Result<Exit, Failure> {
    let words = Words::of(global.lang.as_ref(), io);
    let opened = site::open(&check.paths, global, io)?;
    let selection = Selection {
        select: check.reporting.select.clone(),
        ignore: check.reporting.ignore.clone(),
        level: check.reporting.level.map_or(Severity::Warning, Into::into),
    };
    let all = rules::check(&opened.site, &rules::Settings::of(rules::Selection::all()));
    let wanted: Vec<_> = all.iter().filter(|it| opened.wants(&it.primary.path) && selection.wants(it)).collect();
    let fails = wanted.iter().any(|it| it.severity == Severity::Error);
    let shown = wanted.into_iter().filter(|it| it.severity >= selection.level).collect();
    let files = opened.site.pages.iter().filter(|page| opened.wants(page.source.path())).count();
    let report = Report::new(&opened.site, shown, files, &words);
    format::write(check.reporting.format.unwrap_or(ReportFormat::Concise), &report, &mut io.out)?;
    Ok(if fails { Exit::Findings } else { Exit::Clean })
}
