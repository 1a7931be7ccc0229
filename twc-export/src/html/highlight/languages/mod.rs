//! Which languages Hugo's highlighter knows, and by what names.

mod data;
mod page;
mod program;
mod scripting;
mod script;
mod server;
mod shell;
mod typed;

pub(super) use super::lexer::State;

/// The rules of a language by a name of it, in any case; absent where Hugo writes the code as it is.
pub(super) fn find(name: &str) -> Option<&'static State> {
    let name = name.to_lowercase();
    LANGUAGES.iter().find(|(names, _)| names.split(' ').any(|it| it == name)).map(|(_, root)| *root)
}

/// One name of each table.
#[cfg(test)]
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    LANGUAGES.iter().filter_map(|(names, _)| names.split(' ').next())
}

/// Names, parted by blanks: those that the highlighter has for a language, and endings and names of its files.
const LANGUAGES: &[(&str, &State)] = &[
    ("plaintext text plain no-highlight txt csv hexdump groff nroff man 1p 3pm", &data::PLAIN),
    (
        "bash sh ksh zsh shell ebuild eclass .env env exheres-0 exlib zshrc .bashrc bashrc .zshrc apkbuild \
         pkgbuild fish fishshell load tcsh csh",
        &shell::BASH,
    ),
    ("bash-session console shell-session sh-session", &shell::SESSION),
    ("docker dockerfile containerfile", &shell::DOCKER),
    ("makefile make mf bsdmake mak mk gnumakefile bsdmakefile justfile .justfile", &shell::MAKE),
    ("json jsonl jsonc json5 avsc .luaurc", &data::JSON),
    ("toml pipfile poetry.lock uv.lock", &data::TOML),
    ("yaml yml ansible", &data::YAML),
    (
        "ini cfg dosini inf service socket container network build pod kube volume image .gitconfig .editorconfig \
         pylintrc .pylintrc systemd automount device dnssd link mount netdev path scope slice swap target timer \
         desktop desktop_entry pacmanconf pacman.conf pkgconfig pc",
        &data::INI,
    ),
    ("properties java-properties", &data::PROPERTIES),
    ("diff udiff patch", &data::DIFF),
    ("javascript js jsm mjs cjs actionscript as as3 actionscript3 qml qbs", &script::JAVASCRIPT),
    ("react jsx vue vuejs", &script::REACT),
    ("typescript ts tsx mts cts", &script::TYPESCRIPT),
    (
        "html htm xhtml xslt svelte angular2 ng2 erb erbhtml html.erb phtml smarty tpl mako mao myghty myt \
         autodelegate mason m mhtml mc mi autohandler dhandler cheetah spitfire tmpl spt",
        &page::HTML,
    ),
    ("go-html-template handlebars hbs", &page::GO_HTML),
    ("go-template gotmpl go-text-template", &page::GO_TEXT),
    ("xml xsl rss xsd wsdl wsf svg qrc csproj vcxproj fsproj genshi kid html+genshi xml+genshi dtd", &page::XML),
    ("css", &page::CSS),
    ("scss sass stylus styl", &page::SCSS),
    ("markdown md mkd", &page::MARKDOWN),
    ("go golang", &program::GO),
    ("rust rs", &program::RUST),
    ("c h idc xbm xpm objective-c objectivec obj-c objc", &program::C),
    (
        "c++ cpp hpp h++ cc hh cxx hxx cp tpp arduino ino metal hlsl hlsli cginc fx fxh glsl vert frag geo",
        &program::CPP,
    ),
    ("java", &program::JAVA),
    (
        "python py sage python3 py3 starlark pyi pyw jy sc sconstruct sconscript bzl buck build.bazel workspace \
         workspace.bzlmod workspace.bazel module.bazel repo.bazel star tac python2 py2 cython pyx pyrex pxd pxi \
         mojo 🔥 gdscript gd gdscript3 gd3",
        &program::PYTHON,
    ),
    ("ruby rb duby rbw rakefile rake gemspec rbx gemfile vagrantfile appraisals .pryrc crystal cr", &program::RUBY),
    ("php php3 php4 php5 inc", &program::PHP),
    (
        "sql mysql mariadb postgresql postgres pl/pgsql plpgsql transact-sql tsql t-sql materialize mzsql \
         cassandra cql",
        &program::SQL,
    ),
    ("kotlin kt kts", &typed::KOTLIN),
    ("c# csharp cs", &typed::CSHARP),
    ("swift", &typed::SWIFT),
    ("dart", &typed::DART),
    ("scala", &typed::SCALA),
    ("groovy gradle", &typed::GROOVY),
    ("protobuf proto", &typed::PROTOBUF),
    ("lua wlua luau", &scripting::LUA),
    ("perl pl pm t", &scripting::PERL),
    ("r splus s .rhistory .rprofile .renviron", &scripting::R_LANGUAGE),
    ("elixir ex exs eex", &scripting::ELIXIR),
    ("haskell hs", &scripting::HASKELL),
    ("powershell posh ps1 psm1 psd1 pwsh", &scripting::POWERSHELL),
    ("batchfile bat batch dosbatch winbatch cmd", &scripting::BATCH),
    ("viml vim .vimrc .exrc .gvimrc _vimrc _exrc _gvimrc vimrc gvimrc", &scripting::VIM),
    ("terraform tf hcl", &server::TERRAFORM),
    ("graphql graphqls gql", &server::GRAPHQL),
    ("nginx nginx.conf", &server::NGINX),
    ("apacheconf aconf apache .htaccess apache.conf apache2.conf", &server::APACHE),
    ("cmake cmakelists.txt", &server::CMAKE),
    ("http", &server::HTTP),
    ("django/jinja django jinja twig", &server::JINJA),
    (
        "common-lisp cl lisp emacslisp emacs elisp emacs-lisp el clojure clj edn scheme scm ss racket rkt rktd \
         rktl fennel fnl hy hylang janet jdn armasm nasm asm tasm ndisasm rgbasm z80 llvm ll autoit au3 autohotkey \
         ahk ahkl reg registry gas",
        &program::SEMICOLONS,
    ),
    (
        "tex latex aux toc erlang erl hrl es escript prolog ecl pro matlab postscript postscr ps eps epsf epsi pfa \
         t42 bibtex bib lilypond ly minizinc mzn dzn fzn mathematica mma nb cdf ma mt mx nbp wl",
        &program::PERCENTS,
    ),
    ("elm ada ada95 ada2005 adb ads vhdl vhd idris idr agda prql moonscript moon applescript", &program::DASHES),
    (
        "meson meson.build meson.options meson_options.txt julia jl nix nixos coffeescript coffee-script coffee \
         awk gawk mawk nawk sed gsed ssed tcl rvt puppet pp nim nimrod caddyfile caddy caddy-d caddyfile-d \
         caddyfile-directives gherkin cucumber feature nu gnuplot plot plt octave rego org orgmode gettext pot po \
         raku perl6 pl6 rakumod lighty lighttpd snobol dns zone bind rst rest restructuredtext",
        &program::HASHES,
    ),
    (
        "bnf xorg xorg.conf wdte brainfuck bf b zed vhs tape cassette typoscripthtmldata typoscriptcssdata \
         powerquery pq whiley termcap termcap.src fortranfixed f abnf tablegen td apl mlir terminfo terminfo.src \
         sieve siv io ebnf lox gemfile.lock gemfile-lock gemfilelock tal uxntal bicep core cue bqn jungle stas \
         snbt cfstatement cfs jsonata gleam capnp iscdhcpd dhcpd.conf modelica mo turing tu scdoc scd openscad \
         scad pig newspeak ns2 ballerina bal hare ha microcad µcad ucad mcad alloy als onesenterprise ones 1s \
         1s:enterprise epf erf plutus-core plc ampl mod run rpmspec spec yang promql chaiscript chai smali hlb \
         lean4 lean beef ragel sourcepawn sp rexx arexx rex rx ucode uc al dal pony blitzbasic b3d bplus bb decls \
         povray pov reasonml reason re rei txtpb textproto textpb pbtxt vala vapi atl ceylon ocaml ml mli mll mly \
         j ijs monkeyc d di chapel chpl forth frt fth fs odin turtle ttl thrift kdl dax coq v dylan dyl intr \
         cfengine3 cf3 cf vb.net vbnet vb bas moonbit mbt tradingview tv sparql rq natural nsn nsp nss nsh nsg nsl \
         nsa nsm nsc ns7 wast wat squidconf squid.conf squid psl trig proc typoscript zig zon verilog lateralus \
         ltl nsis nsi modula-2 modula2 m2 def fortran f90 f03 f95 qbasic basic kakoune kak kakrc kakscript \
         devicetree dts dtsi objectpascal pas dpr dpk lpr lpk mcfunction mcf jsonnet libsonnet cobol cob cpy holyc \
         hc ring rh rform aql typst typ fsharp fsi sas spade systemverilog sv svh smalltalk squeak st arturo art \
         webvtt vtt antlr abap templ promela pml prom prm pr morrowindscript morrowind mwscript vlang vv v.mod \
         rpgle sqlrpgle sml sig fun vsh vshell c3 c3i c3t factor igor igorpro ipf scilab sci sce tst wgsl openedge \
         abl progress openedgeabl p cls w i solidity sol haxe hx hxsl genshitext",
        &typed::SLASHES,
    ),
];
