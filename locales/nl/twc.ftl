# Words of the tool itself. One message per thing said; rules have files of their own.

error-word = fout
output-failed = de uitvoer kan niet worden geschreven: { io-reason }
unreadable = { $path } kan niet worden gelezen: { io-reason }
# Waarom het systeem weigert. $reason (String) is een van deze woorden, of de eigen tekst van het systeem.
io-reason = { $reason ->
    [missing] dat bestand of die map is er niet
    [denied] de rechten ontbreken
    [exists] het bestaat al
    [folder] het is een map
    [no-folder] een deel van het pad is geen map
    [full] de schijf is vol
    [too-large] het bestand is groter dan het systeem toestaat
    [quota] jouw deel van de schijf is op
    [name] de naam is te lang of heeft tekens die het systeem weigert
    [read-only] de schijf is alleen-lezen
    [no-text] het is geen tekst in UTF-8
    [link] het is een symbolische koppeling
    [changed] het is intussen veranderd
   *[other] { $reason }
}
write-failed = { $path } kan niet worden geschreven: { io-reason }
unknown-rule = er is geen regel `{ $word }`; `twc rules` toont ze
    .nearest = er is geen regel `{ $word }`; bedoelde je `{ $nearest }`?
bad-now = `{ $text }` is geen datum; schrijf 2025-08-31 of 2025-08-31T19:00:00+02:00
no-site = { $path } is geen site en ligt niet in een site: er is geen map content en geen hugo.toml of twc.toml
    .below = { $path } is geen site, maar { $name } wel
built-in-taken = In { $path } en daarboven is geen site, dus de ingebouwde pagina's van twc zijn genomen; noem de map van een site, of kies deze met --embedded.
    .below = In { $path } en daarboven is geen site, dus de ingebouwde pagina's van twc zijn genomen; in `{ $name }` is er wel een.
unknown-language = er zijn geen berichten in `{ $language }`: schrijf nl of en
outside-site = { $path } hoort niet bij de site
baseline-unusable = de baseline { $path } is niet te gebruiken: { io-reason }
    .shape = { $path } is geen baseline; `--write-baseline` schrijft er een
baseline-embedded = de ingebouwde pagina's hebben geen map voor een baseline: noem er een met --baseline
fix-embedded = de ingebouwde pagina's kunnen niet worden gewijzigd: doe dit in de map van een site
since-embedded = de ingebouwde pagina's hebben geen geschiedenis: doe dit in de map van een site
git-missing = `--since` heeft het programma git nodig, en dat start niet: { io-reason }
git-no-repository = `--since` vergelijkt met git, maar { $path } ligt niet in een git-repository
git-no-revision = git kent geen revisie `{ $revision }`
    .shallow = git kent geen revisie `{ $revision }`; hier is maar een deel van de geschiedenis: `git fetch --unshallow` haalt de rest (in een workflow: `fetch-depth: 0` bij actions/checkout)
git-failed = git kon niet vergelijken: { $reason }
bad-pattern = `{ $pattern }` is geen patroon van paden: { $reason }
exporting = { $count } pagina's schrijven
checking = problemen zoeken
origin-default = standaard
origin-hugo = configuratie van Hugo
origin-preset = voorinstelling
origin-command-line = opdrachtregel
input-unusable = de standaardinvoer is geen tekst in UTF-8, of te lang
# Wat `twc export` deed. $files (Number) bij elkaar, $changed (Number) nieuw of gewijzigd, $removed (Number) weg.
exported =
    { $path }: { $files ->
        [one] { $files } bestand
       *[other] { $files } bestanden
    }, { $changed } geschreven, { $removed } verwijderd
# `--out -` toont één pagina tegelijk, behalve als JSON.
export-one-page = HTML en tekst van één pagina gaan naar de standaarduitvoer: noem haar bestand
export-one-format = één formaat tegelijk gaat naar de standaarduitvoer: geef één --format
bad-base-url = `{ $url }` is geen adres voor een site: dat begint met https:// of http://

### Reports

severity =
    .error = fout
    .warning = waarschuwing
    .note = opmerking
    .off = uit
count-errors = { $count ->
        [one] 1 fout
       *[other] { $count } fouten
    }
count-warnings = { $count ->
        [one] 1 waarschuwing
       *[other] { $count } waarschuwingen
    }
count-notes = { $count ->
        [one] 1 opmerking
       *[other] { $count } opmerkingen
    }
list-two = { $one } en { $two }
list-three = { $one }, { $two } en { $three }
# $found (String) is een lijst van aantallen, zoals "1 fout en 2 opmerkingen".
summary-counts = { $found } in { $files ->
        [one] 1 bestand
       *[other] { $files } bestanden
    }.
summary-empty = Er is niets gecontroleerd: er zijn hier geen pagina's of berichtbestanden.
summary-clean = Geen bevindingen in { $files ->
        [one] 1 bestand
       *[other] { $files } bestanden
    }.
summary-hidden = { $count ->
        [one] 1 bevinding is
       *[other] { $count } bevindingen zijn
    } verborgen; `{ $command }` toont alles.
summary-flooded = { $count ->
        [one] Nog 1 bevinding staat
       *[other] Nog { $count } bevindingen staan
    } niet in de lijst.
summary-baseline = { $count ->
        [one] 1 bevinding staat
       *[other] { $count } bevindingen staan
    } in de baseline.
# $count (Number) bevindingen die er niet meer zijn, $command (String) schrijft de baseline zonder.
summary-stale = { $count ->
        [one] 1 bevinding daarin is
       *[other] { $count } bevindingen daarin zijn
    } verdwenen: `{ $command }` haalt { $count ->
        [one] haar
       *[other] ze
    } eruit.
summary-mended = { $count ->
        [one] 1 bevinding is
       *[other] { $count } bevindingen zijn
    } hersteld.
summary-fixable = `{ $command }` herstelt er { $count }.
summary-fixable-unsafe = `{ $command }` herstelt er { $count }, maar kan de betekenis veranderen.
    .more = `{ $command }` herstelt er nog { $count }, maar kan de betekenis veranderen.
summary-next = `twc explain { $code }` vertelt meer.
diff-none = Er is niets te herstellen.
diff-end = { $count ->
        [one] 1 bevinding zou worden hersteld
       *[other] { $count } bevindingen zouden worden hersteld
    } in { $files ->
        [one] 1 bestand
       *[other] { $files } bestanden
    }; er is niets gewijzigd.
table-file = bestand
table-rule = regel
table-message = melding
table-count = bevindingen
table-fix = reparatie
table-name = naam
table-severity = ernst
fix-kind =
    .safe = veilige reparatie
    .unsafe = onveilige reparatie
    .suggestion = voorstel
# $kinds (String) is een lijst zoals "2 missing, 30 internal".
links-count = { $count ->
        [one] 1 link
       *[other] { $count } links
    }: { $kinds }.
# $list en $check (String) zijn opdrachten, $count (Number) links.
links-dead = { $count ->
        [one] 1 gaat nergens heen
       *[other] { $count } gaan nergens heen
    }: `{ $list }` toont ze, `{ $check }` zegt wat je kunt doen.
links-none = Geen links.
explain-block =
    .bad = Dit wordt gevonden:
    .finding = Dit wordt erover gezegd:
    .fixed = Na de reparatie:
    .good = Dit is goed:
new-action = alleen Hugo begrijpt `{ $action }`: dat is weggelaten
new-embedded = doe dit in de map van een site
bad-page-path = `{ $path }` is geen pad van een pagina; schrijf een pad zoals posts/feest
exists-already = { $path } bestaat al en is gelaten zoals het is
written = { $path } is geschreven
init-about =
    .begin = Instellingen van twc, <https://toml.io>. Achter een # staat wat toch al geldt, of een voorbeeld: haal de # weg om het te veranderen.
    .content = map van de pagina's
    .languages = talen; de eerste is de standaardtaal
    .base-language = taal waarmee de andere worden vergeleken
    .time-zone = datums zonder tijdsverschil horen bij deze tijdzone
    .no-time-zone = datums zonder tijdsverschil horen bij deze tijdzone; zonder tijdzone worden ze niet beoordeeld
    .own-hosts = links naar deze hosts zijn links binnen de site
    .templates = sjablonen worden gelezen voor shortcodes, berichten en sleutels van front matter; "" leest er geen
    .locales = berichtbestanden
    .level = laagste ernst die wordt getoond: error, warning of note
    .fail-on = laagste ernst waarbij de exitcode 1 wordt; never voor geen
    .ignore = regels die niet meedoen, met code of naam; `twc rules` toont ze
    .baseline = bekende bevindingen voor later: `twc check --write-baseline`
    .per-path = laat regels weg onder een pad
    .decap = verplichte en vertaalde velden komen uit het CMS

# What the argument parser says by itself.
parser =
    .error = fout:
    .usage = Gebruik:
    .options = [OPTIES]
    .no-verb = onbekende opdracht
    .no-argument = onverwacht argument
    .found = gevonden
    .no-value = ongeldige waarde
    .for = voor '
    .value-required = er hoort een waarde bij
    .none-supplied = maar die ontbreekt
    .required = deze verplichte argumenten ontbreken
    .once = mag maar één keer
    .the-argument = het argument
    .possible-values = mogelijke waarden
    .tip = tip:
    .similar-verbs = deze opdrachten lijken erop
    .similar-verb = deze opdracht lijkt erop
    .similar-argument = dit argument lijkt erop
    .similar-value = deze waarde lijkt erop
    .more = Meer staat in '--help'.

### Help: a message a verb, an attribute an argument

help-usage = Gebruik
help-commands = Opdrachten
help-command-value = OPDRACHT
help-options = Opties
help-everywhere = Overal
help-positional = Argumenten

help-twc = Controleert en exporteert een tweetalige Hugo-site: pagina's met front matter, shortcodes en berichten
    .version = toon de versie

# Onder de hulp van `twc` zelf: waar te beginnen.
help-begin = In de map van een Hugo-site:
    .check = vind elk probleem
    .diff = bekijk wat veilig te herstellen is
    .fix = herstel het
    .explain = lees waar een regel over gaat
    .init = schrijf een twc.toml om te kiezen wat wordt gecontroleerd
    .exit = Exitcodes: 0 niets wat meetelt, 1 bevindingen, 2 kon niet draaien.

# Arguments of several verbs.
help-arguments =
    .folder = een site, of een map met per taal een map of bestand
    .base = taal waarmee de andere worden vergeleken
    .help = toon deze hulp
    .directory = doe alsof het programma in DIR is gestart
    .embedded = gebruik de pagina's die in het programma zitten
    .config = gebruik deze twc.toml, of stel er één sleutel van in
    .lang = taal van meldingen en hulp; anders die van LC_ALL of LANG
    .color = wanneer kleur wordt gebruikt
    .quiet = toon alleen bevindingen, geen samenvatting en geen voortgang
    .paths = map van de site, of bestanden en mappen daarin [de eerste site in deze map of daarboven]
    .site = map van de site [de eerste site in deze map of daarboven]
    .format = vorm van het verslag
    .output = schrijf nog een verslag naar FILE; mag vaker
    .select = alleen deze regels: codes, families (LN), namen, ALL of default
    .ignore = deze regels niet
    .level = laagste ernst die wordt getoond
    .fail-on = laagste ernst waarbij de exitcode 1 wordt
    .statistics = tel de bevindingen per regel
    .fix = herstel wat veilig hersteld kan worden
    .unsafe-fixes = voer ook reparaties uit die de betekenis kunnen veranderen
    .diff = toon wat reparaties zouden veranderen, en verander niets
    .baseline = meld de bevindingen die in FILE staan niet
    .write-baseline = zet de bevindingen van nu in de baseline
    .since = alleen bevindingen die door wijzigingen sinds REV kunnen komen
    .stdin-filename = lees één bestand van de standaardinvoer en controleer het als FILE
    .show-config = toon de instellingen en waar elk vandaan komt
    .drafts = neem concepten mee
    .future = neem pagina's uit de toekomst mee
    .expired = neem verlopen pagina's mee
    .now = het moment dat als nu geldt, zoals 2025-08-31

help-check = Vind elk probleem op elke pagina
help-fix = Herstel wat veilig hersteld kan worden
help-export = Schrijf de site als HTML, JSON en platte tekst
    .format = formaten om te schrijven, met komma's ertussen [alle drie]
    .out = map om in te schrijven, of - voor de standaarduitvoer
    .policy = wat er met ruwe HTML in pagina's gebeurt
    .minify = laat witruimte weg die HTML niet nodig heeft
    .base-url = adres dat de site krijgt
help-locales = Hulpmiddelen voor vertalers van berichtbestanden
help-locales-check = Vergelijk de berichtbestanden van de talen
help-rules = Toon de regels
    .codes = alleen deze regels [alle]
help-explain = Leg een regel uit, met voorbeelden
    .rules = code of naam van een regel
help-links = Toon alle links en waar ze heen gaan
    .external = alleen links naar andere sites
    .dead = alleen links die nergens heen gaan
help-init = Schrijf een twc.toml met toelichting uit wat er staat
help-new = Begin een pagina in elke taal
    .path = pad van de pagina, zoals posts/feest
    .kind = het archetype [het eerste deel van het pad, anders default]
    .title = titel, één per taal in de volgorde van de site
help-schema = Toon een JSON Schema
    .name = welk schema
    .site = de site, voor `frontmatter` [de eerste site in deze map of daarboven]
help-completions = Toon het aanvulscript van een shell
    .shell = de shell
help-man = Toon de handleiding

help-locales-status = Toon hoe ver de vertalingen zijn
    .format = vorm van het overzicht
help-locales-missing = Toon wat er in vertalingen ontbreekt
    .write-stubs = zet de oorspronkelijke tekst erin, om te vertalen
help-locales-unused = Toon berichten waar geen code, sjabloon of ander bericht naar verwijst
help-locales-fmt = Zet berichtbestanden in de gebruikelijke vorm
    .check = verander niets; toon de bestanden die niet in die vorm staan
help-locales-rename = Geef een bericht een andere naam, in elke taal en in de code
    .old = de naam: join, -brand of search.title
    .new = de nieuwe naam
    .diff = verander niets; laat zien wat er zou veranderen
    .no-code = laat code en sjablonen met rust
help-locales-stale = Toon vertalingen waarvan het origineel veranderd is
help-locales-accept = Onthoud de originelen zoals ze nu zijn
help-locales-pseudo = Schrijf de berichten met accenten op de letters, om te zien wat niet vertaald is
    .out = map om in te schrijven, of - voor standaarduitvoer
help-locales-export = Schrijf de teksten voor een vertaalprogramma
    .format = vorm van de bestanden
    .out = map om in te schrijven, of - voor standaarduitvoer
help-locales-import = Zet de teksten van een vertaalprogramma terug in de berichtbestanden
    .exchanged = PO-, XLIFF- of JSON-bestanden die export schreef
    .folder = een site, of een map met per taal een map of bestand
help-locales-import-hugo = Maak van Hugo's i18n-bestanden Fluent-bestanden
    .folder = map van de i18n-bestanden
    .out = map om in te schrijven [locales]

locales-none = in { $path } staan geen berichten: geen TAAL/*.ftl of TAAL.ftl, en geen i18n-bestanden van Hugo
locales-embedded = de ingebouwde berichten zijn niet te veranderen; noem een map
locales-untidy = { $path } staat niet in de gebruikelijke vorm
locales-tidied = { $path } staat nu in de gebruikelijke vorm
locales-not-fluent = de tekst van `{ $key }` is geen Fluent-tekst
locales-stubs = { $count ->
        [one] 1 tekst toegevoegd om te vertalen
       *[other] { $count } teksten toegevoegd om te vertalen
    }
locales-rename-kind = `{ $old }` kan niet `{ $new }` worden: een term blijft een term, een attribuut blijft bij zijn bericht
locales-rename-taken = `{ $new }` bestaat al
locales-rename-named = { $place } noemt `{ $new }` al, dus daarna zijn de twee niet meer uit elkaar te houden; kies een andere naam, of laat de code met rust met --no-code
locales-rename-none = geen bericht heet `{ $old }`
locales-renamed = `{ $old }` heet nu `{ $new }`, in { $count ->
        [one] 1 bestand
       *[other] { $count } bestanden
    }
locales-no-lock = er is nog niets goedgekeurd; `twc locales accept` onthoudt de originelen zoals ze nu zijn
locales-accepted = { $count ->
        [one] 1 origineel
       *[other] { $count } originelen
    } onthouden
locales-import-remark = { $place }: { $kind ->
        [misspelt] `{ $key }` is opgevat als `{ $other }`
        [missing] `{ $key }` ontbreekt in `{ $other }`, dus daar staat de oorspronkelijke tekst
        [action] van `{ $other }` in `{ $key }` is alleen de waarde overgenomen
       *[finding] { $key } ({ $other }; overgenomen, met een commentaarregel die het negeert)
    }
locales-no-hugo = in { $path } staan geen i18n-bestanden
locales-written = { $path } geschreven
# Wat er mis is met een bestand van een vertaalprogramma. $place (String) is het bestand, met regel en kolom als die bekend zijn;
# $kind (String) is een van de woorden hieronder, $text (String) waar het om gaat.
locales-incoming = { $place }: { $kind ->
        [encoding] { $text ->
            [UTF-16] dit is UTF-16; sla het op als UTF-8
           *[other] dit is geen UTF-8; sla het bestand op als UTF-8
        }
        [line] een PO-bestand heeft hier `msgctxt`, `msgid` of `msgstr`, en een tekst tussen aanhalingstekens
        [escape] `{ $text }` betekent niets in een PO-bestand
        [entry] hier ontbreekt `{ $text }`
        [plural] meervoudsvormen van PO kunnen niet bewaard worden; Fluent heeft ze in de tekst zelf
        [name] deze tekst zegt niet van welk bericht hij is
        [twice] `{ $text }` is twee keer vertaald, en niet hetzelfde
        [xml] dit is geen XML
        [doctype] een documenttype wordt niet gelezen; laat het weg
        [version] dit is XLIFF { $text }; schrijf versie 2
        [second] een tweede element `file`; zet elk in een eigen bestand
        [element] het element `{ $text }` in een tekst kan niet bewaard worden
        [end] het bestand houdt te vroeg op
        [json] dit is niet de JSON die `twc locales export` schrijft
        [outside] het wil `{ $text }` schrijven, en dat is geen berichtbestand van deze map
        [language] het wil `{ $text }` schrijven, en dat is een bestand van een andere taal
        [fluent] de tekst van `{ $text }` is geen Fluent-tekst
       *[other] het is geen bestand dat `twc locales export` schreef
    }
# Waar een mens naar moet kijken. $place (String) is bestand, regel en kolom; $kind (String) een van de woorden hieronder; $key (String) het bericht.
locales-incoming-remark = { $place }: { $kind ->
        [unknown] het oorspronkelijke bestand heeft `{ $key }` niet meer; overgeslagen
        [changed] de oorspronkelijke tekst van `{ $key }` is nu een andere; kijk de vertaling na
       *[fuzzy] `{ $key }` is als onzeker gemarkeerd (fuzzy); overgeslagen
    }
locales-imported = { $count ->
        [one] 1 bestand veranderd
       *[other] { $count } bestanden veranderd
    }
locales-status =
    .language = taal
    .file = bestand
    .translated = vertaald
    .missing = ontbreekt
    .identical = zelfde tekst
    .words = woorden
    .percent = klaar
