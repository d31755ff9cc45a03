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
command-wrong-filter = the filter is wrong at character { $position }: { $message }{ $marked }
command-columns-format = --columns is for -f table and -f csv; JSON and RON hold all
command-columns-of-groups = --columns is for a list without --group, which has its own
command-group-format = --group needs -f table; for the sums of groups use 'dealscope volumes --by { $by } -f csv' or json
command-no-xlsx = XLSX comes later; use -f csv, which every spreadsheet opens
command-groups-of-comparison = --groups is for 'chart compare'
command-nothing-to-compare = nothing to compare by { $by }: expected at least two groups that pass the filter
command-no-chart-format = '{ $path }' must end in .png, .svg or .pdf, or -f name the format
command-compared-groups = expected { $fewest } to { $most } groups to compare, not { $found }
command-standard-output = standard output cannot be written: { $error }
command-no-png = '{ $path }' must end in .png
command-no-such-deal = no deal has the id '{ $id }'; see dealscope deals
command-picture-size = a picture of the window is at most 4000x4000 points, at scale 0.5 to 4
command-not-written = '{ $path }' cannot be written: { $error }
command-no-display = there is no display; use 'dealscope deals', 'volumes' or 'chart' instead (see dealscope --help)
command-no-window = the window cannot be opened: { $error }; use 'dealscope deals', 'volumes' or 'chart' instead

## Writing files
write-no-folder = there is no folder '{ $path }': create it, or choose another place
write-is-folder = '{ $path }' is a folder: give the name of a file in it
write-forbidden = no permission to write in '{ $path }': choose another folder, or change its permissions
write-other = '{ $path }' could not be written: { $error }; choose another place
draw-size = the size { $width }x{ $height } is out of bounds: each side must be from 16 to 20000 pixels
draw-scale = a scale of { $scale } is out of bounds: choose one above 0 and up to 16
draw-too-large = the picture would have { $megapixels } million pixels, the most is 200 million: choose a smaller size or scale
draw-failed = the figure could not be drawn: { $error }

## Why a filter is wrong
refused-too-long = the filter is longer than { $most } characters; shorten it
refused-stray-bracket = this ')' closes nothing; remove it
refused-nothing-after-or = something must follow 'or'
refused-nothing-before-or = something must stand before 'or'
refused-too-deep = more than { $most } signs and parentheses inside each other; simplify
refused-nothing-after-dash = something must follow '-'
refused-space-after-dash = no space after '-', as in -kind:visit
refused-open-bracket = this '(' is not closed; add ')'
refused-empty-brackets = nothing stands between these parentheses
refused-no-word = a word or a field, as in kind:procurement
refused-no-field = no field is called '{ $word }'
refused-no-field-meant = no field is called '{ $word }'; did you mean '{ $meant }'?
refused-no-order = '{ $field }' has no order; write { $field }:value
refused-no-value = a value must follow here, as in kind:procurement
refused-open-quote = this '"' is not closed; add '"'
refused-unknown = no { $field } is called '{ $value }'
refused-unknown-meant = no { $field } is called '{ $value }'; did you mean '{ $meant }'?
refused-unknown-listed = no { $field } is called '{ $value }'; there are { $known }
refused-no-currency = '{ $value }' is no currency code of ISO 4217, as in currency:CNY
refused-several-amounts = compare with one amount at a time
refused-several-numbers = compare with one number at a time
refused-undisclosed = write amount:undisclosed
refused-at-character = at character { $position }: { $expected }
refused-no-amount = '{ $value }' is no amount: { $error }, as in amount>=100M usd or amount:undisclosed
refused-no-number = '{ $value }' is no number: { $error }, as in { $field }>=25
refused-no-time = '{ $value }' is no { $field }, as in { $example }
refused-no-date = '{ $value }' is no date, as in date:2023-11, date:2023..2024 or date>=2023-11-05
refused-group = no { $field } is called '{ $value }'; expected one of { $known }
refused-group-of-many = no { $field } is called '{ $value }'; expected one of { $known } and { $more } more
