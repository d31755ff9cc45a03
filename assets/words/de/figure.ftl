# Wörter der Diagramme.

## axis
axis-deals = Vorhaben

## bars
bars-no-amount-known = Kein Betrag bekannt
bars-sources-disagree = Quellen widersprechen sich
bars-no-amount = kein Betrag
bars-possible-not-certain = möglich
bars-at-least-upper-end-unknown = mindestens; nach oben offen
bars-certain-kind-open = sicher, Art offen
bars-certain-stage-open = sicher, Status offen

## chip
chip-no-floor-area-given = Fläche nicht genannt
chip-not-converted = { $things } nicht umgerechnet
chip-no-amount = { $things }, ohne Geldbezug
chip-within-batch = { $things }, Betrag in einem Paket enthalten
chip-amount-undisclosed = { $things }, Betrag nicht genannt
chip-number-unknown = Zahl der { $words } unbekannt
chip-no-counted = Zahl der { $words } nicht genannt

## compare
compare-and-more-with-an-amount = und weitere { $words } mit Betrag
list-comma = ,{" "}
compare-other-sectors = Andere Branchen
compare-unknown = unbekannt
compare-none = keine Vorhaben
compare-not-counted = nicht gezählt
compare-batch = Paket
compare-part-of-a-batch = Teil eines Pakets
compare-reached-at-least = Mindestens erreicht
compare-by-kind = Nach Art
compare-by-sector = Nach Branche
compare-parts-by-number-of-deals = Anteile nach Zahl der Vorhaben
compare-all-bars-on-one-scale = alle Balken im selben Maßstab
list-semicolon = ;{" "}
compare-the-order-is-certain-no = Die Rangfolge steht fest: Die Spannen überschneiden sich nicht.
list-or = {" "}oder{" "}
compare-every-two-of-them = alle untereinander
compare-any-one-of-these-could = Jede dieser Angaben würde die Rangfolge klären:{" "}
compare-not-enough-on-its-own = Für sich allein nicht ausreichend:{" "}
list-colon = :{" "}
compare-side-by-side = { $measure } im Vergleich: { $names }
compare-is-larger-than = { $a } liegt vor { $b }
compare-and-are-the-same = { $a } und { $b } liegen gleichauf
compare-or-open = { $a } oder { $b }: offen
compare-and-have-no-order-no = { $a } und { $b }: nicht vergleichbar
compare-which-is-larger-is-open = Rangfolge offen, weil sich die Spannen überschneiden: { $pairs }.
compare-pairs-more = und { $more }{"\u00A0"}weitere

## format
format-about = ca.{"\u00A0"}{ $text }
format-by = bis{"\u00A0"}{ $end }
format-from = ab{"\u00A0"}{ $start }
format-to = { $a } bis { $b }

## heading
heading-signed-or-further-along = mindestens unterzeichnet
heading-each-currency-for-itself-nothing = in Originalwährungen, nicht umgerechnet
heading-where-sources-disagree-as-first = bei Widerspruch die erste Angabe
heading-where-sources-disagree-the-lowest = bei Widerspruch die niedrigste Angabe
heading-where-sources-disagree-the-highest = bei Widerspruch die höchste Angabe
heading-sources = Quellen:{" "}
heading-at-least-about = mindestens rund{" "}
heading-at-least = mindestens{" "}
heading-at-most-about = höchstens rund{" "}
heading-at-most = höchstens{" "}
heading-about = rund{" "}
heading-plus = dazu{" "}
heading-to = {" "}bis{" "}
heading-publishers-more = und { $more }{"\u00A0"}weitere
heading-rates-of-months-from-to = { $number }{"\u00A0"}{ $number ->
    [one] Kurs
   *[other] Kurse
 }, { $first } bis { $last }
heading-rates-ecb-euro-reference-rates = Umgerechnet zu Monatsmitteln der EZB-Referenzkurse (eigene Berechnung): { $used }.
heading-rates-fixed = Feste Umrechnungskurse: { $used }.

## note
note-another-source = eine andere Quelle
note-source-titled = { $publisher } („{ $title }“)
note-groups-overlap-a-deal-counts = Gruppen überschneiden sich: Ein Vorhaben zählt in jeder, zu der es gehört; Balken nicht addieren.
note-sources-disagree-on-more-deals =
    { $more ->
        [one] Bei einem weiteren Vorhaben widersprechen sich die Quellen.
       *[other] Bei { $more } weiteren Vorhaben widersprechen sich die Quellen.
    }
note-nothing-at-the-chosen-stages = Kein Vorhaben mit ausgewähltem Status: { $names }.
note-nothing-signed-yet = { $stage }, nichts unterzeichnet: { $names }.
note-running-totals-not-added = Kumulierte Angaben, nicht eingerechnet: { $texts }.
note-the-last-one-before-it = { $texts } (jeweils der letzte verfügbare Kurs).
note-all-together = insgesamt { $texts }

## timeline
timeline-undated = Ohne Datum
sentence-gap = {" "}
timeline-a-deal-stands-in-every = Ein Vorhaben steht in jeder Zeile, zu der es gehört.
timeline-thin-lines-are-running-totals = Dünne Linien: kumulierte Angaben über mehrere Jahre oder Anlässe, in keiner Summe enthalten.
timeline-running-totals-beyond = Kumulierte Angaben, die über den gezeigten Zeitraum hinausreichen oder außerhalb liegen: { $names }.
timeline-day = Tag
timeline-week = Woche
timeline-month = Monat
timeline-quarter = Quartal
timeline-year = Jahr
timeline-decade = Jahrzehnt
timeline-talks-or-intended = in Gesprächen oder beabsichtigt
timeline-started-or-operating = begonnen oder in Betrieb
timeline-several-stages = mehrere Status
timeline-no-amount-known = Betrag nicht genannt
timeline-no-amount-known-or-converted = Betrag nicht genannt oder nicht umgerechnet
timeline-running-total = kumulierte Angabe
timeline-of-undated = ohne Datum
timeline-size-by-amount-in-on = Größe nach Betrag in { $currency }, in vier Klassen
timeline-many-deals-height-by-number = viele Vorhaben: Höhe nach Anzahl je { $unit }, bis { $most }
timeline-batch = Paket mehrerer Vorhaben
timeline-batch-short = Paket
timeline-within-span = in diesem Zeitraum
timeline-within-span-short = Zeitraum
timeline-by-then = bis dahin
timeline-by-then-short = bis
timeline-from-then = von da an
timeline-before-short = geplant
timeline-started-short = begonnen
timeline-size = Größe:
timeline-size-in = In { $currency }:
timeline-class-under = unter { $amount }
timeline-class-over = ab { $amount }
timeline-labels = Beschriftung: Betrag in { $currency }, wo Platz ist
timeline-labels-stated = Beschriftung: Betrag wie berichtet
timeline-left-out = Nicht gezeichnet: { $parts }.
timeline-left-out-totals =
    { $number ->
        [one] 1 kumulierte Angabe
       *[other] { $number } kumulierte Angaben
    }
timeline-left-out-cancelled =
    { $number ->
        [one] 1 abgesagtes Vorhaben
       *[other] { $number } abgesagte Vorhaben
    }
timeline-note-more = „+1“: ein Zeichen mehr, als dort Platz hat.
timeline-note-no-label = Wo Quellen sich widersprechen: keine Beschriftung.

## Groups, measures and lists
deals-less-than-one = weniger als ein Vorhaben
group-municipality = regierungsunmittelbare Stadt
group-whole-province = ganze Provinz
volume-signed-money = Vertragsvolumen
volume-money = Volumen
volume-signed-deals = Unterzeichnete Vorhaben
volume-deals = Vorhaben
volume-projects = Projekte
volume-agreements = Vereinbarungen
volume-companies = Unternehmen
volume-partners = Partner
volume-area = Geschossfläche
sentence-end = .
list-more = { $more }{"\u00A0"}weitere
group-across-districts = { $parent }, übergreifend
heading-by = { $measure } nach { $by }
heading-by-venues = { $measure } nach { $by } der Unterzeichnung
heading-in-currency = in { $currency }
heading-in-currency-converted = in { $currency } zu Monatsmittelkursen
heading-in-currency-fixed = in { $currency } zu festen Umrechnungskursen
alt-bar = { $name }: { $parts }.
timeline-title-signed = Unterzeichnungen im Zeitverlauf
timeline-title-all = Vorhaben im Zeitverlauf
timeline-by = { $deals }, nach { $by }
timeline-by-venues = { $deals }, nach { $by } der Unterzeichnung
chip-plus-at-least = dazu mindestens{"\u00A0"}{ $things }
chip-plus-at-most = dazu höchstens{"\u00A0"}{ $things }
chip-plus = +{ $things }
compare-quoted = „{ $title }“
compare-groups-overlap = Die Gruppen überschneiden sich: { $words } zählen in mehr als einer; die Summen sind nicht zu addieren.
compare-lies-partly-elsewhere = Teils anderswo gezählt, Arten und Branchen sind nicht zu addieren: { $titles }.
cause-undisclosed = nicht genannter Betrag von { $what } ({ $name })
causes-undisclosed = nicht genannte Beträge von { $number }{"\u00A0"}Vorhaben ({ $name })
cause-unconverted = Betrag von { $what } ({ $name }), kein Wechselkurs verfügbar
causes-unconverted = Beträge von { $number }{"\u00A0"}Vorhaben ({ $name }), kein Wechselkurs verfügbar
cause-at-least = unbekannte Obergrenze von { $what } ({ $name }, { $span })
causes-at-least = unbekannte Obergrenzen von { $number }{"\u00A0"}{ $number ->
    [one] Angabe
   *[other] Angaben
 } ({ $name })
cause-disputed = abweichende Angaben zu { $what } ({ $name }, { $span })
causes-disputed = abweichende Angaben zu { $number }{"\u00A0"}Vorhaben ({ $name })
cause-remainder = auf { $name } entfallender Teil von { $what }
causes-remainder = auf { $name } entfallende Teile von { $number }{"\u00A0"}{ $number ->
    [one] Paket
   *[other] Paketen
 }
cause-range = Spanne von { $what } ({ $name }, { $span })
causes-range = Spannen von { $number }{"\u00A0"}{ $number ->
    [one] Angabe
   *[other] Angaben
 } ({ $name })
note-statement = { $publishers }: { $amount }
note-order-open = Rangfolge von { $shown } offen: Die Spannen überschneiden sich.
note-order-all-open = Rangfolge aller { $number } Gruppen offen: Die Spannen überschneiden sich.
note-order-only = Fest steht nur: { $pairs }; sonst ist die Rangfolge offen, weil sich die Spannen überschneiden.
note-order-ahead = { $a } liegt vor { $b }
note-order-rank = { $name } { $best } bis { $worst }
note-order-more = { $more } weitere offen
note-order-ranks = Mögliche Ränge: { $ranks }.
note-order-in-currency = { $currency }: { $text }
note-stands-for-itself =
    { $number ->
   *[other] Für ein größeres Gebiet berichtet, nicht je { $by }: { $names }.
 }
note-older-rate = { $currency } für { $wanted } zum Kurs von { $used }
list-and = {" "}und{" "}
list-names-comma = ,{" "}
counted-projects = { $number }{"\u00A0"}{ $unit }
counted-agreements = { $number }{"\u00A0"}{ $unit }
counted-companies = { $number }{"\u00A0"}{ $unit }
counted-partners = { $number }{"\u00A0"}{ $unit }
deals-number = { $number }{"\u00A0"}Vorhaben
compare-biggest-in = Größte Vorhaben, in { $currency }
compare-biggest-stated = Größte Vorhaben, in Originalwährungen

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
        [one] 1 kumulierte Angabe
       *[other] { $number } kumulierte Angaben
    }
heading-byline = Grafik: { $name }.
date-quarter = { $quarter }.{"\u00A0"}Quartal{"\u00A0"}{ $year }
name-several-quarters = Keinem Quartal zugeordnet
name-several-short = Mehrere
name-no-date-short = Ohne Datum
rung-talks = Mindestens in Gesprächen
rung-intent = Mindestens beabsichtigt
rung-signed = Mindestens unterzeichnet
rung-started = Mindestens begonnen
rung-cancelled = Abgesagt
note-funnel = Jeder Balken umfasst alle Vorhaben mit mindestens diesem Status; die Balken sind nicht zu addieren.
note-share = Gezählt sind Vorhaben wie berichtet, ein Paket als eines; ein Anteil daran ist kein Anteil am Volumen.
heading-funnel = { $measure } nach erreichtem Status
heading-share = Angaben zum Betrag, nach { $by }
disclosure-figure = Betrag genannt
disclosure-bound = nur Spanne oder Grenze
disclosure-undisclosed = Betrag nicht genannt
disclosure-no-money = ohne Geldbezug
share-of = { $known } von { $all }
share-of-deals = { $share } genannt
bars-log-exact = genauer Wert
bars-log-range = von der Unter- bis zur Obergrenze
bars-no-deals = keine Vorhaben
bars-undisclosed-deals = Betrag nicht genannt
bars-undisclosed-or-unconverted-deals = Betrag nicht genannt oder nicht umgerechnet
date-quarter-short = Q{ $quarter }
bars-certain-bound-open = sicher, in einem Paket
source-numbered = {"["}{ $number }] { $publisher } { $when }: { $title }
count-of = { $number } von { $all }
count-undisclosed = Betrag nicht genannt
count-undisclosed-short = nicht genannt
count-disclosed = mit Betrag
count-deals = Vorhaben
rest-name = { $number ->
    [one] { $number } weitere
   *[other] { $number } weitere
}
rest-together = zusammen { $value }
rows-wider-places = Für ein größeres Gebiet oder ohne Ort berichtet
rows-rank = Möglicher Rang von { $number }
rows-rank-short = Rang
share-all = Alle
share-wider = Größeres Gebiet oder ohne Ort
share-wider-short = Größeres Gebiet

## Legende, lang und kurz
bars-certain = sicher
bars-at-least-short = mindestens

## Untertitel
subtitle-with-amount = { $some } von { $all }{"\u00A0"}Vorhaben mit Betrag
subtitle-any-stage = jeder Status
subtitle-all-places = alle Orte
subtitle-selected-places = ausgewählte Orte
subtitle-filtered = weitere Filter
subtitle-years = { $first }–{ $last }
subtitle-share = Anteil der Vorhaben
subtitle-original-currencies = Originalwährungen
subtitle-stage-reached = nach mindestens erreichtem Status

## Quellenzeile
source-publisher = { $number }{"\u00A0"}{ $name }
source-others = { $names } und { $others }{"\u00A0"}weitere
source-others-short = { $names }, { $others }{"\u00A0"}weitere
source-articles = { $number }{"\u00A0"}Artikel
source-in-the-file = , in der Datei nummeriert
source-rates = Monatsmittel der EZB-Kurse
source-rates-short = EZB-Kurse
source-rates-fixed = feste Umrechnungskurse
source-rates-both = Monatsmittel der EZB-Kurse und feste Umrechnungskurse
source-standing = Berichtet, nicht geprüft; ohne Angabe heißt nicht null.
source-unverified = Berichtet, nicht geprüft.

## Anmerkungen im Bild
note-disputed-bar = Quellen widersprechen sich; der Balken umfasst ihre Angaben.
note-disputed-column = Quellen widersprechen sich; die Säule umfasst ihre Angaben.
note-unconverted = { $number ->
    [one] Ein Vorhaben nicht umgerechnet: kein Datum oder kein Kurs.
   *[other] { $number } Vorhaben nicht umgerechnet: kein Datum oder kein Kurs.
 }
note-unconverted-undated = { $number ->
    [one] Ein Vorhaben ohne Datum, daher ohne Kurs: nicht umgerechnet.
   *[other] { $number } Vorhaben ohne Datum, daher ohne Kurs: nicht umgerechnet.
 }
note-rounding-both = Untergrenzen ab-, Obergrenzen aufgerundet
note-rounding-lower = Untergrenzen abgerundet
note-rounding-upper = Obergrenzen aufgerundet
note-rounding-about = „mindestens“ umfasst „mindestens rund“
note-order-open-number = Rangfolge von { $number } Gruppen offen: Die Spannen überschneiden sich.
note-years = Ein Vorhaben ohne sicheres Jahr steht in keinem; die Jahre ergeben nicht unbedingt die Summe.
note-dates-of-stage = Die Daten gelten für den erreichten Status.
note-running-totals-number = { $number ->
    [one] Eine kumulierte Angabe ist nicht eingerechnet.
   *[other] { $number } kumulierte Angaben sind nicht eingerechnet.
 }
compare-ranking-open = Rangfolge offen: Die Spannen überschneiden sich.

## Alternativtext
alt-kind-bars = Balken
alt-kind-columns = Säulen
alt-kind-dots = Punkte, logarithmisch
alt-kind-share = Gestapelte Balken
alt-kind-multiples = Kleine Balkendiagramme, eines je Gruppe
alt-kind-timeline = Zeitleiste
alt-kind-comparison = Vergleich
alt-head = { $kind }: { $about }{ $unit }.
alt-about = { $measure }, { $scope }
alt-scope-gap = ,{" "}
alt-value = { $name } { $value }
alt-values-more = { $values }; { $more } weitere.
alt-groups = { $number ->
    [one] Eine Gruppe.
   *[other] { $number } Gruppen.
 }
alt-leading = { $number } können vorn liegen.
alt-undisclosed = { $some } von { $all } Vorhaben ohne genannten Betrag.

## Bildunterschrift
caption-certain = voll: sicher
caption-possible = schraffiert: möglich
caption-open = Winkel: nach oben offen

## Vorgeschlagene Titel
title-total-signed = { $value } unterzeichnet
title-total-reported = { $value } berichtet
title-joint = ;{" "}
title-or = {" "}oder{" "}
title-lead-open = { $by ->
    [district] welche Stadt oder welcher Bezirk führt, ist offen
    [province] welche Provinz führt, ist offen
    [zone] welches Gebiet führt, ist offen
    [country] welches Land führt, ist offen
    [kind] welche Art führt, ist offen
    [stage] welcher Status führt, ist offen
    [sector] welche Branche führt, ist offen
    [event] welcher Anlass führt, ist offen
    [source] welche Quelle führt, ist offen
   *[other] wer führt, ist offen
 }
title-lead-open-among = { $names }: Wer führt, ist offen
title-lead-open-of = welche der { $count } Gruppen führt, ist offen
title-lead-open-short = wer führt, ist offen
title-lead-certain = { $name } führt mit { $value }
title-pair = { $a } liegt sicher vor { $b }
title-threshold = { $count } { $groups } haben je { $value }
title-groups = { $by ->
    [district] Städte und Bezirke
    [province] Provinzen und regierungsunmittelbare Städte
    [zone] Gebiete
    [country] Länder
    [kind] Arten von Vorhaben
    [stage] Status
    [sector] Branchen
    [party] Beteiligte
    [event] Anlässe
    [source] Quellen
   *[other] Gruppen
 }
title-number = { $number ->
    [2] zwei
    [3] drei
    [4] vier
    [5] fünf
    [6] sechs
    [7] sieben
    [8] acht
    [9] neun
    [10] zehn
    [11] elf
    [12] zwölf
   *[other] { $number }
 }
title-started = { $some ->
    [one] { $some } von { $all } unterzeichneten Vorhaben gilt als mindestens begonnen
   *[other] { $some } von { $all } unterzeichneten Vorhaben gelten als mindestens begonnen
 }
title-undisclosed = { $some ->
    [one] Bei { $some } von { $all } Vorhaben ist der Betrag nicht genannt
   *[other] Bei { $some } von { $all } Vorhaben ist der Betrag nicht genannt
 }
title-batches = { $some ->
    [one] { $some } von { $all } Vorhaben ist ein Paket
   *[other] { $some } von { $all } Vorhaben sind Pakete
 }
title-period = { $value } { $period } { $stages }
title-in-period = { $by ->
    [quarter] im { $period }
    [month] im { $period }
   *[other] { $period }
 }
title-stage-talks = in Gesprächen
title-stage-intent = beabsichtigt
title-stage-signed = unterzeichnet
title-stage-started = begonnen
title-stage-operating = in Betrieb genommen
title-stage-cancelled = abgesagt
rows-in-no-bar-above = in keinem Balken darüber
page-panels-not-shown = Aus Platzgründen nicht gezeigt: { $names }
page-panels-not-shown-short = Nicht gezeigt: { $names }
compare-over-time = Im Zeitverlauf
compare-of-these = davon { $stage }
compare-undisclosed-in-no-bar = Betrag nicht genannt, in keinem Balken
compare-two-large-deals = Zwei große Vorhaben
compare-one-large-deal = Ein großes Vorhaben
compare-part-of-number = Teil der { $number }
compare-part-of-above = Teil des obigen Pakets
compare-keeps-open = Was offen ist
compare-keeps-open-nothing = nichts
open-undisclosed = { $number }{"\u00A0"}nicht genannt
open-not-stated = { $number }{"\u00A0"}ohne Angabe
open-unconverted = { $number }{"\u00A0"}nicht umgerechnet
open-at-least = { $number }{"\u00A0"}ohne Obergrenze
open-disputed = { $number }{"\u00A0"}{ $number ->
    [one] Widerspruch
   *[other] Widersprüche
 }
open-range = { $number }{"\u00A0"}{ $number ->
    [one] Spanne
   *[other] Spannen
 }
open-remainder = { $number }{"\u00A0"}{ $number ->
    [one] Paket
   *[other] Pakete
 } teils anderswo
compare-groups-short = { $measure } im Vergleich: { $number }{"\u00A0"}Gruppen
