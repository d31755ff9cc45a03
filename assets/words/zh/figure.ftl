# 图表用语。

## axis
axis-deals = 项

## bars
bars-no-amount-known = 无已披露金额
bars-sources-disagree = 说法不一
bars-no-amount = 不涉及金额
bars-possible-not-certain = 可能
bars-at-least-upper-end-unknown = 至少；上限不详
bars-certain-kind-open = 确定，类型不明
bars-certain-stage-open = 确定，阶段不明

## chip
chip-no-floor-area-given = 未注明建筑面积
chip-not-converted = { $things }未折算
chip-no-amount = { $things }，不涉及金额
chip-within-batch = { $things }，金额含在批次内
chip-amount-undisclosed = { $things }，金额未披露
chip-number-unknown = { $words }数不详
chip-no-counted = 未注明{ $words }数

## compare
compare-and-more-with-an-amount = 另有{ $words }已披露金额
list-comma = ，
compare-other-sectors = 其他行业
compare-unknown = 不详
compare-none = 无
compare-not-counted = 未统计
compare-batch = 批次
compare-part-of-a-batch = 批内事项
compare-reached-at-least = 至少已达到的阶段
compare-by-kind = 按类型
compare-by-sector = 按行业
compare-parts-by-number-of-deals = 各部分按项数
compare-all-bars-on-one-scale = 所有条形采用同一比例
list-semicolon = ；
compare-the-order-is-certain-no = 排名确定：区间无重叠。
list-or = 与
compare-every-two-of-them = 两两之间
compare-any-one-of-these-could = 明确以下任一项即可确定排名：
compare-not-enough-on-its-own = 单凭以下任一项不足以确定排名：
list-colon = ：
compare-side-by-side = { $measure }对比：{ $names }
compare-is-larger-than = { $a }高于{ $b }
compare-and-are-the-same = { $a }与{ $b }相同
compare-or-open = { $a }与{ $b }：排名未定
compare-and-have-no-order-no = { $a }与{ $b }不可比：没有共同的数值
compare-which-is-larger-is-open = 区间重叠，排名未定：{ $pairs }。
compare-pairs-more = 另有{ $more }项

## format
format-about = 约{ $text }
format-by = { $end }前
format-from = { $start }起
format-to = { $a }至{ $b }

## heading
heading-signed-or-further-along = 签约及以后
heading-each-currency-for-itself-nothing = 各币种分列，不折算
heading-where-sources-disagree-as-first = 说法不一时取首个说法
heading-where-sources-disagree-the-lowest = 说法不一时取最低值
heading-where-sources-disagree-the-highest = 说法不一时取最高值
heading-sources = 来源：
heading-at-least-about = 至少约
heading-at-least = 至少
heading-at-most-about = 至多约
heading-at-most = 至多
heading-about = 约
heading-plus = 另有
heading-to = 至
heading-publishers-more = 其余{ $more }家
heading-rates-of-months-from-to = { $first }至{ $last }，共{ $number }项汇率
heading-rates-ecb-euro-reference-rates = 按欧洲央行欧元参考汇率月均值（自行计算）折算：{ $used }。
heading-rates-fixed = 固定折算率：{ $used }。

## note
note-another-source = 另一来源
note-source-titled = { $publisher }《{ $title }》
note-groups-overlap-a-deal-counts = 各组有重叠：同一事项计入其所属的每一组，各条不可相加。
note-sources-disagree-on-more-deals = 另有{ $more }项说法不一。
note-nothing-at-the-chosen-stages = 选中的阶段无记录：{ $names }。
note-nothing-signed-yet = { $stage }，尚未签约：{ $names }。
note-running-totals-not-added = 累计数（不计入合计）：{ $texts }。
note-the-last-one-before-it = { $texts }（此前最近的月份）。
note-all-together = 合计{ $texts }

## timeline
timeline-undated = 无日期
sentence-gap = {""}
timeline-a-deal-stands-in-every = 同一事项出现在其所属的每一行。
timeline-thin-lines-are-running-totals = 细线为跨年或跨活动的累计数，不计入任何合计。
timeline-running-totals-beyond = 延续到所示日期之后或完全在其之外的累计数：{ $names }。
timeline-day = 日
timeline-week = 周
timeline-month = 月
timeline-quarter = 季度
timeline-year = 年
timeline-decade = 十年
timeline-talks-or-intended = 在谈或意向
timeline-started-or-operating = 已开工或已投产
timeline-several-stages = 多个阶段
timeline-no-amount-known = 金额未披露
timeline-no-amount-known-or-converted = 金额未披露或未折算
timeline-running-total = 累计数
timeline-of-undated = 无日期
timeline-size-by-amount-in-on = 大小表示金额（{ $currency }，分四档）
timeline-many-deals-height-by-number = 密集处：高度表示每{ $unit }项数，最多{ $most }
timeline-batch = 批次（含多项）
timeline-batch-short = 批次
timeline-within-span = 在此期间
timeline-within-span-short = 期间
timeline-by-then = 截至当时
timeline-by-then-short = 截至当时
timeline-from-then = 自当时起
timeline-before-short = 签约前
timeline-started-short = 已开工及以后
timeline-size = 大小：
timeline-size-in = 单位{ $currency }：
timeline-class-under = { $amount }以下
timeline-class-over = { $amount }及以上
timeline-labels = 标注：金额（{ $currency }），有空处标出
timeline-labels-stated = 标注：所报金额
timeline-left-out = 未画出：{ $parts }。
timeline-left-out-totals = { $number }项累计数
timeline-left-out-cancelled = { $number }项已取消事项
timeline-note-more = “+1”：该处另有一项画不下。
timeline-note-no-label = 来源说法不一处不标金额。

## Groups, measures and lists
deals-less-than-one = 不足一项
group-municipality = 直辖市
group-whole-province = 全省
volume-signed-money = 签约额
volume-money = 总额
volume-signed-deals = 签约项数
volume-deals = 项数
volume-projects = 项目数
volume-agreements = 协议数
volume-companies = 企业数
volume-partners = 合作伙伴数
volume-area = 建筑面积
sentence-end = 。
list-more = 其余{ $more }项
group-across-districts = { $parent }，跨区
heading-by = 各{ $by }{ $measure }
heading-by-venues = 各{ $by }{ $measure }（按签约地）
heading-in-currency = 以{ $currency }计
heading-in-currency-converted = 以{ $currency }计，按当月平均汇率折算
heading-in-currency-fixed = 以{ $currency }计，按固定折算率折算
alt-bar = { $name }：{ $parts }。
timeline-title-signed = 签约时间轴
timeline-title-all = 时间轴
timeline-by = 各{ $by }{ $deals }
timeline-by-venues = 各{ $by }{ $deals }（按签约地）
chip-plus-at-least = 另有至少{ $things }
chip-plus-at-most = 另有至多{ $things }
chip-plus = 另有{ $things }
compare-quoted = “{ $title }”
compare-groups-overlap = 各组有重叠：{ $words }同时计入多组，各组不可相加。
compare-lies-partly-elsewhere = 部分计入其他组，因此各类型、各行业不可相加：{ $titles }。
cause-undisclosed = { $name }{ $what }未披露的金额
causes-undisclosed = { $name }{ $number }项未披露的金额
cause-unconverted = { $name }{ $what }的金额（无汇率）
causes-unconverted = { $name }{ $number }项无汇率的金额
cause-at-least = { $name }{ $what }的未知上限（{ $span }）
causes-at-least = { $name }{ $number }个数值的未知上限
cause-disputed = { $name }{ $what }的不同说法（{ $span }）
causes-disputed = { $name }{ $number }项的不同说法
cause-remainder = { $what }有多少属于{ $name }
causes-remainder = { $number }个批次有多少属于{ $name }
cause-range = { $name }{ $what }的区间（{ $span }）
causes-range = { $name }{ $number }个数值的区间
note-statement = { $publishers }称{ $amount }
note-order-open = { $shown }区间重叠，排名未定。
note-order-all-open = 全部{ $number }组区间重叠，排名未定。
note-order-only = 仅能确定{ $pairs }；其余区间重叠，排名未定。
note-order-ahead = { $a }高于{ $b }
note-order-rank = { $name }第{ $best }至第{ $worst }名
note-order-more = 另有{ $more }组未定
note-order-ranks = 可能名次：{ $ranks }。
note-order-in-currency = { $currency }：{ $text }
note-stands-for-itself =
    { $number ->
   *[other] 不限于一个{ $by }：{ $names }。
 }
note-older-rate = { $wanted }的{ $currency }金额按{ $used }汇率折算
list-and = 、
list-names-comma = 、
counted-projects = { $number }个{ $unit }
counted-agreements = { $number }份{ $unit }
counted-companies = { $number }家{ $unit }
counted-partners = { $number }家{ $unit }
deals-number = { $number }项
compare-biggest-in = 金额最大的事项（{ $currency }）
compare-biggest-stated = 金额最大的事项（原币种）

## 日期
month-1 = 1月
month-2 = 2月
month-3 = 3月
month-4 = 4月
month-5 = 5月
month-6 = 6月
month-7 = 7月
month-8 = 8月
month-9 = 9月
month-10 = 10月
month-11 = 11月
month-12 = 12月
short-month-1 = 1月
short-month-2 = 2月
short-month-3 = 3月
short-month-4 = 4月
short-month-5 = 5月
short-month-6 = 6月
short-month-7 = 7月
short-month-8 = 8月
short-month-9 = 9月
short-month-10 = 10月
short-month-11 = 11月
short-month-12 = 12月
date-year = { $year }年
date-month = { $year }年{ $month }
date-day = { $year }年{ $month }{ $day }日
date-days = { $year }年{ $month }{ $first }日至{ $last }日
date-tick-day = { $day }日
date-tick-month = { $month }{ $day }日

## 金额
amount-undisclosed = 未披露
amount-unconverted = 未折算
amount-unknown = 不详
scale-1e12 = 万亿
scale-1e9 = 十亿
scale-1e8 = 亿
scale-1e6 = 百万
scale-1e4 = 万
scale-1e3 = 千
heading-rate = 1{"\u00A0"}{ $from }{"\u00A0"}={"\u00A0"}{ $per }{"\u00A0"}{ $to }（{ $month }）
heading-rate-fixed = 1{"\u00A0"}{ $from }{"\u00A0"}={"\u00A0"}{ $per }{"\u00A0"}{ $to }

## 小计
subtotal-undisclosed = 另有{ $number }项未披露
subtotal-unconverted = { $number }项未折算
subtotal-running-totals = { $number }项累计数
heading-byline = 制图：{ $name }。
date-quarter = { $year }年第{ $quarter }季度
name-several-quarters = 不限于一个季度
name-several-short = 不限一期
name-no-date-short = 无日期
rung-talks = 在谈及以后
rung-intent = 意向及以后
rung-signed = 签约及以后
rung-started = 开工及以后
rung-cancelled = 已取消
note-funnel = 每条为已达到该阶段及以后的事项，各条不可相加。
note-share = 按报道的事项计数，一个批次计一项；项数占比不等于金额占比。
heading-funnel = { $measure }（按达到的阶段分）
heading-share = 各{ $by }金额披露情况
disclosure-figure = 具体金额
disclosure-bound = 仅区间或上下限
disclosure-undisclosed = 金额未披露
disclosure-no-money = 不涉及金额
share-of = { $all }项中{ $known }项
share-of-deals = { $share }已披露
bars-log-exact = 具体数值
bars-log-range = 下限至上限
bars-no-deals = 无事项
bars-undisclosed-deals = 金额未披露
bars-undisclosed-or-unconverted-deals = 金额未披露或未折算
date-quarter-short = Q{ $quarter }
bars-certain-bound-open = 确定，金额含在批次内
source-numbered = {"["}{ $number }] { $publisher } { $when }：{ $title }
count-of = { $all }项中{ $number }项
count-undisclosed = 金额未披露
count-undisclosed-short = 未披露
count-disclosed = 已披露
count-deals = 事项
rest-name = 其余{ $number }个
rest-together = 合计 { $value }
rows-wider-places = 不限于一个区市或未注明所在地
rows-rank = 可能名次（共{ $number }）
rows-rank-short = 名次
share-all = 全部
share-wider = 范围更广或未注明
share-wider-short = 范围更广

## 图例全称与简称
bars-certain = 确定
bars-at-least-short = 至少

## 副标题
subtitle-with-amount = { $all }项中{ $some }项已披露金额
subtitle-any-stage = 全部阶段
subtitle-all-places = 全部地区
subtitle-selected-places = 选中的地区
subtitle-filtered = 另有筛选
subtitle-years = { $first }—{ $last }年
subtitle-share = 项数占比
subtitle-original-currencies = 原币种
subtitle-stage-reached = 按至少达到的阶段

## 来源行
source-publisher = { $name }（{ $number }篇）
source-others = { $names }及其他{ $others }篇
source-others-short = { $names }及其他{ $others }篇
source-articles = { $number }篇报道
source-in-the-file = ，编号见文件
source-rates = 按欧洲央行参考汇率月均值折算
source-rates-short = 欧洲央行汇率
source-rates-fixed = 按固定折算率折算
source-rates-both = 按欧洲央行参考汇率月均值及固定折算率折算
source-standing = 据公开报道，未经核实；未披露不等于零。
source-unverified = 据公开报道，未经核实。

## 图中说明
note-disputed-bar = 说法不一，条形涵盖全部说法。
note-disputed-column = 说法不一，柱形涵盖全部说法。
note-unconverted = { $number }项无日期或无汇率，未折算。
note-unconverted-undated = { $number }项无日期，无汇率可用，未折算。
note-rounding-both = 下限只舍不入，上限只入不舍
note-rounding-lower = 下限只舍不入
note-rounding-upper = 上限只入不舍
note-rounding-about = “至少”含“至少约”
note-order-open-number = { $number }组区间重叠，排名未定。
note-years = 年份不确定的事项不计入任何一年；各年之和未必等于总额。
note-dates-of-stage = 日期为达到该阶段的日期。
note-running-totals-number = { $number }项累计数不计入合计。
compare-ranking-open = 区间重叠，排名未定。

## 替代文本
alt-kind-bars = 条形图
alt-kind-columns = 柱形图
alt-kind-dots = 对数刻度点图
alt-kind-share = 堆叠条形图
alt-kind-multiples = 分组小条形图
alt-kind-timeline = 时间轴
alt-kind-comparison = 对比图
alt-head = { $kind }：{ $about }{ $unit }。
alt-about = { $scope }{ $measure }
alt-scope-gap = {""}
alt-value = { $name }{ $value }
alt-values-more = { $values }；其余{ $more }个。
alt-groups = 共{ $number }组。
alt-leading = { $number }个可能居首。
alt-undisclosed = { $all }项中{ $some }项未披露金额。

## 图注
caption-certain = 实心：确定
caption-possible = 斜线：可能
caption-open = 尖角：上限不详

## 建议标题
title-total-signed = 已签约{ $value }
title-total-reported = 据报{ $value }
title-joint = ，
title-or = 或
title-lead-open = { $by ->
    [district] 居首区市未定
    [province] 居首省市未定
    [zone] 居首片区未定
    [country] 居首国家未定
    [kind] 居首类型未定
    [stage] 居首阶段未定
    [sector] 居首行业未定
    [party] 居首参与方未定
    [event] 居首活动未定
    [source] 居首来源未定
   *[other] 居首者未定
 }
title-lead-open-among = { $names }居首未定
title-lead-open-of = { $count }组中居首者未定
title-lead-open-short = 居首未定
title-lead-certain = { $name }居首，{ $value }
title-pair = { $a }确定高于{ $b }
title-threshold = { $count }{ $groups }各{ $value }
title-groups = { $by ->
    [district] 个区市
    [province] 个省市
    [zone] 个片区
    [country] 个国家
    [kind] 个类型
    [stage] 个阶段
    [sector] 个行业
    [party] 个参与方
    [event] 项活动
    [source] 个来源
   *[other] 组
 }
title-number = { $number ->
    [2] 两
    [3] 三
    [4] 四
    [5] 五
    [6] 六
    [7] 七
    [8] 八
    [9] 九
    [10] 十
   *[other] { $number }
 }
title-started = 已签约{ $all }项中{ $some }项据报已开工或已投产
title-undisclosed = { $all }项中{ $some }项未披露金额
title-batches = { $all }项中{ $some }项为批次
title-period = { $period }{ $stages }{ $value }
title-in-period = { $by ->
    [quarter] { $period }
   *[other] { $period }
 }
title-stage-talks = 在谈
title-stage-intent = 意向
title-stage-signed = 签约
title-stage-started = 开工
title-stage-operating = 投产
title-stage-cancelled = 取消
rows-in-no-bar-above = 不计入以上各条
page-panels-not-shown = 因篇幅未列：{ $names }
page-panels-not-shown-short = 未显示：{ $names }
compare-over-time = 时间轴
compare-of-these = 其中{ $stage }
compare-undisclosed-in-no-bar = 金额未披露，不计入条形
compare-two-large-deals = 两项大额事项
compare-one-large-deal = 一项大额事项
compare-part-of-number = 属于上述{ $number }项
compare-part-of-above = 属于上述批次
compare-keeps-open = 未确定之处
compare-keeps-open-nothing = 无
open-undisclosed = { $number }项未披露
open-not-stated = { $number }项未注明
open-unconverted = { $number }项未折算
open-at-least = { $number }项无上限
open-disputed = { $number }项说法不一
open-range = { $number }项为区间
open-remainder = { $number }个批次部分在他处
compare-groups-short = { $number }组{ $measure }对比
