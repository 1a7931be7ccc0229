# Regels over veiligheid.

inline-script = { $kind ->
        [foreign] dit script van elders draait op je site met de gegevens van je lezers
       *[inline] dit script draait op je site met de gegevens van je lezers
    }
    .help = verplaats het naar een shortcode of template

handler = `{ $name }` draait een script op je site met de gegevens van je lezers
    .help = verplaats het naar een script van de site

js-url = dit adres is een script: `{ $scheme }`
    .help = verwijs naar een pagina

opener = in browsers van voor 2021 kan de pagina die deze link opent, dit tabblad ergens anders heen sturen
    .fix = voeg `rel="noopener"` toe
    .help = voeg `noopener` toe aan `rel`

bidi = een onzichtbaar teken ({ $number }) laat deze tekst in een andere volgorde zien dan hij heeft
    .note = zo kan verborgen blijven wat een link, een naam of een regel code echt zegt
    .fix = haal het weg

secret = dit lijkt op een sleutel, en iedereen zou hem kunnen lezen
    .help = trek hem in en haal hem dan weg: hij blijft in de geschiedenis van de site staan

unsandboxed-frame = dit kader van een andere site mag alles wat een pagina mag
    .help = voeg `sandbox` toe met wat het nodig heeft: `sandbox="allow-forms allow-scripts allow-same-origin"`

hidden-character = een teken ({ $number }) dat geen lezer ziet
    .control = het kan een terminal opdrachten geven, of voor een programma de tekst beëindigen
    .tags = het hoort bij een verborgen tekst die alleen programma's lezen
    .fix = haal het weg
