//! Writes an export complete or not at all.
//!
//! The new tree is built beside the old one (`.NAME.twc-new`) and the two change places in one step. Files that did not
//! change keep their time, files of the last export that are no longer made go, files that no export wrote stay. At any
//! moment the output folder is the whole old tree or the whole new one; what an interrupted export left is cleared by
//! the next. Only where the folder cannot be replaced as a whole, as a mount point cannot, files are replaced one by one.

mod error;
mod manifest;
mod source;
mod swap;
mod tree;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Component, Path, PathBuf};

use rayon::prelude::*;
use twc_content::{Site, SourceFile};

use error::Kind;
pub use error::WriteError;
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
    let (parent, out) = place(target)?;
    fs::create_dir_all(&parent).map_err(WriteError::write(&parent))?;
    let places = Places::prepare(&parent, &out)?;
    let old = Old::read(&out)?;
    let plan = plan(tree, target, &out, &old)?;
    let removed = old.listed.iter().filter(|path| tree.get(path).is_none() && old.files.contains(*path)).count();
    let written = Written { files: plan.len(), changed: plan.values().filter(|kept| !**kept).count(), removed };
    if written.changed == 0 && removed == 0 && old.files.contains(manifest::NAME) && !plan.is_empty() {
        return Ok(written);
    }
    let built = build(tree, target, &places, &old, &plan).and_then(|()| places.swap());
    match built {
        Ok(Swapped::Done) => Ok(written),
        Ok(Swapped::NotAsAWhole) => {
            let moved = one_by_one(tree, &places, &old, &plan);
            places.clear()?;
            moved.map(|()| written)
        }
        Err(error) => {
            // The first error is the one to tell; what is left here the next export clears.
            let _ = places.clear();
            Err(error)
        }
    }
}

/// The parent and the full path of the output folder, if it may be written to.
fn place(target: &Target<'_>) -> Result<(PathBuf, PathBuf), WriteError> {
    let out = target.out;
    let refused = |kind| WriteError::new(out, kind);
    let here = std::env::current_dir().map_err(WriteError::read("."))?;
    // Links are resolved as far as the path exists; the rest is new and holds no links.
    let mut full = PathBuf::new();
    for part in here.join(out).components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                full.pop();
            }
            part => {
                full.push(part);
                if let Ok(real) = full.canonicalize()
                    && (full != here.join(out) || real == full)
                {
                    full = real;
                }
            }
        }
    }
    match full.symlink_metadata() {
        Ok(data) if data.is_symlink() => return Err(refused(Kind::IsLink)),
        Ok(data) if !data.is_dir() => return Err(refused(Kind::IsFile)),
        _ => {}
    }
    let parent = full.parent().ok_or_else(|| refused(Kind::HoldsSite))?.to_path_buf();
    if full.file_name().is_none() {
        return Err(refused(Kind::NoName));
    }
    if here.canonicalize().map_err(WriteError::read("."))?.starts_with(&full) {
        return Err(refused(Kind::HoldsSite));
    }
    if let Some(root) = target.root {
        let root = root.canonicalize().map_err(WriteError::read(root))?;
        if root.starts_with(&full) {
            return Err(refused(Kind::HoldsSite));
        }
        for input in &target.inputs {
            let Ok(input) = root.join(input).canonicalize() else { continue };
            if full.starts_with(&input) {
                return Err(refused(Kind::InsideInput));
            }
            if input.starts_with(&full) {
                return Err(refused(Kind::HoldsSite));
            }
        }
    }
    Ok((parent, full))
}

/// What the output folder holds.
#[derive(Debug, Default)]
struct Old {
    /// Everything but folders, by path below the output folder.
    files: BTreeSet<String>,
    /// Folders.
    folders: BTreeSet<String>,
    /// What the last export wrote.
    listed: BTreeSet<String>,
}

impl Old {
    fn read(out: &Path) -> Result<Self, WriteError> {
        let mut old = Self::default();
        let mut open = vec![String::new()];
        while let Some(folder) = open.pop() {
            let full = out.join(&folder);
            let entries = match fs::read_dir(&full) {
                Err(error) if error.kind() == io::ErrorKind::NotFound && folder.is_empty() => return Ok(old),
                entries => entries.map_err(WriteError::read(&full))?,
            };
            for entry in entries {
                let entry = entry.map_err(WriteError::read(&full))?;
                let kind = entry.file_type().map_err(WriteError::read(entry.path()))?;
                let name = entry.file_name();
                let Some(name) = name.to_str() else {
                    return Err(WriteError::new(entry.path(), Kind::Foreign));
                };
                let path = if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") };
                if kind.is_dir() {
                    open.push(path.clone());
                    old.folders.insert(path);
                } else {
                    old.files.insert(path);
                }
            }
        }
        if old.files.contains(manifest::NAME) {
            let path = out.join(manifest::NAME);
            let text = fs::read(&path).map_err(WriteError::read(&path))?;
            old.listed = manifest::paths(&String::from_utf8_lossy(&text));
        }
        Ok(old)
    }

    /// Files that no export wrote.
    fn foreign(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(String::as_str).filter(|path| *path != manifest::NAME && !self.listed.contains(*path))
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

/// A file that is copied.
enum Opened<'a> {
    Disk(File),
    Memory(&'a [u8]),
}

fn open_source<'a>(target: &'a Target<'_>, source: &str) -> Result<Opened<'a>, WriteError> {
    if let Some(root) = target.root {
        return source::open_below(root, source).map(Opened::Disk).map_err(WriteError::read(root.join(source)));
    }
    let file = target.memory.iter().find(|it| it.path() == source);
    file.map(|it| Opened::Memory(it.text().as_bytes())).ok_or_else(|| WriteError::new(source, Kind::NoFile))
}

/// Builds the new tree beside the old one.
fn build(
    tree: &Tree,
    target: &Target<'_>,
    places: &Places,
    old: &Old,
    plan: &BTreeMap<&str, bool>,
) -> Result<(), WriteError> {
    let new = &places.new;
    fs::create_dir(new).map_err(WriteError::write(new))?;
    let foreign: Vec<&str> = old.foreign().filter(|path| !plan.contains_key(path)).collect();
    let mut folders: BTreeSet<&str> = BTreeSet::new();
    for path in plan.keys().copied().chain(foreign.iter().copied()) {
        folders.extend(path.match_indices('/').filter_map(|(at, _)| path.get(..at)));
    }
    // Empty folders that somebody made stay too.
    folders.extend(old.folders.iter().map(String::as_str).filter(|folder| {
        let inside = format!("{folder}/");
        let holds = |paths: &BTreeSet<String>| {
            paths.range(inside.clone()..).next().is_some_and(|path| path.starts_with(&inside))
        };
        !holds(&old.files) && !holds(&old.folders) && !tree.has(folder)
    }));
    for folder in folders {
        let path = new.join(folder);
        fs::create_dir_all(&path).map_err(WriteError::write(&path))?;
    }
    plan.par_iter().try_for_each(|(path, kept)| {
        let place = new.join(path);
        if *kept {
            return keep(&places.out.join(path), &place);
        }
        let mut file = File::create_new(&place).map_err(WriteError::write(&place))?;
        match tree.get(path) {
            Some(Content::Bytes(bytes)) => file.write_all(bytes).map_err(WriteError::write(&place)),
            Some(Content::CopyOf(source)) => match open_source(target, source)? {
                Opened::Disk(mut source) => io::copy(&mut source, &mut file).map(|_| ()),
                Opened::Memory(bytes) => file.write_all(bytes),
            }
            .map_err(WriteError::write(&place)),
            None => Ok(()),
        }
    })?;
    foreign.par_iter().try_for_each(|path| keep(&places.out.join(path), &new.join(path)))?;
    let list = new.join(manifest::NAME);
    fs::write(&list, manifest::text(tree.paths())).map_err(WriteError::write(&list))?;
    if let Ok(data) = fs::metadata(&places.out) {
        fs::set_permissions(new, data.permissions()).map_err(WriteError::write(new))?;
    }
    Ok(())
}

/// Takes a file over into the new tree, with its time: as another name of the same file where the system can.
fn keep(from: &Path, to: &Path) -> Result<(), WriteError> {
    if fs::hard_link(from, to).is_ok() {
        return Ok(());
    }
    let data = from.symlink_metadata().map_err(WriteError::read(from))?;
    if !data.is_file() {
        return Err(WriteError::new(from, Kind::Foreign));
    }
    fs::copy(from, to).map_err(WriteError::write(to))?;
    if let Ok(time) = data.modified() {
        let file = File::options().write(true).open(to).map_err(WriteError::write(to))?;
        file.set_modified(time).map_err(WriteError::write(to))?;
    }
    Ok(())
}

/// Replaces the files of a folder that cannot be replaced as a whole; each of them is whole at any moment.
fn one_by_one(tree: &Tree, places: &Places, old: &Old, plan: &BTreeMap<&str, bool>) -> Result<(), WriteError> {
    let stale = old.listed.iter().filter(|path| tree.get(path).is_none() && old.files.contains(*path));
    for path in stale {
        let place = places.out.join(path);
        fs::remove_file(&place).map_err(WriteError::write(&place))?;
        // Folders that are empty now go; those that are not stay, which is no error.
        for folder in place.ancestors().skip(1).take_while(|it| *it != places.out) {
            if fs::remove_dir(folder).is_err() {
                break;
            }
        }
    }
    let changed = plan.iter().filter(|(_, kept)| !**kept).map(|(path, _)| *path);
    for path in changed.chain([manifest::NAME]) {
        let place = places.out.join(path);
        let mut folder = places.out.clone();
        for part in path.split('/').rev().skip(1).collect::<Vec<_>>().into_iter().rev() {
            folder.push(part);
            if folder.symlink_metadata().is_ok_and(|it| it.is_symlink()) {
                return Err(WriteError::new(folder, Kind::Foreign));
            }
            if !folder.is_dir() {
                fs::create_dir(&folder).map_err(WriteError::write(&folder))?;
            }
        }
        match fs::rename(places.new.join(path), &place) {
            // The tree in the making stands on another device than the folder that is mounted.
            Err(error) if error.kind() == io::ErrorKind::CrossesDevices => replace(&places.new.join(path), &place)?,
            done => done.map_err(WriteError::write(&place))?,
        }
    }
    Ok(())
}

/// Copies a file beside its place and moves it there.
fn replace(from: &Path, place: &Path) -> Result<(), WriteError> {
    let mut beside = place.as_os_str().to_owned();
    beside.push(".twc-new");
    let beside = PathBuf::from(beside);
    fs::copy(from, &beside).map_err(WriteError::write(&beside))?;
    fs::rename(&beside, place).map_err(WriteError::write(place))
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
        build(&next, &to(&out), &places, &old, &plan).expect("built");
        one_by_one(&next, &places, &old, &plan).expect("moved");
        let texts: Vec<String> = held(&out).into_iter().map(|(path, text)| format!("{path}={text}")).collect();
        assert_eq!(texts, ["a/x=2", "b=2", "d=1"]);
    }
}
