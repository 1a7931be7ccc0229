//! What the README shows is what the program prints.

use twc_cli::Exit;

use super::Folder;

const README: &str = include_str!("../../README.md");

/// The text of the first code block of a language.
fn block(language: &str) -> &'static str {
    let (_, rest) = README.split_once(&format!("```{language}\n")).expect("a block of this language");
    rest.split_once("```").expect("a closed block").0
}

#[test]
fn the_finding_in_the_readme_is_the_printed_one() {
    let site = Folder::new(
        "== content/join/index.nl.md\n---\ntitle: Doe mee\n---\n\nLees eerst [onze afspraken](#afsprakn). Daarna ben je welkom.\n\n## Afspraken\n\nWees aardig.\n",
    );
    let outcome = site.run("check --format full --select LN002 --lang en");
    assert_eq!(outcome.exit, Exit::Findings);
    assert!(outcome.out.starts_with(block("text")), "{}", outcome.out);
}

#[test]
fn every_verb_in_the_readme_exists() {
    let site = Folder::new("== content/_index.nl.md\n---\ntitle: Thuis\n---\n");
    let verbs: Vec<&str> = README
        .split("`twc ")
        .skip(1)
        .filter_map(|rest| rest.split([' ', '`']).next())
        .filter(|verb| verb.chars().all(|letter| letter.is_ascii_lowercase()))
        .collect();
    assert!(verbs.len() > 8, "{verbs:?}");
    for verb in verbs {
        let outcome = site.run(&format!("{verb} --help"));
        assert_eq!(outcome.exit, Exit::Clean, "{verb}: {}", outcome.err);
    }
}

#[test]
fn the_readme_names_every_verb() {
    let site = Folder::new("== content/_index.nl.md\n---\ntitle: Thuis\n---\n");
    let help = site.run("--help --lang en").out;
    let verbs = help.split_once("Verbs:\n").expect("a list of verbs").1;
    for line in verbs.lines().take_while(|line| !line.is_empty()) {
        let verb = line.split_whitespace().next().expect("a verb");
        assert!(README.contains(&format!("`twc {verb}")), "the README does not name `twc {verb}`");
    }
}
