//! What the lexer alone knows: kinds and values of tags, faults, and that tokens are the body.

use proptest::prelude::*;

use super::*;
use crate::shortcode::ParameterValue;

fn tokens(body: &str) -> (Vec<Token>, Sink) {
    let mut sink = Sink::new();
    let file = SourceFile::new("content/a.md", body);
    let tokens = lex(&file, Span::new(0, body.len()), &Limits::default(), &mut sink);
    (tokens, sink)
}

/// The only tag of a body without findings: its kind, its name and its parameters.
#[track_caller]
fn tag(body: &str) -> (TagKind, String, Vec<(Option<String>, ParameterValue)>) {
    let (tokens, sink) = tokens(body);
    assert_eq!(sink, [], "{body}");
    let [Token::Tag(tag)] = tokens.as_slice() else { panic!("{tokens:?}") };
    let parameters =
        tag.parameters.iter().map(|it| (it.name.as_deref().map(str::to_owned), it.value.clone())).collect();
    (tag.kind, body[tag.name.range()].to_owned(), parameters)
}

#[track_caller]
fn values(body: &str, expected: &[(&str, &str)]) {
    let found: Vec<(String, String)> = tag(body)
        .2
        .into_iter()
        .map(|(name, value)| {
            let value = match value {
                ParameterValue::String(text) => format!("\"{text}\""),
                ParameterValue::Bool(it) => it.to_string(),
                ParameterValue::Int(it) => it.to_string(),
                ParameterValue::Float(it) => format!("{it:?}"),
            };
            (name.unwrap_or_default(), value)
        })
        .collect();
    let expected: Vec<(String, String)> =
        expected.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    assert_eq!(found, expected, "{body}");
}

/// The finding of a body: its code, its message and the text it points at.
#[track_caller]
fn finding(body: &str, expected: &[(&str, &str, &str)]) {
    let (_, sink) = tokens(body);
    let found: Vec<(&str, &str, &str)> =
        sink.iter().map(|it| (it.code, it.message.id, &body[it.primary.span.range()])).collect();
    assert_eq!(found, expected, "{body}");
}

#[test]
fn a_slash_closes_before_or_behind_the_name() {
    for (body, kind, name) in [
        ("{{<a>}}", TagKind::Open, "a"),
        ("{{< a >}}", TagKind::Open, "a"),
        ("{{%\n a\n%}}", TagKind::Open, "a"),
        ("{{</a >}}", TagKind::Close, "a"),
        ("{{< / a >}}", TagKind::Close, "a"),
        ("{{< / >}}", TagKind::Close, ""),
        ("{{< a />}}", TagKind::SelfClosing, "a"),
        ("{{< a / >}}", TagKind::SelfClosing, "a"),
        ("{{< blog/café_2 >}}", TagKind::Open, "blog/café_2"),
    ] {
        let found = tag(body);
        assert_eq!((found.0, found.1.as_str()), (kind, name), "{body}");
    }
}

#[test]
fn only_unquoted_values_have_a_type() {
    values(
        r#"{{< a true 12 -3 1.5 "12" `x y` 1.2.3 9999999999999999999 >}}"#,
        &[
            ("", "true"),
            ("", "12"),
            ("", "-3"),
            ("", "1.5"),
            ("", "\"12\""),
            ("", "\"x y\""),
            ("", "\"1.2.3\""),
            ("", "\"9999999999999999999\""),
        ],
    );
}

#[test]
fn an_unquoted_named_value_runs_to_white_space() {
    values("{{< a href=/x/?y=1&z=%20 b=+.5 >}}", &[("href", "\"/x/?y=1&z=%20\""), ("b", "0.5")]);
    finding("{{< a b=1>}}", &[("SC005", "bad-param.space", "b=1")]);
    finding("{{< a b= >}}", &[("SC005", "bad-param.no-value", "b=")]);
}

#[test]
fn quotes_may_be_escaped_inside_and_outside() {
    values(r#"{{< a b="c \"d\" \e" >}}"#, &[("b", r#""c "d" e""#)]);
    values(r#"{{< a b=\"c\" >}}"#, &[("b", r#""c""#)]);
    values(r#"{{< a b="c\d" >}}"#, &[("b", r#""c\d""#)]);
    values("{{< a b=`c\n\"d\"` >}}", &[("b", "\"c\n\"d\"\"")]);
}

#[test]
fn parameters_may_stand_on_lines_of_their_own() {
    values("{{< a\n  b=\"1\"\r\n  c=\"2\"\n>}}", &[("b", "\"1\""), ("c", "\"2\"")]);
}

#[test]
fn an_equals_sign_with_spaces_works_unless_forms_are_mixed() {
    values(r#"{{< a b = "1" c = "2" >}}"#, &[("b", "\"1\""), ("c", "\"2\"")]);
    finding(r#"{{< a b="1" c = "2" >}}"#, &[("SC004", "mixed-params", "c = \"2\"")]);
}

#[test]
fn named_and_positional_cannot_be_mixed() {
    finding(r#"{{< a b="1" "2" >}}"#, &[("SC004", "mixed-params", "\"2\"")]);
    finding(r#"{{< a 1 b="2" >}}"#, &[("SC004", "mixed-params", "b=\"2\"")]);
    finding(r#"{{< a b = 1 "2" >}}"#, &[("SC004", "mixed-params", "\"2\"")]);
}

#[test]
fn faults_point_at_their_cause() {
    finding("x {{< a \"b >}}\ny", &[("SC005", "bad-param.quote", "\"b ")]);
    finding("{{< a `b >}}\ny", &[("SC005", "bad-param.quote", "`b ")]);
    finding("{{< >}}", &[("SC005", "bad-param.no-name", "{{< >}}")]);
    finding("{{< a %}}", &[("SC005", "bad-param.brackets", "%}}")]);
    finding("{{< a .b >}}", &[("SC005", "bad-param.character", ".b")]);
    finding("{{< a.b >}}", &[("SC005", "bad-param.period", "a.b")]);
    finding("{{< a/>}}", &[("SC005", "bad-param.slash", "/")]);
    finding("{{< a b c\n\ntext, text", &[("SC005", "bad-param.tag", "{{<")]);
    finding("{{</* a >}}", &[("SC005", "bad-param.comment", "{{</*")]);
    finding("{{< a =1 =2 >}}", &[("SC005", "bad-param.no-key", "=")]);
}

#[test]
fn after_a_fault_the_next_tag_is_read() {
    let (tokens, _) = tokens("{{< a \"b >}} {{< c >}} {{< {{< d >}}");
    let names: Vec<Span> = tokens
        .iter()
        .filter_map(|token| match token {
            Token::Tag(tag) => Some(tag.name),
            _ => None,
        })
        .collect();
    assert_eq!(names.iter().map(|it| it.start).collect::<Vec<_>>(), [4, 17, 31]);
}

#[test]
fn escaped_tags_are_text_without_their_marks() {
    let body = "a {{</* b */>}} {{%/* c */%}} d";
    let (tokens, sink) = tokens(body);
    let text: String =
        tokens.iter().map(|token| if let Token::Text(span) = token { &body[span.range()] } else { "" }).collect();
    assert_eq!((text.as_str(), sink.len()), ("a {{< b >}} {{% c %}} d", 0));
}

proptest! {
    #[test]
    fn tokens_laid_end_to_end_are_the_body(
        parts in proptest::collection::vec(
            prop_oneof![
                Just("{{<"), Just("{{%"), Just(">}}"), Just("%}}"), Just("/*"), Just("*/"), Just("\""), Just("`"),
                Just("\\"), Just("="), Just("/"), Just(" "), Just("\n"), Just("a"), Just("b.inline "), Just("é"),
                Just("."), Just("1"), Just("{{</*"), Just("*/>}}"),
            ],
            0..40,
        )
    ) {
        let body: String = parts.concat();
        let (tokens, sink) = tokens(&body);
        let mut at = 0;
        for token in &tokens {
            prop_assert_eq!(token.span().start, at);
            prop_assert!(token.span().end > at);
            prop_assert!(body.get(token.span().range()).is_some());
            at = token.span().end;
            if let Token::Tag(tag) = token {
                prop_assert!(tag.span.contains(tag.name), "{tag:?}");
                for parameter in &tag.parameters {
                    prop_assert!(tag.span.contains(parameter.value_span) && tag.span.contains(parameter.name_span));
                    prop_assert!(body.get(parameter.value_span.range()).is_some());
                }
            }
        }
        prop_assert_eq!(at as usize, body.len());
        for found in &sink {
            prop_assert!(body.get(found.primary.span.range()).is_some(), "{found:?}");
        }
    }
}
