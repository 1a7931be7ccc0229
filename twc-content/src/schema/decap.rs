//! The configuration of a Decap (formerly Netlify) CMS, as far as it speaks of front matter.

use super::{Collection, Field, FieldKind, Pages, Translation, no_file};
use crate::config::SchemaConfig;
use crate::diagnostic::Sink;
use crate::front_matter::{self, Value, ValueKind, cast};
use crate::limits::Limits;
use crate::source::SourceFile;

/// The collections of the file that `twc.toml` names, or else of one that is found below `static`.
pub(super) fn collections(
    files: &[SourceFile],
    schema: &SchemaConfig,
    limits: &Limits,
    sink: &mut Sink,
) -> Vec<Collection> {
    if let Some(word) = &schema.decap {
        let named = word.text.trim_start_matches("./");
        let Some(file) = files.iter().find(|file| file.path() == named) else {
            sink.push(no_file(word));
            return Vec::new();
        };
        let value = front_matter::data(file, limits, sink);
        return value.map(|it| read(&it, file, true)).unwrap_or_default();
    }
    files
        .iter()
        .filter(|file| file.path().starts_with("static/") && file.path().ends_with("/config.yml"))
        .find_map(|file| {
            let value = front_matter::data(file, limits, &mut Sink::new())?;
            (value.get("backend").is_some() && value.get("collections").is_some()).then(|| read(&value, file, false))
        })
        .unwrap_or_default()
}

fn read(root: &Value, file: &SourceFile, configured: bool) -> Vec<Collection> {
    let translated = root.get("i18n").is_some();
    let mut list = Vec::new();
    for item in items(root, "collections") {
        let name = text(item, "name").unwrap_or_default();
        let translated = translated && item.get("i18n").is_some_and(|it| it.value.kind != ValueKind::Bool(false));
        let mut add = |pages: Pages, item: &Value| {
            list.push(Collection {
                name: name.clone(),
                pages,
                filter: item.get("filter").and_then(|it| Some((text(&it.value, "field")?, text(&it.value, "value")?))),
                fields: items(item, "fields").filter_map(|it| field(it, translated, file)).collect(),
                configured,
            });
        };
        if let Some(folder) = text(item, "folder") {
            add(Pages::Folder(folder.trim_matches('/').to_owned()), item);
        }
        for page in items(item, "files") {
            let Some(path) = text(page, "file") else { continue };
            let path = path.trim_start_matches('/').replace(".{{locale}}", "").replace("{{locale}}/", "");
            add(Pages::File(path.trim_end_matches(".md").to_owned()), page);
        }
    }
    list
}

fn field(item: &Value, translated: bool, file: &SourceFile) -> Option<Field> {
    let name = item.get("name")?;
    let widget = text(item, "widget").unwrap_or_else(|| "string".to_owned());
    let flag = |key: &str| item.get(key).and_then(|it| cast::bool(&it.value.kind));
    if name.value.as_str() == Some("body") {
        return None;
    }
    let several = flag("multiple").or_else(|| flag("allow_multiple"));
    let kind = match widget.as_str() {
        "string" | "text" | "markdown" | "color" | "uuid" => Some(FieldKind::Text),
        "image" | "file" if several == Some(false) => Some(FieldKind::Text),
        "number" => match text(item, "value_type").as_deref() {
            Some("int" | "float") => Some(FieldKind::Number),
            _ => None,
        },
        "boolean" => Some(FieldKind::Bool),
        "datetime" | "date" => Some(FieldKind::Date),
        "list" => Some(FieldKind::List),
        "object" => Some(FieldKind::Map),
        "select" | "relation" if several == Some(true) => Some(FieldKind::List),
        _ => None,
    };
    let options = items(item, "options").filter_map(|it| text(it, "value").or_else(|| cast::text(&it.kind)));
    Some(Field {
        name: name.value.as_str()?.to_owned(),
        // A field with a default is filled in by the CMS alone.
        required: flag("required") != Some(false) && item.get("default").is_none() && widget != "hidden",
        kind,
        values: if widget == "select" { options.collect() } else { Vec::new() },
        translation: match item.get("i18n").map(|it| &it.value.kind) {
            _ if !translated => Translation::Unknown,
            Some(ValueKind::Bool(true)) => Translation::Own,
            Some(ValueKind::String(word)) if &**word == "duplicate" => Translation::Same,
            Some(ValueKind::String(word)) if &**word == "translate" => Translation::Own,
            _ => Translation::DefaultOnly,
        },
        origin: (file.shared_path(), name.value.span),
    })
}

fn items<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    value.get(key).and_then(|it| it.value.as_list()).unwrap_or_default().iter()
}

fn text(value: &Value, key: &str) -> Option<String> {
    value.get(key).and_then(|it| cast::text(&it.value.kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CONFIG: &str = "\
backend: { name: github }
i18n: { structure: multiple_files, locales: [nl, en] }
collections:
  - name: posts
    folder: content/posts
    i18n: true
    fields:
      - { name: title, widget: string, i18n: true }
      - { name: date, widget: datetime, i18n: duplicate }
      - { name: tags, widget: list, default: [], i18n: true }
      - { name: mood, widget: select, options: [good, { label: Bad, value: bad }], required: false }
      - { name: body, widget: markdown }
  - name: about
    files:
      - { file: 'content/about/index.{{locale}}.md', fields: [{ name: title, widget: string }] }
";

    #[test]
    fn fields_have_types_translations_and_places() {
        let file = SourceFile::new("static/admin/config.yml", CONFIG);
        let list =
            collections(std::slice::from_ref(&file), &SchemaConfig::default(), &Limits::default(), &mut Sink::new());
        let posts = &list[0];
        assert_eq!(posts.pages, Pages::Folder("content/posts".to_owned()));
        let facts: Vec<_> =
            posts.fields.iter().map(|it| (it.name.as_str(), it.required, it.kind, it.translation)).collect();
        assert_eq!(
            facts,
            [
                ("title", true, Some(FieldKind::Text), Translation::Own),
                ("date", true, Some(FieldKind::Date), Translation::Same),
                ("tags", false, Some(FieldKind::List), Translation::Own),
                ("mood", false, None, Translation::DefaultOnly),
            ]
        );
        assert_eq!(posts.fields[3].values, ["good", "bad"]);
        assert_eq!(file.slice(posts.fields[0].origin.1), "title");
        assert_eq!(list[1].pages, Pages::File("content/about/index".to_owned()));
    }
}
