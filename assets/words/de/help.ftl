# The help of the commands. In English it stands above the arguments in src/cli/args.rs.
# `help-chart-size` is the option of one command, `help-any-size` that of all without a text of their own.

## Headings
help-head-usage = Aufruf:
help-head-commands = Befehle
help-head-arguments = Argumente
help-head-options = Optionen

## The program
help-about = Investitionsabschlüsse erkunden, ehrlich über das, was jeder Bericht sagt
help-long-about =
    Investitionsabschlüsse erkunden, ehrlich über das, was jeder Bericht sagt.

    Ohne Befehl öffnet sich das Fenster. REGISTER ist ein Ordner mit RON-Dateien, eine RON-Datei oder ein mitgeliefertes Register wie @seeds, das ohne Angabe gilt.
help-examples =
    Beispiele:
      dealscope                                          das Fenster, mit dem mitgelieferten Register
      dealscope check my-register                        jedes Problem mit Datei, Zeile und Spalte
      dealscope deals --where 'district:qingpu'          die Abschlüsse eines Bezirks
      dealscope volumes --where 'stage>=signed'          unterzeichnetes Volumen nach Bezirk
      dealscope volumes --by month --currency stated -f json
      dealscope volumes --by year -f xlsx -o by-year.xlsx      eine Tabelle für Rechenprogramme, mit Regel und Quellen
      dealscope facets --where 'stage>=signed'           wonach sich filtern lässt, gezählt und addiert
      dealscope chart bars --where 'stage>=signed' -o signed.png
      dealscope chart compare --groups qingpu,chongqing -o compared.png
      dealscope chart timeline --theme dark --size 1080x1350 -o timeline.pdf
      dealscope chart bars --view signed --by year -o by-year.svg

    Filter: Wörter passen überall; stage>=signed, kind:procurement, district:qingpu, party:dow,
    amount>=100M, amount:undisclosed, date:2023-11, date:2023..2024, is:disputed; - verneint, or,
    Klammern. Rückgabewerte: 0 erledigt, 1 das Register hat Fehler, 2 falscher Aufruf.
help-dealscope-register = Das Register, das im Fenster geöffnet wird
help-dealscope-view = Die gespeicherte Ansicht, die zuerst erscheint: ihr Name oder eine Zeile von Optionen, wie „Ansicht als Text kopieren“ sie liefert
help-any-frames = Die Dauer jedes Bildes des Fensters in eine CSV-Datei schreiben
help-any-lang = Die Sprache: en, de oder zh; ohne Angabe die des Systems
help-any-help = Diese Hilfe ausgeben
help-any-version = Die Version ausgeben
help-help = Diese Hilfe oder die eines Befehls ausgeben

## Commands
help-check = Ein Register prüfen: jedes Problem mit Datei, Zeile und Spalte
help-deals = Abschlüsse mit ihren Belegen auflisten
help-volumes = Abschlüsse nach Gruppen addieren, mit Grenzen
help-facets = Die Werte jedes Feldes zählen, mit den Summen ihrer Abschlüsse
help-chart = Ein Diagramm in eine Datei zeichnen
help-views = Gespeicherte Ansichten auflisten: Namen und die Optionen, die sie ausmachen
help-picture = Das Fenster ohne Bildschirm in ein PNG zeichnen
help-generate = Ein erfundenes Register schreiben, um das Programm bei großen Mengen zu erproben
help-rates = Die Tabelle der Monatsmittel aus den täglichen Referenzkursen der EZB erstellen

## Arguments
help-any-register = Ein Ordner, eine Datei oder ein mitgeliefertes Register; ohne Angabe @seeds
help-any-view = Eine gespeicherte Ansicht, mit Namen oder Zeile von Optionen; daneben angegebene Optionen gehen vor
help-any-where = Nur Abschlüsse, die diesen Filter passieren
help-facets-where = Nur Abschlüsse, die diesen Filter passieren; jedes Feld zählt ohne die Bedingungen des Filters an ihm selbst
help-any-sort = Nach diesen Spalten sortieren, wie amount,-when; „-“ stellt das Größte voran
help-deals-currency = Die Währung, in der Beträge verglichen werden; ohne Angabe die des Registers
help-any-currency = Die Währung der Umrechnung oder „stated“, um nichts umzurechnen; ohne Angabe die des Registers
help-facets-currency = Die Währung der Umrechnung oder „stated“ nur für Anzahlen; ohne Angabe die des Registers
help-any-columns = Die Spalten einer Tabelle, CSV oder TSV, wie when,title,amount
help-deals-group = Eine Überschrift mit Zwischensumme je: district, province, zone, country, kind, stage, sector, party, event, month, quarter, year, source
help-picture-group = Die Zeilen der Tabelle nach diesem Feld gruppieren
help-any-output = Wohin das Ergebnis geht; ohne Angabe die Standardausgabe
help-any-by = Ein Balken oder eine Spur je: district (wie ohne Angabe), province, zone, country, kind, stage, sector, party, event, month, quarter, year, source
help-any-reading = Was gilt, wo Quellen sich widersprechen: span (wie ohne Angabe), stated, low, high
help-facets-reading = Was gilt, wo Quellen sich widersprechen: span, stated, low, high
help-any-measure = Was gemessen wird: money (wie ohne Angabe), deals, projects, agreements, companies, partners, area
help-any-at = Abschlüsse dort zählen, wo sie landen (place, wie ohne Angabe) oder wo sie unterzeichnet wurden (venue)
help-any-field = Nur diese Felder: stage, place, kind, amount, sector, party, year, month, currency, is, confidence, source
help-any-most = Die größte Zahl aufgeführter Werte je Feld
help-any-kind-compare = Zwei bis sechs Gruppen nebeneinander
help-any-stack = Den sicheren Teil der Balken nach Art (kind), Stufe (stage) oder Genauigkeit der Beträge (bound) färben
help-any-days = Die Tage, die die Zeitleiste zeigt, wie 2023-01-01..2023-12-31; ohne Angabe alle
help-any-gaps = Wie die Zeitleiste lange Strecken ohne Abschlüsse zeichnet: whole oder short
help-any-groups = Die zwei bis sechs zu vergleichenden Gruppen, mit Kennung oder Namen; ohne Angabe die vier größten
help-chart-size = 1600x900 (wie ohne Angabe), 170x120mm, 6.5x4.6in, oder slide, 4:3, square, portrait, phone, a4, a4-page, a4-column, letter, letter-column, newspaper, newspaper-column
help-picture-size = Breite und Höhe des Fensters in Punkten
help-chart-scale = Pixel eines PNG je CSS-Pixel; ohne Angabe 2
help-picture-scale = Pixel je Punkt
help-any-theme = Hell (light) oder dunkel (dark)
help-any-title = Ein Titel anstelle des erzeugten
help-chart-format = Das Format, wo der Dateiname es nicht sagt
help-chart-output = Die Datei: .png, .svg oder .pdf; „-“ ist die Standardausgabe
help-picture-select = Die Kennung eines Abschlusses, der ausgewählt wird
help-any-unfold = Alle Sammelposten der Tabelle aufklappen
help-picture-compare = Zu vergleichende Gruppen, mit Kennung oder Namen
help-picture-output = Das PNG, das geschrieben wird
help-generate-deals = Wie viele Abschlüsse
help-generate-seed = Derselbe Startwert ergibt dasselbe Register
help-generate-output = Der Ordner, der geschrieben wird; er darf noch nicht bestehen oder muss leer sein
help-any-file = Die Datei eurofxref-hist.csv der EZB
help-rates-output = Wohin die Tabelle geht; „-“ ist die Standardausgabe
help-schema = Das JSON-Schema dessen ausgeben, was ein Befehl mit -f json liefert
help-any-bom = Einer CSV- oder TSV-Datei die Bytereihenfolge-Marke voranstellen, die manche Tabellenprogramme für UTF-8 brauchen
help-chart-again = Das Bild dieses PNG, SVG oder PDF neu zeichnen; daneben angegebene Optionen und ein Register gehen vor
help-any-axis = Die Achse gleichmäßig ab null teilen (linear) oder nach Zehnerpotenzen (log), dann mit Punkten statt Balken
help-any-split = Ein Balken je Gruppe (whole) oder einer für jedes ihrer Jahre (years)
help-any-text = Die Größe des Fließtexts in Punkt; ohne Angabe, was zur Seite passt
help-any-dpi = Punkte je Zoll eines PNG, statt eines Maßstabs: 96 ist Maßstab 1
help-any-transparent = Den Grund der Seite weglassen
help-any-subtitle = Ein Untertitel anstelle der Regel, die dann bei den Anmerkungen steht
help-any-byline = Wer das Bild erstellt hat
help-any-note = Eine weitere Anmerkung unter dem Bild
help-any-kind-bars = Was jede Gruppe zusammen ergibt
help-any-kind-funnel = Was mindestens jede Stufe erreicht hat
help-any-kind-share = Wie viele Abschlüsse jeder Gruppe ihren Betrag nennen
help-any-kind-time = Volumen über Monate, Quartale oder Jahre
help-any-kind-timeline = Eine Spur je Gruppe, ein Zeichen je Abschluss
help-deals-reading = Was in XLSX gilt, wo Quellen sich widersprechen: span (wie ohne Angabe), stated, low, high
help-chart-theme = Hell (light, wie ohne Angabe) oder dunkel (dark)
help-any-fonts = Nur die mitgelieferten Schriften (bundled, wie ohne Angabe) oder für fehlende Buchstaben auch die dieses Rechners (system)
help-gallery = Die Galerie schreiben: jede Art von Bild in jeder Sprache und Farbgebung
help-gallery-output = Der Ordner, der geschrieben wird
help-any-sources = Herausgeber mit Daten nennen (publishers, wie ohne Angabe) oder jede Quelle mit einer Nummer (numbered)
