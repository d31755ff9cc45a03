# What the commands print: tables for a terminal, and why a command ends early.

## Heads of columns
terminal-money = VOLUMEN
terminal-deals = VORHABEN
terminal-projects = PROJEKTE
terminal-agreements = VEREINBARUNGEN
terminal-companies = UNTERNEHMEN
terminal-partners = PARTNER
terminal-area = FLÄCHE
terminal-of = IM REGISTER
terminal-not-in-it = NICHT EINGERECHNET
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
terminal-no-money = ohne Geldbezug
terminal-undisclosed = nicht genannt
terminal-not-given = ohne Angabe

## The check
check-summary = { $register }: { $deals }, { $sources }; { $errors } und { $warnings }
check-deals = { $number ->
       *[other] { $digits } Vorhaben
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
command-wrong-filter = Fehler im Filter, Zeichen { $position }: { $message }
command-before-command = „{ $given }“ steht vor dem Befehl; dahinter schreiben, wie in dealscope deals mein-register --view signed
command-frames-of-window = --frames gilt nur für das Fenster, das kein Befehl öffnet; die Option oder den Befehl weglassen
command-columns-format = --columns gilt für -f table, csv und tsv; XLSX, JSON und RON enthalten alle Spalten
command-columns-of-groups = --columns gilt für Listen ohne --group; Gruppen haben eigene Spalten
command-group-format = --group braucht -f table; Summen der Gruppen liefert dealscope volumes --by { $by } -f csv oder -f json
command-groups-of-comparison = --groups gilt nur für chart compare
command-nothing-to-compare = nichts zu vergleichen nach { $by }: mindestens zwei Gruppen müssen dem Filter entsprechen
command-no-chart-format = „{ $path }“ muss auf .png, .svg oder .pdf enden; sonst das Format mit -f angeben
command-few-rows = die Seite fasst nur { $shown } von { $all } Gruppen; die übrigen teilen sich eine Zeile
command-lost-letters = keine mitgelieferte Schrift enthält { $letters }; dafür steht ein Kästchen, sofern --fonts system keine Schrift auf diesem Rechner findet
command-lost-everywhere = keine Schrift enthält { $letters }; dafür steht ein Kästchen
command-right-to-left = von rechts nach links laufende Schrift wird nicht unterstützt: statt { $letters } stehen Kästchen
command-compared-groups = zum Vergleich gehören { $fewest } bis { $most } Gruppen, nicht { $found }
command-standard-output = die Standardausgabe ist nicht beschreibbar: { $error }
command-terminal-no-text = die Ausgabe ist kein Text für ein Terminal; mit -o eine Datei angeben
command-no-png = „{ $path }“ muss auf .png enden
command-no-such-deal = kein Vorhaben hat die ID „{ $id }“; siehe dealscope deals
command-picture-size = ein Bild des Fensters hat höchstens 4000 × 4000 Punkte, bei Maßstab 0.5 bis 4
command-not-written = „{ $path }“ ist nicht beschreibbar: { $error }

## Writing files
write-no-folder = den Ordner „{ $path }“ gibt es nicht: anlegen oder einen anderen Ort wählen
write-is-folder = „{ $path }“ ist ein Ordner: den Namen einer Datei darin angeben
write-forbidden = keine Schreibrechte in „{ $path }“: anderen Ordner wählen oder die Rechte ändern
write-protected = „{ $path }“ ist schreibgeschützt und bleibt unverändert: den Schutz aufheben oder einen anderen Namen wählen
write-foreign = „{ $path }“ gehört einem anderen Benutzer und bleibt unverändert: einen anderen Namen wählen
write-several-names = „{ $path }“ hat weitere Namen (harte Links) und bleibt unverändert: einen anderen Namen wählen
write-no-file = „{ $path }“ ist ein Datenträger oder Socket, keine Datei: eine Datei wählen
write-no-reader = niemand liest aus der Pipe „{ $path }“: erst das lesende Programm starten, dann noch einmal versuchen
write-other = „{ $path }“ war nicht beschreibbar: { $error }; einen anderen Ort wählen
draw-size = die Größe { $width } × { $height } liegt außerhalb der Grenzen: je Seite 16 bis 20.000 Pixel
draw-scale = der Maßstab { $scale } liegt außerhalb der Grenzen: einen Wert über 0 bis 16 wählen
draw-too-small =
    { $size } ist zu klein für { $number ->
        [one] einen Balken
       *[other] { $number } Balken
    }: --size { $needed } reicht, oder --top für weniger
draw-too-narrow =
    { $size } ist zu schmal für { $number ->
        [one] einen Balken
       *[other] { $number } Balken
    }: breitere Seite oder kleineres --text
draw-too-large = das Bild hätte { $megapixels } Millionen Pixel, möglich sind höchstens 200 Millionen: Größe oder Maßstab verkleinern
draw-failed = das Diagramm ließ sich nicht zeichnen: { $error }

## Spreadsheets: sheets.
sheet-deals = Vorhaben
sheet-volumes = Volumen
sheet-facets = Filterwerte
sheet-running = Kumulierte Angaben
sheet-about = Erläuterung

## Spreadsheets: heads of columns.
sheet-column-date = Datum laut Quelle
sheet-column-date-from = Datum von
sheet-column-date-to = Datum bis
sheet-column-precision = Genauigkeit des Datums
sheet-column-place-id = ID des Standorts
sheet-column-amount = Betrag laut Quelle
sheet-column-amount-low = Betrag, Untergrenze
sheet-column-amount-high = Betrag, Obergrenze
sheet-column-bound = Art der Angabe
sheet-column-converted-low = Umgerechnet, Untergrenze
sheet-column-converted-high = Umgerechnet, Obergrenze
sheet-column-converted-currency = Umgerechnet in
sheet-column-rate = Kurs
sheet-column-rate-month = Monat des Kurses
sheet-column-count-low = Anzahl, Untergrenze
sheet-column-count-high = Anzahl, Obergrenze
sheet-column-area-low = Geschossfläche (m²), Untergrenze
sheet-column-area-high = Geschossfläche (m²), Obergrenze
sheet-column-disputed = Quellen widersprechen sich
sheet-column-sources = Quellen
sheet-column-addresses = Adressen der Quellen
sheet-column-group = Gruppe
sheet-column-low = Untergrenze
sheet-column-high = Obergrenze
sheet-column-approximate = Rund
sheet-column-deals = Vorhaben
sheet-column-undisclosed = Nicht genannt
sheet-column-unconverted = Nicht umgerechnet
sheet-column-counted-low = { $unit }, Untergrenze
sheet-column-counted-high = { $unit }, Obergrenze
sheet-column-field = Feld
sheet-column-value = Wert
sheet-column-name = Name
sheet-column-depth = Ebene
sheet-column-of = Im Register

## Spreadsheets: words of cells.
sheet-yes = ja
sheet-no = nein
sheet-total = Gesamt
sheet-bound-exact = genau
sheet-bound-about = rund
sheet-bound-at-least = mindestens
sheet-bound-at-most = höchstens
sheet-bound-range = Spanne
sheet-bound-undisclosed = nicht genannt
sheet-bound-none = ohne Geldbezug
sheet-precision-day = Tag
sheet-precision-month = Monat
sheet-precision-year = Jahr
sheet-precision-span = Zeitraum
sheet-precision-open-start = Beginn offen
sheet-precision-open-end = Ende offen
sheet-precision-about = circa: { $precision }
sheet-measured-money = Volumen
sheet-measured-area = Geschossfläche (m²)

## Spreadsheets: the sheet that says how the table was made.
sheet-about-register = Register
sheet-about-holds = Inhalt
sheet-about-standing-note = Hinweis des Registers
sheet-about-filter = Filter
sheet-about-filter-text = Filter als Text
sheet-about-no-filter = keiner: alle Vorhaben
sheet-about-currency = Währung
sheet-about-converted = umgerechnet in { $words } ({ $code }) zu Monatsmittelkursen
sheet-about-stated = Originalwährungen, nicht umgerechnet
sheet-about-reading = Bei Widerspruch
sheet-about-reading-span = Spanne von der niedrigsten bis zur höchsten Angabe
sheet-about-reading-stated = die erste Angabe
sheet-about-reading-low = die niedrigste Angabe
sheet-about-reading-high = die höchste Angabe
sheet-about-by = Gruppen
sheet-about-measure = Kennzahl
sheet-about-at = Vorhaben gezählt
sheet-about-at-place = am Standort
sheet-about-at-venue = am Unterzeichnungsort
sheet-about-deals = Vorhaben
sheet-about-running = Kumulierte Angaben, nicht eingerechnet
sheet-about-undisclosed = Betrag nicht genannt
sheet-about-unconverted = Nicht umgerechnet, kein Kurs
sheet-about-rates = Kurse
sheet-about-rates-source = Euro-Referenzkurse der EZB, Monatsmittel, eigene Berechnung
sheet-about-rate = 1 { $from } = { $rate } { $to } ({ $used })
sheet-about-rate-older = 1 { $from } = { $rate } { $to } ({ $used }, der letzte vor { $wanted })
sheet-about-rate-fixed = 1 { $from } = { $rate } { $to } (fester Umrechnungskurs)
sheet-about-note = Anmerkung
sheet-about-columns-open = Eine leere Zelle bedeutet: offen, nicht genannt oder ohne Angabe; was davon zutrifft, sagt die Art der Angabe. Ein Datum umfasst alle Tage vom ersten bis zum letzten.
sheet-about-columns-amount = Beträge stehen so, wie die führende Quelle sie nennt. Umgerechnete Beträge sind die der Summen: bei Widerspruch wie oben angegeben oder die maßgebliche Angabe, wenn eine festgelegt wurde.
sheet-about-groups = Die Summen der Gruppen ergeben nicht unbedingt die Gesamtsumme: Ein Paket kann sich auf mehrere Gruppen verteilen.
sheet-about-facets = Jedes Feld ist ohne die eigene Bedingung im Filter gezählt. Feld und Wert stehen so, wie Filter sie schreiben.
sheet-about-facets-more = { $field }: { $number ->
    [one] 1 weiterer Wert ist nicht aufgeführt.
   *[other] { $number } weitere Werte sind nicht aufgeführt.
}
sheet-about-program = Erstellt mit
sheet-about-command = Befehl
sheet-about-source-id = Quelle
sheet-about-source-publisher = Herausgeber
sheet-about-source-title = Titel
sheet-about-source-date = Datum
sheet-about-source-address = Adresse

## Diagramme, neu gezeichnet
command-bom-format = --bom gilt für -f csv und -f tsv; die anderen Formate brauchen es nicht
command-figure-mute = „{ $file }“ enthält keine Angaben zum Diagramm; eine mit dealscope chart erzeugte Datei (PNG, SVG oder PDF) wählen
command-figure-wrong = „{ $file }“ enthält einen Befehl, der sich nicht lesen lässt: { $why }
command-figure-no-register = „{ $file }“ stammt aus dem Register „{ $name }“, das hier nicht liegt: in dessen Ordner wechseln oder es angeben, wie in chart --again DATEI REGISTER
command-figure-no-style = „{ $file }“ ist im Hausstil „{ $name }“ gezeichnet, der hier nicht liegt: in dessen Ordner wechseln oder ihn mit --style angeben
command-no-folder = „{ $folder }“ lässt sich nicht anlegen: { $error }

## What the help adds to an option
argument-default = [ohne Angabe: { $value }]
argument-values = [möglich: { $values }]

## Abgelehnte Angaben
refused-unknown = Unbekannte Option oder Angabe: { $arg }
refused-command = Unbekannter Befehl: { $word }
refused-no-value = Zu { $arg } fehlt der Wert
refused-value = „{ $value }“ ist kein Wert für { $arg }; möglich sind { $words }
refused-because = „{ $value }“ ist kein Wert für { $arg }: { $why }
refused-together = { $arg } und { $other } schließen einander aus
refused-twice = { $arg } ist mehrfach angegeben
refused-unreadable = Ein Argument ist kein lesbarer Text
refused-missing = Es fehlt: { $args }
refused-number = Falsche Anzahl von Werten für { $arg }
refused-suggested = Vielleicht gemeint: { $word }
refused-help = Hilfe: dealscope --help
