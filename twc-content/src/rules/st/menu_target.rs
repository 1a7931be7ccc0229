//! ST007: an entry of a menu that leads nowhere.

use std::collections::BTreeSet;

use crate::diagnostic::{Message, Severity, Sink};
use crate::rules::{Check, Rule};
use crate::site::Site;

pub(super) static MENU_TARGET: Rule = Rule {
    code: "ST007",
    name: "menu-target",
    severity: Severity::Error,
    default: true,
    fix: None,
    doc: include_str!("menu_target.md"),
    doc_nl: None,
    check: Check::Site(check),
};

fn check(site: &Site, sink: &mut Sink) {
    // A menu that languages share is reported once.
    let mut told = BTreeSet::new();
    for (code, menus) in &site.config.hugo.menus {
        let Ok(language) = code.parse() else { continue };
        for entry in menus.values().flatten().filter(|entry| !entry.page_ref.is_empty()) {
            let Some((path, span)) = &entry.origin else { continue };
            let name = entry.page_ref.trim_matches('/').to_lowercase().replace(' ', "-");
            let name = name.strip_suffix(".md").unwrap_or(&name);
            let name = name.strip_suffix("/_index").or_else(|| name.strip_suffix("/index")).unwrap_or(name);
            let known = site.index_of(&language, &format!("/{name}")).is_some();
            if !known && told.insert((path.clone(), *span)) {
                sink.push(
                    MENU_TARGET
                        .in_file(path.clone(), *span)
                        .with("page", entry.page_ref.as_str())
                        .help(Message::new("menu-target.help").with("language", code.as_str())),
                );
            }
        }
    }
}
