# Rules about the site as a whole.

in-leaf-bundle = this page is never published: it lies inside another page
    .leaf = makes one page of the whole folder
    .help = rename `{ $path }` so that it begins with `_index`

same-path = two pages want the address `{ $address }`, and only one of them is published
    .other = is published there too
    .help = give one of them another `slug`, or remove it

menu-target = this menu entry leads nowhere: there is no page `{ $page }`
    .help = name a page that exists in the language `{ $language }`

alias-clash = { $kind ->
        [itself] the alias `{ $alias }` is the address of this page itself
        [page] the alias `{ $alias }` is the address of another page
       *[alias] the alias `{ $alias }` is also that of another page
    }
    .page = is there
    .alias = has it too
    .help = remove it here, or there

unused-file = nobody uses `{ $file }`
    .help = name `{ $file }` in the page, or remove it

removed-page = the address `{ $address }` is gone: links to “{ $title }” break
    .help = add `{ $address }` to the `aliases` of a page that took its place
    .moved = add `{ $address }` to the `aliases` of this page
    .fix = redirect `{ $address }` to this page

file-name = { $kind ->
        [blank] `{ $name }` has blanks, which become `%20` in its address
       *[upper] `{ $name }` has capitals, which not every machine tells apart
    }
    .help = rename it to `{ $better }`

repo-doc-link = there is no file `{ $path }`
    .help = correct the path, or remove the link

# $kind (String) is what there is too much of, $limit (Number) how much is allowed.
beyond-limit = { $kind ->
        [headings] more than { $limit } headings on one page
        [links] more than { $limit } links on one page
        [tags] more than { $limit } tags on one page
        [keys] more than { $limit } keys of front matter
       *[depth] quotes, lists or emphasis are nested more than { $limit } deep
    }
    .help = divide the page, or take out what a program wrote by mistake

# $key (String) is slug, url or aliases.
unsafe-path = { $kind ->
        [up] `{ $key }` leads out of the site
        [character] `{ $key }` holds a character that no path can have everywhere
       *[long] `{ $key }` is longer than a path can be
    }
    .help = write a plain path, such as `join-us`

portable-name = { $kind ->
        [reserved] Windows cannot have a file called `{ $name }`
        [end] Windows drops the end of the name `{ $name }`
       *[character] Windows cannot write the name `{ $name }`
    }
    .help = rename it: letters, digits, `-`, `_` and `.` work everywhere
