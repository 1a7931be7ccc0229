//! Files of a page bundle, by the names that shortcodes use.

use super::Site;
use super::address;
use super::link::join;
use crate::front_matter::Value;
use crate::glob::Glob;
use crate::page::Page;
use crate::path::{Bundle, escape_path, mounted};

impl Site {
    /// The address of a file of the page's bundle, else of the assets folder: what Hugo's `.Page.Resources.Get` and
    /// `resources.Get` find for a name, relative to the host. Letter case does not matter.
    #[must_use]
    pub fn resource_address(&self, page: &Page, name: &str) -> Option<String> {
        let hugo = &self.config.hugo;
        let name = name.strip_prefix("./").unwrap_or(name).trim_start_matches('/');
        if name.is_empty() {
            return None;
        }
        let folder = format!("/{}", page.path.folder);
        let path = join(&folder, name);
        let inside_bundle = page.path.bundle != Bundle::Single && path.starts_with(folder.trim_end_matches('/'));
        if inside_bundle && let Some((file, _)) = self.links.resource(&path, &page.path.language) {
            let place = mounted(&file, hugo)?;
            let rest = place.inside.get(page.path.folder.len()..)?.trim_start_matches('/');
            let base = self.facts_of(page)?.url.as_str();
            return Some(format!("{}/{}", base.trim_end_matches('/'), escape_path(rest)));
        }
        let file = self.links.asset(name)?;
        let rest = file.find("assets/").and_then(|at| file.get(at + "assets/".len()..))?;
        Some(format!("{}/{}", address::base_path(hugo), escape_path(rest)))
    }

    /// The file of the page's bundle to which the front matter's `resources` gives a name, by its path in the project.
    pub(crate) fn named_resource(&self, page: &Page, name: &str) -> Option<String> {
        if page.path.bundle == Bundle::Single {
            return None;
        }
        let given = page.front_matter.get("resources")?.value.as_list()?;
        let text = |value: &Value, key: &str| Some(value.get(key)?.value.as_str()?.to_lowercase());
        let folder = format!("/{}/", page.path.folder).replace("//", "/");
        given.iter().find_map(|item| {
            let (from, to) = (text(item, "src")?, text(item, "name")?);
            if !is_named(&to, &name.to_lowercase()) {
                return None;
            }
            let glob = Glob::new(from.trim_start_matches('/'));
            let fits = |path: &&str| path.strip_prefix(&folder).is_some_and(|rest| glob.matches(&rest.to_lowercase()));
            let path = self.links.resource_paths().filter(fits).min()?;
            Some(self.links.resource(path, &page.path.language)?.0)
        })
    }
}

/// Whether a name is one that a pattern with `:counter` gives.
fn is_named(pattern: &str, name: &str) -> bool {
    let Some((before, after)) = pattern.split_once(":counter") else { return pattern == name };
    name.strip_prefix(before)
        .and_then(|rest| rest.strip_suffix(after))
        .is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use crate::limits::Limits;
    use crate::site::Site;
    use crate::source::SourceFile;

    #[test]
    fn a_bundle_comes_before_the_assets() {
        let page = |path| SourceFile::new(path, "---\ntitle: A\n---\n");
        let files = vec![page("content/a/index.nl.md"), page("content/b.nl.md")];
        let resources =
            ["content/a/Foto ü.PNG", "content/a/deep/x.png", "assets/deep/x.png", "assets/y.png", "content/z.png"];
        let site = Site::from_files(files, resources.map(str::to_owned).to_vec(), &Limits::default());
        let address = |page: usize, name: &str| site.resource_address(&site.pages[page], name);
        assert_eq!(address(0, "foto ü.png").as_deref(), Some("/nl/a/Foto%20%C3%BC.PNG"));
        assert_eq!(address(0, "./deep/x.png").as_deref(), Some("/nl/a/deep/x.png"));
        assert_eq!(address(0, "/y.png").as_deref(), Some("/y.png"));
        assert_eq!(address(1, "deep/x.png").as_deref(), Some("/deep/x.png"));
        assert_eq!(address(0, "../z.png"), None);
        assert_eq!(address(1, "z.png"), None);
    }
}
