# 

## Buttons that many windows share
button-close = Schließen
button-copy = Kopieren
button-delete = Löschen
button-rename = Umbenennen
button-show = Zeigen

## Start page and help
guide-start = Willkommen bei Dealscope
guide-what-it-is = Dealscope liest Register von Investitionsabschlüssen, jeden mit dem Artikel, der ihn meldete, und zeigt, was sie zusammen ergeben: so weit es sicher ist, und nicht weiter.
guide-bundled-seeds = Abschlüsse aus fünf Presseartikeln über Shanghai und Chongqing, 2023 bis 2025, und drei Berichten, die sie prüfen.
guide-bundled-reported = 568 Abschlüsse und 29 laufende Summen aus 409 Quellen, 2017 bis 2026: Bezirke von Shanghai, Chongqing, Shandong, Jiangsu, Guangdong, weitere Provinzen, deutsche Länder. Nicht vollständig: seeds/README.md nennt, was bekanntermaßen fehlt.
guide-own-register = Eigenes Register
guide-own-register-about = Ein Ordner mit RON-Dateien; seeds/README.md sagt, wie man ihn schreibt
guide-search-about = Wörter oder ein Filter wie stage>=signed
guide-both-words = Abschlüsse mit beiden Wörtern, in beliebigen Feldern
guide-phrase = Abschlüsse mit genau dieser Wortfolge
guide-or-further = unterzeichnet oder weiter
guide-several-kinds = eine von mehreren Arten
guide-in-district = in einem Bezirk; place: umfasst alles darin
guide-at-least = sicher mindestens so viel, umgerechnet
guide-undisclosed = auch exact, "at least", disputed, none
guide-in-month = kann in diesem Monat gewesen sein
guide-from-to = vom ersten bis zum zweiten
guide-party-sector = ein Beteiligter, eine Branche
guide-is = auch disputed, undated, approximate, member, running
guide-all-but = alle außer diesen
guide-either = eines von beiden; Klammern fassen zusammen
guide-other-words = Felder und ihre Wörter gehen auch auf Deutsch oder Chinesisch, ebenso und, oder, nicht und die Zeichen jeder Tastatur.
guide-fields = Felder: { $words }
guide-explorer = Zum Erkunden von Investitionsabschlüssen, getreu dem, was jeder Bericht sagt.
guide-private = Nichts verlässt je diesen Rechner.
guide-data-and-fonts = Daten und Schriften
guide-rates = Kurse: eigene Monatsmittel der Euro-Referenzkurse der Europäischen Zentralbank.
guide-rates-up-to = Kurse: eigene Monatsmittel der Euro-Referenzkurse der Europäischen Zentralbank, bis { $month }.
guide-codes = Codes der Orte: ISO 3166 und GB/T 2260; Namen der Länder: Unicode CLDR.
guide-fonts = Schriften: Inter, Noto Sans, Noto Sans SC und Noto Sans CJK, unter der SIL Open Font License.

## Saved views in their windows
views-none-yet = Noch keine gespeicherten Ansichten
views-none-keep = Noch keine. „Ansicht speichern…“ bewahrt auf, was zu sehen ist.
views-all-hint = Ein Klick auf den Namen zeigt die Ansicht.
views-save = Ansicht speichern
views-save-hint = Bewahrt Filter, Gruppierung, Maß, Währung, Spalten, Reihenfolge und Zoom auf.
views-rename = Ansicht umbenennen
views-rename-hint = Die Ansicht selbst bleibt, wie sie ist.
views-delete = Ansicht löschen
views-delete-hint = Was zu sehen ist, bleibt; der Name verlässt die Liste.
views-paste = Ansicht einfügen
views-paste-hint = Eine Zeile, die aus einer Ansicht oder einem Befehl kopiert wurde.
views-field-name = Name der Ansicht
views-field-hint = Name
views-field-line = Zeile der Ansicht
views-same-name = Es gibt eine Ansicht dieses Namens.
views-replace = Ersetzen
views-keep = Speichern
views-delete-more = Löschen…
views-rename-more = Umbenennen…
views-delete-of = { $name } löschen
views-rename-of = { $name } umbenennen
views-copy-of = { $name } kopieren
views-of-register = gehört zum Register
views-as-opened = Wie beim Öffnen eines Registers
views-entry = Ansicht: { $name }

## Commands
commands-title = Dasselbe von der Befehlszeile
commands-hint = Jeder Befehl erzeugt im Terminal, was das Fenster gerade zeigt.
commands-copy-of = Befehl kopieren: { $makes }
palette-find = Befehl suchen
palette-nothing = Kein Befehl enthält diese Wörter

## Parts of the deal card
card-close = Steckbrief schließen
card-contains = Enthält
card-and-more = und { $number } weitere
card-one-of = 1 von { $number } gewählten Abschlüssen
card-note = Anmerkung
card-source = Quelle
card-sources = Quellen
card-in-article =
    { $number ->
        [one] 1 Abschluss in diesem Artikel
       *[other] { $number } Abschlüsse in diesem Artikel
    }
card-filter-article = Auf die Abschlüsse dieses Artikels filtern
card-copy-address = Adresse kopieren

## The comparison in the window
compare-adding-up = Wird summiert
compare-add-group = Gruppe ergänzen
compare-add-group-tip = Eine weitere vergleichen, bis zu sechs
compare-selected = { $number } gewählte Gruppen vergleichen
compare-with = Vergleichen mit
compare-groups = { $number } Gruppen vergleichen
compare-too-many = Höchstens sechs Gruppen stehen nebeneinander
compare-group-spoken = Gruppe { $name }, { $counts }
compare-leave-out = { $name } weglassen
compare-order = Reihenfolge
compare-fewer-pairs = Weniger Paare zeigen
compare-all-pairs = Alle { $number } Paare zeigen
compare-could-decide = Könnte es entscheiden:{" "}
compare-select-deals = Diese Abschlüsse auswählen

## Parts of the table
table-columns = Spalten
table-columns-tip = Spalten der Tabelle wählen
table-selected = { $number } gewählt
table-members-under = Teile eingerückt
table-not-grouped = Ohne Gruppen
table-rows-by = Nach { $what }
table-fold-all = Zuklappen
table-unfold-all = Aufklappen
table-fold = { $name } zuklappen
table-unfold = { $name } aufklappen
table-copy-cell = Zelle kopieren
table-copy-row = Zeile kopieren
table-copy-rows = { $number } gewählte Zeilen kopieren
table-copy-column = { $column } von { $number } gewählten Zeilen kopieren
table-groups-overlap = { $count }, Gruppen überschneiden sich
table-select-group = Abschlüsse dieser Gruppe auswählen
table-sort-by = Sortieren nach { $column }
table-heading-tip = Klick sortiert, Umschalt und Klick sortiert zusätzlich, Ziehen verschiebt die Spalte, Rechtsklick für mehr
table-pin = Spalte fixieren
table-unpin = Spalte lösen
table-move-left = Nach links
table-move-right = Nach rechts
table-own-width = Eigene Breite
table-go-to = Gehe zu
table-go-to-row = Zu Zeile gehen
table-jump-hint = Zeilennummer oder { $column }
table-of-rows = von { $number } Zeilen
table-row-of = Zeile { $row } von { $number }
table-no-such-row = keine solche Zeile
table-searching = wird gesucht
table-spoken = Tabelle der Abschlüsse, { $number } Zeilen
table-no-deals = Dieses Register enthält keine Abschlüsse
table-none-pass = Kein Abschluss passt zum Filter
table-only-running-totals = Nur laufende Summen entsprechen dem Filter; keine Summe enthält sie

## Actions
action-open-folder = Register öffnen…
action-open-file = Registerdatei öffnen…
action-open-path = Pfad öffnen…
action-open-title = { $title } öffnen
action-bundled-seeds = Beispielartikel
action-bundled-reported = Berichtete Abschlüsse
action-reload = Neu laden
action-export-volumes = Volumen exportieren…
action-export-timeline = Zeitleiste exportieren…
action-export-comparison = Vergleich exportieren…
action-export-table = Tabelle exportieren…
action-copy-rows = Zeilen kopieren
action-copy-command = Befehl kopieren
action-show-command = Befehl zeigen…
action-quit = Beenden
action-undo = Rückgängig
action-redo = Wiederholen
action-back = Zurück
action-forward = Vorwärts
action-save-view = Ansicht speichern…
action-rename-view = Ansicht umbenennen…
action-delete-view = Ansicht löschen…
action-copy-view = Ansicht als Text kopieren
action-paste-view = Ansicht einfügen…
action-all-views = Alle Ansichten…
action-find = Suchen
action-palette = Befehl suchen…
action-signed-only = Nur Unterzeichnetes
action-only-chosen-group = Nur die gewählte Gruppe
action-compare = Gewählte Gruppen vergleichen
action-end-comparison = Zurück zu den Diagrammen
action-clear-filter = Filter löschen
action-clear-choice = Auswahl aufheben
action-next-deal = Nächster Abschluss
action-previous-deal = Voriger Abschluss
action-select-all = Alle Zeilen auswählen
action-go-to-row = Zu Zeile gehen…
action-group-rows-none = Zeilen ohne Gruppen
action-rows-by = Zeilen nach { $what }
action-members-under = Teile nur unter ihrem Sammelposten
action-fold-all = Alle zuklappen
action-unfold-all = Alle aufklappen
action-pin-next = Weitere Spalte fixieren
action-unpin = Alle Spalten lösen
action-theme-system = Farben des Systems
action-theme-light = Helle Farben
action-theme-dark = Dunkle Farben
action-language-none = Sprache des Systems
action-larger = Größer
action-smaller = Kleiner
action-normal-size = Normale Größe
action-whole-timeline = Ganze Zeitleiste
action-zoom-to-period = Auf Zeitraum oder Auswahl zoomen
action-short-gaps = Lange Lücken kürzen
action-by = Nach { $what }
action-in = In { $currency }
action-show-stated = Währungen wie genannt
action-read-span = Lesart: Spanne
action-read-stated = Lesart: wie zuerst genannt
action-read-low = Lesart: niedrigster Wert
action-read-high = Lesart: höchster Wert
action-measure = Maß: { $what }
action-at-place = Nach Ort des Vorhabens
action-at-venue = Nach Ort der Unterzeichnung
action-stack-none = Balken einfarbig
action-stack-kind = Balken nach Art gestapelt
action-stack-stage = Balken nach Stufe gestapelt
action-start = Erste Schritte
key-ctrl = Strg
key-shift = Umschalt
key-alt = Alt
key-left = Links
key-right = Rechts
tip-with-keys = { $what } ({ $keys })
action-shortcuts = Tastenkürzel
action-search-help = Hilfe zur Suche
action-about = Über Dealscope

## What actions say of themselves
tip-open-folder = Einen Ordner mit RON-Dateien öffnen
tip-open-file = Eine einzelne RON-Datei öffnen
tip-open-path = Den Pfad eines Ordners oder einer Datei eingeben
tip-open-bundled = Ein mitgeliefertes Register öffnen
tip-reload = Das Register neu vom Datenträger lesen
tip-export-volumes = Die Balken als PNG, SVG oder PDF speichern
tip-export-timeline = Die Zeitleiste als PNG, SVG oder PDF speichern
tip-export-comparison = Den Vergleich als PNG, SVG oder PDF speichern
tip-export-table = Die gezeigten Abschlüsse als XLSX, CSV, TSV oder JSON speichern
tip-copy-rows = Die gewählten Abschlüsse, sonst alle gezeigten, als Tabelle kopieren
tip-copy-command = Den Befehl kopieren, der die Volumen zeichnet
tip-show-command = Die Befehle für Volumen, Zeitleiste und Tabelle zeigen
tip-quit = Das Fenster schließen
tip-undo = Die letzte Änderung von Filter oder Auswahl zurücknehmen
tip-redo = Die zurückgenommene Änderung wieder ausführen
tip-back = Zurück zu dem, was vorher zu sehen war
tip-forward = Wieder vorwärts gehen
tip-save-view = Filter, Gruppierung, Diagramme, Spalten und Zoom unter einem Namen aufbewahren
tip-rename-view = Der gezeigten Ansicht einen anderen Namen geben
tip-delete-view = Die gezeigte Ansicht aus der Liste nehmen
tip-copy-view = Eine Zeile kopieren, die andere hier oder als Befehl einfügen können
tip-paste-view = Eine Ansicht aus einer Textzeile zeigen
tip-all-views = Gespeicherte Ansichten anwenden, umbenennen, kopieren und löschen
tip-find = Wörter oder einen Filter eingeben
tip-palette = Einen Teil des Befehlsnamens eingeben
tip-signed-only = Noch nicht unterzeichnete Abschlüsse weglassen
tip-only-chosen-group = Auf die Gruppe filtern, deren Balken gewählt ist
tip-compare = Zwei bis sechs Gruppen nebeneinander; ohne Auswahl die vier größten
tip-end-comparison = Wieder Volumen und Zeitleiste zeigen
tip-clear-filter = Alle Abschlüsse zeigen
tip-clear-choice = Nichts auswählen
tip-next-deal = Die nächste Zeile der Tabelle auswählen
tip-previous-deal = Die vorige Zeile auswählen
tip-select-all = Alle Abschlüsse auswählen, die den Filter passieren
tip-go-to-row = Die Nummer einer Zeile oder einen Wortanfang eingeben
tip-group-rows-none = Eine einzige Liste von Zeilen
tip-group-rows-some = Zeilen unter je einer Überschrift mit Zwischensumme
tip-members-under = Abschlüsse eines Sammelpostens nur unter ihm zeigen
tip-fold-all = Ausblenden, was unter Gruppen und Sammelposten steht
tip-unfold-all = Zeigen, was unter Gruppen und Sammelposten steht
tip-pin-next = Die ersten Spalten der Tabelle festhalten, während die übrigen rollen
tip-unpin = Alle Spalten der Tabelle rollen lassen
tip-toggle = Diesen Teil des Fensters ein- oder ausblenden
tip-theme = Die Farben des Fensters ändern
tip-language = Die Sprache von Fenster und Diagrammen ändern
tip-larger = Alles etwas größer
tip-smaller = Alles etwas kleiner
tip-normal-size = Alles in normaler Größe
tip-whole-timeline = Vom ersten bis zum letzten Abschluss zeigen
tip-zoom-to-period = Den gefilterten Zeitraum, sonst die gewählten Abschlüsse, über die ganze Zeitleiste zeigen
tip-short-gaps = Zeiten ohne Abschlüsse nehmen auf der Zeitleiste wenig Platz ein
tip-group-by = Je ein Balken und eine Bahn
tip-show-stated = Nichts umrechnen; ein Feld je Währung
tip-show = Zum Mittelkurs des Monats jedes Abschlusses umrechnen
tip-read = Was gilt, wo Quellen einander widersprechen
tip-measure = Wofür die Länge eines Balkens steht
tip-at-place = Einen Abschluss dort zählen, wohin das Geld fließt
tip-at-venue = Einen Abschluss dort zählen, wo er unterzeichnet wurde
tip-stack = Wie der volle Teil der Balken gefärbt ist
tip-start = Die mitgelieferten Register und eigene
tip-shortcuts = Alle Befehle mit ihren Tasten
tip-search-help = Die Sprache des Suchfelds
tip-about = Version, Daten und Lizenzen

## Menus, parts of the window, measures
menu-file = Datei
menu-edit = Bearbeiten
menu-view = Ansicht
menu-figure = Diagramm
menu-table = Tabelle
menu-saved = Gespeicherte Ansichten
menu-help = Hilfe
panel-filters = Filter
panel-volumes = Volumen
panel-timeline = Zeitleiste
panel-table = Tabelle
panel-card = Steckbrief
panel-problems = Probleme
measure-money = Betrag
measure-deals = Abschlüsse
measure-area = Fläche
twin-comparison = Vergleich

## Fields within a sentence
name-stage = Stufe
name-kind = Art
name-form = Form
name-district = Bezirk
name-province = Provinz
name-zone = Zone
name-country = Land
name-place = Ort
name-venue = Vertragsort
name-sector = Branche
name-party = Beteiligte
name-by-party = Beteiligten
name-event = Anlass
name-source = Quelle
name-year = Jahr
name-month = Monat
name-date = Datum
name-amount = Betrag
name-currency = Währung
name-count = Anzahl
name-unit = Einheit
name-area = Fläche
name-confidence = Verlässlichkeit
name-is = Merkmal
name-id = Kennung
name-title = Titel
name-note = Anmerkung

## Stages at the head of lists
name-talks = In Gesprächen
name-intent = Beabsichtigt
name-signed = Unterzeichnet
name-started = Begonnen
name-operating = In Betrieb
name-cancelled = Abgesagt

## Groups that are no value, and dates
name-several-years = Keinem Jahr zugeordnet
name-several-months = Keinem Monat zugeordnet
name-no-date = Ohne Datum
name-no-place = Ohne Ort
name-no-venue = Ohne Vertragsort
name-none-given = Ohne Angabe: { $field }
name-across-districts = { $place }, bezirksübergreifend
name-of-year = { $year }
name-of-month =
    { $month ->
        [1] Januar
        [2] Februar
        [3] März
        [4] April
        [5] Mai
        [6] Juni
        [7] Juli
        [8] August
        [9] September
        [10] Oktober
        [11] November
       *[other] Dezember
    } { $year }
name-of-day = { $day }. { $month }
name-from-to = { $from } bis { $to }
name-until = bis { $to }
name-since = ab { $from }

## Values within a sentence
within-talks = in Gesprächen
within-intent = beabsichtigt
within-signed = unterzeichnet
within-started = begonnen
within-operating = in Betrieb
within-cancelled = abgesagt
within-investment = Investition
within-procurement = Beschaffung
within-cooperation = Kooperation
within-settlement = Ansiedlung
within-partnership = Partnerschaft
within-visit = Besuch
within-unspecified = ohne nähere Angabe
within-low = niedrig
within-medium = mittel
within-high = hoch
value-exact = genau
value-about = ungefähr
value-at-least = mindestens
value-at-most = höchstens
value-range = Spanne
value-single = einzeln
value-batch = Sammelposten
value-running = laufende Summe
value-member = Teil eines Sammelpostens
value-disputed = strittig
value-undated = undatiert
value-approximate = ungefähr
value-undisclosed = nicht genannt
value-merged = zusammengeführt
value-several = mehrere
value-no-money = ohne Geldbetrag

## The selection in numbers
summary-all =
    { $number ->
        [one] 1 Abschluss
       *[other] { $number } Abschlüsse
    }
summary-some =
    { $number } von { $all ->
        [one] 1 Abschluss
       *[other] { $all } Abschlüssen
    }
summary-running-apart =
    { $number ->
        [one] { $deals }, 1 laufende Summe getrennt
       *[other] { $deals }, { $number } laufende Summen getrennt
    }
summary-counted = { $deals }, { $number } mit Betrag
summary-nothing = kein Abschluss passt zum Filter
summary-articles =
    { $number ->
        [one] aus 1 Artikel
       *[other] aus { $number } Artikeln
    }
summary-no-amounts = keiner mit Betrag
summary-amounts = { $number } mit Betrag
summary-details = { $what }; { $amounts }

## Filters in words
filter-comma = ,{" "}
filter-and = {" "}und{" "}
filter-or = {" "}oder{" "}
filter-not = nicht { $what }
filter-words = mit den Wörtern „{ $words }“
filter-none = ohne Angabe: { $field }
filter-in = in { $places }
filter-signed-at = Vertragsort: { $places }
filter-is = { $field }: { $values }
filter-at-least = { $field } mindestens { $values }
filter-at-most = { $field } höchstens { $values }
filter-over = { $field } über { $values }
filter-under = { $field } unter { $values }
filter-or-further = { $stage } oder weiter
filter-or-earlier = { $stage } oder früher
filter-stage-over = weiter als { $stage }
filter-stage-under = noch nicht { $stage }
filter-time-from = { $field } ab { $time }
filter-time-until = { $field } bis { $time }
filter-time-after = { $field } nach { $time }
filter-time-before = { $field } vor { $time }

## What is wrong with a filter
error-at-character = an Stelle { $number }: { $message }
filter-too-long = der Filter ist länger als { $most } Zeichen; kürzen
filter-too-deep = mehr als { $most } Zeichen und Klammern ineinander; vereinfachen
filter-closes-nothing = diese „)“ schließt nichts; entfernen
filter-nothing-after = nach „{ $word }“ fehlt etwas
filter-nothing-before = vor „{ $word }“ fehlt etwas
filter-space-after-minus = kein Leerzeichen nach „-“, wie in -kind:visit
filter-not-closed = diese „(“ ist nicht geschlossen; „)“ ergänzen
filter-quote-not-closed = dieses { $opener } ist nicht geschlossen; { $closer } ergänzen
filter-empty-parentheses = zwischen diesen Klammern steht nichts
filter-wants-word = hier gehört ein Wort oder ein Feld hin, wie in kind:procurement
filter-comma-alone = ein Komma steht zwischen den Werten eines Feldes, wie in kind:visit,procurement; anderen Text in Anführungszeichen setzen
filter-star = Wörter werden überall gefunden; „*“ weglassen
filter-no-comparison = „{ $sign }“ ist kein Vergleich; möglich sind : >= <= > <
filter-space-in-number = „{ $found }“ kann eine Zahl oder zweierlei sein; { $joined } schreiben, oder { $alone } für ein Wort
filter-behind-number = „{ $word }“ hinter { $number } wird nicht gelesen; die Größenordnung direkt hinter die Zahl schreiben, wie in 5bn oder 5亿, nur eine Währung, zwei Enden als 1..2; als Suchwort { $alone }
filter-sign-of-other-tools = „{ $word }“ bedeutet hier nichts; weglassen oder als Suchtext { $quoted } schreiben
filter-quote-it = ; als Suchtext { $quoted } schreiben
filter-wants-value = hier fehlt ein Wert, wie in kind:procurement
filter-did-you-mean = ; ist „{ $near }“ gemeint?
filter-there-are = ; möglich sind { $words }
filter-no-field = kein Feld heißt „{ $word }“{ $hint }
filter-no-order = „{ $field }“ hat keine Reihenfolge; { $field }:Wert schreiben
filter-no-such = im Feld { $field } gibt es „{ $value }“ nicht{ $hint }
filter-no-place = kein Ort heißt „{ $value }“{ $hint }
filter-several-places = „{ $value }“ kann mehrere Orte meinen; die ID eines Ortes schreiben: { $choices }
filter-no-currency = „{ $value }“ ist kein Währungscode nach ISO 4217, wie in currency:CNY
filter-one-amount = nur mit einem Betrag auf einmal vergleichen
filter-expected-at = : an Stelle { $position } wird erwartet: { $expected }
filter-one-number = nur mit einer Zahl auf einmal vergleichen
filter-no-amount = „{ $value }“ ist kein Betrag{ $why }, wie in amount>=100M usd oder amount:undisclosed
filter-no-number = „{ $value }“ ist keine Zahl{ $why }, wie in { $field }>=25
filter-no-date = „{ $value }“ ist kein Datum, wie in date:2023-11, date:2023..2024 oder date>=2023-11-05
filter-date-reversed = „{ $value }“ endet, bevor es beginnt; das frühere Datum steht vorn, wie in date:{ $turned }
filter-no-time = „{ $value }“ ist keine Angabe für { $field }, wie in { $example }

## Groups that are named
compare-expected = ; erwartet wird eines von { $words }
compare-expected-more = ; erwartet wird eines von { $words } und { $number } weiteren
compare-several = mehrere Gruppen nach { $field } heißen „{ $value }“; die ID einer Gruppe schreiben: { $choices }

## The deal card
deal-when = Datum
deal-earlier = Früher
deal-stage-when = { $stage }, { $when }
deal-running-total = Laufende Summe, nie addiert
deal-sources-disagree = Quellen widersprechen sich
deal-medium-confidence = Mittlere Verlässlichkeit
deal-low-confidence = Geringe Verlässlichkeit
deal-and = ,{" "}
deal-semicolon = ;{" "}
deal-accepted = Übernommen: { $statement }{ $why }
deal-why = : { $why }
deal-converted = { $sum } bei 1 { $from } = { $rate } { $to } ({ $used })
deal-mean-of = Mittel { $month }
deal-mean-of-last = Mittel { $month }, das letzte bekannte
deal-rate-fixed = fester Umrechnungskurs
deal-not-converted = Nicht umgerechnet: kein Kurs für { $currency }
deal-reaches-into = Reicht bis in { $places }
deal-place-until-now = Bestand bis { $until }; heute { $place }, dort auch in den Summen
deal-place-until = Bestand bis { $until }
deal-place-now = Heute { $place }, dort auch in den Summen
deal-line = { $source }, Zeile { $line }
deal-quoted = { $source }: „{ $written }“
deal-rival = Dagegen { $statement }{ $why }
deal-rival-in = Dagegen { $statement } in { $source }{ $why }
deal-in-english = Englisch
deal-in-german = Deutsch
deal-in-chinese = Chinesisch
deal-in-japanese = Japanisch

## Lines of options, and saved views
options-one-of = erwartet wird eines von { $words }
options-sort-key = erwartet wird eines von { $words }, mit - davor für das Größte zuerst
options-currency = erwartet wird ein Währungscode nach ISO 4217 wie USD, oder „stated“
options-days = erwartet werden zwei Daten der Jahre 1000 bis 9999, wie in 2023-01-01..2023-12-31 oder 2023-04..2024
options-earlier-first = das frühere Datum steht zuerst
views-no-column = erwartet wird mindestens eine Spalte
views-option-twice = --{ $name } steht hier ein zweites Mal; eines behalten
views-no-option = erwartet wird eine Option mit ihrem Wert, wie in --where 'stage>=signed' --by district
views-unknown-option = eine Ansicht hat keine Option „--{ $name }“; erwartet wird eine von { $known }
views-unknown-option-near = eine Ansicht hat keine Option „--{ $name }“; ist „--{ $near }“ gemeint?
views-option-wants-value = --{ $name } braucht einen Wert, wie in --{ $name } { $example }
views-twice = „{ $word }“ steht hier ein zweites Mal
views-backslash = nach diesem „\“ fehlt ein Zeichen
views-quote-not-closed = dieses { $quote } ist nicht geschlossen; { $quote } ergänzen
views-wrong-line = die Ansicht ist fehlerhaft { $error }
views-wrong-filter = Der Filter der Ansicht ist fehlerhaft { $error }
views-none = keine Ansicht heißt „{ $name }“; dieses Register hat keine gespeicherten Ansichten
views-unknown = keine Ansicht heißt „{ $name }“. Vorhanden sind: { $known }
views-unknown-near = keine Ansicht heißt „{ $name }“. Ist „{ $near }“ gemeint? Vorhanden sind: { $known }
views-gone = Die Ansicht „{ $name }“ gibt es nicht mehr
views-taken = Die Ansicht „{ $name }“ gibt es schon
views-all-deals = Alle Abschlüsse
views-name = { $filter }, nach { $by }

## Messages
notice-opening = { $register } wird geöffnet
notice-copying = { $number } Zeilen werden kopiert
notice-views-not-saved = Ein anderes Register wurde geöffnet, bevor alle Ansichten gespeichert waren
notice-errors = { $number } Fehler in diesem Register; der Rest wird gezeigt
notice-lost-letters = Keine Schrift enthält { $letters }: An diesen Stellen stehen Kästchen.
notice-right-to-left = Schrift von rechts nach links wird nicht unterstützt: Für ihre Buchstaben stehen Kästchen.
notice-view-there = Die Ansicht „{ $name }“ gibt es schon; nichts wurde gespeichert
notice-view-saved = Ansicht „{ $name }“ gespeichert
notice-view-renamed = Ansicht „{ $from }“ in „{ $to }“ umbenannt
notice-view-deleted = Ansicht „{ $name }“ gelöscht
notice-saved = { $file } gespeichert
notice-dropped-more = { $register } wird geöffnet; das Fenster zeigt immer nur ein Register. Nicht geöffnet: { $others }. Mehrere Dateien sind zusammen zu sehen, wenn sie in einem Ordner liegen und dieser geöffnet wird
notice-folder-not-made = „{ $folder }“ kann nicht angelegt werden: { $why }
notice-no-thread = es konnte kein Thread gestartet werden: { $why }
notice-no-display = es gibt keinen Bildschirm; stattdessen „dealscope deals“, „volumes“ oder „chart“ verwenden (siehe dealscope --help)
notice-no-window = das Fenster kann nicht geöffnet werden: { $why }; stattdessen „dealscope deals“, „volumes“ oder „chart“ verwenden
notice-frame-log = das Bildprotokoll: { $why }
notice-not-read = das Register konnte nicht gelesen werden
dialog-open = Register öffnen
dialog-open-file = Registerdatei öffnen
dialog-save-figure = Diagramm speichern
dialog-save-table = Tabelle speichern
dialog-none = Kein Dateidialog erschienen: den Pfad neben „Datei“ eingeben, dann „Speichern“
dialog-none-folder = Kein Dateidialog erschienen: neben „Datei“ einen Ordner eingeben, dann noch einmal „Alle Bilder…“
dialog-save-figures = Alle Bilder in einem Ordner speichern

## Exportfenster
export-title-volumes = Volumen exportieren
export-title-funnel = Stufentrichter exportieren
export-title-shares = Anteile genannter Beträge exportieren
export-title-time = Volumen im Lauf der Zeit exportieren
export-title-timeline = Zeitleiste exportieren
export-title-comparison = Vergleich exportieren
export-copy-picture = Bild kopieren
export-copy-picture-tip = Das Bild in die Zwischenablage legen
export-copy-caption = Bildunterschrift kopieren
export-copy-caption-tip = Ein Absatz: Titel, Regel, Anmerkungen, Quellen
export-copy-alt = Alternativtext kopieren
export-copy-alt-tip = Das ganze Bild in Worten, für alle, die es nicht sehen
export-copy-data = Daten kopieren
export-copy-data-tip = Die Zahlen des Bildes als Tabelle
export-all-figures = Alle Bilder…
export-all-figures-tip = Alle Bilder der Ansicht in einen Ordner speichern
export-format = Format
export-dots = Punkte je Zoll
export-theme = Farben
export-theme-light = Hell
export-theme-dark = Dunkel
export-transparent = Durchsichtiger Grund
export-language = Sprache
export-language-window = Wie das Fenster
export-title = Titel
export-as-generated = Wie erzeugt
export-subtitle = Untertitel
export-subtitle-hint = Die Regel der Darstellung
export-byline = Erstellt von
export-byline-hint = Ein Name
export-note = Anmerkung
export-note-hint = Eine weitere Anmerkung
export-size = Größe
export-size-own = Eigene Größe
export-width = Breite
export-height = Höhe
export-text-size = Eigene Schriftgröße
export-sources = Quellen einzeln mit Nummer
export-preview = Vorschau des Bildes
preset-slide = Folie 16:9
preset-screen = Bildschirm 4:3
preset-square = Quadrat
preset-portrait = Hochformat 4:5
preset-phone = Telefon 9:16
preset-a4 = A4, ganze Breite
preset-a4-page = A4, ganze Seite
preset-a4-column = A4, eine Spalte
preset-letter = Letter, ganze Breite
preset-letter-column = Letter, eine Spalte
preset-newspaper = Zeitung, zwei Spalten
preset-newspaper-column = Zeitung, eine Spalte

## Diagramme der Volumen
action-stack-bound = Balken nach Genauigkeit gestapelt
action-chart-bars = Volumen als Balken
action-chart-funnel = Trichter der Stufen
action-chart-share = Anteile genannter Beträge
action-chart-time = Volumen im Lauf der Zeit
action-log-axis = Logarithmische Achse
action-split-years = Ein Balken je Jahr
tip-chart-bars = Ein Balken je Gruppe
tip-chart-funnel = Was mindestens jede Stufe erreicht hat
tip-chart-share = Wie viele Abschlüsse ihren Betrag nennen
tip-chart-time = Monate, Quartale oder Jahre von links nach rechts
tip-log-axis = Zehnerpotenzen für sehr verschiedene Beträge; Punkte statt Balken
tip-split-years = Jede Gruppe mit einem Balken je Jahr
name-quarter = Quartal

## The filter side
facet-none = Nichts heißt so
facet-and-more = und { $number } weitere; zum Finden tippen
facet-fewer = Weniger zeigen
facet-more = { $number } weitere zeigen
facet-values = { $field }: Werte
facet-find = Suchen: { $field }
facet-clear = Leeren
facet-clear-field = Filter leeren: { $field }
facet-stage = Stufe
facet-place = Ort
facet-kind = Art
facet-amount = Betrag
facet-sector = Branche
facet-party = Beteiligte
facet-year = Jahr
facet-month = Monat
facet-quarter = Quartal
facet-currency = Währung
facet-is = Merkmal
facet-confidence = Verlässlichkeit
facet-source = Quelle
facet-tip = Alt und Klick: nur dies; Rechtsklick: ausschließen
facet-unfold = { $value } aufklappen
facet-fold = { $value } zuklappen
facet-include = Einschließen
facet-include-no-longer = Nicht mehr einschließen
facet-only = Nur dies
facet-exclude = Ausschließen
facet-exclude-no-longer = Nicht mehr ausschließen
facet-undisclosed =
    Betrag nicht genannt: { $number } von { $all ->
        [one] 1 Abschluss
       *[other] { $all } Abschlüssen
    }
facet-size =
    { $from } bis { $to }: { $number } von { $all ->
        [one] 1 Abschluss
       *[other] { $all } Abschlüssen
    }
facet-sizes = Größen der Beträge, zum Filtern ziehen

## The bar at the top
top-search-hint = Suche: Wörter oder stage>=signed district:qingpu
top-export = Exportieren…
top-by-place = nach Ort
top-by-venue = nach Vertragsort
top-read-span = Spanne
top-read-stated = wie genannt
top-read-low = niedrigste
top-read-high = höchste
top-money-stated = wie genannt
top-site = Ort des Vorhabens oder der Unterzeichnung
top-grouping = Gruppierung
top-measure = Maß
top-reading = Lesart
top-currency = Währung
top-view-shown = Die gezeigte gespeicherte Ansicht
top-still-shown = Weiter gezeigt: { $what }
top-working = rechnet
top-drop = Register hier ablegen: ein Ordner oder eine RON-Datei

## Charts in the window
chart-drag = Ziehen filtert auf einen Zeitraum
chart-zoom-all = Alles
chart-zoom-out = Verkleinern
chart-zoom-in = Vergrößern
chart-lane =
    Zeile { $name }, { $number ->
        [one] 1 Abschluss
       *[other] { $number } Abschlüsse
    }
chart-lane-undated = { $name }: { $number } ohne Datum
chart-no-date = Ohne Datum:
chart-lane-busy = { $name } im Lauf der Zeit, höchstens { $most }
chart-step-tip = Klicken zum Vergrößern
chart-gap = Keine Abschlüsse vom { $from } bis { $to }
chart-lanes-below =
    { $number ->
        [one] 1 weitere Zeile
       *[other] { $number } weitere Zeilen
    }
chart-scroll-down = Nach unten blättern
chart-period = Zeitraum
chart-period-first = Erster Tag des Zeitraums
chart-period-last = Letzter Tag des Zeitraums
chart-resize-below = Größe von Diagrammen und Tabelle ändern
chart-resize-beside = Größe der Diagramme ändern
chart-more-deals = und { $number } weitere

## Messages, paths and problems in the window
message-close = Meldung schließen
path-hint = Ordner mit RON-Dateien, eine RON-Datei oder ein mitgeliefertes Register wie @seeds
path-example = /pfad/zum/register
path-name = Pfad
path-open = Öffnen
problems-close = Probleme schließen
problems-errors = { $number } Fehler
problems-warnings =
    { $number ->
        [one] 1 Warnung
       *[other] { $number } Warnungen
    }
problems-show-deal = Abschluss zeigen
problems-copy-place = Stelle in der Datei kopieren
target-there = Eine Datei dieses Namens gibt es schon. Ersetzen oder einen anderen Namen eingeben.
target-file = Datei
target-save = Speichern
target-replace = Ersetzen
target-save-tip = Die links genannte Datei schreiben
target-choose = Ort wählen…
target-choose-tip = Ordner und Namen in einem Dialog wählen
target-close = Schließen
target-table = Tabelle exportieren
target-table-hint = { $what }. Endet der Name auf .xlsx, .tsv oder .json, entsteht dieses Format, sonst CSV.
