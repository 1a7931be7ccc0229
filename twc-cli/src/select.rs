//! Which findings count: selection by code, severity and place.

use twc_content::{Diagnostic, Severity};

/// The rules that are asked for.
#[derive(Clone, Debug)]
pub(crate) struct Selection {
    /// Codes, names, families (`LN`), `ALL` or `default`; empty for the default.
    pub(crate) select: Vec<String>,
    /// Codes, names or families that are left out.
    pub(crate) ignore: Vec<String>,
    /// The lowest severity that is shown.
    pub(crate) level: Severity,
}

impl Selection {
    /// Whether a finding is asked for by its rule.
    pub(crate) fn wants(&self, diagnostic: &Diagnostic) -> bool {
        let rule = twc_content::rules::find(diagnostic.code);
        let name = rule.map_or("", |rule| rule.name);
        let default = rule.is_none_or(|rule| rule.default);
        let selected = if self.select.is_empty() {
            default
        } else {
            self.select.iter().any(|it| it == "default" && default || covers(it, diagnostic.code, name))
        };
        selected && !self.ignore.iter().any(|it| covers(it, diagnostic.code, name))
    }
}

fn covers(selector: &str, code: &str, name: &str) -> bool {
    selector.eq_ignore_ascii_case("all")
        || selector == name
        || code.get(..selector.len()).is_some_and(|start| start.eq_ignore_ascii_case(selector))
}
