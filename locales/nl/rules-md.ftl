# Regels over Markdown en opbouw.

heading-skip = kop springt van niveau { $before } naar niveau { $level }
    .before = niveau { $before }
    .help = maak er niveau { $wanted } van, of geef het niveau ertussen een kop

body-h1 = de titel is al de kop van niveau 1
    .help = schrijf `##`, en één `#` meer bij elke kop eronder
    .fix = maak er niveau 2 van

same-anchor = deze kop krijgt het anker `#{ $id }`, want de woorden zijn al in gebruik
    .first = `#{ $base }` leidt hierheen
    .help = geef een van beide andere woorden, of een eigen anker: `{ "{" }#{ $base }-meer{ "}" }`

no-space-heading = `{ $marks }` komt als tekst op de pagina: achter de hekjes van een kop hoort een spatie
    .fix = voeg de spatie in

broken-link-syntax = { $kind ->
        [apart] komt als tekst op de pagina: er staat een spatie tussen de linktekst en het adres
        [swapped] komt als tekst op de pagina: de haken van deze link zijn verwisseld
        [blank] komt als tekst op de pagina: er staat een spatie in het adres van deze link
       *[unclosed] komt als tekst op de pagina: het adres van deze link wordt niet afgesloten
    }
    .help = schrijf `[tekst](adres)`, met `%20` voor een spatie in het adres
    .join = haal de spatie weg
    .swap = verwissel ze

# twc-ignore LC033: the bracket is what it is about
stray-paren = een `)` te veel achter de link
    .fix = haal hem weg

placeholder = voorlopige tekst zou gepubliceerd worden: `{ $text }`
    .help = schrijf wat hier hoort, of zet het in een opmerking

published-comment = lezers kunnen deze opmerking zien in de bron van de pagina
    .help = haal haar weg, of schrijf `[//]: # (tekst)` op een eigen regel; dat komt nergens terecht
    .fix = haal de opmerking weg

table-width = { $kind ->
        [more] { $cells } cellen, maar de kopregel heeft er { $columns }: de rest valt weg
       *[fewer] { $cells } cellen, maar de kopregel heeft er { $columns }
    }
    .header = { $columns ->
        [one] { $columns } cel
       *[other] { $columns } cellen
    }
    .help = schrijf een streepje dat bij de tekst hoort als `\|`

bad-tag = { $kind ->
        [void] `{ $tag }` is geen tag: dit element heeft geen eind
       *[unknown] `{ $tag }` is geen HTML, dus lezers zien er niets van
    }
    .write = schrijf `{ $tag }`
    .remove = haal weg
    .code = als het tekst moet zijn, zet het dan als code tussen accenten (backticks)

unbalanced-html = { $kind ->
        [open] `{ $tag }` wordt nooit afgesloten en neemt alles mee wat volgt
       *[close] `{ $tag }` sluit niets af
    }
    .help = sluit af met `{ $tag }`

figcaption-alone = dit bijschrift hoort bij geen figuur
    .help = zet het bijschrift in de titel van de afbeelding: `![beschrijving](foto.jpg "bijschrift")`

dropped-html = Hugo laat `{ $tag }` weg
    .note = HTML in de tekst staat uit op deze site (`markup.goldmark.renderer.unsafe`)
    .help = schrijf het in Markdown of als shortcode

trailing-blank = { $count ->
        [one] onzichtbare spatie aan het eind van de regel
       *[other] { $count } onzichtbare spaties aan het eind van de regel
    }
    .fix = haal weg

final-newline = { $kind ->
        [missing] het bestand eindigt niet met een nieuwe regel
       *[several] meer dan één lege regel aan het eind van het bestand
    }
    .add = voeg het regeleinde toe
    .remove = haal ze weg

empty-heading = deze kop heeft geen woorden
    .help = schrijf er wat bij, of haal de regel weg

open-emphasis = `{ $mark }` komt als tekst op de pagina: er wordt niets vet
    .help = laat beide paren de woorden raken: `**woorden**`

attribute-text = `{ $list }` komt als tekst op de pagina
    .help = het werkt achter een kop; onder een blok alleen als `markup.goldmark.parser.attribute.block` aan staat

unknown-emoji = `{ $name }` is geen emoji en komt als tekst op de pagina
    .help = neem een naam uit de lijst, of het teken zelf

hand-footnote = `[{ $number }]` is tekst: het leidt niet naar de noot
    .note = de noot
    .fix = maak er een voetnoot van

unclosed-fence = dit codeblok wordt nergens gesloten: de rest is als code te zien
    .help = zet hetzelfde teken, { $fence }, op een eigen regel na de code

list-marker-space = { $count } spaties na het opsommingsteken, één na de andere in deze lijst
    .fix = laat er een staan
