//! Puts the blocks of a page beside those of its translation, where one of the two has a paragraph or heading more too.

use std::collections::BTreeSet;

use super::prose::{Block, Prose};

/// So many blocks of one section are compared with each other at most; longer ones only where they are built alike.
const LONGEST: usize = 150;

/// Which block of one page stands for which of the other, by their numbers; blocks that stand for none are left out.
pub(super) fn align(there: &[Prose], here: &[Prose]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let (sections_there, sections_here) = (sections(there), sections(here));
    if sections_there.len() == sections_here.len() {
        for (there_range, here_range) in sections_there.into_iter().zip(sections_here) {
            section(there, there_range, here, here_range, &mut found);
        }
    } else {
        section(there, 0..there.len(), here, 0..here.len(), &mut found);
    }
    found
}

type Range = std::ops::Range<usize>;

/// From heading to heading; what stands before the first is one as well.
fn sections(blocks: &[Prose]) -> Vec<Range> {
    let is_heading = |it: &Prose| matches!(it.block, Block::Heading(_));
    let mut starts = vec![0];
    starts.extend(blocks.iter().enumerate().filter(|(_, it)| is_heading(it)).map(|(index, _)| index));
    let ends = starts.iter().skip(1).copied().chain([blocks.len()]);
    starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect()
}

fn section(there: &[Prose], there_range: Range, here: &[Prose], here_range: Range, found: &mut Vec<(usize, usize)>) {
    let (Some(left), Some(right)) = (there.get(there_range.clone()), here.get(here_range.clone())) else { return };
    let alike = left.len() == right.len() && left.iter().zip(right).all(|(one, other)| is_same_kind(one, other));
    if alike {
        found.extend(there_range.zip(here_range));
        return;
    }
    if left.len() > LONGEST || right.len() > LONGEST {
        return;
    }
    let (marks_left, marks_right): (Vec<_>, Vec<_>) =
        (left.iter().map(marks).collect(), right.iter().map(marks).collect());
    // The best total from each pair of places on, by the usual table.
    let width = right.len() + 1;
    let mut best = vec![0.0_f32; (left.len() + 1) * width];
    let likeness = |one: usize, other: usize| -> f32 {
        match (left.get(one), right.get(other), marks_left.get(one), marks_right.get(other)) {
            (Some(a), Some(b), Some(marks_a), Some(marks_b)) if is_same_kind(a, b) => alike_by(a, b, marks_a, marks_b),
            _ => 0.0,
        }
    };
    let mut scores = vec![0.0_f32; left.len() * right.len()];
    for one in (0..left.len()).rev() {
        for other in (0..right.len()).rev() {
            let score = likeness(one, other);
            scores[one * right.len() + other] = score;
            let skip = best[(one + 1) * width + other].max(best[one * width + other + 1]);
            let pair = if score > 0.0 { best[(one + 1) * width + other + 1] + score } else { 0.0 };
            best[one * width + other] = skip.max(pair);
        }
    }
    let (mut one, mut other) = (0, 0);
    while one < left.len() && other < right.len() {
        let score = scores[one * right.len() + other];
        let here_best = best[one * width + other];
        if score > 0.0 && here_best <= best[(one + 1) * width + other + 1] + score {
            // Beside each other by their order alone is not enough to compare them.
            if score >= SURE {
                found.push((there_range.start + one, here_range.start + other));
            }
            (one, other) = (one + 1, other + 1);
        } else if here_best <= best[(one + 1) * width + other] {
            one += 1;
        } else {
            other += 1;
        }
    }
}

/// From here on two blocks share a word, name or number and are of one length.
const SURE: f32 = 1.5;

fn is_same_kind(one: &Prose, other: &Prose) -> bool {
    let heading = |it: &Prose| matches!(it.block, Block::Heading(_));
    one.block == other.block || heading(one) && heading(other)
}

/// One point for being of one length, and more for what both have: names, numbers, words of both languages.
fn alike_by(one: &Prose, other: &Prose, marks_one: &BTreeSet<String>, marks_other: &BTreeSet<String>) -> f32 {
    let (short, long) = {
        let (a, b) = (one.text.chars().count().min(10_000), other.text.chars().count().min(10_000));
        (a.min(b) as f32 + 8.0, a.max(b) as f32 + 8.0)
    };
    let shared = marks_one.intersection(marks_other).count().min(8) as f32;
    let length = short / long;
    if length < 0.4 { 0.0 } else { length + shared * 0.75 }
}

/// Words with a digit or of four letters and more.
fn marks(prose: &Prose) -> BTreeSet<String> {
    prose
        .text
        .split(|it: char| !it.is_alphanumeric())
        .filter(|word| word.chars().count() >= 4 || word.contains(|it: char| it.is_ascii_digit()))
        .take(200)
        .map(str::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Span;

    fn blocks(texts: &[(&str, Block)]) -> Vec<Prose> {
        let prose = |text: &str, block| {
            let mut prose = Prose::verbatim(text, Span::new(0, text.len()));
            prose.block = block;
            prose
        };
        texts.iter().map(|(text, block)| prose(text, *block)).collect()
    }

    #[test]
    fn pages_built_alike_are_put_side_by_side() {
        let there = blocks(&[("Een", Block::Heading(2)), ("Twee drie", Block::Paragraph)]);
        let here = blocks(&[("One", Block::Heading(3)), ("Something else", Block::Paragraph)]);
        assert_eq!(align(&there, &here), [(0, 0), (1, 1)]);
    }

    #[test]
    fn a_paragraph_more_moves_the_others() {
        let there = blocks(&[
            ("We komen op 9 oktober bijeen in Utrecht.", Block::Paragraph),
            ("Neem iets lekkers mee.", Block::Paragraph),
            ("Een kaartje kost 12 euro, ook in Rotterdam.", Block::Paragraph),
        ]);
        let here = blocks(&[
            ("We meet on 9 October in Utrecht.", Block::Paragraph),
            ("A ticket is 15 euros, in Rotterdam too.", Block::Paragraph),
        ]);
        assert_eq!(align(&there, &here), [(0, 0), (2, 1)]);
    }
}
