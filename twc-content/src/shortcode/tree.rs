//! Joins tags into shortcodes with parents and inner texts, and takes them out of the Markdown.
//!
//! Hugo asks the template whether a shortcode needs a closing tag. A page alone cannot know that, so a tag counts as
//! enclosing where a closing tag is found for it, and as missing its closing tag where the same name is closed elsewhere
//! on the page or where Hugo's own shortcode of that name needs one.

use rustc_hash::{FxHashMap, FxHashSet};

use super::divider;
use super::embedded::Embedded;
use super::lexer::{Tag, TagKind, Token};
use super::{
    Inner, Known, Mapped, Notation, ParameterValue, Shortcode, Shortcodes, numbered_placeholder, placeholders,
};
use crate::diagnostic::{Applicability, Diagnostic, Fix, Label, Message, Severity, Sink};
use crate::document::Document;
use crate::limits::Limits;
use crate::source::{SourceFile, Span};

/// What becomes of a tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    /// Encloses what stands between it and the tag of that index.
    Encloses(usize),
    /// Closes the tag of that index.
    Closes(usize),
    /// Stands alone.
    Alone,
    /// Closes nothing: left out.
    Stray,
}

/// Builds the shortcodes of a body from its tokens.
pub(super) fn build(
    file: &SourceFile,
    body: Span,
    tokens: &[Token],
    known: &Known<'_>,
    limits: &Limits,
    sink: &mut Sink,
) -> Shortcodes {
    let tags: Vec<&Tag> = tokens
        .iter()
        .filter_map(|token| match token {
            Token::Tag(tag) => Some(&**tag),
            _ => None,
        })
        .collect();
    let roles = pair(file, &tags, sink);
    let mut builder = Builder {
        file,
        body: file.text().get(..body.end as usize).unwrap_or_default(),
        body_start: body.start as usize,
        list: Vec::new(),
        inner: Vec::new(),
        texts: vec![Mapped::default()],
        frames: Vec::new(),
        children: 0,
        divided: false,
        depth: limits.shortcode_depth,
        too_deep: None,
        known,
    };
    let mut roles = roles.into_iter();
    let mut before = Span::at(body.start as usize);
    for token in tokens {
        match token {
            Token::Text(_) | Token::Marker(_) => {}
            Token::Tag(tag) => match roles.next() {
                Some(Role::Encloses(partner)) => {
                    builder.open(tag, before, tags.get(partner).map(|close| close.span));
                }
                Some(Role::Alone) => builder.open(tag, before, None),
                Some(Role::Closes(_)) => builder.close(tag),
                Some(Role::Stray) | None => {}
            },
        }
        before = match token {
            Token::Text(span) => builder.push_text(*span),
            other => Span::at(other.span().end as usize),
        };
    }
    if let Some(span) = builder.too_deep {
        sink.push(
            Diagnostic::new(
                "SC005",
                Severity::Error,
                file.shared_path(),
                span,
                Message::new("bad-param.too-deep").with("limit", limits.shortcode_depth),
            )
            .help(Message::new("bad-param.too-deep-help")),
        );
    }
    let markdown = builder.texts.into_iter().next().unwrap_or_default();
    Shortcodes { list: builder.list, markdown, inner: builder.inner }
}

/// Finds for each closing tag the opening one, in one pass.
fn pair(file: &SourceFile, tags: &[&Tag], sink: &mut Sink) -> Vec<Role> {
    let mut roles = vec![Role::Stray; tags.len()];
    let mut open: Vec<usize> = Vec::new();
    let mut counts: FxHashMap<&str, usize> = FxHashMap::default();
    let mut closed: FxHashSet<&str> = FxHashSet::default();
    for (at, tag) in tags.iter().enumerate() {
        let name = file.slice(tag.name);
        match tag.kind {
            TagKind::SelfClosing => roles[at] = Role::Alone,
            TagKind::Open => {
                roles[at] = Role::Alone;
                open.push(at);
                *counts.entry(name).or_default() += 1;
            }
            TagKind::Close if name.is_empty() || counts.get(name).is_some_and(|count| *count > 0) => {
                while let Some(top) = open.pop() {
                    let opened = file.slice(tags[top].name);
                    if let Some(count) = counts.get_mut(opened) {
                        *count -= 1;
                    }
                    if name.is_empty() || opened == name {
                        roles[top] = Role::Encloses(at);
                        roles[at] = Role::Closes(top);
                        closed.insert(opened);
                        break;
                    }
                }
            }
            TagKind::Close => {}
        }
    }
    let unclosed: Vec<usize> = (0..tags.len())
        .filter(|at| {
            let tag = tags[*at];
            let name = file.slice(tag.name);
            roles[*at] == Role::Alone
                && tag.kind == TagKind::Open
                && (tag.inline || closed.contains(name) || Embedded::find(name).is_some_and(Embedded::needs_inner))
        })
        .collect();
    let joined = report_strays(file, tags, &mut roles, &unclosed, sink);
    for at in unclosed.into_iter().filter(|at| !joined.contains(at)) {
        report_unclosed(file, tags, &roles, at, sink);
    }
    roles
}

/// Reports closing tags that close nothing, and joins a misspelt one with the opening tag that it is meant for.
fn report_strays(
    file: &SourceFile,
    tags: &[&Tag],
    roles: &mut [Role],
    unclosed: &[usize],
    sink: &mut Sink,
) -> FxHashSet<usize> {
    let path = file.shared_path();
    let mut joined = FxHashSet::default();
    for at in 0..tags.len() {
        let tag = tags[at];
        if roles[at] != Role::Stray {
            continue;
        }
        let name = file.slice(tag.name);
        let mut found = Diagnostic::new(
            "SC003",
            Severity::Error,
            path.clone(),
            tag.span,
            Message::new("wrong-close").with("name", name),
        );
        if let Some(opener) = meant(file, tags, roles, unclosed, at) {
            let meant = file.slice(tags[opener].name);
            joined.insert(opener);
            roles[opener] = Role::Encloses(at);
            roles[at] = Role::Closes(opener);
            found = found
                .related(
                    Label::new(path.clone(), tags[opener].span)
                        .with(Message::new("wrong-close.label").with("meant", meant)),
                )
                .fix(Fix::new(
                    Applicability::Suggestion,
                    Message::new("wrong-close.fix").with("meant", meant),
                    path.clone(),
                    tag.name,
                    meant,
                ));
        } else {
            found = found.help(Message::new("wrong-close.remove").with("name", name));
        }
        sink.push(found);
    }
    joined
}

/// The opening tag that the stray closing tag `at` is meant for: of those that stand on its level, one with a similar name or one that needs closing.
fn meant(file: &SourceFile, tags: &[&Tag], roles: &[Role], unclosed: &[usize], at: usize) -> Option<usize> {
    const CANDIDATES: usize = 8;
    let name = file.slice(tags[at].name);
    let mut seen = 0;
    let mut before = at;
    while before > 0 && seen < CANDIDATES {
        before -= 1;
        match roles[before] {
            Role::Closes(opener) => before = opener,
            Role::Encloses(_) => return None,
            Role::Alone if tags[before].kind == TagKind::Open => {
                seen += 1;
                if unclosed.binary_search(&before).is_ok() || similar(name, file.slice(tags[before].name)) {
                    return Some(before);
                }
            }
            Role::Alone | Role::Stray => {}
        }
    }
    None
}

/// Whether one name may be a slip for the other.
fn similar(left: &str, right: &str) -> bool {
    let length = left.len().max(right.len());
    length <= 64 && strsim::osa_distance(&left.to_lowercase(), &right.to_lowercase()) <= (length / 3).min(2)
}

fn report_unclosed(file: &SourceFile, tags: &[&Tag], roles: &[Role], at: usize, sink: &mut Sink) {
    let path = file.shared_path();
    let tag = tags[at];
    let name = file.slice(tag.name);
    let mut found =
        Diagnostic::new("SC002", Severity::Error, path.clone(), tag.span, Message::new("unclosed").with("name", name))
            .help(Message::new("unclosed.help").with("name", name))
            .fix(Fix::new(
                Applicability::Suggestion,
                Message::new("unclosed.fix").with("name", name),
                path.clone(),
                Span::at(tag.span.end.saturating_sub(3) as usize),
                "/",
            ));
    let parent = (0..at).rev().find_map(|before| match roles[before] {
        Role::Encloses(end) if end > at => Some(tags[end].span),
        _ => None,
    });
    if let Some(parent) = parent {
        found = found.related(Label::new(path, parent).with(Message::new("unclosed.label")));
    }
    sink.push(found);
}

/// What an open shortcode collects.
struct Frame {
    /// Its index; absent where it stands too deep and only its text is kept.
    index: Option<u32>,
    /// Where its inner text begins in the text on top; absent where that text is its own.
    shares: Option<usize>,
    /// Where its inner text begins in the file.
    start: u32,
    children: u32,
}

struct Builder<'a> {
    file: &'a SourceFile,
    body: &'a str,
    body_start: usize,
    list: Vec<Shortcode>,
    inner: Vec<(u32, Mapped)>,
    /// The Markdown of the page, then those of the open shortcodes with a text of their own; never empty.
    texts: Vec<Mapped>,
    frames: Vec<Frame>,
    children: u32,
    /// Whether the first `<!--more-->` was met.
    divided: bool,
    depth: usize,
    too_deep: Option<Span>,
    known: &'a Known<'a>,
}

impl Builder<'_> {
    /// Appends text; what of it stands after the divider, if that is in it.
    fn push_text(&mut self, span: Span) -> Span {
        let text = self.file.slice(span);
        let enclosed = !self.frames.is_empty();
        let Some(top) = self.texts.last_mut() else { return span };
        let rest = if self.divided { None } else { divider::push(top, text, span.start, enclosed) };
        match rest {
            Some(length) => {
                self.divided = true;
                Span::new(span.end as usize - length, span.end as usize)
            }
            None => {
                top.push_verbatim(text, span.start);
                span
            }
        }
    }

    fn open(&mut self, tag: &Tag, before: Span, close: Option<Span>) {
        let enclosing = close.is_some();
        if enclosing && self.frames.len() >= self.depth {
            self.too_deep.get_or_insert(tag.span);
            let shares = self.texts.last().map(|text| text.text().len());
            self.frames.push(Frame { index: None, shares, start: tag.span.end, children: 0 });
            return;
        }
        let index = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        let name = self.file.slice(tag.name);
        let parent = self.frames.iter().rev().find_map(|frame| frame.index);
        let siblings = self.frames.last_mut().map_or(&mut self.children, |frame| &mut frame.children);
        let ordinal = *siblings;
        *siblings += 1;
        let whole = close.map_or(tag.span, |close| tag.span.to(close));
        let lead = self.lead(tag.span.start as usize);
        // Its output is Markdown that only its template knows: what it encloses belongs to the page.
        let template = Embedded::find(name).is_some() || (self.known.template)(name);
        let shared = tag.notation == Notation::Markdown && enclosing && !template && !tag.inline;
        let embedded = Embedded::find(name);
        let markdown = tag.notation == Notation::Markdown;
        let value = if markdown && embedded == Some(Embedded::Param) { self.param(tag) } else { None };
        let silent = shared || tag.inline || (markdown && !template && self.in_heading());
        if let Some(value) = value {
            if let Some(top) = self.texts.last_mut() {
                top.push_replaced(&value, whole);
            }
        } else if !silent && let Some(top) = self.texts.last_mut() {
            top.push_replaced(&numbered_placeholder(index, ordinal), whole);
        }
        self.list.push(Shortcode {
            name: name.into(),
            name_span: tag.name,
            notation: tag.notation,
            parameters: tag.parameters.clone(),
            open: tag.span,
            close,
            self_closing: tag.kind == TagKind::SelfClosing,
            inner: None,
            parent,
            ordinal,
            indent: indentation(self.file.slice(before)).into(),
            block: lead && self.trail(whole.end as usize),
        });
        if enclosing {
            let shares = shared.then(|| self.texts.last().map_or(0, |text| text.text().len()));
            if !shared {
                self.texts.push(Mapped::default());
            }
            self.frames.push(Frame { index: Some(index), shares, start: tag.span.end, children: 0 });
        }
    }

    fn close(&mut self, tag: &Tag) {
        let Some(frame) = self.frames.pop() else { return };
        let own = if frame.shares.is_none() { self.texts.pop() } else { None };
        let Some(index) = frame.index else { return };
        let Some(shortcode) = self.list.get_mut(index as usize) else { return };
        let text = match (&own, frame.shares) {
            (Some(own), _) => own.text(),
            (None, from) => self.texts.last().and_then(|text| text.text().get(from.unwrap_or(0)..)).unwrap_or_default(),
        };
        let span = Span::new(frame.start as usize, tag.span.start as usize);
        shortcode.inner = Some(Inner { span, text: text.into(), document: Document::default() });
        let inline = shortcode.name.ends_with(".inline");
        if let Some(own) = own.filter(|_| !inline) {
            self.inner.push((index, own));
        }
    }

    /// What `{{% param name %}}` writes: text, escaped as Go's templates do.
    fn param(&self, tag: &Tag) -> Option<String> {
        let name = match &tag.parameters.first()?.value {
            ParameterValue::String(name) => name,
            _ => return None,
        };
        let value = (self.known.param)(name)?;
        // A written placeholder would stand for a shortcode.
        if placeholders(&value).next().is_some() {
            return None;
        }
        let mut escaped = String::with_capacity(value.len());
        for character in value.chars() {
            match character {
                '&' => escaped.push_str("&amp;"),
                '<' => escaped.push_str("&lt;"),
                '>' => escaped.push_str("&gt;"),
                '"' => escaped.push_str("&#34;"),
                '\'' => escaped.push_str("&#39;"),
                '+' => escaped.push_str("&#43;"),
                it => escaped.push(it),
            }
        }
        Some(escaped)
    }

    /// Whether only white space stands before an offset on its line.
    fn lead(&self, at: usize) -> bool {
        let before = self.body.get(self.body_start..at).unwrap_or_default().trim_end_matches([' ', '\t']);
        before.is_empty() || before.ends_with('\n')
    }

    /// Whether only white space stands behind an offset on its line.
    fn trail(&self, at: usize) -> bool {
        let after = self.body.get(at..).unwrap_or_default().trim_start_matches([' ', '\t', '\r']);
        after.is_empty() || after.starts_with('\n')
    }

    /// Whether the text so far ends in a line that begins a heading: a placeholder there would end up in its anchor.
    fn in_heading(&self) -> bool {
        let text = self.texts.last().map_or("", Mapped::text);
        // An anchor that long is none.
        let from = text.len().saturating_sub(1000);
        let line = match memchr::memrchr(b'\n', &text.as_bytes()[from..]) {
            Some(at) => from + at + 1,
            None if from == 0 => 0,
            None => return false,
        };
        text[line..].trim_start_matches(' ').starts_with('#')
    }
}

/// The white space that Hugo repeats before each line of the output: what ends the text before the tag, if its line holds nothing else.
fn indentation(before: &str) -> &str {
    let white = before.trim_end_matches([' ', '\t', '\r', '\n']).len();
    let tail = &before[white..];
    match tail.rfind('\n') {
        Some(at) => &tail[at + 1..],
        None if white == 0 => tail,
        None => "",
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::shortcode::{parse, parse_with};

    fn read(body: &str) -> (Shortcodes, Sink) {
        let mut sink = Sink::new();
        let file = SourceFile::new("content/a.md", body);
        let found = parse(&file, Span::new(0, body.len()), &Limits::default(), &mut sink);
        (found, sink)
    }

    /// The Markdown of a body, with `<n>` for placeholders.
    #[track_caller]
    fn markdown(body: &str, expected: &str) {
        let (found, sink) = read(body);
        assert_eq!(sink, [], "{body}");
        assert_eq!(short(found.markdown.text()), expected, "{body}");
    }

    fn short(text: &str) -> String {
        let mut out = String::new();
        let mut from = 0;
        for (range, index) in placeholders(text) {
            out.push_str(&format!("{}<{index}>", &text[from..range.start]));
            from = range.end;
        }
        out + &text[from..]
    }

    #[track_caller]
    fn findings(body: &str, expected: &[(&str, &str)]) {
        let (_, sink) = read(body);
        let found: Vec<(&str, &str)> = sink.iter().map(|it| (it.code, &body[it.primary.span.range()])).collect();
        assert_eq!(found, expected, "{body}");
    }

    #[test]
    fn standard_notation_leaves_a_placeholder() {
        markdown("a {{< b >}} c", "a <0> c");
        markdown("{{< b >}}x{{< c >}}y{{< /b >}}z", "<0>z");
        markdown("{{< b />}}{{< b />}}", "<0><1>");
    }

    #[test]
    fn markdown_notation_leaves_its_inner_text() {
        markdown("a\n{{% b %}}\n## C\n{{% /b %}}\nd", "a\n\n## C\n\nd");
        markdown("{{% details %}}\n## C\n{{% /details %}}", "<0>");
        markdown("[a]({{% relref \"b\" %}})", "[a](<0>)");
        markdown("## A {{% b %}}\n", "## A \n");
        markdown("## [A]({{% ref \"b\" %}})\n", "## [A](<0>)\n");
    }

    #[test]
    fn a_parameter_is_markdown_of_the_page() {
        let body = "## A {{% param \"v\" %}} {{% param w %}}";
        let file = SourceFile::new("content/a.md", body);
        let param = |name: &str| (name == "v").then(|| "**1** & 2".to_owned());
        let found = parse_with(
            &file,
            Span::new(0, body.len()),
            &Known { param: &param, template: &|_| false },
            &Limits::default(),
            &mut Sink::new(),
        );
        assert_eq!(short(found.markdown.text()), "## A **1** &amp; 2 <1>");
    }

    #[test]
    fn templates_inside_a_page_leave_nothing() {
        let (found, sink) = read("a{{< b.inline >}}{{ .Page }}{{< /b.inline >}}c");
        assert_eq!((found.markdown.text(), sink.len()), ("ac", 1));
        assert_eq!(found.list[0].inner.as_ref().map(|it| &*it.text), Some("{{ .Page }}"));
    }

    #[test]
    fn inner_texts_hold_placeholders() {
        let (found, _) = read("{{< a >}}b{{< c >}}d{{< /c >}}{{% e %}}f{{% /e %}}{{< /a >}}");
        let inner: Vec<(u32, String)> = found.inner.iter().map(|(at, text)| (*at, short(text.text()))).collect();
        assert_eq!(inner, [(1, "d".to_owned()), (0, "b<1>f".to_owned())]);
        let tree: Vec<(&str, Option<u32>, u32)> =
            found.list.iter().map(|it| (&*it.name, it.parent, it.ordinal)).collect();
        assert_eq!(tree, [("a", None, 0), ("c", Some(0), 0), ("e", Some(0), 1)]);
    }

    #[test]
    fn only_what_is_closed_encloses() {
        let (found, sink) = read("{{< a >}}{{< b >}}{{< c >}}{{< /b >}}");
        let inner: Vec<(&str, bool)> = found.list.iter().map(|it| (&*it.name, it.inner.is_some())).collect();
        assert_eq!((inner, sink.len()), (vec![("a", false), ("b", true), ("c", false)], 0));
    }

    #[test]
    fn indentation_is_the_white_space_before_the_tag() {
        let (found, _) = read("- x\n  {{< a >}}\n\nb {{< c >}}\t{{< d >}}\n{{< e >}}");
        let indents: Vec<(&str, &str, bool)> = found.list.iter().map(|it| (&*it.name, &*it.indent, it.block)).collect();
        assert_eq!(indents, [("a", "  ", true), ("c", "", false), ("d", "\t", false), ("e", "", true)]);
    }

    #[test]
    fn a_name_closed_elsewhere_must_be_closed() {
        findings("{{< a >}} {{< a >}}x{{< /a >}}", &[("SC002", "{{< a >}}")]);
        findings("{{< highlight go >}}", &[("SC002", "{{< highlight go >}}")]);
        findings("{{< a >}} {{< b >}}", &[]);
        findings("{{< a >}} {{< b >}} {{< /a >}} {{< /b >}}", &[("SC003", "{{< /b >}}")]);
    }

    #[test]
    fn a_misspelt_closing_tag_still_closes() {
        let (found, sink) = read("{{< button >}}x{{< /buton >}}");
        assert_eq!(found.list[0].inner.as_ref().map(|it| &*it.text), Some("x"));
        assert_eq!(sink.iter().map(|it| it.code).collect::<Vec<_>>(), ["SC003"]);
        findings("{{< a >}}x{{< /a >}}{{< a >}}y{{< /note >}}", &[("SC003", "{{< /note >}}")]);
    }

    #[test]
    fn nesting_has_a_limit() {
        let body = "{{< a >}}".repeat(40) + "x" + &"{{< /a >}}".repeat(40);
        let (found, sink) = read(&body);
        assert_eq!((found.list.len(), sink.len()), (16, 1));
        assert_eq!(found.inner.first().map(|(_, text)| text.text()), Some("x"));
    }

    #[test]
    fn the_number_of_shortcodes_has_a_limit() {
        let (found, sink) = read(&"{{< a >}}".repeat(2_001));
        assert_eq!((found.list.len(), sink.len()), (2_000, 1));
    }

    proptest! {
        #[test]
        fn every_span_lies_in_the_body(
            parts in proptest::collection::vec(
                prop_oneof![
                    Just("{{< a >}}"), Just("{{< /a >}}"), Just("{{% b %}}"), Just("{{% /b %}}"), Just("{{< / >}}"),
                    Just("{{< c />}}"), Just("{{< /d >}}"), Just("é"), Just("\n"), Just("  "), Just("{{</* a */>}}"),
                    Just("{{< x.inline >}}"), Just("{{< /x.inline >}}"), Just("{{< a b=\"c\" >}}"),
                ],
                0..40,
            )
        ) {
            let body: String = parts.concat();
            let (found, _) = read(&body);
            for (at, shortcode) in found.list.iter().enumerate() {
                prop_assert!(body.get(shortcode.span().range()).is_some());
                if let Some(parent) = shortcode.parent {
                    prop_assert!((parent as usize) < at);
                    prop_assert!(found.list[parent as usize].span().contains(shortcode.span()));
                }
                if let Some(inner) = &shortcode.inner {
                    prop_assert!(shortcode.span().contains(inner.span));
                }
            }
            let text = found.markdown.text();
            for (at, character) in text.char_indices() {
                let span = found.markdown.span(at, at + character.len_utf8());
                prop_assert!((span.end as usize) <= body.len() && body.get(span.range()).is_some());
            }
        }
    }
}
