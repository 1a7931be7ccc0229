//! The command line that looks at the same things again, for summaries that name a next step.

use std::path::{Path, PathBuf};

use crate::args::{Check, Global, Links, LocalesCheck, Publish, Reporting};

/// The beginning of the commands that a summary names.
#[derive(Clone, Debug, Default)]
pub(crate) struct Again {
    /// The command that found what is reported.
    pub(crate) check: String,
    /// The command that mends it; none where there is none for what was looked at.
    pub(crate) fix: Option<String>,
}

impl Again {
    /// For `check` and `fix`.
    pub(crate) fn check(check: &Check, global: &Global) -> Self {
        let from_input = check.stdin_filename.is_some() || check.paths.iter().any(|it| it == Path::new("-"));
        let mut words = paths(&check.paths);
        if let Some(file) = &check.stdin_filename {
            words.extend(["--stdin-filename".to_owned(), path(file)]);
        }
        words.extend(selection(&check.reporting));
        words.extend(publish(&check.publish));
        if let Some(file) = &check.baseline {
            words.extend(["--baseline".to_owned(), path(file)]);
        }
        if let Some(revision) = &check.since {
            words.extend(["--since".to_owned(), quoted(revision)]);
        }
        Self {
            check: command("check", &words, global),
            fix: Some(command("fix", &words, global)).filter(|_| !from_input),
        }
    }

    /// For `locales check`.
    pub(crate) fn locales(check: &LocalesCheck, global: &Global) -> Self {
        let mut words: Vec<String> = check.folder.iter().map(|it| path(it)).collect();
        if let Some(base) = &check.base {
            words.extend(["--base".to_owned(), base.to_string()]);
        }
        words.extend(selection(&check.reporting));
        Self { check: command("locales check", &words, global), fix: None }
    }

    /// The links of `links` that lead nowhere, and what a check says of them.
    pub(crate) fn links(links: &Links, global: &Global) -> (String, String) {
        let mut words = paths(&links.paths);
        words.extend(publish(&links.publish));
        let with = |flag: &str| [words.clone(), vec![flag.to_owned()]].concat();
        (command("links", &with("--dead"), global), command("check", &with("--select LN"), global))
    }
}

fn command(verb: &str, words: &[String], global: &Global) -> String {
    let mut command = String::from("twc");
    if let Some(folder) = &global.directory {
        command.push_str(&format!(" -C {}", path(folder)));
    }
    command.push_str(&format!(" {verb}"));
    if global.embedded {
        command.push_str(" --embedded");
    }
    for setting in &global.config {
        command.push_str(&format!(" --config {}", quoted(setting)));
    }
    for word in words {
        command.push(' ');
        command.push_str(word);
    }
    command
}

/// More paths than fit on a line are those of a hook: the whole site says more.
fn paths(paths: &[PathBuf]) -> Vec<String> {
    if paths.len() > 3 { Vec::new() } else { paths.iter().map(|it| path(it)).collect() }
}

fn selection(reporting: &Reporting) -> Vec<String> {
    let mut words = Vec::new();
    for (flag, codes) in [("--select", &reporting.select), ("--ignore", &reporting.ignore)] {
        if !codes.is_empty() {
            words.extend([flag.to_owned(), quoted(&codes.join(","))]);
        }
    }
    words
}

fn publish(publish: &Publish) -> Vec<String> {
    let flags = [("--drafts", publish.drafts), ("--future", publish.future), ("--expired", publish.expired)];
    let mut words: Vec<String> = flags.iter().filter(|(_, set)| *set).map(|(flag, _)| (*flag).to_owned()).collect();
    if let Some(now) = &publish.now {
        words.extend(["--now".to_owned(), quoted(now)]);
    }
    words
}

fn path(path: &Path) -> String {
    quoted(&path.display().to_string())
}

/// A word as a shell reads it.
fn quoted(word: &str) -> String {
    let plain = |it: char| it.is_alphanumeric() || "-_./,:=+@%~^".contains(it);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', "'\\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_things_are_named_again() {
        let mut check = Check { paths: vec!["my site".into()], ..Check::default() };
        check.reporting.select = vec!["MD".into(), "LN002".into()];
        check.publish.drafts = true;
        let again = Again::check(&check, &Global { directory: Some("web".into()), ..Global::default() });
        assert_eq!(again.check, "twc -C web check 'my site' --select MD,LN002 --drafts");
        assert_eq!(again.fix.as_deref(), Some("twc -C web fix 'my site' --select MD,LN002 --drafts"));
    }
}
