//! Programming languages with `//` comments that have their own ways: Kotlin, C#, Swift, Dart, Scala, Groovy, Protocol Buffers.

use super::super::lexer::{Rule as R, State, Then::Stay};

const BLANK: &[R] = &[R(r"\s+", "-", Stay), R(r"//.*\n?", "c1", Stay), R(r"(?s)/\*.*?(?:\*/|\z)", "cm", Stay)];
const NUMBERS: &[R] =
    &[R(r"0[xXbB][\da-fA-F_]+[LlUu]*|[\d][\d_]*(?:\.[\d][\d_]*)?(?:[eE][+-]?[\d]+)?[LlfFdDmMuU]*", "m", Stay)];
const STRINGS: &[R] = &[
    R(r#"(?s)""".*?""""#, "s", Stay),
    R(r#""(?:\\.|[^"\\\n])*""#, "s", Stay),
    R(r"'(?:\\[^\n']+|\\'|[^\\'\n])'", "sc", Stay),
];
const SINGLE_QUOTED: &[R] = &[R(r"'(?:\\.|[^'\\\n])*'", "s1", Stay)];
const NAME: &[R] = &[R(r"[\p{L}_$][\p{L}\w$]*", "n", Stay)];
const CALLED: &[R] = &[R(r"([\p{L}_$][\p{L}\w$]*)\(", "nf", Stay)];

pub(super) static KOTLIN: State = State::new(&[
    BLANK,
    &[
        R(r"[!=]==|!in|!is|%=|&&|\*=|\+\+|\+=|--|-=|->|\.\.|/=|::|<=|==|>=|!!|!=|\|\||\?[:.]", "o", Stay),
        R(r"[{}~!%^&*()+=|\[\]:;,.<>/?-]", "p", Stay),
    ],
    STRINGS,
    NUMBERS,
    &[
        R(r"(class|interface|object)(\s+)([\w]+)", "k - nc", Stay),
        R(r"(package|import)(\s+)([^\s]+)", "k - nn", Stay),
        R(r"(val|var)(\s+)([\w]+)", "k - py", Stay),
        R(r"(fun)(\s+)([\w]+)", "k - nf", Stay),
        R(
            r"(?:abstract|actual|annotation|as|as\?|break|by|catch|class|companion|const|constructor|continue|crossinline|data|delegate|do|dynamic|else|enum|expect|external|false|field|file|final|finally|for|fun|get|if|import|in|infix|init|inline|inner|interface|internal|is|it|lateinit|noinline|null|object|open|operator|out|override|package|param|private|property|protected|public|receiver|reified|return|sealed|set|setparam|super|suspend|tailrec|this|throw|true|try|typealias|typeof|val|value|var|vararg|when|where|while)\b",
            "k",
            Stay,
        ),
        R(r"@[\w]+", "nd", Stay),
        R(r"(\p{Lu}[\p{L}_]*)\.", "nc", Stay),
    ],
    NAME,
]);

pub(super) static CSHARP: State = State::new(&[
    &[R(r"^\s*\[.*?\]", "na", Stay), R("///.*", "cs", Stay)],
    BLANK,
    &[R(r"[~!%^&*()+=|\[\]:;,.<>/?{}-]", "p", Stay), R(r#"(?s)\$?@?"(?:""|[^"])*""#, "s", Stay)],
    STRINGS,
    NUMBERS,
    &[
        R(
            r"#[ \t]*(?:if|endif|else|elif|define|undef|line|error|warning|region|endregion|pragma|nullable)\b",
            "cp",
            Stay,
        ),
        R(r"(class|struct|record|interface)(\s+)(@?[\w]+)", "k - nc", Stay),
        R(r"(namespace|using)(\s+)(@?[A-Za-z_][\w.]*)", "k - nn", Stay),
        R(
            r"(?:as|await|base|break|by|case|catch|checked|continue|default|delegate|do|else|event|finally|fixed|for|foreach|goto|if|in|init|is|let|lock|new|on|out|params|readonly|ref|return|sizeof|stackalloc|switch|this|throw|try|typeof|unchecked|virtual|void|while|get|set|yield|add|remove|value|alias|ascending|descending|from|group|into|orderby|select|where|join|equals|when|with|required)\b",
            "k",
            Stay,
        ),
        R(
            r"(?:abstract|async|const|enum|explicit|extern|implicit|internal|operator|override|partial|private|protected|public|static|sealed|unsafe|volatile)\b",
            "kd",
            Stay,
        ),
        R(
            r"(?:bool|byte|char|decimal|double|dynamic|float|int|long|object|sbyte|short|string|uint|ulong|ushort|var)\b\??",
            "kt",
            Stay,
        ),
        R(r"(?:true|false|null)\b", "kc", Stay),
    ],
    NAME,
]);

pub(super) static SWIFT: State = State::new(&[
    BLANK,
    &[R(r"#(?:if|elseif|else|endif|available)\b", "cp", Stay)],
    STRINGS,
    NUMBERS,
    &[
        R(
            r"(?:fallthrough|#selector|continue|default|repeat|switch|return|throw|catch|where|break|guard|defer|while|case|else|try|for|if|do|is|in|as)\b",
            "k",
            Stay,
        ),
        R(
            r"@[\w]+|(?:associativity|convenience|nonmutating|precedence|override|optional|mutating|indirect|required|unowned|dynamic|postfix|throws|rethrows|didSet|willSet|prefix|inout|final|infix|right|none|weak|lazy|left|get|set|Protocol|Type)\b",
            "kr",
            Stay,
        ),
        R(r"(?:dynamicType|false|nil|self|Self|super|true|_)\b", "kc", Stay),
        R(r"(import)(\s+)([\w.]+)", "kd - nc", Stay),
        R(r"(class|enum|extension|struct|protocol)(\s+)([\w]+)", "kd - nc", Stay),
        R(r"(func)(\s+)([\w]+)", "kd - nf", Stay),
        R(r"(var|let)(\s+)([\w]+)", "kd - nv", Stay),
        R(
            r"(?:typealias|subscript|internal|operator|private|public|deinit|static|init|class|func|enum|let|var)\b",
            "kd",
            Stay,
        ),
        R(
            r"(?:Array|Bool|Character|Dictionary|Double|Float|Int(?:8|16|32|64)?|Optional|Range|Set|String|UInt(?:8|16|32|64)?|Void|Any|AnyObject|Equatable|Hashable|Comparable)\b",
            "nb",
            Stay,
        ),
        R(
            r"(?:print|println|abs|assert|contains|filter|find|map|max|min|reduce|sort|sorted|split|stride|swap|zip|fatalError|precondition)\b",
            "bp",
            Stay,
        ),
        R(r"[(){}\[\].,:;=@#`?]|->", "p", Stay),
        R(r"[/=\-+!*%<>&|^?~]+", "o", Stay),
    ],
    NAME,
]);

pub(super) static DART: State = State::new(&[
    STRINGS,
    SINGLE_QUOTED,
    &[
        R(r"(?:import|export|library|source|part of|part)\b", "k", Stay),
        R(r"(class)(\s+)([\w$]+)", "kd - nc", Stay),
        R(
            r"(?:assert|break|case|catch|continue|default|do|else|finally|for|if|in|is|new|return|super|switch|this|throw|try|while)\b",
            "k",
            Stay,
        ),
        R(
            r"(?:abstract|async|await|const|extends|factory|final|get|implements|native|operator|required|set|static|sync|typedef|var|with|yield)\b",
            "kd",
            Stay,
        ),
        R(r"(?:bool|double|dynamic|int|num|Object|String|void)\b", "kt", Stay),
        R(r"(?:false|null|true)\b", "kc", Stay),
    ],
    BLANK,
    &[R(r"[~!%^&*+=|?:<>/-]|as\b", "o", Stay), R(r"[A-Za-z_$][\w]*:", "nl", Stay)],
    NAME,
    NUMBERS,
    &[R(r"[(){}\[\],.;@]", "p", Stay)],
]);

pub(super) static SCALA: State = State::new(&[
    BLANK,
    &[
        R(r"(class|trait|object)(\s+)([\w$]+)", "k - nc", Stay),
        R(
            r"(?:abstract|case|catch|def|do|else|extends|final|finally|for|forSome|if|implicit|lazy|match|new|override|private|protected|requires|return|sealed|super|this|throw|try|val|var|while|with|yield|given|using|enum|then)\b|<[%:-]|=>|>:|[#=@_](?:[ \t]|$)",
            "k",
            Stay,
        ),
        R(r"(?:true|false|null)\b", "kc", Stay),
        R(r"(import|package)(\s+)([^\s(]+)", "k - nn", Stay),
    ],
    STRINGS,
    NAME,
    NUMBERS,
    &[R(r"[(){};,.#\[\]]", "o", Stay), R(r"[-~^*!%&\\<>|+=:/?@]+", "o", Stay)],
]);

pub(super) static GROOVY: State = State::new(&[
    BLANK,
    &[
        R(r"\A#!.*", "cp", Stay),
        R(r"@[A-Za-z_][\w.]*", "nd", Stay),
        R(
            r"(?:as|assert|break|case|catch|continue|default|do|else|finally|for|if|in|goto|instanceof|new|return|switch|this|throw|try|while)\b",
            "k",
            Stay,
        ),
        R(
            r"(?:abstract|const|extends|final|implements|native|private|protected|public|static|strictfp|super|synchronized|throws|transient|volatile)\b",
            "kd",
            Stay,
        ),
        R(r"(?:def|var|boolean|byte|char|double|float|int|long|short|void)\b", "kt", Stay),
        R(r"(package|import)(\s+)([\w.]+\*?)", "kn - nn", Stay),
        R(r"(?:true|false|null)\b", "kc", Stay),
        R(r"(class|interface)(\s+)([\w]+)", "kd - nc", Stay),
    ],
    STRINGS,
    SINGLE_QUOTED,
    &[
        R(r"\$/.*?/\$|/(?:\\.|[^/\\\n*])+/", "s", Stay),
        R(r"(\.)([A-Za-z_][\w]*)", "o na", Stay),
        R(r"[A-Za-z_][\w]*:", "nl", Stay),
        R(r"[A-Za-z_$][\w]*", "n", Stay),
    ],
    NUMBERS,
    &[R(r"[~^*!%&\[\](){}<>|+=:;,./?-]", "o", Stay)],
]);

pub(super) static PROTOBUF: State = State::new(&[
    BLANK,
    &[
        R(r"[,;{}\[\]()<>]", "p", Stay),
        R(
            r"(?:ctype|default|edition|export|local|max|option|optional|packed|public|repeated|required|reserved|returns|stream|syntax|to|weak)\b",
            "k",
            Stay,
        ),
        R(r"(?:extensions|map)\b", "kd", Stay),
        R(r"(?:s?fixed32|s?fixed64|[su]?int32|[su]?int64|double|string|float|bytes|bool)\b", "kt", Stay),
        R(r"(?:true|false)\b", "kc", Stay),
        R(r"(package)(\s+)([\w.]+)", "kn - nn", Stay),
        R(r"import\b", "kn", Stay),
        R(r"(message|extend)(\s+)([\w.]+)", "kd - nc", Stay),
        R(r"(enum|group|oneof|rpc|service)(\s+)([\w]+)", "kd - n", Stay),
    ],
    &[R("\".*?\"|'.*?'", "s", Stay)],
    NUMBERS,
    &[R("[+=-]", "o", Stay), R(r"[A-Za-z_][\w.]*", "n", Stay)],
]);

/// What most other languages with `//` have in common.
pub(super) static SLASHES: State =
    State::new(&[BLANK, STRINGS, SINGLE_QUOTED, NUMBERS, super::program::WORDS, CALLED, NAME, super::program::SIGNS]);
