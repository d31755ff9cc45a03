# What is wrong with a register, and why one cannot be opened.

## Lines of the check
problem-error = error
problem-warning = warning
problem-more = { $more } more problems in this file are not listed: { $sorts }
problem-gave-up = { $most } things in a row are not sources or deals; the rest is not read
problem-and-so = { $what }; { $consequence }
problem-until-then = { $what } Until corrected: { $consequence }
problem-nothing = nothing

## What follows from a problem
taken-as-undisclosed = taken as undisclosed
taken-as-unspecified = taken as Unspecified
taken-as-dollars = taken as USD
left-out-deal = deal skipped
left-out-view = view skipped
left-out-view-of-name = view “{ $name }” skipped
left-out-this = entry skipped
left-out-statement = statement skipped

## What files hold
thing-register = a register
thing-place = a place
thing-sector = a sector
thing-view = a saved view
thing-source = a source
thing-deal = a deal
thing-rung = an earlier stage
thing-party = a party
thing-part-of = a part_of
thing-evidence = an entry of evidence
thing-rival = an entry of rivals
thing-accepted = an entry of accepted
thing-checked = an entry of checked
thing-style = a house style
thing-fonts = the fonts of a house style
thing-colours = the colours of a house style

## Kinds of words and IDs
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
sort-how = value of how
sort-field = field
sort-level = level

## Files
problem-unreadable-file = cannot read this file: { $error }
problem-no-regular-file = not a regular file; not read
problem-file-too-large = this file has { $bytes } bytes, more than the { $most } allowed; split it
problem-not-utf8 = not UTF-8; save the file as UTF-8
problem-file-copied = same content as { $file }; counted once; remove one of the two
problem-source-copied = the same source with the same deals is already in { $file }; counted once; remove one of the two
report-file-changed = { $file } has changed since the register was opened; open it again
report-file-unreadable = { $file }: { $why }
problem-no-source = this file contains no source
problem-register-missing = the folder has no { $file }; the register is called “{ $name }” and shows USD

## Syntax
problem-not-ron = { $message }
problem-unclosed = this “{ $bracket }” is never closed
problem-stray = this “{ $bracket }” closes nothing
problem-open-text = closing quotation mark missing
problem-missing-comma = comma missing before this
problem-nothing-before-comma = nothing before this comma
problem-too-deep = brackets nested more than { $most } deep
problem-no-struct = { $thing } must be in round brackets; found { $found }
problem-no-field = fields of { $thing } are written as name: value; found { $found }
problem-no-list = a list must be in square brackets; found { $found }
problem-no-text = text must be in double quotation marks; found { $found }
problem-duplicate-field = second { $name }; the first counts
problem-unknown-field = unknown field “{ $name }” of { $thing }; its fields: { $fields }
problem-unknown-field-meant = unknown field “{ $name }” of { $thing }; did you mean “{ $known }”?
problem-look-alike = write { $meant } instead of { $written } ({ $code }), which only looks like it
problem-wide-letters = write { $meant } instead of { $written }, which is not in plain letters
problem-no-break-space = no-break space ({ $code }); write a plain space
problem-wide-space = full-width space ({ $code }); write a plain space
problem-odd-space = unusual space ({ $code }); write a plain space
problem-unseen-sign = invisible character ({ $code }); remove it
problem-quotes = write { $word } without quotation marks
problem-unknown-word = expected a { $sort }, one of { $words }; found { $found }
problem-unknown-word-meant = unknown { $sort } “{ $word }”; did you mean { $known }?
problem-empty-text = { $field } is empty; leave out what is not known
problem-text-too-long = { $field } has more than { $most } characters; the rest is cut off
problem-list-too-long = { $field } has { $entries } entries; those after the first { $most } are skipped
problem-lost-letters = { $field }: no bundled font has { $letters }; shown as boxes
problem-right-to-left = { $field }: right-to-left writing ({ $letters }) is not supported; shown as boxes
letters-next = { $before }, { $next }
letters-more = { $before } and { $more } more

## What is missing
problem-needs-id = { $thing } needs an ID; entry skipped
problem-register-needs-name = the register needs a name; called “{ $name }” until it has one
problem-register-needs-about = the register needs about: a line on its contents
problem-register-needs-currency = the register needs a currency: an ISO 4217 code; taken as USD
problem-place-needs-name = place “{ $id }” needs an English name, en; shown by its ID
problem-place-needs-level = place “{ $id }” needs a level; taken as Zone
problem-place-needs-parent = place “{ $id }” needs a parent: the smallest place that contains it
problem-place-too-deep = places nested more than { $most } deep; this one is taken to lie in none
problem-source-needs-id = a source needs an ID; called “{ $name }” until it has one
problem-source-needs-title = source “{ $id }” needs a title; shown by its ID
problem-source-needs-publisher = source “{ $id }” needs a publisher
problem-deal-needs-stage = deal “{ $id }” needs a stage: { $words }; deal skipped
problem-deal-needs-kind = deal “{ $id }” needs a kind; taken as Unspecified
problem-deal-needs-title = deal “{ $id }” needs a title; shown by its ID
problem-rung-needs-stage = an earlier stage needs its stage; entry skipped
problem-party-needs-name = a party needs a name; entry skipped
problem-party-needs-role = a party needs a role; entry skipped
problem-evidence-needs-fields = evidence needs the fields it supports
problem-no-evidence = a deal needs evidence: where its source reports it
problem-rival-without-why = say in why this statement differs
problem-accepted-without-why = say in why this statement is the one used
problem-statement-needs-field = a statement needs the field it is about; entry skipped
problem-statement-needs-value = a statement needs a value; entry skipped
problem-part-of-needs-deal = part_of needs a deal: the ID of a batch
problem-part-of-needs-how = part_of needs how: Stated or Inferred; taken as Inferred
problem-checked-needs-word = a checked warning needs its name, as problem
problem-checked-error = “{ $word }” is an error; it must be corrected and cannot be silenced
problem-checked-without-why = say in why “{ $word }” is correct here; not silenced until then

## Notations
problem-expected = expected { $expected }
problem-expected-field-left-out = expected { $expected }; { $field } ignored
problem-expected-scale = expected a scale (k, M, bn, tn, 万, 亿) or nothing, not “{ $found }”
expected-decimals = digits after the decimal point, as in 1.2bn
expected-fewer-decimals = at most four decimals once the scale is applied
expected-smaller-number = a number below 10^18
expected-number = a number, as in 300M or 1.2bn
expected-groups = a comma only between groups of three digits; decimals need a point, as in 1.2bn
expected-one-meaning = either “{ $decimal }” or “{ $grouped }”: “{ $found }” can mean both
expected-trillion-or-million = 万亿 (a trillion) or 百万 (a million): 兆 can mean both
expected-sign-or-range = either a sign or a range, not both
expected-scale-at-both-ends = a scale at both ends of the range, as in 1bn..1.2bn
expected-smaller-first = the smaller number first in a range
expected-end-of-amount = nothing more after the amount
expected-one-currency = one currency only
expected-currency-in-front = a currency code before the number, as in USD 300M, or “undisclosed”
expected-yuan-or-yen = CNY or JPY: ¥ can mean both
expected-which-yuan = CNY, TWD or HKD: 元 after 億 or 萬 can mean each of them
expected-known-currency = an ISO 4217 currency code such as USD or CNY, not “{ $found }”
expected-end-of-count = nothing more after the count
expected-whole-number = a whole number
expected-year = a four-digit year, as in 2023-11-05
expected-year-in-range = a year from 1000 to 9999
expected-month = a two-digit month, as in 2023-11
expected-month-in-range = a month from 01 to 12
expected-day = a two-digit day, as in 2023-11-05
expected-day-in-range = a day from 01 to { $last } in that month
expected-slash-and-date = a slash and a date after “..”, as in ../2023-11-09
expected-date = a date such as 2023-11-05, 2023-11, 2023 or 2023-11-05/2023-11-10
expected-end-of-date = nothing more after the date
expected-one-date = a date at one end at least
expected-earlier-first = the earlier date first

## IDs and what they name
problem-wrong-id = “{ $id }” is not a valid ID; use lower-case letters, digits and single hyphens, as in spring-fair-2024
problem-id-taken = { $sort } ID “{ $old }” is already in use; this one is called “{ $new }” until it has its own
problem-id-taken-in = { $sort } ID “{ $old }” is already in use in { $file }; this one is called “{ $new }” until it has its own
problem-duplicate-place = place “{ $id }” is already in the gazetteer; entry skipped
problem-unknown = unknown { $sort } “{ $id }”
problem-unknown-meant = unknown { $sort } “{ $id }”; did you mean “{ $meant }”?
problem-several-places = “{ $id }” may be any of several places; write the ID of one: { $choices }

## Batches
problem-part-of-itself = a deal cannot be part of itself; link ignored
problem-part-of-cycle = “{ $id }” contains itself by way of { $others }; link ignored
problem-part-of-too-deep = batches nested more than { $most } deep; link ignored
problem-part-of-no-batch = “{ $id }” is a RunningTotal, which contains no deals; link ignored
problem-running-total-member = a RunningTotal is never included in a sum, so it cannot be part of a batch; link ignored
problem-cancelled-with-members =
    “{ $id }” is cancelled but contains { $number ->
        [one] 1 deal
       *[other] { $number } deals
    }
problem-batch-exceeded = the deals in batch “{ $id }” add up to at least { $sum }, { $by } more than it states
problem-count-of-unit = { $count } { $unit }

## Several reports of one deal
problem-same-as-itself = a deal cannot have a same_as to itself
problem-same-as-in-source = “{ $id }” is in the same source; same_as is for reports from other sources
problem-too-many-reports = more than { $most } reports of this deal; this one is kept as a deal of its own
problem-same-as-member = “{ $id }” is a report of this same deal (same_as), so it cannot contain it
problem-suspected-duplicate = this may be the deal “{ $id }”: similar date and amount, same location; merge them with same_as, or say in checked that they are two
problem-similar-names = “{ $name }” may be “{ $other }” in another spelling; spell both alike, or say in checked that they are two

## Contradictions within a deal
problem-unit-without-count = unit without a count
problem-count-without-unit = a count needs a unit: a { $kind } has none of its own
problem-after-publication = { $when } is after the source was published, { $published }
problem-history-not-below = { $stage } is not earlier than { $deal_stage }, the stage of the deal
problem-history-order = { $stage } on { $when } is after { $later_stage } on { $later_when }
problem-rival-equal = same as { $field } of the deal; an entry of rivals must differ
problem-evidence-without-field = evidence for { $field }, which the deal does not have
problem-currency-ended = { $currency } ended on { $day }, before { $when }; check currency and date
problem-currency-not-begun = { $currency } began on { $day }, after { $when }; check currency and date
problem-place-ended = { $place } existed until { $until }, before { $when }; check place and date
problem-place-ended-now = { $place } existed until { $until }, before { $when }, and is now { $now }; check place and date
problem-place-not-begun = { $place } has existed only since { $since }, after { $when }; check place and date
problem-accepted-unstated = no source states this value of { $field }; add it to rivals
problem-over-dollars = over USD { $millions }M
problem-under-dollars = under USD { $dollars }
problem-mean-out-of-line = { $money } is implausible for { $kind }: an average of { $bound } each; check scale and currency (亿 is 100M, 万 is 10k)
problem-value-out-of-line = { $money } is implausible for { $kind }: { $bound } each; check scale and currency (亿 is 100M, 万 is 10k)

## Saved views
problem-too-many-views = { $views } views are too many; skipped from this one on
problem-too-many-sources = a file may hold { $most } sources; the rest are skipped: move them to another file
problem-duplicate-view = a view “{ $name }” already exists; entry skipped
problem-view-needs = a saved view needs { $field }; entry skipped
problem-view-too-long = options have more than { $most } characters; view skipped
view-name-empty = a view needs a name
view-name-dash = the name of a view cannot begin with “-”, as options do
view-name-control = the name of a view must be one line without control characters
view-name-long = the name of a view can have at most { $most } characters
view-gone = the view “{ $name }” no longer exists
view-too-long = the view has more than { $most } characters; simplify it
view-too-many = there are already { $most } views; delete one first
view-name-taken = a view “{ $name }” already exists
view-no-place = nowhere to save views: the user's data folder is unknown
view-file-changed = the view “{ $name }” was changed elsewhere in the meantime and is now shown as it is there; check it, then try again
view-file-locked = { $file } is being changed elsewhere; try again in a moment
view-folder-gone = the folder “{ $folder }” is gone, so nothing was saved; restore it, or open the register at its new location
view-file-unreadable = { $file } cannot be read in full and was left unchanged; correct it ({ $problem }), then reload (F5)
view-no-list = not a list of views

## Opening a register
open-progress = Opening: file { $read } of { $files }, { $deals } deals
open-no-such-bundled = unknown bundled register “@{ $name }”; available: { $known }
open-not-found = { $path }: no such file or folder
open-unreadable = cannot read { $path }: { $error }
open-no-ron-file = { $path } is not a register; open a folder with .ron files, or one .ron file
open-not-regular = { $path } is not a regular file; folders, pipes and devices cannot be read as files
open-too-large = { $path } has { $bytes } bytes, more than the { $most } allowed; split it
open-too-many-files = { $path } has more than { $most } files; split it
open-too-many-deals = the register has { $deals } deals, more than the { $most } allowed; split it

## Tables of exchange rates
rates-line = line { $line }: { $what }
rates-empty = the table is empty
rates-no-date-column = expected the column Date first
rates-no-date = expected a date such as 2023-11-05, found “{ $found }”
rates-no-rate = expected a rate of { $currency }, found “{ $found }”
rates-no-columns = expected the columns { $columns }
rates-no-row = expected a row such as 2023-11,USD,1.0808, found “{ $found }”

## House styles
style-no-colour = “{ $found }” is no colour; write one such as "#1f5fa8"
style-no-decimal-sign = “{ $found }” is no decimal sign; write "." or ","
style-logo-too-long = logo line longer than { $most } characters; shorten it
style-needs-two-fonts = fonts need two files; give regular and bold
style-font-too-large = font file too large; give one of at most 64 MB
style-font-unreadable = this is no TrueType or OpenType font; give a .ttf or .otf file
style-font-collection = this file holds several fonts; give a file with one
style-font-variable = this font has no fixed weight; give one file for regular and one for bold
style-font-lacks = this font lacks { $letters }; give one with all characters of a keyboard
style-paper-between = this paper is neither light nor dark; choose a lighter or a darker one
style-words-unreadable = { $field } has a contrast of only { $contrast } to the paper; words need at least 4.5
style-mark-unseen = { $field } has a contrast of only { $contrast } to the paper; bars and marks need at least 3
style-alike-in-grey = { $one } and { $other } differ by only { $gap } in lightness; in grey they look alike below 15
