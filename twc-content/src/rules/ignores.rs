//! Finds the comments that say to ignore findings: in the body and front matter of pages, in YAML, TOML and FTL files.

use memchr::memmem;

use super::suppress::Ignore;
use crate::document::NodeKind;
use crate::front_matter::Value;
use crate::page::Page;
use crate::source::{SourceFile, Span};

const MARK: &str = "twc-ignore";

/// The ignores of a page, in their order.
pub(super) fn of_page(page: &Page) -> Vec<Ignore> {
    let text = page.source.text();
    let mut ignores: Vec<Ignore> = of_front_matter(page).into_iter().collect();
    let mut blocks = None;
    for at in memmem::find_iter(text.as_bytes(), MARK) {
        let blocks = blocks.get_or_insert_with(|| Blocks::of(page));
        let ignore = if page.split.front_matter.range().contains(&at) {
            in_hash_comment(text, at, page.split.front_matter)
        } else if at < page.split.body.start as usize || blocks.is_code(at) {
            None
        } else {
            in_body(page, at, blocks)
        };
        ignores.extend(ignore);
    }
    ignores
}

/// The ignores of a message or configuration file.
pub(super) fn of_file(file: &SourceFile) -> Vec<Ignore> {
    let text = file.text();
    let ftl = file.path().ends_with(".ftl");
    if !ftl && ![".yaml", ".yml", ".toml"].iter().any(|it| file.path().ends_with(it)) {
        return Vec::new();
    }
    memmem::find_iter(text.as_bytes(), MARK)
        .filter_map(|at| if ftl { in_ftl(text, at) } else { in_hash_comment(text, at, Span::new(0, text.len())) })
        .collect()
}

/// `LN006, LN007: reason`, from the byte after the mark to `end`.
fn words_and_reason(text: &str, from: usize, end: usize) -> Option<(Vec<Span>, bool)> {
    let rest = text.get(from..end)?;
    if rest.starts_with(|it: char| it.is_alphanumeric() || matches!(it, '-' | '_')) {
        return None;
    }
    let (list, reason) = rest.split_once(':').unwrap_or((rest, ""));
    let mut words = Vec::new();
    let mut at = from;
    for part in list.split_inclusive([',', ' ', '\t', '\n', '\r']) {
        let word = part.trim_matches([',', ' ', '\t', '\n', '\r']);
        if !word.is_empty() {
            words.push(Span::new(at, at + word.len()));
        }
        at += part.len();
    }
    Some((words, reason.chars().any(char::is_alphanumeric)))
}

/// `twc: { ignore: […], reason: "…" }` covers the page.
fn of_front_matter(page: &Page) -> Option<Ignore> {
    let entry = page.front_matter.get("twc")?;
    let ignore = entry.value.get("ignore")?;
    let whole = entry.key_span.to(entry.value.span);
    let item = |value: &Value| {
        let quote = usize::from(page.slice(value.span).starts_with(['"', '\'']));
        value.as_str().map(|_| Span::new(value.span.start as usize + quote, value.span.end as usize - quote))
    };
    let words = match ignore.value.as_list() {
        Some(items) => items.iter().filter_map(item).collect(),
        None => item(&ignore.value).into_iter().collect(),
    };
    let reason = entry.value.get("reason").and_then(|it| it.value.as_str()).is_some_and(|it| !it.trim().is_empty());
    // Other settings under the same key stay.
    let alone = entry.value.as_map().is_some_and(|map| map.iter().all(|it| matches!(&*it.key, "ignore" | "reason")));
    let removal = if alone && page.split.fence == crate::split::Fence::Yaml {
        whole_lines(page.source.text(), whole)
    } else {
        Span::at(whole.start as usize)
    };
    Some(Ignore { span: whole, removal, words, reason, scope: Span::new(0, page.source.text().len()) })
}

/// The places of a page's blocks, each list sorted.
struct Blocks {
    all: Vec<Span>,
    /// Blocks of running text, of which none holds another.
    leaves: Vec<Span>,
    code: Vec<Span>,
}

impl Blocks {
    fn of(page: &Page) -> Self {
        let mut blocks = Self { all: Vec::new(), leaves: Vec::new(), code: Vec::new() };
        for node in page.documents().flat_map(|document| &document.nodes) {
            if node.kind.is_block() || matches!(node.kind, NodeKind::Shortcode(_)) {
                blocks.all.push(node.span);
            }
            match node.kind {
                NodeKind::Paragraph { .. }
                | NodeKind::Heading { .. }
                | NodeKind::TableRow { .. }
                | NodeKind::HtmlBlock(_) => blocks.leaves.push(node.span),
                NodeKind::Code(_) | NodeKind::CodeBlock { .. } => blocks.code.push(node.span),
                _ => {}
            }
        }
        // Of blocks that begin together the widest comes first.
        blocks.all.sort_by_key(|span| (span.start, std::cmp::Reverse(span.end)));
        blocks.leaves.sort_unstable();
        blocks.code.sort_unstable();
        blocks
    }

    fn is_code(&self, at: usize) -> bool {
        last_before(&self.code, at).is_some_and(|span| span.range().contains(&at))
    }

    /// The block that holds a comment, or the one after it where the comment is a block of its own.
    fn scope(&self, page: &Page, comment: Span) -> Span {
        let holder = last_before(&self.leaves, comment.start as usize)
            .filter(|span| span.contains(comment) && page.slice(*span).trim() != page.slice(comment));
        if let Some(holder) = holder {
            return holder;
        }
        let next = self.all.partition_point(|span| span.start < comment.end);
        match self.all.get(next) {
            Some(block) => comment.to(*block),
            None => comment.to(line_of(page.source.text(), comment.end as usize)),
        }
    }
}

/// The last span that begins at or before an offset.
fn last_before(spans: &[Span], at: usize) -> Option<Span> {
    let index = spans.partition_point(|span| span.start as usize <= at);
    index.checked_sub(1).and_then(|it| spans.get(it)).copied()
}

/// `<!-- twc-ignore … -->`, or `[//]: # (twc-ignore …)` on a line of its own.
fn in_body(page: &Page, at: usize, blocks: &Blocks) -> Option<Ignore> {
    let text = page.source.text();
    let before = text[..at].trim_end_matches([' ', '\t', '\n', '\r']);
    let (span, inner_end) = if before.ends_with("<!--") {
        let length = text[at..].find("-->")?;
        (Span::new(before.len() - 4, at + length + 3), at + length)
    } else {
        let line = line_of(text, at);
        let start = text[line.start as usize..at].find("[//]:")? + line.start as usize;
        let title = text[start + 5..at].trim().strip_prefix('#')?.trim_start();
        let close = match title {
            "(" => ')',
            "\"" => '"',
            "'" => '\'',
            _ => return None,
        };
        let length = text[at..line.end as usize].rfind(close)?;
        (Span::new(start, at + length + 1), at + length)
    };
    let (words, reason) = words_and_reason(text, at + MARK.len(), inner_end)?;
    Some(Ignore { span, removal: whole_lines(text, span), words, reason, scope: blocks.scope(page, span) })
}

/// `# twc-ignore …` at the end of a line, or above one and what is indented below that.
fn in_hash_comment(text: &str, at: usize, within: Span) -> Option<Ignore> {
    let line = line_of(text, at);
    let before = text[line.start as usize..at].trim_end();
    let mark = line.start as usize + before.len().checked_sub(1).filter(|_| before.ends_with('#'))?;
    let span = Span::new(mark, text[..line.end as usize].trim_end().len());
    let (words, reason) = words_and_reason(text, at + MARK.len(), span.end as usize)?;
    let alone = before.trim_start() == "#";
    if !alone {
        // The blanks before the comment go with it.
        let removal = Span::new(text[..mark].trim_end_matches([' ', '\t']).len(), span.end as usize);
        return Some(Ignore { span, removal, words, reason, scope: line });
    }
    let mut scope = line;
    let mut indent = None;
    let mut from = next_line(text, line);
    while from < (within.end as usize).min(text.len()) {
        let line = line_of(text, from);
        let content = &text[line.range()];
        let depth = content.len() - content.trim_start().len();
        match indent {
            None if content.trim_start().starts_with('#') || content.trim().is_empty() => {}
            None => indent = Some(depth),
            Some(first)
                if depth > first
                    || content.trim().is_empty()
                    || content.trim_start().starts_with("- ") && depth == first => {}
            Some(_) => break,
        }
        scope = scope.to(line);
        from = next_line(text, line);
    }
    Some(Ignore { span, removal: whole_lines(text, span), words, reason, scope })
}

/// `# twc-ignore …` covers the message below it, `##` the group, `###` the file.
fn in_ftl(text: &str, at: usize) -> Option<Ignore> {
    let line = line_of(text, at);
    let marks = text[line.start as usize..at].trim_end();
    let span = Span::new(line.start as usize, text[..line.end as usize].trim_end().len());
    let (words, reason) = words_and_reason(text, at + MARK.len(), span.end as usize)?;
    let from = next_line(text, line);
    let lines = || {
        let mut at = from;
        text[from..].split_inclusive('\n').map(move |line| {
            let start = at;
            at += line.len();
            (start, line)
        })
    };
    let end = match marks {
        "###" => text.len(),
        // A group ends where the next group's comment begins.
        "##" => lines()
            .skip_while(|(_, line)| line.starts_with("##"))
            .find(|(_, line)| line.starts_with("##") && !line.starts_with("###"))
            .map_or(text.len(), |(at, _)| at),
        "#" => lines()
            .skip_while(|(_, line)| line.starts_with('#'))
            .skip(1)
            .find(|(_, line)| line.starts_with(|it: char| it.is_ascii_alphabetic() || matches!(it, '-' | '#')))
            .map_or(text.len(), |(at, _)| at),
        _ => return None,
    };
    let scope = if marks == "###" { Span::new(0, end) } else { Span::new(line.start as usize, end) };
    Some(Ignore { span, removal: whole_lines(text, span), words, reason, scope })
}

/// The line of an offset, without its line end.
fn line_of(text: &str, at: usize) -> Span {
    let start = text[..at].rfind('\n').map_or(0, |it| it + 1);
    let end = text[at..].find('\n').map_or(text.len(), |it| at + it);
    Span::new(start, end)
}

fn next_line(text: &str, line: Span) -> usize {
    (line.end as usize + 1).min(text.len())
}

/// The span, with its line end and indentation where nothing else stands on its lines.
fn whole_lines(text: &str, span: Span) -> Span {
    let start = text[..span.start as usize].trim_end_matches([' ', '\t']).len();
    let rest = &text[span.end as usize..];
    let end = span.end as usize + (rest.len() - rest.trim_start_matches([' ', '\t', '\r']).len());
    let opens = start == 0 || text[..start].ends_with('\n');
    let closes = text[end..].is_empty() || text[end..].starts_with('\n');
    if opens && closes { Span::new(start, (end + 1).min(text.len())) } else { span }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, text: &str, expected: &[(&str, bool, &str)]) {
        let file = SourceFile::new(path, text);
        let found = of_file(&file);
        let found: Vec<(String, bool, &str)> = found
            .iter()
            .map(|it| {
                let words: Vec<&str> = it.words.iter().map(|word| file.slice(*word)).collect();
                (words.join(" "), it.reason, file.slice(it.scope))
            })
            .collect();
        let found: Vec<(&str, bool, &str)> =
            found.iter().map(|(words, reason, scope)| (&**words, *reason, *scope)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_message_comment_covers_its_message() {
        check(
            "a.ftl",
            "a = A\n# twc-ignore LC012, LC003: a name\nb = B\n    more\n\nc = C\n",
            &[("LC012 LC003", true, "# twc-ignore LC012, LC003: a name\nb = B\n    more\n\n")],
        );
    }

    #[test]
    fn group_and_file_comments_cover_more() {
        check(
            "a.ftl",
            "a = A\n## twc-ignore LC012: names\n\nb = B\n## Next\nc = C\n",
            &[("LC012", true, "## twc-ignore LC012: names\n\nb = B\n")],
        );
        check("a.ftl", "### twc-ignore LC012\na = A\n", &[("LC012", false, "### twc-ignore LC012\na = A\n")]);
    }

    #[test]
    fn yaml_comments_cover_their_line_or_the_next() {
        check("a.yaml", "a: b # twc-ignore LC012: why\nc: d\n", &[("LC012", true, "a: b # twc-ignore LC012: why")]);
        check(
            "a.yaml",
            "# twc-ignore LC012: why\na:\n  b: c\nd: e\n",
            &[("LC012", true, "# twc-ignore LC012: why\na:\n  b: c")],
        );
        check("a.yaml", "a: twc-ignore LC012: why\n", &[]);
    }

    #[test]
    fn a_link_definition_after_the_mark_is_none_before_it() {
        let text = "---\ntitle: A\n---\n# # twc-ignore[//]: # (twc-ignore TX001)\n";
        let file = SourceFile::new("content/a.en.md", text);
        let site = crate::Site::from_files(vec![file], Vec::new(), &crate::Limits::default());
        let found: Vec<&str> = site.pages.iter().flat_map(of_page).map(|it| &text[it.span.range()]).collect();
        assert_eq!(found, ["[//]: # (twc-ignore TX001)"]);
    }
}
