//! Holds the architecture: the invariants of ARCHITECTURE.md, read off the source text.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// All files with an extension below a folder of the project: path relative to the project, and text.
fn files(folder: &str, extension: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut open = vec![root().join(folder)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).expect("folder is readable") {
            let path = entry.expect("entry is readable").path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|it| it == extension) {
                let name = path.strip_prefix(root()).expect("path is inside").to_string_lossy().replace('\\', "/");
                found.push((name, fs::read_to_string(&path).expect("file is text")));
            }
        }
    }
    found.sort();
    assert!(!found.is_empty(), "no .{extension} file below {folder}");
    found
}

/// The code of a file without its comments and without the unit tests at its foot.
fn code(text: &str) -> String {
    if text.contains("#![cfg(test)]") {
        return String::new();
    }
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

#[test]
fn only_the_loader_touches_the_outside() {
    for (path, text) in files("twc-content/src", "rs") {
        if path.ends_with("/load.rs") || path.contains("/load/") || path.contains("/codegen") {
            continue;
        }
        let code = code(&text);
        for word in
            ["std::fs", "std::env", "println!", "eprintln!", "process::exit", "SystemTime", "Instant::now", "std::net"]
        {
            assert!(!code.contains(word), "{path} uses {word}");
        }
    }
}

#[test]
fn modules_use_only_modules_before_them() {
    let lib = fs::read_to_string(root().join("twc-content/src/lib.rs")).expect("lib.rs is there");
    let order: Vec<&str> = lib
        .lines()
        .filter_map(|line| line.trim().strip_prefix("pub mod ").or_else(|| line.trim().strip_prefix("mod ")))
        .filter_map(|rest| rest.strip_suffix(';'))
        .collect();
    assert!(order.len() > 10, "the list of modules was not found");
    let rank: BTreeMap<&str, usize> = order.iter().enumerate().map(|(rank, name)| (*name, rank)).collect();
    for (path, text) in files("twc-content/src", "rs") {
        let inside = path.trim_start_matches("twc-content/src/");
        let module = inside.split(['/', '.']).next().unwrap_or_default();
        let Some(own) = rank.get(module) else { continue };
        for used in code(&text).split("crate::").skip(1) {
            let used: String = used.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            if let Some(other) = rank.get(used.as_str()) {
                assert!(other <= own || used == "error", "{path} uses {used}, which comes later in lib.rs");
            }
        }
    }
}

#[test]
fn findings_have_codes_of_two_letters_and_three_digits() {
    for (path, text) in files("twc-content/src", "rs") {
        let code = code(&text);
        let literals = code.split("Diagnostic::new(").skip(1).filter_map(|it| it.trim_start().strip_prefix('"'));
        for literal in literals.filter_map(|it| it.split('"').next()) {
            let (letters, digits) = literal.split_at(literal.len().min(2));
            let right = letters.bytes().all(|it| it.is_ascii_uppercase())
                && digits.parse::<u16>().is_ok_and(|_| digits.len() == 3);
            assert!(right, "{path} has a finding of code {literal}: reports promise codes like LN002");
        }
    }
}

#[test]
fn each_foreign_library_has_one_home() {
    let homes = [
        ("comrak::", "twc-content/src/markdown/"),
        ("granit_parser::", "twc-content/src/front_matter/yaml"),
        ("jsonc_parser::", "twc-content/src/front_matter/json"),
        ("fluent::", "twc-content/src/locale/"),
        ("fluent_langneg::", "twc-content/src/locale/"),
        ("icu_datetime::", "twc-content/src/locale/"),
        ("icu_decimal::", "twc-content/src/locale/"),
        ("icu_locale_core::", "twc-content/src/locale/"),
        ("icu_plurals::", "twc-content/src/locale/"),
        ("icu_provider::", "twc-content/src/locale/"),
        ("icu_segmenter::", "twc-export/src/text/wrap"),
        ("ignore::", "twc-content/src/load"),
        ("minijinja::", "twc-export/src/html/"),
        ("rustix::", "twc-export/src/write"),
        ("rustix::", "twc-export/src/write/"),
        ("schemars::", "twc-export/src/json"),
        ("ammonia::", "twc-export/src/"),
        ("clap::", "twc-cli/src/"),
    ];
    for folder in ["twc-content/src", "twc-export/src", "twc-cli/src"] {
        for (path, text) in files(folder, "rs") {
            let code = code(&text);
            for (library, home) in homes {
                let named = code.match_indices(library).any(|(at, _)| {
                    !code[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_' || before == ':')
                });
                assert!(!named || path.starts_with(home), "{path} names {library}, whose home is {home}");
            }
        }
    }
}

#[test]
fn core_types_are_not_serialized() {
    for (path, text) in files("twc-content/src", "rs") {
        for line in code(&text).lines().filter(|line| line.contains("derive(")) {
            assert!(
                !line.replace("Deserialize", "").contains("Serialize"),
                "{path}: the JSON shape belongs to twc-export: {line}"
            );
        }
    }
}

#[test]
fn every_file_says_why_it_exists() {
    for folder in ["twc-content/src", "twc-export/src", "twc-cli/src", "tests", "benches"] {
        for (path, text) in files(folder, "rs") {
            assert!(text.starts_with("//!"), "{path} does not open with //!");
        }
    }
}

/// Ids of messages and their attributes (`id` and `id.attribute`) of one locale.
fn message_ids(locale: &str) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for (_, text) in files(&format!("locales/{locale}"), "ftl") {
        let mut message = String::new();
        for line in text.lines() {
            let Some((name, _)) = line.split_once('=') else { continue };
            let name = name.trim_end();
            if let Some(attribute) = name.trim_start().strip_prefix('.') {
                ids.insert(format!("{message}.{attribute}"));
            } else if line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-')
                && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
            {
                name.clone_into(&mut message);
                ids.insert(message.clone());
            }
        }
    }
    ids
}

#[test]
fn both_locales_have_the_same_messages() {
    let (english, dutch) = (message_ids("en"), message_ids("nl"));
    let missing: Vec<_> = english.symmetric_difference(&dutch).collect();
    assert!(missing.is_empty(), "in one locale only: {missing:?}");
}

#[test]
fn every_message_named_in_code_exists() {
    let known = message_ids("en");
    for folder in ["twc-content/src", "twc-export/src", "twc-cli/src"] {
        for (path, text) in files(folder, "rs") {
            for rest in code(&text).split("Message::new(\"").skip(1) {
                let id = rest.split('"').next().unwrap_or_default();
                assert!(known.contains(id), "{path} names the message {id}, which no locale has");
            }
        }
    }
}

#[test]
fn no_unsafe_code_is_allowed_anywhere() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).expect("manifest is there");
    assert!(manifest.contains("unsafe_code = \"forbid\""));
    for member in ["twc-content", "twc-export", "twc-cli", "tests", "benches"] {
        let manifest = fs::read_to_string(root().join(member).join("Cargo.toml")).expect("manifest is there");
        assert!(manifest.contains("[lints]\nworkspace = true"), "{member} does not take the workspace's lints");
    }
}
