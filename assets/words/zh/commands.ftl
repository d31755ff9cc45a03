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
command-wrong-filter = 筛选条件在第{ $position }个字符处有误：{ $message }{ $marked }
command-columns-format = --columns只用于-f table和-f csv；JSON和RON含全部内容
command-columns-of-groups = --columns只用于不带--group的列表，后者有自己的列
command-group-format = --group需要-f table；各组合计请用'dealscope volumes --by { $by } -f csv'或json
command-no-xlsx = XLSX暂不支持；请用-f csv，任何电子表格都能打开
command-groups-of-comparison = --groups只用于'chart compare'
command-nothing-to-compare = 按{ $by }没有可比较的内容：至少要有两组符合筛选条件
command-no-chart-format = “{ $path }”须以.png、.svg或.pdf结尾，或用-f指定格式
command-compared-groups = 应比较{ $fewest }至{ $most }组，而非{ $found }组
command-standard-output = 无法写入标准输出：{ $error }
command-no-png = “{ $path }”须以.png结尾
command-no-such-deal = 没有标识为“{ $id }”的交易；见dealscope deals
command-picture-size = 窗口图片至多4000x4000点，比例为0.5至4
command-not-written = 无法写入“{ $path }”：{ $error }
command-no-display = 没有显示器；请改用'dealscope deals'、'volumes'或'chart'（见dealscope --help）
command-no-window = 无法打开窗口：{ $error }；请改用'dealscope deals'、'volumes'或'chart'

## Writing files
write-no-folder = 没有文件夹“{ $path }”：请先创建，或另选位置
write-is-folder = “{ $path }”是文件夹：请给出其中的文件名
write-forbidden = 没有写入“{ $path }”的权限：请另选文件夹或更改权限
write-other = 无法写入“{ $path }”：{ $error }；请另选位置
draw-size = 尺寸{ $width }x{ $height }超出范围：每边须为16至20000像素
draw-scale = 比例{ $scale }超出范围：请选大于0且不超过16的值
draw-too-large = 图片将有{ $megapixels }百万像素，上限为200百万：请减小尺寸或比例
draw-failed = 无法绘制图形：{ $error }

## Why a filter is wrong
refused-too-long = 筛选条件超过{ $most }个字符；请缩短
refused-stray-bracket = 此“)”没有对应的左括号；请删除
refused-nothing-after-or = 'or'之后须有内容
refused-nothing-before-or = 'or'之前须有内容
refused-too-deep = 符号与括号嵌套超过{ $most }层；请简化
refused-nothing-after-dash = “-”之后须有内容
refused-space-after-dash = “-”之后不留空格，如-kind:visit
refused-open-bracket = 此“(”没有闭合；请补“)”
refused-empty-brackets = 此括号内没有内容
refused-no-word = 应为词语或字段，如kind:procurement
refused-no-field = 没有字段“{ $word }”
refused-no-field-meant = 没有字段“{ $word }”；是否指“{ $meant }”？
refused-no-order = “{ $field }”没有大小之分；请写{ $field }:值
refused-no-value = 此处须有取值，如kind:procurement
refused-open-quote = 此'"'没有闭合；请补'"'
refused-unknown = { $field }没有“{ $value }”
refused-unknown-meant = { $field }没有“{ $value }”；是否指“{ $meant }”？
refused-unknown-listed = { $field }没有“{ $value }”；可用：{ $known }
refused-no-currency = “{ $value }”不是ISO 4217货币代码，如currency:CNY
refused-several-amounts = 一次只与一个金额比较
refused-several-numbers = 一次只与一个数比较
refused-undisclosed = 请写amount:undisclosed
refused-at-character = 第{ $position }个字符处应为{ $expected }
refused-no-amount = “{ $value }”不是金额：{ $error }，如amount>=100M usd或amount:undisclosed
refused-no-number = “{ $value }”不是数：{ $error }，如{ $field }>=25
refused-no-time = “{ $value }”不是{ $field }的取值，如{ $example }
refused-no-date = “{ $value }”不是日期，如date:2023-11、date:2023..2024或date>=2023-11-05
refused-group = { $field }没有“{ $value }”；可用：{ $known }
refused-group-of-many = { $field }没有“{ $value }”；可用：{ $known }等，另有{ $more }个
