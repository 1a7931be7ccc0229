//! Parameters by name, as Hugo's `.Page.Param` finds and prints them.

use serde_yaml::Value;

use super::HugoConfig;
use crate::date::{self, Zone};
use crate::front_matter::FrontMatter;
use crate::language::Language;

/// Keys whose values Hugo reads as dates.
const DATES: [&str; 4] = ["date", "lastmod", "publishdate", "expirydate"];

impl HugoConfig {
    /// The value of a parameter of a page, else of its language or the site, as a Go template prints it.
    ///
    /// Dots lead into maps, letter case does not matter. `None` where there is no such parameter or it is empty, which
    /// the `param` shortcode of Hugo takes for a mistake.
    #[must_use]
    pub fn param(&self, page: &FrontMatter, language: &Language, name: &str) -> Option<String> {
        let parts: Vec<&str> = name.split('.').collect();
        let (first, rest) = parts.split_first()?;
        if rest.is_empty() && DATES.iter().any(|it| first.eq_ignore_ascii_case(it)) {
            let zone = self.of(language).time_zone.as_deref().and_then(Zone::named).unwrap_or_default();
            let written = page.get(first).and_then(|it| it.value.as_str()).and_then(|it| date::parse(it, &zone));
            if let Some(written) = written {
                return Some(zone.go_text(&written.moment));
            }
        }
        let own = page.get(first).or_else(|| page.get("params")?.value.get(first));
        let own = own.map(|entry| Value::from(&entry.value));
        let language = self.languages.iter().find(|it| it.language == *language);
        own.and_then(|value| inside(&value, rest).cloned())
            .filter(is_true)
            .or_else(|| inside(&language?.params, &parts).cloned().filter(is_true))
            .or_else(|| inside(&self.params, &parts).cloned().filter(is_true))
            .map(|value| printed(&value))
    }
}

fn inside<'a>(value: &'a Value, parts: &[&str]) -> Option<&'a Value> {
    parts.iter().try_fold(value, |value, part| {
        let entries = value.as_mapping()?;
        entries.iter().find(|(key, _)| key.as_str().is_some_and(|it| it.eq_ignore_ascii_case(part))).map(|(_, it)| it)
    })
}

/// Whether a Go template counts a value as true.
fn is_true(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(it) => *it,
        Value::Number(it) => it.as_f64() != Some(0.0),
        Value::String(it) => !it.is_empty(),
        Value::Sequence(it) => !it.is_empty(),
        Value::Mapping(it) => !it.is_empty(),
        Value::Tagged(it) => is_true(&it.value),
    }
}

/// A value as Go's `fmt` prints it: `[a b]` for lists, `map[a:1 b:2]` for maps. The readers bound the depth of values.
fn printed(value: &Value) -> String {
    match value {
        Value::Null => "<nil>".to_owned(),
        Value::Bool(it) => it.to_string(),
        Value::Number(it) => it.as_f64().filter(|_| it.is_f64()).map_or_else(|| it.to_string(), |it| it.to_string()),
        Value::String(it) => it.clone(),
        Value::Sequence(items) => format!("[{}]", items.iter().map(printed).collect::<Vec<_>>().join(" ")),
        Value::Mapping(entries) => {
            let mut parts: Vec<String> =
                entries.iter().map(|(key, it)| format!("{}:{}", printed(key), printed(it))).collect();
            parts.sort();
            format!("map[{}]", parts.join(" "))
        }
        Value::Tagged(it) => printed(&it.value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::front_matter;
    use crate::limits::Limits;
    use crate::source::SourceFile;
    use crate::split::split;

    #[test]
    fn parameters_print_as_in_go() {
        let text = "---\ntitle: A\nn: 1.50\nlist: [a, 2]\nmap: {y: 1, X: {k: v}}\ndate: 2024-01-02\nempty: \"\"\n---\n";
        let file = SourceFile::new("content/a.nl.md", text);
        let page = front_matter::parse(&file, &split(&file, &mut Vec::new()), &Limits::default(), &mut Vec::new());
        for (name, expected) in [
            ("Title", Some("A")),
            ("n", Some("1.5")),
            ("list", Some("[a 2]")),
            ("map", Some("map[X:map[k:v] y:1]")),
            ("map.x.K", Some("v")),
            ("date", Some("2024-01-02 00:00:00 +0000 UTC")),
            ("empty", None),
            ("none", None),
        ] {
            let found = HugoConfig::default().param(&page, &Language::NL, name);
            assert_eq!(found.as_deref(), expected, "{name}");
        }
    }
}
