//! Which messages the templates of a site use.

use crate::locale::{Catalog, Catalogs, Syntax};
use crate::site::SiteTemplates;

/// The uses of messages in templates.
pub(super) struct Uses<'a> {
    templates: &'a SiteTemplates,
}

impl<'a> Uses<'a> {
    pub(super) fn of(templates: &'a SiteTemplates) -> Self {
        Self { templates }
    }

    /// Whether a message is used, or may be by a computed id.
    pub(super) fn may_use(&self, id: &str) -> bool {
        let templates = self.templates;
        templates.messages.contains_key(id)
            || templates.optional_messages.contains(id)
            || templates.computed_messages.iter().any(|(prefix, _)| id.starts_with(prefix.as_str()))
    }

    /// The messages that are used and that no language defines.
    pub(super) fn undefined(&self, catalogs: &Catalogs) -> impl Iterator<Item = &'a str> {
        // Hugo reads no Fluent: a site without its message files has them elsewhere.
        let hugo = catalogs.catalogs.iter().any(is_hugo);
        self.templates.messages.keys().map(String::as_str).filter(move |id| {
            hugo && !catalogs.languages().into_iter().any(|language| catalogs.find(language, id).is_some())
        })
    }
}

/// Whether a message file is one of Hugo's: templates use no others.
pub(super) fn is_hugo(catalog: &Catalog) -> bool {
    catalog.syntax == Syntax::Hugo
}
