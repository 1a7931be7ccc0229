# Regels over de site als geheel.

in-leaf-bundle = deze pagina wordt nooit gepubliceerd: zij ligt binnen een andere pagina
    .leaf = maakt van de map een blad
    .help = hernoem `{ $path }` zodat de naam met `_index` begint

same-path = twee pagina’s willen het adres `{ $address }`, en er wordt er maar een gepubliceerd
    .other = staat daar ook
    .help = geef een van beide een andere `slug`, of haal haar weg

menu-target = dit menu-onderdeel leidt nergens heen: er is geen pagina `{ $page }`
    .help = noem een pagina die in de taal `{ $language }` bestaat
