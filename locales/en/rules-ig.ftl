# Rules about comments that suppress findings.

ignore-without-reason = this ignore does not say why, so nothing is ignored
    .help = add a colon and a reason: `twc-ignore LN006: the preview has no such page`

unused-ignore = { $count ->
        [one] `{ $codes }` is ignored here, but finds nothing
       *[other] `{ $codes }` are ignored here, but find nothing
    }
    .fix = remove what is not needed

unknown-ignore = { $kind ->
        [none] this ignore names no rule, so nothing is ignored
        [all] `{ $word }` would hide findings that nobody has seen yet
       *[unknown] no rule is called `{ $word }`, so nothing is ignored
    }
    .help = name the rules by code or name, separated by commas
    .fix = write `{ $nearest }`
