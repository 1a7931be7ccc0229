//! Languages of pages: HTML, XML, CSS, SCSS, Markdown, and Go's templates.

use super::super::lexer::{
    Rule as R, State,
    Then::{Embed, Pop, Push, Stay},
};

/// What a tag begins with in HTML, and what stands between tags beside text.
const HTML_MARKUP: &[R] = &[
    R(r"&[^\s;]*;", "ni", Stay),
    R(r"(?s)<!\[CDATA\[.*?\]\]>", "cp", Stay),
    R(r"(?s)<\?.*?\?>|<!(?:[^>\-][^>]*)?>", "cp", Stay),
    R(r"(<)(\s*)(/)(\s*)([\w:.-]+)(\s*)(>)", "p - p - nt - p", Stay),
];
pub(super) static HTML: State = State::new(&[
    &[
        R("[^<&]+", "-", Stay),
        R("<!--", "c", Push(&[&COMMENT])),
        R(r"(?i)(<)(\s*)(script)(\s*)", "p - nt -", Push(&[&SCRIPT, &TAG])),
        R(r"(?i)(<)(\s*)(style)(\s*)", "p - nt -", Push(&[&STYLE, &TAG])),
        R(r"(<)(\s*)([\w:.-]+)", "p - nt", Push(&[&TAG])),
    ],
    HTML_MARKUP,
]);
static COMMENT: State = State::new(&[&[R("-->", "c", Pop(1)), R("[^-]+|-", "c", Stay)]]);
static TAG: State = State::new(&[&[
    R(r"\s+", "-", Stay),
    R(r"([\w:-]+\s*)(=)(\s*)", "na o -", Push(&[&VALUE])),
    R(r"[\w:-]+", "na", Stay),
    R(r"(/?)(\s*)(>)", "p - p", Pop(1)),
]]);
static VALUE: State =
    State::new(&[&[R("\"[^\"]*\"|'[^']*'", "s", Pop(1)), R(r"[^\s>]+", "s", Pop(1)), R("", "", Pop(1))]]);

/// What a page has inside an element, in another language: up to the element's end.
static SCRIPT: State = State::new(&[SCRIPT_END, SCRIPT_REST]);
static STYLE: State = State::new(&[STYLE_END, STYLE_REST]);
const SCRIPT_END: &[R] = &[R(r"(?i)(<)(\s*)(/)(\s*)(script)(\s*)(>)", "p - p - nt - p", Pop(1))];
const STYLE_END: &[R] = &[R(r"(?i)(<)(\s*)(/)(\s*)(style)(\s*)(>)", "p - p - nt - p", Pop(1))];
const SCRIPT_REST: &[R] = &[R("", "", Embed(|_, rest| before(rest, &["</script"], &super::script::JAVASCRIPT)))];
const STYLE_REST: &[R] = &[R("", "", Embed(|_, rest| before(rest, &["</style"], &CSS)))];

/// A language up to the first of some marks; without the mark of the element's end, it is none.
fn before(text: &str, marks: &[&str], language: &'static State) -> Option<(&'static State, usize)> {
    let element = text.find(*marks.first()?)?;
    Some((language, marks.iter().filter_map(|mark| text.find(mark)).min().unwrap_or(element)))
}

/// HTML in which actions of Go's templates stand.
pub(super) static GO_HTML: State = State::new(&[
    ACTION,
    &[
        R(r"[^<&{]+|\{", "-", Stay),
        R("<!--", "c", Push(&[&GO_COMMENT])),
        R(r"(?i)(<)(\s*)(script)(\s*)", "p - nt -", Push(&[&GO_SCRIPT, &GO_TAG])),
        R(r"(?i)(<)(\s*)(style)(\s*)", "p - nt -", Push(&[&GO_STYLE, &GO_TAG])),
        R(r"(<)(\s*)([\w:.-]+)", "p - nt", Push(&[&GO_TAG])),
    ],
    HTML_MARKUP,
]);
static GO_COMMENT: State = State::new(&[ACTION, &[R("-->", "c", Pop(1)), R(r"[^\-{]+|[-{]", "c", Stay)]]);
static GO_TAG: State = State::new(&[
    ACTION,
    &[
        R(r"\s+", "-", Stay),
        R(r"([\w:-]+\s*)(=)(\s*)", "na o -", Push(&[&GO_VALUE])),
        R(r"[\w:-]+", "na", Stay),
        R(r"(/?)(\s*)(>)", "p - p", Pop(1)),
    ],
]);
static GO_VALUE: State = State::new(&[
    ACTION,
    &[
        R("\"[^\"{]*\"|'[^'{]*'", "s", Pop(1)),
        R("\"", "s", Push(&[&GO_DOUBLE])),
        R("'", "s", Push(&[&GO_SINGLE])),
        R(r"[^\s>{]+", "s", Pop(1)),
        R("", "", Pop(1)),
    ],
]);
static GO_DOUBLE: State = State::new(&[ACTION, &[R("\"", "s", Pop(2)), R(r#"[^"{]+|\{"#, "s", Stay)]]);
static GO_SINGLE: State = State::new(&[ACTION, &[R("'", "s", Pop(2)), R(r"[^'{]+|\{", "s", Stay)]]);
static GO_SCRIPT: State = State::new(&[
    ACTION,
    SCRIPT_END,
    &[R("", "", Embed(|_, rest| before(rest, &["</script", "{{"], &super::script::JAVASCRIPT)))],
]);
static GO_STYLE: State =
    State::new(&[ACTION, STYLE_END, &[R("", "", Embed(|_, rest| before(rest, &["</style", "{{"], &CSS)))]]);

/// An action of Go's templates.
const ACTION: &[R] = &[R(r"(?s)\{\{(?:- )?/\*.*?\*/(?: -)?\}\}", "cm", Stay), R(r"\{\{-?", "cp", Push(&[&GO_ACTION]))];
pub(super) static GO_TEXT: State = State::new(&[ACTION, &[R(r"[^{]+|\{", "-", Stay)]]);
const GO_EXPRESSION: &[R] = &[
    R(r"\s+", "w", Stay),
    R(r"\(", "o", Push(&[&GO_PARENTHESES])),
    R(
        r"(?:range|if|else|while|with|template|end|true|false|nil|and|call|html|index|js|len|not|or|print|printf|println|urlquery|eq|ne|lt|le|gt|ge|block|break|continue|define|slice)\b",
        "k",
        Stay,
    ),
    R(r"\||:?=|,", "o", Stay),
    R(r"\$?[A-Za-z_][\w]*", "nx", Stay),
    R(r"\$?\.(?:[A-Za-z_][\w]*)?|\$", "na", Stay),
    R(r#""(?s:\\.|[^"\\])*"|`[^`]*`"#, "s", Stay),
    R(r"-?[\d]+(?:\.[\d]*)?(?:[eE][+\-]?[\d]+)?|-?0[xX][\da-fA-F]+", "m", Stay),
    R(r"'(?:\\.[^']*|[^\\'])'", "sc", Stay),
];
static GO_ACTION: State = State::new(&[&[R(r"-?\}\}", "cp", Pop(1))], GO_EXPRESSION]);
static GO_PARENTHESES: State = State::new(&[&[R(r"\)", "o", Pop(1))], GO_EXPRESSION]);

pub(super) static XML: State = State::new(&[&[
    R("[^<&]+", "-", Stay),
    R(r"&[^\s;]*;", "ni", Stay),
    R(r"(?s)<!\[CDATA\[.*?\]\]>", "cp", Stay),
    R("<!--", "c", Push(&[&XML_COMMENT])),
    R(r"(?s)<\?.*?\?>|<![^>]*>", "cp", Stay),
    R(r"<\s*[\w:.-]+", "nt", Push(&[&XML_TAG])),
    R(r"<\s*/\s*[\w:.-]+\s*>", "nt", Stay),
]]);
static XML_COMMENT: State = State::new(&[&[R("-->", "c", Pop(1)), R("[^-]+|-", "c", Stay)]]);
static XML_TAG: State =
    State::new(&[&[R(r"\s+", "-", Stay), R(r"[\w.:-]+\s*=", "na", Push(&[&XML_VALUE])), R(r"/?\s*>", "nt", Pop(1))]]);
static XML_VALUE: State =
    State::new(&[&[R(r"\s+", "-", Stay), R("\"[^\"]*\"|'[^']*'", "s", Pop(1)), R(r"[^\s>]+", "s", Pop(1))]]);

const CSS_BASICS: &[R] = &[
    R(r"\s+", "-", Stay),
    R(r"(?s)/\*.*?\*/", "c", Stay),
    R(r"\{", "p", Push(&[&CSS_BLOCK])),
    R(r"(::?)([\w-]+)", "p nd", Stay),
    R(r"(\.)([\w-]+)", "p nc", Stay),
    R(r"(#)([\w-]+)", "p nn", Stay),
    R(r"(@)([\w-]+)", "p k", Push(&[&CSS_AT])),
    R(r"[\w-]+", "nt", Stay),
    R(r"[~^*!%&$\[\]()<>|+=@:;,./?-]", "o", Stay),
    R(r#""(?s:\\.|[^"\\])*""#, "s2", Stay),
    R(r"'(?s:\\.|[^'\\])*'", "s1", Stay),
];
pub(super) static CSS: State = State::new(&[CSS_BASICS]);
static CSS_AT: State = State::new(&[&[R(r"\{", "p", Push(&[&CSS_AT_BLOCK])), R(";", "p", Pop(1))], CSS_BASICS]);
static CSS_AT_BLOCK: State = State::new(&[&[R(r"\}", "p", Pop(2))], CSS_BASICS]);
static CSS_BLOCK: State = State::new(&[&[
    R(r"\s+", "-", Stay),
    R(r"\}", "p", Pop(1)),
    R(";", "p", Stay),
    R("^@.*?$", "cp", Stay),
    R(r"-(?:webkit|moz|ms|o)-", "kp", Stay),
    R(r"(--[A-Za-z_][\w-]*)(\s*)(:)", "nv - p", Push(&[&CSS_VALUE])),
    R(r"([A-Za-z][\w-]*)(\s*)(:)", "k - p", Push(&[&CSS_VALUE])),
    R(r"(?s)/\*.*?\*/", "c", Stay),
]]);
/// Words that CSS knows as values.
const CSS_WORDS: &[R] = &[R(
    r"(?:auto|none|solid|dashed|dotted|block|inline|inline-block|flex|grid|inherit|initial|bold|italic|normal|center|left|right|top|bottom|absolute|relative|fixed|sticky|hidden|visible|scroll|pointer|default|transparent|column|row|wrap|nowrap|uppercase|lowercase|underline|cover|contain|stretch|start|end|both|all|serif|sans-serif|monospace|space-between|baseline|middle|thin|medium|thick|small|large|collapse|separate|red|green|blue|black|white|gray|grey|orange|yellow|purple|pink|navy|teal|silver|tomato|salmon|currentcolor|ease|ease-in|ease-out|ease-in-out|linear|infinite|forwards|alternate|ltr|rtl|table|inset|outset|min-content|max-content|fit-content|border-box|content-box|pre|pre-wrap|break-word|ellipsis|circle|disc|square|rebeccapurple)\b",
    "kc",
    Stay,
)];
const CSS_VALUES: &[R] = &[
    R(r"\s+", "-", Stay),
    R(r"-(?:webkit|moz|ms|o)-", "kp", Stay),
    R(r"(url)(\()(\x22[^\x22\n]*\x22|'[^'\n]*'|[^)\n]*)(\))", "nb p sx p", Stay),
    R(
        r"(attr|blur|brightness|calc|circle|contrast|counter|cubic-bezier|drop-shadow|ellipse|grayscale|hsla?|hue-rotate|hwb|image|inset|invert|linear-gradient|matrix(?:3d)?|opacity|perspective|polygon|radial-gradient|rect|repeating-(?:linear|radial)-gradient|rgba?|rotate(?:3d|[XYZ])?|saturate|scale(?:3d|[XYZ])?|sepia|skew[XY]|steps|toggle|translate(?:3d|[XYZ])?)(\()",
        "nb p",
        Push(&[&CSS_FUNCTION]),
    ),
    R(r"([A-Za-z_][\w-]+)(\()", "nf p", Push(&[&CSS_FUNCTION])),
    R(r"--[A-Za-z_][\w-]*", "nv", Stay),
    R("#[A-Za-z0-9]{1,6}", "mh", Stay),
    R(r"([+\-]?[\d]*\.?[\d]+)((?:%|[A-Za-z]+)?)", "m kt", Stay),
    R(
        r"(?:align-[a-z]+|animation(?:-[a-z-]+)?|background(?:-[a-z]+)?|border(?:-[a-z-]+)?|color|content|cursor|display|fill|filter|flex-[a-z]+|float|font(?:-[a-z]+)?|gap|grid-[a-z-]+|height|justify-[a-z]+|letter-spacing|line-height|margin(?:-[a-z]+)?|max-[a-z]+|min-(?:width|height)|opacity|order|outline(?:-[a-z]+)?|overflow(?:-[xy])?|padding(?:-[a-z]+)?|position|text-[a-z-]+|transform|transition(?:-[a-z-]+)?|vertical-align|visibility|white-space|width|z-index)\b",
        "k",
        Stay,
    ),
    R(r"(?s)/\*.*?\*/", "c", Stay),
    R("!important", "cp", Stay),
    R(r"[~^*!%&<>|+=@:./?-]+", "o", Stay),
    R(r"[\[\](),]+", "p", Stay),
    R(r#""(?s:\\.|[^"\\])*""#, "s2", Stay),
    R(r"'(?s:\\.|[^'\\])*'", "s1", Stay),
    R(r"[A-Za-z_][\w-]*", "n", Stay),
];
static CSS_VALUE: State = State::new(&[&[R(";", "p", Pop(1)), R(r"\}", "p", Pop(2))], CSS_WORDS, CSS_VALUES]);
static CSS_FUNCTION: State = State::new(&[&[R(r"\)", "p", Pop(1))], CSS_WORDS, CSS_VALUES]);

const SCSS_VALUES: &[R] = &[
    R(r"[ \t]+|\n", "-", Stay),
    R("!(?:important|default|global)", "k", Stay),
    R(r"[!$][\w-]+", "nv", Stay),
    R(r"([a-z_-][\w-]*)\(", "nf", Stay),
    R(r"//[^\n]*|(?s:/\*.*?\*/)", "c1", Stay),
    R("#[a-z0-9]{1,6}", "mh", Stay),
    R(r"(-?)([\d]*\.?[\d]+)((?:%|[a-z]+)?)", "o m kt", Stay),
    R(r"#\{", "si", Push(&[&SCSS_INTERPOLATION])),
    R(r"[~^*!&%<>|+=@:,./?-]+", "o", Stay),
    R(r"[\[\]()]+", "p", Stay),
    R(r#""[^"\n]*""#, "s2", Stay),
    R(r"'[^'\n]*'", "s1", Stay),
    R(r"[A-Za-z_-][\w-]*", "n", Stay),
];
static SCSS_VALUE: State = State::new(&[CSS_WORDS, SCSS_VALUES, &[R("[;{}]", "p", Pop(1))]]);
static SCSS_INTERPOLATION: State = State::new(&[&[R(r"\}", "si", Pop(1))], CSS_WORDS, SCSS_VALUES]);
static SCSS_ATTRIBUTE: State = State::new(&[&[R(r"[ \t]*:", "o", Push(&[&SCSS_VALUE])), R("", "", Pop(1))]]);
pub(super) static SCSS: State = State::new(&[&[
    R("[{}()]", "p", Stay),
    R(r"\s+", "-", Stay),
    R(r"//.*\n?", "c1", Stay),
    R(r"(?s)/\*.*?\*/", "cm", Stay),
    R(r"(@(?:mixin|function))( [\w-]+)", "k nf", Push(&[&SCSS_VALUE])),
    R(r"(@include)( [\w-]+)", "k nd", Push(&[&SCSS_VALUE])),
    R("@(?:import|use|forward|for|each|debug|warn|else if|if|while|return|media)", "k", Push(&[&SCSS_VALUE])),
    R(r"@[\w-]+", "k", Push(&[&SCSS_SELECTOR])),
    R(r"(\$[\w-]*)([ \t]*:)", "nv o", Push(&[&SCSS_VALUE])),
    R(r"#\{", "si", Push(&[&SCSS_INTERPOLATION])),
    R(r"([A-Za-z-]+)[ \t]*:[^{\n;]*[;,\n]", "na", Push(&[&SCSS_ATTRIBUTE])),
    R("", "", Push(&[&SCSS_SELECTOR])),
]]);
static SCSS_SELECTOR: State = State::new(&[&[
    R(r"[ \t]+|\n", "-", Stay),
    R(r"::?[\w-]*", "nd", Stay),
    R(r"\.[\w-]*", "nc", Stay),
    R(r"#\{", "si", Push(&[&SCSS_INTERPOLATION])),
    R(r"#[\w-]*", "nn", Stay),
    R("&", "k", Stay),
    R(r"(%)([\w-]+)", "o nc", Stay),
    R(r"[~^*!\[\]()<>|+=@,/?-]", "o", Stay),
    R(r#""[^"\n]*""#, "s2", Stay),
    R(r"'[^'\n]*'", "s1", Stay),
    R("[;{}]", "p", Pop(1)),
    R(r"[\w-]+", "nt", Stay),
]]);

const MARKDOWN_INLINE: &[R] = &[
    R(r"\\.", "-", Stay),
    R(r"(\s)(\*[^*\n]*\*|_[^_\n]*_)[^\w]", "- ge", Stay),
    R(r"(\s)(\*\*.*?\*\*|__.*?__)[^\w]", "- gs", Stay),
    R(r"(\s)(~~[^~]+~~)[^\w]", "- gd", Stay),
    R("`[^`]+`", "sb", Stay),
    R(r"[@#][\w/:]+", "ni", Stay),
    R(r"(!?\[)([^\]]+)(\])(\()([^)]+)(\))", "- nt - - na -", Stay),
    R(r"(?s)[^\s\\`@#!\[]+|.", "-", Stay),
];
pub(super) static MARKDOWN: State = State::new(&[
    &[
        R(r"^#[^#\n].+\n", "gh", Stay),
        R(r"^#{2,6}.+\n", "gu", Stay),
        R(r"^(\s*)([*-] )(\[[ xX]\])", "- k k", Stay),
        R(r"^(\s*)([*-])(\s)", "- k -", Stay),
        R(r"^(\s*)([0-9]+\.)", "- k", Stay),
        R(r"^(\s*>\s)(.+\n)", "k ge", Stay),
        R(r"^```\n", "s", Push(&[&MARKDOWN_CODE])),
        R(r"^(```)([\w]+)(\n)", "s s -", Embed(fenced)),
        R(r"^```$", "s", Stay),
    ],
    MARKDOWN_INLINE,
]);
/// Code in a fence, in its own language; without an end of the fence it is none.
fn fenced(language: &str, rest: &str) -> Option<(&'static State, usize)> {
    let end = rest.find("\n```\n").or_else(|| rest.ends_with("\n```").then(|| rest.len() - 4))? + 1;
    Some((super::find(language).unwrap_or(&super::data::PLAIN), end))
}
static MARKDOWN_CODE: State = State::new(&[&[R("^```$", "s", Pop(1)), R(r"[^\n]+|\n", "-", Stay)]]);
