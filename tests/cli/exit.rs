//! Exit codes: 0 nothing that fails, 1 findings, 2 could not run; they never depend on what is shown.

use twc_cli::Exit;

use super::{Folder, RULES, SITE};

#[test]
fn the_code_follows_the_findings_and_the_level_that_fails() {
    let site = Folder::new(SITE);
    let check = |arguments: &str, expected: Exit| {
        let outcome = site.run(&format!("check {arguments}"));
        assert_eq!(outcome.exit, expected, "{arguments}: {}", outcome.err);
    };
    check(RULES, Exit::Findings);
    check("--select MD001", Exit::Clean);
    check("--select MD001 --fail-on warning", Exit::Findings);
    check("--select MD017 --fail-on warning", Exit::Clean);
    check("--select MD017 --fail-on note", Exit::Findings);
    check("--select MD012 --fail-on never", Exit::Clean);
    check("content/a/index.nl.md --select MD012", Exit::Clean);
    check("content/a/index.en.md --select MD012", Exit::Findings);
}

#[test]
fn what_is_shown_does_not_change_the_code() {
    let site = Folder::new(SITE);
    for shown in [
        "--quiet",
        "--statistics",
        "--diff",
        "--level error",
        "--level note",
        "--color always",
        "--format full",
        "--format concise",
        "--format grouped",
        "--format json",
        "--format jsonl",
        "--format sarif",
        "--format github",
        "--format gitlab",
        "--format junit",
        "--format rdjson",
        "--format markdown",
    ] {
        assert_eq!(site.run(&format!("check {RULES} {shown}")).exit, Exit::Findings, "{shown}");
        assert_eq!(site.run(&format!("check --select MD001 {shown}")).exit, Exit::Clean, "{shown}");
    }
}

#[test]
fn what_cannot_run_is_2_and_says_why() {
    let site = Folder::new(SITE);
    let check = |arguments: &str, expected: &str| {
        let outcome = site.run(arguments);
        assert_eq!(outcome.exit, Exit::CouldNotRun, "{arguments}");
        assert!(outcome.err.contains(expected), "{arguments}: {}", outcome.err);
        assert_eq!(outcome.out, "", "{arguments}");
    };
    check("check nowhere", "SITE/nowhere");
    check("check ..", "is no site");
    check("check . nowhere", "SITE/nowhere");
    check("check --select MD999", "no rule `MD999`");
    check("check --select trailing-blanc", "did you mean `trailing-blank`?");
    check("check --format xml", "xml");
    check("check --output json", "--output");
    check("check --now yesterday", "`yesterday` is no date");
    check("check --since HEAD", "SITE is in no git repository");
    check("check --baseline none.json", "none.json");
    check("check --output json=no/such/folder/x.json --quiet --format json --select MD001", "no/such/folder");
    check("fix --embedded", "built-in");
    check("--lang nl explain LN", "er is geen regel");
    check("chek", "check");
    check("check --lang de", "write nl or en");
    check("check --output foo=x", "full, concise, grouped, json");
    check("check --output json=-", "FORMAT=FILE");
    check("--quiet", "Verbs:");
    check("-C nowhere check", "SITE/nowhere cannot be read: there is no such file");
    check("--lang nl -C nowhere check", "dat bestand of die map is er niet");
}

#[test]
fn the_site_is_found_upwards_and_limited_to_what_is_named() {
    let site = Folder::new(SITE);
    let outcome = site.run(&format!("-C content/a check {RULES} --format json"));
    assert!(outcome.out.contains("\"path\":\"content/a/index.en.md\""), "{}", outcome.out);
    let outcome = site.run(&format!("-C content check a/../a/index.nl.md {RULES} --level note"));
    assert!(outcome.out.starts_with("content/a/index.nl.md:8:33: note[MD017]"), "{}", outcome.out);
    assert_eq!(outcome.out.lines().count(), 1);
}

#[test]
fn without_a_site_the_built_in_pages_are_taken() {
    let empty = Folder::new("== other/x.txt\n\n");
    let outcome = empty.run("check --select MD018 --format json");
    assert_eq!(outcome.exit, Exit::Clean, "{}", outcome.err);
    assert!(!outcome.out.contains("\"files\":0"), "{}", outcome.out);
}

#[test]
fn a_wrong_folder_is_told_and_the_right_one_named() {
    let above = Folder::new("== web/content/a.en.md\n---\ntitle: A\n---\n");
    for arguments in ["check", "check --format json", "links"] {
        let outcome = above.run(arguments);
        assert!(outcome.err.contains("the pages built into twc were taken; there is one in `web`"), "{}", outcome.err);
    }
    assert_eq!(above.run("check --quiet").err, "");
    assert!(!above.run("check --embedded").err.contains("built into"));
    assert!(above.run("check .").err.contains("SITE is no site, but SITE/web is"));
    assert!(above.run("init").err.contains("SITE is no site, but SITE/web is"));
    assert!(Folder::new("== content/x.txt\n").run("check").err.contains("Nothing was checked"));
}

#[test]
fn the_format_follows_the_place_where_nobody_asks() {
    let site = Folder::new(SITE);
    let check = |variables: &[(&str, &str)], expected: &str| {
        let outcome = site.run_with("check --select MD012", variables, "");
        assert!(outcome.out.starts_with(expected), "{variables:?}: {}", outcome.out);
    };
    check(&[], "content/a/index.en.md:10:1: error[MD012] ");
    check(&[("GITHUB_ACTIONS", "true")], "::error file=content/a/index.en.md,line=10,");
    check(&[("FORGEJO_ACTIONS", "true")], "::error file=content/a/index.en.md,line=10,");
    check(&[("TERMINAL", "1"), ("NO_COLOR", "1")], "error[MD012]: ");
    check(&[("TERMINAL", "1")], "\u{1b}[");
    check(&[("TERMINAL", "1"), ("TERM", "dumb")], "error[MD012]: ");
    check(&[("CLICOLOR_FORCE", "1")], "\u{1b}[");
    check(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], "content/a/index.en.md:10:1");
}

#[test]
fn the_language_is_that_of_the_flag_then_the_environment() {
    let site = Folder::new(SITE);
    let summary = |arguments: &str, variables: &[(&str, &str)]| {
        site.run_with(&format!("check --select MD012 {arguments}"), variables, "").err
    };
    let dutch = |text: &str| text.starts_with("1 fout");
    assert!(dutch(&summary("", &[("LANG", "nl_NL.UTF-8")])));
    assert!(dutch(&summary("--lang nl", &[("LC_ALL", "C")])));
    assert!(!dutch(&summary("", &[("LC_ALL", "en_GB.UTF-8"), ("LANG", "nl_NL.UTF-8")])));
    assert!(!dutch(&summary("", &[("LANG", "fr_FR.UTF-8")])));
    assert!(!dutch(&summary("--lang en", &[("LANG", "nl_NL.UTF-8")])));
}

#[test]
fn failures_and_headings_of_the_help_are_coloured_where_a_person_reads_them() {
    let site = Folder::new(&format!("{SITE}== twc.toml\n[check]\nlevle = 1\n"));
    let red = "\u{1b}[1m\u{1b}[31merror\u{1b}[0m";
    for arguments in ["check nowhere", "check --selct MD001", "check"] {
        let outcome = site.run_with(arguments, &[("TERMINAL", "2")], "");
        assert!(outcome.exit == Exit::CouldNotRun && outcome.err.starts_with(red), "{arguments}: {}", outcome.err);
        assert!(!site.run(arguments).err.contains('\u{1b}'), "{arguments}");
        let plain = site.run_with(&format!("{arguments} --color never"), &[("TERMINAL", "2")], "");
        assert!(!plain.err.contains('\u{1b}'), "{arguments}");
    }
    assert!(site.run_with("--help", &[("TERMINAL", "1")], "").out.contains("\u{1b}[1mUsage:\u{1b}[0m twc"));
    assert!(!site.run("--help").out.contains('\u{1b}'));
}

#[test]
fn help_speaks_dutch_and_english_and_is_no_failure() {
    let site = Folder::new(SITE);
    let outcome = site.run("--lang nl check --help");
    assert_eq!(outcome.exit, Exit::Clean);
    assert!(outcome.out.contains("Gebruik: twc check [OPTIES] [SITE|FILE]..."), "{}", outcome.out);
    assert!(site.run("check --help").out.contains("Usage: twc check"));
    assert_eq!(site.run("--version").exit, Exit::Clean);
    assert_eq!(site.run("help check").out, site.run("check --help").out);
    assert_eq!(site.run("help help").out, site.run("--help").out);
    assert!(site.run("--help").out.contains("  twc fix --diff     see what"));
}
