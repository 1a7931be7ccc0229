//! Atom feeds (RFC 4287), one for each language and each section with dated pages.

use quick_xml::events::BytesText;

use super::xml::{Xml, allowed, document, text};

/// A feed.
#[derive(Debug)]
pub(crate) struct Feed {
    pub(crate) lang: String,
    pub(crate) title: String,
    /// Its name everywhere: an IRI.
    pub(crate) id: String,
    /// The page it is the feed of.
    pub(crate) page: String,
    /// Its own address.
    pub(crate) address: String,
    /// Who writes, for readers: the site's title.
    pub(crate) author: String,
    /// The newest first; a feed without entries is not written.
    pub(crate) entries: Vec<Entry>,
}

/// An entry of a feed.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) title: String,
    /// Its name everywhere: an IRI.
    pub(crate) id: String,
    pub(crate) address: String,
    pub(crate) published: String,
    pub(crate) updated: String,
    pub(crate) summary: String,
    /// The body, as HTML.
    pub(crate) html: String,
}

/// Writes a feed.
pub(crate) fn atom(feed: &Feed) -> std::io::Result<Vec<u8>> {
    let updated = feed.entries.iter().map(|it| it.updated.as_str()).max().unwrap_or_default();
    let attributes = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", feed.lang.as_str())];
    document("feed", &attributes, |xml| {
        text(xml, "title", &feed.title)?;
        text(xml, "id", &feed.id)?;
        text(xml, "updated", updated)?;
        link(xml, "self", &feed.address, "application/atom+xml")?;
        link(xml, "alternate", &feed.page, "text/html")?;
        xml.create_element("author").write_inner_content(|xml| text(xml, "name", &feed.author))?;
        for entry in &feed.entries {
            xml.create_element("entry").write_inner_content(|xml| {
                text(xml, "title", &entry.title)?;
                text(xml, "id", &entry.id)?;
                link(xml, "alternate", &entry.address, "text/html")?;
                text(xml, "published", &entry.published)?;
                text(xml, "updated", &entry.updated)?;
                if !entry.summary.is_empty() {
                    text(xml, "summary", &entry.summary)?;
                }
                if !entry.html.is_empty() {
                    xml.create_element("content")
                        .with_attributes([("type", "html"), ("xml:base", entry.address.as_str())])
                        .write_text_content(BytesText::new(&allowed(&entry.html)))?;
                }
                Ok(())
            })?;
        }
        Ok(())
    })
}

fn link(xml: &mut Xml, rel: &str, address: &str, kind: &str) -> std::io::Result<()> {
    xml.create_element("link").with_attributes([("rel", rel), ("type", kind), ("href", address)]).write_empty()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feed_is_escaped_xml() {
        let entry = Entry {
            title: "A & <b>".to_owned(),
            id: "urn:x-a:1".to_owned(),
            address: "https://example.org/?a=1&b=2".to_owned(),
            published: "2025-01-01T00:00:00Z".to_owned(),
            updated: "2025-01-02T00:00:00Z".to_owned(),
            summary: String::new(),
            html: "<p>]]>\u{1}</p>".to_owned(),
        };
        let feed = Feed {
            lang: "nl".to_owned(),
            title: "\"t\"".to_owned(),
            id: "https://example.org/".to_owned(),
            page: "https://example.org/".to_owned(),
            address: "https://example.org/index.xml".to_owned(),
            author: "x".to_owned(),
            entries: vec![entry],
        };
        let xml = String::from_utf8(atom(&feed).expect("written")).expect("text");
        assert!(xml.contains("<title>A &amp; &lt;b&gt;</title>"), "{xml}");
        assert!(xml.contains("<id>urn:x-a:1</id>"), "{xml}");
        assert!(xml.contains("href=\"https://example.org/?a=1&amp;b=2\""), "{xml}");
        assert!(xml.contains("&lt;p&gt;]]&gt;&lt;/p&gt;</content>"), "{xml}");
        assert!(xml.contains("<updated>2025-01-02T00:00:00Z</updated>"), "{xml}");
    }
}
