//! What programs of each language consist of.

use super::program::{PROGRAM, Program, Quote, Special};
use super::scan::Kind;

/// JavaScript, and what is written like it: all names stand out.
pub(super) const JAVASCRIPT: Program = Program {
    name: Kind::Label,
    call: Kind::Label,
    words: "return typeof case of in do else throw new delete void yield await",
    quotes: &[Quote::lines("`"), Quote::line("\""), Quote::line("'")],
    pale: "window document Math Object Array String Number Boolean Date RegExp Error Promise Proxy Function eval parseInt \
        parseFloat isNaN isFinite encodeURI encodeURIComponent decodeURI decodeURIComponent",
    name_signs: "$",
    long_marks: &["=>"],
    special: Special::Regex,
    ..PROGRAM
};

pub(super) const JSON: Program = Program {
    marks: "{}[],:",
    name: Kind::Value,
    quotes: &[Quote::line("\""), Quote::line("'")],
    name_signs: "-",
    ..PROGRAM
};

pub(super) const TOML: Program = Program {
    comments: &["#"],
    blocks: &[],
    marks: "=[]{},.",
    name: Kind::Label,
    call: Kind::Label,
    quotes: &[
        Quote::lines("\"\"\""),
        Quote::raw("'''", "'''"),
        Quote::line("\""),
        Quote { escape: None, ..Quote::line("'") },
    ],
    name_signs: "-",
    ..PROGRAM
};

pub(super) const GO: Program = Program {
    marks: "(){}[];,.:=<>|!",
    special: Special::Signs,
    space: Kind::Blank,
    name: Kind::Label,
    call: Kind::Label,
    quotes: &[Quote::line("\""), Quote::line("'"), Quote::raw("`", "`")],
    pale: "\
        make len cap append new panic copy delete print println recover close min max clear complex real \
        imag",
    ..PROGRAM
};

pub(super) const RUST: Program = Program {
    pale: "Option Some None Result Ok Err Vec Box String ToString Fn FnMut FnOnce Copy Clone Send Sync Sized Drop Default Iterator \
        IntoIterator Extend DoubleEndedIterator ExactSizeIterator PartialEq Eq PartialOrd Ord From Into AsRef AsMut ToOwned self Self",
    space: Kind::Blank,
    quotes: &[
        Quote::raw("r##\"", "\"##"),
        Quote::raw("r#\"", "\"#"),
        Quote::raw("r\"", "\""),
        Quote::lines("b\""),
        Quote::lines("\""),
    ],
    words: "\
        fn let mut pub use struct enum impl trait for while loop if else match return break continue const \
        static type mod crate extern unsafe where as in async await dyn move ref super true false i8 i16 i32 \
        i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64 bool char str box yield union",
    declares: "fn struct enum trait type mod union",
    special: Special::Rust,
    ..PROGRAM
};

pub(super) const PYTHON: Program = Program {
    comments: &["#"],
    blocks: &[],
    quotes: &[
        Quote::lines("\"\"\""),
        Quote::lines("'''"),
        Quote::line("\""),
        Quote::line("'"),
        Quote { open: "f\"", ..Quote::line("\"") },
        Quote { open: "f'", ..Quote::line("'") },
        Quote { open: "r\"", ..Quote::line("\"") },
        Quote { open: "r'", ..Quote::line("'") },
        Quote { open: "b\"", ..Quote::line("\"") },
        Quote { open: "b'", ..Quote::line("'") },
    ],
    marks: "(){}[];:,",
    words: "\
        def class return import from as if elif else for while in is not and or try except finally raise \
        with pass break continue lambda yield global nonlocal del assert async await None True False \
        Exception ValueError TypeError KeyError RuntimeError IndexError AttributeError NotImplementedError \
        OSError IOError ImportError StopIteration FileNotFoundError KeyboardInterrupt",
    declares: "def class",
    sigils: &[('@', Kind::Label)],
    ..PROGRAM
};

const C_WORDS: &str = "\
    if else for while do switch case default break continue return goto struct union enum typedef static \
    extern const volatile inline register sizeof auto restrict void int char short long float double signed \
    unsigned bool size_t ssize_t int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t _Bool";

pub(super) const C: Program = Program { words: C_WORDS, call: Kind::Label, special: Special::Preprocessor, ..PROGRAM };

pub(super) const CPP: Program = Program {
    words: "\
        if else for while do switch case default break continue return goto struct union enum typedef static \
        extern const volatile inline register sizeof auto void int char short long float double signed \
        unsigned bool size_t int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t class public \
        private protected virtual override final template typename namespace using new delete this nullptr \
        try catch throw constexpr noexcept explicit friend operator mutable static_cast dynamic_cast \
        reinterpret_cast const_cast decltype concept requires co_await co_return co_yield",
    declares: "class",
    special: Special::Typed,
    ..PROGRAM
};

pub(super) const JAVA: Program = Program {
    number: Kind::Name,
    special: Special::Typed,
    space: Kind::Blank,
    quotes: &[Quote::lines("\"\"\""), Quote::line("\""), Quote::line("'")],
    words: "\
        package import class interface enum extends implements public private protected static final \
        abstract synchronized native transient volatile strictfp void int long short byte char float double \
        boolean if else for while do switch case default break continue return new this super try catch \
        finally throw throws instanceof assert null true false",
    declares: "class interface",
    sigils: &[('@', Kind::Label)],
    ..PROGRAM
};

pub(super) const CSHARP: Program = Program {
    marks: "(){}[];,.=<>?:",
    quotes: &[Quote::raw("@\"", "\""), Quote::line("$\""), Quote::line("\""), Quote::line("'")],
    words: "\
        using class public private protected internal static readonly const void int long string bool double \
        float decimal object var new return if else for foreach in while do switch case default break \
        continue try catch finally throw async await this base null true false get set override virtual \
        abstract sealed interface struct enum is as out ref params typeof partial namespace lock yield where \
        char byte uint ulong short dynamic event delegate select from",
    declares: "class interface struct enum",
    ..PROGRAM
};

pub(super) const PHP: Program = Program {
    name: Kind::Label,
    call: Kind::Label,
    comments: &["//", "#"],
    quotes: &[Quote::lines("\""), Quote::lines("'")],
    sigils: &[('$', Kind::Name)],
    name_signs: "\\",
    ..PROGRAM
};

pub(super) const RUBY: Program = Program {
    comments: &["#"],
    blocks: &[],
    quotes: &[Quote::lines("\""), Quote::lines("'"), Quote::lines("`")],
    marks: "(){};,",
    words: "\
        def class module end if elsif else unless case when while until for in do begin rescue ensure retry \
        return break next redo yield super then and or not alias undef nil true false raise attr_accessor \
        attr_reader attr_writer private protected public include extend",
    declares: "def class module",
    sigils: &[('@', Kind::Name), (':', Kind::Label)],
    name_signs: "?!",
    ..PROGRAM
};

pub(super) const SQL: Program = Program {
    space: Kind::Blank,
    comments: &["--"],
    marks: "();,.",
    any_case: true,
    quotes: &[Quote::lines("'"), Quote::line("\"")],
    words: "\
        select from where and or not null in is like between exists order by group having limit offset join \
        left right inner outer full cross on as distinct union all insert into values update set delete \
        create table drop alter add column index view database schema primary key foreign references unique \
        default constraint check grant revoke to with begin commit rollback case when then else end if asc \
        desc count sum avg min max user password privileges use show explain true false returning trigger \
        procedure function temporary replace",
    ..PROGRAM
};

pub(super) const LUA: Program = Program {
    comments: &["--"],
    blocks: &[("--[[", "]]")],
    quotes: &[Quote::line("\""), Quote::line("'"), Quote::raw("[[", "]]")],
    words: "\
        local function end if then elseif else for in while do repeat until return break goto and or not nil \
        true false",
    declares: "function",
    ..PROGRAM
};

pub(super) const KOTLIN: Program = Program {
    quotes: &[Quote::raw("\"\"\"", "\"\"\""), Quote::line("\""), Quote::line("'")],
    marks: "(){}[];,.:<>=",
    words: "\
        package import class interface object fun val var if else when for while do in is as return break \
        continue this super null true false throw try catch finally override private public protected \
        internal open abstract final data sealed companion suspend lateinit by typealias const inline \
        operator enum annotation init constructor",
    declares: "class fun interface object",
    sigils: &[('@', Kind::Label)],
    ..PROGRAM
};

pub(super) const SWIFT: Program = Program {
    quotes: &[Quote::lines("\"\"\""), Quote::line("\"")],
    marks: "(){}[];,.:=",
    words: "\
        import func let var class struct enum protocol extension if else guard for in while repeat switch \
        case default return break continue init deinit self super nil true false private public fileprivate \
        internal open static override lazy weak throws throw try catch do as is where defer mutating \
        typealias async await",
    declares: "class struct enum protocol func extension import",
    sigils: &[('@', Kind::Word)],
    ..PROGRAM
};

pub(super) const POWERSHELL: Program = Program {
    comments: &["#"],
    blocks: &[("<#", "#>")],
    marks: "(){}[];,.=|:/\\@+*",
    words: "if else elseif foreach for while switch function param return begin process end try catch finally throw in",
    sigils: &[('$', Kind::Name)],
    name_signs: "-",
    any_case: true,
    ..PROGRAM
};

pub(super) const BATCH: Program = Program {
    name: Kind::Text,
    call: Kind::Text,
    number: Kind::Text,
    comments: &["rem ", "REM ", "::"],
    blocks: &[],
    quotes: &[Quote { escape: None, ..Quote::line("\"") }],
    marks: "(){}[];,.=@&:|/\\<>!?+*-",
    words: "echo cd set if exist goto call for in do dir copy del mkdir md rd rmdir exit pause not else start type move ren cls",
    name_signs: "-./\\:",
    any_case: true,
    ..PROGRAM
};

pub(super) const PROTOBUF: Program = Program {
    words: "syntax option import package enum message oneof map repeated optional required service rpc returns reserved extend \
        stream string bytes bool double float int32 int64 uint32 uint64 sint32 sint64 fixed32 fixed64 true false",
    declares: "message",
    ..PROGRAM
};

pub(super) const NGINX: Program = Program {
    name: Kind::Label,
    call: Kind::Label,
    comments: &["#"],
    blocks: &[],
    marks: "{};",
    sigils: &[('$', Kind::Name)],
    name_signs: "/.:~*-^\\_",
    ..PROGRAM
};

/// A language about which little is known but its comments.
pub(super) const HASHES: Program = Program {
    comments: &["#"],
    blocks: &[],
    marks: "(){}[];,.:",
    words: COMMON,
    sigils: &[('$', Kind::Name), ('@', Kind::Name)],
    ..PROGRAM
};

/// The same, with the comments of C.
pub(super) const SLASHES: Program =
    Program { words: COMMON, declares: "class def", special: Special::Typed, ..PROGRAM };

/// Words of many languages.
const COMMON: &str = "\
    if else for while do return break continue function class import use package new true false null nil end let var const def fn \
    module struct enum interface public private static void int float double bool string case switch default try catch throw in \
    this self extends final override my sub print resource type query mutation fragment input";
