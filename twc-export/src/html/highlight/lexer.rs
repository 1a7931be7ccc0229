//! A lexer that reads languages from tables: states of rules, each an expression and what its groups are.
//!
//! The only file that knows the library of regular expressions, whose time is linear in what it reads.

use std::sync::OnceLock;

use regex_automata::meta::Regex;
use regex_automata::util::captures::Captures;
use regex_automata::util::syntax;
use regex_automata::{Anchored, Input};

/// What a rule reads, the classes of its groups, and where the lexer goes on.
///
/// Without groups, one class is that of all it reads. With groups, each has its class, and what stands after the last
/// group is looked at but not read. `-` is text without a class.
pub(super) struct Rule(pub &'static str, pub &'static str, pub Then);

/// Where the lexer goes on after a rule.
#[derive(Clone, Copy)]
pub(super) enum Then {
    /// In the same state.
    Stay,
    /// In the state so many before this.
    Pop(usize),
    /// In these states, the last first.
    Push(&'static [&'static State]),
    /// In another language, for as much of the text as it says; it is given the second group and the rest of the text.
    Embed(fn(&str, &str) -> Option<(&'static State, usize)>),
}

/// Rules that are tried in order, in groups that states share.
pub(super) struct State {
    rules: &'static [&'static [Rule]],
    compiled: OnceLock<Option<Regex>>,
}

impl State {
    pub(super) const fn new(rules: &'static [&'static [Rule]]) -> Self {
        Self { rules, compiled: OnceLock::new() }
    }

    /// All rules as one expression. In them `\w` and `\d` are ASCII and stand in brackets, and `^` and `$` are of a line.
    fn regex(&self) -> Option<&Regex> {
        let compile = || {
            let plain =
                |rule: &Rule| rule.0.replace(r"\w", "0-9A-Za-z_").replace(r"\d", "0-9").replace(r"\b", r"(?-u:\b)");
            let patterns: Vec<String> = self.rules.iter().copied().flatten().map(plain).collect();
            Regex::builder().syntax(syntax::Config::new().multi_line(true)).build_many(&patterns).ok()
        };
        self.compiled.get_or_init(compile).as_ref()
    }

    fn rule(&self, index: usize) -> Option<&Rule> {
        self.rules.iter().copied().flatten().nth(index)
    }
}

/// How often in a row a lexer may read nothing.
const IDLE: usize = 32;

/// Calls `token` with the class and the text of each piece of some code.
pub(super) fn lex<'t>(root: &'static State, text: &'t str, mut token: impl FnMut(&'static str, &'t str)) {
    let mut stack = vec![root];
    // Where the languages that stand inside others end, and how many states were open before each.
    let mut embedded: Vec<(usize, usize)> = Vec::new();
    let mut captures: Option<(*const State, Captures)> = None;
    let (mut at, mut idle) = (0, 0);
    while at < text.len() {
        while let Some((_, states)) = embedded.pop_if(|(end, _)| *end <= at) {
            stack.truncate(states);
        }
        let (end, outer) = embedded.last().copied().unwrap_or((text.len(), 0));
        let state = stack.last().copied().unwrap_or(root);
        let Some(regex) = state.regex() else { return };
        let found = match &mut captures {
            Some((of, found)) if std::ptr::eq(*of, state) => found,
            slot => &mut slot.insert((state, regex.create_captures())).1,
        };
        regex.search_captures(&Input::new(text).range(at..end).anchored(Anchored::Yes), found);
        let rule = found.pattern().and_then(|pattern| state.rule(pattern.as_usize())).filter(|_| idle < IDLE);
        let Some(rule) = rule else {
            // What nobody reads is an error of one character; a line end ends all states first.
            if text[at..].starts_with('\n') && stack.len() > outer + 1 {
                stack.truncate(outer + 1);
                continue;
            }
            let next = at + text[at..].chars().next().map_or(1, char::len_utf8);
            token("err", &text[at..next]);
            (at, idle) = (next, 0);
            continue;
        };
        let start = at;
        let mut classes = rule.1.split(' ');
        let name = found.get_group(2).map_or("", |span| &text[span.range()]);
        if found.group_len() > 1 {
            for group in 1..found.group_len() {
                let class = classes.next().unwrap_or("-");
                if let Some(span) = found.get_group(group).filter(|span| span.start >= at) {
                    if span.end > span.start {
                        token(class, &text[span.range()]);
                    }
                    at = span.end;
                }
            }
        } else if let Some(span) = found.get_group(0) {
            if span.end > span.start {
                token(rule.1, &text[span.range()]);
            }
            at = span.end;
        }
        idle = if at > start { 0 } else { idle + 1 };
        match rule.2 {
            Then::Stay => {}
            Then::Pop(states) => stack.truncate(stack.len().saturating_sub(states).max(1)),
            Then::Push(states) => stack.extend(states),
            Then::Embed(find) => {
                if let Some((state, length)) = find(name, &text[at..end]).filter(|(_, length)| *length > 0) {
                    embedded.push((at + length, stack.len()));
                    stack.push(state);
                }
            }
        }
    }
}
