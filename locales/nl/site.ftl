# Woorden van de geëxporteerde site: navigatie, datums, opschriften.

## Navigatie

# Eerste link van elke pagina, zichtbaar zodra het toetsenbord er is.
skip-link = Naar de inhoud
# Naam van het hoofdmenu, voor schermlezers.
nav-main = Hoofdmenu
# Naam van de links onder aan een pagina, voor schermlezers.
nav-footer = Voettekst
# Naam van de lijst van talen, voor schermlezers.
nav-languages = Talen
# Naam van het pad van de startpagina naar deze, voor schermlezers.
nav-breadcrumbs = Je bent hier
# De startpagina in dat pad.
home = Home
# Kop van de inhoudsopgave.
contents = Op deze pagina
# Kop van de lijst van pagina's van een onderdeel, voor schermlezers.
section-pages = Pagina's in dit onderdeel
# Link naar de feed van een onderdeel of van de site.
# twc-ignore LC012: het woord is in beide talen hetzelfde
feed = Feed
# Titel van de feed: $title (String) is de titel van de site of het onderdeel.
feed-title = { $title }: wat er nieuw is
# Links naar de buren in een onderdeel.
previous-page = Vorige
next-page = Volgende

## Datums en aantallen

# $day (Number), $month (Number) 1 tot 12, $year (String).
date =
    { $day } { $month ->
        [1] januari
        [2] februari
        [3] maart
        [4] april
        [5] mei
        [6] juni
        [7] juli
        [8] augustus
        [9] september
        [10] oktober
        [11] november
       *[12] december
    } { $year }
# $date (String) is een datum zoals hierboven.
published = Gepubliceerd op { $date }
updated = Bijgewerkt op { $date }
# $minutes (Number) die het lezen kost.
reading-time =
    { $minutes ->
        [one] { $minutes } minuut lezen
       *[other] { $minutes } minuten lezen
    }
# Kop van de labels van een pagina.
tags = Labels

## Andere pagina's

# Titel en tekst van de pagina voor adressen die niet bestaan.
not-found-title = Pagina niet gevonden
not-found-text = Op dit adres staat geen pagina. Misschien is ze verhuisd of verwijderd.
not-found-link = Naar de startpagina
# Tekst van de pagina op een oud adres. $title (String) is de titel van de nieuwe.
moved-title = Deze pagina is verhuisd
moved-text = Ga naar { $title }

## Tekst

# Een afbeelding in platte tekst. $alt (String) zegt wat erop staat.
text-image = [afbeelding: { $alt }]
# Een kader, film of geluid zonder titel, in platte tekst.
text-frame = Ingevoegde pagina
# Wat voor opmerking een uitgelicht citaat is.
alert-note = Opmerking
alert-tip = Tip
alert-important = Belangrijk
alert-warning = Waarschuwing
alert-caution = Voorzichtig
# Namen van de vakjes van een takenlijst, voor schermlezers.
task-done = Klaar
task-open = Nog niet klaar
