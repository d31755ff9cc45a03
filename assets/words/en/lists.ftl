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

## Reasons
why-another-report = Another report
why-another-currency = { $who } states it in another currency.
why-tenfold = { $who } differs by a factor of ten, as when 亿 (a hundred million) is read as a billion.
why-another-amount = { $who } states another amount.
why-differently = { $who } states it differently.
why-another-batch = Another report links the deal to another batch.
rung-amount-then = The amount then: { $amount }.
