# What the window says.

## Buttons that many windows share
button-close = Schließen
button-copy = Kopieren
button-delete = Löschen
button-rename = Umbenennen
button-show = Zeigen

## Start page and help
guide-start = Willkommen bei Dealscope
guide-what-it-is = Dealscope summiert berichtete Vorhaben, jedes mit Quelle, und nie mehr, als die Berichte hergeben.
guide-bundled-seeds = Vorhaben aus fünf Presseartikeln über Shanghai und Chongqing, 2023 bis 2025, und drei Berichten, die sie überprüfen.
guide-bundled-reported = 568 Vorhaben und 29 kumulierte Angaben aus 409 Quellen, 2017 bis 2026: Bezirke von Shanghai, Chongqing, Shandong, Jiangsu, Guangdong, weitere Provinzen, deutsche Bundesländer. Nicht vollständig: Was bekanntermaßen fehlt, steht in seeds/README.md.
guide-own-register = Eigenes Register
guide-own-register-about = Ein Ordner mit RON-Dateien; das Format beschreibt seeds/README.md
guide-search-about = Wörter oder ein Filter wie stage>=signed
guide-both-words = Vorhaben mit beiden Wörtern, in beliebigen Feldern
guide-phrase = Vorhaben mit genau dieser Wortfolge
guide-or-further = mindestens unterzeichnet
guide-several-kinds = eine von mehreren Arten
guide-in-district = in einer Stadt oder einem Bezirk; place: umfasst alles darin
guide-at-least = umgerechnet mindestens so viel
guide-undisclosed = auch exact, "at least", disputed, none
guide-in-month = möglicherweise in diesem Monat
guide-from-to = vom ersten bis zum zweiten
guide-party-sector = Beteiligte, Branche
guide-is = auch disputed, undated, approximate, member, running
guide-all-but = alle außer diesen
guide-either = eines von beiden; Klammern fassen zusammen
guide-other-words = Felder und Werte gelten auch auf Deutsch und Chinesisch, ebenso und, oder, nicht und die Zeichen jeder Tastatur.
guide-fields = Felder: { $words }
guide-explorer = Berichtete Investitionsvorhaben erkunden, mit Quelle und Grenzen.
guide-private = Alle Daten bleiben auf diesem Rechner.
guide-data-and-fonts = Daten und Schriften
guide-rates = Kurse: eigene Monatsmittel der Euro-Referenzkurse der Europäischen Zentralbank.
guide-rates-up-to = Kurse: eigene Monatsmittel der Euro-Referenzkurse der Europäischen Zentralbank, bis { $month }.
guide-codes = Ortscodes: ISO 3166 und GB/T 2260; Ländernamen: Unicode CLDR.
guide-fonts = Schriften: Inter, Noto Sans, Noto Sans SC und Noto Sans CJK, unter der SIL Open Font License.

## Saved views in their windows
views-none-yet = Noch keine gespeicherten Ansichten
views-none-keep = Noch keine Ansichten. „Ansicht speichern…“ legt die aktuelle Darstellung ab.
views-all-hint = Ein Klick auf den Namen zeigt die Ansicht.
views-save = Ansicht speichern
views-save-hint = Speichert Filter, Gruppierung, Kennzahl, Währung, Spalten, Sortierung und Zoom.
views-rename = Ansicht umbenennen
views-rename-hint = Die Ansicht selbst bleibt unverändert.
views-delete = Ansicht löschen
views-delete-hint = Die Darstellung bleibt; nur der Eintrag wird entfernt.
views-paste = Ansicht einfügen
views-paste-hint = Eine Zeile, aus einer Ansicht oder einem Befehl kopiert.
views-field-name = Name der Ansicht
views-field-hint = Name
views-field-line = Zeile der Ansicht
views-same-name = Eine Ansicht dieses Namens gibt es schon.
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
commands-title = Dasselbe in der Befehlszeile
commands-hint = Jeder Befehl erzeugt im Terminal, was das Fenster gerade zeigt.
commands-copy-of = Befehl kopieren: { $makes }
palette-find = Befehl suchen
palette-nothing = Keine Treffer

## Parts of the deal card
card-close = Details schließen
card-contains = Enthält
card-and-more = und { $number } weitere
card-one-of = 1 von { $number } ausgewählten Vorhaben
card-note = Anmerkung
card-source = Quelle
card-sources = Quellen
card-in-article =
    { $number ->
        [one] 1 Vorhaben in diesem Artikel
       *[other] { $number } Vorhaben in diesem Artikel
    }
card-filter-article = Auf die Vorhaben dieses Artikels filtern
card-copy-address = Adresse kopieren

## The comparison in the window
compare-adding-up = Wird berechnet …
compare-add-group = Gruppe hinzufügen
compare-add-group-tip = Eine weitere Gruppe vergleichen, höchstens sechs
compare-selected = { $number } ausgewählte Gruppen vergleichen
compare-with = Vergleichen mit
compare-groups = { $number } Gruppen vergleichen
compare-too-many = Höchstens sechs Gruppen lassen sich vergleichen
compare-group-spoken = Gruppe { $name }, { $counts }
compare-leave-out = { $name } entfernen
compare-order = Rangfolge
compare-fewer-pairs = Weniger Paare zeigen
compare-all-pairs = Alle { $number } Paare zeigen
compare-could-decide = Könnte die Rangfolge klären:{" "}
compare-select-deals = Diese Vorhaben auswählen

## Parts of the table
table-columns = Spalten
table-columns-tip = Spalten der Tabelle auswählen
table-selected = { $number } ausgewählt
table-members-under = Teile eingerückt
table-not-grouped = Ohne Gruppen
table-rows-by = Nach { $what }
table-fold-all = Zuklappen
table-unfold-all = Aufklappen
table-fold = { $name } zuklappen
table-unfold = { $name } aufklappen
table-copy-cell = Zelle kopieren
table-copy-row = Zeile kopieren
table-copy-rows = { $number } ausgewählte Zeilen kopieren
table-copy-column = { $column } von { $number } ausgewählten Zeilen kopieren
table-groups-overlap = { $count }, Gruppen überschneiden sich
table-select-group = Vorhaben dieser Gruppe auswählen
table-sort-by = Sortieren nach { $column }
table-heading-tip = Klick sortiert (Umschalt: zusätzlich), Ziehen verschiebt, Rechtsklick: mehr
table-pin = Spalte fixieren
table-unpin = Spalte lösen
table-move-left = Nach links
table-move-right = Nach rechts
table-own-width = Breite zurücksetzen
table-go-to = Gehe zu
table-go-to-row = Zu Zeile gehen
table-jump-hint = Zeilennummer oder { $column }
table-of-rows = von { $number ->
        [one] 1 Zeile
       *[other] { $number } Zeilen
    }
table-row-of = Zeile { $row } von { $number }
table-no-such-row = Keine Treffer
table-searching = Suche läuft …
table-spoken = Tabelle der Vorhaben, { $number ->
        [one] 1 Zeile
       *[other] { $number } Zeilen
    }
table-no-deals = Dieses Register enthält keine Vorhaben
table-none-pass = Kein Vorhaben entspricht dem Filter
table-only-running-totals = Dem Filter entsprechen nur kumulierte Angaben; sie sind in keiner Summe enthalten

## Actions
action-open-folder = Register öffnen…
action-open-file = Registerdatei öffnen…
action-open-path = Pfad öffnen…
action-open-title = { $title } öffnen
action-bundled-seeds = Beispielartikel
action-bundled-reported = Berichtete Vorhaben
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
action-only-chosen-group = Nur ausgewählte Gruppe
action-compare = Ausgewählte Gruppen vergleichen
action-end-comparison = Zurück zu den Diagrammen
action-clear-filter = Filter leeren
action-clear-choice = Auswahl aufheben
action-next-deal = Nächstes Vorhaben
action-previous-deal = Voriges Vorhaben
action-select-all = Alle Zeilen auswählen
action-go-to-row = Zu Zeile gehen…
action-group-rows-none = Zeilen ohne Gruppen
action-rows-by = Zeilen nach { $what }
action-members-under = Teile nur unter ihrem Paket
action-fold-all = Alle zuklappen
action-unfold-all = Alle aufklappen
action-pin-next = Weitere Spalte fixieren
action-unpin = Alle Spalten lösen
action-theme-system = Design: wie im System
action-theme-light = Design: hell
action-theme-dark = Design: dunkel
action-language-none = Systemsprache
action-larger = Größer
action-smaller = Kleiner
action-normal-size = Normale Größe
action-whole-timeline = Ganze Zeitleiste
action-zoom-to-period = Auf Zeitraum oder Auswahl zoomen
action-short-gaps = Lücken kürzen
action-by = Nach { $what }
action-in = In { $currency }
action-show-stated = Originalwährungen
action-read-span = Bei Widerspruch: Spanne
action-read-stated = Bei Widerspruch: erste Angabe
action-read-low = Bei Widerspruch: niedrigste Angabe
action-read-high = Bei Widerspruch: höchste Angabe
action-measure = Kennzahl: { $what }
action-at-place = Nach Standort
action-at-venue = Nach Unterzeichnungsort
action-stack-none = Balken einfarbig
action-stack-kind = Balken nach Art gestapelt
action-stack-stage = Balken nach Status gestapelt
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
tip-reload = Das Register neu einlesen
tip-export-volumes = Die Balken als PNG, SVG oder PDF speichern
tip-export-timeline = Die Zeitleiste als PNG, SVG oder PDF speichern
tip-export-comparison = Den Vergleich als PNG, SVG oder PDF speichern
tip-export-table = Die gezeigten Vorhaben als XLSX, CSV, TSV oder JSON speichern
tip-copy-rows = Die ausgewählten Vorhaben, sonst alle gezeigten, als Tabelle kopieren
tip-copy-command = Den Befehl kopieren, der das Volumen zeichnet
tip-show-command = Die Befehle für Volumen, Zeitleiste und Tabelle zeigen
tip-quit = Das Fenster schließen
tip-undo = Die letzte Änderung von Filter oder Auswahl zurücknehmen
tip-redo = Die zuletzt zurückgenommene Änderung wiederholen
tip-back = Zurück zur vorigen Darstellung
tip-forward = Vor zur nächsten Darstellung
tip-save-view = Die aktuelle Darstellung samt Filter unter einem Namen speichern
tip-rename-view = Der gezeigten Ansicht einen anderen Namen geben
tip-delete-view = Die gezeigte Ansicht löschen
tip-copy-view = Eine Zeile kopieren, die hier oder im Befehl einzufügen ist
tip-paste-view = Eine Ansicht aus einer Textzeile laden
tip-all-views = Gespeicherte Ansichten anwenden, umbenennen, kopieren und löschen
tip-find = Wörter oder einen Filter eingeben
tip-palette = Einen Teil des Befehlsnamens eingeben
tip-signed-only = Noch nicht unterzeichnete Vorhaben weglassen
tip-only-chosen-group = Auf die Gruppe filtern, deren Balken ausgewählt ist
tip-compare = Zwei bis sechs Gruppen nebeneinander; ohne Auswahl die vier größten
tip-end-comparison = Wieder Volumen und Zeitleiste zeigen
tip-clear-filter = Alle Vorhaben zeigen
tip-clear-choice = Nichts mehr auswählen
tip-next-deal = Die nächste Zeile der Tabelle auswählen
tip-previous-deal = Die vorige Zeile auswählen
tip-select-all = Alle Vorhaben auswählen, die dem Filter entsprechen
tip-go-to-row = Zeilennummer oder Wortanfang eingeben
tip-group-rows-none = Alle Zeilen in einer Liste
tip-group-rows-some = Zeilen je Gruppe unter einer Überschrift mit Zwischensumme
tip-members-under = Teile eines Pakets nur unter dem Paket zeigen
tip-fold-all = Zeilen unter Gruppen und Paketen ausblenden
tip-unfold-all = Zeilen unter Gruppen und Paketen zeigen
tip-pin-next = Die ersten Spalten stehen lassen, während die übrigen scrollen
tip-unpin = Alle Spalten der Tabelle scrollen lassen
tip-toggle = Diesen Teil des Fensters ein- oder ausblenden
tip-theme = Das Design des Fensters ändern
tip-language = Die Sprache von Fenster und Diagrammen ändern
tip-larger = Alles etwas größer
tip-smaller = Alles etwas kleiner
tip-normal-size = Alles in normaler Größe
tip-whole-timeline = Vom ersten bis zum letzten Vorhaben zeigen
tip-zoom-to-period = Gefilterten Zeitraum, sonst ausgewählte Vorhaben, voll ausbreiten
tip-short-gaps = Zeiten ohne Vorhaben auf der Zeitleiste verkürzen
tip-group-by = Je ein Balken und eine Zeile
tip-show-stated = Nichts umrechnen; ein Diagramm je Währung
tip-show = Zum Monatsmittelkurs jedes Vorhabens umrechnen
tip-read = Was zählt, wenn Quellen sich widersprechen
tip-measure = Wofür die Länge eines Balkens steht
tip-at-place = Vorhaben an ihrem Standort zählen
tip-at-venue = Vorhaben dort zählen, wo sie unterzeichnet wurden
tip-stack = Wonach der volle Teil der Balken gefärbt ist
tip-start = Die mitgelieferten Register und eigene
tip-shortcuts = Alle Befehle mit ihren Tasten
tip-search-help = Wie Wörter und Filter zu schreiben sind
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
panel-card = Details
panel-problems = Probleme
measure-money = Volumen
measure-deals = Vorhaben
measure-area = Fläche
twin-comparison = Vergleich

## Fields within a sentence
name-stage = Status
name-kind = Art
name-form = Form
name-district = Stadt oder Bezirk
name-province = Provinz
name-zone = Gebiet
name-country = Land
name-place = Standort
name-venue = Unterzeichnungsort
name-sector = Branche
    .head = Branchen
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
    .head = Merkmale
name-id = ID
name-title = Titel
    .head = Vorhaben
name-note = Anmerkung

## Stages at the head of lists

## Groups that are no value, and dates
name-several-years = Keinem Jahr zugeordnet
name-several-months = Keinem Monat zugeordnet
name-no-date = Ohne Datum
name-no-place = Ohne Standortangabe
name-no-venue = Ohne Unterzeichnungsort
name-none-given = Ohne Angabe: { $field }
name-across-districts = { $place }, übergreifend
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
within-unspecified = ohne Angabe
within-low = niedrig
within-medium = mittel
within-high = hoch
value-exact = genau
value-about = rund
value-at-least = mindestens
value-at-most = höchstens
value-range = Spanne
value-single = Einzelvorhaben
value-batch = Paket
value-running = kumulierte Angabe
value-member = Teil eines Pakets
value-disputed = widersprüchliche Quellen
value-undated = ohne Datum
value-approximate = runde Angabe
value-undisclosed = nicht genannt
value-merged = zusammengeführt
value-several = mehrere
value-no-money = ohne Geldbezug

## The selection in numbers
summary-all =
    { $number ->
        [one] 1 Vorhaben
       *[other] { $number } Vorhaben
    }
summary-some = { $number } von { $all } Vorhaben
summary-running-apart =
    { $number ->
        [one] { $deals }, gesondert 1 kumulierte Angabe
       *[other] { $deals }, gesondert { $number } kumulierte Angaben
    }
summary-counted = { $deals }, { $number } mit Betrag
summary-nothing = kein Vorhaben entspricht dem Filter
summary-articles =
    { $number ->
        [one] aus 1 Artikel
       *[other] aus { $number } Artikeln
    }
summary-no-amounts = keines mit Betrag
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
filter-signed-at = unterzeichnet in { $places }
filter-is = { $field }: { $values }
filter-at-least = { $field } mindestens { $values }
filter-at-most = { $field } höchstens { $values }
filter-over = { $field } über { $values }
filter-under = { $field } unter { $values }
filter-or-further = mindestens { $stage }
filter-or-earlier = höchstens { $stage }
filter-stage-over = weiter als { $stage }
filter-stage-under = noch nicht { $stage }
filter-time-from = { $field } ab { $time }
filter-time-until = { $field } bis { $time }
filter-time-after = { $field } nach { $time }
filter-time-before = { $field } vor { $time }

## What is wrong with a filter
error-at-character = Zeichen { $number }: { $message }
filter-too-long = der Filter hat mehr als { $most } Zeichen; kürzen
filter-too-deep = mehr als { $most } Zeichen und Klammern ineinander; vereinfachen
filter-closes-nothing = zu dieser „)“ fehlt die öffnende Klammer; ergänzen oder „)“ entfernen
filter-nothing-after = nach „{ $word }“ fehlt etwas
filter-nothing-before = vor „{ $word }“ fehlt etwas
filter-space-after-minus = kein Leerzeichen nach „-“, wie in -kind:visit
filter-not-closed = diese „(“ ist nicht geschlossen; „)“ ergänzen
filter-quote-not-closed = zu { $opener } fehlt das schließende Zeichen; { $closer } ergänzen
filter-empty-parentheses = zwischen diesen Klammern steht nichts
filter-wants-word = hier fehlt ein Wort oder ein Feld, wie in kind:procurement
filter-comma-alone = ein Komma trennt nur Werte eines Feldes, wie in kind:visit,procurement; anderen Text in Anführungszeichen setzen
filter-star = Wörter werden überall gefunden; „*“ weglassen
filter-no-comparison = „{ $sign }“ ist kein Vergleich; möglich sind : >= <= > <
filter-space-in-number = „{ $found }“ kann eine Zahl oder zweierlei sein; { $joined } schreiben, oder { $alone } für ein Wort
filter-behind-number = „{ $word }“ hinter { $number } ist keine Größenordnung; diese direkt hinter die Zahl schreiben, wie in 5bn oder 5亿, nur eine Währung, Spannen als 1..2; als Suchwort { $alone }
filter-sign-of-other-tools = „{ $word }“ hat hier keine Bedeutung; weglassen oder als Suchtext { $quoted } schreiben
filter-quote-it = ; als Suchtext { $quoted } schreiben
filter-wants-value = hier fehlt ein Wert, wie in kind:procurement
filter-did-you-mean = ; ist „{ $near }“ gemeint?
filter-there-are = ; möglich sind { $words }
filter-no-field = ein Feld „{ $word }“ gibt es nicht{ $hint }
filter-no-order = Werte von { $field } haben keine Rangfolge; { $field }:Wert schreiben
filter-no-such = im Feld { $field } gibt es „{ $value }“ nicht{ $hint }
filter-no-place = einen Ort „{ $value }“ gibt es nicht{ $hint }
filter-several-places = „{ $value }“ kann mehrere Orte meinen; die ID des gemeinten schreiben: { $choices }
filter-no-currency = „{ $value }“ ist kein Währungscode nach ISO 4217, wie in currency:CNY
filter-one-amount = hier ist nur ein Betrag möglich
filter-expected-at = {" "}(Zeichen { $position } des Werts: { $expected })
filter-one-number = hier ist nur eine Zahl möglich
filter-no-amount = „{ $value }“ ist kein Betrag{ $why }; Beispiel: amount>=100M usd
filter-no-number = „{ $value }“ ist keine Zahl{ $why }; Beispiel: { $field }>=25
filter-no-date = „{ $value }“ ist kein Datum; Beispiel: date:2023..2024
filter-date-reversed = „{ $value }“ endet, bevor es beginnt; das frühere Datum voranstellen: date:{ $turned }
filter-no-time = „{ $value }“ ist kein Wert für { $field }; Beispiel: { $example }

## Groups that are named
compare-expected = ; möglich sind { $words }
compare-expected-more = ; möglich sind { $words } und { $number } weitere
compare-several = mehrere Gruppen nach { $field } heißen „{ $value }“; die ID der gemeinten schreiben: { $choices }

## The deal card
deal-when = Datum
deal-earlier = Früher
deal-stage-when = { $stage }, { $when }
deal-running-total = Kumuliert, nicht eingerechnet
deal-sources-disagree = Quellen widersprechen sich
deal-medium-confidence = Mittlere Verlässlichkeit
deal-low-confidence = Geringe Verlässlichkeit
deal-and = ,{" "}
deal-semicolon = ;{" "}
deal-accepted = Maßgebliche Angabe: { $statement }{ $why }
deal-why = {" "}– { $why }
deal-converted = { $sum } (1 { $from } = { $rate } { $to }, { $used })
deal-mean-of = Monatsmittel { $month }
deal-mean-of-last = Monatsmittel { $month }, letzter verfügbarer Kurs
deal-rate-fixed = fester Umrechnungskurs
deal-not-converted = Nicht umgerechnet: kein Kurs für { $currency }
deal-reaches-into = Erstreckt sich auf { $places }
deal-place-until-now = Bestand bis { $until }; heute { $place }, dort in den Summen
deal-place-until = Bestand bis { $until }
deal-place-now = Heute { $place }, dort in den Summen
deal-line = { $source }, Zeile { $line }
deal-quoted = { $source }: „{ $written }“
deal-rival = Abweichende Angabe: { $statement }{ $why }
deal-rival-in = Abweichende Angabe in { $source }: { $statement }{ $why }
deal-in-english = Englisch
deal-in-german = Deutsch
deal-in-chinese = Chinesisch
deal-in-japanese = Japanisch

## Lines of options, and saved views
options-one-of = möglich sind { $words }
options-sort-key = möglich sind { $words }, mit - davor für das Größte zuerst
options-currency = hier muss ein Währungscode nach ISO 4217 wie USD stehen oder stated
options-days = hier müssen zwei Daten von 1000 bis 9999 stehen, wie in 2023-01-01..2023-12-31 oder 2023-04..2024
options-earlier-first = das frühere Datum voranstellen
options-sheet = hier müssen Breite und Höhe von 16 bis 20000 Pixeln stehen, wie in 1600x900, 170x120mm oder 6.5x4.6in, oder eines von { $words }
options-top = erwartet wird eine Zahl von 1 bis 1000
options-points = hier muss eine Schriftgröße von 4 bis 72 Punkt stehen
options-number = hier muss eine Zahl wie 2 stehen
options-deals = hier muss eine Zahl von Vorhaben von 0 bis { $most } stehen
views-no-column = mindestens eine Spalte angeben
views-option-twice = --{ $name } steht hier ein zweites Mal; nur eine behalten
views-no-option = hier muss eine Option mit ihrem Wert stehen, wie in --where 'stage>=signed' --by district
views-unknown-option = eine Ansicht hat keine Option --{ $name }; möglich sind { $known }
views-unknown-option-near = eine Ansicht hat keine Option --{ $name }; ist --{ $near } gemeint?
views-option-wants-value = --{ $name } braucht einen Wert, wie in --{ $name } { $example }
views-twice = „{ $word }“ steht hier ein zweites Mal
views-backslash = nach diesem „\“ fehlt ein Zeichen
views-quote-not-closed = zu { $quote } fehlt das schließende Zeichen; { $quote } ergänzen
views-wrong-line = Fehler in der Ansicht, { $error }
views-wrong-filter = Fehler im Filter der Ansicht, { $error }
views-none = eine Ansicht „{ $name }“ gibt es nicht; dieses Register hat keine gespeicherten Ansichten
views-unknown = eine Ansicht „{ $name }“ gibt es nicht. Vorhanden sind: { $known }
views-unknown-near = eine Ansicht „{ $name }“ gibt es nicht. Ist „{ $near }“ gemeint? Vorhanden sind: { $known }
views-gone = Die Ansicht „{ $name }“ gibt es nicht mehr.
views-taken = Die Ansicht „{ $name }“ gibt es schon.
views-all-deals = Alle Vorhaben
views-name = { $filter }, nach { $by }

## Messages
notice-opening = { $register } wird geöffnet …
notice-copying =
    { $number ->
        [one] 1 Zeile wird kopiert …
       *[other] { $number } Zeilen werden kopiert …
    }
notice-unchanged = Die Dateien haben sich seit dem Einlesen nicht geändert.
notice-views-not-saved = Ein anderes Register wurde geöffnet, bevor alle Ansichten gespeichert waren.
notice-errors = { $number } Fehler in diesem Register; der Rest wird gezeigt.
notice-lost-letters = Keine Schrift enthält { $letters }; dafür stehen Kästchen.
notice-right-to-left = Von rechts nach links laufende Schrift wird nicht unterstützt; dafür stehen Kästchen.
notice-view-there = Die Ansicht „{ $name }“ gibt es schon; nichts wurde gespeichert.
notice-view-saved = Ansicht „{ $name }“ gespeichert.
notice-view-renamed = Ansicht „{ $from }“ in „{ $to }“ umbenannt.
notice-view-deleted = Ansicht „{ $name }“ gelöscht.
notice-saved = { $file } gespeichert.
notice-dropped-more = { $register } wird geöffnet, denn das Fenster zeigt nur ein Register. Nicht geöffnet: { $others }. Um mehrere Dateien gemeinsam zu sehen, sie in einen Ordner legen und diesen öffnen.
notice-folder-not-made = „{ $folder }“ lässt sich nicht anlegen: { $why }
notice-no-thread = Ein Thread ließ sich nicht starten: { $why }
notice-no-display = kein Bildschirm vorhanden; stattdessen dealscope deals, volumes oder chart verwenden (siehe dealscope --help)
notice-no-window = das Fenster lässt sich nicht öffnen: { $why }; stattdessen dealscope deals, volumes oder chart verwenden
notice-frame-log = Bildprotokoll nicht geschrieben: { $why }
notice-not-read = das Register ließ sich nicht lesen
dialog-open = Register öffnen
dialog-open-file = Registerdatei öffnen
dialog-save-figure = Diagramm speichern
dialog-save-table = Tabelle speichern
dialog-none = Kein Dateidialog verfügbar: Pfad neben „Datei“ eingeben, dann „Speichern“.
dialog-none-folder = Kein Dateidialog verfügbar: Ordner neben „Datei“ eingeben, dann erneut „Alle Diagramme…“.
dialog-none-style = Kein Dateidialog verfügbar: Pfad der Stildatei neben „Datei“ eingeben, dann erneut „Wählen…“.
dialog-style = Hausstil öffnen
dialog-save-figures = Alle Diagramme in einem Ordner speichern

## Exportfenster
export-title-volumes = Volumen exportieren
export-title-funnel = Trichter nach Status exportieren
export-title-shares = Angaben zum Betrag exportieren
export-title-time = Volumen im Zeitverlauf exportieren
export-title-timeline = Zeitleiste exportieren
export-title-comparison = Vergleich exportieren
export-copy-picture = Als Bild kopieren
export-copy-picture-tip = Das Diagramm als Bild in die Zwischenablage legen
export-copy-caption = Unterschrift kopieren
export-copy-caption-tip = Ein Absatz: Titel, Untertitel, Quellen, Bedeutung der Formen
export-copy-alt = Alternativtext kopieren
export-copy-alt-tip = Das ganze Diagramm in Worten, etwa für Vorleseprogramme
export-copy-data = Daten kopieren
export-copy-data-tip = Die Zahlen des Diagramms als Tabelle
export-all-figures = Alle Diagramme…
export-all-figures-tip = Alle Diagramme zur Auswahl in einem Ordner speichern
export-format = Format
export-dots = Auflösung (dpi)
export-letters = Schrift
export-letters-outlines = Pfade
export-letters-outlines-tip = Sieht in jedem Programm gleich aus, nicht nur im Browser
export-letters-text = Text
export-letters-text-tip = Bleibt bearbeitbar, doch nur Browser zeigen sie richtig
export-theme = Design
export-theme-light = Hell
export-theme-dark = Dunkel
export-transparent = Transparenter Hintergrund
export-style = Hausstil
export-style-none = Keiner
export-style-choose = Wählen…
export-style-choose-tip = Farben, Schriften und Logozeile aus einer Stildatei übernehmen
export-style-drop = Entfernen
export-language = Sprache
export-language-window = Wie im Fenster
export-title = Titel
export-titles = Titelvorschläge
export-titles-tip = Titel, die gelten, wie hoch die offenen Beträge auch sind
export-titles-none = Kein Vorschlag
export-as-generated = Automatisch
export-subtitle = Untertitel
export-subtitle-hint = Einheit, Status, Ort, Jahre
export-byline = Erstellt von
export-byline-hint = Ein Name
export-note = Anmerkung
export-note-hint = Eine weitere Anmerkung
export-size = Größe
export-size-own = Eigene Größe
export-width = Breite
export-height = Höhe
export-text-size = Eigene Schriftgröße
export-sources = Quellen nummerieren
export-rows = Zahl der Zeilen
export-order = Reihenfolge
export-order-usual = Übliche Reihenfolge
export-order-low = Nach Untergrenze
export-order-high = Nach Obergrenze
export-order-name = Nach Namen
export-order-own = Eigene Reihenfolge
export-focus = Hervorgehoben
export-focus-none = Alle Gruppen
export-notes = Anmerkungen
export-notes-short = Die wichtigsten
export-notes-all = Alle
export-notes-none = Nur zu Zeichen im Bild
export-preview = Vorschau des Diagramms
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
action-chart-funnel = Trichter nach Status
action-chart-share = Angaben zum Betrag
action-chart-time = Volumen im Zeitverlauf
action-log-axis = Logarithmische Achse
action-split-years = Ein Balken je Jahr
tip-chart-bars = Ein Balken je Gruppe
tip-chart-funnel = Was mindestens den jeweiligen Status erreicht hat
tip-chart-share = Bei wie vielen Vorhaben der Betrag genannt ist
tip-chart-time = Monate, Quartale oder Jahre von links nach rechts
tip-log-axis = Zehnerpotenzen für sehr verschiedene Beträge; Punkte statt Balken
tip-split-years = Jede Gruppe mit einem Balken je Jahr
name-quarter = Quartal

## The filter side
facet-none = Keine Treffer
facet-and-more = und { $number } weitere; Suchtext eingeben
facet-fewer = Weniger zeigen
facet-more = { $number } weitere zeigen
facet-values = { $field }: Werte
facet-find = Suchen: { $field }
facet-clear = Leeren
facet-clear-field = Filter leeren: { $field }
facet-tip = Alt+Klick: nur dies; Rechtsklick: ausschließen
facet-running = Kumulierte Angaben zählen als Vorhaben mit, sind aber in keiner Summe enthalten.
facet-unfold = { $value } aufklappen
facet-fold = { $value } zuklappen
facet-include = Einschließen
facet-include-no-longer = Aus dem Filter nehmen
facet-only = Nur dies
facet-exclude = Ausschließen
facet-exclude-no-longer = Aus dem Filter nehmen
facet-undisclosed = Betrag nicht genannt: { $number } von { $all } Vorhaben
facet-size = { $from } bis { $to }: { $number } von { $all } Vorhaben
facet-sizes = Höhe der Beträge, zum Filtern ziehen

## The bar at the top
top-search-hint = Suche: Wörter oder stage>=signed district:qingpu
top-export = Exportieren…
top-read-span = Spanne
top-read-stated = erste Angabe
top-read-low = niedrigste
top-read-high = höchste
top-money-stated = Originalwährungen
top-site = Standort oder Unterzeichnungsort
top-grouping = Gruppierung
top-measure = Kennzahl
top-reading = Bei Widerspruch
top-currency = Währung
top-still-shown = Weiterhin gezeigt: { $what }
top-working = Wird berechnet …
top-drop = Register hier ablegen: ein Ordner oder eine RON-Datei

## Charts in the window
chart-drag = Ziehen filtert auf einen Zeitraum
chart-zoom-all = Alles
chart-zoom-out = Verkleinern
chart-zoom-in = Vergrößern
chart-lane =
    Zeile { $name }, { $number ->
        [one] 1 Vorhaben
       *[other] { $number } Vorhaben
    }
chart-lane-undated = { $name }: { $number } ohne Datum
chart-no-date = Ohne Datum:
chart-lane-busy = { $name } im Zeitverlauf, höchstens { $most }
chart-step-tip = Zum Vergrößern klicken
chart-gap = Keine Vorhaben vom { $from } bis { $to }
chart-lanes-below =
    { $number ->
        [one] 1 weitere Zeile
       *[other] { $number } weitere Zeilen
    }
chart-scroll-down = Nach unten scrollen
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
problems-show-deal = Vorhaben zeigen
problems-copy-place = Stelle in der Datei kopieren
target-there = Eine Datei dieses Namens gibt es schon. Ersetzen oder einen anderen Namen eingeben.
target-file = Datei
target-save = Speichern
target-replace = Ersetzen
target-save-tip = Die links genannte Datei speichern
target-choose = Ort wählen…
target-choose-tip = Ordner und Namen in einem Dialog wählen
target-close = Schließen
target-table = Tabelle exportieren
target-table-hint = { $what }. Endet der Name auf .xlsx, .tsv oder .json, entsteht dieses Format, sonst CSV.

## Der erste Blick: Frage, Antwort, Arten von Diagrammen
headline-places = an { $all } Orten: { $named } Städte, Bezirke und Zonen, { $apart ->
    [one] { $apart } größeres Gebiet
   *[other] { $apart } größere Gebiete
}
headline-groups = { $number ->
    [one] eine Gruppe nach { $field }
   *[other] { $number } Gruppen nach { $field }
}
headline-undisclosed = { $number } ohne genannten Betrag
headline-disputed = Quellen widersprechen sich bei { $number }
headline-running = { $number ->
    [one] { $number } kumulierte Angabe gesondert
   *[other] { $number } kumulierte Angaben gesondert
}
question-in = in
question-by = nach
question-at = Ort:
question-disagree = bei Widerspruch:
figure-both = Balken und Zeitachse
figure-over-time = Zeitverlauf
figure-shares = Anteile
figure-stages = Status
figure-compare = Vergleich
figure-timeline = Zeitachse
chip-take-off = Entfernen: { $what }
top-menu = Menü
top-register = Register
top-views = Ansichten
top-search-more = Ort, Art, Beteiligte, Jahr oder Wort ergänzen
headline-filter = Nur diese Vorhaben zeigen
ledger-deals = Vorhaben
ledger-undisclosed = nicht genannt
