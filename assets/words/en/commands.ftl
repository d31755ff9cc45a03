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
