//! The sitemap (sitemaps.org 0.9), every page with its translations as alternates; more than a file may list in several.

use super::xml::{allowed, document, text};

/// The namespace of sitemaps.
const NAMESPACE: (&str, &str) = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");

/// A page of the sitemap.
#[derive(Debug)]
pub(crate) struct Place {
    pub(crate) address: String,
    pub(crate) modified: Option<String>,
    /// Language and address of the page and its translations; empty where there is none.
    pub(crate) alternates: Vec<(String, String)>,
}

/// Most pages that one file may list.
const MOST: usize = 50_000;

/// The sitemap's files: one, or a list of several where there are too many pages for one. `address` gives that of a file.
pub(crate) fn sitemaps(places: &[Place], address: impl Fn(&str) -> String) -> Vec<(String, Vec<u8>)> {
    const NAME: &str = "sitemap.xml";
    if places.len() <= MOST {
        return vec![(NAME.to_owned(), sitemap(places).unwrap_or_default())];
    }
    let named = |index: usize| format!("sitemap-{}.xml", index + 1);
    let parts = places.chunks(MOST).enumerate();
    let mut files: Vec<_> = parts.map(|(index, part)| (named(index), sitemap(part).unwrap_or_default())).collect();
    let list = index(&files.iter().map(|(name, _)| address(name)).collect::<Vec<_>>()).unwrap_or_default();
    files.push((NAME.to_owned(), list));
    files
}

/// Writes the list of a sitemap's files.
fn index(addresses: &[String]) -> std::io::Result<Vec<u8>> {
    document("sitemapindex", &[NAMESPACE], |xml| {
        for address in addresses {
            xml.create_element("sitemap").write_inner_content(|xml| text(xml, "loc", address))?;
        }
        Ok(())
    })
}

/// Writes a sitemap.
fn sitemap(places: &[Place]) -> std::io::Result<Vec<u8>> {
    document("urlset", &[NAMESPACE, ("xmlns:xhtml", "http://www.w3.org/1999/xhtml")], |xml| {
        for place in places {
            xml.create_element("url").write_inner_content(|xml| {
                text(xml, "loc", &place.address)?;
                if let Some(modified) = &place.modified {
                    text(xml, "lastmod", modified)?;
                }
                for (lang, address) in &place.alternates {
                    let address = allowed(address);
                    let attributes = [("rel", "alternate"), ("hreflang", lang), ("href", address.as_str())];
                    xml.create_element("xhtml:link").with_attributes(attributes).write_empty()?;
                }
                Ok(())
            })?;
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_pages_stand_in_several_files() {
        let place =
            |at: usize| Place { address: format!("https://a.example/{at}/"), modified: None, alternates: Vec::new() };
        let places: Vec<Place> = (0..MOST + 1).map(place).collect();
        let files = sitemaps(&places, |name| format!("https://a.example/{name}"));
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]);
        let list = String::from_utf8_lossy(&files[2].1);
        assert!(list.contains("<loc>https://a.example/sitemap-2.xml</loc>"), "{list}");
        assert_eq!(sitemaps(&places[..2], str::to_owned).len(), 1);
    }
}
