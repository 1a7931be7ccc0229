//! The baseline: findings that are known and left for later, kept without line numbers so that edits do not disturb it.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};
use twc_content::{Diagnostic, messages};

use crate::atomic;
use crate::failure::Failure;
use crate::fingerprint::Fingerprints;

/// The name of the file where nothing else is said.
pub(crate) const NAME: &str = ".twc-baseline.json";

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: u32,
    findings: Vec<Known>,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Known {
    path: String,
    code: String,
    hash: String,
    count: usize,
}

/// What a baseline did to the findings of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Held {
    /// Findings that it holds back.
    pub(crate) back: usize,
    /// Findings that it lists and that are no more.
    pub(crate) stale: usize,
}

/// Takes away the findings that a baseline lists. `looked_at` tells of which files all findings are there.
pub(crate) fn apply<'a>(
    file: &Path,
    diagnostics: &mut Vec<Diagnostic>,
    text: impl Fn(&str) -> Option<&'a str>,
    looked_at: impl Fn(&str) -> bool,
) -> Result<Held, Failure> {
    let mut left: BTreeMap<String, usize> = BTreeMap::new();
    let mut stale = 0;
    for known in read(file)? {
        stale += if looked_at(&known.path) { known.count } else { 0 };
        *left.entry(known.hash).or_default() += known.count;
    }
    let before = diagnostics.len();
    let mut fingerprints = Fingerprints::default();
    diagnostics.retain(|diagnostic| {
        match left.get_mut(&fingerprints.content(diagnostic, text(&diagnostic.primary.path))) {
            Some(count) if *count > 0 => {
                *count -= 1;
                false
            }
            _ => true,
        }
    });
    let back = before - diagnostics.len();
    Ok(Held { back, stale: stale.saturating_sub(back) })
}

fn read(file: &Path) -> Result<Vec<Known>, Failure> {
    let json =
        std::fs::read_to_string(file).map_err(|error| Failure::file(messages::baseline_unusable, file, &error))?;
    match serde_json::from_str(&json) {
        Ok(File { version: 1, findings }) => Ok(findings),
        _ => Err(Failure::said(messages::baseline_unusable_shape(file.display()))),
    }
}

/// Lists findings in a baseline. What it says of files that were not looked at stays.
pub(crate) fn write<'a>(
    file: &Path,
    diagnostics: &[Diagnostic],
    text: impl Fn(&str) -> Option<&'a str>,
    looked_at: impl Fn(&str) -> bool,
) -> Result<(), Failure> {
    let mut counts: BTreeMap<(String, String, String), usize> = BTreeMap::new();
    let old = if file.is_file() { read(file)? } else { Vec::new() };
    for known in old.into_iter().filter(|known| !looked_at(&known.path)) {
        *counts.entry((known.path, known.code, known.hash)).or_default() += known.count;
    }
    let mut fingerprints = Fingerprints::default();
    for diagnostic in diagnostics {
        let path = &*diagnostic.primary.path;
        let hash = fingerprints.content(diagnostic, text(path));
        *counts.entry((path.to_owned(), diagnostic.code.to_owned(), hash)).or_default() += 1;
    }
    let findings = counts.into_iter().map(|((path, code, hash), count)| Known { path, code, hash, count }).collect();
    let failed = |error: std::io::Error| Failure::file(messages::write_failed, file, &error);
    let mut json =
        serde_json::to_string_pretty(&File { version: 1, findings }).map_err(|error| failed(error.into()))?;
    json.push('\n');
    atomic::write(file, json.as_bytes()).map_err(failed)
}
