//! Languages of data: JSON, TOML, YAML, INI, diffs, plain text.

use super::super::lexer::{
    Rule as R, State,
    Then::{Pop, Push, Stay},
};

pub(super) static PLAIN: State = State::new(&[&[R(r"(?s).+", "-", Stay)]]);

const JSON_VALUE: &[R] = &[
    R(r"\s+", "-", Stay),
    R(r"(?:true|false|null)\b", "kc", Stay),
    R(r"-?[\d]+(?:\.[\d]+)?(?:[eE][+-]?[\d]+)?", "m", Stay),
    R(r#""(?s:\\.|[^"\\])*""#, "s2", Stay),
    R(r"//.*\n?", "c1", Stay),
    R(r"\{", "p", Push(&[&JSON_OBJECT])),
    R(r"\[", "p", Push(&[&JSON_ARRAY])),
];
pub(super) static JSON: State = State::new(&[JSON_VALUE]);
static JSON_OBJECT: State = State::new(&[&[
    R(r"\s+", "-", Stay),
    R(r"//.*\n?", "c1", Stay),
    R(r#""(?s:\\.|[^"\\])*""#, "nt", Push(&[&JSON_MEMBER])),
    R(r"\}", "p", Pop(1)),
]]);
static JSON_MEMBER: State = State::new(&[JSON_VALUE, &[R(":", "p", Stay), R(",", "p", Pop(1)), R(r"\}", "p", Pop(2))]]);
static JSON_ARRAY: State = State::new(&[JSON_VALUE, &[R(",", "p", Stay), R(r"\]", "p", Pop(1))]]);

pub(super) static TOML: State = State::new(&[&[
    R(r"\s+", "-", Stay),
    R("#.*", "c", Stay),
    R(r"(?:false|true)\b", "kc", Stay),
    R(r"[\d]{4}-[\d]{2}-[\d]{2}T[\d]{2}:[\d]{2}:[\d]{2}(?:Z|[+-][\d]{2}:[\d]{2})", "ld", Stay),
    R(r"[+-]?[\d](?:_?[\d])*(?:\.[\d]+)?", "m", Stay),
    R(r#""(?s:\\.|[^"\\])*""#, "s2", Stay),
    R(r"'(?s:\\.|[^'\\])*'", "s1", Stay),
    R(r"[.,=\[\]{}]", "p", Stay),
    R(r"[\w-]+", "nx", Stay),
]]);

/// Block scalars: the lines that are indented like the first.
const YAML_BLOCKS: &[R] = &[
    R(r"([>|][+-]?)(\n {1}[^ \n].*(?:\n {1}.*|\n+ {1}.*)*)", "p sd", Stay),
    R(r"([>|][+-]?)(\n {2}[^ \n].*(?:\n {2}.*|\n+ {2}.*)*)", "p sd", Stay),
    R(r"([>|][+-]?)(\n {3}[^ \n].*(?:\n {3}.*|\n+ {3}.*)*)", "p sd", Stay),
    R(r"([>|][+-]?)(\n {4}[^ \n].*(?:\n {4}.*|\n+ {4}.*)*)", "p sd", Stay),
    R(r"([>|][+-]?)(\n {5}[^ \n].*(?:\n {5}.*|\n+ {5}.*)*)", "p sd", Stay),
    R(r"([>|][+-]?)(\n {6}[^ \n].*(?:\n {6}.*|\n+ {6}.*)*)", "p sd", Stay),
    R(r"([>|][+-]?)(\n {8}[^ \n].*(?:\n {8}.*|\n+ {8}.*)*)", "p sd", Stay),
    R(r"([>|][+-]?)(\n {10}[^ \n].*(?:\n {10}.*|\n+ {10}.*)*)", "p sd", Stay),
    R(r"([>|][+-]?)(\n {12}[^ \n].*(?:\n {12}.*|\n+ {12}.*)*)", "p sd", Stay),
    R(r"([>|][+-]?)(\n {14}[^ \n].*(?:\n {14}.*|\n+ {14}.*)*)", "p sd", Stay),
    R(r"([>|][+-]?)(\n {16}[^ \n].*(?:\n {16}.*|\n+ {16}.*)*)", "p sd", Stay),
    R(r"([>|][+-]?)(\n.*)", "p sd", Stay),
];
const YAML_SCALARS: &[R] = &[
    R(r"(?:false|False|FALSE|true|True|TRUE|null|Off|off|yes|Yes|YES|OFF|Onn?|ON|no|No|on|NO|n|N|Y|y)\b", "kc", Stay),
    R(r#""(?s:\\.|[^"\\])*""#, "s2", Stay),
    R(r"'(?s:\\.|[^'\\])*'", "s1", Stay),
    R(r"[\d]{4}-[\d]{2}-[\d]{2}(?:[T ][\d]{2}:[\d]{2}:[\d]{2}(?:\.[\d]+)?(?:Z|\s+[-+][\d]+)?)?", "ld", Stay),
    R(r"\b[+\-]?(?:0x[\da-f]+|0o[0-7]+|(?:[\d]+\.?[\d]*|\.?[\d]+)(?:e[+\-]?[\d]+)?|\.inf|\.nan)\b", "m", Stay),
    R(r"([^{}\[\]?,:!\-*&@\n].*)( )(#.*)", "l w c", Stay),
    R(r"([^{}\[\]?,:!\-*&@\n].*)( )(//.*)", "l w c", Stay),
    R(r"[^{}\[\]?,:!\-*&@\n].*", "l", Stay),
];
pub(super) static YAML: State = State::new(&[
    &[
        R(r"\s+", "w", Stay),
        R(r"^---|^\.\.\.", "nn", Stay),
        R("- ", "-", Stay),
        R("(?:#|//).*$", "c", Stay),
        R(r"(?:!!|&|\*)[^\s]+", "cp", Stay),
        R(r#"("[^"\n#].*": )"#, "nt", Stay),
        R(r#"([^"\n{#:/]*(?:/[^"\n{#:/]+)*?)(:)([ \n])"#, "nt p w", Stay),
        R(r#"([^"\n{#/]*?(?:/[^"\n{#/]+)*?)(:)([ \n])"#, "nt p w", Stay),
    ],
    YAML_BLOCKS,
    YAML_SCALARS,
    &[R(r"[?:,\[\]]", "p", Stay), R(".", "-", Stay)],
]);
pub(super) static INI: State = State::new(&[&[
    R(r"\s+", "-", Stay),
    R("[;#].*", "c1", Stay),
    R(r"\[.*?\]$", "k", Stay),
    R(r"([^\n=]*?)([ \t]*)(=)([ \t]*)(.*(?:\n[ \t].+)*)", "na - o - s", Stay),
    R("(.+?)$", "na", Stay),
]]);

pub(super) static PROPERTIES: State = State::new(&[&[
    R(r"\s+", "w", Stay),
    R("[!#].*", "c1", Stay),
    R(r"([^\s:=]+)([ \t]*)([=:])([ \t]*)(.*)", "na w o w s", Stay),
    R(".+", "na", Stay),
]]);

pub(super) static DIFF: State = State::new(&[&[
    R(r" .*\n?", "-", Stay),
    R(r"[\d]+(?:,[\d]+)?[acd][\d]+(?:,[\d]+)?\n", "gu", Stay),
    R(r"---\n|!.*\n?", "gs", Stay),
    R(r"< .*\n?|-.*\n?", "gd", Stay),
    R(r"> .*\n?|\+.*\n?", "gi", Stay),
    R(r"@.*\n?", "gu", Stay),
    R(r"(?:[Ii]ndex|diff|=).*\n?", "gh", Stay),
    R(r".*\n|.+", "-", Stay),
]]);
