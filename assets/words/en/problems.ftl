# What is wrong with a register, and why one cannot be opened.

## Lines of the check
problem-error = error
problem-warning = warning
problem-more = { $more } more problems of this file are not listed: { $sorts }
problem-gave-up = { $most } things in a row are no sources or deals; what follows is not read
problem-and-so = { $what }; { $consequence }
problem-until-then = { $what } Until then { $consequence }
problem-nothing = nothing

## What follows from a problem
taken-as-undisclosed = taken as undisclosed
taken-as-unspecified = taken as Unspecified
taken-as-dollars = taken as USD
left-out-deal = the deal is left out
left-out-view = the view is left out
left-out-view-of-name = the view '{ $name }' is left out
left-out-this = this one is left out
left-out-statement = this statement is left out

## Things that files hold
thing-register = a register
thing-place = a place
thing-sector = a sector
thing-view = a saved view
thing-source = a source
thing-deal = a deal
thing-rung = an earlier stage
thing-party = a party
thing-part-of = a link to a batch
thing-evidence = a piece of evidence
thing-rival = a rival statement
thing-accepted = an accepted statement
thing-checked = a checked warning

## Sorts of words and ids
sort-currency = currency
sort-place = place
sort-source = source
sort-deal = deal
sort-sector = sector
sort-warning = warning
sort-kind = kind
sort-form = form
sort-stage = stage
sort-unit = unit
sort-role = role
sort-confidence = confidence
sort-how = word for how
sort-field = field
sort-level = level

## Files
problem-unreadable-file = this file cannot be read: { $error }
problem-no-regular-file = this is no regular file; it is not read
problem-file-too-large = this file has { $bytes } bytes, more than the { $most } that are read; split it
problem-not-utf8 = this is not UTF-8; save the file as UTF-8
problem-file-copied = this file tells the same as { $file } and is counted once; remove one of the two
problem-source-copied = this source stands in { $file } already with the same deals, and is counted once; remove one of the two
problem-no-source = this file holds no source
problem-register-missing = the folder has no { $file }; the register is called '{ $name }' and shows USD

## The way it is written
problem-not-ron = { $message }
problem-unclosed = this '{ $bracket }' is never closed
problem-stray = nothing opens what this '{ $bracket }' closes
problem-open-text = this text has no closing quote
problem-missing-comma = a comma is missing before this
problem-nothing-before-comma = nothing stands before this comma
problem-too-deep = more than { $most } brackets, one in the other
problem-no-struct = expected { $thing } in round brackets, found { $found }
problem-no-field = expected a field of { $thing }, as in name: value, found { $found }
problem-no-list = expected a list in square brackets, found { $found }
problem-no-text = expected a text in double quotes, found { $found }
problem-duplicate-field = { $name } stands here a second time; the first counts
problem-unknown-field = { $thing } has no field '{ $name }'; it has { $fields }
problem-unknown-field-meant = { $thing } has no field '{ $name }'; did you mean '{ $known }'?
problem-look-alike = '{ $written }' ({ $code }) only looks like '{ $meant }'; write { $meant }
problem-wide-letters = '{ $written }' is not in plain letters; write { $meant }
problem-no-break-space = a no-break space ({ $code }) stands here; write a plain space
problem-wide-space = a full-width space ({ $code }) stands here; write a plain space
problem-odd-space = a space of another kind ({ $code }) stands here; write a plain space
problem-unseen-sign = a sign that cannot be seen ({ $code }) stands here; remove it
problem-quotes = write { $word } without quotes
problem-unknown-word = expected a { $sort }: { $words }; found { $found }
problem-unknown-word-meant = there is no { $sort } '{ $word }'; did you mean { $known }?
problem-empty-text = { $field } is empty; leave out what is not known
problem-text-too-long = { $field } has more than { $most } characters; the rest is cut off
problem-list-too-long = { $field } has { $entries } entries; all beyond { $most } are left out
problem-lost-letters = { $field }: no bundled font has { $letters }; shown as a box
problem-right-to-left = { $field }: writing from right to left ({ $letters }) is not supported; shown as boxes
letters-next = { $before }, { $next }
letters-more = { $before } and { $more } more

## What is missing
problem-needs-id = { $thing } needs an id; this one is left out
problem-register-needs-name = the register needs name; called '{ $name }' until it has one
problem-register-needs-about = the register needs about: a line on what it holds
problem-register-needs-currency = the register needs currency: a code of ISO 4217; taken as USD
problem-place-needs-name = place '{ $id }' needs an English name, en; its id stands in
problem-place-needs-level = place '{ $id }' needs a level; taken as Zone
problem-place-needs-parent = place '{ $id }' needs a parent: the smallest place that contains it
problem-place-too-deep = more than { $most } places lie around this one; it is taken to lie in none
problem-source-needs-id = a source needs an id; called '{ $name }' until it has one
problem-source-needs-title = source '{ $id }' needs a title; its id stands in
problem-source-needs-publisher = source '{ $id }' needs a publisher
problem-deal-needs-stage = deal '{ $id }' needs a stage: { $words }; it is left out
problem-deal-needs-kind = deal '{ $id }' needs a kind; taken as Unspecified
problem-deal-needs-title = deal '{ $id }' needs a title; its id stands in
problem-rung-needs-stage = an earlier stage needs its stage; this one is left out
problem-party-needs-name = a party needs a name; this one is left out
problem-party-needs-role = a party needs a role; this one is left out
problem-evidence-needs-fields = evidence needs the fields that it supports
problem-no-evidence = a deal needs evidence: where its source says it
problem-rival-without-why = say why this statement differs, in why
problem-accepted-without-why = say why this statement is the one to use, in why
problem-statement-needs-field = a statement needs the field that it is about; this one is left out
problem-statement-needs-value = a statement needs a value; this one is left out
problem-part-of-needs-deal = part_of needs the id of a batch, as deal
problem-part-of-needs-how = part_of needs how: Stated or Inferred; taken as Inferred
problem-checked-needs-word = a checked warning needs its word, as problem
problem-checked-error = '{ $word }' is an error; it must be put right and cannot be silenced
problem-checked-without-why = say in why '{ $word }' is fine here; it is not silenced without

## Notations
problem-expected = expected { $expected }
problem-expected-field-left-out = expected { $expected }; { $field } is left out
problem-expected-scale = expected a scale (k, M, bn, tn, 万, 亿) or nothing, not '{ $found }'
expected-decimals = digits after the decimal point, as in 1.2bn
expected-fewer-decimals = at most four decimals once the scale is applied
expected-smaller-number = a number below 10^18
expected-number = a number, as in 300M or 1.2bn
expected-groups = a comma only between groups of three digits; decimals take a point, as in 1.2bn
expected-one-meaning = either '{ $decimal }' or '{ $grouped }', since '{ $found }' can mean both
expected-trillion-or-million = 万亿 (a trillion) or 百万 (a million), since 兆 stands for both
expected-sign-or-range = either a sign or a range, not both
expected-scale-at-both-ends = the scale at both ends of a range, as in 1bn..1.2bn
expected-smaller-first = the smaller number of a range first
expected-end-of-amount = nothing more after the amount
expected-one-currency = one currency only
expected-currency-in-front = a currency code before the number, as in USD 300M, or 'undisclosed'
expected-yuan-or-yen = CNY or JPY, since ¥ stands for both
expected-which-yuan = CNY, TWD or HKD, since 元 behind 億 or 萬 stands for each of them
expected-known-currency = a currency code of ISO 4217 such as USD or CNY, not '{ $found }'
expected-end-of-count = nothing more after the count
expected-whole-number = a whole number
expected-year = a year of four digits, as in 2023-11-05
expected-year-in-range = a year from 1000 to 9999
expected-month = a month of two digits, as in 2023-11
expected-month-in-range = a month from 01 to 12
expected-day = a day of two digits, as in 2023-11-05
expected-day-in-range = a day from 01 to { $last } in that month
expected-slash-and-date = a slash and a date behind '..', as in ../2023-11-09
expected-date = a date such as 2023-11-05, 2023-11, 2023 or 2023-11-05/2023-11-10
expected-end-of-date = nothing more after the date
expected-one-date = a date at one end at least
expected-earlier-first = the earlier date first

## Ids and what they name
problem-wrong-id = '{ $id }' is no id: lower-case letters, digits and single hyphens, as in spring-fair-2024
problem-id-taken = { $sort } id '{ $old }' is taken already; this one is called '{ $new }' until it has its own
problem-id-taken-in = { $sort } id '{ $old }' is taken already in { $file }; this one is called '{ $new }' until it has its own
problem-duplicate-place = place '{ $id }' is in the gazetteer already; this one is left out
problem-unknown = there is no { $sort } '{ $id }'
problem-unknown-meant = there is no { $sort } '{ $id }'; did you mean '{ $meant }'?
problem-several-places = '{ $id }' may be several places; write the id of one: { $choices }

## Batches
problem-part-of-itself = a deal cannot be part of itself; the link is left out
problem-part-of-cycle = '{ $id }' contains itself by way of { $others }; this link is left out
problem-part-of-too-deep = more than { $most } batches, one in the other; this link is left out
problem-part-of-no-batch = '{ $id }' is a RunningTotal, which contains no deals; the link is left out
problem-running-total-member = a RunningTotal is never added, so it is part of no batch; the link is left out
problem-cancelled-with-members = '{ $id }' is cancelled but has { $number ->
        [one] a member
       *[other] members
    }
problem-batch-exceeded = the members of '{ $id }' add up to at least { $sum }: exceeded by { $by }
problem-count-of-unit = { $count } { $unit }

## Several reports of one deal
problem-same-as-itself = a deal needs no same_as for itself
problem-same-as-in-source = '{ $id }' stands in the same source; same_as is for reports of other sources
problem-too-many-reports = more than { $most } reports tell of this deal; this one stays a deal of its own
problem-same-as-member = '{ $id }' is a report of this very deal (same_as), so it cannot contain it
problem-suspected-duplicate = this may be the deal '{ $id }': near date, same place, near amount; join them by same_as, or say in checked that they are two
problem-similar-names = '{ $name }' may be '{ $other }', written otherwise; write both alike, or say in checked that they are two

## What a deal says of itself
problem-unit-without-count = a unit without a count counts nothing
problem-count-without-unit = a count needs a unit: a { $kind } has none of its own
problem-after-publication = { $when } is after the publication of the source, { $published }
problem-history-not-below = { $stage } is not below { $deal_stage }, the stage of the deal
problem-history-order = { $stage } on { $when } is after { $later_stage } on { $later_when }
problem-rival-equal = this is what { $field } itself says; a rival says something else
problem-evidence-without-field = evidence for { $field }, which the deal does not have
problem-currency-ended = { $currency } ended on { $day }, before { $when }; check currency and date
problem-currency-not-begun = { $currency } began on { $day }, after { $when }; check currency and date
problem-place-ended = { $place } existed until { $until }, and { $when } is later; check place and date
problem-place-ended-now = { $place } existed until { $until }, and { $when } is later: it is { $now } now; check place and date
problem-place-not-begun = { $place } exists since { $since }, and { $when } is earlier; check place and date
problem-accepted-unstated = no statement of { $field } gives this value; add it to rivals
problem-over-dollars = over USD { $millions }M
problem-under-dollars = under USD { $dollars }
problem-mean-out-of-line = { $money } is out of line: a mean of { $bound } for each is implausible for { $kind }; check scale and currency (亿 is 100M, 万 is 10k)
problem-value-out-of-line = { $money } is out of line: a value of { $bound } for each is implausible for { $kind }; check scale and currency (亿 is 100M, 万 is 10k)

## Saved views
problem-too-many-views = there are { $views } views; from this one on they are left out
problem-too-many-sources = a file may hold { $most } sources; the further ones are left out: write them into another file
problem-duplicate-view = there is a view '{ $name }' already; this one is left out
problem-view-needs = a saved view needs { $field }; this one is left out
problem-view-too-long = options have more than { $most } characters; the view is left out
view-name-empty = a view needs a name
view-name-dash = the name of a view does not begin with '-', as options do
view-name-control = the name of a view is one line without control characters
view-name-long = the name of a view has at most { $most } characters
view-gone = there is no view '{ $name }' any more
view-too-long = the view takes more than { $most } characters; simplify it
view-too-many = there are { $most } views already; delete one first
view-name-taken = there is a view '{ $name }' already
view-no-place = there is no place to keep views: the user's data folder is not known
view-file-changed = the view '{ $name }' was changed elsewhere meanwhile and is now shown as it is there; look at it, then try again
view-file-locked = { $file } is being changed elsewhere; try again in a moment
view-folder-gone = the folder '{ $folder }' is gone, so nothing was saved; put it back or open the register where it is now
view-file-unreadable = { $file } cannot be read in full and was left as it is; correct it ({ $problem }), then reload (F5)
view-no-list = not a list of views

## Opening a register
open-progress = Opening: file { $read } of { $files }, { $deals } deals
open-no-such-bundled = there is no bundled register '@{ $name }'; there are { $known }
open-not-found = { $path }: there is no such file or folder
open-unreadable = { $path } cannot be read: { $error }
open-no-ron-file = { $path } is no register: a folder with .ron files, or one .ron file
open-not-regular = { $path } is no regular file: folders, pipes and devices are not read
open-too-large = { $path } has { $bytes } bytes, more than the { $most } that are read; split it
open-too-many-files = { $path } has more than { $most } files; split it
open-too-many-deals = the register has { $deals } deals, more than the { $most } that are read; split it

## Tables of rates
rates-line = line { $line }: { $what }
rates-empty = the table is empty
rates-no-date-column = expected the column Date first
rates-no-date = expected a date such as 2023-11-05, found '{ $found }'
rates-no-rate = expected a rate of { $currency }, found '{ $found }'
rates-no-columns = expected the columns { $columns }
rates-no-row = expected a row such as 2023-11,USD,1.0808, found '{ $found }'
