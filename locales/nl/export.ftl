# Waarom een export niet geschreven kon worden. $path (String) is het bestand of de map.
export-cannot-read = { $path } kan niet gelezen worden: { io-reason }
export-cannot-write = { $path } kan niet geschreven worden: { io-reason }
export-no-name = { $path } is geen mapnaam om naar te schrijven
export-out-is-file = { $path } is een bestand, geen map
export-out-is-link = { $path } is een symbolische koppeling: noem de map waar ze naar wijst
export-out-holds-site = { $path } bevat de site of de werkmap, die de export zou vervangen: noem een eigen map
export-out-holds-home = { $path } is of bevat je thuismap, die de export zou vervangen: noem een eigen map
export-out-inside-input = { $path } ligt in een map waaruit de site bestaat: noem een map daarbuiten
export-foreign-file = { $path } staat in de weg en is niet door een export geschreven: verplaats het, of noem een andere map
export-no-file = { $path } is geen gewoon bestand van de site
# Een bestand dat niet in de export kon. $source (String) is waar het vandaan komt.
export-unsafe-path = { $source } kan niet naar `{ $path }` geschreven worden: dat pad is niet veilig
export-path-clash = { $source } kan niet naar `{ $path }` geschreven worden: daar staat { $other } al
# Een eigen sjabloon van de site deugt niet. $line (Number) is waar, $reason (String) waarom.
export-template = { $path }:{ $line }: { $reason }
# Een adres dat nergens heen leidt. $place (String) is het bestand en de regel waar het staat, $address (String) het adres.
export-dead-link = { $place }: `{ $address }` leidt naar geen bestand van de export
export-dead-anchor = { $place }: `{ $address }` leidt naar geen plek op de pagina
export-more-dead =
    { $count ->
        [one] en nog { $count } adres dat nergens heen leidt
       *[other] en nog { $count } adressen die nergens heen leiden
    }
# Eén keer gezegd na de regels hierboven.
export-dead-note = verwijzingen die nergens heen leiden staan als gewone tekst in de export, die naar een ontbrekende plek leiden naar de pagina zelf
# Een oud adres van een pagina ($source), in het bestand $path (String), dat van een andere pagina is ($other).
export-lost-alias = { $source }: het alias leidt er niet naartoe: { $other } heeft `{ $path }`
