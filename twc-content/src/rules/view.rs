//! A page as the rules look at it: what several of them need is worked out once.

use std::cell::OnceCell;

use super::calendar::{self, WrittenDate};
use super::headings::{self, Heading};
use super::html::{self, Piece};
use super::prose::{self, Prose, Quiet};
use crate::page::Page;
use crate::site::Site;

/// A page of a site while it is checked.
pub struct View<'a> {
    /// The site.
    pub site: &'a Site,
    /// The page.
    pub page: &'a Page,
    prose: OnceCell<Vec<Prose>>,
    front_matter: OnceCell<Vec<Prose>>,
    html: OnceCell<Vec<Piece>>,
    headings: OnceCell<Vec<Heading>>,
    quiet: OnceCell<Quiet>,
    dates: OnceCell<Vec<(Place, WrittenDate)>>,
}

/// A text by its number: of the front matter, or of the prose.
#[derive(Clone, Copy)]
enum Place {
    FrontMatter(usize),
    Prose(usize),
}

impl std::fmt::Debug for View<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("View").field(&self.page.source.path()).finish()
    }
}

impl<'a> View<'a> {
    pub(super) fn new(site: &'a Site, page: &'a Page) -> Self {
        Self {
            site,
            page,
            prose: OnceCell::new(),
            front_matter: OnceCell::new(),
            html: OnceCell::new(),
            headings: OnceCell::new(),
            quiet: OnceCell::new(),
            dates: OnceCell::new(),
        }
    }

    /// Paragraphs, headings, cells and terms.
    pub(super) fn prose(&self) -> &[Prose] {
        self.prose.get_or_init(|| prose::of_page(self.page))
    }

    /// The texts of the front matter.
    pub(super) fn front_matter(&self) -> &[Prose] {
        self.front_matter.get_or_init(|| prose::of_front_matter(self.page))
    }

    /// Both.
    pub(super) fn texts(&self) -> impl Iterator<Item = &Prose> {
        self.front_matter().iter().chain(self.prose())
    }

    /// The raw HTML.
    pub(super) fn html(&self) -> &[Piece] {
        self.html.get_or_init(|| html::of_page(self.page))
    }

    /// The headings.
    pub(super) fn headings(&self) -> &[Heading] {
        self.headings.get_or_init(|| headings::of_page(self.page))
    }

    /// The places that are no prose.
    pub(super) fn quiet(&self) -> &Quiet {
        self.quiet.get_or_init(|| prose::quiet(self.page))
    }

    /// The dates of all texts, in the words of the page's language.
    pub(super) fn dates(&self) -> impl Iterator<Item = (&Prose, &WrittenDate)> {
        let dates = self.dates.get_or_init(|| {
            let Some(names) = calendar::names(&self.page.path.language) else { return Vec::new() };
            let places = (0..self.front_matter().len()).map(Place::FrontMatter);
            places
                .chain((0..self.prose().len()).map(Place::Prose))
                .flat_map(|place| calendar::dates(&self.text(place).text, names).into_iter().map(move |it| (place, it)))
                .collect()
        });
        dates.iter().map(|(place, date)| (self.text(*place), date))
    }

    fn text(&self, place: Place) -> &Prose {
        match place {
            Place::FrontMatter(index) => &self.front_matter()[index],
            Place::Prose(index) => &self.prose()[index],
        }
    }
}
