//! The sitemap (sitemaps.org 0.9), every page with its translations as alternates.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::feed::allowed;

/// A page of the sitemap.
#[derive(Debug)]
pub(crate) struct Place {
    pub(crate) address: String,
    pub(crate) modified: Option<String>,
    /// Language and address of the page and its translations; empty where there is none.
    pub(crate) alternates: Vec<(String, String)>,
}

/// Writes a sitemap.
pub(crate) fn sitemap(places: &[Place]) -> std::io::Result<Vec<u8>> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    xml.create_element("urlset")
        .with_attributes([
            ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
            ("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
        ])
        .write_inner_content(|xml| {
            for place in places {
                xml.create_element("url").write_inner_content(|xml| {
                    xml.create_element("loc").write_text_content(BytesText::new(&allowed(&place.address)))?;
                    if let Some(modified) = &place.modified {
                        xml.create_element("lastmod").write_text_content(BytesText::new(modified))?;
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
        })?;
    let mut bytes = xml.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}
