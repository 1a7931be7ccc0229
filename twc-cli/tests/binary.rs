//! The real binary, once per exit code, and a reader that goes away; everything else is tested in-process.
#![allow(missing_docs, reason = "tests document themselves by their names")]

use std::process::{Command, Output, Stdio};

fn twc(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_twc")).args(arguments).output().expect("the binary starts")
}

fn site(page: &str) -> tempfile::TempDir {
    let folder = tempfile::TempDir::new().expect("a folder");
    std::fs::create_dir(folder.path().join("content")).expect("a folder");
    std::fs::write(folder.path().join("content/a.en.md"), page).expect("a file");
    folder
}

#[test]
fn zero_for_a_clean_site() {
    let site = site("---\ntitle: A\n---\n\nWords.\n");
    let output = twc(&["check", site.path().to_str().expect("a path"), "--select", "MD"]);
    assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(0), &b""[..]));
}

#[test]
fn one_for_findings() {
    let site = site("---\ntitle: A\n---\n\n| a |\n|---|\n| b | c |\n");
    let output = twc(&["check", site.path().to_str().expect("a path"), "--select", "MD012"]);
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn two_where_it_cannot_run() {
    let output = twc(&["check", "/no/such/folder"]);
    assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(2), &b""[..]));
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_twc"))
        .args(["completions", "zsh"])
        .stdout(Stdio::piped())
        .spawn()
        .expect("the binary starts");
    drop(child.stdout.take());
    assert_eq!(child.wait().expect("the binary ends").code(), Some(0));
}
