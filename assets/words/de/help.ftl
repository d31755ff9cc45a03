# The help of the commands.
# `help-chart-size` is the option of one command, `help-any-size` that of all without a text of their own. Defaults and
# the values of closed lists are added by the program.

## Headings
help-head-usage = Aufruf:
help-head-commands = Befehle
help-head-arguments = Argumente
help-head-options = Optionen

## The program
help-about = Berichtete Investitionsvorhaben erkunden, mit Quelle und Grenzen
help-long-about =
    Berichtete Investitionsvorhaben erkunden, mit Quelle und Grenzen.

    Ohne Befehl öffnet sich das Fenster. REGISTER ist ein Ordner mit RON-Dateien, eine RON-Datei oder ein mitgeliefertes Register wie @seeds, das ohne Angabe gilt.
help-examples =
    Beispiele:
      dealscope                                          das Fenster, mit dem mitgelieferten Register
      dealscope check my-register                        jedes Problem mit Datei, Zeile und Spalte
      dealscope deals --where 'district:qingpu'          die Vorhaben in Qingpu
      dealscope volumes --where 'stage>=signed'          Vertragsvolumen nach Stadt oder Bezirk
      dealscope volumes --by month --currency stated -f json
      dealscope volumes --by year -f xlsx -o by-year.xlsx      eine Tabelle für Tabellenprogramme, mit Regel und Quellen
      dealscope facets --where 'stage>=signed'           Filterwerte mit Zahl und Volumen der Vorhaben
      dealscope chart bars --where 'stage>=signed' -o signed.png
      dealscope chart compare --groups qingpu,chongqing -o compared.png
      dealscope chart timeline --theme dark --size 1080x1350 -o timeline.pdf
      dealscope chart bars --view signed --by year -o by-year.svg

    Filter: Wörter passen überall; stage>=signed, kind:procurement, district:qingpu, party:dow,
    amount>=100M, amount:undisclosed, date:2023-11, date:2023..2024, is:disputed; - verneint, or,
    Klammern. Rückgabewerte: 0 erledigt, 1 das Register hat Fehler, 2 falscher Aufruf.
help-dealscope-register = Das Register, das im Fenster geöffnet wird
help-dealscope-view = Die gespeicherte Ansicht, die zuerst erscheint: ihr Name oder eine Zeile von Optionen, wie „Ansicht als Text kopieren“ sie liefert
help-any-frames = Die Dauer jedes Einzelbilds des Fensters in eine CSV-Datei schreiben
help-any-lang = Die Sprache: en, de oder zh; ohne Angabe die des Systems
help-any-help = Diese Hilfe ausgeben
help-any-version = Die Version ausgeben
help-help = Diese Hilfe oder die eines Befehls ausgeben

## Commands
help-check = Ein Register prüfen: jedes Problem mit Datei, Zeile und Spalte
help-deals = Vorhaben mit ihren Belegen auflisten
help-volumes = Vorhaben nach Gruppen summieren, mit Unter- und Obergrenze
help-facets = Die Werte jedes Feldes auflisten, mit Zahl und Volumen ihrer Vorhaben
help-chart = Ein Diagramm in eine Datei zeichnen
help-views = Gespeicherte Ansichten auflisten: Namen und die Optionen, die sie ausmachen
help-screenshot = Das Fenster ohne Bildschirm in ein PNG zeichnen
help-generate = Ein erfundenes Register schreiben, um das Programm mit großen Mengen zu erproben
help-rates = Die Tabelle der Monatsmittel aus den täglichen Referenzkursen der EZB erstellen

## Arguments
help-any-register = Ein Ordner, eine Datei oder ein mitgeliefertes Register; ohne Angabe @seeds
help-any-view = Eine gespeicherte Ansicht, als Name oder Zeile von Optionen; daneben angegebene Optionen gehen vor
help-any-where = Nur Vorhaben, die diesem Filter entsprechen
help-facets-where = Nur Vorhaben, die diesem Filter entsprechen; jedes Feld zählt ohne die Bedingungen, die der Filter an es selbst stellt
help-any-sort = Nach diesen Spalten sortieren, wie amount,-when; „-“ stellt das Größte voran
help-deals-currency = Die Währung, in der Beträge verglichen werden; ohne Angabe die des Registers
help-any-currency = Die Währung der Umrechnung oder „stated“, um nichts umzurechnen; ohne Angabe die des Registers
help-facets-currency = Die Währung der Umrechnung oder „stated“ für die bloße Zahl der Vorhaben; ohne Angabe die des Registers
help-any-columns = Die Spalten von Tabelle, CSV oder TSV, wie when,title,amount
help-deals-group = Die Zeilen nach einem Feld gruppieren, mit Zwischensummen
help-screenshot-group = Die Zeilen der Tabelle nach einem Feld gruppieren
help-any-output = Wohin das Ergebnis geht; ohne Angabe die Standardausgabe
help-any-by = Ein Balken oder eine Zeile je Wert dieses Feldes
help-any-reading = Was gilt, wenn Quellen sich widersprechen: span (Spanne), stated (erste Angabe), low (niedrigste) oder high (höchste)
help-any-measure = Die Kennzahl
help-any-at = Vorhaben nach Standort (place) oder nach Unterzeichnungsort (venue) zählen
help-any-field = Nur diese Felder, wie stage,kind
help-any-most = Wie viele Werte je Feld höchstens aufgeführt werden
help-any-kind-compare = Zwei bis sechs Gruppen nebeneinander
help-any-stack = Den vollen Teil der Balken nach Art (kind), Status (stage) oder Genauigkeit der Beträge (bound) färben
help-any-days = Der Zeitraum der Zeitleiste, wie 2023-01-01..2023-12-31; ohne Angabe alles
help-any-gaps = Wie die Zeitleiste lange Lücken ohne Vorhaben zeichnet: whole (ganz) oder short (verkürzt)
help-any-groups = Die zwei bis sechs zu vergleichenden Gruppen, mit ID oder Namen; ohne Angabe die vier größten
help-chart-size = Breite und Höhe, wie 1600x900, 170x120mm oder 6.5x4.6in, oder der Name einer Seite
help-screenshot-size = Breite und Höhe des Fensters in Punkten
help-chart-scale = Pixel eines PNG je CSS-Pixel
help-screenshot-scale = Pixel je Punkt
help-any-theme = Das Design: hell (light) oder dunkel (dark)
help-any-title = Ein Titel anstelle des erzeugten
help-deals-format = Das Format; files gibt die Berichte so aus, wie sie in den Dateien stehen, je mit Datei, Zeile und Spalte
help-chart-format = Das Format, wenn der Dateiname es nicht angibt
help-chart-output = Die Datei: .png, .svg oder .pdf; „-“ ist die Standardausgabe
help-chart-words = Statt des Diagramms einen Text schreiben: Bildunterschrift, Alternativtext, Daten oder Titelvorschläge
help-screenshot-select = Die ID eines Vorhabens, das ausgewählt wird
help-any-unfold = Alle Pakete der Tabelle aufklappen
help-screenshot-compare = Zu vergleichende Gruppen, mit ID oder Namen
help-screenshot-output = Das PNG, das geschrieben wird
help-generate-deals = Die Zahl der Vorhaben
help-generate-seed = Derselbe Startwert ergibt dasselbe Register
help-generate-output = Der Ordner, der geschrieben wird; er darf noch nicht bestehen oder muss leer sein
help-any-file = Die Datei eurofxref-hist.csv der EZB
help-rates-output = Wohin die Tabelle geht; „-“ ist die Standardausgabe
help-schema = Das JSON-Schema dessen ausgeben, was ein Befehl mit -f json liefert
help-any-bom = CSV oder TSV mit der Byte-Reihenfolge-Markierung (BOM) beginnen, an der manche Tabellenprogramme UTF-8 erkennen
help-chart-again = Das Diagramm dieser PNG-, SVG- oder PDF-Datei neu zeichnen; daneben angegebene Optionen und ein Register gehen vor
help-any-axis = Eine lineare Achse ab null (linear) oder eine logarithmische mit Punkten statt Balken (log)
help-any-split = Ein Balken je Gruppe (whole) oder je Gruppe und Jahr (years)
help-any-text = Die Schriftgröße des Fließtexts in Punkt; ohne Angabe passend zur Seite
help-any-dpi = Die Auflösung eines PNG in dpi statt eines Maßstabs; 96 dpi entsprechen Maßstab 1
help-any-transparent = Mit transparentem Hintergrund zeichnen
help-any-subtitle = Ein Untertitel anstelle der Regel, die dann bei den Anmerkungen steht
help-any-byline = Wer das Diagramm erstellt hat
help-any-note = Eine weitere Anmerkung unter dem Diagramm
help-any-kind-bars = Das Volumen jeder Gruppe
help-any-kind-funnel = Was mindestens den jeweiligen Status erreicht hat
help-any-kind-share = Bei wie vielen Vorhaben jeder Gruppe der Betrag genannt ist
help-any-kind-time = Volumen nach Monaten, Quartalen oder Jahren
help-any-kind-timeline = Eine Zeile je Gruppe, ein Punkt je Vorhaben
help-deals-reading = Was in XLSX gilt, wenn Quellen sich widersprechen: span (Spanne), stated (erste Angabe), low (niedrigste) oder high (höchste)
help-any-fonts = Nur die mitgelieferten Schriften (bundled) oder für fehlende Zeichen auch die dieses Rechners (system)
help-any-style = Farben, Schriften, Logozeile, Dezimalzeichen und Format eines Hausstils aus dessen Datei
help-any-letters = Die Schrift in einem SVG: als Pfade, in jedem Programm gleich (outlines), oder als Text mit eingebetteten Schriften (text)
help-gallery = Die Galerie schreiben: jede Art von Diagramm in jeder Sprache und jedem Design
help-gallery-output = Der Ordner, der geschrieben wird
help-any-sources = Herausgeber mit Daten nennen (publishers) oder jede Quelle mit einer Nummer (numbered)
help-any-top = Wie viele Gruppen eine eigene Zeile haben (Vorgabe: was zur Seite passt); die übrigen teilen sich eine
help-any-order = Die Reihenfolge der Gruppen: nach Untergrenze (low), nach Obergrenze (high), nach Namen (name) oder ihre eigene (own)
help-any-focus = Die Gruppe, die ihre Farbe behält; alle anderen werden blass
help-any-notes = Die Anmerkungen im Bild: die wichtigsten (short), alle (all) oder nur, worauf Zeichen verweisen (none)
help-any-height = Ob die Seite die angegebene Höhe hat (fixed) oder endet, wo ihr Inhalt endet (fit; Vorgabe bei Spalten)
help-any-of = Der Befehl
help-any-format = Das Format
help-chart-kind = Die Art des Diagramms
