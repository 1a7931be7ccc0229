//! From addresses to files and back to full addresses, under the site's `baseURL`.

use twc_content::Site;

/// The parts of the site's `baseURL`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Base {
    /// Scheme and host, `https://example.org`; empty where the site does not say.
    pub(crate) origin: String,
    /// Path of the site on its host without the final slash: empty or `/sub`.
    pub(crate) path: String,
}

impl Base {
    pub(crate) fn of(site: &Site) -> Self {
        let url = site.config.hugo.base_url.as_str();
        let host = url.find("://").map_or(0, |at| at + 3);
        let end = url.get(host..).and_then(|rest| rest.find('/')).map_or(url.len(), |at| host + at);
        let (origin, path) = url.split_at(end);
        Self {
            origin: if host == 0 { String::new() } else { origin.to_owned() },
            path: path.trim_end_matches('/').to_owned(),
        }
    }

    /// The address with scheme and host, or the address itself where the host is not known.
    pub(crate) fn absolute(&self, url: &str) -> String {
        if url.starts_with("//") || url.split(['/', '?', '#']).next().is_some_and(|it| it.contains(':')) {
            return url.to_owned();
        }
        format!("{}{url}", self.origin)
    }

    /// A name for an address that is its own everywhere (an IRI, as RFC 4287 §4.2.6 asks): the full address, or where the
    /// host is not known a UUID (RFC 9562 §5.8) made of the site's title and the address.
    pub(crate) fn id(&self, site: &str, url: &str) -> String {
        let address = self.absolute(url);
        if !address.starts_with('/') {
            return address;
        }
        // FNV-1a: the same in every run and version, which the standard library's hashes do not promise.
        let bytes = site.bytes().chain([0]).chain(url.bytes());
        let hash = bytes.fold(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d_u128, |hash, byte| {
            (hash ^ u128::from(byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b)
        });
        let version = hash & !(0xf << 76) & !(0x3 << 62) | 0x8 << 76 | 0x2 << 62;
        let hex = format!("{version:032x}");
        let mut id = String::from("urn:uuid:");
        for (at, digit) in hex.char_indices() {
            if matches!(at, 8 | 12 | 16 | 20) {
                id.push('-');
            }
            id.push(digit);
        }
        id
    }

    /// The file of an address: `/nl/about/` gives `nl/about/index.html` for the name `index.html`. An address of a file
    /// (`/nl/about.html`) gives that file, its extension replaced by that of the name.
    pub(crate) fn file(&self, url: &str, name: &str) -> String {
        let path = url.strip_prefix(self.path.as_str()).unwrap_or(url);
        let path = decoded(path.split(['?', '#']).next().unwrap_or_default());
        let path = path.trim_start_matches('/');
        if path.is_empty() || path.ends_with('/') {
            return format!("{path}{name}");
        }
        match file_extension(path) {
            Some(extension) => {
                let new = name.rsplit('.').next().unwrap_or_default();
                let kept = if new == "html" { path } else { path.get(..path.len() - extension.len()).unwrap_or(path) };
                format!("{kept}{}", if new == "html" { "" } else { new })
            }
            None => format!("{path}/{name}"),
        }
    }

    /// Whether an address is one of HTML: a folder, or a file named so.
    pub(crate) fn is_html(url: &str) -> bool {
        url.ends_with('/') || matches!(file_extension(url), None | Some("html" | "htm"))
    }

    /// From a page to the root of the site, relative: `/nl/about/` gives `../../`.
    pub(crate) fn to_root(&self, url: &str) -> String {
        let path = url.strip_prefix(self.path.as_str()).unwrap_or(url);
        let depth = path.trim_start_matches('/').matches('/').count();
        if depth == 0 { "./".to_owned() } else { "../".repeat(depth) }
    }
}

/// The extension of a file's path: letters and digits that start with a letter, so that `v1.2` has none.
fn file_extension(path: &str) -> Option<&str> {
    let (stem, extension) = path.rsplit('/').next()?.rsplit_once('.')?;
    let plain = extension.starts_with(|it: char| it.is_ascii_alphabetic())
        && extension.len() <= 8
        && extension.bytes().all(|it| it.is_ascii_alphanumeric());
    (!stem.is_empty() && plain).then_some(extension)
}

/// A path without its percent-encoding (RFC 3986 §2.1); as it is where that would be no text.
pub(crate) fn decoded(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        let mut ahead = rest.clone();
        let digits = (ahead.next().and_then(digit), ahead.next().and_then(digit));
        match (byte, digits) {
            (b'%', (Some(high), Some(low))) => {
                bytes.push(high << 4 | low);
                rest = ahead;
            }
            _ => bytes.push(byte),
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| path.to_owned())
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|it| u8::try_from(it).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn base() -> Base {
        Base { origin: "https://example.org".to_owned(), path: "/sub".to_owned() }
    }

    #[track_caller]
    fn check(url: &str, name: &str, expected: &str) {
        assert_eq!(base().file(url, name), expected);
    }

    #[test]
    fn addresses_become_files() {
        check("/sub/nl/about/", "index.html", "nl/about/index.html");
        check("/sub/", "index.txt", "index.txt");
        check("/sub/nl/caf%C3%A9/", "index.json", "nl/café/index.json");
        check("/sub/nl/about.html", "index.html", "nl/about.html");
        check("/sub/nl/about.html", "index.txt", "nl/about.txt");
        check("/old", "index.html", "old/index.html");
        check("/v1.2", "index.txt", "v1.2/index.txt");
        check("/nl/index.yaml", "index.json", "nl/index.json");
    }

    #[test]
    fn an_id_is_an_iri_also_where_the_host_is_not_known() {
        assert_eq!(base().id("Site", "/sub/nl/"), "https://example.org/sub/nl/");
        let nowhere = Base { origin: String::new(), path: String::new() };
        let (id, other) = (nowhere.id("Site", "/nl/"), nowhere.id("Other", "/nl/"));
        assert_eq!((id.len(), id.get(..9), id.get(23..24)), (45, Some("urn:uuid:"), Some("8")), "{id}");
        assert!(id.get(28..29).is_some_and(|it| "89ab".contains(it)), "{id}");
        assert_ne!(id, other);
        assert_ne!(id, nowhere.id("Site", "/en/"));
    }

    #[test]
    fn pages_know_their_way_to_the_root() {
        assert_eq!(base().to_root("/sub/nl/about/"), "../../");
        assert_eq!(base().to_root("/sub/"), "./");
        assert_eq!(base().absolute("/sub/nl/"), "https://example.org/sub/nl/");
        assert_eq!(base().absolute("https://example.net/a"), "https://example.net/a");
    }
}
