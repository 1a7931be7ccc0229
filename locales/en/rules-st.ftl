# Rules about the site as a whole.

in-leaf-bundle = this page is never published: it lies inside another page
    .leaf = makes a leaf of the folder
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
