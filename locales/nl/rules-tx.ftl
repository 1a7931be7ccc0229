# Regels over tekst.

invisible = { $count ->
        [one] 1 onzichtbaar teken
       *[other] { $count } onzichtbare tekens
    } ({ $number } { $name })
    .label = verstoort zoeken en regelafbreking
    .fix = haal { $count ->
        [one] het
       *[other] ze
    } weg
    .blank = schrijf een gewone spatie

doubled-word = `{ $word }` staat er twee keer
    .fix = haal er een weg

double-space = { $count } spaties tussen twee woorden
    .fix = laat er een staan

space-before-punctuation = spatie voor `{ $mark }`
    .fix = haal de spatie weg

open-quote = het citaat dat met `{ $mark }` begint, wordt nooit afgesloten
    .help = sluit het af in dezelfde alinea

weekday = `{ $date }` is een { $is ->
        [mon] maandag
        [tue] dinsdag
        [wed] woensdag
        [thu] donderdag
        [fri] vrijdag
        [sat] zaterdag
       *[sun] zondag
    }, geen { $says ->
        [mon] maandag
        [tue] dinsdag
        [wed] woensdag
        [thu] donderdag
        [fri] vrijdag
        [sat] zaterdag
       *[sun] zondag
    }
    .says = zegt { $says ->
            [mon] maandag
            [tue] dinsdag
            [wed] woensdag
            [thu] donderdag
            [fri] vrijdag
            [sat] zaterdag
           *[sun] zondag
        }
    .falls = valt op een { $is ->
            [mon] maandag
            [tue] dinsdag
            [wed] woensdag
            [thu] donderdag
            [fri] vrijdag
            [sat] zaterdag
           *[sun] zondag
        }
    .note = het jaar staat er niet bij; deze pagina is uit { $year }
    .help = de dag of de datum klopt niet: `{ $day }`, of `{ $before }` / `{ $after }`; er wordt niets voor je veranderd

no-such-date = `{ $date }` bestaat niet
    .help = de maand eindigt op dag { $last }

number-form = `{ $number }` leest hier als een getal achter de komma
    .fix = schrijf `{ $right }`

name-case = { $kind ->
        [small] in het Nederlands heeft `{ $word }` geen hoofdletter
       *[capital] in het Engels heeft `{ $word }` een hoofdletter
    }
    .fix = schrijf `{ $right }`

double-stop = twee punten
    .fix = laat er een staan

not-utf8 = dit bestand is geen UTF-8; lezers zien hier een vervangteken
    .note = sla het bestand in je editor op als UTF-8
    .utf16 = het lijkt op UTF-16; sla het in je editor op als UTF-8

time-form = hier `{ $time }`, elders op deze pagina `{ $other }`
    .fix = schrijf de tijd met `{ $sign }`

mixed-quotes = dit citaat begint met { $open } en eindigt met { $close }
    .fix = sluit het met { $mark }

no-space = er ontbreekt een spatie in `{ $text }`
    .fix = voeg een spatie toe
