# Words of figures.

## axis
axis-deals = deals

## bars
bars-no-amount-known = No amount known
bars-sources-disagree = sources disagree
bars-no-amount = no amount
bars-possible-not-certain = possible, not certain
bars-at-least-upper-end-unknown = at least; upper end unknown
bars-certain-kind-open = certain, kind open
bars-certain-stage-open = certain, stage open

## chip
chip-no-floor-area-given = no floor area given
chip-not-converted = { $things } not converted
chip-no-amount = { $things }, no amount
chip-within-batch = { $things }, amount within a batch
chip-amount-undisclosed = { $things }, amount undisclosed
chip-number-unknown = { $words }, number unknown
chip-no-counted = no{"\u00A0"}{ $words } counted

## compare
compare-and-more-with-an-amount = and { $words } more with an amount
list-comma = ,{" "}
compare-other-sectors = Other sectors
compare-unknown = unknown
compare-none = none
compare-not-counted = not counted
compare-batch = batch
compare-part-of-a-batch = part of a batch
compare-reached-at-least = Reached at least
compare-by-kind = By kind
compare-by-sector = By sector
compare-parts-by-number-of-deals = parts by number of deals
compare-all-bars-on-one-scale = all bars on one scale
list-semicolon = ;{" "}
compare-the-order-is-certain-no = The order is certain: no ranges overlap.
list-or = {" "}or{" "}
compare-every-two-of-them = every two of them
compare-any-one-of-these-could = Any one of these could decide it:{" "}
compare-not-enough-on-its-own = Not enough on its own:{" "}
list-colon = :{" "}
compare-side-by-side = { $measure } side by side: { $names }
compare-is-larger-than = { $a } is larger than { $b }
compare-and-are-the-same = { $a } and { $b } are the same
compare-or-open = { $a } or { $b }: open
compare-and-have-no-order-no = { $a } and { $b } have no order: no figure in common
compare-which-is-larger-is-open = Which is larger is open, since ranges overlap: { $pairs }.
compare-pairs-more = and { $more }{"\u00A0"}more
compare-stages = stages
compare-kinds = kinds
compare-sectors = sectors
compare-biggest-deals = biggest deals
compare-timeline = timeline
compare-larger-sizes-also-show = Larger sizes also show:{" "}
compare-over-time = Over time

## format
format-about = about{"\u00A0"}{ $text }
format-by = by{"\u00A0"}{ $end }
format-from = from{"\u00A0"}{ $start }
format-to = { $a } to { $b }

## heading
heading-signed-or-further-along = signed or further along
heading-each-currency-for-itself-nothing = each currency for itself, nothing converted
heading-where-sources-disagree-as-first = where sources disagree, as first stated
heading-where-sources-disagree-the-lowest = where sources disagree, the lowest statement
heading-where-sources-disagree-the-highest = where sources disagree, the highest statement
heading-sources = Sources:{" "}
heading-at-least-about = at least about{" "}
heading-at-least = at least{" "}
heading-at-most-about = at most about{" "}
heading-at-most = at most{" "}
heading-about = about{" "}
heading-plus = plus{" "}
heading-to = {" "}to{" "}
heading-publishers-more = and { $more }{"\u00A0"}more
heading-rates-of-months-from-to = { $number }{"\u00A0"}rates of months from { $first } to { $last }
heading-rates-ecb-euro-reference-rates = Rates: ECB euro reference rates, monthly means, own calculation; { $used }.
heading-rates-fixed = Fixed conversion rates: { $used }.

## note
note-another-source = another source
note-source-titled = { $publisher } (“{ $title }”)
note-groups-overlap-a-deal-counts = Groups overlap: a deal counts under each of its values, so bars must not be added.
note-sources-disagree-on-more-deals =
    { $more ->
        [one] { $mark }{"\u00A0"}Sources disagree on one more deal.
       *[other] { $mark }{"\u00A0"}Sources disagree on { $more } more deals.
    }
note-nothing-at-the-chosen-stages = Nothing at the chosen stages: { $names }.
note-nothing-signed-yet = { $stage }, nothing signed: { $names }.
note-running-totals-not-added = Running totals, not added: { $texts }.
note-the-last-one-before-it = { $texts }, the last one before it.
note-all-together = all together { $texts }

## timeline
timeline-undated = Undated
sentence-gap = {" "}
timeline-a-deal-stands-in-every = A deal stands in every lane it belongs to.
timeline-thin-lines-are-running-totals = Thin lines are running totals over several years or events; they contain deals and are added to nothing.
timeline-running-totals-beyond = Running totals that go on behind the days shown, or lie outside of them: { $names }.
timeline-day = day
timeline-week = week
timeline-month = month
timeline-quarter = quarter
timeline-year = year
timeline-decade = decade
timeline-several-stages = several stages
timeline-no-amount-known = no amount known
timeline-no-amount-known-or-converted = no amount known, or not converted
timeline-start-or-end-open = start or end open
timeline-running-total = running total
timeline-of-undated = undated
timeline-size-by-amount-in-on = size by amount in { $currency }, on a logarithmic scale
timeline-many-deals-height-by-number = many deals: height by number a { $unit }, up to { $most }

## Groups, measures and lists
deals-less-than-one = less than a deal
group-municipality = municipality
group-whole-province = whole province
volume-signed-money = Signed volume
volume-money = Volume
volume-signed-deals = Signed deals
volume-deals = Deals
volume-projects = Projects
volume-agreements = Agreements
volume-companies = Companies
volume-partners = Partners
volume-area = Floor area
sentence-end = .
list-more = { $more }{"\u00A0"}more
group-across-districts = { $parent }, across districts
heading-by = { $measure } by { $by }
heading-by-venues = { $measure } at venues by { $by }
heading-in-currency = in { $currency }
heading-in-currency-converted = in { $currency } at the mean rate of the month
heading-in-currency-fixed = in { $currency } at fixed conversion rates
alt-bars = { $title }. { $subtitle } Horizontal bars, { $number } in all.
alt-dots = { $title }. { $subtitle } Dots and lines on a logarithmic axis, { $number } in all.
alt-columns = { $title }. { $subtitle } Columns, { $number } in all.
alt-bar = { $name }: { $parts }.
page-more-groups =
    { $number ->
        [one] 1 more group
       *[other] { $number } more groups
    }
page-groups-not-shown = not shown: { $known } with a value, { $unknown } without; nothing added up
note-no-room = For want of room, some values, numbers and remarks are not shown; the data has them all.
page-notes-left-out = { $number }{"\u00A0"}{ $number ->
    [one] more note is
   *[other] more notes are
 } in the program.
page-more-lanes =
    { $number ->
        [one] 1 more lane
       *[other] { $number } more lanes
    }
page-marks-not-shown =
    { $marks ->
        [one] not shown: 1 mark
       *[other] not shown: { $marks } marks
    }
timeline-title-signed = Signed deals over time
timeline-title-all = Deals over time
timeline-by = { $deals }, by { $by }
timeline-by-venues = { $deals }, at venues by { $by }
alt-timeline =
    { $title }. { $subtitle } { $number ->
        [one] 1 lane
       *[other] { $number } lanes
    }, { $first } to { $last }.
alt-timeline-empty = { $title }. { $subtitle } No deals.
chip-plus-at-least = plus at least{"\u00A0"}{ $things }
chip-plus-at-most = plus at most{"\u00A0"}{ $things }
chip-plus = +{ $things }
compare-quoted = “{ $title }”
compare-groups-overlap = The groups overlap: { $words } count in more than one of them, so they must not be added.
compare-lies-partly-elsewhere = Lies partly elsewhere, so that kinds and sectors must not be added: { $titles }.
cause-undisclosed = the undisclosed amount of { $what } in { $name }
causes-undisclosed = the amounts of { $number }{"\u00A0"}undisclosed deals in { $name }
cause-unconverted = the amount of { $what } in { $name }, which has no exchange rate
causes-unconverted = the amounts of { $number }{"\u00A0"}deals in { $name } that have no exchange rate
cause-at-least = the open upper end of { $what } ({ $span }) in { $name }
causes-at-least = the open upper ends of { $number }{"\u00A0"}figures in { $name }
cause-disputed = the dispute on { $what } ({ $span }) in { $name }
causes-disputed = the disputes on { $number }{"\u00A0"}deals in { $name }
cause-remainder = how much of { $what } lies in { $name }
causes-remainder = how much of { $number }{"\u00A0"}batches lies in { $name }
cause-range = the range of { $what } ({ $span }) in { $name }
causes-range = the ranges of { $number }{"\u00A0"}figures in { $name }
alt-comparison = { $title }. { $subtitle } { $number } groups side by side.
note-statement = { $publishers }: { $amount }
note-order-open = The ranking of { $shown } is open: their ranges overlap.
note-order-all-open = The ranking of all { $number } groups is open: their ranges overlap.
note-order-only = Only { $pairs }; otherwise the ranking is open: ranges overlap.
note-order-ahead = { $a } is surely ahead of { $b }
note-order-rank = { $name } { $best } to { $worst }
note-order-more = { $more } more open
note-order-ranks = Possible ranks: { $ranks }.
note-order-in-currency = { $currency }: { $text }
note-stands-for-itself =
    { $number ->
    [one] { $names } does not lie within one { $by } and stands for itself.
   *[other] { $names } do not lie within one { $by } and stand for themselves.
 }
note-older-rate = { $currency } of { $wanted } at the rate of { $used }
list-and = {" "}and{" "}
list-names-comma = ,{" "}
counted-projects = { $number }{"\u00A0"}{ $unit }
counted-agreements = { $number }{"\u00A0"}{ $unit }
counted-companies = { $number }{"\u00A0"}{ $unit }
counted-partners = { $number }{"\u00A0"}{ $unit }
deals-number = { $number }{"\u00A0"}{ $number ->
    [one] deal
   *[other] deals
 }
compare-biggest-in = Biggest deals, in { $currency }
compare-biggest-stated = Biggest deals, as stated

## Dates
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
short-month-1 = Jan
short-month-2 = Feb
short-month-3 = Mar
short-month-4 = Apr
short-month-5 = May
short-month-6 = Jun
short-month-7 = Jul
short-month-8 = Aug
short-month-9 = Sep
short-month-10 = Oct
short-month-11 = Nov
short-month-12 = Dec
date-year = { $year }
date-month = { $month }{"\u00A0"}{ $year }
date-day = { $day }{"\u00A0"}{ $month }{"\u00A0"}{ $year }
date-days = { $first }–{ $last }{"\u00A0"}{ $month }{"\u00A0"}{ $year }
date-tick-day = { $day }
date-tick-month = { $day }{"\u00A0"}{ $month }

## Amounts
amount-undisclosed = undisclosed
amount-unconverted = not converted
amount-unknown = unknown
scale-1e12 = tn
scale-1e9 = bn
scale-1e8 = hundred million
scale-1e6 = M
scale-1e4 = ten thousand
scale-1e3 = k
heading-rate = 1{"\u00A0"}{ $from }{"\u00A0"}={"\u00A0"}{ $per }{"\u00A0"}{ $to } ({ $month })
heading-rate-fixed = 1{"\u00A0"}{ $from }{"\u00A0"}={"\u00A0"}{ $per }{"\u00A0"}{ $to }

## Subtotals
subtotal-undisclosed = +{ $number } undisclosed
subtotal-unconverted = { $number } not converted
subtotal-running-totals =
    { $number ->
        [one] 1 running total
       *[other] { $number } running totals
    }
heading-byline = Chart: { $name }.
date-quarter = Q{ $quarter }{"\u00A0"}{ $year }
name-several-quarters = No single quarter
rung-talks = In talks or further
rung-intent = Intended or further
rung-signed = Signed or further
rung-started = Started or further
rung-cancelled = Cancelled
note-funnel = Each bar holds what has reached at least its stage; bars must not be added.
note-share = Counted are deals as reported, batches as one each; a share of deals is no share of money.
heading-funnel = { $measure } by stage reached
heading-share = Deals that tell their amount, by { $by }
disclosure-figure = a figure
disclosure-bound = a range or a bound
disclosure-undisclosed = amount undisclosed
disclosure-no-money = no money in it
share-of = { $known } of { $all }
share-of-deals = { $share } deals with an amount
bars-log-exact = a figure
bars-log-range = from the low end to the high one
bars-no-deals = no deals
bars-undisclosed-deals = so many deals, amount undisclosed
bars-undisclosed-or-unconverted-deals = so many deals, amount undisclosed or not converted
date-quarter-short = Q{ $quarter }
bars-certain-bound-open = certain, within a batch
source-numbered = {"["}{ $number }] { $publisher } { $when }: { $title }
