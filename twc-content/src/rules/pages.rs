//! Runs the pages of documentation of all rules: what they show is what happens.
//!
//! In a page, a block marked `bad` holds files (each after a line `=== path`; without one, the block is
//! `content/page/index.en.md`); the block marked `finding` after it what is reported, the one marked `fixed` the files
//! after the first fix of each finding was applied; a block marked `good` holds files in which the rule finds nothing.
//! A file that is no text is given by its line `=== path` alone. Run with `UPDATE_RULES=1` to rewrite the expected blocks.

#![cfg(test)]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use super::{Rule, Selection, Settings};
use crate::diagnostic::{Applicability, Diagnostic, Renderer, apply};
use crate::language::Language;
use crate::limits::Limits;
use crate::locale::Localizer;
use crate::site::Site;
use crate::source::SourceFile;

const DEFAULT_PATH: &str = "content/page/index.en.md";

/// A fenced block of a rule's page.
struct Block<'a> {
    kind: &'a str,
    fence: &'a str,
    content: &'a str,
    /// Byte range in the page, fences included.
    range: std::ops::Range<usize>,
}

fn blocks(page: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut open: Option<(usize, &str, &str, usize)> = None;
    let mut at = 0;
    for line in page.split_inclusive('\n') {
        let text = line.trim_end();
        match open {
            None if text.starts_with("```") => {
                let kind = text.trim_start_matches('`');
                open = Some((at, &text[..text.len() - kind.len()], kind, at + line.len()));
            }
            Some((start, fence, kind, content)) if text == fence => {
                blocks.push(Block { kind, fence, content: &page[content..at], range: start..at + line.len() });
                open = None;
            }
            _ => {}
        }
        at += line.len();
    }
    assert!(open.is_none(), "a block is never closed");
    blocks
}

/// The files of a block.
fn files(content: &str) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = Vec::new();
    for line in content.split_inclusive('\n') {
        if let Some(path) = line.strip_prefix("=== ") {
            files.push((path.trim().to_owned(), String::new()));
        } else {
            if files.is_empty() {
                files.push((DEFAULT_PATH.to_owned(), String::new()));
            }
            files.last_mut().expect("one was pushed").1.push_str(&unescape(line));
        }
    }
    files
}

/// What cannot be seen is written `<U+200B>` in the pages, an end of file without line feed `<EOF>`, and a byte that is
/// no UTF-8 `<xFF>` (kept as a private character until the file is made).
fn unescape(line: &str) -> String {
    let mut line = line.strip_suffix("<EOF>\n").unwrap_or(line).to_owned();
    while let Some(at) = line.find("<x") {
        let byte = u32::from_str_radix(&line[at + 2..at + 4], 16).expect("hexadecimal");
        line.replace_range(at..at + 5, &char::from_u32(RAW_BYTE + byte).expect("a private character").to_string());
    }
    let mut parts = line.split("<U+");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (number, rest) = part.split_once('>').expect("`<U+` is closed");
        text.push(char::from_u32(u32::from_str_radix(number, 16).expect("hexadecimal")).expect("a character"));
        text.push_str(rest);
    }
    text
}

/// Private characters from here on stand for bytes.
const RAW_BYTE: u32 = 0xf700;

fn bytes(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    for character in text.chars() {
        match u32::from(character).checked_sub(RAW_BYTE) {
            Some(byte @ 0x80..=0xff) => bytes.push(byte as u8),
            _ => bytes.extend(character.to_string().bytes()),
        }
    }
    bytes
}

fn escape(text: &str) -> String {
    let mut shown = String::new();
    for character in text.chars() {
        if (character.is_control() && character != '\n')
            || matches!(character, '\u{a0}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
        {
            write!(shown, "<U+{:04X}>", u32::from(character)).expect("a string");
        } else {
            shown.push(character);
        }
    }
    if !shown.is_empty() && !shown.ends_with('\n') {
        shown.push_str("<EOF>\n");
    }
    shown
}

/// The site of a block; files below `before/` are those of the site as it was.
fn site(files: &[(String, String)]) -> Site {
    let now: Vec<_> = files.iter().filter(|(path, _)| !path.starts_with(BEFORE)).cloned().collect();
    site_of(&now)
}

const BEFORE: &str = "before/";

fn site_before(files: &[(String, String)]) -> Option<Site> {
    let before: Vec<_> =
        files.iter().filter_map(|(path, text)| Some((path.strip_prefix(BEFORE)?.to_owned(), text.clone()))).collect();
    (!before.is_empty()).then(|| site_of(&before))
}

fn site_of(files: &[(String, String)]) -> Site {
    let text =
        |path: &str| [".md", ".ftl", ".toml", ".yaml", ".yml", ".json", ".html"].iter().any(|it| path.ends_with(it));
    let (texts, resources): (Vec<_>, Vec<_>) = files.iter().partition(|(path, _)| text(path));
    let sources = texts.into_iter().map(|(path, text)| SourceFile::from_bytes(path.as_str(), bytes(text))).collect();
    let mut resources: Vec<String> = resources.into_iter().map(|(path, _)| path.clone()).collect();
    resources.sort();
    Site::from_files(sources, resources, &Limits::default())
}

fn findings(files: &[(String, String)], site: &Site, rule: &Rule) -> Vec<Diagnostic> {
    // What an ignore suppresses must run too for the rules about ignores.
    let selection = if rule.family() == "IG" { Selection::all() } else { Selection::of([rule.code]).expect("a code") };
    let settings = Settings::of(selection);
    let mut findings = super::check(site, &settings);
    if let Some(before) = site_before(files) {
        findings.extend(super::compare(&before, site, &settings));
    }
    findings.retain(|it| it.code == rule.code);
    findings
}

fn render(site: &Site, findings: &[Diagnostic], language: &Language) -> String {
    static LOCALIZER: LazyLock<Localizer> = LazyLock::new(Localizer::embedded);
    let words = |message: &_| LOCALIZER.text(language, message).into_owned();
    let text = |path: &str| site.source(path).map(SourceFile::text);
    let renderer = Renderer { width: 100, words: &words, text: &text };
    let mut out = String::new();
    for (number, finding) in findings.iter().enumerate() {
        if number > 0 {
            out.push('\n');
        }
        renderer.render(finding, &mut out);
    }
    out
}

/// The files after the first fix of each finding, whatever its applicability, until nothing changes.
fn fixed(files: &[(String, String)], rule: &Rule) -> Option<String> {
    let mut files = files.to_vec();
    let mut changed: BTreeMap<Arc<str>, ()> = BTreeMap::new();
    for _ in 0..10 {
        let site = site(&files);
        let mut findings = findings(&files, &site, rule);
        for finding in &mut findings {
            finding.fixes.truncate(1);
            for fix in &mut finding.fixes {
                fix.applicability = Applicability::Safe;
            }
        }
        let applied = apply(&findings, Applicability::Safe, |path| site.source(path).map(SourceFile::text));
        if applied.files.is_empty() {
            break;
        }
        for (path, text) in applied.files {
            files.iter_mut().find(|(it, _)| **it == *path).expect("a file of the block").1 = text;
            changed.insert(path, ());
        }
    }
    if changed.is_empty() {
        return None;
    }
    let mut text = String::new();
    for (path, content) in files.iter().filter(|(path, _)| changed.contains_key(path.as_str())) {
        if files.len() > 1 || path != DEFAULT_PATH {
            writeln!(text, "=== {path}").expect("a string");
        }
        text.push_str(&escape(content));
    }
    Some(text)
}

/// The page with its expected blocks as they ought to be, and what is wrong with it.
fn run(rule: &Rule, page: &str, language: &Language) -> (String, Vec<String>) {
    let mut wrong = Vec::new();
    let blocks = blocks(page);
    if !blocks.iter().any(|block| block.kind == "good") {
        wrong.push("has no block in which the rule is silent".to_owned());
    }
    if !blocks.iter().any(|block| block.kind == "bad") {
        wrong.push("has no block in which the rule speaks".to_owned());
    }
    let mut result = String::new();
    let mut at = 0;
    for (index, block) in blocks.iter().enumerate() {
        if block.kind == "good" {
            let files = files(block.content);
            let site = site(&files);
            let found = findings(&files, &site, rule);
            if !found.is_empty() {
                wrong.push(format!("speaks in a silent block:\n{}", render(&site, &found, language)));
            }
        }
        if block.kind != "bad" {
            continue;
        }
        let files = files(block.content);
        let site = site(&files);
        let found = findings(&files, &site, rule);
        if found.is_empty() {
            wrong.push(format!("is silent about:\n{}", block.content));
        }
        for reader in [Language::EN, Language::NL] {
            let report = render(&site, &found, &reader);
            // A variable that nobody passed is shown by its name, a message that is missing by its id.
            if report.contains("{$") || report.contains(&format!("]: {}\n", rule.name)) {
                wrong.push(format!("lacks words or variables:\n{report}"));
            }
        }
        result.push_str(&page[at..block.range.end]);
        at = block.range.end;
        let following: Vec<&Block<'_>> =
            blocks[index + 1..].iter().take_while(|it| it.kind == "finding" || it.kind == "fixed").collect();
        let expected = [("finding", Some(render(&site, &found, language))), ("fixed", fixed(&files, rule))];
        for (kind, text) in expected {
            let written = following.iter().find(|it| it.kind == kind);
            if let Some(written) = written {
                result.push_str(&page[at..written.range.start]);
                at = written.range.end;
            }
            let Some(text) = text else { continue };
            let fence = written.map_or(block.fence, |it| it.fence);
            if written.is_none() {
                result.push('\n');
            }
            write!(result, "{fence}{kind}\n{text}{fence}\n").expect("a string");
        }
    }
    result.push_str(&page[at..]);
    (result, wrong)
}

#[test]
fn pages_show_what_happens() {
    let update = std::env::var_os("UPDATE_RULES").is_some();
    let mut wrong = String::new();
    for rule in super::all() {
        let module = rule.name.replace('-', "_");
        let folder =
            PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/rules").join(rule.family().to_ascii_lowercase());
        for (page, suffix, language) in [(Some(rule.doc), "md", Language::EN), (rule.doc_nl, "nl.md", Language::NL)] {
            let Some(compiled) = page else { continue };
            let file = folder.join(format!("{module}.{suffix}"));
            let page = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
            if !update {
                assert_eq!(page, compiled, "{} is not the page of {}", file.display(), rule.code);
            }
            let (result, problems) = run(rule, &page, &language);
            for problem in problems {
                writeln!(wrong, "{} {problem}", rule.code).expect("a string");
            }
            if result != page {
                if update {
                    std::fs::write(&file, &result).expect("the page can be written");
                } else {
                    writeln!(wrong, "{} shows something else than happens:\n{result}", rule.code).expect("a string");
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}\nIf what happens is right, run this test with UPDATE_RULES=1.");
}

#[test]
fn a_page_must_speak_and_be_silent() {
    let rule = super::find("TX014").expect("a rule");
    let problems = |page: &str| run(rule, page, &Language::EN).1;
    assert_eq!(problems("# A\n\n````bad\nTwo..\n````\n"), ["has no block in which the rule is silent"]);
    assert_eq!(problems("# A\n\n````good\nOne.\n````\n"), ["has no block in which the rule speaks"]);
}

#[test]
fn codes_are_in_order_and_names_are_words() {
    let rules: Vec<&Rule> = super::all().collect();
    assert!(rules.windows(2).all(|pair| pair[0].code < pair[1].code), "by code, none twice");
    let mut names: Vec<&str> = rules.iter().map(|rule| rule.name).collect();
    names.sort_unstable();
    let before = names.len();
    names.dedup();
    assert_eq!(names.len(), before, "a name is given to one rule");
    assert!(
        names
            .iter()
            .all(|it| it.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-' || byte.is_ascii_digit()))
    );
}

#[test]
fn promised_fixes_are_those_of_the_pages() {
    for rule in super::all() {
        for block in blocks(rule.doc).iter().filter(|block| block.kind == "bad") {
            let files = files(block.content);
            for finding in findings(&files, &site(&files), rule) {
                for fix in &finding.fixes {
                    let best = rule.fix.unwrap_or_else(|| panic!("{} promises no fix", rule.code));
                    assert!(best <= fix.applicability, "{} promises {best:?}", rule.code);
                }
            }
        }
    }
}
