//! Which languages there are.

use super::program::{self, Program, Special};
use super::programs::{
    BATCH, C, CPP, CSHARP, GO, HASHES, JAVA, JAVASCRIPT, JSON, KOTLIN, LUA, NGINX, PHP, POWERSHELL, PROTOBUF, PYTHON,
    RUBY, RUST, SLASHES, SQL, SWIFT, TOML,
};
use super::scan::{Kind, Pieces};
use super::{data, markup, shell, style, text};

/// A language by its names.
pub(super) struct Language {
    names: &'static [&'static str],
    grammar: Grammar,
}

enum Grammar {
    Plain,
    Own(for<'a> fn(&'a str) -> Pieces<'a>),
    Program(Program),
}

impl Language {
    pub(super) fn is_markdown(&self) -> bool {
        self.names.contains(&"markdown")
    }
}

/// The language with a name, in small letters.
pub(super) fn find(name: &str) -> Option<&'static Language> {
    LANGUAGES.iter().find(|language| language.names.contains(&name))
}

/// Some name of some language.
#[cfg(test)]
pub(super) fn name(number: usize) -> &'static str {
    let names: Vec<_> = LANGUAGES.iter().flat_map(|it| it.names).collect();
    names[number % names.len()]
}

pub(super) fn scan<'a>(language: &Language, code: &'a str) -> Pieces<'a> {
    match &language.grammar {
        Grammar::Plain => vec![(Kind::Text, code)],
        Grammar::Own(scan) => scan(code),
        Grammar::Program(program) => program::scan(program, code),
    }
}

const fn own(names: &'static [&'static str], scan: for<'a> fn(&'a str) -> Pieces<'a>) -> Language {
    Language { names, grammar: Grammar::Own(scan) }
}

const fn program(names: &'static [&'static str], program: Program) -> Language {
    Language { names, grammar: Grammar::Program(program) }
}

static LANGUAGES: &[Language] = &[
    Language { names: &["text", "txt", "plain", "plaintext", "no-highlight"], grammar: Grammar::Plain },
    own(&["bash", "sh", "shell", "zsh", "ksh", "bash-session-script"], shell::scan),
    own(&["console", "shell-session", "sh-session", "bash-session"], shell::console),
    own(&["yaml", "yml"], data::yaml),
    own(&["ini", "cfg", "dosini"], data::ini),
    own(&["diff", "patch", "udiff"], data::diff),
    own(&["html", "htm", "xhtml"], |code| markup::html(code, false)),
    own(&["go-html-template"], |code| markup::html(code, true)),
    own(&["go-text-template", "go-template"], markup::template),
    own(&["xml", "svg", "rss", "xsd", "xsl", "xslt", "wsdl"], markup::xml),
    own(&["css"], |code| style::css(code, false)),
    own(&["scss"], |code| style::css(code, true)),
    own(&["markdown", "md"], text::markdown),
    program(&["json", "jsonc", "json5"], JSON),
    program(&["toml"], TOML),
    program(&["js", "javascript", "mjs", "cjs"], JAVASCRIPT),
    program(&["jsx", "react"], Program { special: Special::Elements, ..JAVASCRIPT }),
    program(&["ts", "typescript", "tsx"], Program { long_marks: &[], special: Special::Elements, ..JAVASCRIPT }),
    program(&["go", "golang"], GO),
    program(&["rust", "rs"], RUST),
    program(&["python", "py", "python3", "py3"], PYTHON),
    program(&["c", "h"], C),
    program(&["cpp", "c++", "hpp", "cc"], CPP),
    program(&["java"], JAVA),
    program(&["csharp", "c#", "cs"], CSHARP),
    program(&["php", "php3", "php4", "php5"], PHP),
    program(&["ruby", "rb"], RUBY),
    program(&["sql", "mysql"], SQL),
    program(&["lua"], LUA),
    program(&["kotlin", "kt"], KOTLIN),
    program(&["swift"], SWIFT),
    own(&["systemd", "properties", "reg", "registry", "desktop"], data::ini),
    own(&["env", "make", "makefile", "mk", "docker", "dockerfile", "containerfile", "fish"], shell::scan),
    own(&["vue", "svelte", "templ"], |code| markup::html(code, false)),
    own(&["gotmpl"], markup::template),
    program(&["jsonl"], JSON),
    program(&["powershell", "posh", "ps1", "pwsh"], POWERSHELL),
    program(&["bat", "batch", "cmd", "dosbatch"], BATCH),
    program(&["protobuf", "proto"], PROTOBUF),
    program(&["nginx"], NGINX),
    program(&["postgres", "postgresql", "tsql", "plpgsql", "cql"], SQL),
    program(
        &[
            "hcl",
            "tf",
            "terraform",
            "r",
            "julia",
            "elixir",
            "ex",
            "exs",
            "nim",
            "crystal",
            "awk",
            "cmake",
            "perl",
            "pl",
        ],
        HASHES,
    ),
    program(&["haskell", "hs", "elm", "ada", "vhdl", "agda", "idris", "lean"], Program { comments: &["--"], ..HASHES }),
    program(
        &["clojure", "clj", "scheme", "lisp", "common-lisp", "racket", "elisp", "emacs-lisp", "nasm", "asm", "gas"],
        Program { comments: &[";"], ..HASHES },
    ),
    program(&["erlang", "tex", "latex", "prolog", "matlab", "octave"], Program { comments: &["%"], ..HASHES }),
    program(
        &["coffee", "coffeescript", "nix", "tcl", "puppet", "starlark", "raku", "perl6", "rego", "jsonnet", "sage"],
        HASHES,
    ),
    program(&["graphql", "gql", "graphqls", "zig"], Program { space: Kind::Blank, ..HASHES }),
    program(
        &[
            "dart",
            "scala",
            "groovy",
            "gradle",
            "objc",
            "objective-c",
            "objectivec",
            "glsl",
            "hlsl",
            "wgsl",
            "arduino",
            "ino",
            "solidity",
            "sol",
            "d",
            "haxe",
            "vala",
            "verilog",
            "systemverilog",
            "thrift",
            "bicep",
            "cue",
        ],
        SLASHES,
    ),
];
