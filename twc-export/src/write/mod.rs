//! Writes an export complete or not at all.
//!
//! The new tree is built beside the old one (`.NAME.twc-new`) and the two change places in one step. Files that did not
//! change keep their time, files of the last export that are no longer made go, files that no export wrote stay. At any
//! moment the output folder is the whole old tree or the whole new one; what an interrupted export left is cleared by
//! the next. Only where the folder cannot be replaced as a whole (a mount point, a folder in one that
//! we may not write to, one that holds folders of other people) are files replaced one by one.

mod build;
mod error;
mod manifest;
mod old;
mod piecewise;
mod place;
mod source;
mod swap;
mod tree;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use rayon::prelude::*;
use twc_content::{Site, SourceFile};

use error::Kind;
pub use error::WriteError;
use old::Old;
use source::{Opened, open_source};
use swap::{Places, Swapped};
pub use tree::{Content, Origin, Refused, Tree};

/// Where an export goes and which folders it must not touch.
#[derive(Clone, Debug)]
pub struct Target<'a> {
    /// The output folder.
    pub out: &'a Path,
    /// The site's folder; absent for the built-in site.
    pub root: Option<&'a Path>,
    /// Folders below the site's folder that the site is made of: `content`, `static` and so on.
    pub inputs: Vec<String>,
    /// The files that are copied where the site has no folder.
    pub memory: Vec<SourceFile>,
}

impl<'a> Target<'a> {
    /// A folder to write a site to; `root` is the site's own folder.
    #[must_use]
    pub fn new(site: &Site, root: Option<&'a Path>, out: &'a Path) -> Self {
        let hugo = &site.config.hugo;
        let fixed =
            ["archetypes", "assets", "config", "data", "i18n", "layouts", "locales", "static", "templates", ".git"];
        let mut inputs: Vec<String> = fixed.into_iter().map(str::to_owned).collect();
        inputs.push(hugo.content_dir.clone());
        inputs.extend(hugo.languages.iter().filter_map(|it| it.content_dir.clone()));
        inputs.extend(hugo.mounts.iter().map(|it| it.source.clone()));
        // A part that names the whole site says nothing more than its folder does.
        inputs.retain(|it| !matches!(it.trim_matches('/'), "" | "."));
        Self { out, root, inputs, memory: Vec::new() }
    }

    /// Gives the files of a site in memory, to be copied from.
    #[must_use]
    pub fn with_memory(mut self, files: Vec<SourceFile>) -> Self {
        self.memory = files;
        self
    }
}

/// What an export did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Files of the tree.
    pub files: usize,
    /// Files that are new or changed.
    pub changed: usize,
    /// Files of the last export that went.
    pub removed: usize,
}

/// Writes a tree of files to a folder.
///
/// # Errors
/// The output folder is a file, a link, holds the site or lies in one of its folders; a file that no export wrote is in
/// the way; a file cannot be read or written. The output folder is then as it was.
///
/// # Example
/// ```
/// use twc_export::write::{Content, Origin, Target, Tree, write};
/// let folder = tempfile::tempdir().expect("a folder");
/// let mut tree = Tree::default();
/// tree.add("a/index.txt", Content::Bytes(b"hallo".to_vec()), Origin::Words, "content/a.md").expect("a fine path");
/// let out = folder.path().join("site");
/// let target = Target { out: &out, root: None, inputs: Vec::new(), memory: Vec::new() };
/// assert_eq!(write(&tree, &target).expect("written").changed, 1);
/// assert_eq!(std::fs::read(out.join("a/index.txt")).expect("readable"), b"hallo");
/// assert_eq!(write(&tree, &target).expect("written").changed, 0);
/// ```
pub fn write(tree: &Tree, target: &Target<'_>) -> Result<Written, WriteError> {
    let (parent, out) = place::place(target)?;
    fs::create_dir_all(&parent).map_err(WriteError::write(&parent))?;
    let places = Places::prepare(&parent, &out)?;
    let old = Old::read(&out)?;
    let plan = plan(tree, target, &out, &old)?;
    let removed = old.listed.iter().filter(|path| tree.get(path).is_none() && old.files.contains(*path)).count();
    let written = Written { files: plan.len(), changed: plan.values().filter(|kept| !**kept).count(), removed };
    if written.changed == 0 && removed == 0 && old.files.contains(manifest::NAME) && !plan.is_empty() {
        return Ok(written);
    }
    old.may_be_changed(&out)?;
    if places.is_fixed() || old.has_folders_of_others(&out) {
        return piecewise::replace(tree, target, &places, &old, &plan).map(|()| written);
    }
    match build::build(tree, target, &places, &old, &plan).and_then(|()| places.swap()) {
        Ok(Swapped::Done) => Ok(written),
        Ok(Swapped::NotAsAWhole) => {
            places.clear()?;
            piecewise::replace(tree, target, &places, &old, &plan).map(|()| written)
        }
        Err(error) => {
            // The first error is the one to tell; what is left here the next export clears.
            let _ = places.clear();
            Err(error)
        }
    }
}

/// For each file of the tree, whether the one that is there can stay.
fn plan<'a>(tree: &'a Tree, target: &Target<'_>, out: &Path, old: &Old) -> Result<BTreeMap<&'a str, bool>, WriteError> {
    let files: Vec<(&str, &Content)> = tree.files().collect();
    let plan: BTreeMap<&str, bool> = files
        .into_par_iter()
        .map(|(path, content)| {
            let there = old.files.contains(path) && is_same(&out.join(path), content, target)?;
            Ok((path, there))
        })
        .collect::<Result<_, WriteError>>()?;
    for path in old.foreign() {
        let in_the_way = plan.get(path).is_some_and(|same| !same)
            || (tree.has(path) && !plan.contains_key(path))
            || path.match_indices('/').any(|(at, _)| path.get(..at).is_some_and(|it| plan.contains_key(it)));
        if in_the_way {
            return Err(WriteError::new(out.join(path), Kind::Foreign));
        }
    }
    Ok(plan)
}

/// Whether the file that is there holds what the tree has.
fn is_same(path: &Path, content: &Content, target: &Target<'_>) -> Result<bool, WriteError> {
    let data = path.symlink_metadata().map_err(WriteError::read(path))?;
    if !data.is_file() {
        return Ok(false);
    }
    match content {
        Content::Bytes(bytes) => {
            Ok(data.len() == bytes.len() as u64 && fs::read(path).map_err(WriteError::read(path))? == *bytes)
        }
        Content::CopyOf(source) => {
            let mut new = match open_source(target, source)? {
                Opened::Disk(file) => file,
                Opened::Memory(bytes) => return Ok(fs::read(path).map_err(WriteError::read(path))? == bytes),
            };
            if new.metadata().map_err(WriteError::read(source))?.len() != data.len() {
                return Ok(false);
            }
            let mut old = File::open(path).map_err(WriteError::read(path))?;
            same_bytes(&mut new, &mut old).map_err(WriteError::read(path))
        }
    }
}

fn same_bytes(one: &mut impl Read, other: &mut impl Read) -> io::Result<bool> {
    let (mut left, mut right) = (vec![0; 1 << 16], vec![0; 1 << 16]);
    loop {
        let count = one.read(&mut left)?;
        let Some(right) = right.get_mut(..count) else { return Ok(false) };
        match other.read_exact(right) {
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(false),
            done => done?,
        }
        if left.get(..count) != Some(&*right) {
            return Ok(false);
        }
        if count == 0 {
            return Ok(true);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(files: &[(&str, &str)]) -> Tree {
        let mut tree = Tree::default();
        for (path, text) in files {
            tree.add(path, Content::Bytes((*text).into()), Origin::File, "x").expect("a fine path");
        }
        tree
    }

    /// The files of a folder and their texts, the list of them left out.
    fn held(out: &Path) -> Vec<(String, String)> {
        let old = Old::read(out).expect("readable");
        let paths = old.files.iter().filter(|it| *it != manifest::NAME);
        paths.map(|it| (it.clone(), fs::read_to_string(out.join(it)).expect("text"))).collect()
    }

    fn to(out: &Path) -> Target<'_> {
        Target { out, root: None, inputs: Vec::new(), memory: Vec::new() }
    }

    #[test]
    fn unchanged_files_keep_their_time_and_stale_ones_go() {
        let folder = tempfile::tempdir().expect("a folder");
        let out = folder.path().join("site");
        write(&tree(&[("a/x", "1"), ("b", "1"), ("c/d", "1")]), &to(&out)).expect("written");
        let time = fs::metadata(out.join("a/x")).expect("there").modified().expect("a time");
        fs::write(out.join("mine.txt"), "mine").expect("written");
        fs::create_dir(out.join("empty")).expect("made");
        let done = write(&tree(&[("a/x", "1"), ("b", "2"), ("e", "1")]), &to(&out)).expect("written");
        assert_eq!(done, Written { files: 3, changed: 2, removed: 1 });
        assert_eq!(fs::metadata(out.join("a/x")).expect("there").modified().expect("a time"), time);
        let texts: Vec<String> = held(&out).into_iter().map(|(path, text)| format!("{path}={text}")).collect();
        assert_eq!(texts, ["a/x=1", "b=2", "e=1", "mine.txt=mine"]);
        assert!(out.join("empty").is_dir() && !out.join("c").exists());
        assert_eq!(fs::read_dir(folder.path()).expect("readable").count(), 1, "nothing is left beside the output");
    }

    #[test]
    fn what_no_export_wrote_is_never_overwritten() {
        let folder = tempfile::tempdir().expect("a folder");
        let out = folder.path().join("site");
        fs::create_dir(&out).expect("made");
        fs::write(out.join("b"), "mine").expect("written");
        for files in [&[("b", "1")], &[("b/c", "1")]] {
            let error = write(&tree(files), &to(&out)).expect_err("it is in the way");
            assert!(error.to_string().ends_with("b: is in the way: this export did not write it"), "{error}");
        }
        assert_eq!(held(&out), [("b".to_owned(), "mine".to_owned())]);
    }

    #[test]
    fn an_interrupted_export_is_cleared() {
        let folder = tempfile::tempdir().expect("a folder");
        let out = folder.path().join("site");
        fs::create_dir_all(folder.path().join(".site.twc-new/half")).expect("made");
        fs::create_dir_all(folder.path().join(".site.twc-old")).expect("made");
        fs::write(folder.path().join(".site.twc-old/kept"), "old").expect("written");
        write(&tree(&[("a", "1")]), &to(&out)).expect("written");
        let paths: Vec<String> = held(&out).into_iter().map(|(path, _)| path).collect();
        assert_eq!(paths, ["a", "kept"]);
    }

    #[test]
    fn folders_that_must_not_be_replaced_are_refused() {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path().join("site");
        fs::create_dir_all(root.join("content/nl")).expect("made");
        fs::write(root.join("file"), "").expect("written");
        let check = |out: &str, expected: &str| {
            let out = root.join(out);
            let target =
                Target { out: &out, root: Some(&root), inputs: vec!["content".to_owned()], memory: Vec::new() };
            let error = write(&tree(&[("a", "1")]), &target).expect_err("refused").to_string();
            assert!(error.ends_with(expected), "{error}");
        };
        check("", "holds the site or the working folder, which the export would replace");
        check("..", "holds the site or the working folder, which the export would replace");
        check("content", "lies in a folder that the site is made of");
        check("content/nl/out", "lies in a folder that the site is made of");
        check("file", "is a file, not a folder");
        check("/", "holds the site or the working folder, which the export would replace");
        assert!(root.join("content/nl").is_dir());
    }

    #[cfg(unix)]
    #[test]
    fn links_are_not_followed() {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path().join("site");
        fs::create_dir_all(root.join("static")).expect("made");
        fs::write(folder.path().join("secret"), "s").expect("written");
        std::os::unix::fs::symlink(folder.path().join("secret"), root.join("static/x")).expect("linked");
        let out = folder.path().join("out");
        let mut copy = Tree::default();
        copy.add("x", Content::CopyOf("static/x".to_owned()), Origin::File, "static/x").expect("a fine path");
        let target = Target { out: &out, root: Some(&root), inputs: Vec::new(), memory: Vec::new() };
        assert!(write(&copy, &target).is_err());
        assert!(!out.exists());
        let link = folder.path().join("link");
        std::os::unix::fs::symlink(&root, &link).expect("linked");
        let error = write(&tree(&[("a", "1")]), &to(&link)).expect_err("refused").to_string();
        assert!(error.ends_with("is a symbolic link; name the folder it leads to"), "{error}");
    }

    #[test]
    fn a_folder_can_be_filled_file_by_file() {
        let folder = tempfile::tempdir().expect("a folder");
        let out = folder.path().join("site");
        write(&tree(&[("a", "1"), ("b/c", "1"), ("d", "1")]), &to(&out)).expect("written");
        let next = tree(&[("a/x", "2"), ("b", "2"), ("d", "1")]);
        let places = Places::prepare(folder.path(), &out).expect("ready");
        let old = Old::read(&out).expect("readable");
        let plan = plan(&next, &to(&out), &out, &old).expect("planned");
        piecewise::replace(&next, &to(&out), &places, &old, &plan).expect("moved");
        let texts: Vec<String> = held(&out).into_iter().map(|(path, text)| format!("{path}={text}")).collect();
        assert_eq!(texts, ["a/x=2", "b=2", "d=1"]);
    }
}
