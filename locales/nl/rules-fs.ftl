# Bestanden die niet gelezen kunnen worden. Deze bevindingen zijn niet uit te zetten.

fs-unreadable = dit bestand kan niet gelezen worden: { io-reason }
fs-name = de naam van dit bestand is geen UTF-8, dus niemand kan ernaar verwijzen
fs-depth = mappen zijn hier meer dan { $reason } diep genest; wat dieper ligt, is overgeslagen
fs-count = de site heeft meer dan { $reason } bestanden; de rest is overgeslagen
fs-symlink = dit is een symbolische koppeling: Hugo slaat die over, en wij ook
fs-adapter = een inhoudsadapter: Hugo maakt er pagina's van, die hier niet gezien worden
    .help = verwijzingen naar pagina's onder zijn map worden niet beoordeeld
fs-special = dit is geen gewoon bestand, dus het is niet geopend
limit-file-size = dit bestand is groter dan { $reason } bytes en is niet gelezen
