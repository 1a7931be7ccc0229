# Regels over toegankelijkheid.

no-alt = deze afbeelding zegt niets aan wie haar niet kan zien
    .help = beschrijf haar tussen de haken: `![wat erop staat](…)`
    .html = beschrijf haar in `alt`; een lege `alt=""` zegt dat het versiering is
    .shortcode = `{ $name }` kreeg een afbeelding en geen woorden
    .parameter = voeg `alt="…"` toe

feature-no-alt = de afbeelding van deze pagina heeft geen woorden: `{ $key }` zonder `{ $alt }`
    .help = beschrijf de afbeelding in `{ $alt }`; een lege tekst zegt dat het versiering is
    .fix = voeg een lege `{ $alt }` toe

empty-link = deze link heeft geen naam: lezers zien niets, en schermlezers spellen het adres
    .help = zet een tekst tussen de haken
    .html = zet een tekst tussen de tags, of een `aria-label`

iframe-title = dit kader zegt niet wat erin staat
    .help = voeg `title="…"` toe

alt-filename = `{ $alt }` is een bestandsnaam en beschrijft niets
    .help = zeg wat er op de afbeelding staat

alt-prefix = `{ $words }` wordt dubbel gezegd: schermlezers kondigen een afbeelding zelf aan
    .fix = laat het weg

alt-long = deze beschrijving telt { $length } tekens, en wordt in één keer voorgelezen
    .help = houd haar kort, en zet de rest in de tekst

table-header = de kolommen van deze tabel hebben geen namen
    .help = zet hun namen in de eerste rij

vague-link = `{ $text }` zegt niets over waar deze link heen gaat
    .help = laat de woorden van de link zeggen wat lezers daar vinden
