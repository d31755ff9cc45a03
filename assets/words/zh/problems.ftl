# What is wrong with a register, and why one cannot be opened.

## Lines of the check
problem-error = 错误
problem-warning = 警告
problem-more = 此文件另有{ $more }个问题未列出：{ $sorts }
problem-gave-up = 连续{ $most }项都不是来源或交易；其后内容不再读取
problem-and-so = { $what }；{ $consequence }
problem-until-then = { $what }在此之前：{ $consequence }
problem-nothing = 空白

## What follows from a problem
taken-as-undisclosed = 视为未披露
taken-as-unspecified = 视为Unspecified
taken-as-dollars = 视为USD
left-out-deal = 略去该交易
left-out-view = 略去该视图
left-out-view-of-name = 略去视图“{ $name }”
left-out-this = 略去该项
left-out-statement = 略去该说法

## Things that files hold
thing-register = 台账
thing-place = 地点
thing-sector = 行业
thing-view = 已存视图
thing-source = 来源
thing-deal = 交易
thing-rung = 此前阶段
thing-party = 参与方
thing-part-of = 批次关联
thing-evidence = 依据
thing-rival = 不同说法
thing-accepted = 采纳的说法
thing-checked = 已核对的警告

## Sorts of words and ids
sort-currency = 货币
sort-place = 地点
sort-source = 来源
sort-deal = 交易
sort-sector = 行业
sort-warning = 警告
sort-kind = 类型
sort-form = 形式
sort-stage = 阶段
sort-unit = 单位
sort-role = 角色
sort-confidence = 可信度
sort-how = 表示how的词
sort-field = 字段
sort-level = 级别

## Files
problem-unreadable-file = 无法读取此文件：{ $error }
problem-no-regular-file = 这不是普通文件，不予读取
problem-file-too-large = 此文件有{ $bytes }字节，超过可读取的{ $most }字节；请拆分
problem-not-utf8 = 这不是UTF-8编码；请将文件存为UTF-8
problem-file-copied = 此文件与{ $file }内容相同，只计一次；请删除其中之一
problem-source-copied = 此来源及其交易已在{ $file }中，只计一次；请删去其一
problem-no-source = 此文件不含来源
problem-register-missing = 文件夹中没有{ $file }；台账名为“{ $name }”，以USD显示

## The way it is written
problem-not-ron = 不是可读的RON：{ $message }
problem-unclosed = 此括号“{ $bracket }”没有闭合
problem-stray = 此括号“{ $bracket }”没有对应的左括号
problem-open-text = 此文本缺少右引号
problem-missing-comma = 此处之前缺少逗号
problem-nothing-before-comma = 此逗号之前没有内容
problem-too-deep = 括号嵌套超过{ $most }层
problem-no-struct = 此处应为圆括号中的{ $thing }，实为{ $found }
problem-no-field = 此处应为{ $thing }的字段，写作name: value，实为{ $found }
problem-no-list = 此处应为方括号中的列表，实为{ $found }
problem-no-text = 此处应为双引号中的文本，实为{ $found }
problem-duplicate-field = { $name }在此重复；以第一个为准
problem-unknown-field = { $thing }没有字段“{ $name }”；可用字段：{ $fields }
problem-unknown-field-meant = { $thing }没有字段“{ $name }”；是否指“{ $known }”？
problem-look-alike = “{ $written }”（{ $code }）只是形似{ $meant }，请改用{ $meant }
problem-wide-letters = “{ $written }”不是普通字符，请写成{ $meant }
problem-no-break-space = 此处是不间断空格（{ $code }），请改用普通空格
problem-wide-space = 此处是全角空格（{ $code }），请改用普通空格
problem-odd-space = 此处是特殊空格（{ $code }），请改用普通空格
problem-unseen-sign = 此处有看不见的字符（{ $code }），请删除
problem-quotes = { $word }应不加引号
problem-unknown-word = 此处应为{ $sort }（{ $words }），实为{ $found }
problem-unknown-word-meant = 没有{ $sort }“{ $word }”；是否指{ $known }？
problem-empty-text = { $field }为空；未知内容请省略
problem-text-too-long = { $field }超过{ $most }个字符；其余部分已截去
problem-list-too-long = { $field }有{ $entries }项；超出{ $most }项的部分略去
problem-lost-letters = { $field }：内置字体中没有{ $letters }；显示为方框
problem-right-to-left = { $field }：不支持从右向左书写的文字（{ $letters }）；显示为方框
letters-next = { $before }、{ $next }
letters-more = { $before }，另有{ $more }个

## What is missing
problem-needs-id = { $thing }需要标识（id）；略去该项
problem-register-needs-name = 台账缺少name；在此之前称为“{ $name }”
problem-register-needs-about = 台账缺少about：用一行说明其内容
problem-register-needs-currency = 台账缺少currency：ISO 4217货币代码；视为USD
problem-place-needs-name = 地点“{ $id }”需要英文名en；暂以标识代替
problem-place-needs-level = 地点“{ $id }”需要级别（level）；视为Zone
problem-place-needs-parent = 地点“{ $id }”需要parent：包含它的最小地点
problem-place-too-deep = 该地点的上级地点超过{ $most }层，视为无上级
problem-source-needs-id = 来源需要标识（id）；在此之前称为“{ $name }”
problem-source-needs-title = 来源“{ $id }”需要标题（title）；暂以标识代替
problem-source-needs-publisher = 来源“{ $id }”需要发布者（publisher）
problem-deal-needs-stage = 交易“{ $id }”需要阶段（stage）：{ $words }；略去该交易
problem-deal-needs-kind = 交易“{ $id }”需要类型（kind）；视为Unspecified
problem-deal-needs-title = 交易“{ $id }”需要标题（title）；暂以标识代替
problem-rung-needs-stage = 此前阶段需要stage；略去该项
problem-party-needs-name = 参与方需要名称（name）；略去该项
problem-party-needs-role = 参与方需要角色（role）；略去该项
problem-evidence-needs-fields = 依据需要注明所支持的字段（fields）
problem-no-evidence = 交易需要依据（evidence）：来源在何处提到
problem-rival-without-why = 请在why中说明该说法为何不同
problem-accepted-without-why = 请在why中说明为何采纳该说法
problem-statement-needs-field = 说法需要注明所涉字段（field）；略去该项
problem-statement-needs-value = 说法需要数值（value）；略去该项
problem-part-of-needs-deal = part_of需要批次的标识，写作deal
problem-part-of-needs-how = part_of需要how：Stated或Inferred；视为Inferred
problem-checked-needs-word = 已核对的警告需要其名称，写作problem
problem-checked-error = “{ $word }”是错误，必须更正，不能忽略
problem-checked-without-why = 请在why中说明“{ $word }”在此为何无妨；否则警告保留

## Notations
problem-expected = 此处应为：{ $expected }
problem-expected-field-left-out = 此处应为：{ $expected }；略去{ $field }
problem-expected-scale = 此处应为数量级（k、M、bn、tn、万、亿）或空白，而非“{ $found }”
expected-decimals = 小数点后的数字，如1.2bn
expected-fewer-decimals = 计入数量级后至多四位小数
expected-smaller-number = 小于10^18的数
expected-number = 数字，如300M或1.2bn
expected-groups = 逗号只用于每三位数字之间；小数用点号，如1.2bn
expected-one-meaning = “{ $decimal }”或“{ $grouped }”，因为“{ $found }”两种读法都有可能
expected-trillion-or-million = 万亿或百万，因为“兆”两种意思都有
expected-sign-or-range = 符号或区间，不可兼有
expected-scale-at-both-ends = 区间两端都带数量级，如1bn..1.2bn
expected-smaller-first = 区间中较小的数在前
expected-end-of-amount = 金额之后不再有内容
expected-one-currency = 只用一种货币
expected-currency-in-front = 数字前的货币代码，如USD 300M，或'undisclosed'
expected-yuan-or-yen = CNY或JPY，因为¥兼指两者
expected-which-yuan = CNY、TWD或HKD，因为“億元”“萬元”的货币不明
expected-known-currency = ISO 4217货币代码，如USD或CNY，而非“{ $found }”
expected-end-of-count = 数量之后不再有内容
expected-whole-number = 整数
expected-year = 四位数的年份，如2023-11-05
expected-year-in-range = 1000至9999之间的年份
expected-month = 两位数的月份，如2023-11
expected-month-in-range = 01至12之间的月份
expected-day = 两位数的日，如2023-11-05
expected-day-in-range = 该月01至{ $last }之间的日
expected-slash-and-date = '..'之后的斜线和日期，如../2023-11-09
expected-date = 日期，如2023-11-05、2023-11、2023或2023-11-05/2023-11-10
expected-end-of-date = 日期之后不再有内容
expected-one-date = 至少一端有日期
expected-earlier-first = 较早的日期在前

## Ids and what they name
problem-wrong-id = “{ $id }”不是有效标识：只用小写字母、数字和单个连字符，如spring-fair-2024
problem-id-taken = { $sort }标识“{ $old }”已被占用；暂用“{ $new }”
problem-id-taken-in = { $sort }标识“{ $old }”已在{ $file }中占用；暂用“{ $new }”
problem-duplicate-place = 地名表中已有地点“{ $id }”；略去该项
problem-unknown = 没有{ $sort }“{ $id }”
problem-unknown-meant = 没有{ $sort }“{ $id }”；是否指“{ $meant }”？
problem-several-places = “{ $id }”可能指多个地点；请写其中一个的编号：{ $choices }

## Batches
problem-part-of-itself = 交易不能是自身的一部分；略去该关联
problem-part-of-cycle = “{ $id }”经由{ $others }包含自身；略去该关联
problem-part-of-too-deep = 批次嵌套超过{ $most }层；略去该关联
problem-part-of-no-batch = “{ $id }”是累计数（RunningTotal），不包含交易；略去该关联
problem-running-total-member = 累计数（RunningTotal）从不相加，因此不属于任何批次；略去该关联
problem-cancelled-with-members = “{ $id }”已取消，但仍有{ $number ->
       *[other] 成员
    }
problem-batch-exceeded = “{ $id }”的成员合计至少{ $sum }：超出{ $by }
problem-count-of-unit = { $count }个{ $unit }

## Several reports of one deal
problem-same-as-itself = 交易无需以same_as指向自身
problem-same-as-in-source = “{ $id }”在同一来源中；same_as用于其他来源的报道
problem-too-many-reports = 关于该交易的报道超过{ $most }篇；本篇仍作为单独交易
problem-same-as-member = “{ $id }”就是该交易的报道（same_as），因此不能包含它
problem-suspected-duplicate = 这可能就是交易“{ $id }”：日期相近、地点相同、金额相近；请以same_as合并，或在checked中注明是两笔
problem-similar-names = “{ $name }”可能就是“{ $other }”，只是写法不同；请统一写法，或在checked中注明是两个

## What a deal says of itself
problem-unit-without-count = 只有单位而无数量，没有意义
problem-count-without-unit = 数量需要单位：{ $kind }没有自己的单位
problem-after-publication = { $when }晚于来源的发布日期{ $published }
problem-history-not-below = { $stage }不低于交易的阶段{ $deal_stage }
problem-history-order = { $stage }（{ $when }）晚于{ $later_stage }（{ $later_when }）
problem-rival-equal = 这与{ $field }本身相同；不同说法应有所不同
problem-evidence-without-field = 依据涉及{ $field }，而该交易没有此字段
problem-currency-ended = { $currency }已于{ $day }停用，早于{ $when }；请核对货币和日期
problem-currency-not-begun = { $currency }自{ $day }起才有，晚于{ $when }；请核对货币和日期
problem-place-ended = { $place }存续至{ $until }，{ $when }在其后；请核对地点和日期
problem-place-ended-now = { $place }存续至{ $until }，{ $when }在其后：现为{ $now }；请核对地点和日期
problem-place-not-begun = { $place }自{ $since }起才有，{ $when }在其前；请核对地点和日期
problem-accepted-unstated = { $field }的各说法均无此值；请加入rivals
problem-over-dollars = 超过USD { $millions }M
problem-under-dollars = 低于USD { $dollars }
problem-mean-out-of-line = { $money }超出常理：平均每项{ $bound }对{ $kind }而言不合理；请核对数量级和货币（亿为100M，万为10k）
problem-value-out-of-line = { $money }超出常理：每项{ $bound }对{ $kind }而言不合理；请核对数量级和货币（亿为100M，万为10k）

## Saved views
problem-too-many-views = 共有{ $views }个视图；自此项起略去
problem-too-many-sources = 一个文件最多可有{ $most }个来源，其余略去；请写入另一个文件
problem-duplicate-view = 已有视图“{ $name }”；略去该项
problem-view-needs = 已存视图需要{ $field }；略去该项
problem-view-too-long = options超过{ $most }个字符；略去该视图
view-name-empty = 视图需要名称
view-name-dash = 视图名称不能像选项那样以“-”开头
view-name-control = 视图名称须为一行，不含控制字符
view-name-long = 视图名称至多{ $most }个字符
view-gone = 视图“{ $name }”已不存在
view-too-long = 视图超过{ $most }个字符；请简化
view-too-many = 已有{ $most }个视图；请先删除一个
view-name-taken = 已有视图“{ $name }”
view-no-place = 无处保存视图：用户数据文件夹未知
view-file-changed = 视图“{ $name }”已在别处被修改，现按最新内容显示；请查看后重试
view-file-locked = { $file }正在别处修改，请稍后重试
view-folder-gone = 文件夹“{ $folder }”已不存在，因此未保存；请恢复该文件夹，或从新位置打开台账
view-file-unreadable = { $file }无法完整读取，未作更改；请更正（{ $problem }）后重新载入（F5）
view-no-list = 不是视图列表

## Opening a register
open-progress = 正在打开：第{ $read }个文件，共{ $files }个，{ $deals }笔交易
open-no-such-bundled = 没有内置台账“@{ $name }”；可用：{ $known }
open-not-found = { $path }：没有此文件或文件夹
open-unreadable = 无法读取{ $path }：{ $error }
open-no-ron-file = { $path }不是台账：应为含.ron文件的文件夹，或一个.ron文件
open-not-regular = { $path }不是普通文件：不读取文件夹、管道或设备
open-too-large = { $path }有{ $bytes }字节，超过可读取的{ $most }字节；请拆分
open-too-many-files = { $path }的文件超过{ $most }个；请拆分
open-too-many-deals = 台账有{ $deals }笔交易，超过可读取的{ $most }笔；请拆分

## Tables of rates
rates-line = 第{ $line }行：{ $what }
rates-empty = 表格为空
rates-no-date-column = 第一列应为Date
rates-no-date = 此处应为日期，如2023-11-05，实为“{ $found }”
rates-no-rate = 此处应为{ $currency }的汇率，实为“{ $found }”
rates-no-columns = 各列应为{ $columns }
rates-no-row = 此处应为2023-11,USD,1.0808这样的一行，实为“{ $found }”
