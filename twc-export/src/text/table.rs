//! Lays out a table in columns of text, or as records where the page is too narrow for columns.

use twc_content::document::Alignment;

use super::wrap::{widest_piece, width, wrap};

/// Blanks between two columns.
const GAP: usize = 2;

/// The lines of a table. The first row is its header; every row has a cell for each alignment.
pub(crate) fn lay_out(rows: &[Vec<String>], alignments: &[Alignment], columns: usize, underlined: bool) -> Vec<String> {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    if count == 0 {
        return Vec::new();
    }
    match widths(rows, count, columns) {
        Some(widths) => in_columns(rows, alignments, &widths, underlined),
        None => as_records(rows, columns),
    }
}

/// A width for each column, or none where even the narrowest would not fit.
fn widths(rows: &[Vec<String>], count: usize, columns: usize) -> Option<Vec<usize>> {
    let widest = |measure: fn(&str) -> usize| -> Vec<usize> {
        (0..count)
            .map(|column| rows.iter().filter_map(|row| row.get(column)).map(|it| measure(it)).max().unwrap_or(0))
            .collect()
    };
    let space = columns.checked_sub(GAP * (count - 1))?;
    let natural = widest(width);
    if natural.iter().sum::<usize>() <= space {
        return Some(natural);
    }
    let mut given = widest(widest_piece);
    // A column may be asked to keep its words whole, and no column of text should be thinner than a few words.
    for (given, natural) in given.iter_mut().zip(&natural) {
        *given = (*given).max(12.min(*natural));
    }
    let mut left = space.checked_sub(given.iter().sum())?;
    // What is left goes to those who need it, the neediest first and no more than they need.
    while left > 0 {
        let needy = (0..count).max_by_key(|it| (natural[*it] - given[*it].min(natural[*it]), count - it))?;
        if natural[needy] <= given[needy] {
            break;
        }
        given[needy] += 1;
        left -= 1;
    }
    Some(given)
}

fn in_columns(rows: &[Vec<String>], alignments: &[Alignment], widths: &[usize], underlined: bool) -> Vec<String> {
    let wrapped: Vec<Vec<Vec<String>>> = rows
        .iter()
        .map(|row| {
            widths.iter().enumerate().map(|(at, width)| row.get(at).map_or(Vec::new(), |it| wrap(it, *width))).collect()
        })
        .collect();
    let airy = wrapped.iter().skip(1).any(|row| row.iter().any(|cell| cell.len() > 1));
    let mut lines = Vec::new();
    for (index, row) in wrapped.iter().enumerate() {
        if airy && index > 1 {
            lines.push(String::new());
        }
        for line in 0..row.iter().map(Vec::len).max().unwrap_or(0).max(1) {
            let mut text = String::new();
            for (column, cell) in row.iter().enumerate() {
                let part = cell.get(line).map_or("", String::as_str);
                let fill = widths[column].saturating_sub(width(part));
                let before = match alignments.get(column) {
                    Some(Alignment::Right) => fill,
                    Some(Alignment::Center) => fill / 2,
                    _ => 0,
                };
                if column > 0 {
                    text.extend(std::iter::repeat_n(' ', GAP));
                }
                text.extend(std::iter::repeat_n(' ', before));
                text.push_str(part);
                text.extend(std::iter::repeat_n(' ', fill - before));
            }
            lines.push(text.trim_end().to_owned());
        }
        if index == 0 && underlined {
            let rules: Vec<String> = widths.iter().map(|width| "─".repeat(*width)).collect();
            lines.push(rules.join(&" ".repeat(GAP)));
        }
    }
    lines
}

/// One record a row: `header: value`, each on lines of its own.
fn as_records(rows: &[Vec<String>], columns: usize) -> Vec<String> {
    let Some((header, rows)) = rows.split_first() else { return Vec::new() };
    let mut lines = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        if index > 0 {
            lines.push(String::new());
        }
        for (at, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let text = match header.get(at).map_or("", String::as_str) {
                "" => cell.clone(),
                name => format!("{name}: {cell}"),
            };
            for (number, line) in wrap(&text, columns.saturating_sub(2)).into_iter().enumerate() {
                lines.push(if number == 0 { line } else { format!("  {line}") });
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        text.lines().map(|line| line.split('|').map(str::to_owned).collect()).collect()
    }

    #[track_caller]
    fn check(table: &str, columns: usize, expected: &str) {
        let alignments = [Alignment::None, Alignment::Right];
        assert_eq!(lay_out(&rows(table), &alignments, columns, true).join("\n"), expected.trim_matches('\n'));
    }

    #[test]
    fn columns_are_aligned() {
        check(
            "land|prijs\nNederland|5\nBE|12",
            40,
            "
land       prijs
─────────  ─────
Nederland      5
BE            12
",
        );
    }

    #[test]
    fn long_cells_wrap_in_their_column() {
        check(
            "a|b\neen twee drie vier vijf|1\nzes|2",
            20,
            "
a                  b
─────────────────  ─
een twee drie vier 1
"
            .replace("een twee drie vier 1", "een twee drie      1\nvier vijf\n\nzes                2")
            .as_str(),
        );
    }

    #[test]
    fn a_narrow_page_gets_records() {
        check(
            "naam|adres\nannemarie|https://example.org/lang\nbo|x",
            20,
            "
naam: annemarie
adres:
  https://example.org/lang

naam: bo
adres: x
",
        );
    }
}
