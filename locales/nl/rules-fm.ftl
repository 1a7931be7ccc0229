## De grens van de front matter

missing-front-matter = deze pagina heeft geen front matter; er hoort ten minste een titel in
    .help = begin het bestand met een regel `---`, een regel `title: …` en een regel `---`
unclosed-front-matter = de front matter wordt nergens afgesloten, dus de pagina heeft geen tekst
    .end = hier eindigt het bestand, nog steeds in de front matter
    .help = zet een regel `{ $fence }` na de laatste sleutel
