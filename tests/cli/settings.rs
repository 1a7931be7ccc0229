//! `twc.toml`, the files of that name further down, `--config` and the flags, which win.

use twc_cli::Exit;

use super::{Folder, Outcome, RULES, SITE};

fn site(settings: &str) -> Folder {
    Folder::new(&format!("{SITE}== twc.toml\n{settings}"))
}

#[track_caller]
fn codes(outcome: &Outcome, expected: &[&str]) {
    let found: Vec<&str> = outcome.out.lines().filter_map(|line| line.split(['[', ']']).nth(1)).collect();
    assert_eq!(found, expected, "{}{}", outcome.out, outcome.err);
}

#[test]
fn rules_levels_and_severities_are_configured() {
    let settings = "[check]\nselect = ['MD001', 'MD012', 'MD017']\n";
    codes(&site(settings).run("check"), &["MD012", "MD001"]);
    codes(&site(&format!("{settings}ignore = ['table-width']\n")).run("check"), &["MD001"]);
    codes(&site(&format!("{settings}level = 'note'\n")).run("check"), &["MD012", "MD017", "MD001", "MD017"]);
    codes(
        &site(&format!("{settings}severity = {{ MD017 = 'error' }}\n")).run("check --level error"),
        &["MD012", "MD017", "MD017"],
    );
    let never = site(&format!("{settings}fail-on = 'never'\n"));
    assert_eq!(never.run("check").exit, Exit::Clean);
    assert_eq!(never.run("check --fail-on error").exit, Exit::Findings);
    codes(&site("[check]\nignore = ['MD']\n").run("check --select MD012"), &["MD012"]);
}

#[test]
fn settings_differ_below_paths() {
    let rules = "select = ['MD001', 'MD012', 'MD017']\nlevel = 'note'\n";
    let outcome =
        site(&format!("[check]\n{rules}per-path = {{ '**/*.en.md' = {{ ignore = ['MD017'] }} }}\n")).run("check");
    codes(&outcome, &["MD012", "MD001", "MD017"]);
    let nested = Folder::new(&format!(
        "{SITE}== twc.toml\n[check]\n{rules}== content/a/twc.toml\n[check]\nignore = ['MD012']\nseverity = {{ MD017 = 'error' }}\n"
    ));
    let outcome = nested.run("check --format json");
    assert!(!outcome.out.contains("MD012") && outcome.out.contains("\"severity\":\"error\""), "{}", outcome.out);
}

#[test]
fn a_mistake_in_the_settings_stops_the_run_with_a_suggestion() {
    let check = |settings: &str, expected: &str| {
        let outcome = site(settings).run("check");
        assert_eq!((outcome.exit, outcome.out.as_str()), (Exit::CouldNotRun, ""), "{settings}");
        assert!(outcome.err.contains(expected) && outcome.err.contains("--> twc.toml:"), "{}", outcome.err);
    };
    check("languges = ['nl']\n", "languages");
    check("[check]\nignore = ['table-widht']\n", "did you mean `table-width`?");
    check("[check]\nper-path = { 'a{b' = { ignore = ['MD001'] } }\n", "a{b");
    check("[check\n", "twc.toml:1:");
}

#[test]
fn the_command_line_takes_the_place_of_the_file() {
    let site = Folder::new(&format!(
        "{SITE}== twc.toml\n[check]\nselect = ['MD001']\n== other.toml\n[check]\nselect = ['MD012']\n"
    ));
    codes(&site.run("check"), &["MD001"]);
    codes(&site.run("check --config other.toml"), &["MD012"]);
    codes(&site.run("check --config check.level='note' --config check.select=['MD017']"), &["MD017", "MD017"]);
    assert_eq!(site.run("check --config nowhere.toml").exit, Exit::CouldNotRun);
}

#[test]
fn show_config_names_the_origin_of_each_value() {
    let site = site("languages = ['nl', 'en']\n[check]\nlevel = 'note'\n");
    let shown = site.run("check --show-config --fail-on never --config check.ignore=['MD001']").out;
    let check = |expected: &str| assert!(shown.lines().any(|line| line == expected), "{expected}\n{shown}");
    check("languages = [\"nl\", \"en\"]  # twc.toml:1");
    check("check.level = \"note\"  # twc.toml:3");
    check("check.fail-on = \"never\"  # command line");
    check("check.ignore = [\"MD001\"]  # command line");
    check("templates = \"layouts\"  # default");
}

#[test]
fn settings_cannot_point_out_of_the_site() {
    let outside = Folder::new("== x\n");
    let file = outside.path().join("baseline.json");
    let site = site(&format!("[check]\nbaseline = {:?}\n", file.display().to_string()));
    let outcome = site.run(&format!("check {RULES} --write-baseline"));
    assert_eq!(outcome.exit, Exit::CouldNotRun);
    assert!(outcome.err.contains("lies outside the site"), "{}", outcome.err);
    assert!(!file.exists());
}

#[test]
fn a_content_folder_without_pages_is_no_clean_site() {
    let outcome = site("content = 'pages'\n").run("check");
    assert_eq!(outcome.exit, Exit::CouldNotRun);
    assert!(outcome.err.contains("there are no pages in `pages`\n --> twc.toml:1:11"), "{}", outcome.err);
}

#[test]
fn a_rule_whose_fixes_are_never_applied_is_told_with_its_place() {
    let outcome = site("[fix]\nnever = ['MD999']\n").run("check");
    assert_eq!(outcome.exit, Exit::CouldNotRun);
    assert!(outcome.err.contains("no rule `MD999`") && outcome.err.contains("twc.toml:2:10"), "{}", outcome.err);
}
