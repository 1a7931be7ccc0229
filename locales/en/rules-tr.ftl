# Rules about translations.

untranslated = { $other ->
        [nl] Dutch
        [en] English
       *[other] { $other }
    } text where { $language ->
        [nl] Dutch
        [en] English
       *[other] { $language }
    } is expected
