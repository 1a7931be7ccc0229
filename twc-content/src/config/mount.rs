//! Which folders of a project Hugo shows as content, and which of their files.

use super::LanguageConfig;
use super::settings::{Setting, Settings};
use crate::front_matter::cast;
use crate::glob::Glob;
use crate::language::Language;

/// A module mount of content: `source` folder shown as `target`, for one language or all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mount {
    /// Folder of the project.
    pub source: String,
    /// Where it appears: `content`, or `content/…`.
    pub target: String,
    /// Only for this language.
    pub language: Option<Language>,
    /// Which of its files it shows, the first pattern that fits decides.
    files: Vec<Filter>,
}

/// A pattern of `files` (`! x` keeps out), `includeFiles` or `excludeFiles`.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Filter {
    keep: bool,
    glob: Glob,
    /// The folders above: what they do not lead to is not looked into.
    above: Vec<Glob>,
}

impl Filter {
    fn new(pattern: &str, keep: bool) -> Self {
        let pattern = format!("/{}", pattern.trim().trim_start_matches('/'));
        let folders = pattern.match_indices('/').skip(1).filter_map(|(at, _)| pattern.get(..at)).map(Glob::new);
        Self { keep, above: if keep { folders.collect() } else { Vec::new() }, glob: Glob::new(&pattern) }
    }
}

impl Mount {
    /// A mount of all files of a folder.
    #[must_use]
    pub fn new(source: &str, target: &str, language: Option<Language>) -> Self {
        let clean = |path: &str| path.trim_start_matches("./").trim_matches('/').to_owned();
        Self { source: clean(source), target: clean(target), language, files: Vec::new() }
    }

    /// Whether the mount shows a file, by its path below the source folder.
    #[must_use]
    pub fn shows(&self, path: &str) -> bool {
        if self.files.is_empty() {
            return true;
        }
        let path = format!("/{}", path.to_lowercase());
        let closed = self.files.iter().any(|it| it.keep);
        let decided = |path: &str| self.files.iter().find(|it| it.glob.matches(path)).map(|it| it.keep);
        let leads =
            |folder: &str| !closed || self.files.iter().flat_map(|it| &it.above).any(|above| above.matches(folder));
        let mut folders = path.match_indices('/').skip(1).filter_map(|(at, _)| path.get(..at));
        folders.all(|folder| decided(folder).unwrap_or_else(|| leads(folder))) && decided(&path).unwrap_or(!closed)
    }

    /// The mounts of content, one for each language they are for.
    pub(super) fn read(settings: &Settings, languages: &[LanguageConfig]) -> Vec<Self> {
        let mut list = Vec::new();
        for item in settings.get("module.mounts").and_then(Setting::list).unwrap_or_default() {
            let text = |key: &str| item.get(key).and_then(|it| cast::text(&it.value.kind));
            let texts = |key: &str| item.get(key).and_then(|it| cast::texts(&it.value.kind)).unwrap_or_default();
            let (Some(source), Some(target)) = (text("source"), text("target")) else { continue };
            let mut mount = Self::new(&source, &target, None);
            if mount.target != "content" && !mount.target.starts_with("content/") {
                continue;
            }
            let listed = texts("files").into_iter().map(|it| match it.trim().strip_prefix("! ") {
                Some(pattern) => Filter::new(pattern, false),
                None => Filter::new(&it, true),
            });
            let included = texts("includefiles").into_iter().map(|it| Filter::new(&it, true));
            let excluded = texts("excludefiles").into_iter().map(|it| Filter::new(&it, false));
            mount.files = listed.chain(included).chain(excluded).collect();
            let matrix = item
                .get("sites")
                .and_then(|it| it.value.get("matrix"))
                .and_then(|it| it.value.get("languages"))
                .and_then(|it| cast::texts(&it.value.kind));
            let wanted = matrix.or_else(|| text("lang").map(|it| vec![it])).unwrap_or_default();
            if wanted.is_empty() {
                list.push(mount);
                continue;
            }
            let wanted: Vec<Glob> = wanted.iter().map(|it| Glob::new(it)).collect();
            for it in languages.iter().filter(|it| wanted.iter().any(|glob| glob.matches(&it.language.code()))) {
                list.push(Self { language: Some(it.language.clone()), ..mount.clone() });
            }
        }
        list
    }
}

#[cfg(test)]
mod tests {
    use super::super::HugoConfig;
    use super::*;
    use crate::source::SourceFile;

    fn read(text: &str) -> Vec<Mount> {
        HugoConfig::read(&[SourceFile::new("hugo.toml", text)], &mut Vec::new()).expect("a configuration").mounts
    }

    #[test]
    fn a_mount_may_be_for_several_languages() {
        let text = "[languages.nl]\nweight = 1\n[languages.en]\nweight = 2\n[[module.mounts]]\nsource = 'content/a/'\ntarget = 'content'\n[module.mounts.sites.matrix]\nlanguages = ['*']\n[[module.mounts]]\nsource = 'x'\ntarget = 'assets'\n";
        let mounts = read(text);
        assert_eq!(
            mounts.iter().map(|it| it.language.clone()).collect::<Vec<_>>(),
            [Some(Language::NL), Some(Language::EN)]
        );
        assert_eq!(mounts[0].source, "content/a");
    }

    #[track_caller]
    fn check(filter: &str, shown: &[&str], hidden: &[&str]) {
        let text = format!("[[module.mounts]]\nsource = 'a'\ntarget = 'content'\n{filter}\n");
        let mounts = read(&text);
        for (paths, expected) in [(shown, true), (hidden, false)] {
            for path in paths {
                assert_eq!(mounts[0].shows(path), expected, "{path}");
            }
        }
    }

    #[test]
    fn the_first_pattern_that_fits_decides() {
        check("files = ['! sub/**', '! **.Draft.md']", &["b.md", "b/sub/x.md"], &["sub/b.md", "b/x.draft.md"]);
        check("files = ['**.md', '! /b.md']", &["b.md"], &["sub/b.md", "b.txt"]);
        check("files = ['! sub/**', 'sub/a.md', '/*.md']", &["b.md"], &["sub/a.md", "sub/b.md"]);
        check("files = '!b.md'", &[], &["b.md", "c.md"]);
    }

    #[test]
    fn what_is_included_cannot_be_excluded() {
        let filter = "excludeFiles = ['a/**', 'x/keep.md']\nincludeFiles = ['**/keep.md', 'a/in.md']";
        check(filter, &["a/in.md", "x/keep.md"], &["a/out.md", "keep.md", "dir/q.md"]);
    }
}
