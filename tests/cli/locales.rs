//! The translators' verbs: renaming, exchange with translation programs, import from Hugo, what went stale, and which files
//! count as messages.

use std::fs;

use twc_cli::Exit;

use super::Folder;

const MESSAGES: &str = "\
== twc.toml
base-language = \"en\"
== locales/en/site.ftl
join = Join us
    .title = Join { -brand }
-brand = TWC
steps =
    First
    second
== locales/nl/site.ftl
join=Doe mee
    .title = Word lid van { -brand }
-brand = TWC
== layouts/home.html
<a class=\"join\">{{ i18n \"join\" }}</a> {{ T `join.title` }}
== src/main.rs
fn main() { say(\"join\"); messages::join_title(); list.join(\"-\"); }
== content/a/index.en.md
---
title: A
---

Lead.

## One

Text.
== content/a/index.nl.md
---
title: A
---

Inleiding.

## Een

Tekst.
";

/// Every file of [`MESSAGES`] that a rename can reach.
fn texts(site: &Folder) -> Vec<String> {
    ["locales/en/site.ftl", "locales/nl/site.ftl", "layouts/home.html", "src/main.rs"].map(|it| site.read(it)).into()
}

#[test]
fn renaming_there_and_back_restores_every_byte() {
    let site = Folder::new(MESSAGES);
    let before = texts(&site);
    let shown = site.run("locales rename join take-part --diff");
    assert_eq!(shown.exit, Exit::Clean);
    assert_eq!(texts(&site), before, "a preview changes nothing");
    assert_eq!(site.run("locales rename join take-part").exit, Exit::Clean);
    assert_eq!(
        site.read("layouts/home.html"),
        "<a class=\"join\">{{ i18n \"take-part\" }}</a> {{ T `take-part.title` }}\n"
    );
    assert_eq!(
        site.read("src/main.rs"),
        "fn main() { say(\"take-part\"); messages::take_part_title(); list.join(\"-\"); }\n"
    );
    assert_eq!(site.run("locales rename take-part join").exit, Exit::Clean);
    assert_eq!(texts(&site), before);
}

#[test]
fn an_id_that_code_names_already_is_refused() {
    let site = Folder::new(MESSAGES);
    fs::write(site.path().join("src/main.rs"), "fn main() { say(\"other\"); }\n").expect("a file");
    let before = texts(&site);
    let refused = site.run("locales rename join other");
    assert_eq!(refused.exit, Exit::CouldNotRun);
    assert!(refused.err.contains("src/main.rs:1"), "{}", refused.err);
    assert_eq!(texts(&site), before);
    assert_eq!(site.run("locales rename join other --no-code").exit, Exit::Clean);
}

#[test]
fn what_goes_to_a_translation_program_comes_back() {
    for (format, extension) in [("po", "po"), ("xliff", "xlf"), ("json", "json")] {
        let site = Folder::new(MESSAGES);
        let before = texts(&site);
        assert_eq!(site.run(&format!("locales export {format} --out out")).exit, Exit::Clean);
        let file = format!("out/nl/site.{extension}");
        assert_eq!(site.run(&format!("locales import {file}")).exit, Exit::Clean);
        assert_eq!(texts(&site), before, "{format}");
        let changed = site.read(&file).replace("Doe mee", "Kom erbij");
        fs::write(site.path().join(&file), changed).expect("a file");
        assert_eq!(site.run(&format!("locales import {file}")).exit, Exit::Clean);
        assert!(site.read("locales/nl/site.ftl").starts_with("join=Kom erbij\n    .title = Word"), "{format}");
    }
}

#[test]
fn what_comes_back_wrong_is_told_with_its_place_and_changes_nothing() {
    let site = Folder::new(MESSAGES);
    let before = texts(&site);
    site.run("locales export po --out out");
    let sent = site.read("out/nl/site.po");
    let line = sent.lines().position(|it| it.contains("Doe mee")).expect("the text") + 1;
    for (from, to, told) in [
        ("Doe mee\"", "Doe mee", format!("out/nl/site.po:{line}:1: a PO file has")),
        ("Doe mee", "Doe { $mee", format!("out/nl/site.po:{}:1: the text of `join` is no Fluent text", line - 2)),
        ("locales/nl/site.ftl", "locales/en/site.ftl", "`locales/en/site.ftl`, which is a file of another".to_owned()),
        ("locales/nl/site.ftl", "../nl/site.ftl", "`../nl/site.ftl`, which is no message file".to_owned()),
    ] {
        fs::write(site.path().join("out/nl/site.po"), sent.replacen(from, to, 1)).expect("a file");
        let outcome = site.run("locales import out/nl/site.po");
        assert!(outcome.exit == Exit::CouldNotRun && outcome.err.contains(&told), "{told}: {}", outcome.err);
        assert_eq!(texts(&site), before, "{told}");
    }
    fs::write(site.path().join("latin.po"), [sent.as_bytes(), &[0xeb]].concat()).expect("a file");
    let latin = site.run("locales import latin.po").err;
    assert!(latin.contains(&format!("latin.po:{}:1: this is no UTF-8", sent.lines().count() + 1)), "{latin}");
}

#[test]
fn what_came_back_for_other_texts_is_told() {
    let site = Folder::new(MESSAGES);
    site.run("locales export po --out out");
    let sent = site.read("out/nl/site.po").replacen("msgid \"Join", "msgid \"Come and join", 1);
    let sent =
        format!("\u{feff}{sent}\nmsgctxt \"gone\"\nmsgid \"Gone\"\nmsgstr \"Weg\"\n").replace("Doe mee", "Kom erbij");
    fs::write(site.path().join("out/nl/site.po"), sent).expect("a file");
    let outcome = site.run("locales import out/nl/site.po");
    assert!(outcome.err.contains("the original text of `join` is another one now"), "{}", outcome.err);
    assert!(outcome.err.contains("the original file has no `gone` any more; left out"), "{}", outcome.err);
    assert!(site.read("locales/nl/site.ftl").starts_with("join=Kom erbij\n") && outcome.exit == Exit::Clean);
    assert!(!site.read("locales/nl/site.ftl").contains("gone"));
}

#[test]
fn whoever_gets_the_built_in_messages_is_told() {
    let folder = Folder::new("== locales/en/a.ftl\na = b\n== locales/nl/a.ftl\na = c\n");
    for verb in ["status", "missing", "export po"] {
        let built_in = folder.run(&format!("locales {verb}")).err;
        assert!(built_in.contains("the pages built into twc were taken"), "{verb}: {built_in}");
        assert!(!folder.run(&format!("locales {verb} locales")).err.contains("built into"), "{verb}");
    }
}

#[test]
fn what_is_made_of_hugos_files_passes() {
    let site = Folder::new(
        "== i18n/en.yaml\nnav:\n  join: Join us\nyour-goals: Your goals\nfind: Find your way here\nempty: Words here\n\
         == i18n/nl.yaml\nnav:\n  join: Doe mee\nyour-1oals: Je doelen\nempty: \"\"\nown: Eigen tekst\n",
    );
    let import = site.run("locales import-hugo i18n --out made");
    assert_eq!((import.exit, import.out.as_str()), (Exit::Clean, "nav.join\tnav-join\n"));
    for told in ["`your-1oals` is taken for `your-goals`", "`find` is missing in `nl`", "LC006", "LC014"] {
        assert!(import.err.contains(told), "{told}: {}", import.err);
    }
    let check = site.run("locales check made");
    assert_eq!((check.exit, check.out.as_str()), (Exit::Clean, ""), "{}", site.read("made/nl/site.ftl"));
}

#[test]
fn a_new_section_makes_only_itself_stale() {
    let site = Folder::new(MESSAGES);
    assert_eq!(site.run("locales accept").exit, Exit::Clean);
    assert_eq!(site.run("locales stale").out, "");
    let page = site.read("content/a/index.en.md").replace("## One", "## New\n\nMore.\n\n## One");
    fs::write(site.path().join("content/a/index.en.md"), page).expect("a file");
    let stale = site.run("locales stale").out;
    assert_eq!(stale, "content/a/index.nl.md: nl content/a/index.en.md#new\n");
}

#[test]
fn settings_say_which_files_are_messages_and_configuration_is_none() {
    let site = Folder::new(MESSAGES);
    let status = |settings: &str| {
        fs::write(site.path().join("twc.toml"), settings).expect("a file");
        site.run("locales status --format json").out
    };
    assert!(status("locales = ['locales/*.ftl']\n").contains("site.ftl"));
    assert!(!status("locales = ['texts/*.ftl']\n").contains("site.ftl"));
    let other = Folder::new("== config/_default/languages.nl.toml\ntitle = 'x'\n");
    let refused = other.run("locales check config");
    assert_eq!(refused.exit, Exit::CouldNotRun, "{}", refused.out);
}
