//! `--since`: the findings that changes since a revision can have caused, told apart with the help of the git command.
//!
//! Findings in changed files count. Those in other files count where the site as it was did not have them: links into
//! pages or headings that went away.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

use twc_content::{Diagnostic, io_reason, messages};

use crate::failure::Failure;
use crate::fingerprint::Fingerprints;
use crate::io::Io;
use crate::site::Opened;

/// What was so before a change.
#[derive(Debug)]
pub(crate) struct Since {
    /// The site as it was.
    pub(crate) before: Opened,
    /// The files that differ.
    changed: BTreeSet<String>,
    /// The fingerprints of the findings there were.
    known: BTreeSet<String>,
}

impl Since {
    /// Asks git for the site as it was at a revision. Where that is of another branch, what counts is what was done since
    /// the two went apart.
    pub(crate) fn read(
        opened: &Opened,
        revision: &str,
        check: &dyn Fn(&Opened) -> Vec<Diagnostic>,
        io: &Io,
    ) -> Result<Self, Failure> {
        let Some(root) = &opened.root else { return Err(Failure::said(messages::since_embedded())) };
        let git = Git::at(root, io)?;
        let commit = git.start(revision)?;
        let files = git.changes(commit)?;
        let changed = files.keys().map(ToString::to_string).collect();
        let before = opened.as_it_was(files);
        let mut fingerprints = Fingerprints::default();
        let known = check(&before).iter().map(|it| fingerprints.next(it, before.text(&it.primary.path))).collect();
        Ok(Self { before, changed, known })
    }

    /// Leaves the findings that the change can have caused.
    pub(crate) fn limit(&self, diagnostics: &mut Vec<Diagnostic>, opened: &Opened) {
        let mut fingerprints = Fingerprints::default();
        diagnostics.retain(|it| {
            let path = &*it.primary.path;
            self.changed.contains(path) || !self.known.contains(&fingerprints.next(it, opened.text(path)))
        });
    }
}

/// Variables that a hook of git's hands on: with them git would look at the hook's repository from the wrong folder.
const HOOK: [&str; 4] = ["GIT_DIR", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"];

/// The git command below a site.
struct Git {
    root: PathBuf,
    /// Whether the variables of a hook are left out.
    in_hook: bool,
}

/// Files by path, each with what it held before; none where it was not there.
type Changes = BTreeMap<Arc<str>, Option<Vec<u8>>>;

impl Git {
    fn at(root: &Path, io: &Io) -> Result<Self, Failure> {
        // Whoever names a work tree as well knows what they do.
        let git = Self { root: root.to_owned(), in_hook: io.variable("GIT_WORK_TREE").is_none() };
        match git.ask(&["rev-parse", "--is-inside-work-tree"])? {
            Ok(_) => Ok(git),
            Err(reason) if reason.contains("not a git repository") => {
                Err(Failure::said(messages::git_no_repository(root.display().to_string())))
            }
            Err(reason) => Err(failed(reason)),
        }
    }

    /// The commit from which on changes count.
    fn start(&self, revision: &str) -> Result<String, Failure> {
        let commit = format!("{revision}^{{commit}}");
        // What begins with a hyphen would be an option of git's.
        let found = match revision.starts_with('-') {
            true => None,
            false => self.ask(&["rev-parse", "--verify", "--quiet", &commit])?.ok(),
        };
        let Some(found) = found else {
            let shallow = self.ask(&["rev-parse", "--is-shallow-repository"])?;
            let shallow = shallow.is_ok_and(|it| it.starts_with(b"true"));
            let message =
                if shallow { messages::git_no_revision_shallow(revision) } else { messages::git_no_revision(revision) };
            return Err(Failure::said(message));
        };
        let commit = String::from_utf8_lossy(&found).trim().to_owned();
        // A history that was not fetched whole may not reach the fork; then the revision itself must do.
        let fork = self.ask(&["merge-base", "HEAD", &commit])?.ok();
        let fork = fork.map(|it| String::from_utf8_lossy(&it).trim().to_owned()).filter(|it| !it.is_empty());
        Ok(fork.unwrap_or(commit))
    }

    /// The files below the site that differ from the commit, those of submodules included.
    fn changes(self, commit: String) -> Result<Changes, Failure> {
        let mut changes = Changes::new();
        let mut open = vec![(String::new(), Some(commit))];
        while let Some((folder, commit)) = open.pop() {
            let git = Self { root: self.root.join(&folder), ..self };
            let mut names = git.changed(commit.as_deref())?;
            names.retain(|name| {
                let path = format!("{folder}{name}");
                let is_file = !is_repository(&self.root.join(&path));
                if !is_file {
                    let inner = commit.as_ref().and_then(|it| git.commit_of(it, name));
                    open.push((format!("{path}/"), inner));
                }
                is_file
            });
            let mut files = match &commit {
                Some(commit) => git.files(commit, &names)?,
                None => BTreeMap::new(),
            };
            for name in names {
                let before = files.remove(&name);
                changes.insert(format!("{folder}{name}").into(), before);
            }
        }
        Ok(changes)
    }

    /// The files and submodules that differ from the commit, new ones included; all where there is no commit.
    fn changed(&self, commit: Option<&str>) -> Result<BTreeSet<String>, Failure> {
        let plain = ["--no-renames", "--relative", "--no-ext-diff", "--no-textconv", "--ignore-submodules=none"];
        let tracked = match commit {
            Some(commit) => [&["diff", "--name-only", "-z"], &plain[..], &[commit, "--"]].concat(),
            None => vec!["ls-files", "-z"],
        };
        let tracked = self.ask(&tracked)?.map_err(failed)?;
        let new = self.ask(&["ls-files", "--others", "--exclude-standard", "-z"])?.map_err(failed)?;
        let names = [tracked, new].concat();
        Ok(names
            .split(|byte| *byte == 0)
            .filter_map(|name| std::str::from_utf8(name).ok())
            // A repository that git does not know of ends in a slash.
            .map(|it| it.trim_end_matches('/').to_owned())
            .filter(|it| !it.is_empty())
            .collect())
    }

    /// The commit that a submodule was at.
    fn commit_of(&self, commit: &str, path: &str) -> Option<String> {
        let found = self.ask(&["rev-parse", "--verify", "--quiet", &format!("{commit}:./{path}")]).ok()?.ok()?;
        Some(String::from_utf8_lossy(&found).trim().to_owned())
    }

    /// Files as the commit has them, without those that were added since. One process reads all: one for each takes
    /// longer than the check.
    fn files(&self, commit: &str, names: &BTreeSet<String>) -> Result<BTreeMap<String, Vec<u8>>, Failure> {
        let tree = self.ask(&["ls-tree", "-r", "-z", commit])?.map_err(failed)?;
        let mut wanted: Vec<(String, &str)> = Vec::new();
        for line in tree.split(|byte| *byte == 0).filter_map(|line| std::str::from_utf8(line).ok()) {
            let Some((facts, name)) = line.split_once('\t') else { continue };
            let mut facts = facts.split(' ').skip(1);
            if let (Some("blob"), Some(object)) = (facts.next(), facts.next())
                && names.contains(name)
            {
                wanted.push((name.to_owned(), object));
            }
        }
        let objects: String = wanted.iter().map(|(_, object)| format!("{object}\n")).collect();
        let printed = self.ask_about(&["cat-file", "--batch"], objects.into_bytes())?.map_err(failed)?;
        let mut rest = printed.as_slice();
        let mut files = BTreeMap::new();
        for (name, _) in wanted {
            let Some(end) = rest.iter().position(|byte| *byte == b'\n') else { break };
            let (head, after) = rest.split_at(end + 1);
            let size = std::str::from_utf8(head).ok().and_then(|it| it.trim_end().rsplit_once(' ')?.1.parse().ok());
            // An object that is not here, in a history that was not fetched whole, has no size.
            let size: Option<usize> = size;
            rest = after;
            if let Some((text, after)) = size.and_then(|size| Some((after.get(..size)?, after.get(size + 1..)?))) {
                files.insert(name, text.to_owned());
                rest = after;
            }
        }
        Ok(files)
    }

    /// What git prints, or why it could not. Nothing that the repository configures is run.
    fn ask(&self, arguments: &[&str]) -> Result<Result<Vec<u8>, String>, Failure> {
        self.ask_about(arguments, Vec::new())
    }

    /// What git prints about what it is given to read.
    fn ask_about(&self, arguments: &[&str], input: Vec<u8>) -> Result<Result<Vec<u8>, String>, Failure> {
        let mut command = Command::new("git");
        command
            .arg("-C")
            .arg(&self.root)
            .args(["--no-pager", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"])
            // A folder of the content that looks like a repository is none.
            .args(["-c", "safe.bareRepository=explicit"])
            .args(arguments)
            .env("LC_ALL", "C")
            .stdin(if input.is_empty() { Stdio::null() } else { Stdio::piped() })
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        for name in HOOK.iter().filter(|_| self.in_hook) {
            command.env_remove(name);
        }
        let missing = |error| Failure::said(messages::git_missing(io_reason(&error)));
        let mut child = command.spawn().map_err(missing)?;
        let pipe = child.stdin.take();
        // Git prints while it reads: whoever wrote all first would wait for it, and it for them.
        let output = std::thread::scope(|scope| {
            scope.spawn(move || pipe.map(|mut pipe| pipe.write_all(&input)));
            child.wait_with_output()
        });
        let output = output.map_err(missing)?;
        if output.status.success() {
            return Ok(Ok(output.stdout));
        }
        Ok(Err(String::from_utf8_lossy(&output.stderr).trim().to_owned()))
    }
}

/// Whether a folder, no link to one, is the top of a work tree.
fn is_repository(folder: &Path) -> bool {
    folder.symlink_metadata().is_ok_and(|it| it.is_dir()) && folder.join(".git").exists()
}

fn failed(reason: String) -> Failure {
    Failure::said(messages::git_failed(reason))
}
