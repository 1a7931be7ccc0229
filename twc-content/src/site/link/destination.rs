//! Reads a destination as a URL: what kind it is, and its parts.

use crate::path::unescape;

/// Why a destination is no URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Invalid {
    /// There is no host after the scheme, or it cannot be one.
    Host,
    /// The port is no number up to 65535.
    Port,
    /// `%` without two hexadecimal digits.
    Percent,
    /// A blank, control character or the like where none may stand.
    Character,
    /// `http:/x` or `http:x`: a slash is missing after the scheme.
    Slashes,
    /// A scheme stands twice, as in `https://https://`.
    TwoSchemes,
    /// `htps://`, `https;//`, `http//`: no scheme, and no page of this site either.
    Scheme,
}

/// A destination's kind and parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Destination {
    Nothing,
    Invalid(Invalid),
    External {
        scheme: String,
        host: String,
    },
    Mail(String),
    Scheme(String),
    /// On this site: path and fragment, percent-decoded; the query is dropped.
    Local {
        path: String,
        fragment: Option<String>,
        own_host: bool,
    },
}

pub(super) fn read(destination: &str, own_host: impl Fn(&str) -> bool) -> Destination {
    let text = destination.trim();
    if text.is_empty() || text == "#" {
        return Destination::Nothing;
    }
    if let Some(rest) = text.strip_prefix("//") {
        return web("", rest, own_host);
    }
    if is_web_misspelt(text) {
        return Destination::Invalid(Invalid::Scheme);
    }
    let Some((scheme, rest)) = scheme(text) else {
        return local(text, false);
    };
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => match rest.strip_prefix("//") {
            Some(rest) => web(&scheme.to_ascii_lowercase(), rest, own_host),
            None => Destination::Invalid(Invalid::Slashes),
        },
        "mailto" => Destination::Mail(unescape(rest.split('?').next().unwrap_or(rest)).trim().to_owned()),
        other => Destination::Scheme(other.to_owned()),
    }
}

/// Whether two slashes follow what can only be meant for `http` or `https`.
fn is_web_misspelt(text: &str) -> bool {
    let Some((before, _)) = text.split_once("//") else { return false };
    let letters = before.trim_end_matches([':', ';', '.', ',', ' ']);
    let lower = letters.to_ascii_lowercase();
    let right = matches!(lower.as_str(), "http" | "https");
    (3..=7).contains(&lower.len())
        && lower.bytes().all(|it| matches!(it, b'h' | b't' | b'p' | b's'))
        && lower.bytes().any(|it| it == b't')
        && !(right && &before[letters.len()..] == ":")
}

/// Scheme and rest, as RFC 3986 §3.1 has it.
fn scheme(text: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = text.split_once(':')?;
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
    (scheme.starts_with(|c: char| c.is_ascii_alphabetic()) && scheme.chars().all(plain)).then_some((scheme, rest))
}

fn web(scheme: &str, rest: &str, own_host: impl Fn(&str) -> bool) -> Destination {
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, tail) = rest.split_at(end);
    let authority = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    if authority.to_ascii_lowercase().trim_end_matches(':').ends_with("http")
        || authority.to_ascii_lowercase().trim_end_matches(':').ends_with("https")
            && (tail.starts_with("//") || authority.ends_with(':'))
    {
        return Destination::Invalid(Invalid::TwoSchemes);
    }
    let (host, port) = match authority.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((host, port)) => (host, port.strip_prefix(':')),
        None => authority.split_once(':').map_or((authority, None), |(host, port)| (host, Some(port))),
    };
    if !is_host(host) {
        return Destination::Invalid(Invalid::Host);
    }
    if port.is_some_and(|port| !port.is_empty() && port.parse::<u16>().is_err()) {
        return Destination::Invalid(Invalid::Port);
    }
    if own_host(host) {
        return local(if tail.is_empty() { "/" } else { tail }, true);
    }
    if let Some(invalid) = bad_part(tail) {
        return Destination::Invalid(invalid);
    }
    Destination::External { scheme: scheme.to_owned(), host: host.to_owned() }
}

/// Whether a text can be a host name or address: letters of any script, digits, hyphens and single dots.
fn is_host(host: &str) -> bool {
    let host = host.strip_suffix('.').unwrap_or(host);
    let address =
        host.contains(':') && host.bytes().all(|byte| byte.is_ascii_hexdigit() || matches!(byte, b':' | b'.'));
    let name = !host.is_empty()
        && host.split('.').all(|label| {
            !label.is_empty()
                && label
                    .chars()
                    .all(|c| c.is_alphanumeric() || matches!(c, '-' | '_') || !c.is_ascii() && !c.is_whitespace())
        });
    address || name
}

/// What cannot stand in the path, query and fragment of a link to another site. Blanks and signs are encoded on the way out.
fn bad_part(text: &str) -> Option<Invalid> {
    text.chars().any(char::is_control).then_some(Invalid::Character)
}

fn local(text: &str, own_host: bool) -> Destination {
    let (before, fragment) = text.split_once('#').map_or((text, None), |(before, fragment)| (before, Some(fragment)));
    let path = before.split('?').next().unwrap_or(before);
    if path.chars().any(char::is_control) {
        return Destination::Invalid(Invalid::Character);
    }
    let fragment = fragment.map(unescape).filter(|fragment| !fragment.is_empty());
    if path.is_empty() && fragment.is_none() && before.is_empty() {
        return Destination::Nothing;
    }
    Destination::Local { path: unescape(path), fragment, own_host }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(destination: &str, expected: &str) {
        let found = match read(destination, |host| host == "own.nl") {
            Destination::Nothing => "nothing".to_owned(),
            Destination::Invalid(reason) => format!("{reason:?}"),
            Destination::External { scheme, host } => format!("{scheme} {host}"),
            Destination::Mail(address) => format!("mail {address}"),
            Destination::Scheme(scheme) => format!("scheme {scheme}"),
            Destination::Local { path, fragment, own_host } => format!("{path} {fragment:?} {own_host}"),
        };
        assert_eq!(found, expected, "{destination}");
    }

    #[test]
    fn destinations_are_told_apart() {
        check("", "nothing");
        check("#", "nothing");
        check("#a%20b", " Some(\"a b\") false");
        check("/a%20b?x=1#y", "/a b Some(\"y\") false");
        check("a/b:c", "a/b:c None false");
        check("https://own.nl/x#y", "/x Some(\"y\") true");
        check("https://own.nl", "/ None true");
        check("//cdn.nl/x", " cdn.nl");
        check("HTTPS://user@Example.org:8080/x", "https Example.org");
        check("mailto:a@b.nl?subject=x", "mail a@b.nl");
        check("tel:+31", "scheme tel");
        check("javascript:alert(1)", "scheme javascript");
    }

    #[test]
    fn what_is_no_url_has_a_reason() {
        check("https://%20%20https:", "TwoSchemes");
        check("https://%20x/", "Host");
        check("https://https://a.nl", "TwoSchemes");
        check("http:/a.nl", "Slashes");
        check("htttps://a.nl", "Scheme");
        check("ttps://a.nl", "Scheme");
        check("https;//a.nl", "Scheme");
        check("http//a.nl", "Scheme");
        check("HTTPS//a.nl", "Scheme");
        check("posts//a", "posts//a None false");
        check("sftp://a.nl", "scheme sftp");
        check("https://", "Host");
        check("https://a..nl/", "Host");
        check("https://a.nl:99999/", "Port");
        check("https://www.bücher.de/", "https www.bücher.de");
        check("http://[::1]:80/", "http ::1");
    }
}
