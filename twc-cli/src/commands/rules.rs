//! `twc rules`: the rules, one a line, or as JSON or Markdown for other tools and documentation.

use serde_json::json;
use twc_content::diagnostic::Role;
use twc_content::messages;
use twc_content::rules::{self, Rule};

use crate::args::{Global, RuleFormat, Rules};
use crate::color::Style;
use crate::failure::Failure;
use crate::io::{Exit, Io};
use crate::reporting::wrap;
use crate::settings;
use crate::words::Words;

/// Lists the rules that are asked for.
pub(crate) fn run(rules: &Rules, global: &Global, words: &Words, io: &mut Io) -> Result<Exit, Failure> {
    let wanted = settings::named(&rules.codes)?;
    let listed: Vec<&Rule> = rules::all().filter(|it| rules.codes.is_empty() || wanted.contains(it.code)).collect();
    match rules.format.unwrap_or(RuleFormat::Table) {
        RuleFormat::Table => table(&listed, &Style::of(global.color, io.out_is_terminal, io), words, io)?,
        RuleFormat::Json => {
            let list: Vec<_> = listed
                .iter()
                .map(|rule| {
                    json!({
                        "code": rule.code,
                        "name": rule.name,
                        "title": title(rule, words),
                        "severity": rule.severity.as_str(),
                        "default": rule.default,
                        "fix": rule.fix.map(|it| it.as_str()),
                    })
                })
                .collect();
            serde_json::to_writer_pretty(&mut io.out, &list).map_err(std::io::Error::from)?;
            writeln!(io.out)?;
        }
        RuleFormat::Markdown => {
            let heads =
                [messages::table_rule(), messages::table_name(), messages::table_severity(), messages::table_fix()]
                    .map(|it| words.say(&it));
            writeln!(io.out, "| {} | |\n|---|---|---|---|---|", heads.join(" | "))?;
            for rule in listed {
                let (severity, fix) = (severity(rule, words), fix(rule, words));
                let title = title(rule, words);
                writeln!(io.out, "| {} | `{}` | {severity} | {fix} | {title} |", rule.code, rule.name)?;
            }
        }
    }
    Ok(Exit::Clean)
}

/// Columns of a code and the blanks behind it.
const CODE: usize = 7;
/// Columns that a title needs beside the rest; with less it stands on a line of its own.
const ROOM: usize = 40;

fn table(listed: &[&Rule], style: &Style, words: &Words, io: &mut Io) -> std::io::Result<()> {
    let name_width = listed.iter().map(|rule| rule.name.len()).max().unwrap_or_default();
    let width = |id: fn(&Rule, &Words) -> String| listed.iter().map(|rule| id(rule, words).chars().count()).max();
    let (severity_width, fix_width) = (width(severity).unwrap_or_default(), width(fix).unwrap_or_default());
    // Code, name, severity and fix, and two blanks behind each.
    let before = CODE + name_width + 2 + severity_width + 2 + fix_width + 2;
    for rule in listed {
        let role = if rule.default { Role::Severity(rule.severity) } else { Role::Gutter };
        let code = style.paint(role, rule.code);
        let severity = severity(rule, words);
        let fix = fix(rule, words);
        let facts = format!("{:name_width$}  {severity:severity_width$}  {fix:fix_width$}", rule.name);
        let title = title(rule, words);
        if io.out_is_terminal && style.width < before + ROOM {
            writeln!(io.out, "{code}  {}", facts.trim_end())?;
            writeln!(io.out, "{:CODE$}{}", "", indented(&title, style.width, CODE))?;
        } else {
            let title = if io.out_is_terminal { indented(&title, style.width, before) } else { title };
            writeln!(io.out, "{code}  {facts}  {title}")?;
        }
    }
    Ok(())
}

/// A text that is broken where a line ends, its further lines below the first.
fn indented(text: &str, width: usize, indent: usize) -> String {
    wrap(text, width.saturating_sub(indent)).replace('\n', &format!("\n{:indent$}", ""))
}

/// The first line of its documentation; where that is in English only, the title is a message.
pub(super) fn title(rule: &Rule, words: &Words) -> String {
    let said = words.find(&format!("title-{}", rule.code.to_ascii_lowercase()), None);
    said.filter(|_| rule.doc_nl.is_none()).unwrap_or_else(|| first_line(doc(rule, words)).to_owned())
}

fn first_line(doc: &str) -> &str {
    doc.lines().next().unwrap_or_default().trim_start_matches('#').trim()
}

/// Its documentation, in Dutch where there is one and the reader reads Dutch.
pub(super) fn doc(rule: &Rule, words: &Words) -> &'static str {
    rule.doc_nl.filter(|_| words.language.is_dutch()).unwrap_or(rule.doc)
}

/// The word for its severity; `off` where it does not run by default.
pub(super) fn severity(rule: &Rule, words: &Words) -> String {
    let attribute = if rule.default { rule.severity.as_str() } else { "off" };
    words.find("severity", Some(attribute)).unwrap_or_default()
}

/// The word for the best of its fixes.
pub(super) fn fix(rule: &Rule, words: &Words) -> String {
    rule.fix.and_then(|it| words.find("fix-kind", Some(it.as_str()))).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use twc_content::Language;

    use super::*;

    #[test]
    fn every_rule_has_a_title_in_both_languages() {
        let [nl, en] = [Language::NL, Language::EN].map(|language| Words::of(Some(&language), &Io::process()));
        for rule in rules::all() {
            assert_eq!(title(rule, &en), first_line(rule.doc), "{}", rule.code);
            assert_ne!(title(rule, &nl), title(rule, &en), "{}", rule.code);
        }
    }
}
