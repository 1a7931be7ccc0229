# Regels over de site als geheel.

in-leaf-bundle = deze pagina wordt nooit gepubliceerd: zij ligt binnen een andere pagina
    .leaf = maakt van de hele map één pagina
    .help = hernoem `{ $path }` zodat de naam met `_index` begint

same-path = twee pagina’s willen het adres `{ $address }`, en er wordt er maar een gepubliceerd
    .other = staat daar ook
    .help = geef een van beide een andere `slug`, of haal haar weg

menu-target = dit menu-onderdeel leidt nergens heen: er is geen pagina `{ $page }`
    .help = noem een pagina die in de taal `{ $language }` bestaat

alias-clash = { $kind ->
        [itself] de alias `{ $alias }` is het adres van deze pagina zelf
        [page] de alias `{ $alias }` is het adres van een andere pagina
       *[alias] de alias `{ $alias }` is ook die van een andere pagina
    }
    .page = staat daar
    .alias = heeft hem ook
    .help = haal hem hier weg, of daar

unused-file = niemand gebruikt `{ $file }`
    .help = noem `{ $file }` in de pagina, of haal het weg

removed-page = het adres `{ $address }` is weg: verwijzingen naar “{ $title }” breken
    .help = zet `{ $address }` bij de `aliases` van een pagina die haar plaats innam
    .moved = zet `{ $address }` bij de `aliases` van deze pagina
    .fix = stuur `{ $address }` door naar deze pagina

file-name = { $kind ->
        [blank] `{ $name }` heeft spaties, die in het adres `%20` worden
       *[upper] `{ $name }` heeft hoofdletters, die niet elke machine onderscheidt
    }
    .help = hernoem het tot `{ $better }`

repo-doc-link = er is geen bestand `{ $path }`
    .help = verbeter het pad, of haal de link weg

# $kind (String) is waarvan er te veel is, $limit (Number) hoeveel er mag.
beyond-limit = { $kind ->
        [headings] meer dan { $limit } koppen op één pagina
        [links] meer dan { $limit } links op één pagina
        [tags] meer dan { $limit } tags op één pagina
        [keys] meer dan { $limit } sleutels in de front matter
       *[depth] citaten, lijsten of nadruk staan meer dan { $limit } diep in elkaar
    }
    .help = splits de pagina, of haal weg wat een programma per ongeluk schreef

# $key (String) is slug, url of aliases.
unsafe-path = { $kind ->
        [up] `{ $key }` leidt de site uit
        [character] `{ $key }` bevat een teken dat niet overal in een pad kan staan
       *[long] `{ $key }` is langer dan een pad kan zijn
    }
    .help = schrijf een gewoon pad, zoals `doe-mee`

portable-name = { $kind ->
        [reserved] Windows kan geen bestand hebben dat `{ $name }` heet
        [end] Windows laat het eind van de naam `{ $name }` weg
       *[character] Windows kan de naam `{ $name }` niet schrijven
    }
    .help = geef een andere naam: letters, cijfers, `-`, `_` en `.` werken overal
