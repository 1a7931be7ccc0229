//! Archetypes: what Hugo lets a new page begin with. Their template actions are not run; the usual ones are understood.

use twc_content::date::{Moment, format_go_layout};
use twc_content::{Language, Site};

/// What the actions of an archetype can ask for.
#[derive(Clone, Debug)]
pub(crate) struct Values<'a> {
    /// The title.
    pub(crate) title: &'a str,
    /// The last part of the page's path.
    pub(crate) name: &'a str,
    /// The first part of the page's path.
    pub(crate) section: &'a str,
    /// Its language.
    pub(crate) language: &'a Language,
    /// Now, by the clock of the site.
    pub(crate) date: Moment,
}

/// The archetype of a kind of page, else the default one; the site's own come before those of a theme.
pub(crate) fn find<'s>(site: &'s Site, kind: &str, language: &Language) -> Option<&'s str> {
    let own = |path: &str| site.source(&format!("archetypes/{path}"));
    let theirs = |path: &str| {
        let end = format!("/archetypes/{path}");
        site.files.iter().find(|it| it.path().starts_with("themes/") && it.path().ends_with(&end))
    };
    let names = |kind: &str| {
        [format!("{kind}/index.{language}.md"), format!("{kind}/index.md"), format!("{kind}.md")].into_iter()
    };
    let found = [kind, "default"].into_iter().find_map(|kind| {
        names(kind).find_map(|path| own(&path)).or_else(|| names(kind).find_map(|path| theirs(&path)))
    });
    found.filter(|file| file.bad_utf8().is_none()).map(|file| file.text())
}

/// The archetype with its actions filled in, and the actions that only Hugo understands, which are left out.
pub(crate) fn fill(archetype: &str, values: &Values) -> (String, Vec<String>) {
    let toml = archetype.starts_with("+++");
    let (mut page, mut unknown) = (String::with_capacity(archetype.len()), Vec::new());
    let mut rest = archetype;
    while let Some((before, after)) = rest.split_once("{{") {
        let Some((action, after)) = after.split_once("}}") else { break };
        page.push_str(before);
        match meaning(action.trim_matches('-').trim(), values) {
            Some(text) => page.push_str(&fitting(&text, &page, toml)),
            None => unknown.push(format!("{{{{{action}}}}}")),
        }
        rest = after;
    }
    page.push_str(rest);
    (page, unknown)
}

/// What an action prints.
fn meaning(action: &str, values: &Values) -> Option<String> {
    let has = |word: &str| action.contains(word);
    let quoted = action.split(['"', '`']).nth(1);
    let text = if action.starts_with("/*") {
        String::new()
    } else if (has(".Format") || has("dateFormat") || has("time.Format")) && quoted.is_some() {
        format_go_layout(quoted.unwrap_or_default(), &values.date)
    } else if has(".Date") || action == "now" || action == "time.Now" {
        values.date.to_string()
    } else if has(".Name") || has(".File.") && has("Name") {
        let words = has("title") || has("humanize");
        let name = if has("replace") { values.name.replace('-', " ") } else { values.name.to_owned() };
        if words { values.title.to_owned() } else { name }
    } else if action == ".Type" || action == ".Section" {
        values.section.to_owned()
    } else if has(".Language.Lang") || action == ".Lang" {
        values.language.to_string()
    } else {
        return None;
    };
    Some(text)
}

/// A text as it can stand behind what was written so far: inside quotation marks, or with its own where it needs them.
fn fitting(text: &str, before: &str, toml: bool) -> String {
    let text: String = text.chars().filter(|it| !it.is_control()).collect();
    let escaped = || text.replace('\\', "\\\\").replace('"', "\\\"");
    match before.chars().next_back() {
        Some('"') => escaped(),
        Some('\'') if toml => text.replace('\'', "’"),
        Some('\'') => text.replace('\'', "''"),
        _ => {
            let value = before.trim_end_matches(' ').ends_with([':', '=']);
            let plain = |it: char| it.is_alphanumeric() || " -_.+".contains(it);
            let clock = text.starts_with(|it: char| it.is_ascii_digit()) && text.contains('T');
            if value && !clock && !text.chars().all(plain) { format!("\"{}\"", escaped()) } else { text }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(archetype: &str, title: &str, expected: &str, unknown: &[&str]) {
        let date = Moment { year: 2025, month: 8, day: 31, hour: 9, offset: 7200, ..Moment::ZERO };
        let values = Values { title, name: "big-party", section: "posts", language: &Language::NL, date };
        let (page, left) = fill(archetype, &values);
        assert_eq!((page.as_str(), left), (expected, unknown.iter().map(|it| (*it).to_owned()).collect()));
    }

    #[test]
    fn the_usual_actions_are_filled_in() {
        let title = "title: '{{ replace .File.ContentBaseName \"-\" \" \" | title }}'";
        check(&format!("---\n{title}\n---\n"), "'t Feest", "---\ntitle: '''t Feest'\n---\n", &[]);
        check(&format!("+++\n{}\n+++\n", title.replace(':', " =")), "'t F", "+++\ntitle = '’t F'\n+++\n", &[]);
        check("title: \"{{ .Name | title }}\"\n", "A \"b\"", "title: \"A \\\"b\\\"\"\n", &[]);
        check("title: {{ .Name | title }}\n", "Ja: nee", "title: \"Ja: nee\"\n", &[]);
        check("slug: {{ .Name }}\ntype: {{.Type}}\n", "x", "slug: big-party\ntype: posts\n", &[]);
        check("date: {{ .Date }}\n", "x", "date: 2025-08-31T09:00:00+02:00\n", &[]);
        check("day: {{ now.Format \"2 Jan 2006\" }}\n", "x", "day: 31 Aug 2025\n", &[]);
    }

    #[test]
    fn what_only_hugo_can_run_is_left_out_and_named() {
        check("a: {{ .Site.Params.x }}\nb: {{ unclosed\n", "x", "a: \nb: {{ unclosed\n", &["{{ .Site.Params.x }}"]);
    }
}
