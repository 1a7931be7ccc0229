//! A page broken in any one way gives a finding at its place, and every other page is still checked.

use twc_content::rules::{self, Settings};
use twc_content::{Limits, LineIndex, Site, SourceFile};

/// What is broken, the page, and the finding as `code line:column`.
const BROKEN: [(&str, &[u8], &str); 9] = [
    ("no front matter", b"Just text.\n", "FM002 1:1"),
    ("unclosed fence", b"---\ntitle: x\n\nbody\n", "FM003 1:1"),
    ("bad YAML", b"---\ntitle: \"x\n---\nbody\n", "FM001 2:8"),
    ("tab indent", b"---\ntitle: x\nparams:\n\tfoo: bar\n---\nbody\n", "FM001 4:1"),
    ("bad date", b"---\ntitle: x\ndate: gisteren\n---\nbody\n", "FM011 3:7"),
    ("unknown shortcode", b"---\ntitle: x\n---\n{{< buton >}}y{{< /buton >}}\n", "SC001 4:5"),
    ("unclosed shortcode", b"---\ntitle: x\n---\n{{< button href=\"/good/\" >}}y\n", "SC002 4:1"),
    ("invalid UTF-8", b"---\ntitle: x\n---\nab\xffc\n", "TX015 4:3"),
    ("empty file", b"", "FM002 1:1"),
];

#[test]
fn each_broken_page_has_its_finding_and_the_others_are_checked() {
    for (what, page, expected) in BROKEN {
        let files = vec![
            SourceFile::from_bytes("content/broken/index.nl.md", page.to_vec()),
            SourceFile::new("content/good/index.nl.md", "---\ntitle: Goed\n---\n\nZie [dit](/nergens/).\n"),
        ];
        let site = Site::from_files(files, Vec::new(), &Limits::default());
        let found: Vec<String> = rules::check(&site, &Settings::default())
            .iter()
            .filter_map(|it| {
                let at = LineIndex::new(site.source(&it.primary.path)?.text()).position(it.primary.span.start);
                let file = it.primary.path.split('/').nth(1)?;
                Some(format!("{file} {} {}:{}", it.code, at.line, at.column))
            })
            .collect();
        assert!(found.contains(&format!("broken {expected}")), "{what}: {found:?}");
        assert!(found.contains(&"good LN001 5:11".to_owned()), "{what}: {found:?}");
    }
}
