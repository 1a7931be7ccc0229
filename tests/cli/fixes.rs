//! Mending, showing what would be mended, leaving for later, and telling old findings from new ones.

use std::path::Path;
use std::process::Command;

use twc_cli::Exit;

use super::{Folder, RULES, SITE};

#[test]
fn fix_mends_what_is_safe_and_a_second_run_changes_nothing() {
    let site = Folder::new(SITE);
    let outcome = site.run(&format!("fix {RULES}"));
    assert_eq!(outcome.exit, Exit::Findings);
    assert!(outcome.err.starts_with("2 findings were mended. "), "{}", outcome.err);
    let mended = site.read("content/a/index.en.md");
    assert!(mended.contains("blank at its end.\n") && !mended.contains(" \n"));
    let again = site.run(&format!("fix {RULES}"));
    assert!(!again.err.contains("mended"), "{}", again.err);
    assert_eq!(site.read("content/a/index.en.md"), mended);
}

#[test]
fn line_ends_and_the_byte_order_mark_stay() {
    let page = "\u{feff}---\r\ntitle: A\r\n---\r\n\r\nblank \r\nmore\r\n";
    let site = Folder::new(&format!("== content/a.en.md\n{page}"));
    site.run("fix --select MD017");
    assert_eq!(site.read("content/a.en.md"), page.replace("blank ", "blank"));
}

#[test]
fn a_file_that_is_no_text_is_left_alone() {
    let site = Folder::new(SITE);
    let bytes = b"---\ntitle: A\n---\n\xffblank \n".to_vec();
    std::fs::write(site.path().join("content/a/index.en.md"), &bytes).expect("a file");
    site.run("fix --select MD017");
    assert_eq!(std::fs::read(site.path().join("content/a/index.en.md")).expect("a file"), bytes);
}

#[test]
fn diff_shows_and_changes_nothing() {
    let site = Folder::new(SITE);
    let outcome = site.run("check --select MD017 --diff");
    insta::assert_snapshot!(outcome.out);
    assert!(site.read("content/a/index.en.md").contains("end. \n"));
    assert_eq!(outcome.err, "2 findings would be mended in 2 files; nothing was changed.\n");
    assert_eq!(site.run("check --select MD001 --diff").err, "There is nothing to mend.\n");
}

#[test]
fn standard_input_is_checked_in_the_place_of_a_file() {
    let site = Folder::new(SITE);
    let text = "---\ntitle: Bijdrage\n---\n\nregel \n";
    let found = site.run_with("check --stdin-filename content/a/index.nl.md --select MD017 --level note", &[], text);
    assert!(found.out.starts_with("content/a/index.nl.md:5:6: note[MD017]"), "{}", found.out);
    let fixed = site.run_with("check --stdin-filename content/a/index.nl.md --select MD017 --fix", &[], text);
    assert_eq!(fixed.out, text.replace("regel ", "regel"));
    assert!(site.read("content/a/index.nl.md").contains("eind. \n"), "the file itself stays");
    assert!(!found.err.contains("twc fix"), "what is not on disk cannot be mended there: {}", found.err);
    let diff = site.run_with("fix --stdin-filename content/a/index.nl.md --select MD017 --diff", &[], text);
    assert!(diff.out.contains("-regel \n+regel\n"), "{}", diff.out);
    let dash = site.run_with("check - --select MD017 --level note", &[], text);
    assert!(dash.out.starts_with("content/stdin.md:5:6"), "{}", dash.out);
}

#[test]
fn a_baseline_holds_back_what_is_known_and_nothing_new() {
    let site = Folder::new(SITE);
    let written = site.run(&format!("check {RULES} --write-baseline"));
    assert_eq!(written.exit, Exit::Clean);
    let known = site.run(&format!("check {RULES}"));
    assert_eq!((known.exit, known.out.as_str()), (Exit::Clean, ""));
    assert!(known.err.contains("4 findings are in the baseline"), "{}", known.err);

    // Lines above do not disturb it, a second row of the same kind is new.
    let page = site.read("content/a/index.en.md");
    let page = page.replace("## What", "More words.\n\n## What").replace("| student", "| a | b | c |\n| student");
    std::fs::write(site.path().join("content/a/index.en.md"), page).expect("a file");
    let new = site.run(&format!("check {RULES}"));
    assert_eq!(new.exit, Exit::Findings);
    assert_eq!(new.out.lines().count(), 1, "{}", new.out);
    assert!(new.out.contains("index.en.md:12:1: error[MD012]"), "{}", new.out);
}

#[test]
fn a_baseline_tells_what_it_need_not_list_any_more() {
    let site = Folder::new(&format!("{SITE}== twc.toml\n[check]\nselect = [\"MD001\", \"MD012\", \"MD017\"]\n"));
    site.run("check --write-baseline");
    let page = site.read("content/a/index.en.md").replace("end. ", "end.");
    std::fs::write(site.path().join("content/a/index.en.md"), page).expect("a file");
    let gone = "1 finding in it is gone: `twc check --write-baseline` takes it out.";
    let found = site.run("check");
    assert!(found.exit == Exit::Clean && found.err.contains(gone), "{}", found.err);
    // Nothing is known of what was not looked at.
    for narrow in ["check content/a/index.nl.md", "check --select MD012", "check --ignore MD001"] {
        assert!(!site.run(narrow).err.contains("gone"), "{narrow}");
    }
    assert!(site.run("check content/a").err.contains("1 finding in it is gone: `twc check content/a --write"));
    std::fs::remove_file(site.path().join("content/a/index.nl.md")).expect("a file to remove");
    assert!(site.run("check").err.contains("2 findings in it are gone"));
    site.run("check --write-baseline");
    assert!(!site.run("check").err.contains("gone"));
}

#[test]
fn what_a_baseline_lists_is_not_used_by_that() {
    let site = Folder::new(&format!("{SITE}== content/a/boat.jpg\n-\n== twc.toml\n[check]\nselect = [\"ST004\"]\n"));
    site.run("check --write-baseline");
    let known = site.run("check --level note");
    assert!(known.err.ends_with("1 finding is in the baseline.\n"), "{}", known.err);
}

#[test]
fn a_baseline_of_one_page_keeps_what_it_says_of_the_others() {
    let site = Folder::new(SITE);
    site.run(&format!("check {RULES} --write-baseline"));
    site.run(&format!("check content/a/index.nl.md {RULES} --write-baseline"));
    assert_eq!(site.run(&format!("check {RULES}")).out, "");
}

#[test]
fn a_baseline_that_is_none_is_refused() {
    let site = Folder::new(&format!("{SITE}== b.json\n{{\"version\":2,\"findings\":[]}}"));
    assert_eq!(site.run("check --baseline b.json").exit, Exit::CouldNotRun);
}

/// Runs git in a folder.
#[track_caller]
fn git(folder: &Path, arguments: &[&str]) {
    let identity = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main"];
    let output = Command::new("git").arg("-C").arg(folder).args(identity).args(arguments).output();
    assert!(output.expect("git runs").status.success(), "git {arguments:?}");
}

/// Makes a commit of everything in a folder.
fn commit(folder: &Path) {
    if !folder.join(".git").exists() {
        git(folder, &["init", "-q"]);
    }
    git(folder, &["add", "-A"]);
    git(folder, &["commit", "-qm", "a change"]);
}

#[test]
fn since_reports_what_the_change_can_have_caused() {
    let site = Folder::new(SITE);
    commit(site.path());
    assert_eq!(site.run(&format!("check {RULES} --since HEAD")).out, "");
    let page = site.read("content/a/index.nl.md");
    std::fs::write(site.path().join("content/a/index.nl.md"), format!("{page}nog een \n")).expect("a file");
    std::fs::write(site.path().join("content/b.en.md"), "---\ntitle: B\n---\nblank \n").expect("a file");
    let outcome = site.run(&format!("check {RULES} --level note --since HEAD"));
    let paths: Vec<&str> = outcome.out.lines().filter_map(|line| line.split(':').next()).collect();
    assert_eq!(paths, ["content/a/index.nl.md", "content/a/index.nl.md", "content/b.en.md"]);
    assert_eq!(site.run("check --since --output=x").exit, Exit::CouldNotRun);
    let unknown = site.run("--lang nl check --since nothing");
    assert_eq!((unknown.exit, unknown.err.as_str()), (Exit::CouldNotRun, "fout: git kent geen revisie `nothing`\n"));
    // What was there before is not mended either.
    site.run(&format!("fix {RULES} --since HEAD"));
    assert!(site.read("content/a/index.en.md").contains("end. \n"), "an unchanged page stays");
    assert!(site.read("content/b.en.md").ends_with("blank\n"));
}

const LINKS: &str = "== content/a.en.md
---
title: A
---

[b](/b/), [heading](/b/#there) and ![picture](/x.png)
== content/b.en.md
---
title: B
---

## There
== static/x.png
x
== static/y.png
y
";

#[test]
fn since_reports_links_that_a_change_elsewhere_broke() {
    let site = Folder::new(LINKS);
    commit(site.path());
    let check = |expected: &[&str]| {
        let outcome = site.run("check content/a.en.md --select LN --since HEAD");
        let codes: Vec<&str> = outcome.out.lines().filter_map(|line| line.split(['[', ']']).nth(1)).collect();
        assert_eq!(codes, expected, "{}{}", outcome.out, outcome.err);
    };
    check(&[]);
    std::fs::remove_file(site.path().join("static/x.png")).expect("removed");
    check(&["LN003"]);
    std::fs::write(site.path().join("content/b.en.md"), "---\ntitle: B\n---\n\n## Here\n").expect("a file");
    check(&["LN002", "LN003"]);
    std::fs::rename(site.path().join("content/b.en.md"), site.path().join("content/c.en.md")).expect("renamed");
    check(&["LN001", "LN001", "LN003"]);
    let moved = site.run("check --select ST006 --since HEAD");
    assert!(moved.out.contains("ST006"), "{}{}", moved.out, moved.err);
}

#[test]
fn every_changed_file_is_compared_with_its_own_text() {
    // Link lists that point in a circle, with names and texts that a careless reader of git's answer takes for another's.
    let name = |number: usize| format!("content/{}{number}.en.md", ["é ", "a\tb", "-x", "{1}"][number % 4]);
    let page = |number: usize, heading: &str| {
        let text = ["", "abc123 blob 7\n", "\n\n", "end"][number % 4];
        format!(
            "---\ntitle: T{number}\nslug: s{number}\n---\n\n## {heading}\n\n[x](/s{}/#old)\n{text}",
            (number + 1) % 12
        )
    };
    let site = Folder::new("== hugo.toml\ndefaultContentLanguage = \"en\"\n== content/empty.en.md\n");
    for number in 0..12 {
        std::fs::write(site.path().join(name(number)), page(number, "Old")).expect("a page");
    }
    commit(site.path());
    let found =
        |select: &str| site.run(&format!("check --select {select} --since HEAD --format json --level note")).out;
    assert!(!found("LN002,ST006").contains("fingerprint"));
    for number in 0..12 {
        let heading = if number == 7 { "New" } else { "Old" };
        std::fs::write(site.path().join(name(number)), page(number, heading) + "\nMore.\n").expect("a page");
    }
    std::fs::write(site.path().join("content/empty.en.md"), "---\ntitle: E\n---\nNot any more.\n").expect("a page");
    assert_eq!(found("LN002").matches("\"fingerprint\"").count(), 1);
    assert!(found("LN002").contains(&format!("\"path\":\"{}\"", name(6))), "{}", found("LN002"));
    assert!(!found("ST006").contains("fingerprint"), "no address is gone: {}", found("ST006"));
}

#[test]
fn what_another_branch_did_meanwhile_is_not_ours() {
    let site = Folder::new(LINKS);
    commit(site.path());
    git(site.path(), &["checkout", "-qb", "ours"]);
    std::fs::write(site.path().join("content/c.en.md"), "---\ntitle: C\n---\nours \n").expect("a file");
    commit(site.path());
    git(site.path(), &["checkout", "-q", "main"]);
    std::fs::write(site.path().join("content/d.en.md"), "---\ntitle: D\n---\ntheirs \n").expect("a file");
    std::fs::write(site.path().join("content/a.en.md"), "---\ntitle: A\n---\n").expect("a file");
    commit(site.path());
    git(site.path(), &["checkout", "-q", "ours"]);
    let outcome = site.run("check --select MD017 --level note --since main");
    assert_eq!(outcome.out, "content/c.en.md:4:5: note[MD017] invisible blank at the end of the line [fix: safe]\n");
}

#[test]
fn a_change_in_a_submodule_is_a_change_of_the_site() {
    let site = Folder::new(LINKS);
    let content = site.path().join("content");
    let check = |revision: &str, expected: &str| {
        let outcome = site.run(&format!("check --select LN --since {revision}"));
        let places: Vec<&str> = outcome.out.lines().filter_map(|line| line.split(": ").next()).collect();
        assert_eq!(places.join(" "), expected, "{}{}", outcome.out, outcome.err);
    };
    commit(&content);
    commit(site.path());
    check("HEAD", "");
    std::fs::write(content.join("b.en.md"), "---\ntitle: B\n---\n\n## Here\n").expect("a file");
    check("HEAD", "content/a.en.md:5:21");
    std::fs::write(content.join("c.en.md"), "---\ntitle: C\n---\n\n[dead](/dead/)\n").expect("a file");
    commit(&content);
    commit(site.path());
    check("HEAD", "");
    check("HEAD~1", "content/a.en.md:5:21 content/c.en.md:5:8");
}

#[test]
fn a_shallow_clone_says_how_to_get_the_rest() {
    let (site, clone) = (Folder::new(SITE), Folder::new(""));
    commit(site.path());
    std::fs::write(site.path().join("content/b.en.md"), "---\ntitle: B\n---\n").expect("a file");
    commit(site.path());
    let address = format!("file://{}", site.path().display());
    git(clone.path(), &["clone", "-q", "--depth", "1", &address, "."]);
    let outcome = clone.run("check --since HEAD~1");
    assert_eq!(outcome.exit, Exit::CouldNotRun);
    assert!(outcome.err.contains("`HEAD~1`") && outcome.err.contains("git fetch --unshallow"), "{}", outcome.err);
}
