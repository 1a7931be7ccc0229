//! `twc explain`: a rule's page, for a terminal.

use twc_content::diagnostic::{Paint, Role};
use twc_content::messages;
use twc_content::rules::{self, Rule, Selection};

use super::rules::{doc, fix, severity, title};
use crate::args::{Explain, Global};
use crate::color::{Painted, Style};
use crate::failure::Failure;
use crate::io::{Exit, Io};
use crate::words::Words;

/// Shows the pages of rules.
pub(crate) fn run(explain: &Explain, global: &Global, words: &Words, io: &mut Io) -> Result<Exit, Failure> {
    let style = Style::of(global.color, io.out_is_terminal, io);
    for (number, wanted) in explain.rules.iter().enumerate() {
        let rule = rules::find(wanted).ok_or_else(|| unknown(wanted))?;
        let mut page = Painted::new(style);
        if number > 0 {
            page.paint(Role::Plain, "\n");
        }
        show(rule, words, style, &mut page);
        page.write(&mut io.out)?;
    }
    Ok(Exit::Clean)
}

fn unknown(word: &str) -> Failure {
    let nearest = Selection::of([word]).err().and_then(|error| error.nearest);
    Failure::said(match nearest {
        Some(nearest) => messages::unknown_rule_nearest(nearest, word),
        None => messages::unknown_rule(word),
    })
}

fn show(rule: &Rule, words: &Words, style: Style, out: &mut Painted) {
    let role = Role::Severity(rule.severity);
    out.paint(role, &format!("{} {}", rule.code, rule.name));
    let facts = [severity(rule, words), fix(rule, words)];
    let facts: Vec<_> = facts.into_iter().filter(|it| !it.is_empty()).collect();
    out.paint(Role::Plain, &format!(" ({})\n\n", facts.join(", ")));

    let width = style.width.min(100);
    let mut paragraph = String::new();
    let mut fence: Option<&str> = None;
    let mut title = Some(title(rule, words));
    for line in doc(rule, words).lines() {
        if let Some(mark) = fence {
            if line.trim_end() == mark {
                fence = None;
                out.paint(Role::Plain, "\n");
            } else {
                let indent = if line.is_empty() { "" } else { "    " };
                out.paint(Role::Source, &format!("{indent}{line}\n"));
            }
            continue;
        }
        let ticks = line.len() - line.trim_start_matches('`').len();
        if ticks >= 3 {
            flush(&mut paragraph, width, out);
            fence = line.get(..ticks);
            let kind = line.get(ticks..).unwrap_or_default().split_whitespace().next().unwrap_or_default();
            if let Some(label) = words.find("explain-block", Some(kind)) {
                out.paint(Role::Footer, &format!("{label}\n"));
            }
        } else if line.trim().is_empty() {
            flush(&mut paragraph, width, out);
        } else if let Some(heading) = line.strip_prefix('#') {
            flush(&mut paragraph, width, out);
            let heading = title.take().unwrap_or_else(|| heading.trim_start_matches('#').trim().to_owned());
            out.paint(Role::Title, &format!("{heading}\n\n"));
        } else {
            // Items of a list stay lines of their own.
            if line.starts_with("- ") && !paragraph.is_empty() {
                flush_line(&mut paragraph, width, out);
            }
            if !paragraph.is_empty() {
                paragraph.push(' ');
            }
            paragraph.push_str(line.trim());
        }
    }
    flush(&mut paragraph, width, out);
}

fn flush(paragraph: &mut String, width: usize, out: &mut Painted) {
    if !paragraph.is_empty() {
        flush_line(paragraph, width, out);
        out.paint(Role::Plain, "\n");
    }
}

fn flush_line(paragraph: &mut String, width: usize, out: &mut Painted) {
    let indent = if paragraph.starts_with("- ") { "  " } else { "" };
    let text =
        crate::reporting::wrap(paragraph, width.saturating_sub(indent.len())).replace('\n', &format!("\n{indent}"));
    // Every second part stands between backquotes.
    for (number, part) in text.split('`').enumerate() {
        out.paint(if number % 2 == 1 { Role::Footer } else { Role::Plain }, part);
    }
    out.paint(Role::Plain, "\n");
    paragraph.clear();
}
