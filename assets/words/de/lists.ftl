# Arten, Status und die anderen festen Listen, wie Diagramme, Fenster und Tabellen sie nennen.

## Kinds of deals.
kind-investment = Investition
kind-procurement = Beschaffung
kind-cooperation = Kooperation
kind-settlement = Ansiedlung
kind-partnership = Partnerschaft
kind-visit = Besuch
kind-unspecified = Ohne Angabe

## Rungs of the ladder, and what stands beside it.
stage-talks = In Gesprächen
stage-intent = Beabsichtigt
stage-signed = Unterzeichnet
stage-started = Begonnen
stage-operating = In Betrieb
stage-cancelled = Abgesagt

## What one figure stands for.
form-single = Einzelvorhaben
form-batch = Paket
form-running-total = Kumulierte Angabe

## Roles of parties.
role-investor = Investor
role-host = Aufnehmende Seite
role-buyer = Käufer
role-seller = Verkäufer
role-partner = Partner
role-visitor = Besucher
role-organiser = Veranstalter

## How sure the reading of a source is.
confidence-low = Niedrig
confidence-medium = Mittel
confidence-high = Hoch

## Who says that a deal is part of a batch.
link-stated = laut Quelle
link-inferred = abgeleitet

## Fields of a deal.
field-title = Titel
field-part-of = Teil von

## What deals count.
unit-project = Projekt
unit-projects = Projekte
unit-agreement = Vereinbarung
unit-agreements = Vereinbarungen
unit-company = Unternehmen
unit-companies = Unternehmen
unit-partner = Partner
unit-partners = Partner

## Places: what tells those of one name apart.
place-within = { $name }, { $place }
place-unit = { $name }, { $unit }
place-id = { $name } ({ $id })
place-choice = { $id } ({ $name }, { $place })
place-choice-apart = { $id } ({ $name })
place-unit-region = Region
place-unit-country = Staat
place-unit-province = Provinz
place-unit-prefecture = Präfektur
place-unit-city = Stadt
place-unit-district = Bezirk
place-unit-rural-district = Landkreis
place-unit-county = Kreis
place-unit-town = Gemeinde
place-unit-zone = Gebiet
place-unit-venue = Gebäude

## Currencies; the others are named by their codes.
currency-usd = US-Dollar
currency-eur = Euro
currency-cny = Yuan

## Zeichen der Währungen bei Beträgen; andere stehen mit ihrem Code.
sign-usd = US$
sign-eur = €
sign-cny = Yuan
sign-hkd = HK$
sign-jpy = Yen
sign-gbp = £
sign-krw = Won
sign-sgd = S$

## Gründe
why-another-report = Ein anderer Bericht
why-another-currency = { $who } nennt den Betrag in einer anderen Währung.
why-tenfold = { $who } weicht um den Faktor zehn ab, als wäre 亿 (100 Millionen) als Milliarde gelesen worden.
why-another-amount = { $who } nennt einen anderen Betrag.
why-differently = { $who } macht eine andere Angabe.
why-another-batch = Ein anderer Bericht ordnet das Vorhaben einem anderen Paket zu.
rung-amount-then = Damals genannter Betrag: { $amount }.
