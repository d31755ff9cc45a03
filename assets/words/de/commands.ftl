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
sheet-about-at-venue = am Unterzeichnungsort
sheet-about-deals = Abschlüsse
sheet-about-running = Laufende Summen, nicht addiert
sheet-about-undisclosed = Betrag nicht genannt
sheet-about-unconverted = Nicht umgerechnet, kein Kurs
sheet-about-rates = Kurse
sheet-about-rates-source = Euro-Referenzkurse der EZB, Monatsmittel, eigene Berechnung
sheet-about-rate = 1 { $from } = { $rate } { $to } ({ $used })
sheet-about-rate-older = 1 { $from } = { $rate } { $to } ({ $used }, der letzte vor { $wanted })
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
