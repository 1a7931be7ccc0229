# Rules about Markdown and structure.

trailing-blank = { $count ->
        [one] invisible blank at the end of the line
       *[other] { $count } invisible blanks at the end of the line
    }
    .fix = remove it

final-newline = { $kind ->
        [missing] the last line does not end
       *[several] empty lines at the end of the file
    }
    .add = end the last line
    .remove = remove them
