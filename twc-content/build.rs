//! Lists the built-in pages and messages as `include_str!`s.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let mut list =
        String::from("/// Path and text of every built-in file.\npub(crate) static FILES: &[(&str, &str)] = &[\n");
    for (folder, extensions) in [("content", &["md", "svg"][..]), ("locales", &["ftl"])] {
        let root = [folder.into(), format!("../{folder}")]
            .into_iter()
            .map(PathBuf::from)
            .find(|path| path.is_dir())
            .ok_or_else(|| io::Error::other(format!("no folder `{folder}`")))?;
        let mut files = Vec::new();
        collect(&root, extensions, &mut files)?;
        files.sort();
        for file in files {
            let name = file.strip_prefix(&root).map_err(io::Error::other)?.to_string_lossy().replace('\\', "/");
            let full = fs::canonicalize(&file)?;
            writeln!(list, "    ({:?}, include_str!({:?})),", format!("{folder}/{name}"), full.display().to_string())
                .map_err(io::Error::other)?;
        }
    }
    list.push_str("];\n");
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("OUT_DIR is not set"))?;
    fs::write(Path::new(&out).join("embedded.rs"), list)
}

fn collect(folder: &Path, extensions: &[&str], files: &mut Vec<PathBuf>) -> io::Result<()> {
    println!("cargo::rerun-if-changed={}", folder.display());
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, extensions, files)?;
        } else if path.extension().and_then(|it| it.to_str()).is_some_and(|it| extensions.contains(&it)) {
            println!("cargo::rerun-if-changed={}", path.display());
            files.push(path);
        }
    }
    Ok(())
}
