# What the commands print: tables for a terminal, spreadsheets, and why a command ends early.

## Column headings
terminal-money = VOLUME
terminal-deals = DEALS
terminal-projects = PROJECTS
terminal-agreements = AGREEMENTS
terminal-companies = COMPANIES
terminal-partners = PARTNERS
terminal-area = FLOOR AREA
terminal-of = IN REGISTER
terminal-not-in-it = NOT INCLUDED
terminal-name = NAME
terminal-options = OPTIONS

## Cells and lines of tables
terminal-total = Total
terminal-plus-undisclosed = +{ $more } undisclosed
terminal-where = Filter: { $filter }
terminal-more = and { $more } more
terminal-group = { $name }: { $parts }
terminal-comma = {", "}
terminal-semicolon = {"; "}
terminal-no-money = non-monetary
terminal-undisclosed = undisclosed
terminal-not-given = not stated

## The check
check-summary = { $register }: { $deals }, { $sources }; { $errors } and { $warnings }
check-deals = { $number ->
        [one] { $digits } deal
       *[other] { $digits } deals
    }
check-sources = { $number ->
        [one] { $digits } source
       *[other] { $digits } sources
    }
check-errors = { $number ->
        [one] { $digits } error
       *[other] { $digits } errors
    }
check-warnings = { $number ->
        [one] { $digits } warning
       *[other] { $digits } warnings
    }

## Why a command ends early
command-wrong-filter = error in the filter at character { $position }: { $message }
command-before-command = “{ $given }” comes before the command; put it after, as in dealscope deals my-register --view signed
command-frames-of-window = --frames is for the window, which no command opens; leave out --frames or the command
command-columns-format = --columns works only with -f table, csv or tsv; XLSX, JSON and RON hold all columns
command-columns-of-groups = --columns cannot be used with --group, which has columns of its own
command-group-format = --group works only with -f table; for sums by group use dealscope volumes --by { $by } with -f csv or -f json
command-groups-of-comparison = --groups is only for dealscope chart compare
command-nothing-to-compare = nothing to compare by { $by }: fewer than two groups match the filter
command-no-chart-format = “{ $path }” must end in .png, .svg or .pdf, or -f must name the format
command-few-rows = the page has room for { $shown } of { $all } groups only; the others are one row
command-lost-letters = no bundled font has { $letters }; shown as boxes unless --fonts system finds a font on this machine
command-lost-everywhere = no font has { $letters }; shown as boxes
command-right-to-left = right-to-left writing is not supported: { $letters } shown as boxes
command-compared-groups = expected { $fewest } to { $most } groups to compare, not { $found }
command-standard-output = cannot write to standard output: { $error }
command-terminal-no-text = the result is not text and cannot go to a terminal; name a file with -o
command-no-png = “{ $path }” must end in .png
command-no-such-deal = no deal has the ID “{ $id }”; dealscope deals lists them
command-picture-size = a picture of the window may have at most 4000 × 4000 points, at a scale of 0.5 to 4
command-not-written = cannot write “{ $path }”: { $error }

## Writing files
write-no-folder = there is no folder “{ $path }”: create it or choose another place
write-is-folder = “{ $path }” is a folder: name a file in it
write-forbidden = no permission to write in “{ $path }”: choose another folder or change its permissions
write-protected = “{ $path }” is write-protected and was left unchanged: remove the protection or choose another name
write-foreign = “{ $path }” belongs to another user and was left unchanged: choose another name
write-several-names = “{ $path }” has other names too (hard links) and was left unchanged: choose another name
write-no-file = “{ $path }” is a disk or a socket, not a file: choose a file
write-no-reader = nothing reads the pipe “{ $path }”: start its reader, then try again
write-other = “{ $path }” could not be written: { $error }; choose another place
draw-size = the size { $width } × { $height } is out of range: each side must have 16 to 20,000 pixels
draw-scale = the scale { $scale } is out of range: choose one above 0 and up to 16
draw-too-small =
    { $size } is too small for { $number ->
        [one] one bar
       *[other] { $number } bars
    }: use --size { $needed }, or --top for fewer
draw-too-narrow =
    { $size } is too narrow for { $number ->
        [one] one bar
       *[other] { $number } bars
    }: use a wider page, or a smaller --text
draw-too-large = the picture would have { $megapixels } million pixels, more than the 200 million allowed: choose a smaller size or scale
draw-failed = the chart could not be drawn: { $error }

## Spreadsheets: sheets.
sheet-deals = Deals
sheet-volumes = Volumes
sheet-facets = Values
sheet-running = Cumulative totals
sheet-about = About

## Spreadsheets: column headings.
sheet-column-date = Date as stated
sheet-column-date-from = Date from
sheet-column-date-to = Date to
sheet-column-precision = Date precision
sheet-column-place-id = Location ID
sheet-column-amount = Amount as stated
sheet-column-amount-low = Amount, lower bound
sheet-column-amount-high = Amount, upper bound
sheet-column-bound = Bound
sheet-column-converted-low = Converted, lower bound
sheet-column-converted-high = Converted, upper bound
sheet-column-converted-currency = Converted to
sheet-column-rate = Rate
sheet-column-rate-month = Month of rate
sheet-column-count-low = Count, lower bound
sheet-column-count-high = Count, upper bound
sheet-column-area-low = Floor area (m²), lower bound
sheet-column-area-high = Floor area (m²), upper bound
sheet-column-disputed = Sources disagree
sheet-column-sources = Sources
sheet-column-addresses = Source addresses
sheet-column-group = Group
sheet-column-low = Lower bound
sheet-column-high = Upper bound
sheet-column-approximate = Approximate
sheet-column-deals = Deals
sheet-column-undisclosed = Undisclosed
sheet-column-unconverted = Not converted
sheet-column-counted-low = { $unit }, lower bound
sheet-column-counted-high = { $unit }, upper bound
sheet-column-field = Field
sheet-column-value = Value
sheet-column-name = Name
sheet-column-depth = Depth
sheet-column-of = In register

## Spreadsheets: words of cells.
sheet-yes = yes
sheet-no = no
sheet-total = Total
sheet-bound-exact = exact
sheet-bound-about = about
sheet-bound-at-least = at least
sheet-bound-at-most = at most
sheet-bound-range = range
sheet-bound-undisclosed = undisclosed
sheet-bound-none = none
sheet-precision-day = day
sheet-precision-month = month
sheet-precision-year = year
sheet-precision-span = range
sheet-precision-open-start = open start
sheet-precision-open-end = open end
sheet-precision-about = about ({ $precision })
sheet-measured-money = Volume
sheet-measured-area = Floor area (m²)

## Spreadsheets: the sheet that says how the table was made.
sheet-about-register = Register
sheet-about-holds = Contents
sheet-about-standing-note = Register note
sheet-about-filter = Filter
sheet-about-filter-text = Filter as text
sheet-about-no-filter = none: all deals
sheet-about-currency = Currency
sheet-about-converted = converted to { $words } ({ $code }) at the average rate of the month
sheet-about-stated = original currencies, nothing converted
sheet-about-reading = Where sources disagree
sheet-about-reading-span = range from the lowest to the highest figure
sheet-about-reading-stated = first figure
sheet-about-reading-low = lowest figure
sheet-about-reading-high = highest figure
sheet-about-by = Grouped by
sheet-about-measure = Measure
sheet-about-at = Deals counted by
sheet-about-at-place = location
sheet-about-at-venue = place of signing
sheet-about-deals = Deals
sheet-about-running = Cumulative totals, not included
sheet-about-undisclosed = Amount undisclosed
sheet-about-unconverted = Not converted (no rate)
sheet-about-rates = Rates
sheet-about-rates-source = ECB euro reference rates, monthly averages, own calculation
sheet-about-rate = 1 { $from } = { $rate } { $to } ({ $used })
sheet-about-rate-older = 1 { $from } = { $rate } { $to } ({ $used }, the latest before { $wanted })
sheet-about-rate-fixed = 1 { $from } = { $rate } { $to } (fixed conversion rate)
sheet-about-note = Note
sheet-about-columns-open = An empty cell has no bound, is undisclosed or not stated; the column “Bound” says which. Dates cover all days from the first to the last.
sheet-about-columns-amount = Amounts are as the leading source states them. Converted amounts are those used in sums: where sources disagree, as stated above, or the figure chosen in editing.
sheet-about-groups = Sums of groups need not add up to the total: a batch may lie partly in several groups.
sheet-about-facets = Each field is counted without the filter's own conditions on it. Fields and values are written as in filters.
sheet-about-facets-more = { $field }: { $number ->
    [one] 1 more value is not listed.
   *[other] { $number } more values are not listed.
}
sheet-about-program = Made with
sheet-about-command = Command
sheet-about-source-id = Source
sheet-about-source-publisher = Publisher
sheet-about-source-title = Title
sheet-about-source-date = Date
sheet-about-source-address = Address

## Charts made again
command-bom-format = --bom works only with -f csv or tsv; the other formats need none
command-figure-mute = “{ $file }” holds no chart settings; choose one made by dealscope chart
command-figure-wrong = “{ $file }” holds a command that cannot be read: { $why }
command-figure-no-register = “{ $file }” was made from the register “{ $name }”, which is not here: go to its folder, or name it, as in dealscope chart --again FILE REGISTER
command-figure-no-style = “{ $file }” was drawn in the house style “{ $name }”, which is not here: go to its folder, or name it with --style
command-no-folder = cannot create “{ $folder }”: { $error }

## What the help adds to an option
argument-default = [default: { $value }]
argument-values = [values: { $values }]

# English keeps the sentences of the parser; these are here because every phrase exists in each language.
## Refused arguments
refused-unknown = Unknown argument: { $arg }
refused-command = Unknown command: { $word }
refused-no-value = { $arg } needs a value
refused-value = “{ $value }” is not a value of { $arg }; expected one of { $words }
refused-because = “{ $value }” is not a value of { $arg }: { $why }
refused-together = { $arg } and { $other } exclude each other
refused-twice = { $arg } was given more than once
refused-unreadable = An argument is not readable text
refused-missing = Missing: { $args }
refused-number = { $arg } takes another number of values
refused-suggested = Did you mean { $word }?
refused-help = Help: dealscope --help
