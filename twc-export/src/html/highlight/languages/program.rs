//! Programming languages: Go, Rust, C and its kin, Python, Ruby, PHP, SQL and what resembles them.

use super::super::lexer::{
    Rule as R, State,
    Then::{Pop, Push, Stay},
};

pub(super) static GO: State = State::new(&[&[
    R(r"\s+", "w", Stay),
    R(r"//[^\n\r]*", "c1", Stay),
    R(r"(?s)/\*.*?\*/", "cm", Stay),
    R(r"(?:import|package)\b", "kn", Stay),
    R(r"(?:var|func|struct|map|chan|type|interface|const)\b", "kd", Stay),
    R(r"(?:break|default|select|case|defer|go|else|goto|switch|fallthrough|if|range|continue|for|return)\b", "k", Stay),
    R(r"(?:true|false|iota|nil)\b", "kc", Stay),
    R(
        r"((?:u?int(?:8|16|32|64)?|float32|float64|complex64|complex128|byte|rune|string|bool|error|uintptr|print|println|panic|recover|close|complex|real|imag|len|cap|append|copy|delete|new|make|clear|min|max))(\()",
        "nb p",
        Stay,
    ),
    R(
        r"(?:u?int(?:8|16|32|64)?|float32|float64|complex64|complex128|byte|rune|string|bool|error|uintptr|any)\b",
        "kt",
        Stay,
    ),
    R(r"0[xXbBoO][\da-fA-F_]+|[\d][\d_]*(?:\.[\d]*)?(?:[eE][+\-]?[\d]+)?i?|\.[\d]+", "m", Stay),
    R(r"'(?:\\[^\n']+|\\'|[^\\\n])'", "sc", Stay),
    R(r#"`[^`]*`|"(?:\\.|[^"\\])*""#, "s", Stay),
    R(r"<<=|>>=|<<|>>|<=|>=|&\^=|&\^|\+=|-=|\*=|/=|%=|&=|\|=|&&|\|\||<-|\+\+|--|==|!=|:=|\.\.\.|[+\-*/%&]", "o", Stay),
    R(r"([A-Za-z_][\w]*)(\s*)(\()", "nf w p", Stay),
    R(r"[|^<>=!()\[\]{}.,;:~]", "p", Stay),
    R(r"[\p{L}_][\p{L}\w]*", "nx", Stay),
]]);

const RUST_BUILTIN: &str = r"(?:DoubleEndedIterator|ExactSizeIterator|IntoIterator|PartialOrd|PartialEq|ToString|Iterator|ToOwned|Default|Result|String|FnOnce|Extend|Option|FnMut|Unpin|Sized|AsRef|AsMut|Clone|None|From|Into|Sync|drop|Send|Drop|Copy|Some|Ord|Err|Box|Vec|Eq|Ok|Fn)\b";
const RUST_TYPE: &str = r"(?:[iu](?:8|16|32|64|128|size)|bool|char|str|f32|f64)\b";
pub(super) static RUST: State = State::new(&[
    &[R(r"\A#![^\[\r\n].*$", "cp", Stay)],
    &[
        R(r"\s+", "w", Stay),
        R(r"//!.*\n?|///(?:\n|[^/\n].*\n?)", "sd", Stay),
        R(r"//.*\n?", "c1", Stay),
        R(r"(?s)/\*[*!].*?(?:\*/|\z)", "sd", Stay),
        R(r"(?s)/\*.*?(?:\*/|\z)", "cm", Stay),
        R("\"", "s", Push(&[&RUST_STRING])),
        R(r"\$(?:[A-Za-z_][\w]*|\(,?|\),?|,?)", "cp", Stay),
        R(
            r"(?:unsafe|static|extern|return|const|crate|where|while|await|trait|super|async|match|impl|else|move|loop|pub|ref|mut|for|dyn|use|box|in|if|as|break|continue)\b",
            "k",
            Stay,
        ),
        R(r"(?:abstract|override|unsized|virtual|become|typeof|final|macro|yield|priv|try|do)\b", "kr", Stay),
        R(r"(?:true|false)\b", "kc", Stay),
        R(r"[sS]elf\b", "bp", Stay),
        R(r"(mod)(\s+)([A-Za-z_][\w]*)", "k - nn", Stay),
        R(r"mod\b", "k", Stay),
        R(r"let\b", "kd", Stay),
        R(r"(fn)(\s+)([A-Za-z_][\w]*)", "k - nf", Stay),
        R(r"fn\b", "k", Stay),
        R(r"(?:struct|enum|type|union)\b", "k", Push(&[&RUST_NAME])),
        R(RUST_TYPE, "kt", Stay),
        R(RUST_BUILTIN, "nb", Stay),
        R(r"::\b", "-", Stay),
        R(":|->", "-", Push(&[&RUST_NAME])),
        R(r"(?s)b?'(?:\\[^\n']+|\\'|[^\\'\n])'", "sc", Stay),
        R(r"(0[boxX][\da-fA-F_]+|[\d][\d_]*(?:\.[\d_]+)?(?:[eE][+\-]?[\d_]+)?)((?:[uif][\d]+|[ui]size)?)", "m k", Stay),
        R("(b)(\")", "sa s", Push(&[&RUST_STRING])),
        R(r###"(?s)(b?r)("[^"]*"|#".*?"#|##".*?"##)"###, "sa s", Stay),
        R("'(?:static|_)", "nb", Stay),
        R(r"'[A-Za-z_]*[\w]*", "na", Stay),
        R(r"\.\.=?", "o", Stay),
        R(r"[{}()\[\],.;]", "p", Stay),
        R(r"[+\-*/%&|<>^!~@=:?]", "o", Stay),
        R(r"_?(?:[A-Z][A-Z0-9_]*){2,}\b", "no", Stay),
        R(
            r#"((?:e?print(?:ln)?|format(?:_args)?|panic|todo|un(?:reachable|implemented))!)(\s*)(\()(\s*)(")"#,
            "fm w p w s",
            Push(&[&RUST_FORMAT]),
        ),
        R(r"([A-Za-z_][\w]*!)(\s*)([(\[{])", "fm w p", Stay),
        R(r"(?:r#)?[A-Za-z_][\w]*", "n", Stay),
        R(r"#!?\[", "cp", Push(&[&RUST_ATTRIBUTE])),
        R("#", "-", Stay),
    ],
]);
static RUST_STRING: State = State::new(&[&[
    R("\"", "s", Pop(1)),
    R(r#"\\['"\\nrt0]|\\x[\da-fA-F]{2}|\\u\{[\da-fA-F]{1,6}\}|(?:\\$)"#, "se", Stay),
    R(r#"[^\\"]+|\\"#, "s", Stay),
]]);
static RUST_FORMAT: State = State::new(&[&[
    R("\"", "s", Pop(1)),
    R(r#"\\['"\\nrt0]|\\x[\da-fA-F]{2}|\\u\{[\da-fA-F]{1,6}\}|\{\{|\}\}|(?:\\$)"#, "se", Stay),
    R(r"\{[^}]*\}", "si", Stay),
    R(r#"[^\\"{}]+|\\"#, "s", Stay),
]]);
static RUST_ATTRIBUTE: State = State::new(&[&[
    R("\"", "s", Push(&[&RUST_STRING])),
    R(r"\[", "cp", Push(&[&RUST_ATTRIBUTE])),
    R(r"\]", "cp", Pop(1)),
    R(r#"[^"\]\[]+"#, "cp", Stay),
]]);
/// The name of a type, after what announces one.
static RUST_NAME: State = State::new(&[&[
    R(r"\s+", "-", Stay),
    R("&", "kp", Stay),
    R("'(?:static|_)", "nb", Stay),
    R(r"'[A-Za-z_]*[\w]*", "na", Stay),
    R(RUST_BUILTIN, "nb", Stay),
    R(RUST_TYPE, "kt", Stay),
    R(r"[A-Za-z_][\w]*", "nc", Pop(1)),
    R("", "", Pop(1)),
]]);

const C_BLANK: &[R] = &[
    R(r"^([ \t]*)(#)", "- cp", Push(&[&C_MACRO])),
    R(r"\s+|\\\n", "-", Stay),
    R(r"//.*\n?", "c1", Stay),
    R(r"(?s)/\*.*?(?:\*/|\z)", "cm", Stay),
];
static C_MACRO: State = State::new(&[&[
    R(r"(include)(\s*)([^\n]+)", "cp - cpf", Stay),
    R(r"(?s)/\*.*?\*/", "cm", Stay),
    R(r"//.*\n?", "c1", Pop(1)),
    R(r"\\\n", "cp", Stay),
    R(r"\n", "cp", Pop(1)),
    R(r"(?:[^/\n\\]|\\[^\n])+|/", "cp", Stay),
]]);
const C_VALUES: &[R] = &[
    R(r#"(L?)("(?:\\.|[^"\\\n])*")"#, "sa s", Stay),
    R(r"L?'(?:\\[^\n']+|\\'|[^\\'\n])'", "sc", Stay),
    R(r"0x[\da-fA-F]+[LlUu]*|(?:[\d]+\.[\d]*|\.[\d]+|[\d]+)(?:[eE][+-]?[\d]+)?[LlUufF]*", "m", Stay),
    R(r"[~!%^&*+=|?:<>/-]", "o", Stay),
    R(r"[()\[\],.{};]", "p", Stay),
];
const C_WORDS: &[R] = &[
    R(
        r"(?:restricted|volatile|continue|register|default|typedef|struct|extern|switch|sizeof|static|return|union|while|const|break|goto|enum|else|case|auto|for|asm|if|do)\b",
        "k",
        Stay,
    ),
    R(r"(?:bool|int|long|float|short|double|char(?:(?:8|16|32)_t)?|unsigned|signed|void|[a-z][\w]*_t)\b", "kt", Stay),
    R(r"(?:typename|__inline|restrict|_inline|thread|inline|naked)\b", "kr", Stay),
    R(r"(?:true|false|NULL)\b", "nb", Stay),
];
const C_LABELS: &[R] = &[R(r"([A-Za-z_][\w]*)(\s*)(:)[^:]", "nl - p", Stay)];
const C_NAMES: &[R] = &[R(r"([A-Za-z_][\w]*)\s*\(", "nf", Stay), R(r"[A-Za-z_][\w]*", "n", Stay)];
pub(super) static C: State = State::new(&[C_BLANK, C_VALUES, C_WORDS, C_LABELS, C_NAMES]);
const CPP_WORDS: &[R] = &[
    R(
        r"(?:reinterpret_cast|static_assert|thread_local|dynamic_cast|static_cast|const_cast|co_return|protected|namespace|consteval|constexpr|typename|co_await|co_yield|operator|restrict|explicit|template|override|noexcept|requires|decltype|alignof|private|alignas|virtual|mutable|nullptr|concept|export|friend|typeid|throws|public|delete|final|throw|catch|using|this|new|try)\b",
        "k",
        Stay,
    ),
    R(r"(enum\s+class|class|struct|enum|union)(\s+)([A-Za-z_][\w]*)", "k - nc", Stay),
    R(r"\[\[.+\]\]", "na", Stay),
];
const CPP_NAMES: &[R] = &[R(r"[A-Za-z_][\w]*", "n", Stay)];
pub(super) static CPP: State = State::new(&[C_BLANK, CPP_WORDS, C_VALUES, C_WORDS, C_LABELS, CPP_NAMES]);

pub(super) static JAVA: State = State::new(&[
    &[
        R(r"\s+", "w", Stay),
        R(r"//.*", "c1", Stay),
        R(r"(?s)/\*.*?\*/", "cm", Stay),
        R(
            r"(?:assert|break|case|catch|continue|default|do|else|finally|for|if|goto|instanceof|new|return|switch|this|throw|try|while)\b",
            "k",
            Stay,
        ),
        R(r"@[A-Za-z_][\w.]*", "nd", Stay),
        R(
            r"(?:abstract|const|enum|exports|extends|final|implements|native|non-sealed|open|opens|permits|private|protected|provides|public|record|requires|sealed|static|strictfp|super|synchronized|throws|to|transient|transitive|uses|var|volatile|with|yield)\b",
            "kd",
            Stay,
        ),
        R(r"(?:boolean|byte|char|double|float|int|long|short|void)\b", "kt", Stay),
        R(r"(package|import(?:\s+static)?)(\s+)([\w.]+\*?)", "kn w nn", Stay),
        R(r"(?:true|false|null)\b", "kc", Stay),
        R(r"(class|interface)(\s+)([A-Za-z_$][\w$]*)", "kd - nc", Stay),
        R(r#"(?s)""".*?"""|"(?:\\.|[^"\\\n])*""#, "s", Stay),
        R(r"'(?:\\[^\n']+|\\'|[^\\'\n])'", "sc", Stay),
        R(r"(\.)([A-Za-z_$][\w$]*)", "p na", Stay),
        R(r"([A-Za-z_$][\w$]*)\(", "nf", Stay),
        R(r"[A-Za-z_$][\w$]*", "n", Stay),
    ],
    C_VALUES,
]);

const PYTHON_VALUES: &[R] = &[
    R(r"\s+|\\\n?", "-", Stay),
    R("#.*$", "c1", Stay),
    R(r#"(?s)([rRuUbBfF]{0,2})(""".*?(?:"""|\z))"#, "sa s2", Stay),
    R(r"(?s)([rRuUbBfF]{0,2})('''.*?(?:'''|\z))", "sa s1", Stay),
    R(r#"([rRuUbBfF]{0,2})("(?:\\(?s:.)|[^"\\\n])*")"#, "sa s2", Stay),
    R(r"([rRuUbBfF]{0,2})('(?:\\(?s:.)|[^'\\\n])*')", "sa s1", Stay),
    R(r"0[oObBxX][\da-fA-F_]+|(?:[\d][\d_]*\.?[\d_]*|\.[\d][\d_]*)(?:[eE][+-]?[\d]+)?j?", "m", Stay),
    R("!=|==|<<|>>|:=|[-~+/*%=<>&^|.]", "o", Stay),
    R(r"[\]{}:(),;\[]", "p", Stay),
];
pub(super) static PYTHON: State = State::new(&[
    &[R(r"\A#!.+$", "ch", Stay), R(r#"(?s)^([ \t]*)("""|''')(.*?)("""|''')"#, "- sd sd sd", Stay)],
    PYTHON_VALUES,
    &[
        R(
            r"(?:yield from|nonlocal|continue|finally|except|lambda|assert|global|return|raise|yield|while|break|await|async|pass|else|elif|with|try|for|del|as|if|match|case)\b",
            "k",
            Stay,
        ),
        R(r"(?:False|True|None)\b", "kc", Stay),
        R(r"(def)(\s+)([\w]+)", "k - nf", Stay),
        R(r"(class)(\s+)([\w]+)", "k - nc", Stay),
        R(r"(from)(\s+)([\w.]+)(\s+)(import)\b", "kn - nn - kn", Stay),
        R(r"(import)(\s+)", "kn -", Push(&[&PYTHON_IMPORT])),
        R(r"(?:in|is|and|or|not)\b", "ow", Stay),
        R(
            r"(?:staticmethod|classmethod|memoryview|__import__|issubclass|isinstance|frozenset|bytearray|enumerate|reversed|property|compile|complex|delattr|hasattr|setattr|globals|getattr|divmod|filter|locals|format|object|sorted|slice|print|bytes|range|input|tuple|round|super|float|eval|list|dict|repr|type|vars|hash|next|bool|open|iter|oct|pow|min|zip|max|map|bin|len|set|any|dir|all|abs|str|sum|chr|int|hex|ord|id)\b",
            "nb",
            Stay,
        ),
        R(r"(?:self|Ellipsis|NotImplemented|cls)\b", "bp", Stay),
        R(r"[\w]*(?:Error|Exception|Warning)\b", "ne", Stay),
        R(
            r"__(?:annotations|class|bases|slots|file|code|name|func|dict|self|mro|doc|module|closure|globals|qualname)__\b",
            "vm",
            Stay,
        ),
        R(
            r"__(?:init|new|call|str|repr|eq|ne|lt|le|gt|ge|len|iter|next|enter|exit|getitem|setitem|delitem|contains|getattr|setattr|hash|bool|add|sub|mul|del|import)__\b",
            "fm",
            Stay,
        ),
        R(r"@[\w.]+", "nd", Stay),
        R(r"@", "o", Stay),
        R(r"[\p{L}_][\p{L}\w]*", "n", Stay),
    ],
]);
static PYTHON_IMPORT: State = State::new(&[&[
    R(r"([ \t]+)(as)([ \t]+)", "- k -", Stay),
    R(r"([ \t]*)(,)([ \t]*)", "- o -", Stay),
    R(r"[\w.]+", "nn", Stay),
    R("", "", Pop(1)),
]]);

pub(super) static RUBY: State = State::new(&[&[
    R(r"\s+", "-", Stay),
    R("#.*$", "c1", Stay),
    R(r"(?s)^=begin\s.*?^=end.*?$", "cm", Stay),
    R(
        r"(?:BEGIN|END|alias|begin|break|case|defined\?|do|else|elsif|end|ensure|for|if|in|next|redo|rescue|raise|retry|return|super|then|undef|unless|until|when|while|yield)\b",
        "k",
        Stay,
    ),
    R(r"(module)(\s+)([\w:]+)", "k - nn", Stay),
    R(r"(def)(\s+)([\w.]+[?!=]?)", "k - nf", Stay),
    R(r"(class)(\s+)([\w:]+)", "k - nc", Stay),
    R(
        r"(?:initialize|new|loop|include|extend|attr_writer|attr_reader|attr_accessor|attr|catch|throw|private|module_function|public|protected|true|false|nil)\b",
        "kc",
        Stay,
    ),
    R(r"(?:not|and|or)\b", "ow", Stay),
    R(
        r"(?:Array|Float|Integer|String|abort|binding|caller|eval|exit|format|gets|lambda|load|p|print|printf|proc|puts|rand|require|require_relative|sleep|sprintf|system|self)\b",
        "nb",
        Stay,
    ),
    R(r#":"(?:\\.|[^"\\])*"|:[\w]+[?!=]?"#, "ss", Stay),
    R(r"([\w]+)(:)\s", "ss p", Stay),
    R(r#""(?s:\\.|[^"\\])*""#, "s2", Stay),
    R(r"'(?s:\\.|[^'\\])*'", "s1", Stay),
    R(r"\$[\w]+", "vg", Stay),
    R(r"@@?[\w]+", "vi", Stay),
    R(r"[\d][\d_]*(?:\.[\d]+)?", "mi", Stay),
    R(r"(\.)([\w]+[?!]?)", "p nf", Stay),
    R(r"[A-Z][A-Z0-9_]+\b", "no", Stay),
    R(r"\*\*|<<?|>>?|<=|>=|<=>|[=]{3}|[!=]~|&&?|\|\||\.{1,3}|[-+/*%=<>&!^|~]=?", "o", Stay),
    R(r"[\[{}(\]),;:?\\]", "p", Stay),
    R(r"[\p{L}_][\p{L}\w]*[?!]?", "n", Stay),
]]);

pub(super) static PHP: State = State::new(&[&[
    R(r"<\?(?:php)?|\?>", "cp", Stay),
    R(r"\s+", "-", Stay),
    R(r"(?:#|//).*\n?", "c1", Stay),
    R(r"(?s)/\*.*?\*/", "sd", Stay),
    R(r"(->|::)(\s*)([A-Za-z_][\w]*)", "o - na", Stay),
    R(r"[~!%^&*+=|:.<>/@-]+|\?", "o", Stay),
    R(r"[\[\]{}();,]+", "p", Stay),
    R(r"(class)(\s+)([A-Za-z_\\][\w\\]*)", "k - nc", Stay),
    R(r"(function)(\s+)([A-Za-z_][\w]*)", "k - nf", Stay),
    R(r"(?i:true|false|null)\b", "kc", Stay),
    R(
        r"(?:and|or|as|parent|eval|break|exit|case|extends|print|for|require|continue|foreach|require_once|declare|return|default|static|do|switch|die|echo|else|elseif|var|empty|if|xor|include|virtual|include_once|while|global|endif|endforeach|endfor|endwhile|list|new|not|array|final|interface|implements|public|private|protected|abstract|clone|try|catch|throw|this|use|namespace|trait|yield|finally|isset|unset|function|class|const|fn|match|readonly|enum)\b",
        "k",
        Stay,
    ),
    R(r"\$+[A-Za-z_][\w]*", "nv", Stay),
    R(r"[A-Za-z_\\][\w\\]*", "nx", Stay),
    R(r"[\d]+(?:\.[\d]+)?", "m", Stay),
    R(r"'(?s:\\.|[^'\\])*'", "s1", Stay),
    R(r#""(?s:\\.|[^"\\])*""#, "s2", Stay),
]]);

pub(super) static SQL: State = State::new(&[&[
    R(r"\s+", "w", Stay),
    R(r"--.*\n?", "c1", Stay),
    R(r"(?s)/\*.*?(?:\*/|\z)", "cm", Stay),
    R("'(?:[^']|'')*'", "s1", Stay),
    R(r#""(?:[^"]|"")*""#, "s2", Stay),
    R(
        r"(?i:CHARACTER|SMALLINT|INTERVAL|DECIMAL|SERIAL8|VARYING|BOOLEAN|VARCHAR|INTEGER|NUMERIC|SERIAL|BINARY|BIGINT|NUMBER|FLOAT|ARRAY|TEXT|REAL|INT8|DATE|CHAR|BLOB|DEC|BIT|INT)\b",
        "nb",
        Stay,
    ),
    R(
        r"(?i:ACCESS|ADD|AFTER|AGGREGATE|ALL|ALTER|ANALYSE|ANALYZE|AND|ANY|AS|ASC|ATOMIC|BEFORE|C|CACHE|CLASS|COLLATE|COMMENT|CONFLICT|CURRENT_DATE|CURRENT_TIME|CURRENT_USER|CURSOR|DECLARE|DO|EACH|EXECUTE|FETCH|FIRST|IMMUTABLE|INOUT|ISNULL|LAST|LOCK|NEXT|NO|NOTNULL|NOTHING|OBJECT|OF|OLD|ONLY|OPERATOR|OPTION|OUT|OWNER|PUBLIC|READ|RETURN|RULE|SEARCH|SECURITY|SELF|SESSION|SHARE|START|STRICT|SUBSTRING|TEMP|TEMPLATE|TRIM|UNKNOWN|UNTIL|VACUUM|VALID|VERSION|VOLATILE|WITHOUT|WORK|WRITE|YEAR|AVG|MONTH|DAY|HOUR|MINUTE|SECOND|BEGIN|BETWEEN|BY|CASCADE|CASE|CAST|CHECK|COLUMN|COMMIT|CONSTRAINT|COPY|COUNT|CREATE|CROSS|CURRENT_TIMESTAMP|DATABASE|DEFAULT|DELETE|DESC|DISTINCT|DROP|ELSE|END|EXCEPT|EXISTS|EXPLAIN|EXTENSION|FALSE|FOR|FOREIGN|FROM|FULL|FUNCTION|GRANT|GROUP|HAVING|IF|IN|INDEX|INNER|INSERT|INTERSECT|INTO|IS|JOIN|KEY|LANGUAGE|LEFT|LIKE|LIMIT|MAX|MIN|NAME|NATURAL|NOT|NULL|OFFSET|ON|OR|ORDER|OUTER|OVER|PARTITION|PRIMARY|PRIVILEGES|PROCEDURE|REFERENCES|RENAME|REPLACE|RETURNS|REVOKE|RIGHT|ROLLBACK|ROW|ROWS|SCHEMA|SELECT|SEQUENCE|SET|SHOW|SUM|TABLE|TEMPORARY|THEN|TO|TRANSACTION|TRIGGER|TRUE|TRUNCATE|TYPE|UNION|UNIQUE|UPDATE|USAGE|USE|USER|USING|VALUE|VALUES|VIEW|WHEN|WHERE|WITH|ZONE)\b",
        "k",
        Stay,
    ),
    R(r"[+*/<>=~!@#%^&|`?-]", "o", Stay),
    R(r"[\d]+", "m", Stay),
    R(r"[A-Za-z_][\w$]*", "n", Stay),
    R(r"[;:()\[\],.]", "p", Stay),
]]);

/// What most languages with `#` have in common.
pub(super) static HASHES: State = State::new(&[&[R(r"\s+", "-", Stay), R("#.*", "c1", Stay)], COMMON, WORDS, SIGNS]);
/// What most languages with `--` have in common.
pub(super) static DASHES: State = State::new(&[&[R(r"\s+", "-", Stay), R("--.*", "c1", Stay)], COMMON, WORDS, SIGNS]);
/// What most languages with `;` have in common.
pub(super) static SEMICOLONS: State =
    State::new(&[&[R(r"\s+", "-", Stay), R(";.*", "c1", Stay)], COMMON, WORDS, SIGNS]);
/// What most languages with `%` have in common.
pub(super) static PERCENTS: State = State::new(&[&[R(r"\s+", "-", Stay), R("%.*", "c1", Stay)], COMMON, WORDS, SIGNS]);

const COMMON: &[R] = &[
    R(r#""(?:\\.|[^"\\\n])*""#, "s2", Stay),
    R(r"'(?:\\.|[^'\\\n])*'", "s1", Stay),
    R(r"[\d][\d_]*(?:\.[\d]+)?", "m", Stay),
];
/// Words that are keywords of many languages.
pub(super) const WORDS: &[R] = &[R(
    r"(?:if|else|elif|for|while|do|end|return|break|continue|func|function|fun|fn|def|let|var|val|const|class|struct|enum|type|interface|import|package|module|use|public|private|static|new|in|is|and|or|not|match|case|switch|when|then|try|catch|throw|true|false|nil|null|void|int|string|bool|float)\b",
    "k",
    Stay,
)];
/// Names, operators and punctuation.
pub(super) const SIGNS: &[R] = &[
    R(r"([\p{L}_][\p{L}\w]*)\(", "nf", Stay),
    R(r"[\p{L}_][\p{L}\w]*", "n", Stay),
    R(r"[-+*/%=<>&|!^~?@$\\#;]+", "o", Stay),
    R(r"[\[\](){},.:]", "p", Stay),
];
