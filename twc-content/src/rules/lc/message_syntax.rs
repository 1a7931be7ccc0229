//! LC001: a message file that the parser cannot read in places.

use crate::diagnostic::{Message, Severity, Sink};
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static MESSAGE_SYNTAX: Rule = Rule {
    code: "LC001",
    name: "message-syntax",
    severity: Severity::Error,
    default: true,
    fix: None,
    doc: include_str!("message_syntax.md"),
    doc_nl: Some(include_str!("message_syntax.nl.md")),
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    for catalog in &site.catalogs.catalogs {
        for problem in catalog.problems.iter().filter(|it| it.code != "FM004") {
            sink.push(
                MESSAGE_SYNTAX
                    .in_file(catalog.source.shared_path(), problem.primary.span)
                    .with("reason", "data")
                    .with("subject", "")
                    .note(problem.message.clone()),
            );
        }
        for junk in catalog.junk.iter().filter(|it| it.reason != "no-default" && it.reason != "two-defaults") {
            let help =
                Message::new("message-syntax.help").with("reason", junk.reason).with("subject", junk.subject.as_str());
            sink.push(
                MESSAGE_SYNTAX
                    .in_file(catalog.source.shared_path(), junk.at)
                    .with("reason", junk.reason)
                    .with("subject", junk.subject.as_str())
                    .help(help),
            );
        }
    }
}
