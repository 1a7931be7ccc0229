# Rules about links.

no-such-page = no page of this site answers to `{ $url }`
    .elsewhere = { $language ->
        [nl] there is a Dutch page of this path, but no English one
        [en] there is an English page of this path, but no Dutch one
       *[other] there is such a page in another language: { $language }
    }
    .near = a page with a similar path exists: `{ $to }`
    .help = write the path of a page, such as `/about`, or remove the link
    .fix = link to `{ $to }`
    .scheme = for another site write `{ $to }`
    .add-scheme = put `https://` before it

no-such-anchor = no heading on the page makes the anchor `#{ $id }`
    .label = makes `#{ $id }`
    .near = write `#{ $id }`
    .help = write the anchor of a heading: its words in lower case, joined by hyphens
    .fix = write `#{ $id }`

no-such-file = no file of this site answers to `{ $url }`
    .near = a file with a similar name exists: `{ $to }`
    .help = put the file beside the page, or correct its name
    .fix = use `{ $to }`

other-language = { $own ->
        [nl] this Dutch page links to the English “{ $title }”, which exists in Dutch
        [en] this English page links to the Dutch “{ $title }”, which exists in English
       *[other] this page links to “{ $title }” in another language ({ $language }), which exists in this one
    }
    .label = the page in this language
    .help = link to `{ $to }`
    .fix = link to `{ $to }`

language-prefix = `/{ $language }` is added for you
    .fix = write `{ $to }`

own-address = this address of the own site leaves the preview and may open a new tab
    .help = write the path alone
    .fix = write `{ $to }`

no-slash = one redirect too many: the address ends in a slash
    .fix = add the slash

bad-url = { $reason ->
        [port] the port in `{ $url }` is no number up to 65535
        [percent] a `%` in `{ $url }` is not followed by two digits
        [character] `{ $url }` holds a character that cannot be sent
        [slashes] `{ $url }` has one slash too few after the colon
        [two-schemes] `{ $url }` begins twice
        [scheme] `{ $url }` does not begin with `https://`
       *[host] the host in `{ $url }` cannot be one
    }
    .help = write the address as the browser shows it: `https://example.org/page`

http = this link is not encrypted
    .help = try the address with `https:` and use it if it works
    .fix = write `https:`

bare-url = readers see an address here, not what it is about
    .help = give the link words: `[words]({ $url })`

entity-in-url = Hugo writes this as `&amp;amp;`: the address changes
    .help = write `&` alone
    .fix = write `&` alone

no-destination = this link goes nowhere
    .help = write a destination between the parentheses, or remove the link

unpublished-target = { $reason ->
        [draft] “{ $title }” is a draft: readers get an error
        [future] “{ $title }” is not published yet: readers get an error
        [expired] “{ $title }” has expired: readers get an error
       *[hidden] “{ $title }” is never published: readers get an error
    }
    .label = because of this
    .help = publish the page, or remove the link

letter-case = works on some machines only: the name is `{ $name }`
    .fix = write `{ $to }`

page-relative = `{ $url }` is found elsewhere on the site by luck: nothing beside this page has that name
    .help = write `{ $to }`
    .fix = write `{ $to }`

tracking = tracks your readers: { $names }
    .fix = remove it

translated-proxy = sends readers through Google Translate instead of to `{ $host }`
    .fix = link to `{ $to }`

bad-mail = { $kind ->
        [mailto] `{ $address }` is read as a page of this site, not as a mail address
       *[address] `{ $address }` is no mail address
    }
    .mailto = write `mailto:{ $address }`
    .fix = put `mailto:` before it
    .help = write it as `name@example.org`

alias-hop = this address has moved to `{ $to }`
    .fix = write `{ $to }`

fragment-with-base = { $kind ->
        [link] `{ $url }` leads away from this page: the site sets `<base href>`
       *[base] because of this, { $count ->
            [one] a link within a page leads
           *[other] { $count } links within a page lead
        } to another page
    }
    .label = sets the base of all addresses
    .help = write the address in full: `{ $to }`
    .remove = remove `<base>`, or give it the address of the page itself

shortener = `{ $host }` hides where this link goes
    .help = write the address that it leads to

same-target = this leads to the same page as “{ $text }”
    .label = leads there too
    .help = give each its own address
