//! Addresses in a page's body as the exported site needs them: what names a page or file of the site in any of Hugo's ways
//! becomes its address, as Hugo's embedded render hooks for links and images do. Raw HTML and what shortcodes write are
//! read in the same way.

use std::borrow::Cow;

use twc_content::site::Target;
use twc_content::{Page, Site};

use super::tag::change_addresses;

/// A body with the addresses of pages and files in its links and images.
pub(crate) fn resolved<'a>(html: &'a str, page: &Page, site: &Site) -> Cow<'a, str> {
    change_addresses(html, |url| address(url, page, site))
}

/// The address a destination names on this site; none where it is fine as it stands.
pub(crate) fn address(url: &str, page: &Page, site: &Site) -> Option<String> {
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

/// The address of a file that a page names; none where there is no such file.
pub(crate) fn file(name: &str, page: &Page, site: &Site) -> Option<String> {
    match site.locate(page, name).target {
        Target::Resource(path) | Target::Static(path) => super::site::address_of(site, page, &path),
        _ => None,
    }
}
