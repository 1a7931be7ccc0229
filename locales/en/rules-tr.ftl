# Rules about translations.

untranslated = { $other ->
        [nl] Dutch
        [en] English
       *[other] { $other }
    } text where { $language ->
        [nl] Dutch
        [en] English
       *[other] { $language }
    } is expected

no-counterpart = this page has no { $language ->
        [nl] Dutch
        [en] English
       *[other] { $language }
    } version

headings-differ = { $kind ->
        [level] this heading is of level { $level }, in { $language ->
            [nl] Dutch
            [en] English
           *[other] { $language }
        } of level { $there }
       *[count] { $language ->
            [nl] Dutch
            [en] English
           *[other] { $language }
        } has { $there } headings, this page { $level }
    }

shared-key-differs = `{ $key }` differs from that of the { $language ->
        [nl] Dutch
        [en] English
       *[other] { $language }
    } page
    .editor = the settings of the content editor copy this field to every language: the next save there replaces it
    .fix = make it `{ $value }`

key-in-one = only the { $language ->
        [nl] Dutch
        [en] English
       *[other] { $language }
    } page has `{ $key }`

tags-differ = { $kind ->
        [number] { $tag } in this list, { $other } on the { $language ->
            [nl] Dutch
            [en] English
           *[other] { $language }
        } page
       *[spelling] `{ $tag }` here, `{ $other }` on other { $language ->
            [nl] Dutch
            [en] English
           *[other] { $language }
        } pages
    }

image-missing = `{ $image }` is not on the { $language ->
        [nl] Dutch
        [en] English
       *[other] { $language }
    } page

number-differs = { $kind ->
        [form] `{ $here }` reads as another number in this language
        [extra] `{ $here }` is not in the original
        [missing] `{ $there }` is missing in this text
       *[differs] `{ $here }` here, `{ $there }` in the original
    }

foreign-month = `{ $word }` is a word of the other language
    .fix = write `{ $right }`

form-of-address = `{ $word }` here, `je` elsewhere on the page

link-missing = the page in the other language ({ $language }) links nothing at `{ $host }`

shortcode-differs = { $kind ->
        [missing] the page in the other language ({ $language }) has no `{ $name }` here
        [other] `{ $name }` here, `{ $value }` on the page in the other language ({ $language })
       *[parameter] `{ $name }` is `{ $value }` on the page in the other language ({ $language })
    }

stale = the text this was translated from ({ $language }) has changed since{ $count ->
        [one] {""}
       *[other] , in { $count } places
    }
    .label = has changed
    .help = translate the change, then run `twc locales accept`
