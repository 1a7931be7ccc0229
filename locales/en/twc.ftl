# Words of the tool itself. One message per thing said; rules have files of their own.

error-word = error
output-failed = the output cannot be written: { io-reason }
unreadable = { $path } cannot be read: { io-reason }
# Why the system refuses. $reason (String) is one of these words, or the system's own text.
io-reason = { $reason ->
    [missing] there is no such file or folder
    [denied] permission is denied
    [exists] it exists already
    [folder] it is a folder
    [no-folder] a part of the path is no folder
    [full] the disk is full
    [too-large] the file is larger than the system lets it be
    [quota] your share of the disk is used up
    [name] the name is too long or has characters that the system refuses
    [read-only] the disk is read-only
    [no-text] it is no text in UTF-8
    [link] it is a symbolic link
    [changed] it changed in the meantime
   *[other] { $reason }
}
write-failed = { $path } cannot be written: { io-reason }
unknown-rule = no rule `{ $word }`; `twc rules` lists them
    .nearest = no rule `{ $word }`; did you mean `{ $nearest }`?
bad-now = `{ $text }` is no date; write 2025-08-31 or 2025-08-31T19:00:00+02:00
no-site = { $path } is no site and lies in none: there is no content folder and no hugo.toml or twc.toml
    .below = { $path } is no site, but { $name } is
built-in-taken = There is no site in { $path } or above it, so the pages built into twc were taken; name the folder of a site, or say --embedded to mean these.
    .below = There is no site in { $path } or above it, so the pages built into twc were taken; there is one in `{ $name }`.
unknown-language = there are no messages in `{ $language }`: write nl or en
outside-site = { $path } does not belong to the site
baseline-unusable = the baseline { $path } cannot be used: { io-reason }
    .shape = { $path } is no baseline; `--write-baseline` writes one
baseline-embedded = the built-in pages have no folder for a baseline: name one with --baseline
fix-embedded = the built-in pages cannot be changed: run this in the folder of a site
since-embedded = the built-in pages have no history: run this in the folder of a site
git-missing = `--since` needs the git command, which cannot be run: { io-reason }
git-no-repository = `--since` compares with git, but { $path } is in no git repository
git-no-revision = git knows no revision `{ $revision }`
    .shallow = git knows no revision `{ $revision }`; only a part of the history is here: `git fetch --unshallow` gets the rest (in a workflow: `fetch-depth: 0` for actions/checkout)
git-failed = git could not compare: { $reason }
bad-pattern = `{ $pattern }` is no pattern of paths: { $reason }
# $count (Number) pages.
exporting = writing { $count } pages
checking = looking for problems
origin-default = default
origin-hugo = configuration of Hugo
origin-preset = preset
origin-command-line = command line
input-unusable = standard input is no text in UTF-8, or too long
# What `twc export` did. $files (Number) in all, $changed (Number) new or changed, $removed (Number) gone.
exported =
    { $path }: { $files ->
        [one] { $files } file
       *[other] { $files } files
    }, { $changed } written, { $removed } removed
# `--out -` shows one page at a time but for JSON.
export-one-page = HTML and text of one page go to standard output: name its file
export-one-format = one format at a time goes to standard output: give one --format
bad-base-url = `{ $url }` is no address to put a site at: it starts with https:// or http://

### Reports

severity =
    .error = error
    .warning = warning
    .note = note
    .off = off
count-errors = { $count ->
        [one] 1 error
       *[other] { $count } errors
    }
count-warnings = { $count ->
        [one] 1 warning
       *[other] { $count } warnings
    }
count-notes = { $count ->
        [one] 1 note
       *[other] { $count } notes
    }
list-two = { $one } and { $two }
list-three = { $one }, { $two } and { $three }
# $found (String) is a list of counts such as "1 error and 2 notes".
summary-counts = { $found } in { $files ->
        [one] 1 file
       *[other] { $files } files
    }.
summary-empty = Nothing was checked: there are no pages or message files here.
summary-clean = No findings in { $files ->
        [one] 1 file
       *[other] { $files } files
    }.
summary-hidden = { $count ->
        [one] 1 finding is
       *[other] { $count } findings are
    } hidden; `{ $command }` shows all.
summary-flooded = { $count ->
        [one] 1 more finding is
       *[other] { $count } more findings are
    } not listed.
summary-baseline = { $count ->
        [one] 1 finding is
       *[other] { $count } findings are
    } in the baseline.
# $count (Number) findings that are no more, $command (String) writes the baseline without them.
summary-stale = { $count ->
        [one] 1 finding in it is
       *[other] { $count } findings in it are
    } gone: `{ $command }` takes { $count ->
        [one] it
       *[other] them
    } out.
summary-mended = { $count ->
        [one] 1 finding was
       *[other] { $count } findings were
    } mended.
# $count (Number) findings, $command (String) mends them.
summary-fixable = `{ $command }` mends { $count }.
summary-fixable-unsafe = `{ $command }` mends { $count ->
        [one] 1, which
       *[other] { $count }, which
    } may change the meaning.
    .more = `{ $command }` mends { $count ->
        [one] 1 more, which
       *[other] { $count } more, which
    } may change the meaning.
summary-next = `twc explain { $code }` tells more.
diff-none = There is nothing to mend.
diff-end = { $count ->
        [one] 1 finding would be mended
       *[other] { $count } findings would be mended
    } in { $files ->
        [one] 1 file
       *[other] { $files } files
    }; nothing was changed.
table-file = file
table-rule = rule
table-message = message
table-count = findings
table-fix = fix
table-name = name
table-severity = severity
fix-kind =
    .safe = safe fix
    .unsafe = unsafe fix
    .suggestion = suggestion
# $kinds (String) is a list such as "2 missing, 30 internal".
links-count = { $count ->
        [one] 1 link
       *[other] { $count } links
    }: { $kinds }.
# $list and $check (String) are commands, $count (Number) links.
links-dead = { $count ->
        [one] 1 leads nowhere
       *[other] { $count } lead nowhere
    }: `{ $list }` lists them, `{ $check }` says what to do.
links-none = No links.
explain-block =
    .bad = This is found:
    .finding = What is said of it:
    .fixed = After the fix:
    .good = This is fine:
new-action = only Hugo understands `{ $action }`: it was left out
new-embedded = run this in the folder of a site
bad-page-path = `{ $path }` is no path of a page; write a path such as posts/party
exists-already = { $path } exists already and was left as it is
written = wrote { $path }
init-about =
    .begin = Settings of twc, <https://toml.io>. Behind a # stands what holds anyway, or an example: take the # away to change it.
    .content = folder of the pages
    .languages = languages; the first is the default one
    .base-language = language the others are compared with
    .time-zone = dates without an offset are of this time zone
    .no-time-zone = dates without an offset are of this time zone; without one they are not judged
    .own-hosts = links to these hosts are links within the site
    .templates = templates are read for shortcodes, messages and front matter keys; "" reads none
    .locales = message files
    .level = lowest severity that is shown: error, warning or note
    .fail-on = lowest severity that makes the exit code 1; never for none
    .ignore = rules that do not run, by code or name; `twc rules` lists them
    .baseline = findings that are known and left for later: `twc check --write-baseline`
    .per-path = leave rules out below a path
    .decap = required fields and translated ones are read from the CMS

# What the argument parser says by itself.
parser =
    .error = error:
    .usage = Usage:
    .options = [OPTIONS]
    .no-verb = unrecognized subcommand
    .no-argument = unexpected argument
    .found = found
    .no-value = invalid value
    .for = for '
    .value-required = a value is required for
    .none-supplied = but none was supplied
    .required = the following required arguments were not provided
    .once = cannot be used multiple times
    .the-argument = the argument
    .possible-values = possible values
    .tip = tip:
    .similar-verbs = some similar subcommands exist
    .similar-verb = a similar subcommand exists
    .similar-argument = a similar argument exists
    .similar-value = a similar value exists
    .more = For more information, try '--help'.

### Help: a message a verb, an attribute an argument

help-usage = Usage
help-commands = Verbs
help-command-value = VERB
help-options = Options
help-everywhere = Everywhere
help-positional = Arguments

help-twc = Checks and exports a bilingual Hugo content tree: pages with front matter, shortcodes and messages
    .version = print the version

# Below the help of `twc` itself: where to begin.
help-begin = In the folder of a Hugo site:
    .check = find every problem
    .diff = see what can be mended safely
    .fix = mend it
    .explain = read what a rule is about
    .init = write a twc.toml to choose what is checked
    .exit = Exit codes: 0 nothing that fails, 1 findings, 2 could not run.

# Arguments of several verbs.
help-arguments =
    .folder = a site, or a folder with one folder or file per language
    .base = language the others are compared with
    .help = print this help
    .directory = work as if started in DIR
    .embedded = use the pages built into the program
    .config = use this twc.toml, or set one of its keys
    .lang = language of messages and help; otherwise that of LC_ALL or LANG
    .color = when to use colour
    .quiet = print findings only, no summary and no progress
    .paths = the site's folder, or files and folders in it [the nearest site upwards]
    .site = the site's folder [the nearest site upwards]
    .format = form of the report
    .output = write one more report into FILE; may be repeated
    .select = only these rules: codes, families (LN), names, ALL or default
    .ignore = not these rules
    .level = lowest severity that is shown
    .fail-on = lowest severity that makes the exit code 1
    .statistics = count the findings of each rule
    .fix = mend what can be mended safely
    .unsafe-fixes = also apply fixes that may change the meaning
    .diff = show what fixes would change, and change nothing
    .baseline = do not report the findings listed in FILE
    .write-baseline = list today's findings in the baseline
    .since = only findings that changes since REV can have caused
    .stdin-filename = read one file from standard input and check it as FILE
    .show-config = print the settings and where each comes from
    .drafts = include drafts
    .future = include pages of the future
    .expired = include expired pages
    .now = the moment that counts as now, such as 2025-08-31

help-check = Find every problem of every page
help-fix = Mend what can be mended safely
help-export = Write the site as HTML, JSON and plain text
    .format = formats to write, separated by commas [all three]
    .out = folder to write into, or - for standard output
    .policy = what happens to raw HTML in pages
    .minify = leave out white space that HTML does not need
    .base-url = address the site will have
help-locales = Tools for translators of message files
help-locales-check = Compare the message files of the languages
help-rules = List the rules
    .codes = only these rules [all]
help-explain = Explain a rule, with examples
    .rules = code or name of a rule
help-links = List all links with what they lead to
    .external = only links to other sites
    .dead = only links that lead nowhere
help-init = Write a twc.toml with comments from what is found
help-new = Start a page in every language
    .path = path of the page, such as posts/party
    .kind = the archetype [the first part of the path, else default]
    .title = title, once per language in the site's order
help-schema = Print a JSON Schema
    .name = which schema
    .site = the site, for `frontmatter` [the nearest site upwards]
help-completions = Print the completion script of a shell
    .shell = the shell
help-man = Print the manual page

help-locales-status = Show how far the translations are
    .format = form of the figures
help-locales-missing = List what translations lack
    .write-stubs = write the original text in its place, to be translated
help-locales-unused = List messages that no code, template or other message names
help-locales-fmt = Put message files in the usual form
    .check = change nothing; list the files that are not in it
help-locales-rename = Give a message another id, in every language and in the code
    .old = the id: join, -brand or search.title
    .new = the new id
    .diff = change nothing; show what would change
    .no-code = leave code and templates alone
help-locales-stale = List translations whose original has changed
help-locales-accept = Remember the originals as they are now
help-locales-pseudo = Write the messages with marked letters, to see what is not translated
    .out = folder to write into, or - for standard output
help-locales-export = Write the texts for a translation program
    .format = form of the files
    .out = folder to write into, or - for standard output
help-locales-import = Put the texts of a translation program back into the message files
    .exchanged = PO, XLIFF or JSON files that export wrote
    .folder = a site, or a folder with one folder or file per language
help-locales-import-hugo = Turn Hugo's i18n files into Fluent files
    .folder = folder of the i18n files
    .out = folder to write into [locales]

locales-none = { $path } holds no message files: neither LANGUAGE/*.ftl or LANGUAGE.ftl, nor Hugo's i18n files
locales-embedded = the built-in messages cannot be changed; name a folder
locales-untidy = { $path } is not in the usual form
locales-tidied = { $path } is in the usual form now
locales-not-fluent = the text of `{ $key }` is no Fluent text
locales-stubs = { $count ->
        [one] 1 text was written, to be translated
       *[other] { $count } texts were written, to be translated
    }
locales-rename-kind = `{ $old }` cannot become `{ $new }`: a term stays a term, an attribute stays with its message
locales-rename-taken = `{ $new }` is there already
locales-rename-named = { $place } names `{ $new }` already, so nobody could tell the two apart afterwards; choose another id, or leave code alone with --no-code
locales-rename-none = nothing is called `{ $old }`
locales-renamed = `{ $old }` is `{ $new }` now, in { $count ->
        [one] 1 file
       *[other] { $count } files
    }
locales-no-lock = nothing was accepted yet; `twc locales accept` remembers the originals as they are now
locales-accepted = { $count ->
        [one] 1 original is
       *[other] { $count } originals are
    } remembered
# What `import-hugo` tells about one message. $place (String) is file and line; $kind (String) is one of the words below;
# $key (String) is the message, or for a finding what it says; $other (String) the meant key, a language, an action or a rule.
locales-import-remark = { $place }: { $kind ->
        [misspelt] `{ $key }` is taken for `{ $other }`
        [missing] `{ $key }` is missing in `{ $other }`, so the original text stands there
        [action] of `{ $other }` in `{ $key }` only the value is carried over
       *[finding] { $key } ({ $other }; kept, with a comment that ignores it)
    }
locales-no-hugo = { $path } holds no i18n files
locales-written = wrote { $path }
# What is wrong with a file of a translation program. $place (String) is the file, with line and column where they are known;
# $kind (String) is one of the words below, $text (String) what it is about.
locales-incoming = { $place }: { $kind ->
        [encoding] { $text ->
            [UTF-16] this is UTF-16; save it as UTF-8
           *[other] this is no UTF-8; save the file as UTF-8
        }
        [line] a PO file has `msgctxt`, `msgid` or `msgstr` here, and a text between quotation marks
        [escape] `{ $text }` means nothing in a PO file
        [entry] this entry has no `{ $text }`
        [plural] plural forms of PO cannot be kept; Fluent has them inside the text
        [name] this text does not say which message it is of
        [twice] `{ $text }` is translated twice, and not alike
        [xml] this is no XML
        [doctype] a document type is not read; leave it out
        [version] this is XLIFF { $text }; write version 2
        [second] a second `file` element; put each into a file of its own
        [element] the element `{ $text }` in a text cannot be kept
        [end] the file ends too early
        [json] this is not the JSON that `twc locales export` writes
        [outside] it wants to write `{ $text }`, which is no message file of this folder
        [language] it wants to write `{ $text }`, which is a file of another language
        [fluent] the text of `{ $text }` is no Fluent text
       *[other] it is no file that `twc locales export` wrote
    }
# What a person should look at. $place (String) is file, line and column; $kind (String) one of the words below; $key (String) the message.
locales-incoming-remark = { $place }: { $kind ->
        [unknown] the original file has no `{ $key }` any more; left out
        [changed] the original text of `{ $key }` is another one now; check the translation
       *[fuzzy] `{ $key }` is marked as fuzzy; left out
    }
locales-imported = { $count ->
        [one] 1 file was changed
       *[other] { $count } files were changed
    }
locales-status =
    .language = language
    .file = file
    .translated = translated
    .missing = missing
    .identical = same text
    .words = words
    .percent = done
