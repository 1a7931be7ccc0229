//! Languages of services and their configuration: HCL, GraphQL, nginx, Apache, CMake, HTTP, templates of Jinja.

use super::super::lexer::{
    Rule as R, State,
    Then::{Pop, Push, Stay},
};

const TERRAFORM_RULES: &[R] = &[
    R(r"=>|[\[\](),.{}]", "p", Stay),
    R("\"", "s2", Push(&[&TERRAFORM_STRING])),
    R(r"(?:false|true)\b", "kc", Stay),
    R(r"(?s)/\*.*?\*/", "cm", Stay),
    R(r"\s*(?:#|//).*\n", "c1", Stay),
    R(r"^(?:provisioner|variable|resource|provider|module|output|data)\b", "kr", Stay),
    R(r"(?:for|in)\b", "k", Stay),
    R(r"(?:module|count|data|each|var)\b", "nb", Stay),
    R(
        r"(?:format|join|lower|upper|split|replace|regex|trim|concat|length|lookup|merge|keys|values|flatten|file|templatefile|jsonencode|jsondecode|base64encode|tostring|tolist|toset|tomap|tonumber|can|try|max|min|list|element|contains)\b",
        "nb",
        Stay,
    ),
    R(r"(?:name|x|default|type|description|value)(?:_[a-zA-Z][\w]*)*\b", "na", Stay),
    R(r"[\d]+(?:\.[\d]+)?", "m", Stay),
    R(r"(?s)(<<-?)([\w]+)(\n.*?\n\s*)", "o o s", Stay),
    R(r"&&|\|\||[=!<>]=|[=+*/:!%><?-]", "o", Stay),
    R(r"\s+", "-", Stay),
    R(r"[A-Za-z][\w]*", "nx", Stay),
];
pub(super) static TERRAFORM: State = State::new(&[TERRAFORM_RULES]);
static TERRAFORM_STRING: State = State::new(&[&[
    R("\"", "s2", Pop(1)),
    R(r"\$\{", "si", Push(&[&TERRAFORM_PLACEHOLDER])),
    R(r#"(?:\\.|[^"\\$])+|\$"#, "s2", Stay),
]]);
static TERRAFORM_PLACEHOLDER: State = State::new(&[&[R(r"\}", "si", Pop(1))], TERRAFORM_RULES]);

const GRAPHQL_RULES: &[R] = &[
    R(
        r"(?:query|mutation|subscription|fragment|scalar|implements|interface|union|enum|input|type)",
        "kd",
        Push(&[&GRAPHQL_TYPE]),
    ),
    R(r"on|extend|schema|directive|\.\.\.", "kd", Stay),
    R(r"[A-Za-z_][\w]*", "py", Stay),
    R(r"@[\w]+", "nd", Stay),
    R(":", "p", Push(&[&GRAPHQL_TYPE])),
    R(r"[(){}\[\],!|=]", "p", Stay),
    R(r"\$[\w]+", "nv", Stay),
    R(r"-?[\d]+(?:\.[\d]+)?", "m", Stay),
    R(r#"(?s)""".*?"""|"(?:\\.|[^"\\])*""#, "s", Stay),
    R(r"\s+", "w", Stay),
    R(r"#[^\r\n]*", "c", Stay),
];
pub(super) static GRAPHQL: State = State::new(&[GRAPHQL_RULES]);
static GRAPHQL_TYPE: State =
    State::new(&[&[R(r"[{}()\[\]]", "p", Pop(1)), R(r"[A-Za-z_][\w]*", "nc", Pop(1))], GRAPHQL_RULES]);

const NGINX_VALUES: &[R] = &[
    R(r"#.*\n?", "c1", Stay),
    R(r"(?:on|off)", "no", Stay),
    R(r"\$[^\s;#()]+", "nv", Stay),
    R(r"[\d]{1,3}\.[\d]{1,3}\.[\d]{1,3}\.[\d]{1,3}\b", "n", Stay),
    R(r"[a-z-]+/[a-z+-]+", "s", Stay),
    R(r"[\d]+[km]?\b", "m", Stay),
    R(r"(~)(\s*)([^\s{]+)", "p - sr", Stay),
    R("[:=~]", "p", Stay),
    R(r"[^\s;#{}$]+", "s", Stay),
    R(r"\s+|[$;]", "-", Stay),
];
pub(super) static NGINX: State = State::new(&[
    &[R(r"(include)(\s+)([^\s;]+)", "k - n", Stay), R(r"[^\s;#]+", "k", Push(&[&NGINX_STATEMENT]))],
    NGINX_VALUES,
]);
static NGINX_STATEMENT: State =
    State::new(&[&[R(r"\{", "p", Push(&[&NGINX_BLOCK])), R(";", "p", Pop(1))], NGINX_VALUES]);
static NGINX_BLOCK: State = State::new(&[
    &[
        R(r"\}", "p", Pop(2)),
        R(r"(include)(\s+)([^\s;]+)", "k - n", Stay),
        R(r"[^\s;#]+", "kn", Push(&[&NGINX_STATEMENT])),
    ],
    NGINX_VALUES,
]);

pub(super) static APACHE: State = State::new(&[&[
    R(r"\s+", "-", Stay),
    R("#.*?$", "c", Stay),
    R(r"(<[^\s>]+)(?:(\s+)([^\n>]*))?(>)", "nt - s nt", Stay),
    R(r"^?[A-Za-z][\w]*", "nb", Push(&[&APACHE_VALUE])),
]]);
static APACHE_VALUE: State = State::new(&[&[
    R(r"\\\n", "-", Stay),
    R(r"\n", "-", Pop(1)),
    R(r"[ \t]+", "-", Stay),
    R(r"[\d.]+(?:/[\d]+)?\b", "m", Stay),
    R(r"/[^\s]+", "sx", Stay),
    R(
        r"(?:on|off|none|any|all|double|email|dns|min|minimal|os|productonly|full|emerg|alert|crit|error|warn|notice|info|debug|registry|script|inetd|standalone|user|group)\b",
        "k",
        Stay,
    ),
    R(r#""(?:\\.|[^"\\])*""#, "s2", Stay),
    R(r#"[^\s"\\]+"#, "-", Stay),
    R(".", "-", Stay),
]]);

pub(super) static CMAKE: State = State::new(&[&[
    R(r"([\w]+)([ \t]*)(\()", "nb - p", Push(&[&CMAKE_CALL])),
    R(r"(?:WIN32|UNIX|APPLE|CYGWIN|MINGW|MSVC)\b", "k", Stay),
    R(r"[ \t]+", "-", Stay),
    R(r"#.*\n?", "c", Stay),
]]);
static CMAKE_CALL: State = State::new(&[&[
    R(r"\(", "p", Push(&[&CMAKE_CALL])),
    R(r"\)", "p", Pop(1)),
    R(r"(\$(?:ENV)?\{)(.+?)(\})", "o nv o", Stay),
    R(r"(\$<)(.+?)(>)", "o nv o", Stay),
    R(r#"(?s)".*?""#, "s2", Stay),
    R(r"\\[^\s]+", "s", Stay),
    R("[^)$\"# \t\n]+", "s", Stay),
    R(r"[ \t]+|\n", "-", Stay),
    R(r"#.*\n?", "c", Stay),
]]);

pub(super) static HTTP: State = State::new(&[&[
    R(
        r"^((?:GET|POST|PUT|DELETE|HEAD|OPTIONS|TRACE|PATCH|CONNECT|QUERY))( +)([^ ]+)( +)(HTTP)(/)([\d.]+)(\n?)",
        "nf - nn - kr o m -",
        Push(&[&HTTP_HEADERS]),
    ),
    R(r"^(HTTP)(/)([\d.]+)( +)([\d]{3})( *)([^\n]*)(\n?)", "kr o m - m - ne -", Push(&[&HTTP_HEADERS])),
]]);
static HTTP_HEADERS: State = State::new(&[&[
    R(r"([^\s:]+)( *)(:)( *)([^\n]+)(\n?)", "n - o - l -", Stay),
    R(r"([\t ]+)([^\n]+)(\n?)", "- l -", Stay),
    R(r"\n", "-", Push(&[&HTTP_BODY])),
]]);
static HTTP_BODY: State = State::new(&[&[R(r"(?s).+", "-", Stay)]]);

/// A template whose text is passed on as it is.
pub(super) static JINJA: State = State::new(&[&[
    R(r"[^{]+", "x", Stay),
    R(r"\{\{", "cp", Push(&[&JINJA_VALUE])),
    R(r"(?s)\{[*#].*?[*#]\}", "c", Stay),
    R(r"(\{%)(-?\s*)([A-Za-z_][\w]*)", "cp - k", Push(&[&JINJA_BLOCK])),
    R(r"\{", "x", Stay),
]]);
const JINJA_NAMES: &[R] = &[
    R(r"\s+", "-", Stay),
    R(r"(\|)(\s*)([A-Za-z_][\w]*)", "o - nf", Stay),
    R(r"(?:_|true|false|none|True|False|None)\b", "kp", Stay),
    R(r"(?:in|as|reversed|recursive|not|and|or|is|if|else|import|with|scoped)\b", "k", Stay),
    R(r"(?:loop|block|super|forloop)\b", "nb", Stay),
    R(r"[A-Za-z_][\w-]*|\.[\w]+", "nv", Stay),
    R(r#":?"(?s:\\.|[^"\\])*""#, "s2", Stay),
    R(r":?'(?s:\\.|[^'\\])*'", "s1", Stay),
    R(r"[{}()\[\]+\-*/,:~]|[><=]=?", "o", Stay),
    R(r"[\d]+(?:\.[\d]+)?", "m", Stay),
];
static JINJA_VALUE: State = State::new(&[&[R(r"(-?)(\}\})", "- cp", Pop(1))], JINJA_NAMES]);
static JINJA_BLOCK: State = State::new(&[&[R(r"(-?)(%\})", "- cp", Pop(1))], JINJA_NAMES, &[R(".", "p", Stay)]]);
