//! Scripting languages beside Python and Ruby, and shells that are not Bash's kin.

use super::super::lexer::{
    Rule as R, State,
    Then::{Pop, Push, Stay},
};

pub(super) static LUA: State = State::new(&[&[
    R(r"\A#!.*", "cp", Stay),
    R(r"(?s)--\[\[.*?\]\]", "cm", Stay),
    R(r"--.*$", "c1", Stay),
    R(r"\s+", "-", Stay),
    R(r"(?s)\[\[.*?\]\]", "s", Stay),
    R(r"::|\.\.\.", "p", Stay),
    R(r"[\d]+(?:\.[\d]+)?|0x[\da-fA-F]+", "m", Stay),
    R(r"[=<>|~&+\-*/%#^]+|\.\.", "o", Stay),
    R(r"[\[\]{}().,:;]", "p", Stay),
    R(r"(?:and|or|not)\b", "ow", Stay),
    R(r"(?:break|do|else|elseif|end|for|goto|if|in|repeat|return|then|until|while)\b", "kr", Stay),
    R(r"local\b", "kd", Stay),
    R(r"(?:true|false|nil)\b", "kc", Stay),
    R(r"(function)(\s+)([A-Za-z_][\w]*)([.:]?)([\w]*)", "kr - nf p nf", Stay),
    R(r"function\b", "kr", Stay),
    R(r"[A-Za-z_][\w]*(?:\.[A-Za-z_][\w]*)?", "n", Stay),
    R(r#""(?s:\\.|[^"\\])*""#, "s2", Stay),
    R(r"'(?s:\\.|[^'\\])*'", "s1", Stay),
]]);

pub(super) static PERL: State = State::new(&[&[
    R(r"\A#!.+?$", "ch", Stay),
    R(r"#.*?$", "c1", Stay),
    R(r"(?s)^=[a-zA-Z0-9]+\s.*?\n=cut", "cm", Stay),
    R(
        r"(?:continue|foreach|unless|return|elsif|CHECK|while|BEGIN|reset|print|until|next|else|INIT|then|last|redo|case|our|new|for|END|if|do|my)\b",
        "k",
        Stay,
    ),
    R(r"(?:eq|lt|gt|le|ge|ne|not|and|or|cmp)\b", "ow", Stay),
    R(r"(?:s|tr|y)/(?:\\.|[^\\/\n])*/(?:\\.|[^\\/\n])*/[a-z]*", "sr", Stay),
    R(r"m?/(?:\\.|[^\\/\n])+/[gcimosx]*", "sr", Stay),
    R(r"(=~|!~)(\s*/(?:\\.|[^\\/\n])*/[a-z]*)", "o sr", Stay),
    R(r"\s+", "-", Stay),
    R(r"(?:STDIN|STDOUT|STDERR|__DATA__)\b", "bp", Stay),
    R(r"(?s)__END__.*", "cp", Stay),
    R(r"[$@%#]+(?:\{|[\w:]+)|\$[&`+*.,;=~?@$!<>(^|/-]", "nv", Stay),
    R(r"'(?s:\\.|[^'\\])*'", "s", Stay),
    R(r#""(?s:\\.|[^"\\])*""#, "s", Stay),
    R(r"<[^\s>]+>", "sr", Stay),
    R(r"(?s)(?:q|qq|qw|qr|qx)(?:\{[^}]*\}|\([^)]*\)|\[[^\]]*\]|/[^/]*/|![^!]*!)", "sx", Stay),
    R(r"(package|use|require|no)(\s+)([A-Za-z_][\w]*(?:::[A-Za-z_][\w]*)*)", "k - nn", Stay),
    R(r"(sub)(\s+)([A-Za-z_][\w]*)(\s*)", "k - nf -", Stay),
    R(r"(?:package|require|use|no|sub)\b", "k", Stay),
    R(r"\[\]|\*\*|::|<<|>>|<=>|<=|>=|=~|!~|&&?|\|\||\.{1,3}|[-+/*%=<>&^|!\\~]=?", "o", Stay),
    R(r"[()\[\]:;,<>/?{}]", "p", Stay),
    R(
        r"(?:abs|bless|chomp|chop|chr|close|closedir|defined|delete|die|each|eof|eval|exec|exists|exit|glob|goto|grep|hex|index|int|join|keys|lc|length|local|localtime|log|map|mkdir|open|opendir|ord|pack|pop|printf|push|rand|read|readdir|ref|rename|reverse|scalar|shift|sleep|sort|splice|split|sprintf|sqrt|substr|system|time|uc|ucfirst|undef|unlink|unshift|values|wantarray|warn|write)\b",
        "nb",
        Stay,
    ),
    R(r"[\d]+(?:\.[\d]+)?", "m", Stay),
    R(r"[\w]+(?:::[\w]+)*", "n", Stay),
]]);

pub(super) static R_LANGUAGE: State = State::new(&[&[
    R("#.*$", "c1", Stay),
    R(r"\s+", "-", Stay),
    R(r#""(?s:\\.|[^"\\])*"|'(?s:\\.|[^'\\])*'"#, "s", Stay),
    R(r"(?:if|else|for|while|repeat|in|next|break|return|switch|function)\b", "kr", Stay),
    R(r"([A-Za-z.][\w.]*)\s*\(", "nf", Stay),
    R(r"(?:NULL|NA|letters|LETTERS|Inf|TRUE|FALSE|NaN|pi)\b", "kc", Stay),
    R(r"[A-Za-z.][\w.]*", "n", Stay),
    R(r"0x[\da-fA-F]+|[\d]+(?:\.[\d]*)?(?:[eE][+-]?[\d]+)?[Li]?", "m", Stay),
    R(r"\[{1,2}|\]{1,2}|[();,{}]", "p", Stay),
    R(r"<<?-|->>?|==|<=|>=|<|>|&&?|!=|\|\|?|\?|[*+^/!=~$@-]|%[^%\n]*%|:{1,3}", "o", Stay),
    R(".", "-", Stay),
]]);

pub(super) static ELIXIR: State = State::new(&[&[
    R(r"\s+", "-", Stay),
    R("#.*$", "c1", Stay),
    R(r#"(?s)"""(.*?)""""#, "sh", Stay),
    R(r"::", "o", Stay),
    R(r#":"(?:\\.|[^"\\])*"|:[A-Za-z_][\w]*[!?]?"#, "ss", Stay),
    R(r"([A-Za-z_][\w]*[!?]?)(:)\s", "ss p", Stay),
    R(
        r"(?:fn|do|end|after|else|rescue|catch|case|cond|for|if|unless|try|receive|raise|quote|unquote|throw|super|while)\b",
        "k",
        Stay,
    ),
    R(r"(?:not|and|or|when|in)\b", "ow", Stay),
    R(r"def(?:p|module|protocol|macro|macrop|delegate|exception|struct|impl|callback)?\b", "kd", Stay),
    R(r"(?:import|require|use|alias)\b", "kn", Stay),
    R(r"(?:nil|true|false)\b", "no", Stay),
    R(r"@[a-z_][\w]*", "na", Stay),
    R(r"[a-z_][\w]*[!?]?", "n", Stay),
    R(r"(%?)([A-Z][\w]*(?:\.[A-Z][\w]*)*)", "p nc", Stay),
    R(r"[\d][\d_]*(?:\.[\d]+)?", "m", Stay),
    R(r#""(?s:\\.|[^"\\])*""#, "s2", Stay),
    R(r"'(?s:\\.|[^'\\])*'", "s1", Stay),
    R(r"~[a-zA-Z](?:\([^)]*\)|\{[^}]*\}|\[[^\]]*\]|/[^/]*/|\|[^|]*\|)[a-z]*", "sx", Stay),
    R(r"&[\d]", "ni", Stay),
    R(r"\\\\|=>|%?\{|[():;,\[\]}]", "p", Stay),
    R(r"[=!<>&|+~^*/.-]+", "o", Stay),
]]);

pub(super) static HASKELL: State = State::new(&[&[
    R(r"\s+", "-", Stay),
    R(r"--+(?:[^!#$%&*+./<=>?@^|_~:\\\n-].*)?$", "c1", Stay),
    R(r"(?s)\{-.*?-\}", "cm", Stay),
    R(r"(import)(\s+)(?:(qualified)(\s+))?([A-Z][\w.]*)(?:(\s+)(as)(\s+)([A-Z][\w.]*))?", "kr - k - nn - k - n", Stay),
    R(r"(module)(\s+)([A-Z][\w.]*)", "kr - nn", Stay),
    R(
        r"(?:case|class|data|default|deriving|do|else|family|if|import|in|infix[lr]?|instance|let|module|newtype|of|then|type|where|_)\b",
        "kr",
        Stay,
    ),
    R(r"'(?:\\[^']+|[^\\'])'", "sc", Stay),
    R(r"^[_a-z][\w']*", "nf", Stay),
    R(r"[_a-z][\w']*", "n", Stay),
    R(r"[A-Z][\w']*", "kt", Stay),
    R(r"(<-|::|->|=>|=)[^:!#$%&*+.\\/<=>?@^|~-]", "ow", Stay),
    R(r"[:!#$%&*+.\\/<=>?@^|~-]+", "o", Stay),
    R(r#""(?s:\\.|[^"\\])*""#, "s", Stay),
    R(r"[\d]+(?:\.[\d]+)?|0x[\da-fA-F]+", "m", Stay),
    R(r"\[\]", "kt", Stay),
    R(r"\(\)", "nb", Stay),
    R(r"[\]\[(),;`{}]", "p", Stay),
]]);

const POWER_RULES: &[R] = &[
    R(r"\(", "p", Push(&[&POWER_CHILD])),
    R(r"\s+", "-", Stay),
    R(r"(?s)<#.*?(?:#>|\z)", "cm", Stay),
    R("#[^\n]*?$", "c", Stay),
    R("(?i:[A-Z]:)", "n", Stay),
    R("(?s)@\"\n.*?\n\"@|@'\n.*?\n'@", "sh", Stay),
    R(r"@[({]|\$\(", "vm", Stay),
    R("`['\"$@-]", "p", Stay),
    R("\"", "s2", Push(&[&POWER_STRING])),
    R("'(?:[^']|'')*'", "s1", Stay),
    R(r"(?i)(function|filter|workflow|class|configuration)(\s+)([\w][^\s({]*)", "kd w nb", Stay),
    R(r"(?i)\$(?:false|null|true)\b", "vm", Stay),
    R(r"(?i)(?:\$|@@?)(?:(?:global|script|private|env):)?[\w]+", "nv", Stay),
    R(r"(?i)(?:validate[a-z]+|cmdletbinding|alias)\b", "nb", Stay),
    R(r"(?i)[a-z][\w]*-[a-z][\w]*\b", "nb", Stay),
    R(
        r"(?i)(?:mandatory|parametersetname|position|helpmessage|valuefrompipeline|valuefrompipelinebypropertyname|confirmimpact|supportsshouldprocess)\b",
        "na",
        Stay,
    ),
    R(
        r"(?i)(?:while|until|trap|switch|return|ref|process|param|parameter|in|if|foreach|for|finally|filter|end|elseif|else|dynamicparam|do|default|continue|break|begin|try|catch|throw)\b|[?%]",
        "k",
        Stay,
    ),
    R(
        r"(?i)-(?:and|as|band|bnot|bor|bxor|contains|eq|exact|file|f|ge|gt|in|is|isnot|le|like|lt|match|ne|not|notcontains|notlike|notmatch|or|regex|replace|wildcard)\b",
        "o",
        Stay,
    ),
    R(
        r"(?i)((?:cat|cd|clc|clear|copy|cp|curl|del|diff|dir|echo|erase|fc|fl|ft|gc|gci|gcm|gm|gp|gps|group|gsv|gv|history|iex|ii|ipmo|irm|iwr|kill|ls|man|measure|mkdir|mount|move|mv|ni|popd|ps|pushd|pwd|rd|ren|ri|rm|rmdir|sajb|sal|sc|select|set|sleep|sls|sort|start|sv|tee|type|wget|where|write))\s",
        "nb",
        Stay,
    ),
    R(r"(?i)(\[)([a-z_\[][\w. `,\[\]]*)(\])", "p no p", Stay),
    R(r"(\.)([A-Za-z_][\w]*)", "p py", Stay),
    R(r"([+-]?(?:[\d]*\.)?[\d]+)((?i:[kmgtp]b)?)\b", "m p", Stay),
    R(r"(?i)-[a-z_][\w]*:*", "n", Stay),
    R(r"[\w]+", "n", Stay),
    R(r"[.,;@{}\[\]$()=+*/\\&%!~?^`|<>:-]", "p", Stay),
];
pub(super) static POWERSHELL: State = State::new(&[POWER_RULES]);
static POWER_CHILD: State = State::new(&[&[R(r"\)", "p", Pop(1))], POWER_RULES]);
static POWER_STRING: State = State::new(&[&[
    R("`.", "se", Stay),
    R("[^$`\"]+", "s2", Stay),
    R(r"\$\(", "p", Push(&[&POWER_CHILD])),
    R(r"(?i)\$(?:(?:global|script|private|env):)?[\w]+|\$\{[^}]*\}", "nv", Stay),
    R("\"\"|[`$]", "s2", Stay),
    R("\"", "s2", Pop(1)),
]]);

pub(super) static BATCH: State = State::new(&[&[
    R(r"(?i)^\s*(::|rem\b).*", "c1", Stay),
    R(r"\s+", "-", Stay),
    R(r"[@()]+|&&?|\|\|?|>>?|<", "p", Stay),
    R(r"(^:)([^\s]+)", "p nl", Stay),
    R(
        r"(?i)(?:assoc|break|call|cd|chdir|cls|color|copy|date|defined|del|dir|do|echo|else|endlocal|erase|errorlevel|exist|exit|for|ftype|goto|if|in|keys|md|mkdir|mklink|move|not|path|pause|popd|prompt|pushd|rd|ren|rename|rmdir|set|setlocal|shift|start|time|title|type|ver|verify|vol)\b",
        "k",
        Push(&[&BATCH_REST]),
    ),
    R("", "", Push(&[&BATCH_REST])),
]]);
static BATCH_REST: State = State::new(&[&[
    R(r"\n", "-", Pop(1)),
    R(r"\s+", "-", Stay),
    R(r"&&?|\|\|?", "p", Pop(1)),
    R(r#""[^"\n]*"?"#, "s2", Stay),
    R(r"%%?~?[\w]+%?|%\*|![\w]+!", "nv", Stay),
    R(r"[()]|>>?|<", "p", Stay),
    R(r#"[^\s"%&|()<>!]+|."#, "-", Stay),
]]);

const VIM_WORDS: &str = r"(?:if|else|elseif|endif|function!?|endfunction|call|let|unlet|set|setlocal|execute|return|for|endfor|while|endwhile|augroup|autocmd!?|command!?|map|nmap|vmap|imap|noremap|nnoremap|vnoremap|inoremap|syntax|syn|highlight|hi|source|runtime|echo|finish|try|catch|endtry|silent|normal|filetype|au)\b";
pub(super) static VIM: State = State::new(&[&[
    R(r#"^([ \t:]*)(".*)$"#, "- c", Stay),
    R(r"[ \t]+|\n", "-", Stay),
    R(r"'(?:''|[^\n'])*'", "s1", Stay),
    R(r#""(?:\\.|[^\n"\\])*""#, "s2", Stay),
    R(r#"".*$"#, "c", Stay),
    R(r"-?[\d]+", "m", Stay),
    R("#[\\da-fA-F]{6}", "mh", Stay),
    R(VIM_WORDS, "k", Stay),
    R(r"[:,=<>+*/&|!.(){}\[\]-]", "p", Stay),
    R(r"[\w]+", "nx", Stay),
    R(".", "-", Stay),
]]);
