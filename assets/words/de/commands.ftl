# What the commands print: tables for a terminal, and why a command ends early.

## Heads of columns
terminal-id = ID
terminal-when = DATUM
terminal-title = TITEL
terminal-place = ORT
terminal-kind = ART
terminal-stage = STUFE
terminal-amount = BETRAG
terminal-count = ANZAHL
terminal-parties = BETEILIGTE
terminal-sectors = BRANCHEN
terminal-venue = UNTERZEICHNUNGSORT
terminal-event = ANLASS
terminal-source = QUELLE
terminal-confidence = VERLÄSSLICHKEIT
terminal-district = BEZIRK
terminal-province = PROVINZ
terminal-zone = ZONE
terminal-country = LAND
terminal-sector = BRANCHE
terminal-party = BETEILIGTER
terminal-month = MONAT
terminal-year = JAHR
terminal-currency = WÄHRUNG
terminal-is = MERKMAL
terminal-money = GELD
terminal-deals = ABSCHLÜSSE
terminal-projects = PROJEKTE
terminal-agreements = VEREINBARUNGEN
terminal-companies = UNTERNEHMEN
terminal-partners = PARTNER
terminal-area = FLÄCHE
terminal-of = VON
terminal-not-in-it = NICHT DARIN
terminal-name = NAME
terminal-options = OPTIONEN

## Cells and lines of tables
terminal-total = Gesamt
terminal-plus-undisclosed = +{ $more } nicht genannt
terminal-where = Filter: { $filter }
terminal-more = und { $more } weitere
terminal-group = { $name }: { $parts }
terminal-comma = {", "}
terminal-semicolon = {"; "}
terminal-no-money = ohne Geldbetrag
terminal-undisclosed = nicht genannt
terminal-not-given = ohne Angabe

## The check
check-summary = { $register }: { $deals }, { $sources }; { $errors } und { $warnings }
check-deals = { $number ->
        [one] { $digits } Abschluss
       *[other] { $digits } Abschlüsse
    }
check-sources = { $number ->
        [one] { $digits } Quelle
       *[other] { $digits } Quellen
    }
check-errors = { $digits } { $number ->
       *[other] Fehler
    }
check-warnings = { $number ->
        [one] { $digits } Warnung
       *[other] { $digits } Warnungen
    }

## Why a command ends early
command-wrong-filter = der Filter ist falsch bei Zeichen { $position }: { $message }{ $marked }
command-columns-format = --columns gilt für -f table und -f csv; JSON und RON enthalten alles
command-columns-of-groups = --columns gilt für Listen ohne --group, das eigene Spalten hat
command-group-format = --group braucht -f table; für die Summen der Gruppen: 'dealscope volumes --by { $by } -f csv' oder json
command-no-xlsx = XLSX kommt später; -f csv verwenden, das jede Tabellenkalkulation öffnet
command-groups-of-comparison = --groups gilt für 'chart compare'
command-nothing-to-compare = nichts zu vergleichen nach { $by }: mindestens zwei Gruppen müssen den Filter passieren
command-no-chart-format = „{ $path }“ muss auf .png, .svg oder .pdf enden, oder -f das Format nennen
command-compared-groups = erwartet: { $fewest } bis { $most } Gruppen zum Vergleich, nicht { $found }
command-standard-output = die Standardausgabe ist nicht beschreibbar: { $error }
command-no-png = „{ $path }“ muss auf .png enden
command-no-such-deal = kein Abschluss hat die Kennung „{ $id }“; siehe dealscope deals
command-picture-size = ein Bild des Fensters hat höchstens 4000x4000 Punkte, bei Maßstab 0.5 bis 4
command-not-written = „{ $path }“ ist nicht beschreibbar: { $error }
command-no-display = es gibt keinen Bildschirm; stattdessen 'dealscope deals', 'volumes' oder 'chart' verwenden (siehe dealscope --help)
command-no-window = das Fenster lässt sich nicht öffnen: { $error }; stattdessen 'dealscope deals', 'volumes' oder 'chart' verwenden

## Writing files
write-no-folder = den Ordner „{ $path }“ gibt es nicht: anlegen oder einen anderen Ort wählen
write-is-folder = „{ $path }“ ist ein Ordner: den Namen einer Datei darin angeben
write-forbidden = keine Schreibrechte in „{ $path }“: anderen Ordner wählen oder die Rechte ändern
write-other = „{ $path }“ war nicht beschreibbar: { $error }; einen anderen Ort wählen
draw-size = die Größe { $width }x{ $height } liegt außerhalb der Grenzen: jede Seite 16 bis 20000 Pixel
draw-scale = der Maßstab { $scale } liegt außerhalb der Grenzen: über 0 bis 16 wählen
draw-too-large = das Bild hätte { $megapixels } Millionen Pixel, höchstens 200 Millionen sind möglich: Größe oder Maßstab verkleinern
draw-failed = die Abbildung ließ sich nicht zeichnen: { $error }

## Why a filter is wrong
refused-too-long = der Filter hat mehr als { $most } Zeichen; bitte kürzen
refused-stray-bracket = diese „)“ schließt nichts; bitte entfernen
refused-nothing-after-or = nach 'or' muss etwas folgen
refused-nothing-before-or = vor 'or' muss etwas stehen
refused-too-deep = mehr als { $most } ineinander geschachtelte Zeichen und Klammern; bitte vereinfachen
refused-nothing-after-dash = nach „-“ muss etwas folgen
refused-space-after-dash = kein Leerzeichen nach „-“, wie in -kind:visit
refused-open-bracket = diese „(“ ist nicht geschlossen; „)“ ergänzen
refused-empty-brackets = zwischen diesen Klammern steht nichts
refused-no-word = ein Wort oder ein Feld, wie in kind:procurement
refused-no-field = ein Feld „{ $word }“ gibt es nicht
refused-no-field-meant = ein Feld „{ $word }“ gibt es nicht; ist „{ $meant }“ gemeint?
refused-no-order = „{ $field }“ hat keine Reihenfolge; { $field }:Wert schreiben
refused-no-value = hier muss ein Wert folgen, wie in kind:procurement
refused-open-quote = dieses '"' ist nicht geschlossen; '"' ergänzen
refused-unknown = { $field }: „{ $value }“ gibt es nicht
refused-unknown-meant = { $field }: „{ $value }“ gibt es nicht; ist „{ $meant }“ gemeint?
refused-unknown-listed = { $field }: „{ $value }“ gibt es nicht; vorhanden: { $known }
refused-no-currency = „{ $value }“ ist kein Währungscode nach ISO 4217, wie in currency:CNY
refused-several-amounts = nur mit einem Betrag auf einmal vergleichen
refused-several-numbers = nur mit einer Zahl auf einmal vergleichen
refused-undisclosed = amount:undisclosed schreiben
refused-at-character = bei Zeichen { $position }: { $expected }
refused-no-amount = „{ $value }“ ist kein Betrag: { $error }, wie in amount>=100M usd oder amount:undisclosed
refused-no-number = „{ $value }“ ist keine Zahl: { $error }, wie in { $field }>=25
refused-no-time = „{ $value }“ ist kein Wert für { $field }, wie in { $example }
refused-no-date = „{ $value }“ ist kein Datum, wie in date:2023-11, date:2023..2024 oder date>=2023-11-05
refused-group = { $field }: „{ $value }“ gibt es nicht; erwartet: { $known }
refused-group-of-many = { $field }: „{ $value }“ gibt es nicht; erwartet: { $known } und { $more } weitere
