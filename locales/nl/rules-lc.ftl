# Regels over berichtbestanden.

message-syntax = { $reason ->
        [expected-equals] na de naam van een bericht hoort `=`
        [unclosed-string] het aanhalingsteken hiervoor wordt nooit gesloten
        [expected-brace] de accolade hiervoor wordt nooit gesloten: verwacht `{ "}" }`
        [expected-character] hier hoort `{ $subject }`
        [expected-line-end] na `->` beginnen de varianten op een nieuwe regel
        [expected-digit] hier hoort een cijfer
        [expected-name] een naam begint met een letter
        [expected-entry] zo begint geen bericht
        [digit-first] een naam kan niet met een cijfer beginnen
        [indented] deze regel hoort bij geen bericht
        [tab] een tab springt een tekst niet in
        [tab-value] `{ $subject }` heeft geen tekst: een tab springt die niet in
        [no-value] `{ $subject }` heeft geen tekst
        [forbidden-callee] namen van functies bestaan uit hoofdletters
        [no-variant-value] deze variant heeft geen tekst
        [message-as-selector] op een bericht valt niet te kiezen
        [term-as-selector] op een term valt niet te kiezen, alleen op een attribuut ervan
        [attribute-as-selector] op een attribuut van een bericht valt niet te kiezen
        [term-attribute-as-text] een attribuut van een term kan niet in de tekst staan
        [nested-selector] op accolades in accolades valt niet te kiezen
        [positional-after-named] een waarde zonder naam staat na een met een naam
        [argument-twice] `{ $subject }` staat er twee keer
        [unknown-escape] `\{ $subject }` betekent niets
        [short-escape] na `\u` horen vier hexadecimale cijfers, na `\U` zes
        [closing-brace] deze accolade sluit niets
        [empty-placeable] tussen deze accolades staat niets dat getoond kan worden
        [template] dubbele accolades horen bij sjablonen
        [expected-literal] een optie is tekst tussen aanhalingstekens of een getal
        [too-deep] de accolades zijn hier te diep genest, of een getal is te lang: het bestand is niet gelezen
        [data] dit bestand is vanaf hier niet te lezen
       *[other] dit kan hier niet staan
    }
    .help = { $reason ->
        [expected-equals] schrijf `naam = tekst`
        [closing-brace] een accolade in de tekst schrijf je als `{ "{" } "{ "}" }" { "}" }`
        [unclosed-string] sluit het op dezelfde regel
        [digit-first] zet er een letter voor, `fout-404` voor `404`
        [expected-entry] een naam bestaat uit de letters a tot z, cijfers, `-` en `_`
        [indented] haal de spaties voor een naam weg; spring een tekst onder zijn naam in
        [tab] spring in met spaties
        [tab-value] spring in met spaties
        [no-value] schrijf een tekst, of `{ "{" } "" { "}" }` voor geen
        [forbidden-callee] schrijf hem in hoofdletters, of `$` voor een variabele
        [term-as-selector] geef de term een attribuut en kies daarop
        [message-as-selector] kies op een variabele of op het attribuut van een term
        [short-escape] bijvoorbeeld `\u00A0`
        [unknown-escape] schrijf `\\` voor een backslash
        [expected-brace] sluit hem met `{ "}" }`
        [template] schrijf `{ "{" } $naam { "}" }` voor een waarde
       *[other] de berichten erna zijn gelezen en nagekeken
    }

missing-message = { $part ->
        [value] `{ $id }` heeft attributen maar geen tekst
       *[message] `{ $id }` ontbreekt
    } in het { $language ->
        [nl] Nederlands
        [en] Engels
       *[other] { $language }
    }
    .near = `{ $id }` is er alleen hier
    .rename = is `{ $near }` er de vertaling van? noem die dan `{ $id }`
    .commented = het staat hier als commentaar
    .help = zet de vertaling in `{ $file }`
    .fix = voeg het toe, om te vertalen

unused-message = niets gebruikt `{ $id }`
    .near = is dit bedoeld waar een sjabloon `{ $near }` vraagt?
    .used = `{ $near }` bestaat nergens
    .fix = haal het weg

undefined-message = geen enkele taal heeft `{ $id }`, dus Hugo toont hier niets
    .near = schrijf `{ $near }`
    .theme = een thema dat hier niet staat kan het hebben

duplicate-message = { $part ->
        [attribute] het attribuut `{ $id }` staat er twee keer
       *[message] `{ $id }` staat er twee keer, en maar een ervan wordt gebruikt
    }
    .first = de eerste

extra-message = { $part ->
        [value] `{ $id }` heeft hier een tekst, maar niet
       *[message] `{ $id }` bestaat niet
    } in het { $base ->
        [nl] Nederlands
        [en] Engels
       *[other] { $base }
    }
    .near = bedoel je `{ $near }`?
    .fix = noem het `{ $near }`

variable-differs = { $kind ->
        [unknown] `{ $variable }` krijgt geen waarde: het { $base ->
            [nl] Nederlands
            [en] Engels
           *[other] { $base }
        } heeft die variabele hier niet
        [formatted] het origineel toont `{ $there }`
       *[missing] `{ $variable }` ontbreekt in deze tekst
    }
    .near = bedoel je `{ $near }`?

plural-category = { $kind ->
        [never] `{ $key }` wordt in het { $language ->
            [nl] Nederlands
            [en] Engels
           *[other] { $language }
        } nooit gekozen
        [taken] `{ $key }` wordt nooit gekozen: `{ $by }` ervoor neemt dat getal al
       *[lacking] de vorm `{ $key }` ontbreekt, dus wordt deze ervoor gebruikt
    }

no-default = { $reason ->
        [two-defaults] een keuze heeft één standaardvariant, niet twee
       *[no-default] een keuze heeft een standaardvariant nodig
    }
    .fix = zet `*` voor deze variant

message-cycle = deze berichten verwijzen eindeloos naar elkaar: { $path }

attribute-in-one = het attribuut `.{ $attribute }` ontbreekt in het { $lacking ->
        [nl] Nederlands
        [en] Engels
       *[other] { $lacking }
    }
    .near = bedoel je `.{ $near }`?

identical-message = `{ $id }` is dezelfde tekst als in het { $base ->
        [nl] Nederlands
        [en] Engels
       *[other] { $base }
    }

markup-differs = { $kind ->
        [missing] `{ $word }` ontbreekt in deze tekst
        [attribute] het attribuut `{ $word }` is anders dan in het { $base ->
            [nl] Nederlands
            [en] Engels
           *[other] { $base }
        }
       *[extra] `{ $word }` staat alleen in deze tekst, niet in het { $base ->
            [nl] Nederlands
            [en] Engels
           *[other] { $base }
        }
    }

empty-message = `{ $id }` is leeg

unknown-reference = { $kind ->
        [attribute] er is geen attribuut `{ $reference }`
        [no-value] `{ $reference }` heeft attributen maar geen tekst
       *[unknown] er is geen `{ $reference }` in het { $language ->
            [nl] Nederlands
            [en] Engels
           *[other] { $language }
        }
    }
    .near = bedoel je `{ $near }`?

message-term-clash = het bericht `{ $id }` en de term `-{ $id }` kunnen niet naast elkaar bestaan
    .first = alleen deze blijft over
    .help = geef een van de twee een andere naam

bad-function = { $kind ->
        [function] er is geen functie `{ $word }`
        [nothing] `{ $word }` krijgt niets mee
        [text] `{ $word }` krijgt een tekst mee
        [two] `{ $word }` neemt één waarde
        [option] `{ $function }` heeft geen optie `{ $word }`
       *[value] `{ $function }` kan niet `{ $word }` zijn, alleen { $expected }
    }
    .near = bedoel je `{ $near }`?

variant-keys = { $kind ->
        [twice] de variant `[{ $key }]` staat er twee keer, en de tweede wordt nooit gekozen
        [lost] de variant `[{ $key }]` ontbreekt, dus wordt deze ervoor gebruikt
       *[strange] `[{ $key }]` wordt nooit gekozen: de waarden zijn { $keys }
    }
    .first = de eerste

term-argument = { $kind ->
        [positional] een term neemt geen waarde zonder naam
        [unused] `{ $term }` gebruikt `{ $word }` niet
        [value] `{ $term }` kent `{ $word }` niet, alleen { $keys }
       *[missing] `{ $term }` krijgt `{ $word }` niet mee en neemt de standaardvariant
    }
    .near = bedoel je `{ $near }`?

broken-markup = { $kind ->
        [unclosed] `<{ $word }>` wordt nooit gesloten
        [mixed] `</{ $word }>` staat waar `<{ $open }>` nog open is
        [unopened] `</{ $word }>` sluit niets
        [broken-tag] de tag `<{ $word }` heeft geen einde
        [open-entity] `&{ $word }` heeft geen `;`
       *[unknown-entity] er is geen teken `&{ $word };`
    }

end-punctuation = deze tekst eindigt { $here ->
        [none] zonder leesteken
       *[other] op `{ $here }`
    }, in het { $base ->
        [nl] Nederlands
        [en] Engels
       *[other] { $base }
    } { $there ->
        [none] zonder
       *[other] op `{ $there }`
    }

# twc-ignore LC007: Dutch chooses by the edge, English prints it
edge-space = { $kind ->
        [missing] de spatie aan het { $edge ->
            [start] begin
           *[end] eind
        } is hier weg
       *[extra] er staat een spatie aan het { $edge ->
            [start] begin
           *[end] eind
        } die het origineel niet heeft
    }

message-link = { $kind ->
        [language] `{ $address }` leidt naar de pagina in de andere taal
        [missing] het adres `{ $address }` ontbreekt
       *[differs] `{ $address }` staat waar het origineel `{ $original }` heeft
    }
    .help = misschien `{ $address }`
    .fix = verwijs naar `{ $address }`

commented-message = `{ $id }` is hier alleen commentaar

undocumented-variable = geen commentaar zegt wat `{ $variable }` is

reference-differs = { $kind ->
        [missing] het origineel noemt `{ $reference }`, deze tekst niet
       *[extra] deze tekst noemt `{ $reference }`, het origineel niet
    }

message-quote = { $kind ->
        [mixed] `{ $mark }` sluit `{ $open }` niet
        [closed] `{ $mark }` sluit niets
       *[open] `{ $mark }` wordt nooit gesloten
    }

message-blank = { $kind ->
        [double] meer dan één spatie tussen woorden
        [before] een spatie voor `{ $mark }`
       *[invisible] een onzichtbaar teken ({ $number })
    }
    .fix = { $kind ->
        [double] laat er één staan
        [before] haal die weg
       *[invisible] haal het weg
    }

message-date = { $kind ->
        [capital] Nederlands schrijft `{ $right }`, zonder hoofdletter
        [small] Engels schrijft `{ $right }`, met een hoofdletter
        [foreign] `{ $word }` is een woord uit de andere taal: `{ $right }`
        [clock] Nederlands kent geen `{ $word }`: schrijf 15.00 uur
        [weekday] deze datum is geen `{ $word }` maar een { $right }
        [ordinal] `{ $word }` is Engels: schrijf het getal, of `15e`
       *[order] Nederlands schrijft de dag voor de maand
    }

message-slip = { $kind ->
        [twice] een woord staat er twee keer: `{ $word }`
        [glued] een woord raakt deze waarde, in het origineel niet
        [first] deze tekst begint met een ander soort letter dan het origineel
       *[emoji] de emoji van het origineel is weg
    }
