//! Leaves out white space that no reader sees: indentation and empty lines, outside of text that is shown as it is.

/// Elements whose white space is shown.
const KEPT: [&str; 2] = ["pre", "textarea"];

/// The document without its indentation. Line ends stay, so that words never grow together.
pub(crate) fn minify(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut open = 0_usize;
    for line in html.lines() {
        let shown = if open > 0 { line } else { line.trim_start() };
        for name in KEPT {
            open += line.matches(&format!("<{name}")).count();
            open = open.saturating_sub(line.matches(&format!("</{name}")).count());
        }
        let shown = if open > 0 { shown } else { shown.trim_end() };
        if open > 0 || !shown.is_empty() {
            out.push_str(shown);
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_keeps_its_blanks() {
        assert_eq!(minify("  <p>a\n  b</p>\n\n  <pre>  c\n\n  d</pre>\n"), "<p>a\nb</p>\n<pre>  c\n\n  d</pre>\n");
    }
}
