//! Formats messages in a reader's language.

use std::fmt;
use std::sync::Arc;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource};

use crate::diagnostic::{Argument, Message};
use crate::language::Language;

/// Formats messages. `Send`, `Sync` and cheap to clone.
#[derive(Clone)]
pub struct Localizer {
    bundles: Arc<Vec<(Language, FluentBundle<FluentResource>)>>,
}

impl fmt::Debug for Localizer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.bundles.iter().map(|(language, _)| language)).finish()
    }
}

impl Localizer {
    /// A localizer over message files given as (locale, text).
    #[must_use]
    pub fn from_texts<'a>(texts: impl IntoIterator<Item = (Language, &'a str)>) -> Self {
        let mut bundles: Vec<(Language, FluentBundle<FluentResource>)> = Vec::new();
        for (language, text) in texts {
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
            let index = bundles.iter().position(|(it, _)| *it == language).unwrap_or_else(|| {
                let mut bundle = FluentBundle::new_concurrent(vec![language.id().clone()]);
                bundle.set_use_isolating(false);
                bundles.push((language, bundle));
                bundles.len() - 1
            });
            let _ = bundles[index].1.add_resource(resource);
        }
        Self { bundles: Arc::new(bundles) }
    }

    /// The messages built into the library.
    #[cfg(feature = "embed")]
    #[must_use]
    pub fn embedded() -> Self {
        Self::from_texts(crate::embedded::messages().filter_map(|(locale, _, text)| Some((locale.parse().ok()?, text))))
    }

    /// Formats a message in a language, falling back to the other languages; the id itself where no language has it.
    #[must_use]
    pub fn text(&self, language: &Language, message: &Message) -> String {
        let (id, attribute) =
            message.id.split_once('.').map_or((message.id, None), |(id, attribute)| (id, Some(attribute)));
        let mut arguments = FluentArgs::new();
        for (name, value) in &message.arguments {
            match value {
                Argument::Text(text) => arguments.set(*name, text.as_str()),
                Argument::Number(number) => arguments.set(*name, *number),
            }
        }
        self.format(language, id, attribute, &arguments).unwrap_or_else(|| message.id.to_owned())
    }

    /// Formats a message without variables whose id is made at run time; `None` where no language has it.
    #[must_use]
    pub fn find(&self, language: &Language, id: &str, attribute: Option<&str>) -> Option<String> {
        self.format(language, id, attribute, &FluentArgs::new())
    }

    fn format(
        &self,
        language: &Language,
        id: &str,
        attribute: Option<&str>,
        arguments: &FluentArgs<'_>,
    ) -> Option<String> {
        let first = self.bundles.iter().filter(|(it, _)| it.primary() == language.primary());
        for (_, bundle) in first.chain(self.bundles.iter().filter(|(it, _)| it.primary() != language.primary())) {
            let Some(found) = bundle.get_message(id) else { continue };
            let pattern = match attribute {
                Some(name) => found.get_attribute(name).map(|it| it.value()),
                None => found.value(),
            };
            if let Some(pattern) = pattern {
                return Some(bundle.format_pattern(pattern, Some(arguments), &mut Vec::new()).into_owned());
            }
        }
        None
    }
}
