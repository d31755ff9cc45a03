# Wörter der Bilder.

## axis
axis-deals = Abschlüsse

## bars
bars-no-amount-known = Kein Betrag bekannt
bars-sources-disagree = Quellen uneins
bars-no-amount = ohne Betrag
bars-possible-not-certain = möglich, nicht sicher
bars-at-least-upper-end-unknown = mindestens; nach oben offen
bars-certain-kind-open = sicher, Art offen
bars-certain-stage-open = sicher, Stufe offen

## chip
chip-no-floor-area-given = keine Fläche genannt
chip-not-converted = { $things } nicht umgerechnet
chip-no-amount = { $things }, ohne Betrag
chip-within-batch = { $things }, Betrag in einem Paket enthalten
chip-amount-undisclosed = { $things }, Betrag nicht genannt
chip-number-unknown = { $words }, Zahl unbekannt
chip-no-counted = keine{"\u00A0"}{ $words } gezählt

## compare
compare-and-more-with-an-amount = und { $words } mehr mit Betrag
list-comma = ,{" "}
compare-other-sectors = Andere Branchen
compare-unknown = unbekannt
compare-none = nichts
compare-not-counted = nicht gezählt
compare-batch = Sammelangabe
compare-part-of-a-batch = Teil einer Sammelangabe
compare-reached-at-least = Mindestens erreicht
compare-by-kind = Nach Art
compare-by-sector = Nach Branche
compare-parts-by-number-of-deals = Teile nach Zahl der Abschlüsse
compare-all-bars-on-one-scale = alle Balken im selben Maßstab
list-semicolon = ;{" "}
compare-the-order-is-certain-no = Die Reihenfolge ist sicher: Keine Spannen überschneiden sich.
list-or = {" "}oder{" "}
compare-every-two-of-them = je zwei von ihnen
compare-any-one-of-these-could = Jedes für sich könnte es entscheiden:{" "}
compare-not-enough-on-its-own = Für sich allein genügt nicht:{" "}
list-colon = :{" "}
compare-side-by-side = { $measure } im Vergleich: { $names }
compare-is-larger-than = { $a } liegt über { $b }
compare-and-are-the-same = { $a } und { $b } sind gleich
compare-or-open = { $a } oder { $b }: offen
compare-and-have-no-order-no = { $a } und { $b } ohne Reihenfolge: keine gemeinsame Größe
compare-which-is-larger-is-open = Offen ist, da sich Spannen überschneiden, was größer ist: { $pairs }.
compare-pairs-more = und { $more }{"\u00A0"}weitere
compare-stages = Stufen
compare-kinds = Arten
compare-sectors = Branchen
compare-biggest-deals = größte Abschlüsse
compare-timeline = Zeitleiste
compare-larger-sizes-also-show = Größere Formate zeigen auch:{" "}
compare-over-time = Im Lauf der Zeit

## format
format-about = etwa{"\u00A0"}{ $text }
format-by = bis{"\u00A0"}{ $end }
format-from = ab{"\u00A0"}{ $start }
format-to = { $a } bis { $b }

## heading
heading-signed-or-further-along = unterzeichnet oder weiter
heading-each-currency-for-itself-nothing = jede Währung für sich, nichts umgerechnet
heading-where-sources-disagree-as-first = bei Widersprüchen die erste Angabe
heading-where-sources-disagree-the-lowest = bei Widersprüchen die niedrigste Angabe
heading-where-sources-disagree-the-highest = bei Widersprüchen die höchste Angabe
heading-sources = Quellen:{" "}
heading-at-least-about = mindestens etwa{" "}
heading-at-least = mindestens{" "}
heading-at-most-about = höchstens etwa{" "}
heading-at-most = höchstens{" "}
heading-about = etwa{" "}
heading-plus = dazu{" "}
heading-to = {" "}bis{" "}
heading-publishers-more = und { $more }{"\u00A0"}weitere
heading-rates-of-months-from-to = { $number }{"\u00A0"}Kurse von Monaten von { $first } bis { $last }
heading-rates-ecb-euro-reference-rates = Kurse: Euro-Referenzkurse der EZB, Monatsmittel, eigene Berechnung; { $used }.
heading-rates-fixed = Feste Umrechnungskurse: { $used }.

## note
note-another-source = eine andere Quelle
note-source-titled = { $publisher } („{ $title }“)
note-groups-overlap-a-deal-counts = Die Gruppen überschneiden sich: Ein Abschluss zählt in jeder, zu der er gehört; die Balken lassen sich nicht addieren.
note-sources-disagree-on-more-deals =
    { $more ->
        [one] { $mark }{"\u00A0"}Bei einem weiteren Abschluss widersprechen sich die Quellen.
       *[other] { $mark }{"\u00A0"}Bei { $more } weiteren Abschlüssen widersprechen sich die Quellen.
    }
note-nothing-at-the-chosen-stages = Nichts auf den gewählten Stufen: { $names }.
note-nothing-signed-yet = { $stage }, nichts unterzeichnet: { $names }.
note-running-totals-not-added = Laufende Summen, nicht addiert: { $texts }.
note-the-last-one-before-it = { $texts }, dem letzten davor.
note-all-together = zusammen { $texts }

## timeline
timeline-undated = Ohne Datum
sentence-gap = {" "}
timeline-a-deal-stands-in-every = Ein Abschluss steht in jeder Zeile, zu der er gehört.
timeline-thin-lines-are-running-totals = Dünne Linien sind laufende Summen über mehrere Jahre oder Anlässe; sie werden zu nichts addiert.
timeline-running-totals-beyond = Laufende Summen, die nach den gezeigten Tagen weiterlaufen oder außerhalb liegen: { $names }.
timeline-day = Tag
timeline-week = Woche
timeline-month = Monat
timeline-quarter = Quartal
timeline-year = Jahr
timeline-decade = Jahrzehnt
timeline-several-stages = mehrere Stufen
timeline-no-amount-known = kein Betrag bekannt
timeline-no-amount-known-or-converted = kein Betrag bekannt oder nicht umgerechnet
timeline-start-or-end-open = Anfang oder Ende offen
timeline-running-total = laufende Summe
timeline-of-undated = ohne Datum
timeline-size-by-amount-in-on = Größe nach Betrag in { $currency }, logarithmisch
timeline-many-deals-height-by-number = viele Abschlüsse: Höhe nach Anzahl je { $unit }, bis { $most }

## Groups, measures and lists
deals-less-than-one = weniger als ein Abschluss
group-municipality = Stadt im Provinzrang
group-whole-province = ganze Provinz
volume-signed-money = Unterzeichnetes Volumen
volume-money = Volumen
volume-signed-deals = Unterzeichnete Abschlüsse
volume-deals = Abschlüsse
volume-projects = Projekte
volume-agreements = Vereinbarungen
volume-companies = Unternehmen
volume-partners = Partner
volume-area = Geschossfläche
sentence-end = .
list-more = { $more }{"\u00A0"}weitere
group-across-districts = { $parent }, bezirksübergreifend
heading-by = { $measure } nach { $by }
heading-by-venues = { $measure } nach { $by } des Vertragsorts
heading-in-currency = in { $currency }
heading-in-currency-converted = in { $currency } zum Mittelkurs des Monats
heading-in-currency-fixed = in { $currency } zu festen Umrechnungskursen
alt-bars = { $title }. { $subtitle } Waagerechte Balken, zusammen { $number }.
alt-dots = { $title }. { $subtitle } Punkte und Linien auf einer logarithmischen Achse, zusammen { $number }.
alt-columns = { $title }. { $subtitle } Säulen, zusammen { $number }.
alt-bar = { $name }: { $parts }.
page-more-groups =
    { $number ->
        [one] 1 weitere Gruppe
       *[other] { $number } weitere Gruppen
    }
page-groups-not-shown = nicht gezeigt: { $known } mit Wert, { $unknown } ohne; nicht addiert
note-no-room = Aus Platzgründen fehlen einige Werte, Zahlen und Angaben; die Daten enthalten sie vollständig.
page-notes-left-out = { $number }{"\u00A0"}{ $number ->
    [one] weitere Anmerkung steht
   *[other] weitere Anmerkungen stehen
 } im Programm.
page-more-lanes =
    { $number ->
        [one] 1 weitere Zeile
       *[other] { $number } weitere Zeilen
    }
page-marks-not-shown = nicht gezeigt: { $marks } Zeichen
timeline-title-signed = Zeitleiste unterzeichneter Abschlüsse
timeline-title-all = Zeitleiste
timeline-by = { $deals }, nach { $by }
timeline-by-venues = { $deals }, nach { $by } des Vertragsorts
alt-timeline =
    { $title }. { $subtitle } { $number ->
        [one] 1 Zeile
       *[other] { $number } Zeilen
    }, { $first } bis { $last }.
alt-timeline-empty = { $title }. { $subtitle } Keine Abschlüsse.
chip-plus-at-least = dazu mindestens{"\u00A0"}{ $things }
chip-plus-at-most = dazu höchstens{"\u00A0"}{ $things }
chip-plus = +{ $things }
compare-quoted = „{ $title }“
compare-groups-overlap = Die Gruppen überschneiden sich: { $words } zählen in mehreren; sie lassen sich nicht addieren.
compare-lies-partly-elsewhere = Liegt teils anderswo, so dass sich Arten und Branchen nicht addieren lassen: { $titles }.
cause-undisclosed = der nicht genannte Betrag von { $what } in { $name }
causes-undisclosed = die Beträge von { $number }{"\u00A0"}Abschlüssen ohne Angabe in { $name }
cause-unconverted = der Betrag von { $what } in { $name }, für den es keinen Kurs gibt
causes-unconverted = die Beträge von { $number }{"\u00A0"}Abschlüssen in { $name }, für die es keinen Kurs gibt
cause-at-least = das offene obere Ende von { $what } ({ $span }) in { $name }
causes-at-least = die offenen oberen Enden von { $number }{"\u00A0"}Angaben in { $name }
cause-disputed = der Widerspruch zu { $what } ({ $span }) in { $name }
causes-disputed = die Widersprüche zu { $number }{"\u00A0"}Abschlüssen in { $name }
cause-remainder = wie viel von { $what } in { $name } liegt
causes-remainder = wie viel von { $number }{"\u00A0"}Sammelposten in { $name } liegt
cause-range = die Spanne von { $what } ({ $span }) in { $name }
causes-range = die Spannen von { $number }{"\u00A0"}Angaben in { $name }
alt-comparison = { $title }. { $subtitle } { $number } Gruppen nebeneinander.
note-statement = { $publishers }: { $amount }
note-order-open = Die Rangfolge von { $shown } ist offen: Die Spannen überschneiden sich.
note-order-all-open = Die Rangfolge aller { $number } Gruppen ist offen: Die Spannen überschneiden sich.
note-order-only = Sicher ist nur: { $pairs }; sonst ist die Rangfolge offen, weil sich die Spannen überschneiden.
note-order-ahead = { $a } liegt vor { $b }
note-order-rank = { $name } { $best } bis { $worst }
note-order-more = { $more } weitere offen
note-order-ranks = Mögliche Ränge: { $ranks }.
note-order-in-currency = { $currency }: { $text }
note-stands-for-itself =
    { $number ->
   *[other] Für sich stehen, da keiner einzelnen Einheit ({ $by }) zugehörig: { $names }.
 }
note-older-rate = { $currency } von { $wanted } zum Kurs von { $used }
list-and = {" "}und{" "}
list-names-comma = ,{" "}
counted-projects = { $number }{"\u00A0"}{ $unit }
counted-agreements = { $number }{"\u00A0"}{ $unit }
counted-companies = { $number }{"\u00A0"}{ $unit }
counted-partners = { $number }{"\u00A0"}{ $unit }
deals-number = { $number }{"\u00A0"}{ $number ->
    [one] Abschluss
   *[other] Abschlüsse
 }
compare-biggest-in = Größte Abschlüsse, in { $currency }
compare-biggest-stated = Größte Abschlüsse, wie angegeben

## Daten
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
short-month-1 = Jan.
short-month-2 = Feb.
short-month-3 = März
short-month-4 = Apr.
short-month-5 = Mai
short-month-6 = Juni
short-month-7 = Juli
short-month-8 = Aug.
short-month-9 = Sept.
short-month-10 = Okt.
short-month-11 = Nov.
short-month-12 = Dez.
date-year = { $year }
date-month = { $month }{"\u00A0"}{ $year }
date-day = { $day }.{"\u00A0"}{ $month }{"\u00A0"}{ $year }
date-days = { $first }.–{ $last }.{"\u00A0"}{ $month }{"\u00A0"}{ $year }
date-tick-day = { $day }.
date-tick-month = { $day }.{"\u00A0"}{ $month }

## Beträge
amount-undisclosed = nicht genannt
amount-unconverted = nicht umgerechnet
amount-unknown = unbekannt
scale-1e12 = Bio.
scale-1e9 = Mrd.
scale-1e8 = hundert Mio.
scale-1e6 = Mio.
scale-1e4 = zehntausend
scale-1e3 = Tsd.
heading-rate = 1{"\u00A0"}{ $from }{"\u00A0"}={"\u00A0"}{ $per }{"\u00A0"}{ $to } ({ $month })
heading-rate-fixed = 1{"\u00A0"}{ $from }{"\u00A0"}={"\u00A0"}{ $per }{"\u00A0"}{ $to }

## Zwischensummen
subtotal-undisclosed = +{ $number } nicht genannt
subtotal-unconverted = { $number } nicht umgerechnet
subtotal-running-totals =
    { $number ->
        [one] 1 laufende Summe
       *[other] { $number } laufende Summen
    }
heading-byline = Grafik: { $name }.
date-quarter = { $quarter }.{"\u00A0"}Quartal{"\u00A0"}{ $year }
name-several-quarters = Keinem Quartal zugeordnet
rung-talks = In Gesprächen oder weiter
rung-intent = Beabsichtigt oder weiter
rung-signed = Unterzeichnet oder weiter
rung-started = Begonnen oder weiter
rung-cancelled = Abgesagt
note-funnel = Jeder Balken enthält, was mindestens diese Stufe erreicht hat; Balken lassen sich nicht addieren.
note-share = Gezählt werden Abschlüsse, wie sie berichtet sind, Sammelposten je einmal; ein Anteil an Abschlüssen ist kein Anteil am Geld.
heading-funnel = { $measure } nach erreichter Stufe
heading-share = Abschlüsse mit genanntem Betrag, nach { $by }
disclosure-figure = eine Zahl
disclosure-bound = eine Spanne oder Grenze
disclosure-undisclosed = Betrag nicht genannt
disclosure-no-money = ohne Geldbetrag
share-of = { $known } von { $all }
share-of-deals = { $share } Abschlüssen mit Betrag
bars-log-exact = eine Zahl
bars-log-range = vom unteren zum oberen Ende
bars-no-deals = keine Abschlüsse
bars-undisclosed-deals = so viele Abschlüsse, Betrag nicht genannt
bars-undisclosed-or-unconverted-deals = so viele Abschlüsse, Betrag nicht genannt oder nicht umgerechnet
date-quarter-short = Q{ $quarter }
bars-certain-bound-open = sicher, in einem Sammelposten
source-numbered = {"["}{ $number }] { $publisher } { $when }: { $title }
