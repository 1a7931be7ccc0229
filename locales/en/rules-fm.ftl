## The fence of the front matter

missing-front-matter = this page has no front matter; it needs at least a title
    .help = begin the file with a line `---`, a line `title: …` and a line `---`
unclosed-front-matter = the front matter is never closed, so the page has no body
    .end = the file ends here, still in the front matter
    .help = add a line `{ $fence }` after the last key
