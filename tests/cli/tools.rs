//! The small verbs: rules, explain, links, init, new, schema, completions and man.

use serde_json::Value;
use twc_cli::Exit;

use super::{Folder, SITE};

#[test]
fn every_rule_is_listed_and_can_be_explained() {
    let site = Folder::new(SITE);
    let rules: Value = serde_json::from_str(&site.run("rules --format json").out).expect("JSON");
    let rules = rules.as_array().expect("a list");
    assert!(rules.len() > 5);
    for rule in rules {
        let code = rule["code"].as_str().expect("a code");
        let page = site.run(&format!("explain {code}"));
        assert_eq!(page.exit, Exit::Clean);
        assert!(page.out.starts_with(&format!("{code} ")), "{}", page.out);
        assert!(page.out.contains(rule["title"].as_str().expect("a title")), "{code}");
    }
}

#[test]
fn explain_keeps_the_blanks_of_examples() {
    let page = Folder::new(SITE).run("explain trailing-blank").out;
    assert!(page.contains("    One blank here. \n"), "{page}");
}

#[test]
fn init_writes_settings_that_can_be_read_and_never_overwrites() {
    let site = Folder::new(SITE);
    assert_eq!(site.run("init").exit, Exit::Clean);
    let text = site.read("twc.toml");
    assert!(text.contains("[check]\n"), "{text}");
    let again = site.run("init");
    assert_eq!(again.exit, Exit::CouldNotRun);
    assert!(again.err.contains("exists already"), "{}", again.err);
    assert_eq!(site.read("twc.toml"), text);
    assert_eq!(site.run("check --select MD001").exit, Exit::Clean);
}

#[test]
fn init_says_what_holds_anyway_and_begins_a_site_in_an_empty_folder() {
    for files in [SITE, "== empty/x.txt\n\n"] {
        let site = Folder::new(files);
        let before = site.run("check --show-config -C .").out;
        assert_eq!(site.run("init").exit, Exit::Clean);
        let text = site.read("twc.toml");
        // With the marks taken away the file says what held without it, its examples aside.
        let spoken: Vec<&str> = text.lines().map(|line| line.strip_prefix("# ").unwrap_or(line)).collect();
        let settings = spoken.into_iter().filter(|line| line.starts_with('[') || line.contains(" = "));
        std::fs::write(site.path().join("twc.toml"), settings.collect::<Vec<_>>().join("\n")).expect("a file");
        let values = |shown: &str| -> Vec<String> {
            let lines = shown.lines().filter_map(|line| line.split_once("  # "));
            lines.map(|(setting, _)| setting.to_owned()).filter(|it| !it.starts_with("check.per-path")).collect()
        };
        let after = site.run("check --show-config").out;
        assert!(after.contains("content = \"content\"  # twc.toml:1\n"), "{after}");
        assert_eq!(values(&before), values(&after));
    }
}

#[test]
fn new_starts_a_page_in_every_language() {
    let site = Folder::new(SITE);
    let outcome = site.run("new posts/party --title Feest --title Party --now 2025-08-31");
    assert_eq!(outcome.exit, Exit::Clean, "{}", outcome.err);
    assert!(site.read("content/posts/party/index.nl.md").contains("title: \"Feest\"\n"));
    assert!(site.read("content/posts/party/index.en.md").contains("date: 2025-08-31T02:00:00+02:00\n"));
    assert_eq!(site.run("new posts/party").exit, Exit::CouldNotRun);
    assert_eq!(site.run("new ../party").exit, Exit::CouldNotRun);
}

#[test]
fn a_new_page_begins_with_its_archetype() {
    let default = "---\ntitle: '{{ replace .Name \"-\" \" \" | title }}'\nby: {{ .Site.Params.by }}\n---\n";
    let event = "---\ntitle: \"{{ .Name | title }}\"\ndate: {{ .Date }}\nplace: ''\n---\n";
    let site = Folder::new(&format!("{SITE}== archetypes/default.md\n{default}== archetypes/events.md\n{event}"));
    site.run("new events/party --now 2025-01-31");
    let page = "---\ntitle: \"Party\"\ndate: 2025-01-31T01:00:00+01:00\nplace: ''\n---\n";
    assert_eq!(site.read("content/events/party/index.nl.md"), page);
    let other = site.run("new posts/big-party");
    assert!(other.err.contains("`{{ .Site.Params.by }}`"), "{}", other.err);
    assert_eq!(site.read("content/posts/big-party/index.en.md"), "---\ntitle: 'Big party'\nby: \n---\n");
    site.run("new posts/other --kind events");
    assert!(site.read("content/posts/other/index.en.md").contains("place"));
}

#[test]
fn links_are_listed_with_what_they_lead_to() {
    let page = "---\ntitle: B\n---\n\n[a](/a/) [gone](/gone/) [out](https://example.org/)\n";
    let site = Folder::new(&format!("{SITE}== content/b.en.md\n{page}"));
    let outcome = site.run("links content/b.en.md");
    insta::assert_snapshot!(outcome.out);
    assert_eq!(site.run("links content/b.en.md --external --format json").out.lines().count(), 1);
    let dead = site.run("links --dead");
    assert!(dead.out.lines().count() > 0 && dead.out.lines().all(|it| it.contains(": missing ")), "{}", dead.out);
    assert!(outcome.err.contains("`twc links content/b.en.md --dead` lists"), "{}", outcome.err);
    assert!(outcome.err.contains("`twc check content/b.en.md --select LN` says"), "{}", outcome.err);
}

#[test]
fn schemas_are_schemas() {
    let site = Folder::new(SITE);
    for name in ["report", "config", "page", "site", "search", "frontmatter"] {
        let schema: Value = serde_json::from_str(&site.run(&format!("schema {name}")).out).expect("JSON");
        assert!(jsonschema::meta::is_valid(&schema), "{name}");
    }
}

#[test]
fn the_schema_of_the_settings_knows_what_the_reader_of_them_knows() {
    let site = Folder::new(SITE);
    let schema: Value = serde_json::from_str(&site.run("schema config").out).expect("JSON");
    let validator = jsonschema::draft202012::new(&schema).expect("a schema");
    let check = |settings: &Value, expected: bool| assert_eq!(validator.is_valid(settings), expected, "{settings}");
    check(
        &serde_json::json!({
            "languages": ["nl", "en"],
            "publish": { "drafts": true },
            "check": { "level": "note", "per-path": { "content/**": { "ignore": ["MD001"] } }, "severity": { "MD001": "error" } },
            "schema": { "posts": "post.json", "events": { "required": ["title"], "types": { "tags": "list" } } },
            "vocabulary": { "tags": { "open": true, "translate": [["work", "werk"]] } },
        }),
        true,
    );
    check(&serde_json::json!({ "languges": ["nl"] }), false);
    check(&serde_json::json!({ "check": { "level": "loud" } }), false);
    check(&serde_json::json!({ "schema": { "events": { "needed": ["title"] } } }), false);
}

#[test]
fn completions_and_the_manual_name_every_verb() {
    let site = Folder::new(SITE);
    let (completions, manual) = (site.run("completions bash").out, site.run("man").out);
    for verb in ["check", "fix", "export", "locales", "explain", "links", "init", "schema"] {
        assert!(completions.contains(verb), "{verb}");
        assert!(manual.contains(&format!("TWC {}", verb.to_uppercase())), "{verb}");
    }
}
