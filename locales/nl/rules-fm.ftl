## De grens van de front matter

missing-front-matter = deze pagina heeft geen front matter; er hoort ten minste een titel in
    .help = begin het bestand met een regel `---`, een regel `title: …` en een regel `---`
unclosed-front-matter = de front matter wordt nergens afgesloten, dus de pagina heeft geen tekst
    .end = hier eindigt het bestand, nog steeds in de front matter
    .help = zet een regel `{ $fence }` na de laatste sleutel
    .near = had deze regel moeten afsluiten?
    .fix = schrijf hier `{ $fence }`

## Notation of front matter, settings and messages

# FM001. Ook voor YAML-, TOML- en JSON-bestanden met instellingen en berichten.
yaml-syntax = hier is de YAML niet meer te volgen
    .detail = { $detail ->
        [bracket] een haak wordt nergens gesloten
        [extra-bracket] deze haak sluit niets
        [quotes] tekst staat tussen aanhalingstekens
        [double-quotes] tekst staat tussen dubbele aanhalingstekens
        [key-quotes] een sleutel staat tussen dubbele aanhalingstekens
        [string] een tekst tussen aanhalingstekens houdt hier op, of nergens
        [escape] hier begint een backslash een bijzonder teken: schrijf er twee, of gebruik enkele aanhalingstekens
        [duplicate] deze sleutel staat er twee keer
        [extend] deze sleutel heeft al een waarde en kan dus geen tabel zijn
        [comma] er ontbreekt een komma
        [extra-comma] er staat een komma te veel
        [assignment] bij een sleutel horen een is-teken en een waarde
        [extra-assignment] er staat een is-teken te veel
        [colon] er ontbreekt een dubbele punt na de sleutel
        [value] er ontbreekt een waarde
        [rest] op deze regel kan niets meer volgen
        [key] dit kan geen sleutel zijn
        [number] zo kan een getal niet worden geschreven
        [comment] commentaar mag hier niet
        [several] er mag maar één waarde staan
        [unexpected] dit kan hier niet staan
        [nesting] lijsten en tabellen zijn te diep genest
       *[other] de lezer meldt: { $detail }
    }
    .toml = dit is geen TOML
    .json = dit is geen JSON
    .tab = deze regel begint met een tab; YAML springt in met spaties
    .tab-help = vervang de tab door spaties
    .control = hier staat een onzichtbaar stuurteken ({ $code })
    .control-help = verwijder het
    .braces = een waarde kan niet met `{"{{"}` beginnen: YAML leest dat als een map
    .quote-help = zet de waarde tussen aanhalingstekens: "{ $value }"
    .quote = dit aanhalingsteken wordt nergens gesloten
    .quote-end = zet een aanhalingsteken aan het eind van de waarde
    .apostrophe-help = sluit het, of zet de hele waarde tussen dubbele aanhalingstekens als die met een apostrof begint
    .escape = `{ $escape }` betekent niets tussen dubbele aanhalingstekens
    .escape-help = schrijf twee backslashes, of gebruik enkele aanhalingstekens
    .after-quote = er volgt tekst na het sluitende aanhalingsteken
    .after-quote-help = zet de hele waarde tussen aanhalingstekens, of verwijder de rest
    .bracket = deze `{ $open }` wordt nergens gesloten
    .bracket-help = zet `{ $close }` aan het eind van de waarde
    .reserved = een waarde kan niet met `{ $character }` beginnen
    .colon = een dubbele punt met een spatie begint midden in een waarde een nieuwe sleutel
    .space = er ontbreekt een spatie na `{ $key }:`
    .space-help = schrijf `{ $key }: ` met een spatie
    .indent = deze regel springt anders in dan de regels waar hij bij hoort
    .indent-help = lijn hem uit met de regels ervoor
    .list = hier kan geen lijst beginnen
    .list-help = schrijf `sleutel:` en daarna elk `- onderdeel` op een eigen regel
    .items = de lijst of map tussen haken is hier niet meer te volgen
    .items-help = zet komma's tussen de onderdelen, en aanhalingstekens om een onderdeel met een komma, dubbele punt of haak
    .document = hier begint een tweede document; alleen het eerste wordt gelezen
    .deep = lijsten en maps zijn dieper dan { $limit } niveaus genest
    .many = er zijn meer dan { $limit } waarden
    .aliases = er zijn meer dan { $limit } aliassen
    .large = de front matter of het bestand is groter dan { $limit } bytes en wordt niet gelezen
    .merge = `<<` vraagt om een map, of een lijst van maps
    .merge-help = noem het anker van een map: `<<: *naam`
    .not-a-map = hier worden sleutels met waarden verwacht
    .not-a-map-help = schrijf regels als `title: Over ons`
    .key = dit kan geen sleutel zijn
    .key-help = een sleutel is een woord of tekst op één regel
    .alias = niets ervoor heet `&{ $name }`

# FM004
duplicate-key = `{ $key }` staat er twee keer
    .case = `{ $key }` en `{ $earlier }` zijn dezelfde sleutel: de eerste gaat verloren
    .first = hier staat hij al
    .help = verwijder er een

# FM008
wrong-type = `{ $key }` moet { $wanted ->
    [bool] true of false
    [number] een getal
    [list] een lijst
    [map] sleutels met waarden
    [date] een datum
   *[text] tekst
} zijn, dit is { $found ->
    [nothing] niets
    [bool] true of false
    [number] een getal
    [date] een datum
    [list] een lijst
    [map] sleutels met waarden
   *[text] tekst
}
    .value = `{ $key }` kan niet `{ $value }` zijn, alleen { $words }{ $more ->
        [0] { "" }
       *[other] { "" } of { $more } andere waarden
    }
    .nearest = bedoel je `{ $value }`?
    .help = { $wanted ->
        [bool] schrijf `{ $key }: true` of `{ $key }: false`, zonder aanhalingstekens
        [number] schrijf een getal zonder aanhalingstekens
        [list] schrijf `{ $key }: [eerste, tweede]`
        [map] schrijf de sleutels eronder, ingesprongen
        [date] schrijf een datum als 2025-08-31
       *[text] schrijf één regel tekst
    }
    .schema = hier wordt erom gevraagd
    .fix = maak van `{ $key }` een lijst

## Regels over front matter

# FM005
delimiter-spaces = onzichtbare { $count ->
    [one] spatie
   *[other] spaties
} na `{ $fence }`
    .fix = verwijder ze

# FM006
missing-key = pagina's van `{ $collection }` hebben `{ $key }` nodig
    .schema = hier wordt erom gevraagd
    .fix = voeg `{ $key }` toe

# FM009
empty-value = `{ $key }` heeft geen waarde
    .help = geef `{ $key }` een waarde, of verwijder de regel
    .fix = verwijder de regel met `{ $key }`

# FM010
empty-item = { $kind ->
        [comma] `{ $key }` eindigt op een komma, alsof er nog iets hoort te volgen
       *[empty] er zit een leeg onderdeel in `{ $key }`
    }
    .help = verwijder het, of vul in wat er hoort
    .fix = verwijder het

# FM011
bad-date = `{ $value }` is geen datum die Hugo kan lezen
    .seconds = `{ $value }` telt als seconden sinds 1970, niet als datum
    .help = schrijf 2025-08-31 of 2025-08-31T19:00:00+02:00
    .fix = schrijf { $date }

# FM012
date-form = { $kind ->
        [blank] tussen de dag en het uur van `{ $key }` hoort een `T`
       *[hour] het uur van `{ $key }` heeft twee cijfers nodig
    }
    .fix = schrijf { $hour }

# FM013
utc-offset = het verschil met UTC past niet bij { $zone } op { $day }
    .label = hier is het { $offset }, dus { $clock } betekent { $means }
    .help = schrijf { $offset } als de kloktijd klopt
    .habit = { $count } datums zeggen { $wrong } in een tijd van het jaar waarin { $zone } { $right } heeft
    .template = verbeter het sjabloon of archetype dat dit schrijft, of laat het weg en stel `timeZone` in voor de site
    .fix = schrijf { $offset }: houdt de kloktijd, verschuift het moment

# FM014
lastmod-before-date = volgens `{ $key }` is de pagina gewijzigd voordat ze geschreven was
    .date = hier geschreven
    .help = verbeter een van de twee datums, of verwijder `{ $key }`

# FM015
date-path = de pagina zegt { $written }, de map- of bestandsnaam { $named }
    .help = verbeter de datum, of hernoem de map en zet het oude adres in `aliases`

# FM021
no-such-resource = `{ $key }` noemt een bestand dat niet bij de pagina ligt
    .help = leg `{ $file }` naast de pagina
    .nearest = bedoelde je `{ $nearest }`?

# FM022
unknown-tag = `{ $tag }` is een nieuwe tag
    .nearest = bedoelde je `{ $nearest }`?
    .other = hier gebruikt
    .help = gebruik een tag uit de woordenlijst, of zet hem in `vocabulary.tags.known` van `twc.toml`

# FM007
unknown-key = niets leest `{ $key }`
    .nearest = bedoelde je `{ $nearest }`?
    .read = hier gelezen
    .help = verwijder hem, of laat een sjabloon of het schema hem noemen

# FM023
no-such-layout = er is geen sjabloon voor de layout `{ $layout }`
    .help = noem een layout die bestaat, of voeg `layouts/_default/{ $layout }.html` toe
    .fix = verwijder de regel

# FM016
title-form =
    .blank = de titel begint of eindigt met een spatie
    .long = de titel telt { $count } tekens; zoekresultaten breken af rond de 60
    .stop = de titel eindigt met een punt
    .help = maak hem korter of verbeter hem; een korte voor lijsten kan in `linkTitle`

# FM019
long-description = de beschrijving telt { $count } tekens; zoekresultaten breken af rond de 160
    .help = houd het bij een of twee zinnen

# FM020
yaml-trap = `{ $value }` is hier tekst, maar waar of onwaar voor andere lezers van YAML
    .number = `{ $value }` is hier tekst, maar een getal voor andere lezers van YAML
    .octal = `{ $value }` wordt gelezen als het octale getal { $number }
    .help = zet het tussen aanhalingstekens, of laat de 0 weg
    .fix = zet het tussen aanhalingstekens

## Instellingen

# CF001
config-key = `twc.toml` kent geen instelling `{ $key }`
    .nested = `{ $key }` kan alleen in de `twc.toml` van de site zelf staan
    .nearest = bedoelde je `{ $nearest }`?
    .help = verwijder hem, of bekijk de lijst van instellingen: `twc schema config`

# CF002
config-value = `{ $key }` moet { $wanted ->
    [bool] true of false
    [number] een geheel getal vanaf 0
    [texts] een lijst van teksten
    [pairs] een lijst van paren van teksten
    [choice] een van { $words }
    [map] een tabel
   *[text] tekst
} zijn, dit is { $found ->
    [nothing] niets
    [bool] true of false
    [number] een getal
    [date] een datum
    [list] een lijst
    [map] een tabel
    [no-pair] geen paar
    [other-word] `{ $value }`
   *[text] tekst
}
    .file = er is geen leesbaar bestand `{ $value }`
    .override = `{ $value }` is geen `SLEUTEL=WAARDE`
    .extends = er is geen preset en geen bestand van de site dat `{ $value }` heet
    .rule = er is geen regel `{ $value }`
    .glob = `{ $value }` is geen patroon voor paden
    .zone = er is geen tijdzone `{ $value }`
    .outside = `{ $value }` ligt buiten de site
    .folder = in `{ $value }` zijn geen pagina’s
    .language = `{ $value }` is geen taalcode zoals `nl` of `en-gb`

date-style = andere pagina’s hier schrijven datums als `{ $usual }`
    .help = schrijf deze datum op dezelfde manier

no-description = geen beschrijving: zoekmachines tonen de eerste regels
    .help = voeg een `description` van één zin toe, zoals { $with } van { $all } pagina’s in `{ $section }` hebben

key-alias = `{ $template }` leest `{ $other }`, niet `{ $key }`, en toont niets voor deze pagina
    .label = leest alleen `{ $other }`
    .fix = schrijf `{ $other }`
