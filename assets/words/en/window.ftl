# 

## Buttons that many windows share
button-close = Close
button-copy = Copy
button-delete = Delete
button-rename = Rename
button-show = Show

## Start page and help
guide-start = Welcome to Dealscope
guide-what-it-is = It reads registers of investment deals, each with the article that reported it, and shows what they add up to: as far as is certain, and no further.
guide-bundled-seeds = Deals from five press articles on Shanghai and Chongqing, 2023 to 2025, and three reports that check them.
guide-bundled-reported = 568 deals and 29 running totals from 409 sources, 2017 to 2026: Shanghai's districts, Chongqing, Shandong, Jiangsu, Guangdong, other provinces, German states. Not complete: seeds/README.md says what is known to be missing.
guide-own-register = Your own register
guide-own-register-about = A folder of RON files; seeds/README.md says how to write one
guide-search-about = Words, or a filter such as stage>=signed
guide-both-words = deals with both words, in any field
guide-phrase = deals with this phrase
guide-or-further = signed or further along
guide-several-kinds = one of several kinds
guide-in-district = in a district; place: takes everything inside
guide-at-least = surely at least this much, converted
guide-undisclosed = also exact, "at least", disputed, none
guide-in-month = may have happened in this month
guide-from-to = from the first to the second
guide-party-sector = a party, a sector
guide-is = also disputed, undated, approximate, member, running
guide-all-but = all but these
guide-either = either of them; parentheses group
guide-other-words = Fields and their words may be typed in English, German or Chinese; AND, OR, NOT and the signs of any keyboard are read, too.
guide-fields = Fields: { $words }
guide-explorer = An explorer of investment deals, honest about what each report says.
guide-private = Nothing ever leaves this machine.
guide-data-and-fonts = Data and fonts
guide-rates = Rates: own monthly means of the euro reference rates of the European Central Bank.
guide-rates-up-to = Rates: own monthly means of the euro reference rates of the European Central Bank, up to { $month }.
guide-codes = Codes of places: ISO 3166 and GB/T 2260; names of countries: Unicode CLDR.
guide-fonts = Fonts: Inter, Noto Sans, Noto Sans SC and Noto Sans CJK, under the SIL Open Font License.

## Saved views in their windows
views-none-yet = No saved views yet
views-none-keep = There are none yet. Save view… keeps what is shown.
views-all-hint = Click a name to show the view.
views-save = Save view
views-save-hint = Keeps filter, grouping, measure, currency, columns, order and zoom.
views-rename = Rename view
views-rename-hint = The view itself stays as it is.
views-delete = Delete view
views-delete-hint = What is shown stays; the name goes off the list.
views-paste = Paste view
views-paste-hint = A line that was copied from a view or a command.
views-field-name = Name of the view
views-field-hint = Name
views-field-line = Line of the view
views-same-name = There is a view of this name.
views-replace = Replace
views-keep = Save
views-delete-more = Delete…
views-rename-more = Rename…
views-delete-of = Delete { $name }
views-rename-of = Rename { $name }
views-copy-of = Copy { $name }
views-of-register = comes with the register
views-as-opened = As a register opens
views-entry = View: { $name }

## Commands
commands-title = The same from the command line
commands-hint = Each makes in a terminal what the window shows now.
commands-copy-of = Copy the command for { $makes }
palette-find = Find a command
palette-nothing = No command has these words

## Parts of the deal card
card-close = Close the deal card
card-contains = Contains
card-and-more = and { $number } more
card-one-of = 1 of { $number } selected deals
card-note = Note
card-source = Source
card-sources = Sources
card-in-article =
    { $number ->
        [one] 1 deal in this article
       *[other] { $number } deals in this article
    }
card-filter-article = Filter to the deals of this article
card-copy-address = Copy address

## The comparison in the window
compare-adding-up = Adding up
compare-add-group = Add group
compare-add-group-tip = Compare one more, up to six
compare-selected = Compare { $number } selected groups
compare-with = Compare with
compare-groups = Compare { $number } groups
compare-too-many = At most six groups stand side by side
compare-group-spoken = Group { $name }, { $counts }
compare-leave-out = Leave out { $name }
compare-order = Order
compare-fewer-pairs = Show fewer pairs
compare-all-pairs = Show all { $number } pairs
compare-could-decide = Could decide it:{" "}
compare-select-deals = Select these deals

## Parts of the table
table-columns = Columns
table-columns-tip = Choose the columns of the table
table-selected = { $number } selected
table-members-under = Members under batch
table-not-grouped = Rows not grouped
table-rows-by = Rows by { $what }
table-fold-all = Fold all
table-unfold-all = Unfold all
table-fold = Fold { $name }
table-unfold = Unfold { $name }
table-copy-cell = Copy cell
table-copy-row = Copy row
table-copy-rows = Copy { $number } selected rows
table-copy-column = Copy { $column } of { $number } selected rows
table-groups-overlap = { $count }, groups overlap
table-select-group = Select the deals of this group
table-sort-by = Sort by { $column }
table-heading-tip = Click sorts, Shift and click adds a key, dragging moves the column, right click for more
table-pin = Pin column
table-unpin = Unpin column
table-move-left = Move left
table-move-right = Move right
table-own-width = Own width
table-go-to = Go to
table-go-to-row = Go to row
table-jump-hint = Row number or { $column }
table-of-rows = of { $number } rows
table-row-of = row { $row } of { $number }
table-no-such-row = no such row
table-searching = searching
table-spoken = Table of deals, { $number } rows
table-no-deals = This register holds no deals
table-none-pass = No deal passes the filter
table-only-running-totals = Only running totals pass the filter; no sum adds them

## Actions
action-open-folder = Open register…
action-open-file = Open register file…
action-open-path = Open by path…
action-open-title = Open { $title }
action-bundled-seeds = Seed articles
action-bundled-reported = Reported deals
action-reload = Reload
action-export-volumes = Export volumes…
action-export-timeline = Export timeline…
action-export-comparison = Export comparison…
action-export-table = Export table…
action-copy-rows = Copy rows
action-copy-command = Copy command
action-show-command = Show command…
action-quit = Quit
action-undo = Undo
action-redo = Redo
action-back = Back
action-forward = Forward
action-save-view = Save view…
action-rename-view = Rename this view…
action-delete-view = Delete this view…
action-copy-view = Copy view as text
action-paste-view = Paste view…
action-all-views = All views…
action-find = Search
action-palette = Find a command…
action-signed-only = Signed deals only
action-only-chosen-group = Only the selected group
action-compare = Compare selected groups
action-end-comparison = Back to the charts
action-clear-filter = Clear filter
action-clear-choice = Clear selection
action-next-deal = Next deal
action-previous-deal = Previous deal
action-select-all = Select all rows
action-go-to-row = Go to row…
action-group-rows-none = Rows not grouped
action-rows-by = Rows by { $what }
action-members-under = Members only under their batch
action-fold-all = Fold all
action-unfold-all = Unfold all
action-pin-next = Pin one more column
action-unpin = Unpin all columns
action-theme-system = Theme of the system
action-theme-light = Light theme
action-theme-dark = Dark theme
action-language-none = Language of the system
action-larger = Larger
action-smaller = Smaller
action-normal-size = Normal size
action-whole-timeline = Whole timeline
action-zoom-to-period = Zoom to period or selection
action-short-gaps = Draw long gaps short
action-by = By { $what }
action-in = In { $currency }
action-show-stated = Currencies as stated
action-read-span = Rival figures as a span
action-read-stated = Rival figures as first stated
action-read-low = Rival figures: the lowest
action-read-high = Rival figures: the highest
action-measure = Measure { $what }
action-at-place = By where deals land
action-at-venue = By where deals were signed
action-stack-none = Bars in one colour
action-stack-kind = Bars stacked by kind
action-stack-stage = Bars stacked by stage
action-start = Where to begin
key-ctrl = Ctrl
key-shift = Shift
key-alt = Alt
key-left = Left
key-right = Right
tip-with-keys = { $what } ({ $keys })
action-shortcuts = Keyboard shortcuts
action-search-help = How to search
action-about = About Dealscope

## What actions say of themselves
tip-open-folder = Open a folder of RON files
tip-open-file = Open one RON file
tip-open-path = Type the path of a folder or file
tip-open-bundled = Open a register that comes with the program
tip-reload = Read the register again from disk
tip-export-volumes = Save the bars as PNG, SVG or PDF
tip-export-timeline = Save the timeline as PNG, SVG or PDF
tip-export-comparison = Save the comparison as PNG, SVG or PDF
tip-export-table = Save the deals shown as XLSX, CSV, TSV or JSON
tip-copy-rows = Copy the selected deals, or all shown, as a table
tip-copy-command = Copy the command line that draws the volumes
tip-show-command = Show the command lines for volumes, timeline and table
tip-quit = Close the window
tip-undo = Take back the last change of filter or selection
tip-redo = Make the change again that was taken back
tip-back = Go back to what was looked at before
tip-forward = Go forward again
tip-save-view = Keep filter, grouping, figures, columns and zoom under a name
tip-rename-view = Give the view that is shown another name
tip-delete-view = Take the view that is shown off the list
tip-copy-view = Copy a line that others can paste, here or in the command line
tip-paste-view = Show a view from a line of text
tip-all-views = Apply, rename, copy and delete saved views
tip-find = Type words or a filter
tip-palette = Type part of a command's name
tip-signed-only = Leave out deals that are not signed yet
tip-only-chosen-group = Filter to the group whose bar is selected
tip-compare = Two to six groups side by side; without a selection, the four largest
tip-end-comparison = Show volumes and timeline again
tip-clear-filter = Show all deals
tip-clear-choice = Select nothing
tip-next-deal = Select the next row of the table
tip-previous-deal = Select the row before
tip-select-all = Select every deal that passes the filter
tip-go-to-row = Type a row's number, or the beginning of a word
tip-group-rows-none = One list of rows
tip-group-rows-some = Rows under a head for each, with its subtotal
tip-members-under = Show a deal that is part of a batch beneath it, and nowhere else
tip-fold-all = Hide what stands beneath groups and batches
tip-unfold-all = Show what stands beneath groups and batches
tip-pin-next = Keep the first columns of the table in place while the others scroll
tip-unpin = Let all columns of the table scroll
tip-toggle = Show or hide this part of the window
tip-theme = Change the colours of the window
tip-language = Change the language of the window and of figures
tip-larger = Everything a little larger
tip-smaller = Everything a little smaller
tip-normal-size = Everything at its normal size
tip-whole-timeline = Zoom out to the first and last deal
tip-zoom-to-period = Show the filtered period, else the selected deals, across the timeline
tip-short-gaps = Stretches of time without deals take little room on the timeline
tip-group-by = One bar and one lane for each
tip-show-stated = Convert nothing; one panel a currency
tip-show = Convert at the mean rate of each deal's month
tip-read = What counts where sources disagree
tip-measure = What the length of a bar stands for
tip-at-place = Count a deal where the money goes
tip-at-venue = Count a deal where it was signed
tip-stack = How the solid part of bars is coloured
tip-start = The registers that come with the program, and your own
tip-shortcuts = All commands with their keys
tip-search-help = The language of the search box
tip-about = Version, data and licences

## Menus, parts of the window, measures
menu-file = File
menu-edit = Edit
menu-view = View
menu-figure = Figure
menu-table = Table
menu-saved = Saved views
menu-help = Help
panel-filters = Filters
panel-volumes = Volumes
panel-timeline = Timeline
panel-table = Table
panel-card = Deal card
panel-problems = Problems
measure-money = money
measure-deals = deals
measure-area = floor area
twin-comparison = Comparison

## Fields within a sentence
name-stage = stage
name-kind = kind
name-form = form
name-district = district
name-province = province
name-zone = zone
name-country = country
name-place = place
name-venue = venue
name-sector = sector
name-party = party
name-by-party = party
name-event = event
name-source = source
name-year = year
name-month = month
name-date = date
name-amount = amount
name-currency = currency
name-count = count
name-unit = unit
name-area = area
name-confidence = confidence
name-is = is
name-id = id
name-title = title
name-note = note

## Stages at the head of lists
name-talks = Talks
name-intent = Intent
name-signed = Signed
name-started = Started
name-operating = Operating
name-cancelled = Cancelled

## Groups that are no value, and dates
name-several-years = No single year
name-several-months = No single month
name-no-date = No date given
name-no-place = No place given
name-no-venue = No venue given
name-none-given = No { $field } given
name-across-districts = { $place }, across districts
name-of-year = { $year }
name-of-month =
    { $year }-{ $month ->
        [1] 01
        [2] 02
        [3] 03
        [4] 04
        [5] 05
        [6] 06
        [7] 07
        [8] 08
        [9] 09
       *[other] { $month }
    }
name-of-day =
    { $month }-{ $day ->
        [1] 01
        [2] 02
        [3] 03
        [4] 04
        [5] 05
        [6] 06
        [7] 07
        [8] 08
        [9] 09
       *[other] { $day }
    }
name-from-to = { $from } to { $to }
name-until = to { $to }
name-since = from { $from }

## Values within a sentence
within-talks = talks
within-intent = intent
within-signed = signed
within-started = started
within-operating = operating
within-cancelled = cancelled
within-investment = investment
within-procurement = procurement
within-cooperation = cooperation
within-settlement = settlement
within-partnership = partnership
within-visit = visit
within-unspecified = unspecified
within-low = low
within-medium = medium
within-high = high
value-exact = exact
value-about = about
value-at-least = at least
value-at-most = at most
value-range = range
value-single = single
value-batch = batch
value-running = running total
value-member = member
value-disputed = disputed
value-undated = undated
value-approximate = approximate
value-undisclosed = undisclosed
value-merged = merged
value-several = several
value-no-money = no money in it

## The selection in numbers
summary-all =
    { $number ->
        [one] 1 deal
       *[other] { $number } deals
    }
summary-some =
    { $number } of { $all ->
        [one] 1 deal
       *[other] { $all } deals
    }
summary-running-apart =
    { $number ->
        [one] { $deals }, 1 running total apart
       *[other] { $deals }, { $number } running totals apart
    }
summary-counted = { $deals }, { $number } with an amount
summary-nothing = nothing passes the filter
summary-articles =
    { $number ->
        [one] from 1 article
       *[other] from { $number } articles
    }
summary-no-amounts = none with an amount
summary-amounts = { $number } with an amount
summary-details = { $what }; { $amounts }

## Filters in words
filter-comma = ,{" "}
filter-and = {" "}and{" "}
filter-or = {" "}or{" "}
filter-not = not { $what }
filter-words = with the words “{ $words }”
filter-none = no { $field } given
filter-in = in { $places }
filter-signed-at = signed at { $places }
filter-is = { $field } { $values }
filter-at-least = { $field } at least { $values }
filter-at-most = { $field } at most { $values }
filter-over = { $field } over { $values }
filter-under = { $field } under { $values }
filter-or-further = { $stage } or further
filter-or-earlier = { $stage } or earlier
filter-stage-over = stage over { $stage }
filter-stage-under = stage under { $stage }
filter-time-from = { $field } at least { $time }
filter-time-until = { $field } at most { $time }
filter-time-after = { $field } over { $time }
filter-time-before = { $field } under { $time }

## What is wrong with a filter
error-at-character = at character { $number }: { $message }
filter-too-long = the filter is longer than { $most } characters; shorten it
filter-too-deep = more than { $most } signs and parentheses inside each other; simplify
filter-closes-nothing = this ')' closes nothing; remove it
filter-nothing-after = something must follow '{ $word }'
filter-nothing-before = something must stand before '{ $word }'
filter-space-after-minus = no space after '-', as in -kind:visit
filter-not-closed = this '(' is not closed; add ')'
filter-quote-not-closed = this '{ $opener }' is not closed; add '{ $closer }'
filter-empty-parentheses = nothing stands between these parentheses
filter-wants-word = a word or a field, as in kind:procurement
filter-comma-alone = a comma stands between the values of a field, as in kind:visit,procurement; put other text in quotes
filter-star = words match anywhere; leave out '*'
filter-no-comparison = '{ $sign }' compares nothing; write one of : >= <= > <
filter-space-in-number = '{ $found }' can be one number or two things; write { $joined }, or { $alone } for a word
filter-behind-number = '{ $word }' behind { $number } is not read; write the scale right behind the number, as in 5bn or 5亿, one currency, and two ends as 1..2; to search for the word, write { $alone }
filter-sign-of-other-tools = '{ $word }' means nothing here; leave it out, or write { $quoted } to search for the text
filter-quote-it = ; to search for the text, write { $quoted }
filter-wants-value = a value must follow here, as in kind:procurement
filter-did-you-mean = ; did you mean '{ $near }'?
filter-there-are = ; there are { $words }
filter-no-field = no field is called '{ $word }'{ $hint }
filter-no-order = '{ $field }' has no order; write { $field }:value
filter-no-such = no { $field } is called '{ $value }'{ $hint }
filter-no-place = no place is called '{ $value }'{ $hint }
filter-several-places = '{ $value }' may be several places; write the id of one: { $choices }
filter-no-currency = '{ $value }' is no currency code of ISO 4217, as in currency:CNY
filter-one-amount = compare with one amount at a time
filter-expected-at = : at character { $position }: { $expected }
filter-one-number = compare with one number at a time
filter-no-amount = '{ $value }' is no amount{ $why }, as in amount>=100M usd or amount:undisclosed
filter-no-number = '{ $value }' is no number{ $why }, as in { $field }>=25
filter-no-date = '{ $value }' is no date, as in date:2023-11, date:2023..2024 or date>=2023-11-05
filter-date-reversed = '{ $value }' ends before it starts; the earlier date stands first, as in date:{ $turned }
filter-no-time = '{ $value }' is no { $field }, as in { $example }

## Groups that are named
compare-expected = ; expected one of { $words }
compare-expected-more = ; expected one of { $words } and { $number } more
compare-several = several groups by { $field } are called '{ $value }'; write the id of one: { $choices }

## The deal card
deal-when = When
deal-earlier = Earlier
deal-stage-when = { $stage }, { $when }
deal-running-total = Running total, never added
deal-sources-disagree = Sources disagree
deal-medium-confidence = Medium confidence
deal-low-confidence = Low confidence
deal-and = ,{" "}
deal-semicolon = ;{" "}
deal-accepted = Accepted: { $statement }{ $why }
deal-why = : { $why }
deal-converted = { $sum } at 1 { $from } = { $rate } { $to } ({ $used })
deal-mean-of = mean of { $month }
deal-mean-of-last = mean of { $month }, the last one known
deal-rate-fixed = fixed conversion rate
deal-not-converted = Not converted: no rate to { $currency }
deal-reaches-into = Reaches into { $places }
deal-place-until-now = Existed until { $until }; now { $place }, where sums count it
deal-place-until = Existed until { $until }
deal-place-now = Now { $place }, where sums count it
deal-line = { $source }, line { $line }
deal-quoted = { $source }: “{ $written }”
deal-rival = But { $statement }{ $why }
deal-rival-in = But { $statement } in { $source }{ $why }
deal-in-english = English
deal-in-german = German
deal-in-chinese = Chinese
deal-in-japanese = Japanese

## Lines of options, and saved views
options-one-of = expected one of { $words }
options-sort-key = expected one of { $words }, with - in front for the largest first
options-currency = expected a currency code of ISO 4217 such as USD, or 'stated'
options-days = expected two dates of the years 1000 to 9999, as in 2023-01-01..2023-12-31 or 2023-04..2024
options-earlier-first = the earlier date stands first
views-no-column = expected at least one column
views-option-twice = --{ $name } stands here a second time; keep one
views-no-option = expected an option and its value, as in --where 'stage>=signed' --by district
views-unknown-option = a view has no option '--{ $name }'; expected one of { $known }
views-unknown-option-near = a view has no option '--{ $name }'; did you mean '--{ $near }'?
views-option-wants-value = --{ $name } needs a value, as in --{ $name } { $example }
views-twice = '{ $word }' stands here a second time
views-backslash = a character must follow this '\'
views-quote-not-closed = this { $quote } is not closed; add { $quote }
views-wrong-line = the view is wrong { $error }
views-wrong-filter = The view's filter is wrong { $error }
views-none = no view is called '{ $name }'; this register has no saved views
views-unknown = no view is called '{ $name }'. There are: { $known }
views-unknown-near = no view is called '{ $name }'. Did you mean '{ $near }'? There are: { $known }
views-gone = There is no view '{ $name }' any more
views-taken = There is a view '{ $name }' already
views-all-deals = All deals
views-name = { $filter }, by { $by }

## Messages
notice-opening = Opening { $register }
notice-copying = Copying { $number } rows
notice-views-not-saved = Another register was opened before all views were saved
notice-errors =
    { $number ->
        [one] 1 error
       *[other] { $number } errors
    } in this register; the rest is shown
notice-lost-letters = No font has { $letters }: shown as boxes.
notice-right-to-left = Writing from right to left is not supported: boxes stand for its letters.
notice-view-there = There is a view '{ $name }' already; nothing was saved
notice-view-saved = Saved the view '{ $name }'
notice-view-renamed = Renamed the view '{ $from }' to '{ $to }'
notice-view-deleted = Deleted the view '{ $name }'
notice-saved = Saved { $file }
notice-dropped-more = Opening { $register }; the window shows one register at a time. Not opened: { $others }. To see several files together, put them into one folder and open that
notice-folder-not-made = '{ $folder }' cannot be made: { $why }
notice-no-thread = no thread could be started: { $why }
notice-no-display = there is no display; use 'dealscope deals', 'volumes' or 'chart' instead (see dealscope --help)
notice-no-window = the window cannot be opened: { $why }; use 'dealscope deals', 'volumes' or 'chart' instead
notice-frame-log = the frame log: { $why }
notice-not-read = the register could not be read
dialog-open = Open a register
dialog-open-file = Open a register file
dialog-save-figure = Save the figure
dialog-save-table = Save the table
dialog-none = No file dialog has come: type the path beside File, then Save
dialog-none-folder = No file dialog has come: type a folder beside File, then choose All figures… again
dialog-save-figures = Save all figures in a folder

## Export window
export-title-volumes = Export volumes
export-title-funnel = Export funnel of stages
export-title-shares = Export shares of disclosed amounts
export-title-time = Export volumes over time
export-title-timeline = Export timeline
export-title-comparison = Export comparison
export-copy-picture = Copy picture
export-copy-picture-tip = Put the picture onto the clipboard
export-copy-caption = Copy caption
export-copy-caption-tip = One plain paragraph: title, rule, notes, sources
export-copy-alt = Copy alt text
export-copy-alt-tip = The whole figure in words, for those who cannot see it
export-copy-data = Copy data
export-copy-data-tip = The numbers of the figure as a table
export-all-figures = All figures…
export-all-figures-tip = Save every figure of what is shown into a folder
export-format = Format
export-dots = Dots an inch
export-theme = Theme
export-theme-light = Light
export-theme-dark = Dark
export-transparent = Transparent ground
export-language = Language
export-language-window = As the window
export-title = Title
export-as-generated = As generated
export-subtitle = Subtitle
export-subtitle-hint = The rule it is drawn by
export-byline = Made by
export-byline-hint = A name
export-note = Note
export-note-hint = One more note
export-size = Size
export-size-own = Own size
export-width = Width
export-height = Height
export-text-size = Own size of text
export-sources = Number every source
export-preview = Preview of the exported figure
preset-slide = Slide 16:9
preset-screen = Screen 4:3
preset-square = Square
preset-portrait = Portrait 4:5
preset-phone = Phone 9:16
preset-a4 = A4, full width
preset-a4-page = A4, whole page
preset-a4-column = A4, one column
preset-letter = Letter, full width
preset-letter-column = Letter, one column
preset-newspaper = Newspaper, two columns
preset-newspaper-column = Newspaper, one column

## Charts of volumes
action-stack-bound = Bars stacked by how exact amounts are
action-chart-bars = Draw volumes as bars
action-chart-funnel = Draw a funnel of stages
action-chart-share = Draw shares of disclosed amounts
action-chart-time = Draw volumes over time
action-log-axis = Logarithmic axis
action-split-years = A bar for each year
tip-chart-bars = One bar for each group
tip-chart-funnel = What reached at least each stage
tip-chart-share = How many deals tell their amount
tip-chart-time = Months, quarters or years from left to right
tip-log-axis = Powers of ten, for amounts that differ by thousands of times; dots instead of bars
tip-split-years = Each group with a bar for each year
name-quarter = quarter

## The filter side
facet-none = None is called so
facet-and-more = and { $number } more; type to find them
facet-fewer = Show fewer
facet-more = Show { $number } more
facet-values = { $field }: values
facet-find = Find in { $field }
facet-clear = Clear
facet-clear-field = Clear { $field }
facet-stage = Stage
facet-place = Place
facet-kind = Kind
facet-amount = Amount
facet-sector = Sector
facet-party = Party
facet-year = Year
facet-month = Month
facet-quarter = Quarter
facet-currency = Currency
facet-is = What it is
facet-confidence = Confidence
facet-source = Source
facet-tip = Alt and click: only this; right click: exclude
facet-unfold = Unfold { $value }
facet-fold = Fold { $value }
facet-include = Include
facet-include-no-longer = Include no longer
facet-only = Only this
facet-exclude = Exclude
facet-exclude-no-longer = Exclude no longer
facet-undisclosed = Amount undisclosed: { $number } of { $all } deals
facet-size = { $from } to { $to }: { $number } of { $all } deals
facet-sizes = Sizes of amounts, drag to filter

## The bar at the top
top-search-hint = Search: words, or stage>=signed district:qingpu
top-export = Export figure…
top-by-place = by place
top-by-venue = by venue
top-read-span = span
top-read-stated = as stated
top-read-low = lowest
top-read-high = highest
top-money-stated = as stated
top-site = Place or venue
top-grouping = Grouping
top-measure = Measure
top-reading = Rival figures
top-currency = Currency
top-view-shown = The saved view that is shown
top-still-shown = Still shown: { $what }
top-working = working
top-drop = Drop a register: a folder or a RON file

## Charts in the window
chart-drag = Drag to filter to a period
chart-zoom-all = All
chart-zoom-out = Zoom out
chart-zoom-in = Zoom in
chart-lane =
    Lane { $name }, { $number ->
        [one] 1 deal
       *[other] { $number } deals
    }
chart-lane-undated = { $name }: { $number } undated
chart-no-date = No date given:
chart-lane-busy = { $name } over time, at most { $most }
chart-step-tip = Click to zoom in
chart-gap = No deals from { $from } to { $to }
chart-lanes-below =
    { $number ->
        [one] 1 more lane below
       *[other] { $number } more lanes below
    }
chart-scroll-down = Scroll down
chart-period = Period
chart-period-first = First day of the period
chart-period-last = Last day of the period
chart-resize-below = Resize charts and table
chart-resize-beside = Resize the charts
chart-more-deals = and { $number } more

## Messages, paths and problems in the window
message-close = Close the message
path-hint = A folder of RON files, one RON file, or a bundled register such as @seeds
path-example = /path/to/register
path-name = Path
path-open = Open
problems-close = Close the problems
problems-errors =
    { $number ->
        [one] 1 error
       *[other] { $number } errors
    }
problems-warnings =
    { $number ->
        [one] 1 warning
       *[other] { $number } warnings
    }
problems-show-deal = Show the deal
problems-copy-place = Copy the place in the file
target-there = There is a file of this name. Replace it, or type another name.
target-file = File
target-save = Save
target-replace = Replace
target-save-tip = Write the file named on the left
target-choose = Choose where…
target-choose-tip = Choose folder and name in a dialog
target-close = Close
target-table = Export table
target-table-hint = { $what }. A name that ends in .xlsx, .tsv or .json makes that format, any other CSV.
