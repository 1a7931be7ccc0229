//! Puts the words of the help, in the reader's language, into the command.
//!
//! Every verb has a message `help-VERB` in `twc.ftl` (`help-locales-check` for a verb of a verb) whose attributes are its
//! arguments; what every verb understands, or several, stands under `help-arguments`.

use clap::builder::StyledStr;
use clap::{Arg, ArgAction, Command};
use twc_content::diagnostic::Role;
use twc_content::messages;

use crate::color::Style;
use crate::words::Words;

/// The command with its help in the language of `words`.
pub(crate) fn localized(command: Command, words: &Words) -> Command {
    describe(command, "help-twc".to_owned(), words)
}

// The depth is that of our own verbs: two.
fn describe(command: Command, id: String, words: &Words) -> Command {
    let template = format!(
        "{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}",
        words.say(&messages::help_usage())
    );
    let mut command = command
        .about(words.find(&id, None).unwrap_or_default())
        .help_template(template)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .subcommand_help_heading(words.say(&messages::help_commands()))
        .subcommand_value_name(words.say(&messages::help_command_value()))
        .next_help_heading(words.say(&messages::help_options()))
        .arg(Arg::new("help").short('h').long("help").action(ArgAction::Help));
    if id == "help-twc" {
        command = command
            .arg(Arg::new("version").short('V').long("version").action(ArgAction::Version))
            .after_help(begin(words));
    }
    let names: Vec<String> = command.get_arguments().map(|it| it.get_id().to_string()).collect();
    for (place, name) in names.into_iter().enumerate() {
        command = command.mut_arg(&name, |argument| {
            let argument = argument_words(argument, &id, &name, words);
            if argument.is_positional() { argument.display_order(place) } else { argument }
        });
    }
    let verbs: Vec<String> = command.get_subcommands().map(|it| it.get_name().to_owned()).collect();
    for verb in verbs {
        let inner = if id == "help-twc" { format!("help-{verb}") } else { format!("{id}-{verb}") };
        command = command.mut_subcommand(&verb, |it| describe(it, inner, words));
    }
    command
}

/// Where to begin, below the help of the whole command.
fn begin(words: &Words) -> String {
    let examples = [
        ("twc check", "check"),
        ("twc fix --diff", "diff"),
        ("twc fix", "fix"),
        ("twc explain LN001", "explain"),
        ("twc init", "init"),
    ];
    let said = |attribute: &str| words.find("help-begin", Some(attribute)).unwrap_or_default();
    let mut text = words.say(&messages::help_begin());
    for (example, attribute) in examples {
        text.push_str(&format!("\n  {example:17}  {}", said(attribute)));
    }
    format!("{text}\n\n{}", said("exit"))
}

fn argument_words(argument: Arg, id: &str, name: &str, words: &Words) -> Arg {
    let attribute = name.replace('_', "-");
    let mut text =
        words.find(id, Some(&attribute)).or_else(|| words.find("help-arguments", Some(&attribute))).unwrap_or_default();
    let takes_value = argument.get_action().takes_values();
    let values = argument.get_possible_values();
    if takes_value && values.len() > 1 {
        let names: Vec<&str> = values.iter().map(|it| it.get_name()).collect();
        text.push_str(&format!(" [{}]", names.join(", ")));
    }
    let heading = match (argument.is_positional(), argument.is_global_set()) {
        (true, _) => messages::help_positional(),
        (_, true) => messages::help_everywhere(),
        _ => messages::help_options(),
    };
    let heading = words.say(&heading);
    let argument = argument.help(StyledStr::from(text)).help_heading(heading);
    if takes_value { argument.hide_possible_values(true).hide_default_value(true) } else { argument }
}

/// A help text whose headings stand out: they start their line and end in a colon.
pub(crate) fn painted(text: &str, style: Style) -> String {
    let mut shown = String::new();
    for line in text.split_inclusive('\n') {
        let heading = line.find(':').filter(|_| !line.starts_with(' ')).map(|at| line.split_at(at + 1));
        let word = |text: &str| !text.contains(' ');
        match heading {
            Some((heading, rest)) if rest.trim().is_empty() || word(heading) => {
                shown.push_str(&style.paint(Role::Title, heading));
                shown.push_str(rest);
            }
            _ => shown.push_str(line),
        }
    }
    shown
}

/// What the argument parser says by itself, and the attribute of `parser` that says it in the reader's language.
const PARSER: [(&str, &str); 20] = [
    ("error: ", "error"),
    ("Usage: ", "usage"),
    ("[OPTIONS]", "options"),
    ("unrecognized subcommand", "no-verb"),
    ("unexpected argument", "no-argument"),
    (" found\n", "found"),
    ("invalid value", "no-value"),
    ("a value is required for", "value-required"),
    (" for '", "for"),
    (" but none was supplied", "none-supplied"),
    ("the following required arguments were not provided", "required"),
    ("cannot be used multiple times", "once"),
    ("the argument", "the-argument"),
    ("possible values", "possible-values"),
    ("tip: ", "tip"),
    ("some similar subcommands exist", "similar-verbs"),
    ("a similar subcommand exists", "similar-verb"),
    ("a similar argument exists", "similar-argument"),
    ("a similar value exists", "similar-value"),
    ("For more information, try '--help'.", "more"),
];

/// The parser's own text in the reader's language, as far as it is told apart.
pub(crate) fn parser_text(text: &str, words: &Words) -> String {
    if words.language.is_english() {
        return text.to_owned();
    }
    let mut text = text.to_owned();
    for (english, attribute) in PARSER {
        let Some(said) = words.find("parser", Some(attribute)) else { continue };
        // Fluent trims the ends of a text; those of the English one say which blanks belong to it.
        let start = &english[..english.len() - english.trim_start().len()];
        let end = &english[english.trim_end().len()..];
        text = text.replace(english, &format!("{start}{said}{end}"));
    }
    text
}

/// Verbs and arguments without words in the language of `words`: a test wants none.
#[cfg(test)]
fn missing(command: &Command, words: &Words) -> Vec<String> {
    let mut missing = Vec::new();
    let mut open = vec![(command, String::from("twc"))];
    while let Some((command, name)) = open.pop() {
        if command.get_about().is_none_or(|it| it.to_string().is_empty()) {
            missing.push(name.clone());
        }
        for argument in command.get_arguments() {
            let text = argument.get_help().map(ToString::to_string).unwrap_or_default();
            if text.is_empty() || text.starts_with(" [") {
                missing.push(format!("{name} {}", argument.get_id()));
            }
        }
        open.extend(command.get_subcommands().map(|it| (it, format!("{name} {}", it.get_name()))));
    }
    let _ = words;
    missing
}

#[cfg(test)]
mod tests {
    use twc_content::Language;

    use super::*;
    use crate::io::Io;

    #[test]
    fn the_parser_speaks_dutch() {
        let words = Words::of(Some(&Language::NL), &Io::process());
        let text = "error: invalid value 'x' for '--level <LEVEL>'\n\nFor more information, try '--help'.\n";
        let expected = "fout: ongeldige waarde 'x' voor '--level <LEVEL>'\n\nMeer staat in '--help'.\n";
        assert_eq!(parser_text(text, &words), expected);
    }

    #[test]
    fn headings_stand_out() {
        let style = Style { color: true, width: 80 };
        let text = "Does: things well\n\nUsage: twc check\n\nOn a site:\n  --to <X>  x: y\n";
        let plain = painted(text, Style::PLAIN);
        assert_eq!(plain, text);
        let shown = painted(text, style).replace("\u{1b}[1m", "<").replace("\u{1b}[0m", ">");
        assert_eq!(shown, "<Does:> things well\n\n<Usage:> twc check\n\n<On a site:>\n  --to <X>  x: y\n");
    }

    #[test]
    fn every_verb_and_argument_has_words_in_both_languages() {
        for language in [Language::NL, Language::EN] {
            let words = Words::of(Some(&language), &Io::process());
            let command = crate::args::command(&words);
            assert_eq!(missing(&command, &words), Vec::<String>::new(), "{language}");
        }
    }
}
