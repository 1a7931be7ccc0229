//! FM020: a value that other readers of YAML take for something else.

use crate::diagnostic::{Applicability, Fix, Message, Severity, Sink};
use crate::front_matter::{Value, ValueKind};
use crate::page::Page;
use crate::rules::{Check, Rule};
use crate::site::Site;
use crate::split::Fence;

pub(super) static YAML_TRAP: Rule = Rule {
    code: "FM020",
    name: "yaml-trap",
    severity: Severity::Warning,
    default: true,
    fix: Some(Applicability::Safe),
    doc: include_str!("yaml_trap.md"),
    doc_nl: None,
    check: Check::Page(check),
};

fn check(_: &Site, page: &Page, sink: &mut Sink) {
    if page.split.fence != Fence::Yaml {
        return;
    }
    let mut open: Vec<&Value> = page.front_matter.root.iter().map(|it| &it.value).collect();
    while let Some(value) = open.pop() {
        open.extend(value.as_list().unwrap_or_default());
        open.extend(value.as_map().unwrap_or_default().iter().map(|it| &it.value));
        let written = page.slice(value.span);
        let Some(trap) = trap(written, &value.kind) else { continue };
        let title = Message::new("yaml-trap.fix");
        let path = page.source.shared_path();
        let mut finding = YAML_TRAP.at(page, value.span);
        finding.message = Message::new(trap).with("value", written);
        if let ValueKind::Int(number) = value.kind {
            // Whether the number or the digits were meant only a person knows.
            sink.push(finding.with("number", number).help(Message::new("yaml-trap.help")));
        } else {
            let fix = Fix::new(Applicability::Safe, title, path, value.span, format!("\"{written}\""));
            sink.push(finding.fix(fix));
        }
    }
}

/// What is odd about an unquoted value, as the message that says so.
fn trap(written: &str, kind: &ValueKind) -> Option<&'static str> {
    let digits = |it: &str| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_digit());
    match kind {
        ValueKind::Int(_) if written.len() > 1 && written.starts_with('0') && digits(written) => {
            Some("yaml-trap.octal")
        }
        ValueKind::String(text) if **text == *written => {
            let word = written.to_ascii_lowercase();
            let power = word
                .split_once('e')
                .is_some_and(|(one, other)| digits(one) && digits(other.trim_start_matches(['-', '+'])));
            if ["yes", "no", "on", "off", "y", "n"].contains(&word.as_str()) {
                Some("yaml-trap")
            } else {
                power.then_some("yaml-trap.number")
            }
        }
        _ => None,
    }
}
