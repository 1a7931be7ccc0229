# Bevindingen over shortcodes.

unclosed = `{ $name }` wordt geopend en nergens gesloten
    .help = sluit af met `{"{{<"} /{ $name } {">}}"}`, of schrijf `{"{{<"} { $name } … />{"}}"}` als er niets in staat
    .fix = laat `{ $name }` zichzelf sluiten
    .label = hier eindigt wat eromheen staat

wrong-close = `/{ $name }` sluit niets af dat open staat
    .label = `{ $meant }` staat nog open
    .fix = sluit `{ $meant }` af
    .remove = verwijder deze tag, of open `{ $name }` ervoor
    .no-inner = het template van `{ $name }` gebruikt niet wat erin staat, en dan weigert Hugo een sluittag
    .template = het template is { $path }

mixed-params = `{ $name }` gebruikt parameters met en zonder naam door elkaar: `{ $value }`
    .label = de eerste parameter is van de andere soort
    .help = geef alle parameters een naam, of geen enkele

bad-param = `{ $word }` kan geen parameter zijn
    .label = van deze tag
    .fix = herstel de tag
    .quote = het aanhalingsteken wordt niet gesloten: `{ $word }`
    .quote-help = sluit af met hetzelfde aanhalingsteken op dezelfde regel
    .space = de waarde neemt de haakjes aan het eind mee: `{ $word }`
    .space-help = zet er een spatie achter
    .no-value = `{ $word }` heeft geen waarde
    .no-key = `=` zonder naam ervoor
    .character = `{ $word }` mag hier niet staan
    .character-help = zet waarden met andere tekens dan letters, cijfers, `-`, `_` en `.` tussen aanhalingstekens
    .tag = de tag eindigt nergens
    .tag-help = sluit af met `{ $word }`, of zet `/*` achter de eerste haakjes en `*/` voor de laatste om hem als tekst te tonen
    .brackets = de haakjes van deze tag horen niet bij elkaar
    .brackets-help = sluit af met `{ $word }`
    .no-name = een shortcode zonder naam
    .no-name-help = zet de naam van een shortcode tussen de haakjes
    .comment = de shortcode die als tekst bedoeld is, eindigt nergens
    .comment-help = sluit af met `{ $word }`
    .period = `{ $word }` kan geen naam van een shortcode zijn: er staat een punt in
    .slash = de schuine streep zou bij de naam `{ $word }` gaan horen
    .slash-help = zet een spatie voor de schuine streep
    .escape = `{ $word }` mag niet tussen aanhalingstekens staan
    .limit = te veel parameters, of een te lange waarde
    .inline = `{ $word }` toont niets: deze site staat geen templates in pagina's toe
    .inline-help = maak er een template van de site van, of verwijder het
    .too-many = meer dan { $limit } shortcodes op één pagina: de rest geldt als tekst
    .too-many-help = splits de pagina
    .too-deep = shortcodes in shortcodes, meer dan { $limit } diep: deze valt weg
    .too-deep-help = haal er een paar uit elkaar

unknown-shortcode = er is geen shortcode `{ $name }`
    .fix = schrijf `{ $meant }`

spacing = er ontbreekt een spatie tussen de haakjes van deze shortcode en de woorden
    .write = schrijf `{ $tag }`
    .fix = zet spaties binnen de haakjes

missing-param = `{ $name }` kan niet zonder `{ $parameter }`
    .help = voeg de parameter `{ $parameter }` toe
    .label = het template zet hem hier neer

unknown-param = `{ $name }` leest de parameter `{ $parameter }` niet
    .fix = schrijf `{ $meant }`
    .known = wel leest het `{ $known }`
    .template = het template is { $path }

param-target = { $kind ->
        [file] er is geen bestand `{ $target }` voor deze pagina
        [ambiguous] meer pagina's heten `{ $target }`, dus Hugo stopt
       *[page] er is geen pagina `{ $target }`
    }
    .fix = schrijf `{ $meant }`
    .whole-path = schrijf het hele pad van de pagina, vanaf de schuine streep

notation = lezers zien deze Markdown zoals zij getypt is: `{ $name }` zet haar niet om
    .help = schrijf `{"{{%"}` en `{"%}}"}`, of HTML
    .template = het template is { $path }
    .fix = schrijf `{"{{%"}` en `{"%}}"}`

wrong-language-shortcode = `{ $name }` is gemaakt voor een andere taal dan die van deze pagina, `{ $own }`
    .fix = schrijf `{ $right }`

count-mismatch = zegt { $said }, maar er zijn er { $count } van `{ $name }`
    .fix = schrijf { $right }
