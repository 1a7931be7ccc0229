# Rules about text.

invisible = { $count ->
        [one] 1 invisible character
       *[other] { $count } invisible characters
    } ({ $number } { $name })
    .label = breaks search and line wrapping
    .fix = remove { $count ->
        [one] it
       *[other] them
    }
    .blank = write a plain blank

doubled-word = `{ $word }` stands twice
    .fix = remove one

double-space = { $count } blanks between two words
    .fix = leave one

space-before-punctuation = blank before `{ $mark }`
    .fix = remove the blank

open-quote = the quotation that begins with `{ $mark }` is never closed
    .help = close it in the same paragraph

weekday = `{ $date }` is a { $is ->
        [mon] Monday
        [tue] Tuesday
        [wed] Wednesday
        [thu] Thursday
        [fri] Friday
        [sat] Saturday
       *[sun] Sunday
    }, not a { $says ->
        [mon] Monday
        [tue] Tuesday
        [wed] Wednesday
        [thu] Thursday
        [fri] Friday
        [sat] Saturday
       *[sun] Sunday
    }
    .says = says { $says ->
            [mon] Monday
            [tue] Tuesday
            [wed] Wednesday
            [thu] Thursday
            [fri] Friday
            [sat] Saturday
           *[sun] Sunday
        }
    .falls = falls on a { $is ->
            [mon] Monday
            [tue] Tuesday
            [wed] Wednesday
            [thu] Thursday
            [fri] Friday
            [sat] Saturday
           *[sun] Sunday
        }
    .note = the year is not said; this page is from { $year }
    .help = either the day or the date is wrong: `{ $day }`, or `{ $before }` / `{ $after }`; nothing is changed for you

no-such-date = there is no `{ $date }`
    .help = the month ends on day { $last }

number-form = `{ $number }` reads as a number with a fraction here
    .fix = write `{ $right }`

name-case = { $kind ->
        [small] in Dutch `{ $word }` has no capital
       *[capital] in English `{ $word }` has a capital
    }
    .fix = write `{ $right }`

double-stop = two full stops
    .fix = leave one

not-utf8 = this file is not UTF-8, so readers see a replacement character here
    .note = save the file as UTF-8 in your editor
    .utf16 = it looks like UTF-16; save it as UTF-8 in your editor

time-form = `{ $time }` here, `{ $other }` elsewhere on this page
    .fix = write the time with `{ $sign }`

mixed-quotes = this quotation opens with { $open } and closes with { $close }
    .fix = close it with { $mark }

no-space = a blank is missing in `{ $text }`
    .fix = add a blank
