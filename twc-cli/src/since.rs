//! `--since`: the findings that changes since a revision can have caused, told apart with the help of the git command.
//!
//! Findings in changed files count. Those in other files count where the site as it was did not have them: links into
//! pages or headings that went away.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;

use twc_content::{Diagnostic, Message, io_reason};

use crate::failure::Failure;
use crate::fingerprint::Fingerprints;
use crate::site::Opened;

/// Leaves the findings that changes since `revision` can have caused.
pub(crate) fn limit(
    opened: &Opened,
    revision: &str,
    diagnostics: Vec<Diagnostic>,
    check: &dyn Fn(&Opened) -> Vec<Diagnostic>,
    compare: &dyn Fn(&Opened) -> Vec<Diagnostic>,
) -> Result<Vec<Diagnostic>, Failure> {
    let Some(root) = &opened.root else { return Err(Failure::said(Message::new("since-embedded"))) };
    let changed = changed(root, revision)?;
    let (inside, outside): (Vec<_>, Vec<_>) =
        diagnostics.into_iter().partition(|it| changed.contains(&*it.primary.path));
    let mut texts: BTreeMap<Arc<str>, Option<String>> = BTreeMap::new();
    for path in &changed {
        let name = format!("{revision}:./{path}");
        // A file that the revision does not have was added since.
        let old = git(root, &["show", "--end-of-options", &name]).ok();
        texts.insert(path.as_str().into(), old.map(|it| String::from_utf8_lossy(&it).into_owned()));
    }
    let before = opened.with_texts(&texts);
    let mut fingerprints = Fingerprints::default();
    let known: BTreeSet<String> =
        check(&before).iter().map(|it| fingerprints.next(it, before.text(&it.primary.path))).collect();
    let mut fingerprints = Fingerprints::default();
    let mut kept = inside;
    kept.extend(
        outside.into_iter().filter(|it| !known.contains(&fingerprints.next(it, opened.text(&it.primary.path)))),
    );
    kept.extend(compare(&before).into_iter().filter(|it| opened.wants(&it.primary.path)));
    kept.sort_by(|a, b| (&a.primary.path, a.primary.span, a.code).cmp(&(&b.primary.path, b.primary.span, b.code)));
    Ok(kept)
}

/// The files below the site that differ from the revision, new ones included.
fn changed(root: &Path, revision: &str) -> Result<BTreeSet<String>, Failure> {
    let tracked = git(
        root,
        &[
            "diff",
            "--name-only",
            "-z",
            "--no-renames",
            "--relative",
            "--no-ext-diff",
            "--no-textconv",
            "--end-of-options",
            revision,
            "--",
        ],
    )?;
    let new = git(root, &["ls-files", "--others", "--exclude-standard", "-z"])?;
    let names = [tracked, new].concat();
    Ok(names
        .split(|byte| *byte == 0)
        .filter_map(|name| std::str::from_utf8(name).ok())
        .filter(|it| !it.is_empty())
        .map(str::to_owned)
        .collect())
}

/// Runs git below the site. Nothing that the repository configures is run.
fn git(root: &Path, arguments: &[&str]) -> Result<Vec<u8>, Failure> {
    let output = Command::new("git")
        .arg("-C")
        .arg(root)
        .args(["--no-pager", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"])
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .map_err(|error| Failure::said(Message::new("git-missing").with("reason", io_reason(&error))))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let reason = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    Err(Failure::said(Message::new("git-failed").with("reason", reason)))
}
