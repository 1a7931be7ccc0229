//! Works out the facts of every page: from front matter, what is handed down, the tree and the configuration.

use std::cmp::Reverse;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::config::HugoConfig;
use crate::date::Zone;
use crate::language::Language;
use crate::page::Page;
use crate::path::{Bundle, Kind, Moment, PermalinkParts};
use crate::site::address::{self, AddressParts};
use crate::site::cascade::{Effective, cast_text};
use crate::site::collation::Collation;
use crate::site::dates;
use crate::site::facts::{Facts, Publication, SiteOptions};
use crate::site::title::{pluralize, title_case};
use crate::site::tree::{Cascades, Node, Tree, is_disabled, languages};

/// What holds for the whole site.
struct Settings<'a> {
    config: &'a HugoConfig,
    options: &'a SiteOptions,
    zone: Zone,
    /// Zones of the languages that have their own configuration.
    zones: FxHashMap<&'a Language, Zone>,
}

impl Settings<'_> {
    fn zone(&self, language: &Language) -> &Zone {
        self.zones.get(language).unwrap_or(&self.zone)
    }
}

/// The facts of all pages: those with a source first, in the order of `pages`.
pub(crate) fn resolve(pages: &[Page], config: &HugoConfig, options: &SiteOptions) -> Vec<Facts> {
    let own = config.languages.iter().filter_map(|it| Some((&it.language, dates::zone(it.own.as_deref()?))));
    let settings = Settings { config, options, zone: dates::zone(config), zones: own.collect() };
    let hidden = shadowed(pages, config);
    let mut tree = Tree::new(pages, &hidden, config);
    let cascades = Cascades::new(&tree, pages, config);
    let mut facts: Vec<Facts> =
        (0..tree.nodes.len()).map(|index| plain(index, &tree, &cascades, pages, &settings)).collect();
    for (index, it) in facts.iter_mut().enumerate() {
        if hidden.contains(&index) {
            it.publication = Publication::Shadowed;
        }
    }
    let members = add_terms(&mut tree, &mut facts, &cascades, pages, &settings);
    // A list's address may hold its date.
    inherit_dates(&tree, &members, &mut facts, options.now);
    addresses(&tree, &cascades, &mut facts, pages, config);
    lists(&tree, &members, &mut facts);
    sort_lists(&mut facts);
    translations(&mut facts, config);
    facts
}

/// The pages that another file of the same path and language hides: the site's own comes before a theme's, a name with language beats one without, a bundle a
/// single file, `.md` other extensions, the first the second.
fn shadowed(pages: &[Page], config: &HugoConfig) -> FxHashSet<usize> {
    let mut first: FxHashMap<(&Language, &str), usize> = FxHashMap::default();
    let mut hidden = FxHashSet::default();
    let rank = |index: usize| {
        pages.get(index).map(|page| {
            let name = page.source.path().rsplit('/').next().unwrap_or_default();
            let has_language =
                name.strip_prefix(page.path.base_name.as_str()).is_some_and(|it| it.matches('.').count() > 1);
            let bundle = match page.path.bundle {
                Bundle::Leaf => 0,
                Bundle::Branch => 1,
                Bundle::Single => 2,
            };
            let theme = page.source.path().strip_prefix("themes/").map_or(0, |path| {
                let name = path.split('/').next().unwrap_or_default();
                config.themes.iter().position(|it| it == name).map_or(0, |at| at + 1)
            });
            (theme, bundle, !has_language, !name.ends_with(".md"), index)
        })
    };
    for (index, page) in pages.iter().enumerate() {
        let key = (&page.path.language, page.path.logical.as_str());
        match first.get(&key).copied() {
            Some(other) if rank(other) < rank(index) => {
                hidden.insert(index);
            }
            Some(other) => {
                hidden.insert(other);
                first.insert(key, index);
            }
            None => {
                first.insert(key, index);
            }
        }
    }
    hidden
}

/// What needs no other page.
fn plain(index: usize, tree: &Tree, cascades: &Cascades, pages: &[Page], settings: &Settings<'_>) -> Facts {
    let config = settings.config;
    let empty = Node {
        logical: String::new(),
        language: config.default_language.clone(),
        kind: Kind::Page,
        source: None,
        name: String::new(),
        parent: None,
    };
    let node = tree.nodes.get(index).unwrap_or(&empty);
    let (config, zone) = (config.of(&node.language), settings.zone(&node.language));
    let values = cascades.effective(index, tree, pages);
    let title = match values.get("title") {
        Some(value) => cast_text(value),
        None if node.source.is_none() => made_up_title(node, config),
        None => String::new(),
    };
    let link_title = Some(values.text("linktitle")).filter(|it| !it.is_empty()).unwrap_or_else(|| title.clone());
    // The first folder, also where Hugo makes no list of it.
    let section = match node.source.and_then(|source| pages.get(source)) {
        Some(page) => page.path.section.clone(),
        None => node.logical.split('/').nth(1).unwrap_or_default().to_owned(),
    };
    let content_type = Some(values.text("type"))
        .filter(|it| !it.is_empty())
        .unwrap_or_else(|| if section.is_empty() { "page".to_owned() } else { section.clone() });
    let draft =
        values.truth("draft").or_else(|| values.truth("published").map(|published| !published)).unwrap_or_default();
    let dates = dates::dates(&values, &node.name, config, zone);
    let slug =
        Some(values.text("slug").trim_matches('-').to_owned()).filter(|it| !it.is_empty()).unwrap_or_else(|| {
            let named = dates.from_name.then(|| dates::in_name(&node.name, zone)).flatten();
            named.map_or_else(String::new, |(_, rest)| rest.to_owned())
        });
    let mut facts = Facts {
        logical: node.logical.clone(),
        language: node.language.clone(),
        kind: node.kind,
        url: String::new(),
        permalink: String::new(),
        title,
        link_title,
        description: values.text("description"),
        date: dates.date,
        lastmod: dates.lastmod,
        publish_date: dates.publish,
        expiry_date: dates.expiry,
        draft,
        publication: Publication::Published,
        section,
        content_type,
        layout: values.text("layout"),
        slug,
        weight: values.number("weight").unwrap_or_default(),
        aliases: values.texts("aliases"),
        translation_key: values.text("translationkey"),
        handed_down: values.handed_down(),
        parent: node.parent,
        pages: Vec::new(),
        translations: Vec::new(),
        has_source: node.source.is_some(),
    };
    facts.publication = publication(&facts, &values, config, settings.options);
    facts
}

fn publication(facts: &Facts, values: &Effective<'_>, config: &HugoConfig, options: &SiteOptions) -> Publication {
    let now = options.now.map(|now| now.instant());
    let headless = values.truth("headless").unwrap_or_default();
    let is_off = |key: &str, off: &[&str]| build_option(values, key).is_some_and(|it| off.contains(&it.as_str()));
    let rendered = !is_off("render", &["never", "false", "link"]);
    let listed = !is_off("list", &["never", "false"]);
    if facts.draft && !options.drafts.unwrap_or(config.build_drafts) {
        Publication::Draft
    } else if !options.future.unwrap_or(config.build_future)
        && facts.publish_date.zip(now).is_some_and(|(date, now)| date.instant() > now)
    {
        Publication::Future
    } else if !options.expired.unwrap_or(config.build_expired)
        && facts.expiry_date.zip(now).is_some_and(|(date, now)| date.instant() < now)
    {
        Publication::Expired
    } else if headless || is_disabled(facts.kind.as_str(), config) || !listed && !rendered {
        Publication::Hidden
    } else if !rendered {
        Publication::NotRendered
    } else {
        Publication::Published
    }
}

/// An option of `build`, in lower case.
fn build_option(values: &Effective<'_>, key: &str) -> Option<String> {
    let build = values.get("build").or_else(|| values.get("_build"))?;
    Some(cast_text(&build.get(key)?.value).to_lowercase())
}

fn made_up_title(node: &Node, config: &HugoConfig) -> String {
    let case = |text: &str| {
        if config.capitalize_list_titles { title_case(text, &config.title_case_style) } else { text.to_owned() }
    };
    match node.kind {
        Kind::Home => config
            .languages
            .iter()
            .find(|it| it.language == node.language)
            .map(|it| it.title.as_str())
            .filter(|title| !title.is_empty())
            .unwrap_or(&config.title)
            .to_owned(),
        Kind::Section if config.pluralize_list_titles => case(&pluralize(&node.name)),
        Kind::Taxonomy => case(&node.name).replace('-', " "),
        _ => case(&node.name),
    }
}

/// Adds the pages of terms that front matter names and no file makes; gives the pages of each term as (term, page).
fn add_terms(
    tree: &mut Tree,
    facts: &mut Vec<Facts>,
    cascades: &Cascades,
    pages: &[Page],
    settings: &Settings<'_>,
) -> Vec<(usize, usize)> {
    let config = settings.config;
    let mut members = Vec::new();
    for index in 0..pages.len() {
        if facts.get(index).is_none_or(|it| !it.publication.is_listed()) {
            continue;
        }
        let Some(page) = pages.get(index) else { continue };
        let config = config.of(&page.path.language);
        if is_disabled("term", config) {
            continue;
        }
        for plural in config.taxonomies.values() {
            for term in cascades.effective(index, tree, pages).texts(plural) {
                let path = format!("{}{}", crate::path::logical(plural), crate::path::logical(&term));
                if term.trim().is_empty() {
                    continue;
                }
                let at = tree.grow(&page.path.language, &path, &term, Kind::Term);
                if at == facts.len() {
                    tree.find_parent(at);
                    facts.push(plain(at, tree, cascades, pages, settings));
                }
                members.push((at, index));
            }
        }
    }
    members
}

/// Gives every page its address, lists before what stands below them: their slugs are part of it.
fn addresses(tree: &Tree, cascades: &Cascades, facts: &mut [Facts], pages: &[Page], config: &HugoConfig) {
    let mut order: Vec<usize> = (0..facts.len()).collect();
    order.sort_by_key(|index| {
        facts.get(*index).map(|it| (it.kind == Kind::Page, it.logical.bytes().filter(|byte| *byte == b'/').count()))
    });
    let mut folders: Vec<String> = vec![String::new(); facts.len()];
    for index in order {
        let (Some(it), Some(node)) = (facts.get(index), tree.nodes.get(index)) else { continue };
        let page = node.source.and_then(|source| pages.get(source));
        let own = config.of(&it.language);
        // Where the path keeps its case, the elements are those of the file's path.
        let written = match page {
            Some(page) if own.disable_path_to_lower && page.path.bundle == Bundle::Single => {
                format!("/{}/{}", page.path.folder, page.path.base_name).replace("//", "/")
            }
            Some(page) if own.disable_path_to_lower => format!("/{}", page.path.folder),
            // A list that Hugo adds at the top.
            None if own.disable_path_to_lower && node.logical.matches('/').count() == 1 => format!("/{}", node.name),
            None if own.disable_path_to_lower && it.kind == Kind::Term => {
                let (taxonomy, _) = it.logical.rsplit_once('/').unwrap_or_default();
                format!("{taxonomy}/{}", crate::path::path_element(&node.name, own))
            }
            _ => it.logical.clone(),
        };
        let above = it.parent.and_then(|parent| facts.get(parent));
        let depth = above.map_or(0, |above| above.logical.trim_matches('/').len());
        let parent_folder = it.parent.and_then(|parent| folders.get(parent)).map_or("", String::as_str);
        let rest = written.trim_start_matches('/').get(depth..).unwrap_or_default().trim_matches('/');
        let (between, name) = rest.rsplit_once('/').unwrap_or(("", rest));
        let folder = match (parent_folder, between) {
            (folder, "") => folder.to_owned(),
            ("", between) => between.to_owned(),
            (folder, between) => format!("{folder}/{between}"),
        };
        // The slug of a list may begin with a slash, which Hugo then writes twice.
        let base_name = match it.kind {
            _ if it.slug.is_empty() => name,
            Kind::Page => it.slug.trim_start_matches('/'),
            _ => &it.slug,
        };
        let values = cascades.effective(index, tree, pages);
        let url = values.text("url");
        let Some(format) = own.outputs.main(it.kind.as_str(), &values.texts("outputs")) else { continue };
        let above: Vec<&Facts> = tree.sections(index).iter().filter_map(|above| facts.get(*above)).collect();
        let permalink = PermalinkParts {
            date: it.date.unwrap_or(Moment::ZERO),
            title: &it.title,
            slug: &it.slug,
            section: &it.section,
            // The path of the section, also through folders that make no list.
            sections: above.last().map_or(Vec::new(), |it| it.logical.split('/').filter(|it| !it.is_empty()).collect()),
            section_slugs: above
                .iter()
                .map(|it| if it.slug.is_empty() { it.title.as_str() } else { &it.slug })
                .collect(),
            file_name: page.map_or("", |page| match page.path.bundle {
                Bundle::Single => page.path.base_name.as_str(),
                Bundle::Leaf => page.path.content_base_name(),
                Bundle::Branch => "",
            }),
            content_base_name: page.map_or(name, |page| page.path.content_base_name()),
        };
        let parts = AddressParts {
            kind: it.kind,
            language: &it.language,
            folder: &folder,
            base_name,
            url: &url,
            permalink: &permalink,
            section: &it.section,
            format,
            logical: &it.logical,
        };
        let has_address = !matches!(it.publication, Publication::NotRendered | Publication::Hidden)
            || build_option(&values, "render").as_deref() == Some("link");
        let url = if has_address { address::relative(&parts, config) } else { String::new() };
        let permalink = if has_address { address::permalink(&url, own) } else { String::new() };
        let below = match it.kind {
            Kind::Home => String::new(),
            _ if folder.is_empty() => base_name.to_owned(),
            _ => format!("{folder}/{base_name}"),
        };
        if let Some(slot) = folders.get_mut(index) {
            below.trim_end_matches('/').clone_into(slot);
        }
        if let Some(it) = facts.get_mut(index) {
            it.url = url;
            it.permalink = permalink;
        }
    }
}

/// Puts each published page into its parent's list. The home lists its sections and the pages beside them.
fn lists(tree: &Tree, members: &[(usize, usize)], facts: &mut [Facts]) {
    let children: Vec<(usize, usize)> = facts
        .iter()
        .enumerate()
        .filter(|(_, it)| it.publication.is_listed())
        .filter_map(|(index, it)| {
            let parent = it.parent?;
            let below_home = tree.nodes.get(parent).is_some_and(|node| node.kind == Kind::Home);
            (!(below_home && matches!(it.kind, Kind::Taxonomy | Kind::Term))).then_some((parent, index))
        })
        .collect();
    for (parent, child) in children.into_iter().chain(members.iter().copied()) {
        if let Some(list) = facts.get_mut(parent) {
            list.pages.push(child);
        }
    }
}

/// Lists without a date of their own take the newest of all that stands below them, a taxonomy that of the pages alone;
/// then a term takes that of its pages, whose dates may be such ones, and a taxonomy without pages that of its terms.
fn inherit_dates(tree: &Tree, members: &[(usize, usize)], facts: &mut [Facts], now: Option<Moment>) {
    let mut newest = Newest::new(facts.len(), now);
    for (index, page) in facts.iter().enumerate().filter(|(_, it)| it.publication.is_built()) {
        for above in tree.above(index, false) {
            let takes = facts.get(above).is_some_and(|it| match it.kind {
                Kind::Home | Kind::Section => true,
                Kind::Taxonomy => page.kind == Kind::Page,
                Kind::Term | Kind::Page => false,
            });
            if takes {
                newest.raise(above, page);
            }
        }
    }
    newest.hand_up(facts);
    let mut newest = Newest::new(facts.len(), now);
    for (term, page) in members {
        if let Some(page) = facts.get(*page) {
            newest.raise(*term, page);
        }
    }
    newest.hand_up(facts);
    let mut newest = Newest::new(facts.len(), now);
    for (index, term) in facts.iter().enumerate().filter(|(_, it)| it.kind == Kind::Term) {
        for above in tree.above(index, false) {
            if facts.get(above).is_some_and(|it| it.kind == Kind::Taxonomy) {
                newest.raise(above, term);
            }
        }
    }
    newest.hand_up(facts);
}

/// The newest date, change and publication below each list.
struct Newest {
    dates: Vec<[Option<Moment>; 3]>,
    now: Option<Moment>,
}

impl Newest {
    fn new(lists: usize, now: Option<Moment>) -> Self {
        Self { dates: vec![<[Option<Moment>; 3]>::default(); lists], now }
    }

    fn raise(&mut self, list: usize, by: &Facts) {
        let Some(dates) = self.dates.get_mut(list) else { return };
        // A date of publication that is still to come is not handed up.
        let published = by.publish_date.filter(|date| self.now.is_none_or(|now| date.instant() < now.instant()));
        for (slot, date) in dates.iter_mut().zip([by.date, by.lastmod, published]) {
            if date.is_some_and(|date| slot.is_none_or(|slot| slot.instant() < date.instant())) {
                *slot = date;
            }
        }
    }

    fn hand_up(self, facts: &mut [Facts]) {
        for (list, [date, lastmod, publish]) in facts.iter_mut().zip(self.dates) {
            let own = list.date.or(list.lastmod).or(list.publish_date).or(list.expiry_date);
            if own.is_none() && list.kind != Kind::Page {
                list.date = date;
                list.lastmod = lastmod;
                list.publish_date = publish;
            }
        }
    }
}

/// Hugo's order: weight (none comes last), newest first, link title, path.
fn by_default(it: &Facts) -> impl Ord + use<> {
    let weight = if it.weight == 0 { i64::MAX } else { it.weight };
    let date = it.date.unwrap_or(Moment::ZERO).instant();
    (weight, Reverse(date), Collation::of(&it.link_title), it.logical.clone())
}

fn sort_lists(facts: &mut [Facts]) {
    for index in 0..facts.len() {
        let mut pages = facts.get_mut(index).map(|it| std::mem::take(&mut it.pages)).unwrap_or_default();
        pages.sort_by_cached_key(|page| facts.get(*page).map(by_default));
        if let Some(it) = facts.get_mut(index) {
            it.pages = pages;
        }
    }
}

/// Translations of a page that are known at most: thousands of pages may have the same key.
const MOST_TRANSLATIONS: usize = 1_000;

/// Links the pages of one `translationKey`, of any kind and language; a page without key those of its logical path. They
/// are in the order of the languages' weights; of equal ones, in that of lists, and then of the languages.
fn translations(facts: &mut [Facts], config: &HugoConfig) {
    let weight = |language: &Language| {
        let own = config.languages.iter().find(|it| it.language == *language);
        own.map_or(i64::MAX, |it| if it.weight == 0 { i64::MAX } else { it.weight })
    };
    let order: FxHashMap<_, _> = languages(config).enumerate().map(|(at, it)| (it.clone(), (weight(it), at))).collect();
    let key = |it: &Facts| format!("key {}", it.translation_key);
    let mut groups: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    for (index, it) in facts.iter().enumerate() {
        if it.publication.is_listed() && !it.url.is_empty() {
            groups.entry(it.logical.clone()).or_default().push(index);
        }
        if it.publication.is_built() && !it.translation_key.is_empty() {
            groups.entry(key(it)).or_default().push(index);
        }
    }
    #[expect(clippy::iter_over_hash_type, reason = "each group is sorted by itself")]
    for group in groups.values_mut() {
        group.sort_by_cached_key(|index| {
            let it = facts.get(*index)?;
            let (weight, at) = order.get(&it.language).copied()?;
            Some((weight, by_default(it), at))
        });
    }
    for (index, it) in facts.iter_mut().enumerate() {
        let of = if it.translation_key.is_empty() { it.logical.clone() } else { key(it) };
        let group = groups.get(&of).into_iter().flatten().copied();
        it.translations = group.filter(|other| *other != index).take(MOST_TRANSLATIONS).collect();
    }
}
