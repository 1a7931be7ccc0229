# Findings about shortcodes.

unclosed = `{ $name }` is opened and never closed
    .help = close it with `{"{{<"} /{ $name } {">}}"}`, or write `{"{{<"} { $name } … />{"}}"}` if nothing goes inside
    .fix = let `{ $name }` close itself
    .label = what encloses it ends here

wrong-close = `/{ $name }` closes nothing that is open
    .label = `{ $meant }` is still open
    .fix = close `{ $meant }`
    .remove = remove this tag, or open `{ $name }` before it
    .no-inner = the template of `{ $name }` does not use what stands inside, and Hugo then refuses a closing tag
    .template = the template is { $path }

mixed-params = `{ $name }` mixes parameters with and without a name: `{ $value }`
    .label = the first parameter is of the other kind
    .help = give every parameter a name, or none

bad-param = `{ $word }` cannot be a parameter
    .label = of this tag
    .fix = mend the tag
    .quote = the quote is never closed: `{ $word }`
    .quote-help = end it with the same quote on the same line
    .space = the value takes the closing brackets along: `{ $word }`
    .space-help = put a space behind it
    .no-value = `{ $word }` has no value
    .no-key = `=` without a name before it
    .character = `{ $word }` is not allowed here
    .character-help = put values with other signs than letters, digits, `-`, `_` and `.` in quotes
    .tag = the tag never ends
    .tag-help = end it with `{ $word }`, or put `/*` behind its opening brackets and `*/` before the closing ones to print it as text
    .brackets = the brackets of this tag are not a pair
    .brackets-help = end it with `{ $word }`
    .no-name = a shortcode without a name
    .no-name-help = write the name of a shortcode between the brackets
    .comment = the escaped shortcode never ends
    .comment-help = end it with `{ $word }`
    .period = `{ $word }` cannot be the name of a shortcode: it holds a full stop
    .slash = the slash would become part of the name `{ $word }`
    .slash-help = put a space before the slash
    .escape = `{ $word }` is not allowed inside quotes
    .limit = too many parameters, or a value that is too long
    .inline = `{ $word }` shows nothing: this site does not allow templates inside pages
    .inline-help = make it a template of the site, or remove it
    .too-many = more than { $limit } shortcodes on one page: the rest is taken for text
    .too-many-help = split the page
    .too-deep = shortcodes inside shortcodes, more than { $limit } deep: this one is left out
    .too-deep-help = take some of them apart

unknown-shortcode = there is no shortcode `{ $name }`
    .fix = write `{ $meant }`

spacing = a blank is missing between the brackets of this shortcode and its words
    .write = write `{ $tag }`
    .fix = put spaces inside the brackets

missing-param = `{ $name }` needs `{ $parameter }`
    .help = add the parameter `{ $parameter }`
    .label = the template puts it in here

unknown-param = `{ $name }` does not read the parameter `{ $parameter }`
    .fix = write `{ $meant }`
    .known = it reads `{ $known }`
    .template = the template is { $path }

param-target = { $kind ->
        [file] there is no file `{ $target }` for this page
        [ambiguous] several pages are called `{ $target }`, so Hugo stops
       *[page] there is no page `{ $target }`
    }
    .fix = write `{ $meant }`
    .whole-path = write the whole path of the page, from the slash

notation = readers see this Markdown as typed: `{ $name }` does not render it
    .help = write `{"{{%"}` and `{"%}}"}`, or HTML
    .template = the template is { $path }
    .fix = write `{"{{%"}` and `{"%}}"}`

wrong-language-shortcode = `{ $name }` is made for another language than this page, `{ $own }`
    .fix = write `{ $right }`

count-mismatch = says { $said }, but there are { $count } of `{ $name }`
    .fix = write { $right }
