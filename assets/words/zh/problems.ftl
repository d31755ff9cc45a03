# What is wrong with a register, and why one cannot be opened.

## Lines of the check
problem-error = 错误
problem-warning = 警告
problem-more = 此文件另有{ $more }个问题未列出：{ $sorts }
problem-gave-up = 连续{ $most }项都不是来源或事项；其后内容不再读取
problem-and-so = { $what }；{ $consequence }
problem-until-then = { $what }更正前{ $consequence }
problem-nothing = 空白

## What follows from a problem
taken-as-undisclosed = 视为未披露
taken-as-unspecified = 视为 Unspecified
taken-as-dollars = 视为 USD
left-out-deal = 跳过该事项
left-out-view = 跳过该视图
left-out-view-of-name = 跳过视图“{ $name }”
left-out-this = 已跳过
left-out-statement = 跳过该说法

## Things that files hold
thing-register = 台账
thing-place = 地点
thing-sector = 行业
thing-view = 已保存的视图
thing-source = 来源
thing-deal = 事项
thing-rung = 此前阶段
thing-party = 参与方
thing-part-of = 批次关联
thing-evidence = 出处
thing-rival = 另一说法
thing-accepted = 采用值
thing-checked = 已核对的警告
thing-style = 机构样式
thing-fonts = 机构样式的字体
thing-colours = 机构样式的颜色

## Sorts of words and ids
sort-currency = 币种
sort-place = 地点
sort-source = 来源
sort-deal = 事项
sort-sector = 行业
sort-warning = 警告
sort-kind = 类型
sort-form = 形式
sort-stage = 阶段
sort-unit = 单位
sort-role = 角色
sort-confidence = 可信度
sort-how = how 的取值
sort-field = 字段
sort-level = 级别

## Files
problem-unreadable-file = 无法读取此文件：{ $error }
problem-no-regular-file = 这不是普通文件，未读取
problem-file-too-large = 此文件有{ $bytes }字节，超过可读取的{ $most }字节；请拆分
problem-not-utf8 = 这不是UTF-8编码；请将文件存为UTF-8
problem-file-copied = 此文件与{ $file }内容相同，只计一次；请删除其中之一
problem-source-copied = 此来源及其事项已在{ $file }中，只计一次；请删除其中之一
report-file-changed = 打开台账后，{ $file }已被修改；请重新打开
report-file-unreadable = { $file }：{ $why }
problem-no-source = 此文件不含来源
problem-register-missing = 文件夹中没有{ $file }；台账名称暂用“{ $name }”，金额以 USD 显示

## The way it is written
problem-not-ron = 不是可读的RON：{ $message }
problem-unclosed = 括号“{ $bracket }”没有闭合
problem-stray = 括号“{ $bracket }”没有对应的左括号
problem-open-text = 此文本缺少右引号
problem-missing-comma = 此处之前缺少逗号
problem-nothing-before-comma = 此逗号之前没有内容
problem-too-deep = 括号嵌套超过{ $most }层
problem-no-struct = 此处应为圆括号中的{ $thing }，实际是：{ $found }
problem-no-field = 此处应为{ $thing }的字段，写作 name: value，实际是：{ $found }
problem-no-list = 此处应为方括号中的列表，实际是：{ $found }
problem-no-text = 此处应为双引号中的文本，实际是：{ $found }
problem-duplicate-field = 字段 { $name } 重复；以第一个为准
problem-unknown-field = { $thing }没有字段“{ $name }”；可用字段：{ $fields }
problem-unknown-field-meant = { $thing }没有字段“{ $name }”，是否应为“{ $known }”？
problem-look-alike = “{ $written }”（{ $code }）只是形似“{ $meant }”，请改用“{ $meant }”
problem-wide-letters = “{ $written }”不是半角字符，请改为 { $meant }
problem-no-break-space = 此处是不间断空格（{ $code }），请改用普通空格
problem-wide-space = 此处是全角空格（{ $code }），请改用普通空格
problem-odd-space = 此处是特殊空格（{ $code }），请改用普通空格
problem-unseen-sign = 此处有看不见的字符（{ $code }），请删除
problem-quotes = { $word } 不加引号
problem-unknown-word = 此处应为{ $sort }（{ $words }），实际是：{ $found }
problem-unknown-word-meant = { $sort }“{ $word }”无法识别，是否应为 { $known }？
problem-empty-text = { $field } 为空；没有内容时请删去该字段
problem-text-too-long = { $field } 超过{ $most }个字符；超出部分已截去
problem-list-too-long = { $field } 有{ $entries }项；第{ $most }项之后已跳过
problem-lost-letters = { $field }：内置字体中没有{ $letters }；显示为方框
problem-right-to-left = { $field }：不支持从右向左书写的文字（{ $letters }）；显示为方框
letters-next = { $before }、{ $next }
letters-more = { $before }等（另有{ $more }个）

## What is missing
problem-needs-id = { $thing }缺少编号（id）；已跳过
problem-register-needs-name = 台账缺少 name；补上之前称为“{ $name }”
problem-register-needs-about = 台账缺少 about：用一行说明其内容
problem-register-needs-currency = 台账缺少 currency（ISO 4217货币代码）；视为 USD
problem-place-needs-name = 地点“{ $id }”缺少英文名（en）；暂以编号代替
problem-place-needs-level = 地点“{ $id }”缺少级别（level）；视为 Zone
problem-place-needs-parent = 地点“{ $id }”缺少 parent：包含它的最小地点
problem-place-too-deep = 该地点的上级地点超过{ $most }层，视为无上级
problem-source-needs-id = 来源缺少编号（id）；补上之前称为“{ $name }”
problem-source-needs-title = 来源“{ $id }”缺少标题（title）；暂以编号代替
problem-source-needs-publisher = 来源“{ $id }”缺少发布方（publisher）
problem-deal-needs-stage = 事项“{ $id }”缺少阶段（stage）：{ $words }；已跳过该事项
problem-deal-needs-kind = 事项“{ $id }”缺少类型（kind）；视为 Unspecified
problem-deal-needs-title = 事项“{ $id }”缺少标题（title）；暂以编号代替
problem-rung-needs-stage = 此前阶段缺少 stage；已跳过
problem-party-needs-name = 参与方缺少名称（name）；已跳过
problem-party-needs-role = 参与方缺少角色（role）；已跳过
problem-evidence-needs-fields = 出处未注明所支持的字段（fields）
problem-no-evidence = 事项缺少出处（evidence）：来源在何处提到
problem-rival-without-why = 请在 why 中说明该说法为何不同
problem-accepted-without-why = 请在 why 中说明为何采用该说法
problem-statement-needs-field = 说法未注明所涉字段（field）；已跳过
problem-statement-needs-value = 说法缺少数值（value）；已跳过
problem-part-of-needs-deal = part_of 缺少批次的编号（deal）
problem-part-of-needs-how = part_of 缺少 how（Stated 或 Inferred）；视为 Inferred
problem-checked-needs-word = 已核对的警告缺少名称（problem）
problem-checked-error = “{ $word }”是错误，必须更正，不能忽略
problem-checked-without-why = 请在 why 中说明“{ $word }”为何无妨；否则警告保留

## Notations
problem-expected = 此处应为：{ $expected }
problem-expected-field-left-out = 此处应为：{ $expected }；已跳过 { $field }
problem-expected-scale = 此处应为数量级（k、M、bn、tn、万、亿）或空白，而不是“{ $found }”
expected-decimals = 小数点后的数字，如 1.2bn
expected-fewer-decimals = 计入数量级后至多四位小数
expected-smaller-number = 小于 10^18 的数
expected-number = 数字，如 300M 或 1.2bn
expected-groups = 每三位数字之间的逗号；小数用点号，如 1.2bn
expected-one-meaning = “{ $decimal }”或“{ $grouped }”，因为“{ $found }”两种读法都有可能
expected-trillion-or-million = “万亿”或“百万”，因为“兆”两种意思都有
expected-sign-or-range = 符号或区间，二者不可兼有
expected-scale-at-both-ends = 区间两端都带的数量级，如 1bn..1.2bn
expected-smaller-first = 区间中较小的数在前
expected-end-of-amount = 金额之后不再有内容
expected-one-currency = 只用一种货币
expected-currency-in-front = 数字前的货币代码，如 USD 300M，或 undisclosed
expected-yuan-or-yen = CNY 或 JPY，因为“¥”兼指两者
expected-which-yuan = CNY、TWD 或 HKD，因为“億元”“萬元”的币种不明
expected-known-currency = ISO 4217货币代码，如 USD 或 CNY，而不是“{ $found }”
expected-end-of-count = 数量之后不再有内容
expected-whole-number = 整数
expected-year = 四位数的年份，如 2023-11-05
expected-year-in-range = 1000至9999之间的年份
expected-month = 两位数的月份，如 2023-11
expected-month-in-range = 01至12之间的月份
expected-day = 两位数的日，如 2023-11-05
expected-day-in-range = 该月01至{ $last }之间的日
expected-slash-and-date = “..”之后的斜线和日期，如 ../2023-11-09
expected-date = 日期，如 2023-11-05、2023-11、2023 或 2023-11-05/2023-11-10
expected-end-of-date = 日期之后不再有内容
expected-one-date = 至少一端有日期
expected-earlier-first = 较早的日期在前

## Ids and what they name
problem-wrong-id = “{ $id }”不是有效编号：只能用小写字母、数字和单个连字符，如 spring-fair-2024
problem-id-taken = { $sort }编号“{ $old }”已被占用；暂用“{ $new }”
problem-id-taken-in = { $sort }编号“{ $old }”已在{ $file }中占用；暂用“{ $new }”
problem-duplicate-place = 地名表中已有地点“{ $id }”；已跳过
problem-unknown = 没有{ $sort }“{ $id }”
problem-unknown-meant = 没有{ $sort }“{ $id }”，是否应为“{ $meant }”？
problem-several-places = “{ $id }”可能指多个地点；请写其中一个的编号：{ $choices }

## Batches
problem-part-of-itself = 事项不能是自身的一部分；已跳过该关联
problem-part-of-cycle = “{ $id }”经由{ $others }包含自身；已跳过该关联
problem-part-of-too-deep = 批次嵌套超过{ $most }层；已跳过该关联
problem-part-of-no-batch = “{ $id }”是累计数（RunningTotal），不含其他事项；已跳过该关联
problem-running-total-member = 累计数（RunningTotal）不计入合计，因此不属于任何批次；已跳过该关联
problem-cancelled-with-members = “{ $id }”已取消，但仍有{ $number ->
       *[other] 批内事项
    }
problem-batch-exceeded = “{ $id }”的批内事项合计至少{ $sum }，超出批次{ $by }
problem-count-of-unit = { $count }个{ $unit }

## Several reports of one deal
problem-same-as-itself = 事项不必用 same_as 指向自身
problem-same-as-in-source = “{ $id }”在同一来源中；same_as 用于其他来源的报道
problem-too-many-reports = 该事项的报道超过{ $most }篇；本篇仍作为单独事项
problem-same-as-member = “{ $id }”就是该事项的报道（same_as），因此不能包含它
problem-suspected-duplicate = 可能就是事项“{ $id }”：日期相近、所在地相同、金额相近；请用 same_as 合并，或在 checked 中注明是两项
problem-similar-names = “{ $name }”可能就是“{ $other }”，只是写法不同；请统一写法，或在 checked 中注明是两个

## What a deal says of itself
problem-unit-without-count = 只有单位而没有数量
problem-count-without-unit = 数量缺少单位：{ $kind } 没有默认单位
problem-after-publication = { $when }晚于来源的发布日期{ $published }
problem-history-not-below = { $stage } 不低于事项的阶段 { $deal_stage }
problem-history-order = { $stage }（{ $when }）晚于 { $later_stage }（{ $later_when }）
problem-rival-equal = 与 { $field } 本身相同；另一说法应有所不同
problem-evidence-without-field = 出处涉及 { $field }，而该事项没有此字段
problem-currency-ended = { $currency } 已于{ $day }停用，早于{ $when }；请核对币种和日期
problem-currency-not-begun = { $currency } 自{ $day }起才有，晚于{ $when }；请核对币种和日期
problem-place-ended = { $place }存续至{ $until }，早于{ $when }；请核对地点和日期
problem-place-ended-now = { $place }存续至{ $until }，早于{ $when }，现为{ $now }；请核对地点和日期
problem-place-not-begun = { $place }自{ $since }起才有，晚于{ $when }；请核对地点和日期
problem-accepted-unstated = { $field } 的各种说法中没有此值；请加入 rivals
problem-over-dollars = 超过 USD { $millions }M
problem-under-dollars = 低于 USD { $dollars }
problem-mean-out-of-line = { $money } 数值异常：平均每项{ $bound }，对 { $kind } 而言不合理；请核对数量级和币种（亿为 100M，万为 10k）
problem-value-out-of-line = { $money } 数值异常：每项{ $bound }，对 { $kind } 而言不合理；请核对数量级和币种（亿为 100M，万为 10k）

## Saved views
problem-too-many-views = 共有{ $views }个视图；自此项起已跳过
problem-too-many-sources = 一个文件最多可有{ $most }个来源，其余已跳过；请写入另一个文件
problem-duplicate-view = 已有视图“{ $name }”；已跳过
problem-view-needs = 已保存的视图缺少 { $field }；已跳过
problem-view-too-long = options 超过{ $most }个字符；已跳过该视图
view-name-empty = 视图缺少名称
view-name-dash = 视图名称不能以“-”开头，以免与选项混淆
view-name-control = 视图名称须为一行，不含控制字符
view-name-long = 视图名称至多{ $most }个字符
view-gone = 视图“{ $name }”已不存在
view-too-long = 视图超过{ $most }个字符；请简化
view-too-many = 已有{ $most }个视图；请先删除一个
view-name-taken = 已有视图“{ $name }”
view-no-place = 无处保存视图：找不到用户数据文件夹
view-file-changed = 视图“{ $name }”已在别处被修改，现按最新内容显示；请查看后重试
view-file-locked = { $file }正在别处修改，请稍后重试
view-folder-gone = 文件夹“{ $folder }”已不存在，因此未保存；请恢复该文件夹，或从新位置打开台账
view-file-unreadable = { $file }无法完整读取，未作更改；请更正（{ $problem }）后重新载入（F5）
view-no-list = 不是视图列表

## Opening a register
open-progress = 正在打开：第{ $read }个文件，共{ $files }个，{ $deals }项
open-no-such-bundled = 没有内置台账“@{ $name }”；可用：{ $known }
open-not-found = { $path }：没有此文件或文件夹
open-unreadable = 无法读取{ $path }：{ $error }
open-no-ron-file = { $path }不是台账：应为含 .ron 文件的文件夹，或一个 .ron 文件
open-not-regular = { $path }不是普通文件：不读取文件夹、管道或设备
open-too-large = { $path }有{ $bytes }字节，超过可读取的{ $most }字节；请拆分
open-too-many-files = { $path }的文件超过{ $most }个；请拆分
open-too-many-deals = 台账有{ $deals }项，超过可读取的{ $most }项；请拆分

## Tables of rates
rates-line = 第{ $line }行：{ $what }
rates-empty = 表格为空
rates-no-date-column = 第一列应为 Date
rates-no-date = 此处应为日期，如 2023-11-05，而不是“{ $found }”
rates-no-rate = 此处应为 { $currency } 的汇率，而不是“{ $found }”
rates-no-columns = 各列应为{ $columns }
rates-no-row = 此处应为 2023-11,USD,1.0808 这样的一行，而不是“{ $found }”

## 机构样式
style-no-colour = “{ $found }”不是颜色；请写成 "#1f5fa8" 的形式
style-no-decimal-sign = “{ $found }”不是小数点；请写 "." 或 ","
style-logo-too-long = 署名行超过{ $most }个字符；请缩短
style-needs-two-fonts = 字体需要两个文件；请给出 regular 和 bold
style-font-too-large = 字体文件过大；请给出不超过64 MB的文件
style-font-unreadable = 不是 TrueType 或 OpenType 字体；请给出 .ttf 或 .otf 文件
style-font-collection = 此文件含多个字体；请给出只含一个字体的文件
style-font-variable = 此字体的字重不固定；请为 regular 和 bold 各给出一个文件
style-font-lacks = 此字体缺少{ $letters }；请给出含键盘全部字符的字体
style-paper-between = 此底色不浅不深；请选择更浅或更深的底色
style-words-unreadable = { $field }与底色的对比度只有{ $contrast }；文字至少需要4.5
style-mark-unseen = { $field }与底色的对比度只有{ $contrast }；条形和标记至少需要3
style-alike-in-grey = { $one }与{ $other }的明度只差{ $gap }；低于15时在灰度下看起来相同
