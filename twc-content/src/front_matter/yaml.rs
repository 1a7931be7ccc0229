//! Reads YAML: the only file that knows the YAML library.
//!
//! The library's events become a tree with spans under our own budget. Where it stops at an error, reading goes on at
//! the next top-level key, so that one page shows all its errors and keeps everything else it says.

use granit_parser::{ErrorKind, Event, Marker, Parser, ScalarStyle, StructureStyle, Tag};
use rustc_hash::{FxHashMap, FxHashSet};

use super::block::{Block, MAX_ERRORS};
use super::map::MapBuilder;
use super::yaml_problem::{self, Failure, Trouble};
use super::{Entry, Parsed, Value, ValueKind, scalar};
use crate::diagnostic::{Message, Sink};
use crate::source::Span;

/// Reads a block of YAML.
pub(super) fn parse(block: &Block<'_>, sink: &mut Sink) -> Parsed {
    let mut top = MapBuilder::default();
    let mut found = Sink::new();
    let mut carried = FxHashMap::default();
    let mut budget = Budget::default();
    let (mut offset, mut complete) = (0, true);
    loop {
        let mut pass = Pass::new(block, offset, &carried, &mut budget, &mut found);
        let failed = pass.run();
        let Outcome { root, partial, anchors, scalars } = pass.finish();
        yaml_problem::tabs(block, &scalars, offset, failed.as_ref().map(|it| it.entry), &mut found);
        match (failed, root) {
            (None, Some(Value { kind: ValueKind::Map(entries), .. })) => {
                entries.into_iter().for_each(|entry| top.set(entry, block, &mut found));
            }
            (None, Some(other)) if offset == 0 && !matches!(other.kind, ValueKind::String(_)) => {
                complete &= found.is_empty();
                sink.append(&mut found);
                return Parsed { root: Some(other), complete };
            }
            (None, Some(other)) => {
                complete = false;
                found.push(yaml_problem::not_a_map(block, &other));
                if let Some(entry) = yaml_problem::raw_entry(block, other.span.start) {
                    top.set(entry, block, &mut found);
                }
            }
            (None, None) => {}
            (Some(failure), _) => {
                complete = false;
                partial.into_iter().for_each(|entry| top.set(entry, block, &mut found));
                if let Some(entry) = failure.raw.then(|| yaml_problem::raw_entry(block, failure.entry)).flatten()
                    && top.last().is_none_or(|it| it.key_span != entry.key_span)
                {
                    top.set(entry, block, &mut found);
                }
                let go_on = failure.raw && found.len() < MAX_ERRORS;
                let next = yaml_problem::next_entry(block, failure.entry);
                found.push(failure.diagnostic);
                carried.extend(anchors);
                if go_on && let Some(next) = next {
                    offset = next;
                    continue;
                }
            }
        }
        break;
    }
    complete &= found.iter().all(|it| it.code != "FM001");
    // An entry that is taken over from a pass is compared with its neighbours a second time.
    let mut seen = FxHashSet::default();
    found.retain(|it| seen.insert((it.code, it.primary.span)));
    sink.append(&mut found);
    Parsed { root: Some(Value { kind: ValueKind::Map(top.finish()), span: block.span }), complete }
}

/// A node that an alias can repeat.
#[derive(Clone, Debug)]
struct Anchored {
    value: Value,
    nodes: usize,
    depth: usize,
}

/// What was used of the limits, over all passes.
#[derive(Debug, Default)]
struct Budget {
    nodes: usize,
    aliases: usize,
}

/// A list or map that is not closed yet.
#[derive(Debug)]
struct Frame {
    start: Span,
    anchor: usize,
    flow: bool,
    nodes: usize,
    depth: usize,
    kind: FrameKind,
}

#[derive(Debug)]
enum FrameKind {
    List(Vec<Value>),
    Map { map: MapBuilder, key: Option<Key> },
}

#[derive(Debug)]
struct Key {
    text: Box<str>,
    span: Span,
    merge: bool,
    /// A key that cannot be one: its entry is dropped.
    bad: bool,
}

struct Outcome {
    root: Option<Value>,
    partial: Vec<Entry>,
    anchors: Vec<(String, Anchored)>,
    scalars: Vec<Span>,
}

/// One run of the library, from an offset to the end or the first error.
struct Pass<'a, 'b> {
    block: &'a Block<'a>,
    offset: usize,
    carried: &'b FxHashMap<String, Anchored>,
    budget: &'b mut Budget,
    sink: &'b mut Sink,
    stack: Vec<Frame>,
    root: Option<Value>,
    by_id: FxHashMap<usize, Anchored>,
    names: Vec<(usize, String)>,
    /// Scalars of several lines, in which a tab may begin a line.
    scalars: Vec<Span>,
}

impl<'a, 'b> Pass<'a, 'b> {
    fn new(
        block: &'a Block<'a>,
        offset: usize,
        carried: &'b FxHashMap<String, Anchored>,
        budget: &'b mut Budget,
        sink: &'b mut Sink,
    ) -> Self {
        Self {
            block,
            offset,
            carried,
            budget,
            sink,
            stack: Vec::new(),
            root: None,
            by_id: FxHashMap::default(),
            names: Vec::new(),
            scalars: Vec::new(),
        }
    }

    /// Reads to the end; gives what stopped it.
    fn run(&mut self) -> Option<Failure> {
        let text = self.block.text().get(self.offset..).unwrap_or_default();
        let (bom, text) = text.strip_prefix('\u{feff}').map_or((0, text), |rest| (3, rest));
        if bom > 0 {
            let span = self.block.at(self.offset, self.offset + bom);
            self.sink.push(yaml_problem::byte_order_mark(self.block, span));
        }
        self.offset += bom;
        let depth = u8::try_from(self.block.limits.value_depth.saturating_add(1)).unwrap_or(u8::MAX);
        let options = granit_parser::options! {
            emit_comments: false,
            emit_unresolved_aliases: true,
            emit_anchor_events: true,
            disallow_directives: true,
            flow_nesting_limit: depth.into(),
            block_nesting_limit: depth.into(),
            simple_key_max_lookahead: 4096,
        };
        let mut documents = 0;
        for next in Parser::new_from_str_with_options(text, options) {
            let (event, at) = match next {
                Ok((event, at)) => (event, self.span(at.start, at.end)),
                Err(error) => {
                    let at = self.span(*error.marker(), *error.marker());
                    return Some(self.fail(Trouble::Library { at: at.start, kind: error.kind() }));
                }
            };
            if let Event::DocumentStart(..) = event {
                documents += 1;
                if documents > 1 {
                    return Some(self.fail(Trouble::SecondDocument(at)));
                }
            }
            if let Err(trouble) = self.event(event, at) {
                return Some(self.fail(trouble));
            }
        }
        None
    }

    fn event(&mut self, event: Event<'_>, at: Span) -> Result<(), Trouble<'static>> {
        match event {
            Event::Scalar(text, style, anchor, tag) => self.scalar(&text, style, anchor, tag.as_deref(), at),
            Event::SequenceStart(style, anchor, _) => self.open(style, anchor, at, FrameKind::List(Vec::new())),
            Event::MappingStart(style, anchor, _) => {
                self.open(style, anchor, at, FrameKind::Map { map: MapBuilder::default(), key: None })
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(at),
            Event::Anchor(id, name) => {
                self.names.push((id, name.into_owned()));
                Ok(())
            }
            Event::Alias(id) => {
                let found = self.by_id.get(&id).cloned();
                self.alias(found, at)
            }
            Event::UnresolvedAlias(name) => match self.carried.get(&*name).cloned() {
                Some(found) => self.alias(Some(found), at),
                None => {
                    self.sink.push(yaml_problem::unknown_alias(self.block, at, &name));
                    self.alias(None, at)
                }
            },
            _ => Ok(()),
        }
    }

    fn scalar(
        &mut self,
        text: &str,
        style: ScalarStyle,
        anchor: usize,
        tag: Option<&Tag>,
        at: Span,
    ) -> Result<(), Trouble<'static>> {
        let plain = style == ScalarStyle::Plain;
        let source = self.block.slice(at);
        if source.contains('\n') {
            self.scalars.push(at);
        }
        let block_style = matches!(style, ScalarStyle::Literal | ScalarStyle::Folded);
        // With the last line feed Hugo takes away the blanks before it.
        let text = if block_style && !text.ends_with('\n') { text.trim_end_matches(' ') } else { text };
        // A block scalar's span reaches into the blank lines after it.
        let at = if block_style || plain {
            Span::new(at.start as usize, at.start as usize + source.trim_end().len())
        } else {
            at
        };
        if let Some(Frame { kind: FrameKind::Map { key: key @ None, .. }, .. }) = self.stack.last_mut() {
            let text = if plain && scalar::plain(text) == ValueKind::Null && !text.is_empty() { "" } else { text };
            let bad = if plain && source.is_empty() || source.contains('\n') {
                self.sink.push(yaml_problem::bad_key(self.block, at));
                true
            } else {
                false
            };
            *key = Some(Key { text: text.into(), span: at, merge: plain && text == "<<", bad });
            return Ok(());
        }
        let kind = match tag.and_then(Tag::core_suffix) {
            Some(suffix) => tagged(suffix, text),
            None if plain && text.contains('\t') => scalar::plain(&text.replace('\t', "")),
            None if plain => scalar::plain(text),
            None => ValueKind::String(text.into()),
        };
        self.place(Value { kind, span: at }, anchor, 1, 1)
    }

    fn alias(&mut self, found: Option<Anchored>, at: Span) -> Result<(), Trouble<'static>> {
        self.budget.aliases += 1;
        if self.budget.aliases > self.block.limits.aliases {
            return Err(Trouble::TooManyAliases(at, self.block.limits.aliases));
        }
        if let Some(Frame { kind: FrameKind::Map { key: key @ None, .. }, .. }) = self.stack.last_mut() {
            let text = found.as_ref().and_then(|it| it.value.as_str()).map(Box::from);
            let bad = text.is_none();
            if bad {
                self.sink.push(yaml_problem::bad_key(self.block, at));
            }
            *key = Some(Key { text: text.unwrap_or_default(), span: at, merge: false, bad });
            return Ok(());
        }
        // An alias of the list or map it stands in is nothing, as in Hugo.
        let Some(Anchored { value, nodes, depth }) = found else {
            return self.place(Value { kind: ValueKind::Null, span: at }, 0, 1, 1);
        };
        if self.stack.len() + depth > self.block.limits.value_depth {
            return Err(Trouble::TooDeep(at, self.block.limits.value_depth));
        }
        self.place(Value { kind: value.kind, span: at }, 0, nodes, depth)
    }

    fn open(
        &mut self,
        style: StructureStyle,
        anchor: usize,
        at: Span,
        kind: FrameKind,
    ) -> Result<(), Trouble<'static>> {
        if self.stack.len() >= self.block.limits.value_depth {
            return Err(Trouble::TooDeep(at, self.block.limits.value_depth));
        }
        if let Some(Frame { kind: FrameKind::Map { key: key @ None, .. }, start, flow, .. }) = self.stack.last_mut() {
            let braces = *flow && self.block.slice(at).starts_with('{');
            let start = *start;
            *key = Some(Key { text: Box::default(), span: at, merge: false, bad: true });
            if braces && self.block.slice(Span::new(start.start as usize, at.end as usize)).starts_with("{{") {
                return Err(Trouble::Braces(start));
            }
            self.sink.push(yaml_problem::bad_key(self.block, at));
            // The key's own list or map is read as if it were the value, then dropped with the entry.
            self.stack.push(Frame { start: at, anchor, flow: style == StructureStyle::Flow, nodes: 1, depth: 0, kind });
            return Ok(());
        }
        self.stack.push(Frame { start: at, anchor, flow: style == StructureStyle::Flow, nodes: 1, depth: 0, kind });
        Ok(())
    }

    fn close(&mut self, at: Span) -> Result<(), Trouble<'static>> {
        let Some(frame) = self.stack.pop() else { return Ok(()) };
        let (kind, last) = match frame.kind {
            FrameKind::List(items) => {
                let last = items.last().map(|it| it.span);
                (ValueKind::List(items), last)
            }
            FrameKind::Map { map, .. } => {
                let last = map.last().map(|it| it.key_span.to(it.value.span));
                (ValueKind::Map(map.finish()), last)
            }
        };
        let end = if frame.flow { at } else { last.unwrap_or(frame.start) };
        let span = Span { start: frame.start.start, end: end.end.max(frame.start.start) };
        self.place(Value { kind, span }, frame.anchor, frame.nodes, frame.depth + 1)
    }

    /// Puts a finished value where it belongs.
    fn place(&mut self, value: Value, anchor: usize, nodes: usize, depth: usize) -> Result<(), Trouble<'static>> {
        self.budget.nodes += nodes;
        if self.budget.nodes > self.block.limits.value_nodes {
            return Err(Trouble::TooMany(value.span, self.block.limits.value_nodes));
        }
        if anchor != 0 {
            self.by_id.insert(anchor, Anchored { value: value.clone(), nodes, depth });
        }
        let Some(frame) = self.stack.last_mut() else {
            self.root = Some(value);
            return Ok(());
        };
        frame.nodes += nodes;
        frame.depth = frame.depth.max(depth);
        match &mut frame.kind {
            FrameKind::List(items) => items.push(value),
            FrameKind::Map { map, key } => match key.take() {
                // The end of a list or map that stands as a key: its value comes next.
                None => *key = Some(Key { text: Box::default(), span: value.span, merge: false, bad: true }),
                Some(key) if key.bad => {}
                Some(key) if key.merge => match &value.kind {
                    ValueKind::Map(entries) => map.merge(entries),
                    ValueKind::List(items) if items.iter().all(|it| it.as_map().is_some()) => {
                        items.iter().filter_map(Value::as_map).for_each(|entries| map.merge(entries));
                    }
                    _ => self.sink.push(
                        self.block
                            .problem(value.span, Message::new("yaml-syntax.merge"))
                            .help(Message::new("yaml-syntax.merge-help")),
                    ),
                },
                Some(key) => {
                    let mut value = value;
                    if value.kind == ValueKind::Null && value.span.is_empty() {
                        value.span = after_colon(self.block, key.span);
                    }
                    map.set(Entry { key: key.text, key_span: key.span, value }, self.block, self.sink);
                }
            },
        }
        Ok(())
    }

    /// Describes what stopped the reading: at which top-level entry, and why.
    fn fail(&self, trouble: Trouble<'_>) -> Failure {
        let pending = |frame: &Frame| match &frame.kind {
            FrameKind::Map { key: Some(key), .. } => Some(key.span.start),
            _ => None,
        };
        let at = trouble.at();
        let after = match self.stack.first().map(|frame| &frame.kind) {
            Some(FrameKind::Map { map, .. }) => map.last().map(|it| it.key_span.to(it.value.span).end),
            _ => None,
        };
        let entry = self.stack.first().and_then(pending).unwrap_or_else(|| {
            yaml_problem::first_content(self.block, after.unwrap_or(self.block.span.start + self.offset as u32)).min(at)
        });
        let focus = self.stack.iter().rev().find_map(pending).unwrap_or(entry);
        let flow = self.stack.iter().find(|frame| frame.flow).map(|frame| frame.start);
        let raw = !trouble.is_limit();
        Failure { entry, raw, diagnostic: yaml_problem::diagnose(self.block, focus, flow, &trouble) }
    }

    fn finish(self) -> Outcome {
        let partial = match self.stack.into_iter().next().map(|frame| frame.kind) {
            Some(FrameKind::Map { map, .. }) => map.finish(),
            _ => Vec::new(),
        };
        let by_id = self.by_id;
        let anchors = self.names.into_iter().filter_map(|(id, name)| Some((name, by_id.get(&id)?.clone()))).collect();
        Outcome { root: self.root, partial, anchors, scalars: self.scalars }
    }

    fn span(&self, start: Marker, end: Marker) -> Span {
        let offset = |marker: Marker| self.offset + marker.byte_offset().unwrap_or_default();
        self.block.at(offset(start), offset(end))
    }
}

/// The place of a value that is not there.
fn after_colon(block: &Block<'_>, key: Span) -> Span {
    let rest = block.slice(Span::new(key.end as usize, block.span.end as usize));
    let blanks = rest.len() - rest.trim_start_matches([' ', '\t']).len();
    Span::at(key.end as usize + if rest[blanks..].starts_with(':') { blanks + 1 } else { 0 })
}

/// A scalar with one of YAML's own tags.
fn tagged(suffix: &str, text: &str) -> ValueKind {
    match (suffix, scalar::plain(text)) {
        ("int", ValueKind::Float(number)) => ValueKind::Int(number as i64),
        ("int", number @ ValueKind::Int(_)) => number,
        ("int", _) => ValueKind::Int(0),
        ("float", ValueKind::Int(number)) => ValueKind::Float(number as f64),
        ("float", number @ ValueKind::Float(_)) => number,
        ("float", _) => ValueKind::Float(0.0),
        ("bool", ValueKind::Bool(value)) => ValueKind::Bool(value),
        ("null", _) => ValueKind::Null,
        _ => ValueKind::String(text.into()),
    }
}

/// What the library could not read, in a few words of its own.
pub(super) fn words(kind: &ErrorKind) -> String {
    kind.to_string()
}
