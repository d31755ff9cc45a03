# What the commands print: tables for a terminal, and why a command ends early.

## Heads of columns
terminal-id = 标识
terminal-when = 日期
terminal-title = 标题
terminal-place = 地点
terminal-kind = 类型
terminal-stage = 阶段
terminal-amount = 金额
terminal-count = 数量
terminal-parties = 参与方
terminal-sectors = 行业
terminal-venue = 签约地
terminal-event = 活动
terminal-source = 来源
terminal-confidence = 可信度
terminal-district = 区
terminal-province = 省份
terminal-zone = 园区
terminal-country = 国家
terminal-sector = 行业
terminal-party = 参与方
terminal-month = 月份
terminal-year = 年份
terminal-currency = 货币
terminal-is = 特征
terminal-money = 金额
terminal-deals = 交易
terminal-projects = 项目
terminal-agreements = 协议
terminal-companies = 企业
terminal-partners = 合作伙伴
terminal-area = 面积
terminal-of = 总数
terminal-facets-running = 交易数包括累计数；累计数不计入任何合计。
terminal-not-in-it = 未计入
terminal-name = 名称
terminal-options = 选项

## Cells and lines of tables
terminal-total = 合计
terminal-plus-undisclosed = +{ $more }笔未披露
terminal-where = 筛选：{ $filter }
terminal-more = 另有{ $more }项
terminal-group = { $name }：{ $parts }
terminal-comma = ，
terminal-semicolon = ；
terminal-no-money = 不涉及金额
terminal-undisclosed = 未披露
terminal-not-given = 未注明

## The check
check-summary = { $register }：{ $deals }，{ $sources }；{ $errors }，{ $warnings }
check-deals = { $number ->
       *[other] { $digits }笔交易
    }
check-sources = { $number ->
       *[other] { $digits }个来源
    }
check-errors = { $number ->
       *[other] { $digits }个错误
    }
check-warnings = { $number ->
       *[other] { $digits }个警告
    }

## Why a command ends early
command-wrong-filter = 筛选条件在第{ $position }个字符处有误：{ $message }
command-before-command = “{ $given }”写在了命令之前，请写在命令之后，如dealscope deals my-register --view signed
command-frames-of-window = “--frames”用于窗口，而命令不打开窗口；请去掉该选项，或去掉命令
command-columns-format = --columns 只用于 -f table、csv 和 tsv；XLSX、JSON、RON 含全部列
command-columns-of-groups = --columns只用于不带--group的列表，后者有自己的列
command-group-format = --group需要-f table；各组合计请用'dealscope volumes --by { $by } -f csv'或json
command-groups-of-comparison = --groups只用于'chart compare'
command-nothing-to-compare = 按{ $by }没有可比较的内容：至少要有两组符合筛选条件
command-no-chart-format = “{ $path }”须以.png、.svg或.pdf结尾，或用-f指定格式
command-lost-letters = 内置字体中没有{ $letters }，显示为方框；“--fonts system”可使用本机字体
command-lost-everywhere = 字体中没有{ $letters }，显示为方框
command-right-to-left = 不支持从右向左书写的文字，{ $letters }显示为方框
command-compared-groups = 应比较{ $fewest }至{ $most }组，而非{ $found }组
command-standard-output = 无法写入标准输出：{ $error }
command-terminal-no-text = 此格式不是文本，无法在终端显示：请用-o指定文件
command-no-png = “{ $path }”须以.png结尾
command-no-such-deal = 没有标识为“{ $id }”的交易；见dealscope deals
command-picture-size = 窗口图片至多4000x4000点，比例为0.5至4
command-not-written = 无法写入“{ $path }”：{ $error }

## Writing files
write-no-folder = 没有文件夹“{ $path }”：请先创建，或另选位置
write-is-folder = “{ $path }”是文件夹：请给出其中的文件名
write-forbidden = 没有写入“{ $path }”的权限：请另选文件夹或更改权限
write-protected = “{ $path }”设有写保护，未作改动：请取消保护，或另选名称
write-foreign = “{ $path }”属于其他用户，未作改动：请另选名称
write-several-names = “{ $path }”另有其他名称（硬链接），未作改动：请另选名称
write-no-file = “{ $path }”是磁盘或套接字，不是文件：请选择文件
write-no-reader = 管道“{ $path }”无人读取：请先启动读取程序，然后重试
write-other = 无法写入“{ $path }”：{ $error }；请另选位置
draw-size = 尺寸{ $width }x{ $height }超出范围：每边须为16至20000像素
draw-scale = 比例{ $scale }超出范围：请选大于0且不超过16的值
draw-too-large = 图片将有{ $megapixels }百万像素，上限为200百万：请减小尺寸或比例
draw-failed = 无法绘制图形：{ $error }

## Why a filter is wrong

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
sheet-about-rate-fixed = 1 { $from } = { $rate } { $to }（固定换算率）
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

## 重绘图表
terminal-quarter = 季度
command-bom-format = --bom 只用于 -f csv 和 -f tsv；其他格式不需要
command-figure-mute = “{ $file }”没有说明如何制作：应为 dealscope chart 生成的 PNG、SVG 或 PDF
command-figure-wrong = “{ $file }”所含命令无法读取：{ $why }
command-figure-no-register = “{ $file }”由台账“{ $name }”生成，但此处没有该台账：请进入其所在文件夹，或直接指明，例如chart --again 文件 台账
command-no-folder = 无法建立“{ $folder }”：{ $error }
