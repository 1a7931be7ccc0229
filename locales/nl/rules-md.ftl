# Regels over Markdown en opbouw.

trailing-blank = { $count ->
        [one] onzichtbare spatie aan het eind van de regel
       *[other] { $count } onzichtbare spaties aan het eind van de regel
    }
    .fix = haal weg

final-newline = { $kind ->
        [missing] de laatste regel heeft geen regeleinde
       *[several] lege regels aan het eind van het bestand
    }
    .add = sluit de laatste regel af
    .remove = haal ze weg
