//! Links of a page as the exported site needs them: what names a page or file of the site in any of Hugo's ways becomes
//! its address, as Hugo's embedded render hooks for links and images do.

use twc_content::site::Target;
use twc_content::{Document, NodeKind, Page, Site};

/// The page with addresses in its links and images.
pub(crate) fn resolved(page: &Page, site: &Site) -> Page {
    let mut resolved = page.clone();
    resolve(&mut resolved.document, page, site);
    for shortcode in &mut resolved.shortcodes {
        if let Some(inner) = &mut shortcode.inner {
            resolve(&mut inner.document, page, site);
        }
    }
    resolved
}

fn resolve(document: &mut Document, page: &Page, site: &Site) {
    for node in &mut document.nodes {
        if let NodeKind::Link { url, .. } | NodeKind::Image { url, .. } = &mut node.kind
            && let Some(address) = address(url, page, site)
        {
            *url = address.into();
        }
    }
}

/// The address a destination names on this site; none where it is fine as it stands.
pub(crate) fn address(url: &str, page: &Page, site: &Site) -> Option<String> {
    if url.starts_with('#') || url.contains("://") {
        return None;
    }
    let link = site.resolve(page, url);
    let address = match &link.target {
        Target::Page(index) => site.facts.get(*index)?.url.clone(),
        Target::Resource(path) | Target::Static(path) => super::site::address_of(site, page, path)?,
        _ => return None,
    };
    let query = url.split('#').next().and_then(|it| it.split_once('?'));
    let query = query.map(|(_, query)| format!("?{query}")).unwrap_or_default();
    let fragment = url.split_once('#').map(|(_, fragment)| format!("#{fragment}")).unwrap_or_default();
    Some(format!("{address}{query}{fragment}"))
}
