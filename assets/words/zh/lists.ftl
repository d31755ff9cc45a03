# 类型、阶段及其他固定列表，图表、窗口与表格共用。

## Kinds of deals.
kind-investment = 投资
kind-procurement = 采购
kind-cooperation = 合作
kind-settlement = 落户
kind-partnership = 伙伴计划
kind-visit = 访问
kind-unspecified = 未注明

## Rungs of the ladder, and what stands beside it.
stage-talks = 在谈
stage-intent = 意向
stage-signed = 已签约
stage-started = 已开工
stage-operating = 已投产
stage-cancelled = 已取消

## What one figure stands for.
form-single = 单项
form-batch = 批次
form-running-total = 累计数

## Roles of parties.
role-investor = 投资方
role-host = 承接方
role-buyer = 买方
role-seller = 卖方
role-partner = 合作方
role-visitor = 到访方
role-organiser = 主办方

## How sure the reading of a source is.
confidence-low = 低
confidence-medium = 中
confidence-high = 高

## Who says that a deal is part of a batch.
link-stated = 来源明示
link-inferred = 推断得出

## Fields of a deal.
field-title = 标题
field-part-of = 所属批次

## What deals count.
unit-project = 项目
unit-projects = 项目
unit-agreement = 协议
unit-agreements = 协议
unit-company = 企业
unit-companies = 企业
unit-partner = 合作伙伴
unit-partners = 合作伙伴

## Places: what tells those of one name apart.
place-within = { $name }（{ $place }）
place-unit = { $name }（{ $unit }）
place-id = { $name }（{ $id }）
place-choice = { $id }（{ $place }{ $name }）
place-choice-apart = { $id }（{ $name }）
place-unit-region = 地区
place-unit-country = 国家
place-unit-province = 省
place-unit-prefecture = 州
place-unit-city = 市
place-unit-district = 区
place-unit-rural-district = 县
place-unit-county = 县
place-unit-town = 镇
place-unit-zone = 片区
place-unit-venue = 场馆

## Currencies; the others are named by their codes.
currency-usd = 美元
currency-eur = 欧元
currency-cny = 人民币

## 金额旁的币种；其余用代码。
sign-usd = 美元
sign-eur = 欧元
sign-cny = 元
sign-hkd = 港元
sign-jpy = 日元
sign-gbp = 英镑
sign-krw = 韩元
sign-sgd = 新加坡元

## 原因
why-another-report = 另一篇报道
why-another-currency = { $who }以另一币种报出金额。
why-tenfold = { $who }相差十倍，可能把“亿”误读为“十亿”。
why-another-amount = { $who }报出的金额不同。
why-differently = { $who }的说法不同。
why-another-batch = 另一篇报道将该项归入其他批次。
rung-amount-then = 当时金额：{ $amount }。
