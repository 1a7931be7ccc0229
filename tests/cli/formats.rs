//! Every format of a report, word for word on one small site, and valid by its schema.

use serde_json::{Value, json};

use super::{Folder, RULES, SITE};

fn report(format: &str) -> String {
    Folder::new(SITE).run(&format!("check {RULES} --level note --format {format}")).out
}

#[test]
fn full() {
    insta::assert_snapshot!(report("full"));
}

#[test]
fn concise() {
    insta::assert_snapshot!(report("concise"));
}

#[test]
fn grouped() {
    insta::assert_snapshot!(report("grouped"));
}

#[test]
fn github() {
    insta::assert_snapshot!(report("github"));
}

#[test]
fn markdown() {
    insta::assert_snapshot!(report("markdown"));
}

#[test]
fn junit() {
    insta::assert_snapshot!(report("junit"));
}

#[test]
fn gitlab() {
    insta::assert_snapshot!(pretty(&report("gitlab")));
}

#[test]
fn rdjson() {
    insta::assert_snapshot!(pretty(&report("rdjson")));
}

#[test]
fn json() {
    let text = report("json");
    insta::assert_snapshot!(pretty(&text));
    let lines: Vec<Value> = report("jsonl").lines().map(parse).collect();
    assert_eq!(parse(&text)["diagnostics"], Value::Array(lines));
}

#[test]
fn json_is_valid_by_the_schema_we_publish() {
    let site = Folder::new(SITE);
    let schema = parse(&site.run("schema report").out);
    let validator = jsonschema::draft202012::new(&schema).expect("a schema");
    for arguments in ["", "--level note", "--select ALL --level note", "--level error"] {
        let report = parse(&site.run(&format!("check {arguments} --format json")).out);
        let problems: Vec<String> = validator.iter_errors(&report).map(|it| it.to_string()).collect();
        assert_eq!(problems, Vec::<String>::new(), "{arguments}");
    }
    assert!(!validator.is_valid(&json!({ "version": 1 })));
}

#[test]
fn what_no_rule_stands_for_has_a_code_and_a_name_too() {
    let site = Folder::new(SITE);
    std::fs::write(site.path().join("content/big.md"), vec![b'a'; (4 << 20) + 1]).expect("a file");
    let validator = jsonschema::draft202012::new(&parse(&site.run("schema report").out)).expect("a schema");
    let report = parse(&site.run("check --select MD001 --format json").out);
    assert!(validator.is_valid(&report), "{report}");
    assert_eq!(report["diagnostics"][1]["code"], "FS007");
    assert_eq!(report["diagnostics"][1]["name"], "limit-file-size");
}

#[test]
fn sarif() {
    let mut log = parse(&report("sarif"));
    let schema = parse(include_str!("sarif-2.1.0-subset.json"));
    let validator = jsonschema::draft7::new(&schema).expect("a schema");
    let problems: Vec<String> = validator.iter_errors(&log).map(|it| it.to_string()).collect();
    assert_eq!(problems, Vec::<String>::new());
    // The pages of the rules have tests of their own.
    for rule in log["runs"][0]["tool"]["driver"]["rules"].as_array_mut().expect("rules") {
        rule["help"] = json!("…");
    }
    insta::assert_snapshot!(serde_json::to_string_pretty(&log).expect("JSON"));
}

#[test]
fn addresses_in_sarif_are_percent_encoded() {
    let site = Folder::new("== content/één vraag?/index.en.md\n---\ntitle: A\n---\nblank \n");
    let log = parse(&site.run("check --select MD017 --level note --format sarif").out);
    let location = &log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"];
    assert_eq!(location["uri"], "content/%C3%A9%C3%A9n%20vraag%3F/index.en.md");
}

#[test]
fn statistics_count_each_rule() {
    insta::assert_snapshot!(Folder::new(SITE).run(&format!("check {RULES} --statistics")).out);
}

#[test]
fn one_summary_says_what_was_found_what_is_hidden_and_what_to_do() {
    let site = Folder::new(SITE);
    insta::assert_snapshot!(site.run(&format!("check {RULES}")).err);
    assert_eq!(site.run(&format!("check {RULES} --quiet")).err, "");
    assert_eq!(site.run(&format!("check {RULES} --format json")).err, "");
}

#[test]
fn further_reports_go_into_files() {
    let site = Folder::new(SITE);
    site.run(&format!("check {RULES} --level note --output json=a.json --output concise=b.txt"));
    assert_eq!(site.read("a.json"), report("json"));
    assert_eq!(site.read("b.txt"), report("concise"));
}

#[test]
fn the_job_summary_gets_a_table() {
    let site = Folder::new(SITE);
    let summary = site.path().join("summary.md");
    let variables = [("GITHUB_ACTIONS", "true"), ("GITHUB_STEP_SUMMARY", summary.to_str().expect("a path"))];
    site.run_with(&format!("check {RULES}"), &variables, "");
    assert!(site.read("summary.md").contains("| content/a/index.en.md:10 | error MD012 |"));
}

#[test]
fn paths_start_at_the_root_of_the_repository_in_continuous_integration() {
    let repository = Folder::new(&SITE.replace("== content", "== site/content"));
    let workspace = repository.path().to_str().expect("a path");
    let variables = [("GITHUB_ACTIONS", "true"), ("GITHUB_WORKSPACE", workspace)];
    let outcome = repository.run_with("check site --select MD012", &variables, "");
    assert!(outcome.out.starts_with("::error file=site/content/a/index.en.md,"), "{}", outcome.out);
}

#[test]
fn ten_annotations_and_the_rest_as_lines() {
    let site = Folder::new(&format!("== content/a.en.md\n---\ntitle: A\n---\n{}", "blank \n\n".repeat(15)));
    let outcome = site.run("check --select MD017 --level note --format github");
    let commands = outcome.out.lines().filter(|line| line.starts_with("::")).count();
    assert_eq!((commands, outcome.out.lines().count()), (10, 15));
}

#[test]
fn a_flood_is_cut_for_people_and_counted() {
    let site = Folder::new(&format!("== content/a.en.md\n---\ntitle: A\n---\n{}", "blank \n\n".repeat(150)));
    let outcome = site.run("check --select MD017 --level note --format concise");
    assert_eq!(outcome.out.lines().count(), 100);
    assert!(outcome.err.contains("150 notes") && outcome.err.contains("50 findings are hidden"), "{}", outcome.err);
    let all = parse(&site.run("check --select MD017 --level note --format json").out);
    assert_eq!(all["diagnostics"].as_array().map(Vec::len), Some(150));
}

#[test]
fn content_cannot_command_the_reader() {
    let path = "::error::x";
    let page = "---\ntitle: A\n---\n\n| a |\n|---|\n| \u{1b}[31m\u{202e} | ::warning::y |\n";
    let site = Folder::new(&format!("== content/{path}/index.en.md\n{page}"));
    for format in ["full", "concise", "grouped", "github", "markdown", "junit"] {
        let out = site.run(&format!("check --select ALL --level note --format {format} --color never")).out;
        assert!(!out.contains(['\u{1b}', '\u{202e}']), "{format}: {out}");
        let commands =
            out.lines().filter(|line| line.starts_with("::") && !line.contains(" file=content/%3A%3Aerror")).count();
        assert_eq!(commands, 0, "{format}: {out}");
    }
}

fn parse(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn pretty(text: &str) -> String {
    serde_json::to_string_pretty(&parse(text)).expect("JSON")
}
