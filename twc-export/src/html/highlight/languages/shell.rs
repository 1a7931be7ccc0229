//! Shells: Bash and its kin, sessions in a terminal, Dockerfiles, makefiles.

use super::super::lexer::{
    Rule as R, State,
    Then::{Embed, Pop, Push, Stay},
};

const COMMANDS: &[R] = &[
    R(
        r"(\b(?:if|fi|else|while|do|done|for|then|return|function|case|select|continue|until|esac|elif))(\s*)\b",
        "k -",
        Stay,
    ),
    R(
        r"(\b(?:alias|bg|bind|break|builtin|caller|cd|command|compgen|complete|declare|dirs|disown|echo|enable|eval|exec|exit|export|false|fc|fg|getopts|hash|help|history|jobs|kill|let|local|logout|popd|printf|pushd|pwd|read|readonly|set|shift|shopt|source|suspend|test|time|times|trap|true|type|typeset|ulimit|umask|unalias|unset|wait))[\s)`]",
        "nb",
        Stay,
    ),
    R(r"\A#!.+\n", "cp", Stay),
    R("#.*[^ \t\r\n]|#[ \t\r]*$", "c1", Stay),
    R(r"(?s)\\.", "se", Stay),
    R(r"(\b[\w]+)(\s*)(\+?=)", "nv - o", Stay),
    R(r"[\[\]{}()=]|<<<", "o", Stay),
    R(r"<<-?\s*'?\\?[A-Za-z]", "s", Push(&[&HEREDOC])),
    R(r"&&|\|\|", "o", Stay),
];

const WORDS: &[R] = &[
    R(r#"(?s)\$?"(?:\\.|[^"\\$])*""#, "s2", Stay),
    R("\"", "s2", Push(&[&QUOTED])),
    R(r"(?s)\$'(?:\\.|[^'\\])*'|'[^']*'", "s1", Stay),
    R("[;&|]", "p", Stay),
    R(r"\s+", "-", Stay),
    R(r"([\d]+)(?: |$)", "m", Stay),
    R(r#"[^=\s\[\]{}()$"'`\\<&|;]+|<"#, "-", Stay),
];

const SUBSTITUTION: &[R] = &[
    R(r"\$\(\(", "k", Push(&[&ARITHMETIC])),
    R(r"\$\(", "k", Push(&[&COMMAND])),
    R(r"\$\{#?", "si", Push(&[&BRACES])),
    R(r"\$[A-Za-z_][\w]*|\$(?:[\d]+|[#$?!_*@-])", "nv", Stay),
    R(r"\$", "-", Stay),
];

const TICK: &[R] = &[R("`", "sb", Push(&[&TICKS]))];

pub(super) static BASH: State = State::new(&[COMMANDS, TICK, WORDS, SUBSTITUTION]);
static HEREDOC: State = State::new(&[&[R(r"^[\w]+$", "s", Pop(1)), R(r"[^\n]+|\n", "s", Stay)]]);
static QUOTED: State = State::new(&[&[R("\"", "s2", Pop(1)), R(r#"(?s)(?:\\.|[^"\\$])+"#, "s2", Stay)], SUBSTITUTION]);
static ARITHMETIC: State = State::new(&[
    &[R(r"\)\)", "k", Pop(1)), R(r"\*\*|\|\||[-+*/%^|&]", "o", Stay), R(r"[\d]+(?:#[\d]*)?", "m", Stay)],
    COMMANDS,
    TICK,
    WORDS,
    SUBSTITUTION,
]);
static COMMAND: State = State::new(&[&[R(r"\)", "k", Pop(1))], COMMANDS, TICK, WORDS, SUBSTITUTION]);
static TICKS: State = State::new(&[&[R("`", "sb", Pop(1))], COMMANDS, WORDS, SUBSTITUTION]);
static BRACES: State = State::new(&[
    &[R(r"\}", "si", Pop(1)), R(":-", "k", Stay), R(r"[\w]+", "nv", Stay), R(r#"[^}:"'`$\\]+|:"#, "p", Stay)],
    COMMANDS,
    TICK,
    WORDS,
    SUBSTITUTION,
]);

/// A line of Bash inside another language.
const LINE_END: &[R] = &[R(r"\n", "-", Pop(1))];
static BASH_LINE: State = State::new(&[LINE_END, COMMANDS, TICK, WORDS, SUBSTITUTION]);

/// The length of a line, with its end.
fn line(text: &str) -> usize {
    text.find('\n').map_or(text.len(), |at| at + 1)
}

/// The length of a line and those that continue it, without the last end.
fn continued(text: &str) -> usize {
    let mut length = 0;
    for line in text.split_inclusive('\n') {
        if !line.ends_with("\\\n") {
            return length + line.trim_end_matches('\n').len();
        }
        length += line.len();
    }
    length
}

/// A prompt, then a line of Bash; what the terminal answers.
pub(super) static SESSION: State = State::new(&[&[
    R(r"^((?:\[[^\]]+@[^\]]+\]\s?)?[#$%>])([ \t]*)", "gp -", Embed(|_, rest| Some((&BASH, line(rest))))),
    R(r"^.+\n?", "go", Stay),
]]);

pub(super) static DOCKER: State = State::new(&[&[
    R("#.*", "c", Stay),
    R(
        r"(?i)(FROM|MAINTAINER|EXPOSE|WORKDIR|USER|STOPSIGNAL)([ \t\n])([^\s]*)(?:(\s)(AS)(\s)([^\s]*))?",
        "k w s w k w s",
        Stay,
    ),
    R(
        r"(?i)(VOLUME|ENTRYPOINT|CMD|SHELL)([ \t]+)\[",
        "k -",
        Embed(|_, rest| Some((&super::data::JSON, continued(rest)))),
    ),
    R("(?i:ONBUILD|HEALTHCHECK|VOLUME|ENTRYPOINT|CMD|SHELL|LABEL|ENV|ARG|RUN|ADD|COPY)", "k", Stay),
    R("", "", Embed(|_, rest| Some((&BASH, continued(rest))))),
    R(r"\n", "err", Stay),
]]);

pub(super) static MAKE: State = State::new(&[&[
    R(r"^([ \t]+)", "-", Push(&[&BASH_LINE])),
    R(r"^\n+", "-", Stay),
    R(r"\$[<@$+%?|*]", "k", Stay),
    R(r"\s+", "-", Stay),
    R(r"#.*\n?", "c", Stay),
    R(r"(export)(\s+)", "k -", Stay),
    R(r"([\w${}().-]+)(\s*)([!?:+]?=)([ \t]*)", "nv - o -", Push(&[&BASH_LINE])),
    R(r#"(?s)"(?:\\.|[^"\\])*""#, "s2", Stay),
    R(r"(?s)'(?:\\.|[^'\\])*'", "s1", Stay),
    R(r"([^\n:]+)(:+)([ \t]*)", "nf o -", Push(&[&MAKE_HEADER])),
    R(r"\$\(", "k", Push(&[&MAKE_EXPANSION])),
]]);
static MAKE_EXPANSION: State = State::new(&[&[
    R(r"\)", "k", Pop(1)),
    R(r"\(", "k", Push(&[&MAKE_EXPANSION])),
    R("[a-zA-Z_]+", "nv", Stay),
    R(r"\$", "k", Stay),
    R(r"[^$a-zA-Z_()]+", "-", Stay),
]]);
static MAKE_HEADER: State = State::new(&[&[
    R("[,|]", "p", Stay),
    R(r"#.*\n?", "c", Pop(1)),
    R(r"\\\n", "-", Stay),
    R(r"\$\(", "k", Push(&[&MAKE_EXPANSION])),
    R("[a-zA-Z_]+", "n", Stay),
    R(r"\n", "-", Pop(1)),
    R(".", "-", Stay),
]]);
