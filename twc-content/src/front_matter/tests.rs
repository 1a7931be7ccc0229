//! What all notations have in common: trees with right spans, all errors of a page, no panic on any text.

use proptest::prelude::*;

use super::{Entry, FrontMatter, Value, ValueKind, parse};
use crate::diagnostic::Sink;
use crate::limits::Limits;
use crate::source::{LineIndex, SourceFile, Span};
use crate::split::split;

fn read_file(text: &str, limits: &Limits) -> (SourceFile, FrontMatter, Sink) {
    let file = SourceFile::new("content/a.md", text);
    let split = split(&file, &mut Sink::new());
    let mut sink = Sink::new();
    let front_matter = parse(&file, &split, limits, &mut sink);
    (file, front_matter, sink)
}

fn read(yaml: &str) -> (SourceFile, FrontMatter, Sink) {
    read_file(&format!("---\n{yaml}\n---\nText.\n"), &Limits::default())
}

/// A value in one line, for comparison.
fn show(value: &ValueKind) -> String {
    match value {
        ValueKind::Null => "null".to_owned(),
        ValueKind::Bool(value) => value.to_string(),
        ValueKind::Int(number) => number.to_string(),
        ValueKind::Float(number) => format!("{number:?}"),
        ValueKind::String(text) => format!("{text:?}"),
        ValueKind::Date(text) => format!("date {text}"),
        ValueKind::List(items) => {
            format!("[{}]", items.iter().map(|it| show(&it.kind)).collect::<Vec<_>>().join(", "))
        }
        ValueKind::Map(entries) => format!("{{{}}}", show_entries(entries)),
    }
}

fn show_entries(entries: &[Entry]) -> String {
    let one = |entry: &Entry| format!("{}: {}", entry.key, show(&entry.value.kind));
    entries.iter().map(one).collect::<Vec<_>>().join(", ")
}

#[track_caller]
fn values(yaml: &str, expected: &str) {
    let (_, front_matter, sink) = read(yaml);
    assert_eq!(sink, [], "{yaml}");
    assert_eq!(show_entries(&front_matter.root), expected, "{yaml}");
}

/// Expects findings, each as code, message, line and column of the file (the first line of `yaml` is line 2).
#[track_caller]
fn errors(yaml: &str, expected: &[(&str, &str, u32, u32)]) -> FrontMatter {
    let (file, front_matter, sink) = read(yaml);
    let lines = LineIndex::new(file.text());
    let found: Vec<_> = sink
        .iter()
        .map(|it| {
            let at = lines.position(it.primary.span.start);
            (it.code, it.message.id, at.line, at.column)
        })
        .collect();
    assert_eq!(found, expected, "{yaml}");
    front_matter
}

#[test]
fn scalars_are_those_of_hugo() {
    values(
        "a: yes\nb: 012\nc: 1e3\nd: ~\ne:\nf: '1'\ng: 1_000",
        r#"a: "yes", b: 10, c: "1e3", d: null, e: null, f: "1", g: 1000"#,
    );
    values("a: 2025-08-15\nb: x\ty\nc: !!str 1\nd: !!int \"3\"", r#"a: "2025-08-15", b: "xy", c: "1", d: 3"#);
}

#[test]
fn blocks_flows_and_quotes_are_read() {
    values(
        "a: |\n  x\n   y\nb: >-\n  x\n  y\nc: \"x\n  y\"\nd: 'it''s'",
        r#"a: "x\n y\n", b: "x y", c: "x y", d: "it's""#,
    );
    values(
        "a: [1, {b: c}, ]\nd:\n- x\n- - y\ne: {f, g: h}",
        r#"a: [1, {b: "c"}], d: ["x", ["y"]], e: {f: null, g: "h"}"#,
    );
    values("1: a\ntrue: b\nnull: c\n? d\n: e", r#"1: "a", true: "b", : "c", d: "e""#);
}

#[test]
fn aliases_repeat_and_merges_follow_hugo() {
    values("a: &x [1, 2]\nb: *x", "a: [1, 2], b: [1, 2]");
    values("a: &x {p: 1, q: 1}\nb:\n  <<: *x\n  q: 2", "a: {p: 1, q: 1}, b: {p: 1, q: 2}");
    // Against the specification the merge wins over what stands before it, and the last map over the first.
    values("a: &x {p: 1}\nb:\n  p: 3\n  <<: *x", "a: {p: 1}, b: {p: 1}");
    values("a: &x {p: 1}\nb: &y {p: 9}\nc:\n  <<: [*x, *y]", "a: {p: 1}, b: {p: 9}, c: {p: 9}");
    values("a: &x [*x]", "a: [null]");
}

#[test]
fn spans_cover_keys_and_values_as_written() {
    let (file, front_matter, _) = read("title: \"Één\" # c\ntags:\n  - a\n  - b\nempty:\ncover: { image: x.jpg }");
    let shown: Vec<_> =
        front_matter.root.iter().map(|it| (file.slice(it.key_span), file.slice(it.value.span))).collect();
    assert_eq!(shown, [("title", "\"Één\""), ("tags", "- a\n  - b"), ("empty", ""), ("cover", "{ image: x.jpg }")]);
    let empty = &front_matter.root[2];
    assert_eq!(empty.value.span.start, empty.key_span.end + 1);
}

#[test]
fn each_slip_has_its_own_words_and_place() {
    errors("a: 'n gezin\nb: 1", &[("FM001", "yaml-syntax.quote", 2, 4)]);
    errors("a: \"x\" y", &[("FM001", "yaml-syntax.after-quote", 2, 8)]);
    errors("a: \"\\d\"", &[("FM001", "yaml-syntax.escape", 2, 5)]);
    errors("a: [x, y\nb: 1", &[("FM001", "yaml-syntax.bracket", 2, 4)]);
    errors("a: [x,, y]", &[("FM001", "yaml-syntax.items", 2, 7)]);
    errors("a: {{< x >}}", &[("FM001", "yaml-syntax.braces", 2, 4)]);
    errors("a: @x", &[("FM001", "yaml-syntax.reserved", 2, 4)]);
    errors("a: x: y", &[("FM001", "yaml-syntax.colon", 2, 5)]);
    errors("a:x\nb: 1", &[("FM001", "yaml-syntax.space", 2, 2)]);
    errors("a:\n\tb: 1", &[("FM001", "yaml-syntax.tab", 3, 1)]);
    errors("a: 1\n\t\nb: 2", &[("FM001", "yaml-syntax.tab", 3, 1)]);
    errors("a:\n   b: 1\n  c: 2", &[("FM001", "yaml-syntax.indent", 4, 3)]);
    errors("a: - x", &[("FM001", "yaml-syntax.list", 2, 4)]);
    errors("a: x\u{7}y", &[("FM001", "yaml-syntax.control", 2, 5)]);
    errors("a: *x", &[("FM001", "yaml-syntax.alias", 2, 4)]);
    errors("- a", &[("FM001", "yaml-syntax.not-a-map", 2, 1)]);
    errors("[a]: b", &[("FM001", "yaml-syntax.key", 2, 1)]);
    errors("a:\n  <<: 3", &[("FM001", "yaml-syntax.merge", 3, 7)]);
    errors("a: 1\nA: 2", &[("FM004", "duplicate-key.case", 3, 1)]);
    errors("a:\n  b: 1\n  b: 2", &[("FM004", "duplicate-key", 4, 3)]);
}

#[test]
fn all_errors_are_found_and_the_rest_is_kept() {
    let front_matter = errors(
        "title: \"abc\ntags: [a\ndescription: fine\ndate:2025-01-01\ncover:\n  image: 'x\nweight: 5\nlast: ja",
        &[
            ("FM001", "yaml-syntax.quote", 2, 8),
            ("FM001", "yaml-syntax.bracket", 3, 7),
            ("FM001", "yaml-syntax.space", 5, 5),
            ("FM001", "yaml-syntax.quote", 7, 10),
        ],
    );
    assert!(front_matter.broken);
    assert_eq!(
        show_entries(&front_matter.root),
        r#"title: "abc", description: "fine", date: "2025-01-01", weight: 5, last: "ja""#
    );
}

#[test]
fn anchors_are_known_after_an_error() {
    let front_matter = errors("a: &x 1\nb: \"y\nc: *x", &[("FM001", "yaml-syntax.quote", 3, 4)]);
    assert_eq!(show_entries(&front_matter.root), r#"a: 1, b: "y", c: 1"#);
}

#[test]
fn one_wrong_type_does_not_lose_the_other_keys() {
    let front_matter = errors(
        "TITLE: 2024\ndraft: \"no\"\nweight: heavy\naliases: /a /b",
        &[("FM008", "wrong-type", 3, 8), ("FM008", "wrong-type", 4, 9)],
    );
    let fields = front_matter.fields;
    assert_eq!((fields.title.as_str(), fields.draft, fields.weight), ("2024", false, 0));
    assert_eq!(fields.aliases, ["/a", "/b"]);
}

#[test]
fn toml_and_json_give_the_same_tree() {
    let expected = r#"title: "A", tags: ["x"], params: {n: 1.5}"#;
    for text in [
        "---\ntitle: A\ntags: [x]\nparams: {n: 1.5}\n---\n",
        "+++\ntitle = 'A'\ntags = ['x']\n[params]\nn = 1.5\n+++\n",
        "{\"title\": \"A\", \"tags\": [\"x\"], \"params\": {\"n\": 1.5}}\n",
    ] {
        let (_, front_matter, sink) = read_file(text, &Limits::default());
        assert_eq!((show_entries(&front_matter.root).as_str(), sink.len()), (expected, 0), "{text}");
    }
}

#[test]
fn limits_end_the_reading_with_one_finding() {
    let check = |yaml: &str, limits: &Limits, id: &str| {
        let (_, _, sink) = read_file(&format!("---\n{yaml}\n---\n"), limits);
        assert_eq!(sink.iter().map(|it| it.message.id).collect::<Vec<_>>(), [id], "{id}");
    };
    let limits = Limits { value_depth: 4, value_nodes: 50, aliases: 5, front_matter_bytes: 2000, ..Limits::default() };
    check(&format!("a: {}", "[".repeat(1000)), &limits, "yaml-syntax.deep");
    check(&format!("a: [{}]", "1, ".repeat(100)), &limits, "yaml-syntax.many");
    check("a: &a [1]\nb: [*a, *a, *a, *a, *a, *a]", &limits, "yaml-syntax.aliases");
    check(&format!("a: {}", "x".repeat(3000)), &limits, "yaml-syntax.large");
    // Each line doubles the one before it.
    let bomb: String = (1..6).map(|n| format!("k{n}: &k{n} [*k{}, *k{}]\n", n - 1, n - 1)).collect();
    let wide = Limits { aliases: 100, value_depth: 32, ..limits };
    check(&format!("k0: &k0 [1, 2, 3, 4]\n{bomb}"), &wide, "yaml-syntax.many");
}

#[test]
fn line_ends_of_windows_and_a_byte_order_mark_are_no_content() {
    let (file, front_matter, sink) = read_file("\u{feff}---\r\na: x\r\nb: |\r\n  y\r\n---\r\n", &Limits::default());
    assert_eq!((show_entries(&front_matter.root).as_str(), sink.len()), (r#"a: "x", b: "y\n""#, 0));
    assert_eq!(file.slice(front_matter.root[0].value.span), "x");
}

/// Every span of a tree, and of the findings about it.
fn spans(front_matter: &FrontMatter, sink: &Sink) -> Vec<Span> {
    let mut spans: Vec<Span> = sink.iter().map(|it| it.primary.span).collect();
    spans.extend(sink.iter().flat_map(|it| &it.related).map(|it| it.span));
    let mut open: Vec<&Value> = Vec::new();
    for entry in &front_matter.root {
        spans.push(entry.key_span);
        open.push(&entry.value);
    }
    while let Some(value) = open.pop() {
        spans.push(value.span);
        open.extend(value.as_list().unwrap_or_default());
        for entry in value.as_map().unwrap_or_default() {
            spans.push(entry.key_span);
            open.push(&entry.value);
        }
    }
    spans
}

/// Text made of what YAML, TOML and JSON are made of.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "a: ",
        "b:",
        "key: ",
        "\n",
        "\r\n",
        "  ",
        "\t",
        "- ",
        "[",
        "]",
        "{",
        "}",
        ", ",
        "\"",
        "'",
        "|\n",
        ">-\n",
        "&x ",
        "*x",
        "<<: ",
        "#",
        " # c",
        "é",
        "🥳",
        "\u{feff}",
        "\u{0}",
        "\u{7}",
        "\\",
        "\\u00e9",
        "1",
        "012",
        "null",
        "true",
        "2025-08-15",
        "{{< x >}}",
        "?",
        "!!int ",
        "%",
        "@",
        "= ",
        "[[t]]",
        "---",
        "...",
        "\u{85}",
        "\u{2028}",
        "x y",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|list| list.concat())
}

proptest! {
    #[test]
    fn no_text_panics_and_every_span_fits(text in pieces(), fence in 0..3usize) {
        let (open, close) = [("---\n", "\n---\n"), ("+++\n", "\n+++\n"), ("{", "}\n")][fence];
        let (file, front_matter, sink) = read_file(&format!("{open}{text}{close}Text"), &Limits::default());
        for span in spans(&front_matter, &sink) {
            prop_assert!(file.text().get(span.range()).is_some(), "{:?} in {:?}", span, file.text());
        }
        if sink.iter().any(|it| it.code == "FM001") {
            prop_assert!(front_matter.broken);
        }
    }

    #[test]
    fn plain_documents_are_those_of_serde_yaml(
        entries in prop::collection::btree_map("[a-z]{2,6}", "[A-Za-zé][A-Za-zé0-9,.!/-]{0,12}( [a-zé]{1,6}){0,3}", 1..6),
        items in prop::collection::vec("[a-z]{3,8}", 0..4),
    ) {
        let lines: String = entries.iter().map(|(key, value)| format!("{key}: {value}\n")).collect();
        let list: String = items.iter().map(|item| format!("  - {item}\n")).collect();
        let yaml = format!("{lines}list:{}\n{list}deep:\n  a: {{b: [c, 'd']}}\n", if items.is_empty() { " []" } else { "" });
        let oracle: serde_yaml::Value = serde_yaml::from_str(&yaml).expect("plain YAML");
        let (_, front_matter, sink) = read(&yaml);
        prop_assert_eq!(&sink, &Sink::new());
        let ours = serde_yaml::Value::from(&ValueKind::Map(front_matter.root));
        prop_assert_eq!(ours, oracle);
    }
}

#[test]
fn a_block_scalar_without_its_last_line_feed_has_no_blanks_before_it() {
    values("a: |-\n  x \nb: 1", r#"a: "x", b: 1"#);
    values("a: >-\n  x \n  y \nb: 1", r#"a: "x  y", b: 1"#);
    values("a: |-\n  x \n   \nb: 1", r#"a: "x \n", b: 1"#);
    values("a: |\n  x \nb: 1", r#"a: "x \n", b: 1"#);
    values("a: |-\n  x\t\nb: 1", r#"a: "x\t", b: 1"#);
}
