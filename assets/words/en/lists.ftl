# Kinds, stages and the other closed lists, as charts, window and tables name them.

## Kinds of deals.
kind-investment = Investment
kind-procurement = Procurement
kind-cooperation = Cooperation
kind-settlement = New establishment
kind-partnership = Partnership
kind-visit = Visit
kind-unspecified = Not stated

## Stages.
stage-talks = In talks
stage-intent = Intended
stage-signed = Signed
stage-started = Started
stage-operating = In operation
stage-cancelled = Cancelled

## What an entry stands for.
form-single = Single deal
form-batch = Batch
form-running-total = Cumulative total

## Roles of parties.
role-investor = Investor
role-host = Host
role-buyer = Buyer
role-seller = Seller
role-partner = Partner
role-visitor = Visitor
role-organiser = Organiser

## Confidence in the reading of a source.
confidence-low = Low
confidence-medium = Medium
confidence-high = High

## Who says that a deal is part of a batch.
link-stated = stated by the source
link-inferred = inferred

## Fields of a deal.
field-title = Title
field-kind = Kind
field-form = Form
field-stage = Stage
field-when = Date
field-place = Location
field-venue = Place of signing
field-event = Event
field-parties = Parties
field-sectors = Sectors
field-amount = Amount
field-count = Count
field-floor-area = Floor area
field-part-of = Part of

## What deals count.
unit-project = project
unit-projects = projects
unit-agreement = agreement
unit-agreements = agreements
unit-company = company
unit-companies = companies
unit-partner = partner
unit-partners = partners

## Places: telling namesakes apart.
place-within = { $name }, { $place }
place-unit = { $name }, { $unit }
place-id = { $name } ({ $id })
place-choice = { $id } ({ $name }, { $place })
place-choice-apart = { $id } ({ $name })
place-unit-region = region
place-unit-country = country
place-unit-province = province
place-unit-prefecture = prefecture
place-unit-city = city
place-unit-district = district
place-unit-rural-district = district
place-unit-county = county
place-unit-town = town
place-unit-zone = zone
place-unit-venue = building

## Currencies; the others are named by their codes.
currency-usd = US dollars
currency-eur = euros
currency-cny = yuan

## Currency signs beside amounts; the others are written by their codes.
sign-usd = US$
sign-eur = €
sign-cny = CNY
sign-hkd = HK$
sign-jpy = JPY
sign-gbp = £
sign-krw = KRW
sign-sgd = S$

## Columns of tables
column-when = Date
column-title = Deal
column-place = Location
column-kind = Kind
column-stage = Stage
column-amount = Amount
column-count = Count
column-parties = Parties
column-sectors = Sectors
column-venue = Place of signing
column-event = Event
column-source = Source
column-confidence = Confidence
column-id = ID

## Reasons
why-another-report = Another report
why-another-currency = { $who } states it in another currency.
why-tenfold = { $who } differs by a factor of ten, as when 亿 (a hundred million) is read as a billion.
why-another-amount = { $who } states another amount.
why-differently = { $who } states it differently.
why-another-batch = Another report links the deal to another batch.
rung-amount-then = The amount then: { $amount }.
