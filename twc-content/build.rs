//! Lists the built-in pages and messages as `include_str!`s, and makes a function of each message that is not a rule's.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

#[path = "src/codegen.rs"]
#[allow(
    dead_code,
    missing_docs,
    unreachable_pub,
    reason = "the library shows these to others; this script needs one function"
)]
mod codegen;
#[path = "src/locale/function_name.rs"]
#[allow(unreachable_pub, reason = "public in the library")]
mod function_name;

/// Where the code generator looks for what it shares with the library.
mod locale {
    pub(crate) use super::function_name::function_name;
}

/// Message files of which functions are made; the rules name theirs by their own name.
const TYPED: [&str; 4] = ["export.ftl", "report.ftl", "site.ftl", "twc.ftl"];

fn main() -> io::Result<()> {
    let mut languages: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
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
            if folder == "locales" && file.file_name().is_some_and(|it| TYPED.iter().any(|typed| it == *typed)) {
                let language =
                    file.parent().and_then(Path::file_name).unwrap_or_default().to_string_lossy().into_owned();
                let text = fs::read_to_string(&file)?;
                languages.entry(language).or_default().push((file.display().to_string(), text));
            }
            let name = file.strip_prefix(&root).map_err(io::Error::other)?.to_string_lossy().replace('\\', "/");
            let full = fs::canonicalize(&file)?;
            writeln!(list, "    ({:?}, include_str!({:?})),", format!("{folder}/{name}"), full.display().to_string())
                .map_err(io::Error::other)?;
        }
    }
    list.push_str("];\n");
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("OUT_DIR is not set"))?;
    let code = codegen::code(&languages, "en").map_err(|error| io::Error::other(error.to_string()))?;
    fs::write(Path::new(&out).join("messages.rs"), code)?;
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
