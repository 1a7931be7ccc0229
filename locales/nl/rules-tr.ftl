# Regels over vertalingen.

untranslated = { $other ->
        [nl] Nederlandse
        [en] Engelse
       *[other] { $other }
    } tekst waar { $language ->
        [nl] Nederlands
        [en] Engels
       *[other] { $language }
    } hoort

no-counterpart = van deze pagina is er geen { $language ->
        [nl] Nederlandse
        [en] Engelse
       *[other] { $language }
    } versie

headings-differ = { $kind ->
        [level] deze kop is van niveau { $level }, in het { $language ->
            [nl] Nederlands
            [en] Engels
           *[other] { $language }
        } van niveau { $there }
       *[count] het { $language ->
            [nl] Nederlands
            [en] Engels
           *[other] { $language }
        } heeft { $there } koppen, deze pagina { $level }
    }

shared-key-differs = `{ $key }` is anders dan op de { $language ->
        [nl] Nederlandse
        [en] Engelse
       *[other] { $language }
    } pagina
    .editor = volgens de instellingen van de redactie-omgeving is dit veld in elke taal gelijk: wie daar opslaat, vervangt het
    .fix = maak er `{ $value }` van

key-in-one = alleen de { $language ->
        [nl] Nederlandse
        [en] Engelse
       *[other] { $language }
    } pagina heeft `{ $key }`

tags-differ = { $kind ->
        [number] aantal tags hier: { $tag }, op de { $language ->
            [nl] Nederlandse
            [en] Engelse
           *[other] { $language }
        } pagina: { $other }
       *[spelling] hier `{ $tag }`, op andere { $language ->
            [nl] Nederlandse
            [en] Engelse
           *[other] { $language }
        } pagina's `{ $other }`
    }

image-missing = `{ $image }` staat niet op de { $language ->
        [nl] Nederlandse
        [en] Engelse
       *[other] { $language }
    } pagina

number-differs = { $kind ->
        [form] `{ $here }` is in deze taal een ander getal
        [extra] `{ $here }` staat niet in het origineel
        [missing] `{ $there }` ontbreekt in deze tekst
       *[differs] hier `{ $here }`, in het origineel `{ $there }`
    }

foreign-month = `{ $word }` is een woord uit de andere taal
    .fix = schrijf `{ $right }`

form-of-address = hier `{ $word }`, elders op de pagina `je`

link-missing = de pagina in de andere taal ({ $language }) verwijst nergens naar `{ $host }`

shortcode-differs = { $kind ->
        [missing] de pagina in de andere taal ({ $language }) heeft hier geen `{ $name }`
        [other] hier `{ $name }`, op de pagina in de andere taal ({ $language }) `{ $value }`
       *[parameter] op de pagina in de andere taal ({ $language }) is `{ $name }` `{ $value }`
    }

stale = de tekst waarvan dit vertaald is ({ $language }) is sindsdien veranderd{ $count ->
        [one] {""}
       *[other] , op { $count } plaatsen
    }
    .label = is veranderd
    .help = vertaal de wijziging, en geef dan `twc locales accept`
