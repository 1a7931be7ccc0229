//! `figure`: an image with a caption, as Hugo 0.168 writes it, blanks included: inside another shortcode they are Markdown.

use super::embedded::Part;
use super::escape;

pub(super) fn render(part: &Part<'_>) -> String {
    let get = |name: &str| part.parameters.named(name);
    let mut out = String::from("<figure");
    let attribute = |out: &mut String, name: &str| {
        if let Some(value) = get(name) {
            out.push_str(&format!(" {name}=\"{}\"", escape::text(&value)));
        }
    };
    attribute(&mut out, "class");
    out.push('>');
    if let Some(link) = get("link") {
        out.push_str(&format!("<a href=\"{}\"", escape::url(&link)));
        attribute(&mut out, "target");
        attribute(&mut out, "rel");
        out.push('>');
    }
    out.push_str(&format!("<img src=\"{}\"", escape::url(&part.source(&get("src").unwrap_or_default()))));
    if let Some(alt) = get("alt") {
        out.push_str(&format!("\n\t\t\talt=\"{}\"", escape::text(&alt)));
    } else if let Some(caption) = get("caption") {
        let plain = escape::plainify(&part.markdownify(&caption));
        out.push_str(&format!("\n\t\t\talt=\"{}\"", escape::plain_html(&plain)));
    }
    for name in ["width", "height", "loading"] {
        attribute(&mut out, name);
    }
    out.push('>');
    if get("link").is_some() {
        out.push_str("</a>");
    }
    let (title, caption, credit) = (get("title"), get("caption"), get("attr"));
    if title.is_some() || caption.is_some() || credit.is_some() {
        out.push_str("<figcaption>\n\t\t\t");
        if let Some(title) = title {
            out.push_str(&format!("<h4>{}</h4>", escape::text(&title)));
        }
        if caption.is_some() || credit.is_some() {
            out.push_str("<p>");
            out.push_str(&part.markdownify(&caption.unwrap_or_default()));
            let link = get("attrlink");
            if let Some(link) = &link {
                out.push_str(&format!("\n\t\t\t\t\t\t<a href=\"{}\">", escape::url(link)));
            }
            out.push_str(&part.markdownify(&credit.unwrap_or_default()));
            if link.is_some() {
                out.push_str("</a>");
            }
            out.push_str("</p>");
        }
        out.push_str("\n\t\t</figcaption>");
    }
    out.push_str("\n</figure>\n");
    out
}
