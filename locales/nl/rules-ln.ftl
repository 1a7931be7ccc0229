# Regels over links.

no-such-page = geen pagina van deze site hoort bij `{ $url }`
    .elsewhere = { $language ->
        [nl] er is een Nederlandse pagina met dit pad, maar geen Engelse
        [en] er is een Engelse pagina met dit pad, maar geen Nederlandse
       *[other] er is zo’n pagina in een andere taal: { $language }
    }
    .near = er is een pagina met een pad dat erop lijkt: `{ $to }`
    .help = schrijf het pad van een pagina, zoals `/over`, of haal de link weg
    .fix = verwijs naar `{ $to }`
    .scheme = schrijf `{ $to }` als je een andere site bedoelt
    .add-scheme = zet er `https://` voor

no-such-anchor = geen kop op de pagina maakt het anker `#{ $id }`
    .label = maakt `#{ $id }`
    .near = schrijf `#{ $id }`
    .help = schrijf het anker van een kop: de woorden in kleine letters, met streepjes ertussen
    .fix = schrijf `#{ $id }`

no-such-file = geen bestand van deze site hoort bij `{ $url }`
    .near = er is een bestand met een naam die erop lijkt: `{ $to }`
    .help = zet het bestand naast de pagina, of verbeter de naam
    .fix = gebruik `{ $to }`

other-language = { $own ->
        [nl] deze Nederlandse pagina verwijst naar het Engelse ‘{ $title }’, dat ook in het Nederlands bestaat
        [en] deze Engelse pagina verwijst naar het Nederlandse ‘{ $title }’, dat ook in het Engels bestaat
       *[other] deze pagina verwijst naar ‘{ $title }’ in een andere taal ({ $language }), terwijl het ook in deze bestaat
    }
    .label = de pagina in deze taal
    .help = verwijs naar `{ $to }`
    .fix = verwijs naar `{ $to }`

language-prefix = `/{ $language }` wordt voor je toegevoegd
    .fix = schrijf `{ $to }`

own-address = dit adres van de eigen site verlaat de voorvertoning en opent misschien een nieuw tabblad
    .help = schrijf alleen het pad
    .fix = schrijf `{ $to }`

no-slash = een omleiding te veel: het adres eindigt op een schuine streep
    .fix = zet de schuine streep erbij

bad-url = { $reason ->
        [port] de poort in `{ $url }` is geen getal tot 65535
        [percent] een `%` in `{ $url }` wordt niet gevolgd door twee cijfers
        [character] `{ $url }` bevat een teken dat niet verstuurd kan worden
        [slashes] in `{ $url }` staat een schuine streep te weinig na de dubbele punt
        [two-schemes] `{ $url }` begint twee keer
        [scheme] `{ $url }` begint niet met `https://`
       *[host] de hostnaam in `{ $url }` kan niet bestaan
    }
    .help = schrijf het adres zoals de browser het toont: `https://example.org/pagina`

http = deze link is niet versleuteld
    .help = probeer het adres met `https:` en gebruik dat als het werkt
    .fix = schrijf `https:`

bare-url = lezers zien hier een adres, niet waar het over gaat
    .help = geef de link woorden: `[woorden]({ $url })`

entity-in-url = Hugo schrijft dit als `&amp;amp;`: het adres verandert
    .help = schrijf alleen `&`
    .fix = schrijf alleen `&`

no-destination = deze link gaat nergens heen
    .help = schrijf een bestemming tussen de haakjes, of haal de link weg

unpublished-target = { $reason ->
        [draft] ‘{ $title }’ is een concept: lezers krijgen een fout
        [future] ‘{ $title }’ is nog niet gepubliceerd: lezers krijgen een fout
        [expired] ‘{ $title }’ is verlopen: lezers krijgen een fout
       *[hidden] ‘{ $title }’ wordt nooit gepubliceerd: lezers krijgen een fout
    }
    .label = hierdoor
    .help = publiceer de pagina, of haal de link weg

letter-case = werkt maar op sommige computers: de naam is `{ $name }`
    .fix = schrijf `{ $to }`

page-relative = `{ $url }` wordt bij toeval elders op de site gevonden: naast deze pagina heet niets zo
    .help = schrijf `{ $to }`
    .fix = schrijf `{ $to }`

tracking = volgt je lezers: { $names }
    .fix = haal het weg

translated-proxy = stuurt lezers via Google Translate in plaats van naar `{ $host }`
    .fix = verwijs naar `{ $to }`

bad-mail = { $kind ->
        [mailto] `{ $address }` wordt gelezen als een pagina van deze site, niet als mailadres
       *[address] `{ $address }` is geen mailadres
    }
    .mailto = schrijf `mailto:{ $address }`
    .fix = zet er `mailto:` voor
    .help = schrijf het als `name@example.org`

alias-hop = dit adres is verhuisd naar `{ $to }`
    .fix = schrijf `{ $to }`

fragment-with-base = { $kind ->
        [link] `{ $url }` leidt van deze pagina weg: de site stelt `<base href>` in
       *[base] hierdoor { $count ->
            [one] leidt een verwijzing binnen een pagina
           *[other] leiden { $count } verwijzingen binnen een pagina
        } naar een andere pagina
    }
    .label = stelt de basis van alle adressen in
    .help = schrijf het hele adres: `{ $to }`
    .remove = haal `<base>` weg, of geef het het adres van de pagina zelf

shortener = `{ $host }` verbergt waar deze link heen gaat
    .help = schrijf het adres waar het uitkomt

same-target = dit leidt naar dezelfde pagina als “{ $text }”
    .label = leidt daar ook heen
    .help = geef elk zijn eigen adres
