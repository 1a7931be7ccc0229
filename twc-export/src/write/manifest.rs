//! The list of files that an export wrote, kept beside them: what it does not name is never deleted.

use std::collections::BTreeSet;

/// Name of the list in the output folder.
pub(crate) const NAME: &str = ".twc-manifest";

const FIRST_LINE: &str = "# Written by twc: it replaces or deletes only the files named here.";

/// The text of a list.
pub(crate) fn text<'a>(paths: impl Iterator<Item = &'a str>) -> String {
    let mut text = format!("{FIRST_LINE}\n");
    for path in paths {
        text.push_str(path);
        text.push('\n');
    }
    text
}

/// The paths of a list; none of anything else.
pub(crate) fn paths(text: &str) -> BTreeSet<String> {
    match text.strip_prefix(FIRST_LINE) {
        Some(rest) => rest.lines().filter(|it| !it.is_empty()).map(str::to_owned).collect(),
        None => BTreeSet::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_back() {
        let text = text(["a", "b/c"].into_iter());
        assert_eq!(paths(&text).into_iter().collect::<Vec<_>>(), ["a", "b/c"]);
        assert!(paths("something else\na\n").is_empty());
    }
}
