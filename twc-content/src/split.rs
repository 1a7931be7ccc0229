//! Cuts a page into front matter and body, as Hugo's page parser does.

use crate::diagnostic::{Applicability, Diagnostic, Fix, Label, Message, Severity, Sink};
use crate::source::{SourceFile, Span};

/// Which notation the front matter is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fence {
    /// No front matter.
    None,
    /// `---`
    Yaml,
    /// `+++`
    Toml,
    /// `{` … `}`
    Json,
}

/// The parts of a page; `front_matter` excludes the fences (JSON: includes the braces).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Split {
    /// Notation of the front matter.
    pub fence: Fence,
    /// The opening fence, with the white space that follows it on its line.
    pub open: Span,
    /// The text between the fences.
    pub front_matter: Span,
    /// The closing fence, exactly its three characters.
    pub close: Span,
    /// Everything after the closing fence (and its line end, if the fence stands alone on its line).
    pub body: Span,
}

/// Splits a source file into front matter and body.
///
/// White space and a byte order mark may stand before the fence. The closing fence is a line that *starts* with the
/// fence characters; what follows them on that line is body text, as in Hugo.
///
/// # Diagnostics
/// `FM002` (no front matter), `FM003` (never closed: the front matter then ends at a line that was meant to close it, or
/// at the first blank line; without either, the whole rest is front matter and the body is empty).
#[must_use]
pub fn split(file: &SourceFile, sink: &mut Sink) -> Split {
    let text = file.text();
    let start = text.len() - text.trim_start_matches('\u{feff}').trim_start().len();
    let rest = &text[start..];
    let none = Split {
        fence: Fence::None,
        open: Span::at(0),
        front_matter: Span::at(0),
        close: Span::at(0),
        body: Span::new(bom(text), text.len()),
    };
    let fence = match rest.as_bytes() {
        [b'-', b'-', b'-', ..] => Fence::Yaml,
        [b'+', b'+', b'+', ..] => Fence::Toml,
        [b'{', next, ..] if !matches!(next, b'{') => Fence::Json,
        _ => Fence::None,
    };
    let first_line = rest.lines().next().unwrap_or_default();
    if fence == Fence::None || (fence != Fence::Json && !first_line[3..].trim().is_empty()) {
        let span = Span::new(bom(text), bom(text) + text[bom(text)..].lines().next().map_or(0, str::len));
        sink.push(
            Diagnostic::new("FM002", Severity::Error, file.shared_path(), span, Message::new("missing-front-matter"))
                .help(Message::new("missing-front-matter.help")),
        );
        return none;
    }
    if fence == Fence::Json {
        return json(file, start, sink).unwrap_or(none);
    }
    let mark = &rest[..3];
    let open = Span::new(start, start + first_line.trim_end_matches('\r').len());
    let content = (start + first_line.len() + 1).min(text.len());
    let mut at = content;
    for line in text[content..].split_inclusive('\n') {
        if line.starts_with(mark) {
            let close = Span::new(at, at + 3);
            let after = &text[at + 3..];
            let eaten = if after.starts_with("\r\n") { 2 } else { usize::from(after.starts_with('\n')) };
            return Split {
                fence,
                open,
                front_matter: Span::new(content, at),
                close,
                body: Span::new(at + 3 + eaten, text.len()),
            };
        }
        at += line.len();
    }
    let finding = Diagnostic::new(
        "FM003",
        Severity::Error,
        file.shared_path(),
        open,
        Message::new("unclosed-front-matter").with("fence", mark),
    );
    let (end, body) = match meant_to_close(text, content) {
        Some(line) => {
            let path = file.shared_path();
            let title = Message::new("unclosed-front-matter.fix").with("fence", mark);
            let label = Label::new(path.clone(), line).with(Message::new("unclosed-front-matter.near"));
            let fix = Fix::new(Applicability::Suggestion, title, path, line, mark);
            sink.push(finding.related(label).fix(fix));
            let end = line.end as usize;
            (line.start as usize, end + text[end..].find('\n').map_or(text.len() - end, |it| it + 1))
        }
        None => {
            let label = Label::new(file.shared_path(), Span::at(text.len()));
            sink.push(
                finding
                    .related(label.with(Message::new("unclosed-front-matter.end")))
                    .help(Message::new("unclosed-front-matter.help").with("fence", mark)),
            );
            let end = blank_line(text, content);
            (end, end)
        }
    };
    Split {
        fence,
        open,
        front_matter: Span::new(content, end),
        close: Span::at(end),
        body: Span::new(body, text.len()),
    }
}

/// A line before the first blank one of nothing but dashes, plus or equals signs, dots or the like: the closing fence
/// as somebody mistyped it.
fn meant_to_close(text: &str, from: usize) -> Option<Span> {
    let mut at = from;
    for line in text[from..].split_inclusive('\n') {
        let inside = line.trim();
        if inside.is_empty() {
            return None;
        }
        let sign = |it: char| matches!(it, '-' | '+' | '=' | '.' | '_' | '*' | '~' | '‐'..='―' | '−');
        if (inside.chars().count() >= 2 || inside == "—") && inside.chars().all(sign) {
            let start = at + (line.len() - line.trim_start().len());
            return Some(Span::new(start, start + inside.len()));
        }
        at += line.len();
    }
    None
}

fn bom(text: &str) -> usize {
    if text.starts_with('\u{feff}') { 3 } else { 0 }
}

/// Where the first blank line begins, else the end: the likely end of a front matter that nobody closed.
fn blank_line(text: &str, from: usize) -> usize {
    let mut at = from;
    for line in text[from..].split_inclusive('\n') {
        if line.trim().is_empty() {
            return at;
        }
        at += line.len();
    }
    text.len()
}

/// Counts braces outside strings, as Hugo does.
fn json(file: &SourceFile, start: usize, sink: &mut Sink) -> Option<Split> {
    let text = file.text();
    let (mut depth, mut string, mut escaped) = (0usize, false, false);
    for (at, byte) in text.bytes().enumerate().skip(start) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if string => escaped = true,
            b'"' => string = !string,
            b'{' if !string => depth += 1,
            b'}' if !string => {
                depth -= 1;
                if depth == 0 {
                    let after = &text[at + 1..];
                    let eaten = if after.starts_with("\r\n") { 2 } else { usize::from(after.starts_with('\n')) };
                    return Some(Split {
                        fence: Fence::Json,
                        open: Span::new(start, start + 1),
                        front_matter: Span::new(start, at + 1),
                        close: Span::new(at, at + 1),
                        body: Span::new(at + 1 + eaten, text.len()),
                    });
                }
            }
            _ => {}
        }
    }
    sink.push(
        Diagnostic::new(
            "FM003",
            Severity::Error,
            file.shared_path(),
            Span::new(start, start + 1),
            Message::new("unclosed-front-matter").with("fence", "{"),
        )
        .help(Message::new("unclosed-front-matter.help").with("fence", "}")),
    );
    None
}
