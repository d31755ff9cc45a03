# 

## Spreadsheets: sheets.
sheet-deals = 交易
sheet-volumes = 金额
sheet-facets = 筛选字段
sheet-running = 累计数
sheet-about = 说明

## Spreadsheets: heads of columns.
sheet-column-id = 编号
sheet-column-date = 日期（按来源）
sheet-column-date-from = 日期起
sheet-column-date-to = 日期止
sheet-column-precision = 日期精度
sheet-column-place-id = 地点编号
sheet-column-district = 区
sheet-column-province = 省
sheet-column-amount = 金额（按来源）
sheet-column-amount-low = 金额下限
sheet-column-amount-high = 金额上限
sheet-column-bound = 数值性质
sheet-column-currency = 币种
sheet-column-converted-low = 换算后下限
sheet-column-converted-high = 换算后上限
sheet-column-converted-currency = 换算币种
sheet-column-rate = 汇率
sheet-column-rate-month = 汇率月份
sheet-column-count-low = 数量下限
sheet-column-count-high = 数量上限
sheet-column-unit = 单位
sheet-column-area-low = 建筑面积（平方米）下限
sheet-column-area-high = 建筑面积（平方米）上限
sheet-column-confidence = 可信度
sheet-column-disputed = 有争议
sheet-column-sources = 来源
sheet-column-addresses = 来源网址
sheet-column-note = 备注
sheet-column-group = 分组
sheet-column-low = 下限
sheet-column-high = 上限
sheet-column-approximate = 约数
sheet-column-deals = 交易数
sheet-column-undisclosed = 未披露
sheet-column-unconverted = 未换算
sheet-column-counted-low = { $unit }下限
sheet-column-counted-high = { $unit }上限
sheet-column-field = 字段
sheet-column-value = 值
sheet-column-name = 名称
sheet-column-depth = 层级
sheet-column-of = 台账中

## Spreadsheets: words of cells.
sheet-yes = 是
sheet-no = 否
sheet-total = 合计
sheet-bound-exact = 确数
sheet-bound-about = 约
sheet-bound-at-least = 至少
sheet-bound-at-most = 至多
sheet-bound-range = 区间
sheet-bound-undisclosed = 未披露
sheet-bound-none = 无
sheet-precision-day = 日
sheet-precision-month = 月
sheet-precision-year = 年
sheet-precision-span = 时段
sheet-precision-open-start = 起始未定
sheet-precision-open-end = 截止未定
sheet-precision-about = 约：{ $precision }
sheet-measured-money = 金额
sheet-measured-area = 建筑面积（平方米）

## Spreadsheets: the sheet that says how the table was made.
sheet-about-register = 台账
sheet-about-holds = 内容
sheet-about-standing-note = 台账说明
sheet-about-filter = 筛选
sheet-about-filter-text = 筛选文本
sheet-about-no-filter = 无：全部交易
sheet-about-currency = 币种
sheet-about-converted = 按当月平均汇率换算为{ $words }（{ $code }）
sheet-about-stated = 按来源币种，未换算
sheet-about-reading = 来源不一时
sheet-about-reading-span = 取最低至最高值
sheet-about-reading-stated = 取首次说法
sheet-about-reading-low = 取最低值
sheet-about-reading-high = 取最高值
sheet-about-by = 分组
sheet-about-measure = 计量
sheet-about-at = 交易计入
sheet-about-at-place = 落地地点
sheet-about-at-venue = 签约地点
sheet-about-deals = 交易数
sheet-about-running = 累计数（未计入）
sheet-about-undisclosed = 金额未披露
sheet-about-unconverted = 无汇率，未换算
sheet-about-rates = 汇率
sheet-about-rates-source = 欧洲央行欧元参考汇率月均值，自行计算
sheet-about-rate = 1 { $from } = { $rate } { $to }（{ $used }）
sheet-about-rate-older = 1 { $from } = { $rate } { $to }（{ $used }，{ $wanted }之前最近一月）
sheet-about-note = 备注
sheet-about-columns-open = 空单元格表示未定、未披露或未说明，见数值性质。日期表示首日至末日之间的每一天。
sheet-about-columns-amount = 金额按主要来源。换算后金额与合计所用相同：来源不一时按上述规则；已有人选定说法的，取该说法。
sheet-about-groups = 各组之和未必等于合计：一个批次可能分属多个组。
sheet-about-facets = 每个字段的计数不含筛选对该字段的选择。字段和值按筛选的写法。
sheet-about-facets-more = { $field }：另有{ $number }个值未列出。
sheet-about-program = 制作程序
sheet-about-command = 命令
sheet-about-source-id = 来源
sheet-about-source-publisher = 发布者
sheet-about-source-title = 标题
sheet-about-source-date = 日期
sheet-about-source-address = 网址
