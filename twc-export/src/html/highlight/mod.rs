//! Code as Hugo's highlighter writes it, as far as the words of the HTML are concerned.
//!
//! A summary ends where the HTML has enough words, and Hugo counts them in the highlighted HTML: tags of tokens part
//! words, and each line begins with one. Facts of Hugo 0.168, for what counts as a word there:
//!
//! | in the HTML | words |
//! |---|---|
//! | a token that is an element, after plain blank space (`<span style="…">token</span>`) | 0: a tag and an attribute |
//! | text that is no element of its own: its style gives it no colour | as many as it has |
//! | further words inside one token (strings, comments) | 1 each |
//! | each line end (`</span></span><span`) | 1 |
//! | blank space that is an element (`<span class="w"> </span><span`) | 1 |
//! | `data-lang="go"><span`, and each further class of the wrapper | 1 |
//! | a line number in its line (`padding:0 0.4em 0 0.4em`) | 3 |
//! | a line that is marked (`display:flex; background-color:…`, `line hl`) | 1 |
//!
//! So what matters is which tokens are elements, not their colours. Languages are tables, in `languages`.

mod block;
mod languages;
mod lexer;
mod line;
mod options;
mod styles;

pub(super) use block::Highlighter;

#[cfg(test)]
mod tests {
    use twc_content::Document;
    use twc_content::config::Highlight;

    use super::*;
    use crate::html::{escape, summary};

    fn words(language: &str, code: &str, site: &Highlight) -> usize {
        let mut html = format!("<pre tabindex=\"0\"><code class=\"language-{language}\" data-lang=\"{language}\">");
        escape::go(&mut html, code);
        html.push_str("</code></pre>");
        let (document, mut count) = (Document::default(), 0);
        summary::count_words(&Highlighter::new(site, &document, 100).apply(&html), 1000, false, &mut count);
        count
    }

    /// Each piece of code has after its language how many words Hugo 0.168 counts in it, with styles and with classes.
    #[test]
    fn words_are_as_many_as_hugo_counts() {
        let mut wrong = Vec::new();
        for part in include_str!("words.txt").split("=== ").skip(1) {
            let (head, code) = part.split_once('\n').expect("a line");
            let [language, styles, classes] = head.split(' ').collect::<Vec<_>>()[..] else { panic!("{head}") };
            for (no_classes, expected) in [(true, styles), (false, classes)] {
                let count = words(language, code, &Highlight { no_classes, ..Highlight::default() });
                if count.to_string() != expected {
                    wrong.push(format!("{language}, no classes {no_classes}: {count} for {expected}"));
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn a_style_that_gives_no_colour_leaves_words() {
        let code = "return x, y\n";
        let of = |style: &str| words("go", code, &Highlight { style: style.to_owned(), ..Highlight::default() });
        assert_eq!([of("monokai"), of("tango"), of("vs"), of("of nobody")], [2, 4, 4, 4]);
    }

    #[test]
    fn classes_of_the_wrapper_are_words() {
        let site = Highlight { wrapper_class: "highlight not-prose".to_owned(), ..Highlight::default() };
        assert_eq!(words("go", "x\n", &site), words("go", "x\n", &Highlight::default()) + 1);
    }

    #[test]
    fn numbers_of_lines_are_words() {
        let of = |numbers_in_table| {
            words("go", "x\ny\n", &Highlight { line_numbers: true, numbers_in_table, ..Highlight::default() })
        };
        assert_eq!([of(false), of(true)], [9, 11]);
    }

    #[test]
    fn odd_code_ends() {
        for code in ["\"", "/*", "`${`${", "\u{0}<", "[[[[[", "{{", "=\n\n=", "é", "'''", "$(((", "```js\n```js"] {
            for language in languages::names() {
                assert!(words(language, code, &Highlight::default()) < 20, "{language}");
            }
        }
    }
}
