//! Output formats: which files Hugo writes of a page, and so where the page's address ends.

use indexmap::IndexMap;

use super::settings::Settings;

/// An output format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutputFormat {
    /// Its name, in lower case.
    pub name: String,
    /// `baseName`
    pub base_name: String,
    /// File extension of its media type, without the dot.
    pub suffix: String,
    /// `path`: a folder below the language's.
    pub path: String,
    /// `noUgly`
    pub no_ugly: bool,
    /// `weight`
    pub weight: i64,
}

/// The output formats of a site, and those of each kind of page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outputs {
    /// The formats, by name in lower case.
    pub formats: IndexMap<String, OutputFormat>,
    /// `outputs`, by kind in lower case: names in lower case.
    pub of_kind: IndexMap<String, Vec<String>>,
}

impl Default for Outputs {
    fn default() -> Self {
        let format = |name: &str, base_name: &str, suffix: &str| OutputFormat {
            name: name.to_owned(),
            base_name: base_name.to_owned(),
            suffix: suffix.to_owned(),
            path: String::new(),
            no_ugly: name == "rss",
            weight: if name == "html" { 10 } else { 0 },
        };
        let list = [
            ("amp", "index", "html"),
            ("calendar", "index", "ics"),
            ("css", "styles", "css"),
            ("csv", "index", "csv"),
            ("html", "index", "html"),
            ("json", "index", "json"),
            ("markdown", "index", "md"),
            ("robots", "robots", "txt"),
            ("rss", "index", "xml"),
            ("sitemap", "sitemap", "xml"),
            ("webappmanifest", "manifest", "webmanifest"),
        ];
        let mut formats: IndexMap<String, OutputFormat> =
            list.into_iter().map(|(name, base, suffix)| (name.to_owned(), format(name, base, suffix))).collect();
        if let Some(amp) = formats.get_mut("amp") {
            "amp".clone_into(&mut amp.path);
        }
        Self { formats, of_kind: IndexMap::new() }
    }
}

impl Outputs {
    /// Reads `outputFormats`, `mediaTypes` and `outputs`.
    pub(super) fn read(settings: &Settings) -> Self {
        let mut outputs = Self::default();
        for (name, setting) in settings.map("outputformats").into_iter().flat_map(Settings::iter) {
            let Some(own) = setting.map() else { continue };
            let known = outputs.formats.get(name).cloned();
            let mut format = known.unwrap_or_else(|| OutputFormat {
                name: name.to_owned(),
                base_name: "index".to_owned(),
                suffix: "html".to_owned(),
                path: String::new(),
                no_ugly: false,
                weight: 0,
            });
            if let Some(base_name) = own.text("basename") {
                format.base_name = base_name;
            }
            if let Some(media_type) = own.text("mediatype") {
                format.suffix = suffix(&media_type.to_lowercase(), settings);
            }
            if let Some(path) = own.text("path") {
                path.trim_matches('/').clone_into(&mut format.path);
            }
            format.no_ugly = own.flag("nougly").unwrap_or(format.no_ugly);
            format.weight = own.number("weight").unwrap_or(format.weight);
            outputs.formats.insert(name.to_owned(), format);
        }
        for (kind, _) in settings.map("outputs").into_iter().flat_map(Settings::iter) {
            let names = settings.texts(&format!("outputs.{kind}")).unwrap_or_default();
            outputs.of_kind.insert(kind.to_owned(), names.iter().map(|it| it.to_lowercase()).collect());
        }
        outputs
    }

    /// The format that a page's address is that of: of the names given, else of the page's kind; HTML where it is among them.
    #[must_use]
    pub fn main(&self, kind: &str, own: &[String]) -> Option<&OutputFormat> {
        let names = if own.is_empty() { self.of_kind.get(kind).map_or(&[][..], Vec::as_slice) } else { own };
        let mut formats: Vec<&OutputFormat> =
            names.iter().filter_map(|name| self.formats.get(&name.to_lowercase())).collect();
        formats.sort_by(|one, other| {
            let rank = |it: &OutputFormat| (it.name != "html", it.weight == 0, it.weight);
            rank(one).cmp(&rank(other)).then_with(|| one.name.cmp(&other.name))
        });
        formats.first().copied().or_else(|| self.formats.get("html"))
    }
}

/// The first file extension of a media type.
fn suffix(media_type: &str, settings: &Settings) -> String {
    let own = settings.map("mediatypes").and_then(|types| {
        let (_, setting) = types.iter().find(|(name, _)| *name == media_type)?;
        setting.map()?.texts("suffixes")?.into_iter().next()
    });
    own.unwrap_or_else(|| {
        let short = match media_type {
            "text/plain" => "txt",
            "text/markdown" => "md",
            "text/javascript" | "application/javascript" => "js",
            "text/calendar" => "ics",
            "application/manifest+json" => "webmanifest",
            "image/svg+xml" => "svg",
            "image/jpeg" => "jpg",
            other => {
                let part = other.rsplit('/').next().unwrap_or(other);
                part.rsplit('+').next().unwrap_or(part)
            }
        };
        short.to_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_is_the_main_format_where_it_is_one() {
        let outputs = Outputs::default();
        let main = |names: &[&str]| {
            let names: Vec<String> = names.iter().map(|it| (*it).to_owned()).collect();
            outputs.main("page", &names).map(|it| it.name.clone())
        };
        assert_eq!(main(&["json", "HTML"]).as_deref(), Some("html"));
        assert_eq!(main(&["json"]).as_deref(), Some("json"));
        assert_eq!(main(&[]).as_deref(), Some("html"));
    }
}
