//! JavaScript, JSX and TypeScript.

use super::super::lexer::{
    Rule as R, State,
    Then::{Pop, Push, Stay},
};

const BLANK: &[R] =
    &[R(r"\s+", "-", Stay), R("<!--", "c", Stay), R(r"//.*\n?", "c1", Stay), R(r"(?s)/\*.*?\*/", "cm", Stay)];

/// Where a slash begins a regular expression.
static EXPRESSION: State = State::new(&[
    BLANK,
    &[R(r"/(?:\\.|[^\[/\\\n]|\[(?:\\.|[^\]\\\n])*\])+/(?:[gimuysdv]+\b|\B)", "sr", Pop(1)), R("", "", Pop(1))],
]);

const NUMBERS: &[R] = &[R(r"0[bBoOxX][\da-fA-F]+|[\d][\d_]*(?:\.[\d]*)?(?:[eE][+\-]?[\d]+)?", "m", Stay)];

const ARROW: &[R] = &[R(r"\.\.\.|=>", "p", Stay)];
const OPERATORS: &[R] = &[
    R(r"(?:\+\+|--|~|&&|\?|:|\|\||(?:<<|>>>?|==?|!=?|[-<>+*%&|^/])=?)", "o", Push(&[&EXPRESSION])),
    R(r"[{(\[;,]", "p", Push(&[&EXPRESSION])),
    R(r"[})\].]", "p", Stay),
];

const WORDS: &[R] = &[
    R(
        r"(?:for|in|while|do|break|return|continue|switch|case|default|if|else|throw|try|catch|finally|new|delete|typeof|instanceof|void|yield|this|of)\b",
        "k",
        Push(&[&EXPRESSION]),
    ),
    R(r"(?:var|let|with|function)\b", "kd", Push(&[&EXPRESSION])),
    R(
        r"(?:abstract|async|await|boolean|byte|char|class|const|debugger|double|enum|export|extends|final|float|goto|implements|import|int|interface|long|native|package|private|protected|public|short|static|super|synchronized|throws|transient|using|volatile)\b",
        "kr",
        Stay,
    ),
    R(r"(?:true|false|null|NaN|Infinity|undefined)\b", "kc", Stay),
    R(
        r"(?:Array|Boolean|Date|Error|Function|Math|netscape|Number|Object|Packages|RegExp|String|Promise|Proxy|sun|decodeURI|decodeURIComponent|encodeURI|encodeURIComponent|eval|isFinite|isNaN|isSafeInteger|parseFloat|parseInt|document|window)\b",
        "nb",
        Stay,
    ),
    R(r"[$_\p{L}\p{N}][$\p{L}\p{N}]*", "nx", Stay),
];

const STRINGS: &[R] =
    &[R(r#""(?s:\\.|[^"\\])*""#, "s2", Stay), R(r"'(?s:\\.|[^'\\])*'", "s1", Stay), R("`", "sb", Push(&[&TEMPLATE]))];
static TEMPLATE: State = State::new(&[&[
    R("`", "sb", Pop(1)),
    R(r"\$\{", "si", Push(&[&PLACEHOLDER])),
    R(r"(?s)(?:\\.|[^`\\$])+|[\\$]", "sb", Stay),
]]);
static PLACEHOLDER: State = State::new(&[&[R(r"\}", "si", Pop(1))], BLANK, NUMBERS, ARROW, OPERATORS, WORDS, STRINGS]);

const START: &[R] = &[R(r"\A#! ?/.*\n?", "ch", Stay)];
pub(super) static JAVASCRIPT: State = State::new(&[START, BLANK, NUMBERS, ARROW, OPERATORS, WORDS, STRINGS]);

const JSX: &[R] = &[
    R(r"(<)(/?)(>)", "p p p", Stay),
    R(r"(<)([\w.]+)", "p nt", Push(&[&TAG])),
    R(r"(<)(/)([\w.]+)(>)", "p p nt p", Stay),
];
static TAG: State = State::new(&[&[
    R(r"\s+", "-", Stay),
    R(r"([\w-]+\s*)(=)(\s*)", "na o -", Push(&[&VALUE])),
    R(r"[{}]+", "p", Stay),
    R(r"[\w.]+", "na", Stay),
    R(r"(/?)(\s*)(>)", "p - p", Pop(1)),
]]);
static TYPED_TAG: State = State::new(&[
    JSX_TYPED,
    &[R(",", "p", Stay)],
    STRINGS,
    BLANK,
    &[
        R(r"([\w-]+\s*)(=)(\s*)", "na o -", Push(&[&TYPED_VALUE])),
        R(r"[{}]+", "p", Stay),
        R(r"[\w.]+", "na", Stay),
        R(r"(/?)(\s*)(>)", "p - p", Pop(1)),
    ],
]);
const JSX_TYPED: &[R] = &[
    R(r"(<)(/?)(>)", "p p p", Stay),
    R(r"(<)([\w.]+)", "p nt", Push(&[&TYPED_TAG])),
    R(r"(<)(/)([\w.]*)(>)", "p p nt p", Stay),
];
static VALUE: State = State::new(&[&[
    R(r"\{", "p", Push(&[&BRACED])),
    R(r#"(?s)".*?""#, "s", Pop(1)),
    R(r"(?s)'.*?'", "s", Pop(1)),
    R("", "", Pop(1)),
]]);
static TYPED_VALUE: State = State::new(&[&[
    R(r"\{", "p", Push(&[&TYPED_BRACED])),
    R(r#"(?s)".*?""#, "s", Pop(1)),
    R(r"(?s)'.*?'", "s", Pop(1)),
    R("", "", Pop(1)),
]]);
static BRACED: State = State::new(&[
    &[R(r"\{", "p", Push(&[&BRACED])), R(r"\}", "p", Pop(1))],
    JSX,
    BLANK,
    NUMBERS,
    ARROW,
    OPERATORS,
    WORDS,
    STRINGS,
]);
static TYPED_BRACED: State = State::new(&[
    &[R(r"\{", "p", Push(&[&TYPED_BRACED])), R(r"\}", "p", Pop(1))],
    JSX_TYPED,
    BLANK,
    OPERATORS,
    TYPES,
    NUMBERS,
    STRINGS,
]);
pub(super) static REACT: State = State::new(&[JSX, BLANK, NUMBERS, ARROW, OPERATORS, WORDS, STRINGS]);

const TYPES: &[R] = &[
    R(
        r"(?:for|in|of|while|do|break|return|yield|continue|switch|case|default|if|else|throw|try|catch|finally|new|delete|typeof|instanceof|keyof|asserts|is|infer|await|void|this)\b",
        "k",
        Push(&[&EXPRESSION]),
    ),
    R(r"(?:var|let|with|function)\b", "kd", Push(&[&EXPRESSION])),
    R(
        r"(?:abstract|async|boolean|class|const|debugger|enum|export|extends|from|get|global|goto|implements|import|interface|namespace|package|private|protected|public|readonly|require|set|static|super|type|using)\b",
        "kr",
        Stay,
    ),
    R(r"(?:true|false|null|NaN|Infinity|undefined)\b", "kc", Stay),
    R(
        r"(?:Array|Boolean|Date|Error|Function|Math|Number|Object|Packages|RegExp|String|decodeURI|decodeURIComponent|encodeURI|encodeURIComponent|eval|isFinite|isNaN|parseFloat|parseInt|document|window)\b",
        "nb",
        Stay,
    ),
    R(r"(?:string|bool|number|any|never|object|symbol|unique|unknown|bigint)\b", "kt", Stay),
    R(r"(?:constructor|declare|interface|as)\b", "kr", Stay),
    R(r"[a-zA-Z_?.$][\w?.$]*\(\) \{", "nx", Push(&[&EXPRESSION])),
    R(r"([\w?.$]+)(\s*:\s*)([\w?.$]+)", "nx - kt", Stay),
    R(r"[$a-zA-Z_][\w]*", "nx", Stay),
    R(r"@[\w]+", "kd", Stay),
];
pub(super) static TYPESCRIPT: State = State::new(&[JSX_TYPED, BLANK, OPERATORS, TYPES, NUMBERS, STRINGS]);
