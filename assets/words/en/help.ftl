# The help of the commands.
# `help-chart-size` is the option of one command, `help-any-size` that of all without a text of their own. Defaults and
# the values of closed lists are added by the program.

## Headings
help-head-usage = Usage:
help-head-commands = Commands
help-head-arguments = Arguments
help-head-options = Options

## The program
help-about = Explore reported investment deals, with their sources and their limits
help-long-about =
    Explore reported investment deals, with their sources and their limits.

    Without a command, the window opens. REGISTER is a folder of RON files, one RON file, or a bundled register such as @seeds, the default.
help-examples =
    Examples:
      dealscope                                          the window, on the bundled register
      dealscope check my-register                        every problem with file, line and column
      dealscope deals --where 'district:qingpu'          the deals in a district
      dealscope volumes --where 'stage>=signed'          signed volume by city or district
      dealscope volumes --by month --currency stated -f json
      dealscope volumes --by year -f xlsx -o by-year.xlsx      a spreadsheet with its sources
      dealscope facets --where 'stage>=signed'           values to filter by, with numbers of deals and volumes
      dealscope chart bars --where 'stage>=signed' -o signed.png
      dealscope chart compare --groups qingpu,chongqing -o compared.png
      dealscope chart timeline --theme dark --size 1080x1350 -o timeline.pdf
      dealscope chart bars --view signed --by year -o by-year.svg

    Filters: words match anywhere; stage>=signed, kind:procurement, district:qingpu, party:dow,
    amount>=100M, amount:undisclosed, date:2023-11, date:2023..2024, is:disputed; “-” negates;
    “or” and parentheses combine. Exit codes: 0 done, 1 errors in the register, 2 wrong usage.
help-dealscope-register = The register to open in the window
help-dealscope-view = The saved view to show first: its name, or the line of options that “Copy view as text” copies
help-any-frames = Write the time of each frame of the window to a CSV file
help-any-lang = The language: en, de or zh (default: that of the system)
help-any-help = Print this help
help-any-version = Print the version
help-help = Print this help, or that of a command

## Commands
help-check = Check a register: list every problem with file, line and column
help-deals = List deals with their evidence
help-volumes = Add up deals by group, with lower and upper bounds
help-facets = List the values of each field, with their numbers of deals and volumes
help-schema = Print the JSON Schema of a command's JSON output
help-chart = Draw a chart into a file
help-views = List saved views: their names and options
help-screenshot = Draw the window into a PNG file, without a display
help-gallery = Write the gallery: every kind of chart in each language and theme
help-generate = Write an invented register of any size, to try the program
help-rates = Make the table of monthly average rates from the ECB's daily reference rates

## Arguments
help-any-register = A folder, a file or a bundled register (default: @seeds)
help-any-of = The command
help-any-view = A saved view, by name or as a line of options; other options given override it
help-any-where = Only deals that match this filter
help-facets-where = Only deals that match this filter; each field is counted without the filter's own conditions on it
help-any-sort = Sort by these columns, such as amount,-when; “-” sorts in descending order
help-deals-currency = The currency to compare amounts in (default: that of the register)
help-any-currency = The currency to convert to, or “stated” to convert nothing (default: that of the register)
help-facets-currency = The currency to convert to, or “stated” for numbers of deals only (default: that of the register)
help-any-reading = Which figure counts where sources disagree: span (the range), stated (the first), low or high
help-deals-reading = Which figure counts in XLSX where sources disagree: span (the range), stated (the first), low or high
help-any-columns = The columns of the table, CSV or TSV, such as when,title,amount
help-deals-group = Group the rows by a field, with subtotals
help-screenshot-group = Group the rows of the table by a field
help-any-by = One bar or row for each value of this field
help-any-measure = The measure
help-any-at = Count deals by location (place) or by place of signing (venue)
help-any-axis = A linear axis from zero (linear), or a logarithmic one with dots instead of bars (log)
help-any-split = One bar per group (whole), or one per group and year (years)
help-any-stack = Colour the solid part of bars by kind, by stage or by bound (the precision of amounts)
help-any-days = The days the timeline shows, as in 2023-01-01..2023-12-31 (default: all)
help-any-gaps = How the timeline draws long gaps between deals: whole or short
help-any-field = Only these fields, such as stage,kind
help-any-most = The largest number of values to list per field
help-any-format = The format
help-deals-format = The format; files lists the reports as the files have them, each with file, line and column
help-chart-format = The format, if the file name does not give it
help-any-bom = Begin CSV or TSV with a byte order mark, for spreadsheets that need one to read UTF-8
help-any-output = Where to write the result; “-” is standard output
help-chart-kind = The kind of chart
help-any-kind-bars = The volume of each group
help-any-kind-funnel = What has reached at least each stage
help-any-kind-share = How many deals in each group disclose an amount
help-any-kind-time = Volumes by month, quarter or year
help-any-kind-timeline = A row for each group, a mark for each deal
help-any-kind-compare = Two to six groups side by side
help-chart-again = Draw the chart in this PNG, SVG or PDF again; options and a register given override its own
help-any-groups = The two to six groups to compare, by ID or name (default: the four largest)
help-chart-size = Width and height, as in 1600x900, 170x120mm or 6.5x4.6in, or the name of a page
help-screenshot-size = Width and height of the window in points
help-any-text = The size of body text in points (default: what suits the page)
help-chart-scale = Pixels of a PNG per CSS pixel
help-screenshot-scale = Pixels per point
help-any-dpi = The resolution of a PNG in dpi, instead of a scale: 96 dpi is a scale of 1
help-any-theme = The colours
help-any-fonts = The bundled fonts only (bundled), or also this machine's for letters they lack (system)
help-any-style = Colours, fonts, logo line, decimal sign and page of a house style, from its file
help-any-letters = How an SVG holds its letters: as outlines, which look the same in every program (outlines), or as text with embedded fonts (text)
help-any-transparent = Draw on a transparent background
help-any-sources = Name publishers with dates (publishers), or every source with a number (numbered)
help-any-top = How many groups have a row of their own (default: what suits the page); the others are one row
help-any-order = The order of groups: by lower bound (low), by upper bound (high), by name (name), or their own (own)
help-any-focus = The group that keeps its colour; all others are dimmed
help-any-notes = The notes in the picture: the most important (short), all of them (all), or only what marks refer to (none)
help-any-height = Whether the page has the given height (fixed), or ends where its content does (fit; the default for columns of print)
help-any-title = A title in place of the generated one
help-any-subtitle = A subtitle in place of the generated one, which then moves to the notes
help-any-byline = Who made the chart
help-any-note = An additional note below the chart
help-chart-output = The file to write: .png, .svg or .pdf; “-” is standard output
help-chart-words = Write a text about the chart instead: caption, alt text, data, or suggested titles
help-screenshot-select = The ID of a deal to select
help-any-unfold = Expand all batches in the table
help-screenshot-compare = Groups to compare, by ID or name
help-screenshot-output = The PNG file to write
help-gallery-output = The folder to write
help-generate-deals = The number of deals
help-generate-seed = The same seed gives the same register
help-generate-output = The folder to write; it must be new or empty
help-any-file = The file eurofxref-hist.csv of the ECB
help-rates-output = Where to write the table; “-” is standard output
