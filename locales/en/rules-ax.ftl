# Rules about accessibility.

no-alt = this picture says nothing to those who cannot see it
    .help = describe it between the brackets: `![what it shows](…)`
    .html = describe it in `alt`; an empty `alt=""` says that it is decoration
    .shortcode = `{ $name }` was given a picture and no words
    .parameter = add `alt="…"`

feature-no-alt = the picture of this page has no words: `{ $key }` without `{ $alt }`
    .help = describe the picture in `{ $alt }`; an empty text says that it is decoration
    .fix = add an empty `{ $alt }`

empty-link = this link has no name: readers see nothing, and screen readers spell out its address
    .help = write a text between the brackets
    .html = write a text between the tags, or an `aria-label`

iframe-title = this frame does not say what is in it
    .help = add `title="…"`

alt-filename = `{ $alt }` is the name of a file and describes nothing
    .help = say what the picture shows

alt-prefix = `{ $words }` is said twice: screen readers announce a picture themselves
    .fix = leave it out

alt-long = this description has { $length } characters, and is read in one go
    .help = keep it short, and say the rest in the text

table-header = the columns of this table have no names
    .help = name them in the first row

vague-link = `{ $text }` says nothing about where this link goes
    .help = let the link’s words say what readers find there
