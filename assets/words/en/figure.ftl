# Words of charts.

## Axis
axis-deals = deals

## Bars
bars-no-amount-known = Without an amount
bars-sources-disagree = sources disagree
bars-no-amount = without an amount
bars-possible-not-certain = possible
bars-at-least-upper-end-unknown = at least; no upper bound
bars-certain-kind-open = certain, kind open
bars-certain-stage-open = certain, stage open

## Remarks beside bars
chip-no-floor-area-given = floor area not stated
chip-not-converted = { $things } not converted
chip-no-amount = { $things }, non-monetary
chip-within-batch = { $things }, amount within a batch
chip-amount-undisclosed = { $things }, amount undisclosed
chip-number-unknown = number of { $words } unknown
chip-no-counted = number of { $words } not stated

## Comparison
compare-and-more-with-an-amount = plus { $words } with an amount
list-comma = ,{" "}
compare-other-sectors = Other sectors
compare-unknown = unknown
compare-none = none
compare-not-counted = not stated
compare-batch = batch
compare-part-of-a-batch = part of a batch
compare-reached-at-least = Stage reached
compare-by-kind = By kind
compare-by-sector = By sector
compare-parts-by-number-of-deals = parts by number of deals
compare-all-bars-on-one-scale = all bars to one scale
list-semicolon = ;{" "}
compare-the-order-is-certain-no = Ranking certain: no ranges overlap.
list-or = {" "}or{" "}
compare-every-two-of-them = every pair
compare-any-one-of-these-could = Any one of these figures would settle the ranking:{" "}
compare-not-enough-on-its-own = Not enough alone:{" "}
list-colon = :{" "}
compare-side-by-side = { $measure } compared: { $names }
compare-is-larger-than = { $a } is larger than { $b }
compare-and-are-the-same = { $a } and { $b } are equal
compare-or-open = { $a } or { $b }: ranking open
compare-and-have-no-order-no = { $a } and { $b } are not comparable: no figure in common
compare-which-is-larger-is-open = Ranking open because ranges overlap: { $pairs }.
compare-pairs-more = and { $more }{"\u00A0"}more

## Dates in words
format-about = about{"\u00A0"}{ $text }
format-by = by{"\u00A0"}{ $end }
format-from = from{"\u00A0"}{ $start }
format-to = { $a } to { $b }

## Subtitle, sources and rates
heading-signed-or-further-along = signed or later
heading-each-currency-for-itself-nothing = original currencies, nothing converted
heading-where-sources-disagree-as-first = where sources disagree, the first figure
heading-where-sources-disagree-the-lowest = where sources disagree, the lowest figure
heading-where-sources-disagree-the-highest = where sources disagree, the highest figure
heading-sources = Sources:{" "}
heading-at-least-about = at least about{" "}
heading-at-least = at least{" "}
heading-at-most-about = at most about{" "}
heading-at-most = at most{" "}
heading-about = about{" "}
heading-plus = plus{" "}
heading-to = {" "}to{" "}
heading-publishers-more = and { $more }{"\u00A0"}more
heading-rates-of-months-from-to = { $number }{"\u00A0"}rates, { $first } to { $last }
heading-rates-ecb-euro-reference-rates = Converted at monthly averages of ECB reference rates: { $used }.
heading-rates-fixed = Converted at fixed rates: { $used }.

## Notes
note-another-source = another source
note-source-titled = { $publisher } (“{ $title }”)
note-groups-overlap-a-deal-counts = Groups overlap: a deal counts in each group it belongs to, so bars must not be added up.
note-sources-disagree-on-more-deals =
    { $more ->
        [one] Sources disagree on one more deal.
       *[other] Sources disagree on { $more } more deals.
    }
note-nothing-at-the-chosen-stages = No deals at the selected stages: { $names }.
note-nothing-signed-yet = { $stage }, nothing signed: { $names }.
note-running-totals-not-added = Cumulative totals, not included: { $texts }.
note-the-last-one-before-it = { $texts }, the latest before it.
note-all-together = in total { $texts }

## Timeline
timeline-undated = No date
sentence-gap = {" "}
timeline-a-deal-stands-in-every = A deal appears in every row it belongs to.
timeline-thin-lines-are-running-totals = Thin lines are cumulative totals over several years or events; no sum includes them.
timeline-running-totals-beyond = Cumulative totals that lie outside the days shown or extend beyond them: { $names }.
timeline-day = day
timeline-week = week
timeline-month = month
timeline-quarter = quarter
timeline-year = year
timeline-decade = decade
timeline-talks-or-intended = in talks or intended
timeline-started-or-operating = started or in operation
timeline-several-stages = several stages
timeline-no-amount-known = amount undisclosed
timeline-no-amount-known-or-converted = amount undisclosed or not converted
timeline-running-total = cumulative total
timeline-of-undated = undated
timeline-size-by-amount-in-on = size by amount in { $currency }, in four classes
timeline-many-deals-height-by-number = many deals: height by deals per { $unit }, up to { $most }
timeline-batch = batch of several deals
timeline-batch-short = batch
timeline-within-span = within this span
timeline-within-span-short = span
timeline-by-then = by then
timeline-by-then-short = by then
timeline-from-then = from then on
timeline-before-short = before signing
timeline-started-short = started or later
timeline-size = Size:
timeline-size-in = In { $currency }:
timeline-class-under = under { $amount }
timeline-class-over = { $amount } or more
timeline-labels = Labels: amount in { $currency } where there is room
timeline-labels-stated = Labels: amount as reported
timeline-left-out = Not drawn: { $parts }.
timeline-left-out-totals =
    { $number ->
        [one] 1 cumulative total
       *[other] { $number } cumulative totals
    }
timeline-left-out-cancelled =
    { $number ->
        [one] 1 cancelled deal
       *[other] { $number } cancelled deals
    }
timeline-note-more = “+1”: one more mark than fits there.
timeline-note-no-label = Where sources disagree: no label.

## Groups, measures and lists
deals-less-than-one = less than one deal
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
heading-by-venues = { $measure } by { $by } of signing
heading-in-currency = in { $currency }
heading-in-currency-converted = in { $currency } at the average rate of the month
heading-in-currency-fixed = in { $currency } at fixed conversion rates
alt-bar = { $name }: { $parts }.
timeline-title-signed = Signed deals over time
timeline-title-all = Deals over time
timeline-by = { $deals }, by { $by }
timeline-by-venues = { $deals }, by { $by } of signing
chip-plus-at-least = plus at least{"\u00A0"}{ $things }
chip-plus-at-most = plus at most{"\u00A0"}{ $things }
chip-plus = +{ $things }
compare-quoted = “{ $title }”
compare-groups-overlap = Groups overlap ({ $words } in more than one) and must not be added up.
compare-lies-partly-elsewhere = Partly counted elsewhere, so kinds and sectors must not be added up: { $titles }.
cause-undisclosed = the undisclosed amount of { $what } in { $name }
causes-undisclosed = the amounts of { $number }{"\u00A0"}undisclosed deals in { $name }
cause-unconverted = the amount of { $what } in { $name }, which has no exchange rate
causes-unconverted = the amounts of { $number }{"\u00A0"}deals in { $name } that have no exchange rate
cause-at-least = the unknown upper bound of { $what } ({ $span }) in { $name }
causes-at-least = the unknown upper bounds of { $number }{"\u00A0"}deals in { $name }
cause-disputed = the conflicting figures for { $what } ({ $span }) in { $name }
causes-disputed = the conflicting figures for { $number }{"\u00A0"}deals in { $name }
cause-remainder = the part of { $what } that lies in { $name }
causes-remainder = the parts of { $number }{"\u00A0"}batches that lie in { $name }
cause-range = the exact figure for { $what } ({ $span }) in { $name }
causes-range = the exact figures for { $number }{"\u00A0"}deals in { $name }
note-statement = { $publishers }: { $amount }
note-order-open = Ranking of { $shown } open: ranges overlap.
note-order-all-open = Ranking of all { $number } groups open: ranges overlap.
note-order-only = Certain: { $pairs }; ranking otherwise open: ranges overlap.
note-order-ahead = { $a } ahead of { $b }
note-order-rank = { $name } { $best } to { $worst }
note-order-more = { $more } more open
note-order-ranks = Possible ranks: { $ranks }.
note-order-in-currency = { $currency }: { $text }
note-stands-for-itself =
    { $number ->
    [one] Reported for an area wider than one { $by }: { $names }.
   *[other] Reported for areas wider than one { $by }: { $names }.
 }
note-older-rate = { $currency } of { $wanted } converted at the rate of { $used }
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
compare-biggest-in = Largest deals, in { $currency }
compare-biggest-stated = Largest deals, original currencies

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
        [one] 1 cumulative total
       *[other] { $number } cumulative totals
    }
heading-byline = Chart: { $name }.
date-quarter = Q{ $quarter }{"\u00A0"}{ $year }
name-several-quarters = Several quarters
name-several-short = Several
name-no-date-short = No date
rung-talks = In talks or later
rung-intent = Intended or later
rung-signed = Signed or later
rung-started = Started or later
rung-cancelled = Cancelled
note-funnel = Each bar counts what has reached at least its stage; bars must not be added up.
note-share = Deals are counted as reported, a batch as one; a share of deals is not a share of the volume.
heading-funnel = { $measure } by stage reached
heading-share = Disclosure of amounts, by { $by }
disclosure-figure = amount stated
disclosure-bound = only a range or limit
disclosure-undisclosed = amount undisclosed
disclosure-no-money = non-monetary
share-of = { $known } of { $all }
share-of-deals = { $share } disclosed
bars-log-exact = single figure
bars-log-range = from lower to upper bound
bars-no-deals = no deals
bars-undisclosed-deals = amount undisclosed
bars-undisclosed-or-unconverted-deals = amount undisclosed or not converted
date-quarter-short = Q{ $quarter }
bars-certain-bound-open = certain, within a batch
source-numbered = {"["}{ $number }] { $publisher } { $when }: { $title }
count-of = { $number } of { $all }
count-undisclosed = amount undisclosed
count-undisclosed-short = undisclosed
count-disclosed = disclosed
count-deals = Deals
rest-name = { $number } more
rest-together = together { $value }
rows-wider-places = Reported for a wider area or no place
rows-rank = Possible rank of { $number }
rows-rank-short = rank
share-all = All
share-wider = Wider area or no place
share-wider-short = Wider area

## Legend in full and in short
bars-certain = certain
bars-at-least-short = at least

## Subtitle in short
subtitle-with-amount = { $some } of { $all }{"\u00A0"}{ $all ->
    [one] deal
   *[other] deals
 } with an amount
subtitle-any-stage = any stage
subtitle-all-places = all places
subtitle-selected-places = selected places
subtitle-filtered = further filters
subtitle-years = { $first }–{ $last }
subtitle-share = share of deals
subtitle-original-currencies = original currencies
subtitle-stage-reached = by stage reached at least

## Source line
source-publisher = { $number }{"\u00A0"}{ $name }
source-others = { $names } and { $others }{"\u00A0"}{ $others ->
    [one] other
   *[other] others
 }
source-others-short = { $names }, { $others }{"\u00A0"}{ $others ->
    [one] other
   *[other] others
 }
source-articles = { $number }{"\u00A0"}{ $number ->
    [one] article
   *[other] articles
 }
source-in-the-file = , numbered in the file
source-rates = monthly averages of ECB rates
source-rates-short = ECB rates
source-rates-fixed = fixed conversion rates
source-rates-both = monthly averages of ECB rates and fixed conversion rates
source-standing = As reported, not verified; no figure does not mean zero.
source-unverified = As reported, not verified.

## Notes in a picture
note-disputed-bar = Sources disagree; the bar spans their figures.
note-disputed-column = Sources disagree; the column spans their figures.
note-unconverted = { $number ->
    [one] One deal not converted: no date or no rate.
   *[other] { $number } deals not converted: no date or no rate.
 }
note-unconverted-undated = { $number ->
    [one] One deal without a date, so no rate: not converted.
   *[other] { $number } deals without a date, so no rate: not converted.
 }
note-rounding-both = lower bounds rounded down, upper bounds up
note-rounding-lower = lower bounds rounded down
note-rounding-upper = upper bounds rounded up
note-rounding-about = “at least” includes “at least about”
note-order-open-number = Ranking of { $number } groups open: ranges overlap.
note-years = A deal whose year is not certain is in no single year; years need not add up to the total.
note-dates-of-stage = Dates are those of the stage reached.
note-running-totals-number = { $number ->
    [one] One cumulative total is not included.
   *[other] { $number } cumulative totals are not included.
 }
compare-ranking-open = Ranking open: ranges overlap.

## Alternative text
alt-kind-bars = Bar chart
alt-kind-columns = Column chart
alt-kind-dots = Dot chart, logarithmic
alt-kind-share = Stacked bar chart
alt-kind-multiples = Small bar charts, one for each group
alt-kind-timeline = Timeline
alt-kind-comparison = Comparison
alt-head = { $kind }: { $about }{ $unit }.
alt-about = { $measure }, { $scope }
alt-scope-gap = ,{" "}
alt-value = { $name } { $value }
alt-values-more = { $values }; { $more } more.
alt-groups = { $number ->
    [one] One group.
   *[other] { $number } groups.
 }
alt-leading = Any of { $number } may lead.
alt-undisclosed = { $some ->
    [one] { $some } of { $all } deals discloses no amount.
   *[other] { $some } of { $all } deals disclose no amount.
 }

## Caption
caption-certain = solid: certain
caption-possible = hatched: possible
caption-open = chevron: no upper bound

## Suggested titles
title-total-signed = { $value } signed
title-total-reported = { $value } reported
title-joint = ;{" "}
title-or = {" "}or{" "}
title-lead-open = { $by ->
    [district] which city or district leads is open
    [province] which province leads is open
    [zone] which zone or town leads is open
    [country] which country leads is open
    [kind] which kind of deal leads is open
    [stage] which stage leads is open
    [sector] which sector leads is open
    [party] which party leads is open
    [event] which event leads is open
    [source] which source leads is open
   *[other] which group leads is open
 }
title-lead-open-among = { $names }: which leads is open
title-lead-open-of = which of the { $count } leads is open
title-lead-open-short = the lead is open
title-lead-certain = { $name } leads with { $value }
title-pair = { $a } is surely ahead of { $b }
title-threshold = { $count } { $groups } have { $value } each
title-groups = { $by ->
    [district] cities and districts
    [province] provinces and municipalities
    [zone] zones and towns
    [country] countries
    [kind] kinds of deals
    [stage] stages
    [sector] sectors
    [party] parties
    [event] events
    [source] sources
   *[other] groups
 }
title-number = { $number ->
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
    [11] eleven
    [12] twelve
   *[other] { $number }
 }
title-started = { $some ->
    [one] { $some } of { $all } signed deals is reported as started or later
   *[other] { $some } of { $all } signed deals are reported as started or later
 }
title-undisclosed = { $some ->
    [one] { $some } of { $all } deals discloses no amount
   *[other] { $some } of { $all } deals disclose no amount
 }
title-batches = { $some ->
    [one] { $some } of { $all } deals is a batch
   *[other] { $some } of { $all } deals are batches
 }
title-period = { $value } { $stages } { $period }
title-in-period = { $by ->
    [quarter] in { $period }
    [month] in { $period }
   *[other] in { $period }
 }
title-stage-talks = in talks
title-stage-intent = intended
title-stage-signed = signed
title-stage-started = started
title-stage-operating = put into operation
title-stage-cancelled = cancelled
rows-in-no-bar-above = in no bar above
page-panels-not-shown = Not shown for lack of room: { $names }
page-panels-not-shown-short = Not shown: { $names }
compare-over-time = Over time
compare-of-these = of these, { $stage }
compare-undisclosed-in-no-bar = amount undisclosed, in no bar
compare-two-large-deals = Two large deals
compare-one-large-deal = One large deal
compare-part-of-number = part of the { $number }
compare-part-of-above = part of the batch above
compare-keeps-open = What keeps it open
compare-keeps-open-nothing = nothing
open-undisclosed = { $number }{"\u00A0"}undisclosed
open-not-stated = { $number }{"\u00A0"}not stated
open-unconverted = { $number }{"\u00A0"}not converted
open-at-least = { $number }{"\u00A0"}without upper bound
open-disputed = { $number }{"\u00A0"}{ $number ->
    [one] disagreement
   *[other] disagreements
 }
open-range = { $number }{"\u00A0"}{ $number ->
    [one] range
   *[other] ranges
 }
open-remainder = { $number }{"\u00A0"}{ $number ->
    [one] batch
   *[other] batches
 } partly elsewhere
compare-groups-short = { $measure } of { $number }{"\u00A0"}groups compared
