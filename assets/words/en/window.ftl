# Words of the window: menus, buttons, tooltips, messages; filters in words.

## Buttons that several dialogs share
button-close = Close
button-copy = Copy
button-delete = Delete
button-rename = Rename
button-show = Show

## Start page and help
guide-start = Welcome to Dealscope
guide-what-it-is = Dealscope adds up reported deals, each with its article, and never more than the reports support.
guide-bundled-seeds = Deals from five press articles on Shanghai and Chongqing, 2023 to 2025, and three reports that check them.
guide-bundled-reported = 568 deals and 29 cumulative totals from 409 sources, 2017 to 2026: Shanghai's districts, Chongqing, Shandong, Jiangsu, Guangdong, other provinces, German states. Not complete: seeds/README.md says what is known to be missing.
guide-own-register = Your own register
guide-own-register-about = A folder of RON files; seeds/README.md says how to write one
guide-search-about = Words, or a filter such as stage>=signed
guide-both-words = deals with both words, in any field
guide-phrase = deals with this phrase
guide-or-further = signed or later
guide-several-kinds = one of several kinds
guide-in-district = in a city or district; place: includes everything inside
guide-at-least = for certain at least this much, converted
guide-undisclosed = also exact, "at least", disputed, none
guide-in-month = possibly in this month
guide-from-to = from the first to the second
guide-party-sector = a party, a sector
guide-is = also disputed, undated, approximate, member, running
guide-all-but = all except these
guide-either = either one; parentheses group conditions
guide-other-words = Fields and values can also be typed in German or Chinese; AND, OR, NOT and the signs of any keyboard are understood.
guide-fields = Fields: { $words }
guide-explorer = Explore reported investment deals, with their sources and their limits.
guide-private = Nothing ever leaves this machine.
guide-data-and-fonts = Data and fonts
guide-rates = Rates: monthly averages, own calculation, of the euro reference rates of the European Central Bank.
guide-rates-up-to = Rates: monthly averages, own calculation, of the euro reference rates of the European Central Bank, up to { $month }.
guide-codes = Place codes: ISO 3166 and GB/T 2260; country names: Unicode CLDR.
guide-fonts = Fonts: Inter, Noto Sans, Noto Sans SC and Noto Sans CJK, under the SIL Open Font License.

## Dialogs of saved views
views-none-yet = No saved views yet
views-none-keep = No saved views yet. “Save view…” keeps what is shown.
views-all-hint = Click a name to show its view.
views-save = Save view
views-save-hint = Keeps filter, grouping, measure, currency, columns, sort order and zoom.
views-rename = Rename view
views-rename-hint = The view itself stays as it is.
views-delete = Delete view
views-delete-hint = Only the entry is removed; what is shown stays.
views-paste = Paste view
views-paste-hint = A line copied from a view or a command.
views-field-name = Name of the view
views-field-hint = Name
views-field-line = View as text
views-same-name = A view of this name already exists.
views-replace = Replace
views-keep = Save
views-delete-more = Delete…
views-rename-more = Rename…
views-delete-of = Delete { $name }
views-rename-of = Rename { $name }
views-copy-of = Copy { $name }
views-of-register = comes with the register
views-as-opened = As the register opens
views-entry = View: { $name }

## Commands
commands-title = As commands
commands-hint = Each command makes what the window shows now.
commands-copy-of = Copy command: { $makes }
palette-find = Find a command
palette-nothing = No matching command

## Deal details
card-close = Close the deal details
card-contains = Contains
card-and-more = and { $number } more
card-one-of =
    1 of { $number ->
        [one] 1 selected deal
       *[other] { $number } selected deals
    }
card-note = Note
card-source = Source
card-sources = Sources
card-in-article =
    { $number ->
        [one] 1 deal in this article
       *[other] { $number } deals in this article
    }
card-filter-article = Show only the deals in this article
card-copy-address = Copy address

## The comparison in the window
compare-adding-up = Calculating…
compare-add-group = Add group
compare-add-group-tip = Add one more group, up to six
compare-selected =
    Compare { $number ->
        [one] 1 selected group
       *[other] { $number } selected groups
    }
compare-with = Compare with
compare-groups =
    Compare { $number ->
        [one] 1 group
       *[other] { $number } groups
    }
compare-too-many = At most six groups can be compared
compare-group-spoken = Group { $name }, { $counts }
compare-leave-out = Remove { $name }
compare-order = Ranking
compare-fewer-pairs = Show fewer pairs
compare-all-pairs =
    Show { $number ->
        [one] 1 pair
       *[other] all { $number } pairs
    }
compare-could-decide = Would settle it:{" "}
compare-select-deals = Select these deals

## Parts of the table
table-columns = Columns
table-columns-tip = Choose the columns of the table
table-selected = { $number } selected
table-members-under = Parts under batch
table-not-grouped = No grouping
table-rows-by = Rows by { $what }
table-fold-all = Collapse
table-unfold-all = Expand
table-fold = Collapse { $name }
table-unfold = Expand { $name }
table-copy-cell = Copy cell
table-copy-row = Copy row
table-copy-rows =
    Copy { $number ->
        [one] 1 selected row
       *[other] { $number } selected rows
    }
table-copy-column =
    Copy { $column } of { $number ->
        [one] 1 selected row
       *[other] { $number } selected rows
    }
table-groups-overlap = { $count }, groups overlap
table-select-group = Select the deals in this group
table-sort-by = Sort by { $column }
table-heading-tip = Click: sort; Shift-click: add; drag: move; right-click: menu
table-pin = Pin column
table-unpin = Unpin column
table-move-left = Move left
table-move-right = Move right
table-own-width = Reset width
table-go-to = Go to
table-go-to-row = Go to row
table-jump-hint = Row number or { $column }
table-of-rows =
    of { $number ->
        [one] 1 row
       *[other] { $number } rows
    }
table-row-of = row { $row } of { $number }
table-no-such-row = no such row
table-searching = searching…
table-spoken =
    Table of deals, { $number ->
        [one] 1 row
       *[other] { $number } rows
    }
table-no-deals = This register has no deals
table-none-pass = No deal matches the filter
table-only-running-totals = Only cumulative totals match the filter; no sum includes them

## Actions
action-open-folder = Open register…
action-open-file = Open register file…
action-open-path = Open path…
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
action-group-rows-none = Ungroup rows
action-rows-by = Group rows by { $what }
action-members-under = Parts only under their batch
action-fold-all = Collapse all
action-unfold-all = Expand all
action-pin-next = Pin one more column
action-unpin = Unpin all columns
action-theme-system = System theme
action-theme-light = Light theme
action-theme-dark = Dark theme
action-language-none = System language
action-larger = Larger
action-smaller = Smaller
action-normal-size = Normal size
action-whole-timeline = Whole timeline
action-zoom-to-period = Zoom to period or selection
action-short-gaps = Shorten gaps
action-by = By { $what }
action-in = In { $currency }
action-show-stated = Original currencies
action-read-span = Where sources disagree: range
action-read-stated = Where sources disagree: first figure
action-read-low = Where sources disagree: lowest figure
action-read-high = Where sources disagree: highest figure
action-measure = Measure: { $what }
action-at-place = By location
action-at-venue = By place of signing
action-stack-none = Bars in one colour
action-stack-kind = Stack bars by kind
action-stack-stage = Stack bars by stage
action-start = Getting started
key-ctrl = Ctrl
key-shift = Shift
key-alt = Alt
key-left = Left
key-right = Right
tip-with-keys = { $what } ({ $keys })
action-shortcuts = Keyboard shortcuts
action-search-help = How to search
action-about = About Dealscope

## Tooltips of actions
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
tip-copy-command = Copy the command that draws the volumes
tip-show-command = Show the commands for volumes, timeline and table
tip-quit = Close the window
tip-undo = Undo the last change of filter or selection
tip-redo = Redo the last undone change
tip-back = Go back to the previous view
tip-forward = Go forward to the next view
tip-save-view = Save filter, grouping, columns and zoom under a name
tip-rename-view = Rename the view that is shown
tip-delete-view = Remove the view that is shown from the list
tip-copy-view = Copy a line to paste here or on the command line
tip-paste-view = Show a view from a line of text
tip-all-views = Apply, rename, copy and delete saved views
tip-find = Type words or a filter
tip-palette = Type part of a command's name
tip-signed-only = Leave out deals not signed yet
tip-only-chosen-group = Show only the group whose bar is selected
tip-compare = Compare the two to six groups selected, or the four largest
tip-end-comparison = Show volumes and timeline again
tip-clear-filter = Show all deals
tip-clear-choice = Select nothing
tip-next-deal = Select the next row of the table
tip-previous-deal = Select the previous row of the table
tip-select-all = Select every deal that matches the filter
tip-go-to-row = Type a row number or the beginning of a word
tip-group-rows-none = Show one list of rows
tip-group-rows-some = Show rows under headings with subtotals
tip-members-under = Show parts of a batch only beneath it
tip-fold-all = Hide what is beneath groups and batches
tip-unfold-all = Show what is beneath groups and batches
tip-pin-next = Keep the first columns in place while the others scroll
tip-unpin = Let all columns of the table scroll
tip-toggle = Show or hide this part of the window
tip-theme = Change the colours of the window
tip-language = Change the language of the window and of charts
tip-larger = Make everything a little larger
tip-smaller = Make everything a little smaller
tip-normal-size = Show everything at its normal size
tip-whole-timeline = Zoom out to the first and last deal
tip-zoom-to-period = Show the filtered period, or else the selected deals
tip-short-gaps = Give little room to periods without deals
tip-group-by = Show one bar and one row for each
tip-show-stated = Convert nothing; one panel for each currency
tip-show = Convert at the average rate of each deal's month
tip-read = Choose which figure counts where sources disagree
tip-measure = Choose what the length of a bar shows
tip-at-place = Count each deal at its location
tip-at-venue = Count each deal where it was signed
tip-stack = Choose how the solid part of bars is coloured
tip-start = The registers that come with the program, and your own
tip-shortcuts = All commands with their keys
tip-search-help = The language of the search box
tip-about = Version, data and licences

## Menus, parts of the window, measures
menu-file = File
menu-edit = Edit
menu-view = View
menu-figure = Chart
menu-table = Table
menu-saved = Saved views
menu-help = Help
panel-filters = Filters
panel-volumes = Volumes
panel-timeline = Timeline
panel-table = Table
panel-card = Deal details
panel-problems = Problems
measure-money = volume
measure-deals = deals
measure-area = floor area
twin-comparison = Comparison

## Fields within a sentence
name-stage = stage
name-kind = kind
name-form = form
name-district = city or district
name-province = province
name-zone = zone or town
name-country = country
name-place = location
name-venue = place of signing
name-sector = sector
    .head = Sectors
name-party = party
    .head = Parties
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
name-area = floor area
name-confidence = confidence
name-is = attribute
    .head = Attributes
name-id = ID
name-title = title
    .head = Deal
name-note = note

## Stages in lists

## Groups without a value, and dates
name-several-years = Several years
name-several-months = Several months
name-no-date = No date stated
name-no-place = No location stated
name-no-venue = No place of signing stated
name-none-given = No { $field } stated
name-across-districts = { $place }, across districts
name-of-year = { $year }
name-of-month =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[other] December
    } { $year }
name-of-day = { $day } { $month }
name-from-to = { $from } to { $to }
name-until = up to { $to }
name-since = from { $from }

## Values within a sentence
within-talks = in talks
within-intent = intended
within-signed = signed
within-started = started
within-operating = in operation
within-cancelled = cancelled
within-investment = investment
within-procurement = procurement
within-cooperation = cooperation
within-settlement = new establishment
within-partnership = partnership
within-visit = visit
within-unspecified = kind not stated
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
value-running = cumulative total
value-member = part of a batch
value-disputed = sources disagree
value-undated = undated
value-approximate = approximate
value-undisclosed = undisclosed
value-merged = merged
value-several = several
value-no-money = non-monetary

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
        [one] { $deals }, plus 1 cumulative total
       *[other] { $deals }, plus { $number } cumulative totals
    }
summary-counted = { $deals }, { $number } with an amount
summary-nothing = nothing matches the filter
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
filter-none = no { $field } stated
filter-in = in { $places }
filter-signed-at = signed at { $places }
filter-is = { $field } { $values }
filter-at-least = { $field } at least { $values }
filter-at-most = { $field } at most { $values }
filter-over = { $field } over { $values }
filter-under = { $field } under { $values }
filter-or-further = { $stage } or later
filter-or-earlier = { $stage } or earlier
filter-stage-over = beyond { $stage }
filter-stage-under = earlier than { $stage }
filter-time-from = { $field } from { $time }
filter-time-until = { $field } up to { $time }
filter-time-after = { $field } after { $time }
filter-time-before = { $field } before { $time }

## What is wrong with a filter
error-at-character = at character { $number }: { $message }
filter-too-long = the filter is longer than { $most } characters; shorten it
filter-too-deep = more than { $most } signs and parentheses inside each other; simplify the filter
filter-closes-nothing = this “)” closes nothing; remove it
filter-nothing-after = something must follow “{ $word }”
filter-nothing-before = something must come before “{ $word }”
filter-space-after-minus = no space after “-”, as in -kind:visit
filter-not-closed = this “(” is not closed; add “)”
filter-quote-not-closed = this { $opener } is not closed; add { $closer }
filter-empty-parentheses = nothing between these parentheses
filter-wants-word = expected a word or a field, as in kind:procurement
filter-comma-alone = a comma must be between the values of a field, as in kind:visit,procurement; put other text in quotation marks
filter-star = words match anywhere; leave out “*”
filter-no-comparison = “{ $sign }” is not a comparison; write one of : >= <= > <
filter-space-in-number = “{ $found }” can be one number or two terms; write { $joined }, or { $alone } for a word
filter-behind-number = “{ $word }” after { $number } is not understood; write the scale directly after the number, as in 5bn or 5亿, one currency, and a range as 1..2; to search for the word, write { $alone }
filter-sign-of-other-tools = “{ $word }” has no meaning here; leave it out, or write { $quoted } to search for the text
filter-quote-it = ; to search for the text, write { $quoted }
filter-wants-value = expected a value, as in kind:procurement
filter-did-you-mean = ; did you mean “{ $near }”?
filter-there-are = ; expected one of { $words }
filter-no-field = unknown field “{ $word }”{ $hint }
filter-no-order = “{ $field }” has no order; write { $field }:value
filter-no-such = unknown { $field } “{ $value }”{ $hint }
filter-no-place = unknown location “{ $value }”{ $hint }
filter-several-places = “{ $value }” may be any of several locations; write the ID of one: { $choices }
filter-no-currency = “{ $value }” is not an ISO 4217 currency code, as in currency:CNY
filter-one-amount = compare with one amount at a time
filter-expected-at = {" "}(its character { $position }: expected { $expected })
filter-one-number = compare with one number at a time
filter-no-amount = “{ $value }” is not an amount{ $why }; for undisclosed amounts write amount:undisclosed
filter-no-number = “{ $value }” is not a number{ $why }; write it as in { $field }>=25
filter-no-date = “{ $value }” is not a date; write it as in date:2023-11, date:2023..2024 or date>=2023-11-05
filter-date-reversed = “{ $value }” ends before it starts; write the earlier date first, as in date:{ $turned }
filter-no-time = “{ $value }” is not a { $field }; write it as in { $example }

## Groups named for a comparison
compare-expected = ; expected one of { $words }
compare-expected-more = ; expected one of { $words } and { $number } more
compare-several = “{ $value }” may be any of several groups by { $field }; write the ID of one: { $choices }

## Values in the deal details
deal-when = Date
deal-earlier = Earlier
deal-stage-when = { $stage }, { $when }
deal-running-total = Cumulative total, not included
deal-sources-disagree = Sources disagree
deal-medium-confidence = Medium confidence
deal-low-confidence = Low confidence
deal-and = ,{" "}
deal-semicolon = ;{" "}
deal-accepted = Figure used: { $statement }{ $why }
deal-why = : { $why }
deal-converted = { $sum } at 1 { $from } = { $rate } { $to } ({ $used })
deal-mean-of = average of { $month }
deal-mean-of-last = average of { $month }, the latest known
deal-rate-fixed = fixed conversion rate
deal-not-converted = Not converted: no rate to { $currency }
deal-reaches-into = Extends into { $places }
deal-place-until-now = Existed until { $until }; now counted under { $place }
deal-place-until = Existed until { $until }
deal-place-now = Now counted under { $place }
deal-line = { $source }, line { $line }
deal-quoted = { $source }: “{ $written }”
deal-rival = Other figure: { $statement }{ $why }
deal-rival-in = Other figure: { $statement } ({ $source }){ $why }
deal-in-english = English
deal-in-german = German
deal-in-chinese = Chinese
deal-in-japanese = Japanese

## Options, and saved views as text
options-one-of = expected one of { $words }
options-sort-key = expected one of { $words }, with - in front for descending order
options-currency = expected an ISO 4217 currency code such as USD, or “stated”
options-days = expected two dates from the years 1000 to 9999, as in 2023-01-01..2023-12-31 or 2023-04..2024
options-earlier-first = the earlier date must come first
options-sheet = expected width and height from 16 to 20000 pixels, as in 1600x900, 170x120mm or 6.5x4.6in, or one of { $words }
options-top = expected a number from 1 to 1000
options-points = expected a text size from 4 to 72 points
options-number = expected a number such as 2
options-deals = expected a number of deals from 0 to { $most }
views-no-column = expected at least one column
views-option-twice = --{ $name } is given twice; keep one
views-no-option = expected an option and its value, as in --where 'stage>=signed' --by district
views-unknown-option = unknown option --{ $name } of a view; expected one of { $known }
views-unknown-option-near = unknown option --{ $name } of a view; did you mean --{ $near }?
views-option-wants-value = --{ $name } needs a value, as in --{ $name } { $example }
views-twice = “{ $word }” is given twice
views-backslash = a character must follow this “\”
views-quote-not-closed = this { $quote } is not closed; add { $quote }
views-wrong-line = error in the view { $error }
views-wrong-filter = Error in the filter of the view { $error }
views-none = unknown view “{ $name }”; this register has no saved views
views-unknown = unknown view “{ $name }”; saved views: { $known }
views-unknown-near = unknown view “{ $name }”; did you mean “{ $near }”? Saved views: { $known }
views-gone = The view “{ $name }” no longer exists.
views-taken = A view “{ $name }” already exists.
views-all-deals = All deals
views-name = { $filter }, by { $by }

## Messages
notice-opening = Opening { $register }…
notice-copying =
    Copying { $number ->
        [one] 1 row
       *[other] { $number } rows
    }…
notice-unchanged = The files have not changed since they were read.
notice-views-not-saved = Another register was opened before all views were saved.
notice-errors =
    { $number ->
        [one] 1 error
       *[other] { $number } errors
    } in this register; the rest is shown.
notice-lost-letters = No font has { $letters }; shown as boxes.
notice-right-to-left = Right-to-left writing is not supported; shown as boxes.
notice-view-there = A view “{ $name }” already exists; nothing was saved.
notice-view-saved = View “{ $name }” saved.
notice-view-renamed = View “{ $from }” renamed to “{ $to }”.
notice-view-deleted = View “{ $name }” deleted.
notice-saved = Saved { $file }
notice-dropped-more = Opening { $register }. Only one register can be open at a time; not opened: { $others }. To see several files together, put them into one folder and open that.
notice-folder-not-made = cannot create “{ $folder }”: { $why }
notice-no-thread = cannot start a thread: { $why }
notice-no-display = no display found; use dealscope deals, volumes or chart instead (see dealscope --help)
notice-no-window = cannot open the window: { $why }; use dealscope deals, volumes or chart instead
notice-frame-log = frame log not written: { $why }
notice-not-read = the register could not be read
dialog-open = Open a register
dialog-open-file = Open a register file
dialog-save-figure = Save the chart
dialog-save-table = Save the table
dialog-none = No file dialog available: type the path next to File, then choose Save.
dialog-none-folder = No file dialog available: type a folder next to File, then choose All charts… again.
dialog-none-style = No file dialog available: type the path of the style file next to File, then choose Choose… again.
dialog-style = Open a house style
dialog-save-figures = Save all charts in a folder

## Export window
export-title-volumes = Export volumes
export-title-funnel = Export funnel by stage
export-title-shares = Export disclosure of amounts
export-title-time = Export volumes over time
export-title-timeline = Export timeline
export-title-comparison = Export comparison
export-copy-picture = Copy picture
export-copy-picture-tip = Put the picture on the clipboard
export-copy-caption = Copy caption
export-copy-caption-tip = One paragraph: title, subtitle, sources, what the bars’ forms mean
export-copy-alt = Copy alt text
export-copy-alt-tip = The chart in words, for those who cannot see it
export-copy-data = Copy data
export-copy-data-tip = The numbers of the chart as a table
export-all-figures = All charts…
export-all-figures-tip = Save every chart of what is shown in a folder
export-format = Format
export-dots = Resolution (dpi)
export-letters = Letters
export-letters-outlines = Outlines
export-letters-outlines-tip = Look the same in every program, not only in browsers
export-letters-text = Text
export-letters-text-tip = Can be edited, but only browsers show the right fonts
export-theme = Theme
export-theme-light = Light
export-theme-dark = Dark
export-transparent = Transparent background
export-style = House style
export-style-none = None
export-style-choose = Choose…
export-style-choose-tip = Take colours, fonts and logo line from a style file
export-style-drop = Remove
export-language = Language
export-language-window = Same as window
export-title = Title
export-titles = Suggested titles
export-titles-tip = Titles that hold whatever the open amounts are
export-titles-none = No suggestion
export-as-generated = Automatic
export-subtitle = Subtitle
export-subtitle-hint = Unit, stage, place, years
export-byline = Made by
export-byline-hint = Name
export-note = Note
export-note-hint = Additional note
export-size = Size
export-size-own = Custom size
export-width = Width
export-height = Height
export-text-size = Custom text size
export-sources = Number every source
export-rows = Number of rows
export-order = Order
export-order-usual = Usual order
export-order-low = By lower bound
export-order-high = By upper bound
export-order-name = By name
export-order-own = The groups' own order
export-focus = In focus
export-focus-none = All groups
export-notes = Notes
export-notes-short = The most important
export-notes-all = All
export-notes-none = Only those with a mark
export-preview = Preview of the exported chart
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
action-stack-bound = Stack bars by precision of amount
action-chart-bars = Show volumes as bars
action-chart-funnel = Show funnel by stage
action-chart-share = Show disclosure of amounts
action-chart-time = Show volumes over time
action-log-axis = Logarithmic axis
action-split-years = One bar per year
tip-chart-bars = Show one bar for each group
tip-chart-funnel = Show what has reached at least each stage
tip-chart-share = Show how many deals disclose an amount
tip-chart-time = Show months, quarters or years from left to right
tip-log-axis = Compare amounts of very different size; dots, not bars
tip-split-years = Show one bar per year in each group
name-quarter = quarter

## The filter panel
facet-none = No match
facet-and-more = and { $number } more; type to find them
facet-fewer = Show fewer
facet-more = Show { $number } more
facet-values = { $field }: values
facet-find = Find { $field }
facet-clear = Clear
facet-clear-field = Clear { $field }
facet-tip = Alt-click: only this; right-click: exclude
facet-running = Numbers of deals include cumulative totals; volumes do not.
facet-unfold = Expand { $value }
facet-fold = Collapse { $value }
facet-include = Include
facet-include-no-longer = Remove from filter
facet-only = Only this
facet-exclude = Exclude
facet-exclude-no-longer = Remove from filter
facet-undisclosed =
    Amount undisclosed: { $number } of { $all ->
        [one] 1 deal
       *[other] { $all } deals
    }
facet-size =
    { $from } to { $to }: { $number } of { $all ->
        [one] 1 deal
       *[other] { $all } deals
    }
facet-sizes = Size of amounts, drag to filter

## The bar at the top
top-search-hint = Search: words, or stage>=signed district:qingpu
top-export = Export chart…
top-read-span = range
top-read-stated = first figure
top-read-low = lowest
top-read-high = highest
top-money-stated = original currencies
top-site = Location or place of signing
top-grouping = Grouping
top-measure = Measure
top-reading = Where sources disagree
top-currency = Currency
top-still-shown = Still shown: { $what }
top-working = Calculating…
top-drop = Drop a register: a folder or a RON file

## Charts in the window
chart-drag = Drag to filter to a period
chart-zoom-all = All
chart-zoom-out = Zoom out
chart-zoom-in = Zoom in
chart-lane =
    Row { $name }, { $number ->
        [one] 1 deal
       *[other] { $number } deals
    }
chart-lane-undated = { $name }: { $number } undated
chart-no-date = No date stated:
chart-lane-busy = { $name } over time, at most { $most }
chart-step-tip = Click to zoom in
chart-gap = No deals from { $from } to { $to }
chart-lanes-below =
    { $number ->
        [one] 1 more row below
       *[other] { $number } more rows below
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
problems-copy-place = Copy the position in the file
target-there = A file of this name exists. Replace it, or type another name.
target-file = File
target-save = Save
target-replace = Replace
target-save-tip = Write the file named on the left
target-choose = Choose where…
target-choose-tip = Choose the folder and name in a dialog
target-close = Close
target-table = Export table
target-table-hint = { $what }. Names ending in .xlsx, .tsv or .json give that format, all others CSV.

## The first screen: question, answer, kinds of chart
headline-places = in { $all } places: { $named } cities, districts and zones, { $apart ->
    [one] { $apart } wider place
   *[other] { $apart } wider places
}
headline-groups = { $number ->
    [one] one group by { $field }
   *[other] { $number } groups by { $field }
}
headline-undisclosed = { $number } undisclosed
headline-disputed = sources disagree on { $number }
headline-running = { $number ->
    [one] { $number } cumulative total apart
   *[other] { $number } cumulative totals apart
}
question-in = in
question-by = by
question-at = at
question-disagree = where sources disagree:
figure-both = Bars and timeline
figure-over-time = Over time
figure-shares = Shares
figure-stages = Stages
figure-compare = Compare
figure-timeline = Timeline
chip-take-off = Take off: { $what }
top-menu = Menu
top-register = Register
top-views = Views
top-search-more = Add a location, kind, party, year or word
headline-filter = Show only these deals
ledger-deals = Deals
ledger-undisclosed = undisclosed
