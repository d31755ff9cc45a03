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
terminal-facets-running = Die Zahlen der Abschlüsse zählen laufende Summen mit; addiert werden sie nie.
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
command-wrong-filter = der Filter ist falsch bei Zeichen { $position }: { $message }
command-before-command = „{ $given }“ steht vor dem Befehl; dahinter schreiben, wie in dealscope deals mein-register --view signed
command-frames-of-window = „--frames“ gehört zum Fenster, das kein Befehl öffnet; weglassen, oder den Befehl weglassen
command-columns-format = --columns ist für -f table, csv und tsv; XLSX, JSON und RON enthalten alle
command-columns-of-groups = --columns gilt für Listen ohne --group, das eigene Spalten hat
command-group-format = --group braucht -f table; für die Summen der Gruppen: 'dealscope volumes --by { $by } -f csv' oder json
command-groups-of-comparison = --groups gilt für 'chart compare'
command-nothing-to-compare = nichts zu vergleichen nach { $by }: mindestens zwei Gruppen müssen den Filter passieren
command-no-chart-format = „{ $path }“ muss auf .png, .svg oder .pdf enden, oder -f das Format nennen
command-lost-letters = keine mitgelieferte Schrift enthält { $letters }; dafür steht ein Kästchen, sofern nicht „--fonts system“ eine Schrift dieses Rechners findet
command-lost-everywhere = keine Schrift enthält { $letters }; dafür steht ein Kästchen
command-right-to-left = Schrift von rechts nach links wird nicht unterstützt: statt { $letters } stehen Kästchen
command-compared-groups = erwartet: { $fewest } bis { $most } Gruppen zum Vergleich, nicht { $found }
command-standard-output = die Standardausgabe ist nicht beschreibbar: { $error }
command-terminal-no-text = das ist kein Text für ein Terminal: mit -o eine Datei angeben
command-no-png = „{ $path }“ muss auf .png enden
command-no-such-deal = kein Abschluss hat die Kennung „{ $id }“; siehe dealscope deals
command-picture-size = ein Bild des Fensters hat höchstens 4000x4000 Punkte, bei Maßstab 0.5 bis 4
command-not-written = „{ $path }“ ist nicht beschreibbar: { $error }

## Writing files
write-no-folder = den Ordner „{ $path }“ gibt es nicht: anlegen oder einen anderen Ort wählen
write-is-folder = „{ $path }“ ist ein Ordner: den Namen einer Datei darin angeben
write-forbidden = keine Schreibrechte in „{ $path }“: anderen Ordner wählen oder die Rechte ändern
write-protected = „{ $path }“ ist schreibgeschützt und bleibt, wie es ist: den Schutz aufheben oder einen anderen Namen wählen
write-foreign = „{ $path }“ gehört einem anderen Benutzer und bleibt, wie es ist: einen anderen Namen wählen
write-several-names = „{ $path }“ hat weitere Namen (harte Links) und bleibt, wie es ist: einen anderen Namen wählen
write-no-file = „{ $path }“ ist ein Datenträger oder Socket, keine Datei: eine Datei wählen
write-no-reader = niemand liest aus der Pipe „{ $path }“: erst das lesende Programm starten, dann noch einmal versuchen
write-other = „{ $path }“ war nicht beschreibbar: { $error }; einen anderen Ort wählen
draw-size = die Größe { $width }x{ $height } liegt außerhalb der Grenzen: jede Seite 16 bis 20000 Pixel
draw-scale = der Maßstab { $scale } liegt außerhalb der Grenzen: über 0 bis 16 wählen
draw-too-large = das Bild hätte { $megapixels } Millionen Pixel, höchstens 200 Millionen sind möglich: Größe oder Maßstab verkleinern
draw-failed = die Abbildung ließ sich nicht zeichnen: { $error }

## Why a filter is wrong

# 

## Spreadsheets: sheets.
sheet-deals = Abschlüsse
sheet-volumes = Volumen
sheet-facets = Filterfelder
sheet-running = Laufende Summen
sheet-about = Erläuterung

## Spreadsheets: heads of columns.
sheet-column-id = Kennung
sheet-column-date = Datum laut Quelle
sheet-column-date-from = Datum von
sheet-column-date-to = Datum bis
sheet-column-precision = Genauigkeit des Datums
sheet-column-place-id = Kennung des Orts
sheet-column-district = Bezirk
sheet-column-province = Provinz
sheet-column-amount = Betrag laut Quelle
sheet-column-amount-low = Betrag, Untergrenze
sheet-column-amount-high = Betrag, Obergrenze
sheet-column-bound = Art der Angabe
sheet-column-currency = Währung
sheet-column-converted-low = Umgerechnet, Untergrenze
sheet-column-converted-high = Umgerechnet, Obergrenze
sheet-column-converted-currency = Umgerechnet in
sheet-column-rate = Kurs
sheet-column-rate-month = Monat des Kurses
sheet-column-count-low = Anzahl, Untergrenze
sheet-column-count-high = Anzahl, Obergrenze
sheet-column-unit = Einheit
sheet-column-area-low = Geschossfläche (m²), Untergrenze
sheet-column-area-high = Geschossfläche (m²), Obergrenze
sheet-column-confidence = Verlässlichkeit
sheet-column-disputed = Strittig
sheet-column-sources = Quellen
sheet-column-addresses = Adressen der Quellen
sheet-column-note = Anmerkung
sheet-column-group = Gruppe
sheet-column-low = Untergrenze
sheet-column-high = Obergrenze
sheet-column-approximate = Ungefähr
sheet-column-deals = Abschlüsse
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
sheet-total = Insgesamt
sheet-bound-exact = genau
sheet-bound-about = etwa
sheet-bound-at-least = mindestens
sheet-bound-at-most = höchstens
sheet-bound-range = Spanne
sheet-bound-undisclosed = nicht genannt
sheet-bound-none = ohne
sheet-precision-day = Tag
sheet-precision-month = Monat
sheet-precision-year = Jahr
sheet-precision-span = Zeitraum
sheet-precision-open-start = Beginn offen
sheet-precision-open-end = Ende offen
sheet-precision-about = etwa: { $precision }
sheet-measured-money = Geld
sheet-measured-area = Geschossfläche (m²)

## Spreadsheets: the sheet that says how the table was made.
sheet-about-register = Register
sheet-about-holds = Inhalt
sheet-about-standing-note = Hinweis des Registers
sheet-about-filter = Filter
sheet-about-filter-text = Filter als Text
sheet-about-no-filter = keiner: alle Abschlüsse
sheet-about-currency = Währung
sheet-about-converted = umgerechnet in { $words } ({ $code }) zum Mittelkurs des Monats
sheet-about-stated = wie angegeben, nichts umgerechnet
sheet-about-reading = Bei Widersprüchen
sheet-about-reading-span = von der niedrigsten bis zur höchsten Angabe
sheet-about-reading-stated = die erste Angabe
sheet-about-reading-low = die niedrigste Angabe
sheet-about-reading-high = die höchste Angabe
sheet-about-by = Gruppen
sheet-about-measure = Gemessen
sheet-about-at = Abschlüsse zählen
sheet-about-at-place = am Zielort
sheet-about-at-venue = am Vertragsort
sheet-about-deals = Abschlüsse
sheet-about-running = Laufende Summen, nicht addiert
sheet-about-undisclosed = Betrag nicht genannt
sheet-about-unconverted = Nicht umgerechnet, kein Kurs
sheet-about-rates = Kurse
sheet-about-rates-source = Euro-Referenzkurse der EZB, Monatsmittel, eigene Berechnung
sheet-about-rate = 1 { $from } = { $rate } { $to } ({ $used })
sheet-about-rate-older = 1 { $from } = { $rate } { $to } ({ $used }, der letzte vor { $wanted })
sheet-about-rate-fixed = 1 { $from } = { $rate } { $to } (fester Umrechnungskurs)
sheet-about-note = Hinweis
sheet-about-columns-open = Eine leere Zelle ist offen, nicht genannt oder ohne Angabe; die Art der Angabe sagt, was zutrifft. Ein Datum steht für alle Tage vom ersten bis zum letzten.
sheet-about-columns-amount = Beträge stehen so da, wie die führende Quelle sie nennt. Umgerechnete Beträge sind die der Summen: bei Widersprüchen wie oben gesagt; wo jemand für eine Angabe entschieden hat, diese.
sheet-about-groups = Die Summen der Gruppen ergeben nicht unbedingt die Gesamtsumme: Ein Sammelposten kann teils in der einen, teils in der anderen Gruppe liegen.
sheet-about-facets = Jedes Feld ist ohne die eigene Auswahl des Filters gezählt. Feld und Wert stehen so da, wie Filter sie schreiben.
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

## Bilder, neu gezeichnet
terminal-quarter = QUARTAL
command-bom-format = --bom ist für -f csv und -f tsv; die anderen Formate brauchen keins
command-figure-mute = „{ $file }“ sagt nicht, wie es entstand: erwartet wird ein PNG, SVG oder PDF von „dealscope chart“
command-figure-wrong = „{ $file }“ enthält einen Befehl, der sich nicht lesen lässt: { $why }
command-figure-no-register = „{ $file }“ entstand aus dem Register „{ $name }“, das hier nicht liegt: in den Ordner wechseln, in dem es liegt, oder es nennen, etwa chart --again DATEI REGISTER
command-no-folder = „{ $folder }“ lässt sich nicht anlegen: { $error }
