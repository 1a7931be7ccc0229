//! SE003: an address that is a script.

use crate::diagnostic::{Diagnostic, Message, Severity, Sink};
use crate::document::NodeKind;
use crate::page::Page;
use crate::rules::html::scheme_text;
use crate::rules::{Check, Rule, View};
use crate::shortcode::ParameterValue;
use crate::source::Span;

pub(super) static JS_URL: Rule = Rule {
    code: "SE003",
    name: "js-url",
    severity: Severity::Error,
    default: true,
    fix: None,
    doc: include_str!("js_url.md"),
    doc_nl: None,
    check: Check::View(check),
};

fn check(view: &View<'_>, sink: &mut Sink) {
    let page = view.page;
    for node in page.documents().flat_map(|document| &document.nodes) {
        let (NodeKind::Link { url, url_span, .. } | NodeKind::Image { url, url_span, .. }) = &node.kind else {
            continue;
        };
        if let Some(scheme) = script_scheme(url) {
            sink.push(found(page, if url_span.is_empty() { node.span } else { *url_span }, scheme));
        }
    }
    for piece in view.html() {
        for attribute in piece.attributes() {
            let address = ["href", "src", "action", "formaction", "data", "xlink:href", "poster", "srcdoc"];
            if address.contains(&attribute.name.as_str())
                && let Some(scheme) = script_scheme(&attribute.value)
            {
                sink.push(found(page, piece.place(attribute), scheme));
            }
        }
    }
    for parameter in page.shortcodes.iter().flat_map(|shortcode| &shortcode.parameters) {
        if let ParameterValue::String(value) = &parameter.value
            && let Some(scheme) = script_scheme(value)
        {
            sink.push(found(page, parameter.value_span, scheme));
        }
    }
}

fn found(page: &Page, span: Span, scheme: &'static str) -> Diagnostic {
    JS_URL.at(page, span).with("scheme", scheme).help(Message::new("js-url.help"))
}

/// The scheme of an address that runs a script, as browsers read it: blanks and line ends inside count for nothing.
fn script_scheme(url: &str) -> Option<&'static str> {
    let text = scheme_text(url);
    ["javascript:", "vbscript:", "data:text/html"].into_iter().find(|it| text.starts_with(it))
}
