//! Shows a finding to a person: the sentence, the lines of the file with marks under them, notes, help and the edit.
//!
//! There is one renderer for terminals, documentation and reports: it writes pieces of text, each with the [`Role`] it
//! plays, to a [`Paint`]; a `String` takes the text alone, a terminal adds colour.

use super::lines::{self, Shown};
use super::{Applicability, Diagnostic, Edit, Fix, Label, Message, Severity};
use crate::source::{LineIndex, Span};

/// What a piece of a rendered finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Words and white space without a role of their own.
    Plain,
    /// `error[LN002]` and the marks under the place itself.
    Severity(Severity),
    /// The sentence that says what is wrong.
    Title,
    /// Line numbers, bars and arrows.
    Gutter,
    /// The path, line and column.
    Place,
    /// The text of the file.
    Source,
    /// Marks under a further place.
    Related,
    /// The words `note` and `help`.
    Footer,
    /// A line that a fix takes away.
    Removed,
    /// A line that a fix puts in its place.
    Added,
}

/// Takes the pieces of a rendered finding in their order.
pub trait Paint {
    /// Writes a piece.
    fn paint(&mut self, role: Role, text: &str);
}

impl Paint for String {
    fn paint(&mut self, _role: Role, text: &str) {
        self.push_str(text);
    }
}

/// What rendering needs to know.
pub struct Renderer<'a> {
    /// Columns to keep to where a line of the file is longer.
    pub width: usize,
    /// Formats a message in the reader's language.
    pub words: &'a dyn Fn(&Message) -> String,
    /// The text of a file by its path.
    pub text: &'a dyn Fn(&str) -> Option<&'a str>,
}

impl std::fmt::Debug for Renderer<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Renderer").field("width", &self.width).finish_non_exhaustive()
    }
}

/// A marked stretch of one line.
struct Mark {
    span: Span,
    primary: bool,
    words: Option<String>,
}

impl Renderer<'_> {
    /// Renders a finding; ends in a line feed.
    pub fn render(&self, diagnostic: &Diagnostic, out: &mut impl Paint) {
        let severity = Role::Severity(diagnostic.severity);
        out.paint(severity, &self.word(severity_message(diagnostic.severity)));
        out.paint(severity, &format!("[{}]", diagnostic.code));
        out.paint(Role::Title, &format!(": {}\n", self.sentence(&diagnostic.message)));

        let files = self.files(diagnostic);
        let digits = files
            .iter()
            .flat_map(|(path, labels)| {
                let index = self.index(path);
                labels.iter().map(move |label| index.as_ref().map_or(1, |it| it.position(label.span.start).line))
            })
            .max()
            .map_or(1, |line| line.to_string().len());
        for (number, (path, labels)) in files.iter().enumerate() {
            self.snippet(path, labels, number == 0, digits, severity, out);
        }
        for note in &diagnostic.notes {
            self.footer("report-note", &self.sentence(note), out);
        }
        // The title of the fix below may say the same.
        let said = diagnostic.fixes.first().map(|fix| self.sentence(&fix.title));
        if let Some(help) =
            diagnostic.help.as_ref().map(|help| self.sentence(help)).filter(|help| said.as_ref() != Some(help))
        {
            self.footer("report-help", &help, out);
        }
        if let Some(fix) = diagnostic.fixes.first() {
            self.fix(fix, digits, out);
        }
    }

    /// The labels by file, the file of the finding first.
    fn files<'d>(&self, diagnostic: &'d Diagnostic) -> Vec<(&'d str, Vec<&'d Label>)> {
        let mut files: Vec<(&str, Vec<&Label>)> = vec![(&diagnostic.primary.path, vec![&diagnostic.primary])];
        for label in &diagnostic.related {
            match files.iter_mut().find(|(path, _)| *path == &*label.path) {
                Some((_, labels)) => labels.push(label),
                None => files.push((&label.path, vec![label])),
            }
        }
        files
    }

    fn index(&self, path: &str) -> Option<LineIndex<'_>> {
        (self.text)(path).map(LineIndex::new)
    }

    fn snippet(&self, path: &str, labels: &[&Label], first: bool, digits: usize, severity: Role, out: &mut impl Paint) {
        out.paint(Role::Gutter, &" ".repeat(digits));
        out.paint(Role::Gutter, if first { "--> " } else { "::: " });
        let (Some(index), Some(text)) = (self.index(path), (self.text)(path)) else {
            out.paint(Role::Place, &format!("{}\n", lines::visible(path)));
            return;
        };
        let place = labels.first().map_or(Span::at(0), |label| label.span);
        let at = index.position(place.start);
        out.paint(Role::Place, &format!("{}:{}:{}\n", lines::visible(path), at.line, at.column));
        let bar = format!("{} |", " ".repeat(digits));
        out.paint(Role::Gutter, &format!("{bar}\n"));

        let mut by_line: Vec<(u32, Vec<Mark>)> = Vec::new();
        for (number, label) in labels.iter().enumerate() {
            let line = index.position(label.span.start).line;
            let line_span = index.line(line);
            let mark = Mark {
                // A place of several lines is marked on its first.
                span: Span {
                    start: label.span.start.min(line_span.end),
                    end: label.span.end.clamp(label.span.start.min(line_span.end), line_span.end),
                },
                primary: first && number == 0,
                words: label.message.as_ref().map(|it| self.sentence(it)),
            };
            match by_line.iter_mut().find(|(it, _)| *it == line) {
                Some((_, marks)) => marks.push(mark),
                None => by_line.push((line, vec![mark])),
            }
        }
        by_line.sort_by_key(|(line, _)| *line);
        let mut previous = None;
        for (line, mut marks) in by_line {
            if previous.is_some_and(|it| it + 1 < line) {
                out.paint(Role::Gutter, "...\n");
            }
            previous = Some(line);
            marks.sort_by_key(|mark| (mark.span.start, mark.span.end));
            let focus: Vec<Span> = marks.iter().map(|mark| mark.span).collect();
            let shown = Shown::new(text, index.line(line), &focus, self.width.saturating_sub(digits + 3));
            out.paint(Role::Gutter, &format!("{line:>digits$} |"));
            if !shown.text.is_empty() {
                out.paint(Role::Source, &format!(" {}", shown.text));
            }
            out.paint(Role::Plain, "\n");
            marks_below(&shown, &marks, &bar, severity, out);
        }
        out.paint(Role::Gutter, &format!("{bar}\n"));
    }

    fn footer(&self, word: &'static str, text: &str, out: &mut impl Paint) {
        out.paint(Role::Footer, &self.word(word));
        out.paint(Role::Plain, &format!(": {text}\n"));
    }

    /// The words of a fix and, where it changes what can be seen, the lines before and after.
    fn fix(&self, fix: &Fix, digits: usize, out: &mut impl Paint) {
        let safety = match fix.applicability {
            Applicability::Safe => "report-fix-safe",
            Applicability::Unsafe => "report-fix-unsafe",
            Applicability::Suggestion => "report-fix-suggestion",
        };
        let title = format!("{} ({})", self.sentence(&fix.title), self.word(safety));
        self.footer("report-help", &title, out);
        let Some(edit) = fix.edits.first() else { return };
        let Some(text) = (self.text)(&edit.path) else { return };
        let edits: Vec<&Edit> = fix.edits.iter().filter(|it| it.path == edit.path).collect();
        let Some((line, before, after)) = changed_lines(text, &edits) else { return };
        let digits = digits.max(line.to_string().len());
        let bar = format!("{} |\n", " ".repeat(digits));
        out.paint(Role::Gutter, &bar);
        let (before, after) = shown_lines(&before, &after, self.width.saturating_sub(digits + 3));
        for (sign, role, lines) in [('-', Role::Removed, &before), ('+', Role::Added, &after)] {
            for (number, shown) in lines.iter().enumerate() {
                out.paint(Role::Gutter, &format!("{:>digits$} ", line as usize + number));
                out.paint(role, format!("{sign} {}", shown.text).trim_end());
                out.paint(Role::Plain, "\n");
            }
        }
        out.paint(Role::Gutter, &bar);
    }

    fn word(&self, id: &'static str) -> String {
        (self.words)(&Message::new(id))
    }

    fn sentence(&self, message: &Message) -> String {
        lines::visible((self.words)(message).trim())
    }
}

/// The message of a severity's word.
fn severity_message(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "report-error",
        Severity::Warning => "report-warning",
        Severity::Note => "report-note",
    }
}

/// The marks under a line: carets for the place itself, dashes for others; the rightmost words beside, the others below.
fn marks_below(shown: &Shown, marks: &[Mark], bar: &str, severity: Role, out: &mut impl Paint) {
    let role = |mark: &Mark| if mark.primary { severity } else { Role::Related };
    let columns: Vec<(usize, usize)> = marks.iter().map(|mark| shown.columns(mark.span)).collect();
    out.paint(Role::Gutter, bar);
    out.paint(Role::Plain, " ");
    let mut at = 0;
    for (mark, (from, to)) in marks.iter().zip(&columns) {
        let from = (*from).max(at);
        out.paint(Role::Plain, &" ".repeat(from - at));
        // A mark that an earlier one covers has no length of its own.
        let length = to.saturating_sub(from);
        out.paint(role(mark), &if mark.primary { "^" } else { "-" }.repeat(length));
        at = from + length;
    }
    let beside = marks.len().checked_sub(1).filter(|last| marks[*last].words.is_some());
    if let Some(last) = beside
        && let Some(words) = &marks[last].words
    {
        out.paint(role(&marks[last]), &format!(" {words}"));
    }
    out.paint(Role::Plain, "\n");
    let mut hanging: Vec<usize> =
        (0..marks.len()).filter(|it| Some(*it) != beside && marks[*it].words.is_some()).collect();
    if hanging.is_empty() {
        return;
    }
    let stems = |hanging: &[usize], out: &mut dyn FnMut(Role, &str)| {
        let mut at = 0;
        for index in hanging {
            let column = columns[*index].0;
            if column >= at {
                out(Role::Plain, &" ".repeat(column - at));
                out(role(&marks[*index]), "|");
                at = column + 1;
            }
        }
    };
    out.paint(Role::Gutter, bar);
    out.paint(Role::Plain, " ");
    stems(&hanging, &mut |role, text| out.paint(role, text));
    out.paint(Role::Plain, "\n");
    while let Some(index) = hanging.pop() {
        out.paint(Role::Gutter, bar);
        out.paint(Role::Plain, " ");
        let mut at = 0;
        for other in hanging.iter().filter(|other| columns[**other].0 < columns[index].0) {
            let column = columns[*other].0;
            if column >= at {
                out.paint(Role::Plain, &" ".repeat(column - at));
                out.paint(role(&marks[*other]), "|");
                at = column + 1;
            }
        }
        out.paint(Role::Plain, &" ".repeat(columns[index].0.saturating_sub(at)));
        out.paint(role(&marks[index]), marks[index].words.as_deref().unwrap_or_default());
        out.paint(Role::Plain, "\n");
    }
}

/// Lines of a file, each with the place to keep in sight.
type Lines = Vec<(String, Span)>;

/// Line number and the lines before and after an edit, without those that stay; absent where it is long or invisible.
fn changed_lines(text: &str, edits: &[&Edit]) -> Option<(u32, Lines, Lines)> {
    let from = edits.iter().map(|edit| edit.span.start).min()? as usize;
    let to = edits.iter().map(|edit| edit.span.end).max()? as usize;
    let start = text.get(..from)?.rfind('\n').map_or(0, |it| it + 1);
    let end = text.get(to..)?.find('\n').map_or(text.len(), |it| to + it);
    let before = text.get(start..end)?;
    let mut sorted = edits.to_vec();
    sorted.sort_by_key(|edit| edit.span);
    let mut after = String::new();
    let mut at = start;
    for edit in sorted {
        after.push_str(text.get(at..edit.span.start as usize)?);
        after.push_str(&edit.text);
        at = edit.span.end as usize;
    }
    after.push_str(text.get(at..end)?);
    let plain =
        |text: &str| -> String { text.chars().filter(|it| !it.is_whitespace() && !lines::is_invisible(*it)).collect() };
    if plain(before) == plain(&after) {
        return None;
    }
    let added = (to + after.len()).saturating_sub(before.len()).max(from);
    let (mut before, mut after) =
        (lines_of(before, from - start, to - start), lines_of(&after, from - start, added - start));
    let common = before.iter().zip(&after).take_while(|(old, new)| old.0 == new.0).count();
    before.drain(..common);
    after.drain(..common);
    while before.last().zip(after.last()).is_some_and(|(old, new)| old.0 == new.0) {
        before.pop();
        after.pop();
    }
    if before.len() > 4 || after.len() > 4 {
        return None;
    }
    let line = LineIndex::new(text).position(Span::at(start).start).line;
    Some((line + u32::try_from(common).unwrap_or_default(), before, after))
}

/// The lines before and after a change, made fit for a screen; those that take each other's place can be compared.
fn shown_lines(before: &Lines, after: &Lines, width: usize) -> (Vec<Shown>, Vec<Shown>) {
    if before.len() == after.len() {
        let pairs = before.iter().zip(after);
        return pairs.map(|((old, from), (new, to))| Shown::pair((old, *from), (new, *to), width)).unzip();
    }
    let alone = |lines: &Lines| {
        let lines = lines.iter();
        lines.map(|(text, focus)| Shown::new(text, Span::new(0, text.len()), &[*focus], width)).collect()
    };
    (alone(before), alone(after))
}

/// The lines of a text, each with its part of the place between two offsets.
fn lines_of(text: &str, from: usize, to: usize) -> Lines {
    let mut at = 0;
    text.split_inclusive('\n')
        .map(|line| {
            let span = Span::new(from.saturating_sub(at), to.saturating_sub(at));
            at += line.len();
            (line.trim_end_matches(['\r', '\n']).to_owned(), span)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Renders a finding at the bytes of `text` that stand between `«` and `»`.
    #[track_caller]
    fn check(marked: &str, width: usize, expected: &str) {
        let start = marked.find('«').expect("a start");
        let text = marked.replacen('«', "", 1);
        let end = text.find('»').expect("an end");
        let text = text.replacen('»', "", 1);
        let finding =
            Diagnostic::new("XX001", Severity::Error, "a.md".into(), Span::new(start, end), Message::new("title"));
        let words = |message: &Message| message.id.trim_start_matches("report-").to_owned();
        let file = |_: &str| Some(text.as_str());
        let mut out = String::new();
        Renderer { width, words: &words, text: &file }.render(&finding, &mut out);
        let lines: Vec<&str> = out.lines().skip(3).take(2).map(|line| line.get(4..).unwrap_or_default()).collect();
        assert_eq!(lines.join("\n"), expected);
    }

    #[test]
    fn marks_stand_under_wide_characters_and_tabs() {
        check("日本«語»x", 80, "日本語x\n    ^^");
        check("a\t«b»", 80, "a   b\n    ^");
        check("❤\u{fe0f}👍🏽e\u{301}«b»", 80, "❤\u{fe0f}👍🏽e\u{301}b\n     ^");
    }

    #[test]
    fn what_cannot_be_seen_is_shown_by_its_number() {
        check("a«\u{200b}»b", 80, "a<U+200B>b\n ^^^^^^^^");
        check("a\u{1b}[31m«b»", 80, "a<U+001B>[31mb\n             ^");
        check("a«\u{a0}»b\u{a0}c", 80, "a<U+00A0>b\u{a0}c\n ^^^^^^^^");
    }

    #[test]
    fn long_lines_are_cut_to_a_window() {
        let line = format!("{}«xx»{}", "a".repeat(200), "b".repeat(200));
        check(&line, 44, &format!("...{}xx{}...\n        ^^", "a".repeat(5), "b".repeat(27)));
    }

    #[test]
    fn an_empty_place_and_one_at_the_end_have_a_mark() {
        check("ab«»", 80, "ab\n  ^");
        check("a«»b", 80, "ab\n ^");
    }

    #[test]
    fn the_lines_of_several_labels_stand_in_their_order() {
        let path: std::sync::Arc<str> = "a.md".into();
        let finding = Diagnostic::new("XX001", Severity::Note, path.clone(), Span::new(6, 7), Message::new("title"))
            .label(Message::new("here"))
            .related(Label::new(path, Span::new(0, 1)).with(Message::new("first")));
        let words = |message: &Message| message.id.trim_start_matches("report-").to_owned();
        let file = |_: &str| Some("a\nb\nc\nd\n");
        let mut out = String::new();
        Renderer { width: 80, words: &words, text: &file }.render(&finding, &mut out);
        let expected = "note[XX001]: title\n --> a.md:4:1\n  |\n1 | a\n  | - first\n...\n4 | d\n  | ^ here\n  |\n";
        assert_eq!(out, expected);
    }
}
