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
fn a_hook_of_git_finds_the_site_in_a_folder_of_the_repository() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let git = |arguments: &[&str]| {
        let identity = ["-c", "user.name=a", "-c", "user.email=a@example.org"];
        let output = Command::new("git").arg("-C").arg(folder.path()).args(identity).args(arguments).output();
        assert!(output.expect("git runs").status.success(), "git {arguments:?}");
    };
    std::fs::create_dir_all(folder.path().join("web/content")).expect("folders");
    std::fs::write(folder.path().join("web/content/a.en.md"), "---\ntitle: A\n---\nblank \n").expect("a file");
    git(&["init", "-q"]);
    git(&["add", "-A"]);
    git(&["commit", "-qm", "first"]);
    std::fs::write(folder.path().join("web/content/b.en.md"), "---\ntitle: B\n---\nblank \n").expect("a file");
    let output = Command::new(env!("CARGO_BIN_EXE_twc"))
        .args(["check", "web", "--since", "HEAD", "--select", "MD017", "--level", "note"])
        .current_dir(folder.path())
        .envs([("GIT_DIR", ".git"), ("GIT_INDEX_FILE", ".git/index"), ("LC_ALL", "C")])
        .output()
        .expect("the binary starts");
    let found = String::from_utf8(output.stdout).expect("text");
    assert!(found.starts_with("content/b.en.md:4:6") && found.lines().count() == 1, "{found}{:?}", output.stderr);
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
