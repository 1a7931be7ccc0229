# Rules about message files.

message-syntax = { $reason ->
        [expected-equals] a message needs `=` after its id
        [unclosed-string] the quotation mark before this is never closed
        [expected-brace] the brace before this is never closed: expected `{ "}" }`
        [expected-character] expected `{ $subject }` here
        [expected-line-end] the variants begin on a new line after `->`
        [expected-digit] expected a digit here
        [expected-name] a name begins with a letter
        [expected-entry] no message begins like this
        [digit-first] an id cannot begin with a digit
        [indented] this line belongs to no message
        [tab] a tab does not indent a text
        [tab-value] `{ $subject }` has no text: a tab does not indent it
        [no-value] `{ $subject }` has no text
        [forbidden-callee] functions have names in capitals
        [no-variant-value] this variant has no text
        [message-as-selector] a message cannot be chosen by
        [term-as-selector] a term cannot be chosen by, only its attribute
        [attribute-as-selector] a message's attribute cannot be chosen by
        [term-attribute-as-text] a term's attribute cannot be printed
        [nested-selector] braces in braces cannot be chosen by
        [positional-after-named] a value without a name comes after one with a name
        [argument-twice] `{ $subject }` is given twice
        [unknown-escape] `\{ $subject }` is no escape
        [short-escape] `\u` needs four hexadecimal digits, `\U` six
        [closing-brace] this brace closes nothing
        [empty-placeable] nothing that can be printed stands between these braces
        [template] two braces belong to templates
        [expected-literal] an option is text in quotation marks or a number
        [too-deep] braces are nested too deeply here, or a number is too long: the file is not read
        [data] this file cannot be read from here
       *[other] this makes no sense here
    }
    .help = { $reason ->
        [expected-equals] write `id = text`
        [closing-brace] print a brace with `{ "{" } "{ "}" }" { "}" }`
        [unclosed-string] close it on the same line
        [digit-first] put a letter before it, `error-404` for `404`
        [expected-entry] an id has the letters a to z, digits, `-` and `_`
        [indented] remove the blanks before an id; indent a text below its id
        [tab] indent with blanks
        [tab-value] indent with blanks
        [no-value] write a text, or `{ "{" } "" { "}" }` for none
        [forbidden-callee] write it in capitals, or `$` before a variable
        [term-as-selector] give the term an attribute and choose by that
        [message-as-selector] choose by a variable or a term's attribute
        [short-escape] for example `\u00A0`
        [unknown-escape] write `\\` for a backslash
        [expected-brace] close it with `{ "}" }`
        [template] write `{ "{" } $name { "}" }` for a value
       *[other] the messages after it are read and checked
    }

missing-message = { $part ->
        [value] `{ $id }` has attributes but no text
       *[message] `{ $id }` is missing
    } in { $language ->
        [nl] Dutch
        [en] English
       *[other] { $language }
    }
    .near = `{ $id }` is only there
    .rename = is `{ $near }` the translation of it? then call it `{ $id }`
    .commented = it is a comment here
    .help = add its translation to `{ $file }`
    .fix = add it, to be translated

unused-message = nothing uses `{ $id }`
    .near = is it meant where a template says `{ $near }`?
    .used = `{ $near }` is defined nowhere
    .fix = remove it

undefined-message = no language has `{ $id }`, so Hugo prints nothing here
    .near = write `{ $near }`
    .theme = a theme that is not here may define it

duplicate-message = { $part ->
        [attribute] the attribute `{ $id }` is there twice
       *[message] `{ $id }` is there twice, and only one is used
    }
    .first = the first

extra-message = { $part ->
        [value] `{ $id }` has a text here, but none
       *[message] `{ $id }` is not
    } in { $base ->
        [nl] Dutch
        [en] English
       *[other] { $base }
    }
    .near = did you mean `{ $near }`?
    .fix = rename it to `{ $near }`

variable-differs = { $kind ->
        [unknown] `{ $variable }` gets no value: { $base ->
            [nl] Dutch
            [en] English
           *[other] { $base }
        } has no such variable here
        [formatted] the original prints `{ $there }`
       *[missing] `{ $variable }` is missing in this text
    }
    .near = did you mean `{ $near }`?

plural-category = { $kind ->
        [never] `{ $key }` is never chosen in { $language ->
            [nl] Dutch
            [en] English
           *[other] { $language }
        }
        [taken] `{ $key }` is never chosen: `{ $by }` before it takes that number
       *[lacking] the form `{ $key }` is missing, so this one is used for it
    }

no-default = { $reason ->
        [two-defaults] a choice has one default variant, not two
       *[no-default] a choice needs a default variant
    }
    .fix = put `*` before this variant

message-cycle = these messages refer to each other without end: { $path }

attribute-in-one = the attribute `.{ $attribute }` is missing in { $lacking ->
        [nl] Dutch
        [en] English
       *[other] { $lacking }
    }
    .near = did you mean `.{ $near }`?

identical-message = `{ $id }` is the same text as in { $base ->
        [nl] Dutch
        [en] English
       *[other] { $base }
    }

markup-differs = { $kind ->
        [missing] `{ $word }` is missing in this text
        [attribute] the attribute `{ $word }` differs from that in { $base ->
            [nl] Dutch
            [en] English
           *[other] { $base }
        }
       *[extra] `{ $word }` is only in this text, not in { $base ->
            [nl] Dutch
            [en] English
           *[other] { $base }
        }
    }

empty-message = `{ $id }` is empty

unknown-reference = { $kind ->
        [attribute] there is no attribute `{ $reference }`
        [no-value] `{ $reference }` has attributes but no text
       *[unknown] there is no `{ $reference }` in { $language ->
            [nl] Dutch
            [en] English
           *[other] { $language }
        }
    }
    .near = did you mean `{ $near }`?

message-term-clash = the message `{ $id }` and the term `-{ $id }` cannot both be there
    .first = only this one is kept
    .help = rename one of them

bad-function = { $kind ->
        [function] there is no function `{ $word }`
        [nothing] `{ $word }` is given nothing
        [text] `{ $word }` is given a text
        [two] `{ $word }` takes one value
        [option] `{ $function }` has no option `{ $word }`
       *[value] `{ $function }` cannot be `{ $word }`, only { $expected }
    }
    .near = did you mean `{ $near }`?

variant-keys = { $kind ->
        [twice] the variant `[{ $key }]` is there twice, and the second is never chosen
        [lost] the variant `[{ $key }]` is missing, so this one is used for it
       *[strange] `[{ $key }]` is never chosen: the values are { $keys }
    }
    .first = the first

term-argument = { $kind ->
        [positional] a term takes no value without a name
        [unused] `{ $term }` does not use `{ $word }`
        [value] `{ $term }` does not know `{ $word }`, only { $keys }
       *[missing] `{ $term }` is not given `{ $word }` and takes its default
    }
    .near = did you mean `{ $near }`?

broken-markup = { $kind ->
        [unclosed] `<{ $word }>` is never closed
        [unopened] `</{ $word }>` closes nothing
        [mixed] `</{ $word }>` stands where `<{ $open }>` is still open
        [broken-tag] the tag `<{ $word }` has no end
        [open-entity] `&{ $word }` has no `;`
       *[unknown-entity] there is no character `&{ $word };`
    }

end-punctuation = this text ends { $here ->
        [none] without a mark
       *[other] with `{ $here }`
    }, in { $base ->
        [nl] Dutch
        [en] English
       *[other] { $base }
    } { $there ->
        [none] without
       *[other] with `{ $there }`
    }

edge-space = { $kind ->
        [missing] the blank at the { $edge } is lost here
       *[extra] there is a blank at the { $edge } that the original has not
    }

message-link = { $kind ->
        [language] `{ $address }` leads to the page in the other language
        [missing] the address `{ $address }` is missing
       *[differs] `{ $address }` stands where the original has `{ $original }`
    }
    .help = perhaps `{ $address }`
    .fix = lead to `{ $address }`

commented-message = `{ $id }` is only a comment here

undocumented-variable = no comment says what `{ $variable }` is

reference-differs = { $kind ->
        [missing] the original names `{ $reference }`, this text does not
       *[extra] this text names `{ $reference }`, the original does not
    }

message-quote = { $kind ->
        [mixed] `{ $mark }` does not close `{ $open }`
        [closed] `{ $mark }` closes nothing
       *[open] `{ $mark }` is never closed
    }

message-blank = { $kind ->
        [double] more than one blank between words
        [before] a blank before `{ $mark }`
       *[invisible] an invisible character ({ $number })
    }
    .fix = { $kind ->
        [double] leave one
       *[other] remove it
    }

message-date = { $kind ->
        [capital] Dutch writes `{ $right }`, without a capital
        [small] English writes `{ $right }`, with a capital
        [foreign] `{ $word }` is a word of the other language: `{ $right }`
        [clock] Dutch has no `{ $word }`: write 15.00 uur
        [weekday] this date is no `{ $word }` but a { $right }
        [ordinal] `{ $word }` is English: write the number, or `15e`
       *[order] Dutch writes the day before the month
    }

message-slip = { $kind ->
        [twice] a word stands twice: `{ $word }`
        [glued] a word touches this value, not so in the original
        [first] this text begins with another kind of letter than the original
       *[emoji] the picture character of the original is lost
    }
