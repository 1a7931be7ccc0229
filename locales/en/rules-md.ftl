# Rules about Markdown and structure.

heading-skip = heading goes from level { $before } to level { $level }
    .before = level { $before }
    .help = make it level { $wanted }, or give the level between a heading

body-h1 = the title is the level-1 heading of the page already
    .help = write `##`, and one `#` more for each heading below it
    .fix = make it level 2

same-anchor = this heading gets the anchor `#{ $id }`, because its words are taken
    .first = `#{ $base }` leads here
    .help = give one of the two other words, or an anchor of its own: `{ "{" }#{ $base }-more{ "}" }`

no-space-heading = prints `{ $marks }` as text: a heading needs a blank after it
    .fix = insert the blank

broken-link-syntax = { $kind ->
        [apart] prints as text: a blank stands between the text of the link and its address
        [swapped] prints as text: brackets and parentheses of this link are swapped
        [blank] prints as text: the address of this link holds a blank
       *[unclosed] prints as text: the address of this link is never closed
    }
    .help = write `[text](address)`, with `%20` for a blank in the address
    .join = remove the blank
    .swap = swap them

# twc-ignore LC033: the bracket is what it is about
stray-paren = one `)` too many after the link
    .fix = remove it

placeholder = placeholder text would be published: `{ $text }`
    .help = write what belongs here, or put it in a comment

published-comment = readers can see this comment in the source of the page
    .help = remove it, or write `[//]: # (text)` on a line of its own, which prints nowhere
    .fix = remove the comment

table-width = { $kind ->
        [more] { $cells } cells, but the header has { $columns }: the rest is left out
       *[fewer] { $cells } cells, but the header has { $columns }
    }
    .header = { $columns ->
        [one] { $columns } cell
       *[other] { $columns } cells
    }
    .help = write a bar that belongs to the text as `\|`

bad-tag = { $kind ->
        [void] `{ $tag }` is no tag: this element has no end
       *[unknown] `{ $tag }` is no HTML, so readers see nothing of it
    }
    .write = write `{ $tag }`
    .remove = remove it
    .code = if it is meant as text, write it as code between backticks

unbalanced-html = { $kind ->
        [open] `{ $tag }` is never closed and takes in what follows
       *[close] `{ $tag }` closes nothing
    }
    .help = close it with `{ $tag }`

figcaption-alone = this caption belongs to no figure
    .help = put the caption in the title of the picture: `![description](picture.jpg "caption")`

dropped-html = Hugo will leave out `{ $tag }`
    .note = raw HTML is off on this site (`markup.goldmark.renderer.unsafe`)
    .help = write it in Markdown or as a shortcode

trailing-blank = { $count ->
        [one] invisible blank at the end of the line
       *[other] { $count } invisible blanks at the end of the line
    }
    .fix = remove it

final-newline = { $kind ->
        [missing] the file does not end with a new line
       *[several] several empty lines at the end of the file
    }
    .add = add the line end
    .remove = remove them

empty-heading = this heading has no words
    .help = write some, or remove the line

open-emphasis = prints `{ $mark }` as text: nothing becomes bold
    .help = let both pairs touch the words: `**words**`

attribute-text = prints `{ $list }` as text
    .help = it works at the end of a heading; below a block only where `markup.goldmark.parser.attribute.block` is on

unknown-emoji = `{ $name }` is no emoji and prints as text
    .help = take a name of the list, or the character itself

hand-footnote = `[{ $number }]` is text: it does not lead to its note
    .note = the note
    .fix = make it a footnote

unclosed-fence = this code block is never closed: the rest is shown as code
    .help = write the same fence, { $fence }, on a line of its own after the code

list-marker-space = { $count } blanks after the bullet, one after the others of this list
    .fix = leave one
