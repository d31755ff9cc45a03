# What is wrong with a register, and why one cannot be opened.

## Lines of the check
problem-error = Fehler
problem-warning = Warnung
problem-more = { $more } weitere Probleme dieser Datei sind nicht aufgeführt: { $sorts }
problem-gave-up = { $most } Einträge hintereinander sind weder Quelle noch Vorhaben; der Rest wird nicht gelesen
problem-and-so = { $what }; bis zur Korrektur { $consequence }
problem-until-then = { $what } Bis zur Korrektur { $consequence }
problem-nothing = eine leere Stelle

## What follows from a problem
taken-as-undisclosed = gilt der Betrag als nicht genannt
taken-as-unspecified = gilt die Art als Unspecified
taken-as-dollars = gilt USD
left-out-deal = fehlt das Vorhaben
left-out-view = wird die Ansicht übersprungen
left-out-view-of-name = wird die Ansicht „{ $name }“ übersprungen
left-out-this = wird der Eintrag übersprungen
left-out-statement = wird diese Angabe übersprungen

## Things that files hold
thing-register = ein Register
thing-place = ein Ort
thing-sector = eine Branche
thing-view = eine gespeicherte Ansicht
thing-source = eine Quelle
thing-deal = ein Vorhaben
thing-rung = ein früherer Status
thing-party = ein Beteiligter
thing-part-of = ein Verweis auf ein Paket
thing-evidence = ein Beleg
thing-rival = eine abweichende Angabe
thing-accepted = eine maßgebliche Angabe
thing-checked = eine geprüfte Warnung
thing-style = ein Hausstil
thing-fonts = die Schriften eines Hausstils
thing-colours = die Farben eines Hausstils

## Sorts of words and ids
sort-currency = Währung
sort-place = Ort
sort-source = Quelle
sort-deal = Vorhaben
sort-sector = Branche
sort-warning = Warnung
sort-kind = Art
sort-form = Form
sort-stage = Status
sort-unit = Einheit
sort-role = Rolle
sort-confidence = Verlässlichkeit
sort-how = Wort für how
sort-field = Feld
sort-level = Ebene

## Files
problem-unreadable-file = diese Datei ist nicht lesbar: { $error }
problem-no-regular-file = dies ist keine gewöhnliche Datei; sie wird nicht gelesen
problem-file-too-large = diese Datei hat { $bytes } Bytes, gelesen werden höchstens { $most }; aufteilen
problem-not-utf8 = dies ist kein UTF-8; die Datei als UTF-8 speichern
problem-file-copied = diese Datei hat denselben Inhalt wie { $file } und zählt nur einmal; eine von beiden entfernen
problem-source-copied = diese Quelle steht mit denselben Vorhaben schon in { $file } und zählt nur einmal; eine der beiden entfernen
report-file-changed = { $file } hat sich seit dem Öffnen des Registers geändert; das Register neu öffnen
report-file-unreadable = { $file }: { $why }
problem-no-source = diese Datei enthält keine Quelle
problem-register-missing = im Ordner fehlt { $file }; als Name gilt „{ $name }“, als Währung USD

## The way it is written
problem-not-ron = kein lesbares RON: { $message }
problem-unclosed = zu dieser Klammer „{ $bracket }“ fehlt die schließende
problem-stray = zu dieser Klammer „{ $bracket }“ fehlt die öffnende
problem-open-text = diesem Text fehlt das schließende Anführungszeichen
problem-missing-comma = davor fehlt ein Komma
problem-nothing-before-comma = vor diesem Komma steht nichts
problem-too-deep = mehr als { $most } ineinander verschachtelte Klammern
problem-no-struct = hier muss { $thing } in runden Klammern stehen, nicht { $found }
problem-no-field = { $thing } hat Felder der Form name: value; hier steht { $found }
problem-no-list = hier muss eine Liste in eckigen Klammern stehen, nicht { $found }
problem-no-text = hier muss Text in Anführungszeichen stehen, nicht { $found }
problem-duplicate-field = { $name } steht hier ein zweites Mal; das erste zählt
problem-unknown-field = { $thing } hat kein Feld „{ $name }“; möglich sind { $fields }
problem-unknown-field-meant = { $thing } hat kein Feld „{ $name }“; ist „{ $known }“ gemeint?
problem-look-alike = „{ $written }“ ({ $code }) sieht nur aus wie „{ $meant }“; { $meant } schreiben
problem-wide-letters = „{ $written }“ besteht aus Sonderformen von Buchstaben; { $meant } schreiben
problem-no-break-space = hier steht ein geschütztes Leerzeichen ({ $code }); ein einfaches Leerzeichen schreiben
problem-wide-space = hier steht ein vollbreites Leerzeichen ({ $code }); ein einfaches Leerzeichen schreiben
problem-odd-space = hier steht ein besonderes Leerzeichen ({ $code }); ein einfaches Leerzeichen schreiben
problem-unseen-sign = hier steht ein unsichtbares Zeichen ({ $code }); entfernen
problem-quotes = { $word } ohne Anführungszeichen schreiben
problem-unknown-word = { $sort }: möglich sind { $words }, nicht { $found }
problem-unknown-word-meant = { $sort } „{ $word }“ ist unbekannt; ist { $known } gemeint?
problem-empty-text = { $field } ist leer; Unbekanntes weglassen
problem-text-too-long = { $field } hat mehr als { $most } Zeichen; der Rest wird abgeschnitten
problem-list-too-long = { $field } hat { $entries } Einträge; alle nach dem { $most }. werden übersprungen
problem-lost-letters = { $field }: keine mitgelieferte Schrift enthält { $letters }; dafür steht ein Kästchen
problem-right-to-left = { $field }: von rechts nach links laufende Schrift ({ $letters }) wird nicht unterstützt; dafür stehen Kästchen
letters-next = { $before }, { $next }
letters-more = { $before } und { $more } weitere

## What is missing
problem-needs-id = { $thing } braucht eine ID (id); Eintrag übersprungen
problem-register-needs-name = dem Register fehlt name; vorläufig gilt „{ $name }“
problem-register-needs-about = dem Register fehlt about: eine Zeile zum Inhalt
problem-register-needs-currency = dem Register fehlt currency: ein Code nach ISO 4217; vorläufig gilt USD
problem-place-needs-name = Ort „{ $id }“ braucht einen englischen Namen (en); vorläufig gilt die ID
problem-place-needs-level = Ort „{ $id }“ braucht eine Ebene (level); vorläufig gilt Zone
problem-place-needs-parent = Ort „{ $id }“ braucht parent: den kleinsten Ort, der ihn enthält
problem-place-too-deep = mehr als { $most } Orte umschließen diesen; er gilt als in keinem gelegen
problem-source-needs-id = eine Quelle braucht eine ID (id); vorläufig gilt „{ $name }“
problem-source-needs-title = Quelle „{ $id }“ braucht einen Titel (title); vorläufig gilt die ID
problem-source-needs-publisher = Quelle „{ $id }“ braucht einen Herausgeber (publisher)
problem-deal-needs-stage = Vorhaben „{ $id }“ braucht einen Status (stage): { $words }; Vorhaben übersprungen
problem-deal-needs-kind = Vorhaben „{ $id }“ braucht eine Art (kind); vorläufig gilt Unspecified
problem-deal-needs-title = Vorhaben „{ $id }“ braucht einen Titel (title); vorläufig gilt die ID
problem-rung-needs-stage = ein früherer Status braucht stage; Eintrag übersprungen
problem-party-needs-name = ein Beteiligter braucht einen Namen (name); Eintrag übersprungen
problem-party-needs-role = ein Beteiligter braucht eine Rolle (role); Eintrag übersprungen
problem-evidence-needs-fields = ein Beleg braucht die Felder (fields), die er stützt
problem-no-evidence = ein Vorhaben braucht einen Beleg (evidence): die Stelle in der Quelle
problem-rival-without-why = in why angeben, warum diese Angabe abweicht
problem-accepted-without-why = in why angeben, warum diese Angabe maßgeblich ist
problem-statement-needs-field = eine Angabe braucht das Feld (field), um das es geht; Eintrag übersprungen
problem-statement-needs-value = eine Angabe braucht einen Wert (value); Eintrag übersprungen
problem-part-of-needs-deal = part_of braucht die ID eines Pakets, als deal
problem-part-of-needs-how = part_of braucht how: Stated oder Inferred; vorläufig gilt Inferred
problem-checked-needs-word = eine geprüfte Warnung braucht ihr Kennwort, als problem
problem-checked-error = „{ $word }“ ist ein Fehler und lässt sich nicht abstellen, nur beheben
problem-checked-without-why = in why angeben, warum „{ $word }“ hier in Ordnung ist; sonst bleibt die Warnung

## Notations
problem-expected = erwartet: { $expected }
problem-expected-field-left-out = erwartet: { $expected }; { $field } übersprungen
problem-expected-scale = erwartet: eine Größenordnung (k, M, bn, tn, 万, 亿) oder nichts, nicht „{ $found }“
expected-decimals = Ziffern nach dem Dezimalpunkt, wie in 1.2bn
expected-fewer-decimals = höchstens vier Dezimalstellen nach Anwendung der Größenordnung
expected-smaller-number = eine Zahl unter 10^18
expected-number = eine Zahl, wie in 300M oder 1.2bn
expected-groups = ein Komma nur zwischen Gruppen von drei Ziffern; Dezimalstellen nach einem Punkt, wie in 1.2bn
expected-one-meaning = entweder „{ $decimal }“ oder „{ $grouped }“, denn „{ $found }“ kann beides bedeuten
expected-trillion-or-million = 万亿 (eine Billion) oder 百万 (eine Million), denn 兆 steht für beides
expected-sign-or-range = ein Vorzeichen oder eine Spanne, nicht beides
expected-scale-at-both-ends = die Größenordnung an beiden Enden der Spanne, wie in 1bn..1.2bn
expected-smaller-first = zuerst die kleinere Zahl der Spanne
expected-end-of-amount = nichts mehr nach dem Betrag
expected-one-currency = nur eine Währung
expected-currency-in-front = ein Währungscode vor der Zahl, wie in USD 300M, oder undisclosed
expected-yuan-or-yen = CNY oder JPY, denn ¥ steht für beide
expected-which-yuan = CNY, TWD oder HKD, denn 元 nach 億 oder 萬 kann jede davon bedeuten
expected-known-currency = ein Währungscode nach ISO 4217 wie USD oder CNY, nicht „{ $found }“
expected-end-of-count = nichts mehr nach der Anzahl
expected-whole-number = eine ganze Zahl
expected-year = ein Jahr mit vier Ziffern, wie in 2023-11-05
expected-year-in-range = ein Jahr von 1000 bis 9999
expected-month = ein Monat mit zwei Ziffern, wie in 2023-11
expected-month-in-range = ein Monat von 01 bis 12
expected-day = ein Tag mit zwei Ziffern, wie in 2023-11-05
expected-day-in-range = ein Tag von 01 bis { $last } in diesem Monat
expected-slash-and-date = ein Schrägstrich und ein Datum nach .., wie in ../2023-11-09
expected-date = ein Datum wie 2023-11-05, 2023-11, 2023 oder 2023-11-05/2023-11-10
expected-end-of-date = nichts mehr nach dem Datum
expected-one-date = ein Datum an mindestens einem Ende
expected-earlier-first = zuerst das frühere Datum

## Ids and what they name
problem-wrong-id = „{ $id }“ ist keine gültige ID: Kleinbuchstaben, Ziffern und einzelne Bindestriche, wie in spring-fair-2024
problem-id-taken = { $sort }: Die ID „{ $old }“ ist schon vergeben; vorläufig gilt „{ $new }“
problem-id-taken-in = { $sort }: Die ID „{ $old }“ ist in { $file } schon vergeben; vorläufig gilt „{ $new }“
problem-duplicate-place = Ort „{ $id }“ steht schon im Ortsverzeichnis; Eintrag übersprungen
problem-unknown = { $sort } „{ $id }“ ist unbekannt
problem-unknown-meant = { $sort } „{ $id }“ ist unbekannt; ist „{ $meant }“ gemeint?
problem-several-places = „{ $id }“ kann mehrere Orte meinen; die ID des gemeinten schreiben: { $choices }

## Batches
problem-part-of-itself = ein Vorhaben kann nicht Teil seiner selbst sein; Verweis übersprungen
problem-part-of-cycle = „{ $id }“ enthält sich über { $others } selbst; dieser Verweis wird übersprungen
problem-part-of-too-deep = mehr als { $most } ineinander verschachtelte Pakete; dieser Verweis wird übersprungen
problem-part-of-no-batch = „{ $id }“ ist eine kumulierte Angabe (RunningTotal) und enthält keine Vorhaben; Verweis übersprungen
problem-running-total-member = eine kumulierte Angabe (RunningTotal) wird nicht eingerechnet und ist daher Teil keines Pakets; Verweis übersprungen
problem-cancelled-with-members = „{ $id }“ ist abgesagt, enthält aber { $number ->
        [one] ein Vorhaben
       *[other] Vorhaben
    }
problem-batch-exceeded = die Teile von „{ $id }“ ergeben zusammen mindestens { $sum }, { $by } mehr als das Paket selbst
problem-count-of-unit = { $count } { $unit }

## Several reports of one deal
problem-same-as-itself = ein Vorhaben braucht kein same_as auf sich selbst
problem-same-as-in-source = „{ $id }“ steht in derselben Quelle; same_as gilt für Berichte anderer Quellen
problem-too-many-reports = mehr als { $most } Berichte betreffen dieses Vorhaben; dieser bleibt ein eigenes
problem-same-as-member = „{ $id }“ ist ein Bericht über ebendieses Vorhaben (same_as) und kann es nicht enthalten
problem-suspected-duplicate = vielleicht dasselbe Vorhaben wie „{ $id }“: ähnliches Datum, gleicher Standort, ähnlicher Betrag; mit same_as zusammenführen oder in checked angeben, dass es zwei sind
problem-similar-names = „{ $name }“ ist vielleicht „{ $other }“ in anderer Schreibweise; gleich schreiben oder in checked angeben, dass es zwei sind

## What a deal says of itself
problem-unit-without-count = eine Einheit ohne Anzahl zählt nichts
problem-count-without-unit = eine Anzahl braucht eine Einheit: { $kind } hat keine eigene
problem-after-publication = { $when } liegt nach der Veröffentlichung der Quelle, { $published }
problem-history-not-below = { $stage } liegt nicht vor { $deal_stage }, dem Status des Vorhabens
problem-history-order = { $stage } ({ $when }) liegt nach { $later_stage } ({ $later_when })
problem-rival-equal = { $field } selbst enthält schon diesen Wert; eine abweichende Angabe muss sich unterscheiden
problem-evidence-without-field = Beleg für { $field }, das dem Vorhaben fehlt
problem-currency-ended = { $currency } gab es nur bis { $day }, nicht mehr am { $when }; Währung und Datum prüfen
problem-currency-not-begun = { $currency } gibt es erst seit { $day }, noch nicht am { $when }; Währung und Datum prüfen
problem-place-ended = { $place } bestand nur bis { $until }, { $when } liegt danach; Ort und Datum prüfen
problem-place-ended-now = { $place } bestand nur bis { $until }, { $when } liegt danach: heute { $now }; Ort und Datum prüfen
problem-place-not-begun = { $place } besteht erst seit { $since }, { $when } liegt davor; Ort und Datum prüfen
problem-accepted-unstated = keine Angabe zu { $field } nennt diesen Wert; unter rivals ergänzen
problem-over-dollars = über USD { $millions }M
problem-under-dollars = unter USD { $dollars }
problem-mean-out-of-line = { $money } ist unplausibel: im Durchschnitt { $bound } je Einheit bei { $kind }; Größenordnung und Währung prüfen (亿 ist 100M, 万 ist 10k)
problem-value-out-of-line = { $money } ist unplausibel: { $bound } bei { $kind }; Größenordnung und Währung prüfen (亿 ist 100M, 万 ist 10k)

## Saved views
problem-too-many-views = zu viele Ansichten: { $views }; diese und alle folgenden werden übersprungen
problem-too-many-sources = eine Datei darf { $most } Quellen enthalten; weitere werden übersprungen: in eine andere Datei schreiben
problem-duplicate-view = eine Ansicht „{ $name }“ gibt es schon; Eintrag übersprungen
problem-view-needs = eine gespeicherte Ansicht braucht { $field }; Eintrag übersprungen
problem-view-too-long = options hat mehr als { $most } Zeichen; Ansicht übersprungen
view-name-empty = eine Ansicht braucht einen Namen
view-name-dash = der Name einer Ansicht darf nicht mit „-“ beginnen, wie Optionen es tun
view-name-control = der Name einer Ansicht darf nur eine Zeile ohne Steuerzeichen sein
view-name-long = der Name einer Ansicht darf höchstens { $most } Zeichen haben
view-gone = die Ansicht „{ $name }“ gibt es nicht mehr
view-too-long = die Ansicht hat mehr als { $most } Zeichen; vereinfachen
view-too-many = es gibt schon { $most } Ansichten; zuerst eine löschen
view-name-taken = eine Ansicht „{ $name }“ gibt es schon
view-no-place = Ansichten lassen sich nicht speichern: Der Datenordner des Benutzers ist nicht bekannt
view-file-changed = die Ansicht „{ $name }“ wurde inzwischen anderswo geändert und entspricht jetzt diesem Stand; prüfen, dann noch einmal versuchen
view-file-locked = { $file } wird gerade anderswo geändert; gleich noch einmal versuchen
view-folder-gone = den Ordner „{ $folder }“ gibt es nicht mehr, nichts wurde gespeichert; ihn wiederherstellen oder das Register am jetzigen Ort öffnen
view-file-unreadable = { $file } ist nicht vollständig lesbar und blieb unverändert; korrigieren ({ $problem }), dann neu laden (F5)
view-no-list = keine Liste von Ansichten

## Opening a register
open-progress = Öffnen: Datei { $read } von { $files }, { $deals } Vorhaben
open-no-such-bundled = ein mitgeliefertes Register „@{ $name }“ gibt es nicht; vorhanden: { $known }
open-not-found = { $path }: Datei oder Ordner nicht gefunden
open-unreadable = { $path } ist nicht lesbar: { $error }
open-no-ron-file = { $path } ist kein Register: Ein Register ist ein Ordner mit .ron-Dateien oder eine .ron-Datei
open-not-regular = { $path } ist keine gewöhnliche Datei: Ordner, Pipes und Geräte werden nicht gelesen
open-too-large = { $path } hat { $bytes } Bytes, gelesen werden höchstens { $most }; aufteilen
open-too-many-files = { $path } hat mehr als { $most } Dateien; aufteilen
open-too-many-deals = das Register hat { $deals } Vorhaben, gelesen werden höchstens { $most }; aufteilen

## Tables of rates
rates-line = Zeile { $line }: { $what }
rates-empty = die Tabelle ist leer
rates-no-date-column = die erste Spalte muss Date heißen
rates-no-date = hier muss ein Datum wie 2023-11-05 stehen, nicht „{ $found }“
rates-no-rate = hier muss ein Kurs von { $currency } stehen, nicht „{ $found }“
rates-no-columns = nötig sind die Spalten { $columns }
rates-no-row = hier muss eine Zeile wie 2023-11,USD,1.0808 stehen, nicht „{ $found }“

## Hausstile
style-no-colour = „{ $found }“ ist keine Farbe; eine wie "#1f5fa8" angeben
style-no-decimal-sign = „{ $found }“ ist kein Dezimalzeichen; "." oder "," angeben
style-logo-too-long = Logozeile länger als { $most } Zeichen; kürzen
style-needs-two-fonts = Schriften brauchen zwei Dateien; regular und bold angeben
style-font-too-large = Schriftdatei zu groß; eine mit höchstens 64 MB angeben
style-font-unreadable = keine TrueType- oder OpenType-Schrift; eine .ttf- oder .otf-Datei angeben
style-font-collection = diese Datei enthält mehrere Schriften; eine Datei mit nur einer angeben
style-font-variable = diese Schrift hat keine feste Stärke; je eine Datei für regular und bold angeben
style-font-lacks = dieser Schrift fehlt { $letters }; eine mit allen Zeichen der Tastatur angeben
style-paper-between = dieses Papier ist weder hell noch dunkel; ein helleres oder dunkleres wählen
style-words-unreadable = { $field } hat zum Papier nur einen Kontrast von { $contrast }; Wörter brauchen mindestens 4,5
style-mark-unseen = { $field } hat zum Papier nur einen Kontrast von { $contrast }; Balken und Punkte brauchen mindestens 3
style-alike-in-grey = { $one } und { $other } unterscheiden sich in der Helligkeit nur um { $gap }; unter 15 sehen sie in Grau gleich aus
