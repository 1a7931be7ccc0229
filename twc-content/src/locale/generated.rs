//! Random Fluent files for property tests: all that the syntax allows, in shapes that no author thinks of.

use proptest::prelude::*;

/// An id.
fn id() -> BoxedStrategy<String> {
    prop_oneof![Just("a".to_owned()), Just("b-c".to_owned()), Just("Zz_9".to_owned()), "[a-d][a-d0-9_-]{0,3}"].boxed()
}

fn blanks() -> BoxedStrategy<&'static str> {
    prop_oneof![4 => Just(" "), 2 => Just(""), 1 => Just("   ")].boxed()
}

/// Text on one line, which begins with no character that means something there.
fn words() -> BoxedStrategy<String> {
    prop_oneof![
        Just("x".to_owned()),
        Just("één <b>woord</b> &amp; meer".to_owned()),
        Just("don't \"quote\" \\ back = slash # hash".to_owned()),
        Just("😀 \u{200f}שלום".to_owned()),
        "[a-zé\"'\\\\=#,;:!?€ -][a-zé .\\[*\"'\\\\=#]{0,8}",
    ]
    .boxed()
}

fn literal() -> BoxedStrategy<String> {
    prop_oneof![
        Just("\"\"".to_owned()),
        Just("\"{ }\"".to_owned()),
        Just("\" \\\" \\\\ \\u00e9 \\U01F600 \"".to_owned()),
        Just("3.140".to_owned()),
        Just("-7".to_owned()),
    ]
    .boxed()
}

fn inline() -> BoxedStrategy<String> {
    let call = (id(), prop::option::of(literal())).prop_map(|(id, argument)| match argument {
        Some(argument) => format!("NUMBER($n , {id}: {argument})"),
        None => format!("-{id}( )"),
    });
    prop_oneof![
        literal(),
        id().prop_map(|id| format!("${id}")),
        id(),
        (id(), id()).prop_map(|(id, attribute)| format!("{id}.{attribute}")),
        id().prop_map(|id| format!("-{id}")),
        call,
    ]
    .boxed()
}

/// A pattern, its further lines indented.
fn pattern() -> BoxedStrategy<String> {
    let line =
        prop_oneof![3 => words(), 1 => (blanks(), inline()).prop_map(|(blank, it)| format!("{{{blank}{it}{blank}}}"))];
    let leaf = prop::collection::vec(line, 1..3).prop_map(|parts| parts.concat());
    leaf.prop_recursive(3, 12, 3, |inner| {
        let select = (inline(), inner.clone(), inner.clone(), blanks(), any::<bool>()).prop_map(
            |(selector, one, other, blank, number)| {
                // A message or a bare term cannot be chosen by.
                let selector = if selector.starts_with(['$', '"', 'N', '3', '-'])
                    && !selector.contains('.')
                    && !is_term(&selector)
                {
                    selector
                } else {
                    "$n".to_owned()
                };
                let key = if number { "1.0" } else { "one" };
                format!("{{ {selector}{blank}->\n  [{blank}{key} ]{blank}{one}\n *[other]{blank}{other}\n }}")
            },
        );
        let lines = (inner.clone(), inner.clone(), 1_usize..4, 0_usize..3)
            .prop_map(|(one, two, depth, empty)| format!("{one}\n{}{}{two}", "  \n".repeat(empty), " ".repeat(depth)));
        let nested = inner.prop_map(|it| {
            if it.starts_with('{') && it.ends_with('}') && !it.contains('\n') { format!("{{{it}}}") } else { it }
        });
        prop_oneof![select, lines, nested].boxed()
    })
    .boxed()
}

fn is_term(selector: &str) -> bool {
    selector.starts_with('-') && selector.as_bytes().get(1).is_some_and(u8::is_ascii_alphabetic)
}

fn entry() -> BoxedStrategy<String> {
    let attribute = (id(), blanks(), pattern(), 1_usize..5)
        .prop_map(|(id, blank, pattern, depth)| format!("\n{}.{id}{blank}={blank}{pattern}", " ".repeat(depth)));
    let comment = prop_oneof![3 => Just(""), 1 => Just("# Comment { $x }\n#\n#   deep \n")];
    let start = prop_oneof![3 => Just(""), 1 => Just("\n   ")];
    let message = (comment, id(), blanks(), start, pattern(), prop::collection::vec(attribute, 0..3), any::<bool>());
    message
        .prop_map(|(comment, id, blank, start, pattern, attributes, term)| {
            let sigil = if term { "-" } else { "" };
            format!("{comment}{sigil}{id}{blank}={blank}{start}{pattern}{}{blank}\n", attributes.concat())
        })
        .boxed()
}

/// A whole file: entries, comments of each level, empty lines, junk, either line end, with a byte order mark or without.
pub(super) fn file() -> BoxedStrategy<String> {
    let other = prop_oneof![
        Just("\n".to_owned()),
        Just("  \n\n".to_owned()),
        Just("# alone\n\n".to_owned()),
        Just("## group\n".to_owned()),
        Just("### file\n### more\n".to_owned()),
        Just("junk here\n".to_owned()),
        Just("a = { $x\n".to_owned()),
        Just("b = \n".to_owned()),
        "[ -~é\n]{0,10}\n",
    ];
    let parts = prop::collection::vec(prop_oneof![4 => entry(), 1 => other], 0..8);
    (parts, any::<bool>(), any::<bool>(), any::<bool>())
        .prop_map(|(parts, mark, windows, cut)| {
            let mut text = parts.concat();
            if cut {
                text.truncate(text.trim_end().len());
            }
            if windows {
                text = text.replace('\n', "\r\n");
            }
            if mark { format!("\u{feff}{text}") } else { text }
        })
        .boxed()
}
