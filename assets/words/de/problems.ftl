# What is wrong with a register, and why one cannot be opened.

## Lines of the check
problem-error = Fehler
problem-warning = Warnung
problem-more = { $more } weitere Probleme dieser Datei sind nicht aufgeführt: { $sorts }
problem-gave-up = { $most } Einträge hintereinander sind keine Quellen oder Abschlüsse; was folgt, wird nicht gelesen
problem-and-so = { $what }; { $consequence }
problem-until-then = { $what } Bis dahin: { $consequence }
problem-nothing = nichts

## What follows from a problem
taken-as-undisclosed = gilt als nicht genannt
taken-as-unspecified = gilt als Unspecified
taken-as-dollars = gilt als USD
left-out-deal = der Abschluss entfällt
left-out-view = die Ansicht entfällt
left-out-view-of-name = die Ansicht „{ $name }“ entfällt
left-out-this = der Eintrag entfällt
left-out-statement = diese Angabe entfällt

## Things that files hold
thing-register = ein Register
thing-place = ein Ort
thing-sector = eine Branche
thing-view = eine gespeicherte Ansicht
thing-source = eine Quelle
thing-deal = ein Abschluss
thing-rung = eine frühere Stufe
thing-party = ein Beteiligter
thing-part-of = ein Verweis auf einen Sammelposten
thing-evidence = ein Beleg
thing-rival = eine abweichende Angabe
thing-accepted = eine anerkannte Angabe
thing-checked = eine geprüfte Warnung

## Sorts of words and ids
sort-currency = Währung
sort-place = Ort
sort-source = Quelle
sort-deal = Abschluss
sort-sector = Branche
sort-warning = Warnung
sort-kind = Art
sort-form = Form
sort-stage = Stufe
sort-unit = Einheit
sort-role = Rolle
sort-confidence = Verlässlichkeit
sort-how = Wort für how
sort-field = Feld
sort-level = Ebene

## Files
problem-unreadable-file = diese Datei ist nicht lesbar: { $error }
problem-no-regular-file = dies ist keine gewöhnliche Datei; sie wird nicht gelesen
problem-file-too-large = diese Datei hat { $bytes } Bytes, gelesen werden höchstens { $most }; bitte aufteilen
problem-not-utf8 = dies ist kein UTF-8; die Datei als UTF-8 speichern
problem-file-copied = diese Datei sagt dasselbe wie { $file } und zählt nur einmal; eine von beiden entfernen
problem-source-copied = diese Quelle steht mit denselben Abschlüssen schon in { $file } und zählt einmal; eine der beiden entfernen
problem-no-source = diese Datei enthält keine Quelle
problem-register-missing = im Ordner fehlt { $file }; das Register heißt „{ $name }“ und zeigt USD

## The way it is written
problem-not-ron = kein lesbares RON: { $message }
problem-unclosed = diese Klammer „{ $bracket }“ wird nie geschlossen
problem-stray = zu dieser Klammer „{ $bracket }“ fehlt die öffnende
problem-open-text = diesem Text fehlt das schließende Anführungszeichen
problem-missing-comma = davor fehlt ein Komma
problem-nothing-before-comma = vor diesem Komma steht nichts
problem-too-deep = mehr als { $most } ineinander geschachtelte Klammern
problem-no-struct = erwartet: { $thing } in runden Klammern; gefunden: { $found }
problem-no-field = erwartet: { $thing } mit Feldern in der Form name: value; gefunden: { $found }
problem-no-list = erwartet: eine Liste in eckigen Klammern; gefunden: { $found }
problem-no-text = erwartet: ein Text in doppelten Anführungszeichen; gefunden: { $found }
problem-duplicate-field = { $name } steht hier ein zweites Mal; das erste zählt
problem-unknown-field = { $thing } hat kein Feld „{ $name }“; vorhanden sind { $fields }
problem-unknown-field-meant = { $thing } hat kein Feld „{ $name }“; ist „{ $known }“ gemeint?
problem-look-alike = „{ $written }“ ({ $code }) sieht nur aus wie „{ $meant }“; { $meant } schreiben
problem-wide-letters = „{ $written }“ steht nicht in einfachen Buchstaben; { $meant } schreiben
problem-no-break-space = hier steht ein geschütztes Leerzeichen ({ $code }); ein einfaches Leerzeichen schreiben
problem-wide-space = hier steht ein vollbreites Leerzeichen ({ $code }); ein einfaches Leerzeichen schreiben
problem-odd-space = hier steht ein Leerzeichen anderer Art ({ $code }); ein einfaches Leerzeichen schreiben
problem-unseen-sign = hier steht ein unsichtbares Zeichen ({ $code }); entfernen
problem-quotes = { $word } ohne Anführungszeichen schreiben
problem-unknown-word = erwartet: { $sort } ({ $words }); gefunden: { $found }
problem-unknown-word-meant = { $sort } „{ $word }“ gibt es nicht; ist { $known } gemeint?
problem-empty-text = { $field } ist leer; Unbekanntes weglassen
problem-text-too-long = { $field } hat mehr als { $most } Zeichen; der Rest ist abgeschnitten
problem-list-too-long = { $field } hat { $entries } Einträge; was über { $most } hinausgeht, entfällt
problem-lost-letters = { $field }: keine mitgelieferte Schrift enthält { $letters }; an der Stelle steht ein Kästchen
problem-right-to-left = { $field }: Schrift von rechts nach links ({ $letters }) wird nicht unterstützt; an ihrer Stelle stehen Kästchen
letters-next = { $before }, { $next }
letters-more = { $before } und { $more } weitere

## What is missing
problem-needs-id = { $thing } braucht eine Kennung (id); der Eintrag entfällt
problem-register-needs-name = dem Register fehlt name; bis dahin heißt es „{ $name }“
problem-register-needs-about = dem Register fehlt about: eine Zeile zum Inhalt
problem-register-needs-currency = dem Register fehlt currency: ein Code nach ISO 4217; gilt als USD
problem-place-needs-name = Ort „{ $id }“ braucht einen englischen Namen, en; so lange steht die Kennung dafür
problem-place-needs-level = Ort „{ $id }“ braucht eine Ebene (level); gilt als Zone
problem-place-needs-parent = Ort „{ $id }“ braucht parent: den kleinsten Ort, der ihn enthält
problem-place-too-deep = mehr als { $most } Orte liegen um diesen herum; er gilt als in keinem gelegen
problem-source-needs-id = eine Quelle braucht eine Kennung (id); bis dahin heißt sie „{ $name }“
problem-source-needs-title = Quelle „{ $id }“ braucht einen Titel (title); so lange steht die Kennung dafür
problem-source-needs-publisher = Quelle „{ $id }“ braucht einen Herausgeber (publisher)
problem-deal-needs-stage = Abschluss „{ $id }“ braucht eine Stufe (stage): { $words }; er entfällt
problem-deal-needs-kind = Abschluss „{ $id }“ braucht eine Art (kind); gilt als Unspecified
problem-deal-needs-title = Abschluss „{ $id }“ braucht einen Titel (title); so lange steht die Kennung dafür
problem-rung-needs-stage = eine frühere Stufe braucht stage; der Eintrag entfällt
problem-party-needs-name = ein Beteiligter braucht einen Namen (name); der Eintrag entfällt
problem-party-needs-role = ein Beteiligter braucht eine Rolle (role); der Eintrag entfällt
problem-evidence-needs-fields = ein Beleg braucht die Felder (fields), die er stützt
problem-no-evidence = ein Abschluss braucht einen Beleg (evidence): wo die Quelle es sagt
problem-rival-without-why = in why angeben, warum diese Angabe abweicht
problem-accepted-without-why = in why angeben, warum diese Angabe gelten soll
problem-statement-needs-field = eine Angabe braucht das Feld (field), um das es geht; der Eintrag entfällt
problem-statement-needs-value = eine Angabe braucht einen Wert (value); der Eintrag entfällt
problem-part-of-needs-deal = part_of braucht die Kennung eines Sammelpostens, als deal
problem-part-of-needs-how = part_of braucht how: Stated oder Inferred; gilt als Inferred
problem-checked-needs-word = eine geprüfte Warnung braucht ihr Wort, als problem
problem-checked-error = „{ $word }“ ist ein Fehler; er ist zu beheben und lässt sich nicht abstellen
problem-checked-without-why = in why angeben, warum „{ $word }“ hier in Ordnung ist; sonst bleibt die Warnung

## Notations
problem-expected = erwartet: { $expected }
problem-expected-field-left-out = erwartet: { $expected }; { $field } entfällt
problem-expected-scale = erwartet: eine Größenordnung (k, M, bn, tn, 万, 亿) oder nichts, nicht „{ $found }“
expected-decimals = Ziffern nach dem Dezimalpunkt, wie in 1.2bn
expected-fewer-decimals = höchstens vier Dezimalstellen nach Anwendung der Größenordnung
expected-smaller-number = eine Zahl unter 10^18
expected-number = eine Zahl, wie in 300M oder 1.2bn
expected-groups = ein Komma nur zwischen Gruppen von drei Ziffern; Dezimalstellen nach einem Punkt, wie in 1.2bn
expected-one-meaning = entweder „{ $decimal }“ oder „{ $grouped }“, denn „{ $found }“ kann beides heißen
expected-trillion-or-million = 万亿 (eine Billion) oder 百万 (eine Million), denn 兆 steht für beides
expected-sign-or-range = ein Vorzeichen oder eine Spanne, nicht beides
expected-scale-at-both-ends = die Größenordnung an beiden Enden der Spanne, wie in 1bn..1.2bn
expected-smaller-first = zuerst die kleinere Zahl der Spanne
expected-end-of-amount = nichts mehr nach dem Betrag
expected-one-currency = nur eine Währung
expected-currency-in-front = ein Währungscode vor der Zahl, wie in USD 300M, oder 'undisclosed'
expected-yuan-or-yen = CNY oder JPY, denn ¥ steht für beide
expected-which-yuan = CNY, TWD oder HKD, denn 元 hinter 億 oder 萬 kann jede davon sein
expected-known-currency = ein Währungscode nach ISO 4217 wie USD oder CNY, nicht „{ $found }“
expected-end-of-count = nichts mehr nach der Anzahl
expected-whole-number = eine ganze Zahl
expected-year = ein Jahr mit vier Ziffern, wie in 2023-11-05
expected-year-in-range = ein Jahr von 1000 bis 9999
expected-month = ein Monat mit zwei Ziffern, wie in 2023-11
expected-month-in-range = ein Monat von 01 bis 12
expected-day = ein Tag mit zwei Ziffern, wie in 2023-11-05
expected-day-in-range = ein Tag von 01 bis { $last } in diesem Monat
expected-slash-and-date = ein Schrägstrich und ein Datum nach '..', wie in ../2023-11-09
expected-date = ein Datum wie 2023-11-05, 2023-11, 2023 oder 2023-11-05/2023-11-10
expected-end-of-date = nichts mehr nach dem Datum
expected-one-date = ein Datum an mindestens einem Ende
expected-earlier-first = zuerst das frühere Datum

## Ids and what they name
problem-wrong-id = „{ $id }“ ist keine Kennung: Kleinbuchstaben, Ziffern und einzelne Bindestriche, wie in spring-fair-2024
problem-id-taken = { $sort }: Kennung „{ $old }“ ist schon vergeben; vorläufig gilt „{ $new }“
problem-id-taken-in = { $sort }: Kennung „{ $old }“ ist in { $file } schon vergeben; vorläufig gilt „{ $new }“
problem-duplicate-place = Ort „{ $id }“ steht schon im Ortsverzeichnis; der Eintrag entfällt
problem-unknown = { $sort } „{ $id }“ gibt es nicht
problem-unknown-meant = { $sort } „{ $id }“ gibt es nicht; ist „{ $meant }“ gemeint?
problem-several-places = „{ $id }“ kann mehrere Orte meinen; die ID eines Ortes schreiben: { $choices }

## Batches
problem-part-of-itself = ein Abschluss kann nicht Teil seiner selbst sein; der Verweis entfällt
problem-part-of-cycle = „{ $id }“ enthält sich selbst auf dem Weg über { $others }; dieser Verweis entfällt
problem-part-of-too-deep = mehr als { $most } ineinander geschachtelte Sammelposten; dieser Verweis entfällt
problem-part-of-no-batch = „{ $id }“ ist eine laufende Summe (RunningTotal), die keine Abschlüsse enthält; der Verweis entfällt
problem-running-total-member = eine laufende Summe (RunningTotal) wird nie addiert und ist daher Teil keines Sammelpostens; der Verweis entfällt
problem-cancelled-with-members = „{ $id }“ ist abgesagt, hat aber { $number ->
        [one] ein Mitglied
       *[other] Mitglieder
    }
problem-batch-exceeded = die Mitglieder von „{ $id }“ ergeben zusammen mindestens { $sum }: um { $by } überschritten
problem-count-of-unit = { $count } { $unit }

## Several reports of one deal
problem-same-as-itself = ein Abschluss braucht kein same_as für sich selbst
problem-same-as-in-source = „{ $id }“ steht in derselben Quelle; same_as ist für Berichte anderer Quellen
problem-too-many-reports = mehr als { $most } Berichte erzählen von diesem Abschluss; dieser bleibt ein eigener
problem-same-as-member = „{ $id }“ ist ein Bericht über eben diesen Abschluss (same_as) und kann ihn daher nicht enthalten
problem-suspected-duplicate = vielleicht ist dies der Abschluss „{ $id }“: ähnliches Datum, gleicher Ort, ähnlicher Betrag; mit same_as verbinden oder in checked angeben, dass es zwei sind
problem-similar-names = „{ $name }“ ist vielleicht „{ $other }“, nur anders geschrieben; gleich schreiben oder in checked angeben, dass es zwei sind

## What a deal says of itself
problem-unit-without-count = eine Einheit ohne Anzahl zählt nichts
problem-count-without-unit = eine Anzahl braucht eine Einheit: { $kind } hat keine eigene
problem-after-publication = { $when } liegt nach der Veröffentlichung der Quelle, { $published }
problem-history-not-below = { $stage } liegt nicht unter { $deal_stage }, der Stufe des Abschlusses
problem-history-order = { $stage } am { $when } liegt nach { $later_stage } am { $later_when }
problem-rival-equal = eben das sagt { $field } selbst; eine abweichende Angabe sagt etwas anderes
problem-evidence-without-field = Beleg für { $field }, das der Abschluss nicht hat
problem-currency-ended = { $currency } gab es nur bis { $day }, nicht mehr am { $when }; Währung und Datum prüfen
problem-currency-not-begun = { $currency } gibt es erst seit { $day }, noch nicht am { $when }; Währung und Datum prüfen
problem-place-ended = { $place } bestand nur bis { $until }, { $when } liegt danach; Ort und Datum prüfen
problem-place-ended-now = { $place } bestand nur bis { $until }, { $when } liegt danach: heute { $now }; Ort und Datum prüfen
problem-place-not-begun = { $place } besteht erst seit { $since }, { $when } liegt davor; Ort und Datum prüfen
problem-accepted-unstated = keine Angabe zu { $field } nennt diesen Wert; unter rivals ergänzen
problem-over-dollars = über USD { $millions }M
problem-under-dollars = unter USD { $dollars }
problem-mean-out-of-line = { $money } fällt aus dem Rahmen: ein Mittel von { $bound } je Stück ist für { $kind } unplausibel; Größenordnung und Währung prüfen (亿 ist 100M, 万 ist 10k)
problem-value-out-of-line = { $money } fällt aus dem Rahmen: ein Wert von { $bound } je Stück ist für { $kind } unplausibel; Größenordnung und Währung prüfen (亿 ist 100M, 万 ist 10k)

## Saved views
problem-too-many-views = es sind { $views } Ansichten; ab dieser entfallen sie
problem-too-many-sources = eine Datei darf { $most } Quellen enthalten; die weiteren bleiben weg: in eine andere Datei schreiben
problem-duplicate-view = eine Ansicht „{ $name }“ gibt es schon; der Eintrag entfällt
problem-view-needs = eine gespeicherte Ansicht braucht { $field }; der Eintrag entfällt
problem-view-too-long = options hat mehr als { $most } Zeichen; die Ansicht entfällt
view-name-empty = eine Ansicht braucht einen Namen
view-name-dash = der Name einer Ansicht beginnt nicht mit „-“ wie eine Option
view-name-control = der Name einer Ansicht ist eine Zeile ohne Steuerzeichen
view-name-long = der Name einer Ansicht hat höchstens { $most } Zeichen
view-gone = die Ansicht „{ $name }“ gibt es nicht mehr
view-too-long = die Ansicht hat mehr als { $most } Zeichen; bitte vereinfachen
view-too-many = es gibt schon { $most } Ansichten; zuerst eine löschen
view-name-taken = eine Ansicht „{ $name }“ gibt es schon
view-no-place = Ansichten lassen sich nirgends ablegen: der Datenordner des Benutzers ist nicht bekannt
view-file-changed = die Ansicht „{ $name }“ wurde inzwischen an anderer Stelle geändert und steht nun so da wie dort; ansehen, dann noch einmal versuchen
view-file-locked = { $file } wird gerade an anderer Stelle geändert; gleich noch einmal versuchen
view-folder-gone = den Ordner „{ $folder }“ gibt es nicht mehr, darum wurde nichts gespeichert; ihn zurückholen oder das Register dort öffnen, wo es jetzt liegt
view-file-unreadable = { $file } ist nicht vollständig lesbar und blieb unverändert; berichtigen ({ $problem }), dann neu laden (F5)
view-no-list = keine Liste von Ansichten

## Opening a register
open-progress = Öffnen: Datei { $read } von { $files }, { $deals } Abschlüsse
open-no-such-bundled = ein mitgeliefertes Register „@{ $name }“ gibt es nicht; vorhanden: { $known }
open-not-found = { $path }: Datei oder Ordner nicht gefunden
open-unreadable = { $path } ist nicht lesbar: { $error }
open-no-ron-file = { $path } ist kein Register: ein Ordner mit .ron-Dateien oder eine .ron-Datei
open-not-regular = { $path } ist keine gewöhnliche Datei: Ordner, Pipes und Geräte werden nicht gelesen
open-too-large = { $path } hat { $bytes } Bytes, gelesen werden höchstens { $most }; bitte aufteilen
open-too-many-files = { $path } hat mehr als { $most } Dateien; bitte aufteilen
open-too-many-deals = das Register hat { $deals } Abschlüsse, gelesen werden höchstens { $most }; bitte aufteilen

## Tables of rates
rates-line = Zeile { $line }: { $what }
rates-empty = die Tabelle ist leer
rates-no-date-column = erwartet: zuerst die Spalte Date
rates-no-date = erwartet: ein Datum wie 2023-11-05; gefunden: „{ $found }“
rates-no-rate = erwartet: ein Kurs von { $currency }; gefunden: „{ $found }“
rates-no-columns = erwartet: die Spalten { $columns }
rates-no-row = erwartet: eine Zeile wie 2023-11,USD,1.0808; gefunden: „{ $found }“
