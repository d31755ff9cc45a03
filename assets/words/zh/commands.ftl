# What the commands print: tables for a terminal, and why a command ends early.

## Heads of columns
terminal-money = 总额
terminal-deals = 项数
terminal-projects = 项目
terminal-agreements = 协议
terminal-companies = 企业
terminal-partners = 合作伙伴
terminal-area = 建筑面积
terminal-of = 台账
terminal-not-in-it = 不计入合计
terminal-name = 名称
terminal-options = 选项

## Cells and lines of tables
terminal-total = 合计
terminal-plus-undisclosed = +{ $more }项未披露
terminal-where = 筛选：{ $filter }
terminal-more = 其余{ $more }个
terminal-group = { $name }：{ $parts }
terminal-comma = ，
terminal-semicolon = ；
terminal-no-money = 不涉及金额
terminal-undisclosed = 未披露
terminal-not-given = 未注明

## The check
check-summary = { $register }：{ $deals }，{ $sources }；{ $errors }，{ $warnings }
check-deals = { $number ->
       *[other] { $digits }项
    }
check-sources = { $number ->
       *[other] { $digits }个来源
    }
check-errors = { $number ->
       *[other] { $digits }个错误
    }
check-warnings = { $number ->
       *[other] { $digits }条警告
    }

## Why a command ends early
command-wrong-filter = 筛选有误（第{ $position }个字符）：{ $message }
command-before-command = “{ $given }”写在了命令之前；应写在命令之后，如 dealscope deals my-register --view signed
command-frames-of-window = “--frames”只用于窗口，而命令不打开窗口；请去掉该选项或命令
command-columns-format = --columns 只用于 -f table、csv 和 tsv；XLSX、JSON、RON含全部列
command-columns-of-groups = --columns 只用于不带 --group 的列表；分组列表的列是固定的
command-group-format = --group 只能与 -f table 同用；各组合计请用“dealscope volumes --by { $by } -f csv”或 json
command-groups-of-comparison = --groups 只用于“chart compare”
command-nothing-to-compare = 按{ $by }没有可对比的内容：至少要有两组符合筛选条件
command-no-chart-format = “{ $path }”须以 .png、.svg 或 .pdf 结尾，或用 -f 指定格式
command-few-rows = 页面只能容纳{ $all }个分组中的{ $shown }个，其余合为一行
command-lost-letters = 内置字体中没有{ $letters }，显示为方框；“--fonts system”可改用本机字体
command-lost-everywhere = 字体中没有{ $letters }，显示为方框
command-right-to-left = 不支持从右向左书写的文字，{ $letters }显示为方框
command-compared-groups = 可对比{ $fewest }至{ $most }组，这里有{ $found }组
command-standard-output = 无法写入标准输出：{ $error }
command-terminal-no-text = 此格式不是文本，无法在终端显示：请用 -o 指定文件
command-no-png = “{ $path }”须以 .png 结尾
command-no-such-deal = 没有编号为“{ $id }”的事项；可用 dealscope deals 查看
command-picture-size = 窗口图片至多4000×4000点，比例为0.5至4
command-not-written = 无法写入“{ $path }”：{ $error }

## Writing files
write-no-folder = 没有文件夹“{ $path }”：请先创建，或另选位置
write-is-folder = “{ $path }”是文件夹：请给出其中的文件名
write-forbidden = 没有写入“{ $path }”的权限：请另选文件夹或更改权限
write-protected = “{ $path }”设有写保护，未作改动：请取消保护，或另选名称
write-foreign = “{ $path }”属于其他用户，未作改动：请另选名称
write-several-names = “{ $path }”另有其他名称（硬链接），未作改动：请另选名称
write-no-file = “{ $path }”是磁盘或套接字，不是文件：请选择文件
write-no-reader = 没有程序读取管道“{ $path }”：请先启动读取程序，再重试
write-other = 无法写入“{ $path }”：{ $error }；请另选位置
draw-size = 尺寸{ $width }×{ $height }超出范围：每边须为16至20000像素
draw-scale = 比例{ $scale }超出范围：请选大于0且不超过16的值
draw-too-small =
    { $size } 放不下{ $number }个条形：可用 --size { $needed }，或用 --top 减少行数
draw-too-narrow =
    { $size } 太窄，放不下{ $number }个条形：请用更宽的页面或更小的 --text
draw-too-large = 图片将有{ $megapixels }百万像素，上限为2亿像素：请减小尺寸或比例
draw-failed = 无法绘制图表：{ $error }

## Why a filter is wrong

# 

## Spreadsheets: sheets.
sheet-deals = 事项
sheet-volumes = 总额
sheet-facets = 筛选项
sheet-running = 累计数
sheet-about = 说明

## Spreadsheets: heads of columns.
sheet-column-date = 日期（按来源）
sheet-column-date-from = 日期起
sheet-column-date-to = 日期止
sheet-column-precision = 日期精度
sheet-column-place-id = 所在地编号
sheet-column-amount = 金额（按来源）
sheet-column-amount-low = 金额下限
sheet-column-amount-high = 金额上限
sheet-column-bound = 数值性质
sheet-column-converted-low = 折算后下限
sheet-column-converted-high = 折算后上限
sheet-column-converted-currency = 折算币种
sheet-column-rate = 汇率
sheet-column-rate-month = 汇率月份
sheet-column-count-low = 数量下限
sheet-column-count-high = 数量上限
sheet-column-area-low = 建筑面积（平方米）下限
sheet-column-area-high = 建筑面积（平方米）上限
sheet-column-disputed = 说法不一
sheet-column-sources = 来源
sheet-column-addresses = 来源网址
sheet-column-group = 分组
sheet-column-low = 下限
sheet-column-high = 上限
sheet-column-approximate = 约数
sheet-column-deals = 项数
sheet-column-undisclosed = 未披露项数
sheet-column-unconverted = 未折算项数
sheet-column-counted-low = { $unit }下限
sheet-column-counted-high = { $unit }上限
sheet-column-field = 字段
sheet-column-value = 值
sheet-column-name = 名称
sheet-column-depth = 层级
sheet-column-of = 台账

## Spreadsheets: words of cells.
sheet-yes = 是
sheet-no = 否
sheet-total = 合计
sheet-bound-exact = 确数
sheet-bound-about = 约数
sheet-bound-at-least = 至少
sheet-bound-at-most = 至多
sheet-bound-range = 区间
sheet-bound-undisclosed = 未披露
sheet-bound-none = 无
sheet-precision-day = 日
sheet-precision-month = 月
sheet-precision-year = 年
sheet-precision-span = 时段
sheet-precision-open-start = 起始不明
sheet-precision-open-end = 截止不明
sheet-precision-about = 约：{ $precision }
sheet-measured-money = 总额
sheet-measured-area = 建筑面积（平方米）

## Spreadsheets: the sheet that says how the table was made.
sheet-about-register = 台账
sheet-about-holds = 内容
sheet-about-standing-note = 台账说明
sheet-about-filter = 筛选
sheet-about-filter-text = 筛选文本
sheet-about-no-filter = 无（全部事项）
sheet-about-currency = 币种
sheet-about-converted = 按当月平均汇率折算为{ $words }（{ $code }）
sheet-about-stated = 原币种，不折算
sheet-about-reading = 说法不一时
sheet-about-reading-span = 取最低至最高的区间
sheet-about-reading-stated = 取首个说法
sheet-about-reading-low = 取最低值
sheet-about-reading-high = 取最高值
sheet-about-by = 分组
sheet-about-measure = 指标
sheet-about-at = 计入地点
sheet-about-at-place = 所在地
sheet-about-at-venue = 签约地
sheet-about-deals = 项数
sheet-about-running = 累计数（不计入合计）
sheet-about-undisclosed = 金额未披露
sheet-about-unconverted = 无汇率，未折算
sheet-about-rates = 汇率
sheet-about-rates-source = 欧洲央行欧元参考汇率月均值，自行计算
sheet-about-rate = 1 { $from } = { $rate } { $to }（{ $used }）
sheet-about-rate-older = 1 { $from } = { $rate } { $to }（{ $used }，{ $wanted }之前最近的月份）
sheet-about-rate-fixed = 1 { $from } = { $rate } { $to }（固定折算率）
sheet-about-note = 备注
sheet-about-columns-open = 空单元格表示上下限不明、未披露或未注明，以“数值性质”一列为准。日期起止涵盖首日至末日的每一天。
sheet-about-columns-amount = 金额以主要来源为准。折算后的金额与合计所用一致：来源说法不一时按上述规则取值；编辑时已选定采用值的，取采用值。
sheet-about-groups = 各组之和未必等于合计：一个批次可能分属多组。
sheet-about-facets = 每个字段的项数不受该字段自身筛选的影响。“字段”和“值”两列是筛选的写法。
sheet-about-facets-more = { $field }：其余{ $number }个值未列出。
sheet-about-program = 制作程序
sheet-about-command = 命令
sheet-about-source-id = 来源
sheet-about-source-publisher = 发布方
sheet-about-source-title = 标题
sheet-about-source-date = 日期
sheet-about-source-address = 网址

## 重绘图表
command-bom-format = --bom 只用于 -f csv 和 -f tsv；其他格式不需要
command-figure-mute = “{ $file }”不含图表设置；请选择由 dealscope chart 生成的PNG、SVG或PDF
command-figure-wrong = “{ $file }”所含的命令无法读取：{ $why }
command-figure-no-register = “{ $file }”由台账“{ $name }”生成，但此处没有该台账：请进入其所在的文件夹，或直接指明，如 chart --again 文件 台账
command-figure-no-style = “{ $file }”采用机构样式“{ $name }”，但此处没有该文件：请进入其所在的文件夹，或用 --style 指明
command-no-folder = 无法创建文件夹“{ $folder }”：{ $error }

## What the help adds to an option
argument-default = [默认：{ $value }]
argument-values = [可选：{ $values }]

## 不接受的参数
refused-unknown = 未知参数：{ $arg }
refused-command = 未知命令：{ $word }
refused-no-value = { $arg } 缺少值
refused-value = “{ $value }”不是 { $arg } 的有效值；可用的值有：{ $words }
refused-because = “{ $value }”不是 { $arg } 的有效值：{ $why }
refused-together = { $arg } 与 { $other } 不能同时使用
refused-twice = { $arg } 只能指定一次
refused-unreadable = 有参数不是可读的文本
refused-missing = 缺少：{ $args }
refused-number = { $arg } 的取值个数不正确
refused-suggested = 是不是想输入 { $word }？
refused-help = 帮助：dealscope --help
