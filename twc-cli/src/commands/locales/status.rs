//! `twc locales status`: how far the translations are, by language and file.

use std::io::Write as _;

use twc_content::locale::{Unit, units};

use super::folder;
use crate::args::{Global, LocalesStatus, StatusFormat};
use crate::failure::Failure;
use crate::io::{Exit, Io};
use crate::words::Words;

/// The figures of one file in one language.
#[derive(Clone, Debug, Default)]
struct Row {
    language: String,
    file: String,
    texts: usize,
    translated: usize,
    identical: usize,
    words: usize,
    words_translated: usize,
}

impl Row {
    fn add(&mut self, unit: &Unit) {
        let words = unit.source.split_whitespace().filter(|it| it.chars().any(char::is_alphabetic)).count();
        self.texts += 1;
        self.words += words;
        if let Some(target) = &unit.target {
            self.translated += 1;
            self.words_translated += words;
            self.identical += usize::from(*target == unit.source);
        }
    }

    fn percent(&self) -> usize {
        (self.translated * 100).checked_div(self.texts).unwrap_or(100)
    }
}

/// Prints the figures as a table, as JSON or as Markdown.
pub(crate) fn run(status: &LocalesStatus, global: &Global, io: &mut Io) -> Result<Exit, Failure> {
    let words = Words::of(global.lang.as_ref(), io);
    let opened = folder::open(status.files.folder.as_deref(), status.files.base.as_ref(), global, io)?;
    let catalogs = &opened.site.catalogs;
    let mut rows: Vec<Row> = Vec::new();
    for language in catalogs.translations() {
        for base in catalogs.of(&catalogs.base) {
            let mut row = Row { language: language.to_string(), file: base.source.path().to_owned(), ..Row::default() };
            units(catalogs, base, language).iter().filter(|it| !it.key.starts_with('-')).for_each(|it| row.add(it));
            rows.push(row);
        }
    }
    match status.format.unwrap_or(StatusFormat::Table) {
        StatusFormat::Json => {
            let list: Vec<serde_json::Value> = rows
                .iter()
                .map(|row| {
                    serde_json::json!({
                        "language": row.language, "file": row.file, "texts": row.texts, "translated": row.translated,
                        "missing": row.texts - row.translated, "identical": row.identical, "words": row.words,
                        "wordsTranslated": row.words_translated, "percent": row.percent(),
                    })
                })
                .collect();
            let report = serde_json::json!({ "version": 1, "base": catalogs.base.to_string(), "files": list });
            writeln!(io.out, "{report:#}")?;
        }
        format => table(&rows, &words, format == StatusFormat::Markdown, &mut io.out)?,
    }
    Ok(Exit::Clean)
}

fn table(rows: &[Row], words: &Words, markdown: bool, out: &mut dyn std::io::Write) -> std::io::Result<()> {
    let heads = ["language", "file", "translated", "missing", "identical", "words", "percent"];
    let name = |head: &str| words.find("locales-status", Some(head)).unwrap_or_else(|| head.to_owned());
    let mut lines: Vec<Vec<String>> = vec![heads.iter().map(|it| name(it)).collect()];
    lines.extend(rows.iter().map(|row| {
        vec![
            row.language.clone(),
            row.file.clone(),
            format!("{}/{}", row.translated, row.texts),
            (row.texts - row.translated).to_string(),
            row.identical.to_string(),
            format!("{}/{}", row.words_translated, row.words),
            format!("{} %", row.percent()),
        ]
    }));
    let widths: Vec<usize> = (0..heads.len())
        .map(|column| lines.iter().filter_map(|it| it.get(column)).map(|it| it.chars().count()).max().unwrap_or(0))
        .collect();
    let mut text = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        let cells: Vec<String> = line.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
        if markdown {
            writeln!(text, "| {} |", cells.join(" | "))?;
            if number == 0 {
                writeln!(text, "|{}|", widths.iter().map(|it| "-".repeat(it + 2)).collect::<Vec<_>>().join("|"))?;
            }
        } else {
            writeln!(text, "{}", cells.join("  ").trim_end())?;
        }
    }
    out.write_all(&text)
}
