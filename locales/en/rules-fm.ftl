## The fence of the front matter

missing-front-matter = this page has no front matter; it needs at least a title
    .help = begin the file with a line `---`, a line `title: …` and a line `---`
unclosed-front-matter = the front matter is never closed, so the page has no body
    .end = the file ends here, still in the front matter
    .help = add a line `{ $fence }` after the last key
    .near = was this line meant to close it?
    .fix = write `{ $fence }` here

## Notation of front matter, settings and messages

# FM001. Also for YAML, TOML and JSON files of configuration and messages.
yaml-syntax = YAML stops making sense here
    .detail = { $detail ->
        [bracket] a bracket is never closed
        [extra-bracket] this bracket closes nothing
        [quotes] text stands between quotation marks
        [double-quotes] text stands between double quotation marks
        [key-quotes] a key stands between double quotation marks
        [string] a text between quotation marks ends here, or never
        [escape] a backslash begins an escape here: write two, or use single quotation marks
        [duplicate] this key stands twice
        [extend] this key has a value already, so it cannot be a table
        [comma] a comma is missing
        [extra-comma] there is a comma too many
        [assignment] a key needs an equals sign and a value
        [extra-assignment] there is an equals sign too many
        [colon] a colon is missing after the key
        [value] a value is missing
        [rest] nothing more can stand on this line
        [key] this cannot be a key
        [number] a number cannot be written like this
        [comment] comments are not allowed
        [several] only one value is allowed
        [unexpected] this cannot stand here
        [nesting] lists and tables are nested too deep
       *[other] the parser says: { $detail }
    }
    .toml = this is not TOML
    .json = this is not JSON
    .tab = a tab begins this line; YAML is indented with spaces
    .tab-help = replace the tab by spaces
    .control = an invisible control character ({ $code }) stands here
    .control-help = remove it
    .braces = a value cannot begin with `{"{{"}`: YAML reads it as a map
    .quote-help = put the value in quotes: "{ $value }"
    .quote = this quote is never closed
    .quote-end = write a closing quote at the end of the value
    .apostrophe-help = close it, or put the whole value in double quotes where it begins with an apostrophe
    .escape = `{ $escape }` means nothing inside double quotes
    .escape-help = write two backslashes, or use single quotes
    .after-quote = text follows the closing quote
    .after-quote-help = put the whole value in quotes, or remove the rest
    .bracket = this `{ $open }` is never closed
    .bracket-help = write `{ $close }` at the end of the value
    .reserved = a value cannot begin with `{ $character }`
    .colon = a colon and a space inside a value begin a new key
    .space = a space is missing after `{ $key }:`
    .space-help = write `{ $key }: ` with a space
    .indent = this line is indented otherwise than the lines it belongs to
    .indent-help = line it up with the lines before it
    .list = a list cannot begin here
    .list-help = write `key:` and then each `- item` on a line of its own
    .items = the list or map in brackets stops making sense here
    .items-help = put commas between the items, and quotes around an item with a comma, colon or bracket
    .document = a second document begins here; only one is read
    .deep = lists and maps are nested more than { $limit } deep
    .many = there are more than { $limit } values
    .aliases = there are more than { $limit } aliases
    .large = the front matter or file is larger than { $limit } bytes and is not read
    .merge = `<<` needs a map, or a list of maps
    .merge-help = name the anchor of a map: `<<: *name`
    .not-a-map = keys with values are expected here
    .not-a-map-help = write lines such as `title: About`
    .key = this cannot be a key
    .key-help = a key is one word or text on one line
    .alias = nothing before it is called `&{ $name }`

# FM004
duplicate-key = `{ $key }` is set twice
    .case = `{ $key }` and `{ $earlier }` are the same key: the first one is lost
    .first = set here first
    .help = remove one of them

# FM008
wrong-type = `{ $key }` must be { $wanted ->
    [bool] true or false
    [number] a number
    [list] a list
    [map] a map
    [date] a date
   *[text] text
}, this is { $found ->
    [nothing] nothing
    [bool] true or false
    [number] a number
    [date] a date
    [list] a list
    [map] a map
   *[text] text
}
    .value = `{ $key }` cannot be `{ $value }`, only { $words }{ $more ->
        [0] { "" }
       *[other] { "" } or { $more } other values
    }
    .nearest = did you mean `{ $value }`?
    .help = { $wanted ->
        [bool] write `{ $key }: true` or `{ $key }: false`, without quotes
        [number] write a number without quotes
        [list] write `{ $key }: [first, second]`
        [map] write the keys below it, indented
        [date] write a date such as 2025-08-31
       *[text] write one line of text
    }
    .schema = asked for here
    .fix = make `{ $key }` a list

## Rules about front matter

# FM005
delimiter-spaces = invisible { $count ->
    [one] blank
   *[other] blanks
} after `{ $fence }`
    .fix = remove it

# FM006
missing-key = pages of `{ $collection }` need `{ $key }`
    .schema = asked for here
    .fix = add `{ $key }`

# FM009
empty-value = `{ $key }` has no value
    .help = give `{ $key }` a value, or remove the line
    .fix = remove the line with `{ $key }`

# FM010
empty-item = { $kind ->
        [comma] `{ $key }` ends with a comma, as if an item were missing
       *[empty] `{ $key }` holds an empty item
    }
    .help = remove it, or write what belongs there
    .fix = remove it

# FM011
bad-date = `{ $value }` is not a date Hugo can read
    .seconds = `{ $value }` counts as seconds since 1970, not as a date
    .help = write 2025-08-31 or 2025-08-31T19:00:00+02:00
    .fix = write { $date }

# FM012
date-form = { $kind ->
        [blank] between the day and the hour of `{ $key }` belongs a `T`
       *[hour] the hour of `{ $key }` needs two digits
    }
    .fix = write { $hour }

# FM013
utc-offset = the UTC offset does not fit { $zone } on { $day }
    .label = here it is { $offset }, so { $clock } means { $means }
    .help = write { $offset } if the clock time is right
    .habit = { $count } dates say { $wrong } at a time of the year when { $zone } has { $right }
    .template = correct the template or archetype that writes it, or leave the offset out and set `timeZone` for the site
    .fix = write { $offset }: keeps the clock time, moves the moment

# FM014
lastmod-before-date = `{ $key }` says the page was changed before it was written
    .date = written here
    .help = correct one of the two dates, or remove `{ $key }`

# FM015
date-path = the page says { $written }, its folder or file name { $named }
    .help = correct the date, or rename the folder and add the old address to `aliases`

# FM021
no-such-resource = `{ $key }` names a file that is not in the page bundle
    .help = put `{ $file }` beside the page
    .nearest = did you mean `{ $nearest }`?

# FM022
unknown-tag = `{ $tag }` is a new tag
    .nearest = did you mean `{ $nearest }`?
    .other = used here
    .help = use a tag of the vocabulary, or add it to `vocabulary.tags.known` in `twc.toml`

# FM007
unknown-key = nothing reads `{ $key }`
    .nearest = did you mean `{ $nearest }`?
    .read = read here
    .help = remove it, or let a template or the schema name it

# FM023
no-such-layout = there is no template for the layout `{ $layout }`
    .help = name a layout that exists, or add `layouts/_default/{ $layout }.html`
    .fix = remove the line

# FM016
title-form =
    .blank = the title begins or ends with a blank
    .long = the title is { $count } characters; search results cut at about 60
    .stop = the title ends with a full stop
    .help = shorten or correct it; a short one for lists can stand in `linkTitle`

# FM019
long-description = the description is { $count } characters; search results cut at about 160
    .help = keep it to one or two sentences

# FM020
yaml-trap = `{ $value }` is text here, but true or false to other readers of YAML
    .number = `{ $value }` is text here, but a number to other readers of YAML
    .octal = `{ $value }` is read as the octal number { $number }
    .help = put it in quotes, or leave out the 0
    .fix = put it in quotes

## Configuration

# CF001
config-key = `twc.toml` has no setting `{ $key }`
    .nested = `{ $key }` can only be set in the `twc.toml` of the site itself
    .nearest = did you mean `{ $nearest }`?
    .help = remove it, or see the list of settings: `twc schema config`

# CF002
config-value = `{ $key }` must be { $wanted ->
    [bool] true or false
    [number] a whole number from 0 up
    [texts] a list of texts
    [pairs] a list of pairs of texts
    [choice] one of { $words }
    [map] a table
   *[text] text
}, this is { $found ->
    [nothing] nothing
    [bool] true or false
    [number] a number
    [date] a date
    [list] a list
    [map] a table
    [no-pair] no pair
    [other-word] `{ $value }`
   *[text] text
}
    .file = there is no file `{ $value }` that can be read
    .override = `{ $value }` is no `KEY=VALUE`
    .extends = there is no preset and no file of the site called `{ $value }`
    .rule = there is no rule `{ $value }`
    .glob = `{ $value }` is no pattern for paths
    .zone = there is no time zone `{ $value }`
    .outside = `{ $value }` lies outside the site
    .folder = there are no pages in `{ $value }`
    .language = `{ $value }` is not a language code such as `nl` or `en-gb`

date-style = other pages here write dates as `{ $usual }`
    .help = write this date in the same way

no-description = no description: search engines will show the first lines
    .help = add a `description` of one sentence, as { $with } of { $all } pages in `{ $section }` have

key-alias = `{ $template }` reads `{ $other }`, not `{ $key }`, and shows nothing for this page
    .label = reads `{ $other }` alone
    .fix = write `{ $other }`
