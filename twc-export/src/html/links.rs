//! Addresses in a page's body as the exported site needs them: what names a page or file of the site in any of Hugo's ways
//! becomes its address, as Hugo's embedded render hooks for links and images do. Raw HTML and what shortcodes write are
//! read in the same way.

use std::borrow::Cow;

use twc_content::site::Target;
use twc_content::{Page, Site};

use super::address::Base;
use super::finish::joined;
use super::tag::change_addresses;

/// A body with the addresses of pages and files in its links and images.
pub(crate) fn resolved<'a>(html: &'a str, page: &Page, site: &Site) -> Cow<'a, str> {
    change_addresses(html, |url| address(url, page, site))
}

/// A body for readers who do not know where it stands: its addresses have scheme and host.
pub(crate) fn absolute(html: &str, page: &Page, site: &Site, base: &Base) -> String {
    let own = site.facts_of(page).map_or("/", |it| it.url.as_str());
    let changed = change_addresses(html.trim(), |url| {
        let found = address(url, page, site);
        let url = found.as_deref().unwrap_or(url);
        let first = url.split(['/', '?', '#']).next().unwrap_or_default();
        if url.is_empty() || url.starts_with("//") || first.contains(':') || base.origin.is_empty() {
            return found;
        }
        let full = match url.as_bytes().first() {
            Some(b'/') => url.to_owned(),
            Some(b'#' | b'?') => format!("{own}{url}"),
            _ => joined(own, url),
        };
        Some(base.absolute(&full))
    });
    changed.into_owned()
}

/// The address a destination names on this site; none where it is fine as it stands.
fn address(url: &str, page: &Page, site: &Site) -> Option<String> {
    if url.starts_with('#') {
        return None;
    }
    let link = site.locate(page, url);
    let address = match &link.target {
        Target::Page(index) => site.facts.get(*index)?.url.clone(),
        Target::Resource(path) | Target::Static(path) => super::site::address_of(site, page, path)?,
        _ => return None,
    };
    let query = url.split('#').next().and_then(|it| it.split_once('?'));
    let query = query.map(|(_, query)| format!("?{query}")).unwrap_or_default();
    let fragment = url.split_once('#').map(|(_, fragment)| format!("#{fragment}")).unwrap_or_default();
    Some(format!("{address}{query}{fragment}")).filter(|it| !address.is_empty() && it != url)
}
