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
