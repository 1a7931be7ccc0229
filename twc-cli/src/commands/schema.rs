//! `twc schema`: the shapes that other tools can rely on, as JSON Schema 2020-12.

use twc_content::Message;

use crate::args::{Global, Publish, Schema, SchemaName};
use crate::failure::Failure;
use crate::io::{Exit, Io};
use crate::site;

/// The schema of `--format json`.
const REPORT: &str = include_str!("../schema/report.json");
/// The schema of `twc.toml`.
const CONFIG: &str = include_str!("../schema/config.json");

/// Prints a schema; that of front matter is the one of a site.
pub(crate) fn run(schema: &Schema, global: &Global, io: &mut Io) -> Result<Exit, Failure> {
    let text = match schema.name {
        SchemaName::Report => REPORT,
        SchemaName::Config => CONFIG,
        SchemaName::Frontmatter => {
            let opened = site::open(&schema.paths, &Publish::default(), global, io)?;
            let text = serde_json::to_string_pretty(&opened.site.schema.json_schema()).unwrap_or_default();
            writeln!(io.out, "{text}")?;
            return Ok(Exit::Clean);
        }
        SchemaName::Page => return Err(Failure::said(Message::new("not-yet"))),
    };
    io.out.write_all(text.as_bytes())?;
    Ok(Exit::Clean)
}

#[cfg(test)]
mod tests {
    use twc_content::config::TwcConfig;

    /// The part of the schema for a setting's path.
    fn find<'a>(schema: &'a serde_json::Value, path: &str) -> Option<&'a serde_json::Value> {
        path.split('.').try_fold(schema, |schema, key| {
            let alternatives = schema.get("oneOf").and_then(|it| it.as_array());
            let object = alternatives.and_then(|list| list.iter().find(|it| it.get("properties").is_some()));
            let schema = object.unwrap_or(schema);
            if key == "*" { schema.get("additionalProperties") } else { schema.get("properties")?.get(key) }
        })
    }

    #[test]
    fn the_schema_of_twc_toml_knows_every_setting() {
        let schema = serde_json::from_str(super::CONFIG).expect("JSON");
        for key in TwcConfig::keys() {
            let found = find(&schema, key.path);
            assert!(found.is_some_and(|it| it.is_object()), "{}", key.path);
        }
    }
}
