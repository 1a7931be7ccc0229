//! Writing: the same bytes every time, and only what changed.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

use twc_content::{Limits, Site, SourceFile, embedded};
use twc_export::write::Target;
use twc_export::{ExportOptions, export, export_to};

fn times(folder: &Path) -> BTreeMap<String, SystemTime> {
    let mut times = BTreeMap::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(&next).expect("readable") {
            let path = entry.expect("readable").path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("inside").to_string_lossy().replace('\\', "/");
                times.insert(name, fs::metadata(&path).expect("there").modified().expect("a time"));
            }
        }
    }
    times
}

#[test]
fn the_same_site_gives_the_same_bytes() {
    let make = || export(&Site::embedded(), &ExportOptions::default()).expect("exported").tree;
    assert!(make() == make());
}

#[test]
fn an_edited_page_rewrites_only_what_depends_on_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("site");
    let write = |files: Vec<SourceFile>| {
        let site = Site::from_files(files.clone(), Vec::new(), &Limits::default());
        let target = Target::new(&site, None, &out).with_memory(files);
        export_to(&site, &ExportOptions::default(), &target).expect("exported").0
    };
    write(embedded::files());
    let before = times(&out);
    let edited = embedded::files().into_iter().map(|file| match file.path() {
        "content/about/index.nl.md" => SourceFile::new(file.path(), format!("{}\nNog een zin.\n", file.text())),
        _ => file,
    });
    let written = write(edited.collect());
    let changed: Vec<String> =
        times(&out).into_iter().filter(|(path, time)| before.get(path) != Some(time)).map(|(path, _)| path).collect();
    let expected = [
        ".twc-manifest",
        "nl/about/index.html",
        "nl/about/index.json",
        "nl/about/index.txt",
        "nl/index.xml",
        "nl/search.json",
    ];
    assert_eq!(changed, expected);
    assert_eq!((written.changed, written.removed), (5, 0));
}

/// Exports a site of so many pages to a folder.
fn export_pages(count: usize, out: &Path) -> Result<twc_export::write::Written, twc_export::ExportError> {
    let page =
        |number| SourceFile::new(format!("content/p{number}.nl.md"), format!("---\ntitle: P{number}\n---\nTekst.\n"));
    let site = Site::from_files((0..count).map(page).collect(), Vec::new(), &Limits::default());
    export_to(&site, &ExportOptions::default(), &Target::new(&site, None, out)).map(|it| it.0)
}

/// Folders that no export made, with their rights, come through an export as they were.
#[cfg(unix)]
#[test]
fn folders_of_the_user_keep_their_rights_and_time() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("site");
    fs::create_dir_all(out.join("private/empty")).expect("made");
    fs::write(out.join("private/note"), "mine").expect("written");
    let time = SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000_000);
    fs::File::open(out.join("private")).expect("opens").set_modified(time).expect("set");
    fs::set_permissions(out.join("private"), fs::Permissions::from_mode(0o700)).expect("set");
    for count in [1, 2] {
        export_pages(count, &out).expect("exported");
        let data = fs::metadata(out.join("private")).expect("there");
        assert_eq!(data.mode() & 0o777, 0o700);
        assert_eq!(data.modified().expect("a time"), time);
        assert_eq!(fs::read_to_string(out.join("private/note")).expect("there"), "mine");
        assert!(out.join("private/empty").is_dir());
    }
}

/// A folder that may not be written to stops the export before anything has changed.
#[cfg(unix)]
#[test]
fn a_read_only_folder_stops_the_export_before_it_begins() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("site");
    export_pages(1, &out).expect("exported");
    let before = times(&out);
    fs::set_permissions(out.join("nl"), fs::Permissions::from_mode(0o555)).expect("set");
    // Whoever may write everywhere, as root may, is not stopped.
    let unbound = fs::write(out.join("nl/probe"), "").is_ok();
    let result = export_pages(3, &out);
    if unbound {
        assert!(result.is_ok());
        return;
    }
    let error = result.expect_err("it is stopped").to_string();
    assert!(error.contains("nl cannot be written") || error.contains("nl: cannot be written"), "{error}");
    assert_eq!(times(&out), before);
    assert_eq!(fs::read_dir(folder.path()).expect("readable").count(), 1);
    fs::set_permissions(out.join("nl"), fs::Permissions::from_mode(0o755)).expect("set");
}

#[test]
fn a_file_where_a_folder_should_be_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("file"), "mine").expect("written");
    let error = export_pages(1, &folder.path().join("file/a/b")).expect_err("refused").to_string();
    assert!(error.ends_with("file: is a file, not a folder"), "{error}");
}

#[test]
fn exports_to_one_folder_at_once_leave_one_of_them_whole() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("site");
    std::thread::scope(|scope| {
        for turn in 0..6 {
            let out = &out;
            scope.spawn(move || export_pages(1 + turn % 2, out).expect("exported"));
        }
    });
    let found: Vec<String> = times(&out).into_keys().collect();
    let whole = [1, 2].map(|count| {
        let alone = folder.path().join(count.to_string());
        export_pages(count, &alone).expect("exported");
        times(&alone).into_keys().collect::<Vec<_>>()
    });
    assert!(whole.contains(&found), "{found:?}");
}

#[test]
fn what_an_interrupted_export_left_inside_the_folder_goes() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("site");
    fs::create_dir_all(out.join(".twc-new/half")).expect("made");
    export_pages(1, &out).expect("exported");
    assert!(!out.join(".twc-new").exists());
}
