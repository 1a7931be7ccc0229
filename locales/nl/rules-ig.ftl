# Regels over opmerkingen die bevindingen onderdrukken.

ignore-without-reason = hier staat niet waarom, dus wordt er niets genegeerd
    .help = zet er een dubbele punt en een reden achter: `twc-ignore LN006: de proefversie heeft die pagina niet`

unused-ignore = { $count ->
        [one] hier hoeft `{ $codes }` niet genegeerd te worden
       *[other] hier hoeven `{ $codes }` niet genegeerd te worden
    }
    .fix = haal weg wat niet nodig is

unknown-ignore = { $kind ->
        [none] hier staat geen regel bij, dus wordt er niets genegeerd
        [all] `{ $word }` zou bevindingen verbergen die nog niemand gezien heeft
       *[unknown] geen regel heet `{ $word }`, dus wordt er niets genegeerd
    }
    .help = noem de regels met code of naam, met komma’s ertussen
    .fix = schrijf `{ $nearest }`
