//! Which of many names stand in texts: found in one walk over each text, however many names there are.

use std::collections::BTreeMap;

use aho_corasick::AhoCorasick;

/// Names that are looked for.
pub(super) struct Mentions<'n> {
    places: BTreeMap<&'n str, usize>,
    /// None where there are too many to look for.
    search: Option<AhoCorasick>,
    found: Vec<bool>,
}

impl<'n> Mentions<'n> {
    pub(super) fn of(names: impl IntoIterator<Item = &'n str>) -> Self {
        let mut places: BTreeMap<&str, usize> = names.into_iter().map(|it| (it, 0)).collect();
        for (index, place) in places.values_mut().enumerate() {
            *place = index;
        }
        Self { search: AhoCorasick::new(places.keys()).ok(), found: vec![false; places.len()], places }
    }

    /// Notes what a text holds.
    pub(super) fn read(&mut self, text: &str) {
        for found in self.search.iter().flat_map(|it| it.find_overlapping_iter(text)) {
            if let Some(it) = self.found.get_mut(found.pattern().as_usize()) {
                *it = true;
            }
        }
    }

    /// Whether a text that was read holds one of the names.
    pub(super) fn hold(&self, name: &str) -> bool {
        self.search.is_none() || self.places.get(name).and_then(|it| self.found.get(*it)).is_some_and(|it| *it)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_inside_others_are_found_too() {
        let mut mentions = Mentions::of(["plan.pdf", "my-plan.pdf", "an.p", "plan.png"]);
        mentions.read("[the plan](my-plan.pdf)");
        assert_eq!(
            ["plan.pdf", "my-plan.pdf", "an.p", "plan.png"].map(|it| mentions.hold(it)),
            [true, true, true, false]
        );
    }
}
