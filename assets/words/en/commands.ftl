# What the commands print: tables for a terminal, and why a command ends early.

## Heads of columns
terminal-id = ID
terminal-when = WHEN
terminal-title = TITLE
terminal-place = PLACE
terminal-kind = KIND
terminal-stage = STAGE
terminal-amount = AMOUNT
terminal-count = COUNT
terminal-parties = PARTIES
terminal-sectors = SECTORS
terminal-venue = VENUE
terminal-event = EVENT
terminal-source = SOURCE
terminal-confidence = CONFIDENCE
terminal-district = DISTRICT
terminal-province = PROVINCE
terminal-zone = ZONE
terminal-country = COUNTRY
terminal-sector = SECTOR
terminal-party = PARTY
terminal-month = MONTH
terminal-year = YEAR
terminal-currency = CURRENCY
terminal-is = IS
terminal-money = MONEY
terminal-deals = DEALS
terminal-projects = PROJECTS
terminal-agreements = AGREEMENTS
terminal-companies = COMPANIES
terminal-partners = PARTNERS
terminal-area = AREA
terminal-of = OF
terminal-facets-running = The numbers of deals count running totals, too; no sum adds them.
terminal-not-in-it = NOT IN IT
terminal-name = NAME
terminal-options = OPTIONS

## Cells and lines of tables
terminal-total = Total
terminal-plus-undisclosed = +{ $more } undisclosed
terminal-where = Where: { $filter }
terminal-more = and { $more } more
terminal-group = { $name }: { $parts }
terminal-comma = {", "}
terminal-semicolon = {"; "}
terminal-no-money = no money in it
terminal-undisclosed = undisclosed
terminal-not-given = not given

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
command-wrong-filter = the filter is wrong at character { $position }: { $message }
command-before-command = '{ $given }' stands before the command; put it behind, as in dealscope deals my-register --view signed
command-frames-of-window = '--frames' belongs to the window, which no command opens; leave it out, or leave out the command
command-columns-format = --columns is for -f table, csv and tsv; XLSX, JSON and RON hold all
command-columns-of-groups = --columns is for a list without --group, which has its own
command-group-format = --group needs -f table; for the sums of groups use 'dealscope volumes --by { $by } -f csv' or json
command-groups-of-comparison = --groups is for 'chart compare'
command-nothing-to-compare = nothing to compare by { $by }: expected at least two groups that pass the filter
command-no-chart-format = '{ $path }' must end in .png, .svg or .pdf, or -f name the format
command-lost-letters = no bundled font has { $letters }; shown as a box, unless '--fonts system' finds a font of this machine
command-lost-everywhere = no font has { $letters }; shown as a box
command-right-to-left = writing from right to left is not supported: { $letters } shown as boxes
command-compared-groups = expected { $fewest } to { $most } groups to compare, not { $found }
command-standard-output = standard output cannot be written: { $error }
command-terminal-no-text = this is no text for a terminal: give a file with -o
command-no-png = '{ $path }' must end in .png
command-no-such-deal = no deal has the id '{ $id }'; see dealscope deals
command-picture-size = a picture of the window is at most 4000x4000 points, at scale 0.5 to 4
command-not-written = '{ $path }' cannot be written: { $error }

## Writing files
write-no-folder = there is no folder '{ $path }': create it, or choose another place
write-is-folder = '{ $path }' is a folder: give the name of a file in it
write-forbidden = no permission to write in '{ $path }': choose another folder, or change its permissions
write-protected = '{ $path }' is protected against writing and stays as it is: take the protection away, or choose another name
write-foreign = '{ $path }' belongs to another user and stays as it is: choose another name
write-several-names = '{ $path }' has other names, too (hard links), and stays as it is: choose another name
write-no-file = '{ $path }' is a disk or a socket, not a file: choose a file
write-no-reader = nobody reads the pipe '{ $path }': start its reader, then try again
write-other = '{ $path }' could not be written: { $error }; choose another place
draw-size = the size { $width }x{ $height } is out of bounds: each side must be from 16 to 20000 pixels
draw-scale = a scale of { $scale } is out of bounds: choose one above 0 and up to 16
draw-too-large = the picture would have { $megapixels } million pixels, the most is 200 million: choose a smaller size or scale
draw-failed = the figure could not be drawn: { $error }

## Why a filter is wrong

# 

## Spreadsheets: sheets.
sheet-deals = Deals
sheet-volumes = Volumes
sheet-facets = Facets
sheet-running = Running totals
sheet-about = About

## Spreadsheets: heads of columns.
sheet-column-id = ID
sheet-column-date = Date as stated
sheet-column-date-from = Date from
sheet-column-date-to = Date to
sheet-column-precision = Precision of the date
sheet-column-place-id = Place ID
sheet-column-district = District
sheet-column-province = Province
sheet-column-amount = Amount as stated
sheet-column-amount-low = Amount, low end
sheet-column-amount-high = Amount, high end
sheet-column-bound = Bound
sheet-column-currency = Currency
sheet-column-converted-low = Converted, low end
sheet-column-converted-high = Converted, high end
sheet-column-converted-currency = Converted to
sheet-column-rate = Rate
sheet-column-rate-month = Month of the rate
sheet-column-count-low = Count, low end
sheet-column-count-high = Count, high end
sheet-column-unit = Unit
sheet-column-area-low = Floor area (m²), low end
sheet-column-area-high = Floor area (m²), high end
sheet-column-confidence = Confidence
sheet-column-disputed = Disputed
sheet-column-sources = Sources
sheet-column-addresses = Addresses of sources
sheet-column-note = Note
sheet-column-group = Group
sheet-column-low = Low end
sheet-column-high = High end
sheet-column-approximate = Approximate
sheet-column-deals = Deals
sheet-column-undisclosed = Undisclosed
sheet-column-unconverted = Unconverted
sheet-column-counted-low = { $unit }, low end
sheet-column-counted-high = { $unit }, high end
sheet-column-field = Field
sheet-column-value = Value
sheet-column-name = Name
sheet-column-depth = Depth
sheet-column-of = In the register

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
sheet-precision-span = span
sheet-precision-open-start = open start
sheet-precision-open-end = open end
sheet-precision-about = about: { $precision }
sheet-measured-money = Money
sheet-measured-area = Floor area (m²)

## Spreadsheets: the sheet that says how the table was made.
sheet-about-register = Register
sheet-about-holds = Holds
sheet-about-standing-note = Note of the register
sheet-about-filter = Filter
sheet-about-filter-text = Filter as text
sheet-about-no-filter = none: all deals
sheet-about-currency = Currency
sheet-about-converted = converted to { $words } ({ $code }) at the mean rate of the month
sheet-about-stated = as stated, nothing converted
sheet-about-reading = Where sources disagree
sheet-about-reading-span = from the lowest to the highest statement
sheet-about-reading-stated = as first stated
sheet-about-reading-low = the lowest statement
sheet-about-reading-high = the highest statement
sheet-about-by = Groups
sheet-about-measure = Measured
sheet-about-at = Deals count
sheet-about-at-place = where they land
sheet-about-at-venue = where they were signed
sheet-about-deals = Deals
sheet-about-running = Running totals, not added
sheet-about-undisclosed = Amount undisclosed
sheet-about-unconverted = Not converted, no rate
sheet-about-rates = Rates
sheet-about-rates-source = ECB euro reference rates, monthly means, own calculation
sheet-about-rate = 1 { $from } = { $rate } { $to } ({ $used })
sheet-about-rate-older = 1 { $from } = { $rate } { $to } ({ $used }, the last one before { $wanted })
sheet-about-rate-fixed = 1 { $from } = { $rate } { $to } (fixed conversion rate)
sheet-about-note = Note
sheet-about-columns-open = An empty cell is open, undisclosed or not stated; the bound says which. Dates stand for all days from the first to the last.
sheet-about-columns-amount = Amounts are as the leading source states them. Converted amounts are those of the sums: where sources disagree, as said above; where a person decided for a statement, that one.
sheet-about-groups = Sums of groups need not add up to the total: a batch may lie partly in each of several groups.
sheet-about-facets = Each field is counted without the filter's own choice in it. Field and value are as filters write them.
sheet-about-facets-more = { $field }: { $number ->
    [one] 1 more value is not listed.
   *[other] { $number } more values are not listed.
}
sheet-about-program = Made by
sheet-about-command = Command
sheet-about-source-id = Source
sheet-about-source-publisher = Publisher
sheet-about-source-title = Title
sheet-about-source-date = Date
sheet-about-source-address = Address

## Figures made again
terminal-quarter = QUARTER
command-bom-format = --bom is for -f csv and -f tsv; the other formats need none
command-figure-mute = '{ $file }' does not say how it was made: expected a PNG, SVG or PDF of 'dealscope chart'
command-figure-wrong = '{ $file }' holds a command that cannot be read: { $why }
command-figure-no-register = '{ $file }' was made of the register '{ $name }', which is not here: go to the folder that it lies in, or name it, as in chart --again FILE REGISTER
command-no-folder = '{ $folder }' cannot be made: { $error }
