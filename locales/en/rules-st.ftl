# Rules about the site as a whole.

in-leaf-bundle = this page is never published: it lies inside another page
    .leaf = makes a leaf of the folder
    .help = rename `{ $path }` so that it begins with `_index`

same-path = two pages want the address `{ $address }`, and only one of them is published
    .other = is published there too
    .help = give one of them another `slug`, or remove it

menu-target = this menu entry leads nowhere: there is no page `{ $page }`
    .help = name a page that exists in the language `{ $language }`
