# The help of the commands.
# `help-chart-size` is the option of one command, `help-any-size` that of all without a text of their own. Defaults and
# the values of closed lists are added by the program.

## Headings
help-head-usage = 用法:
help-head-commands = 命令
help-head-arguments = 参数
help-head-options = 选项

## The program
help-about = 投资签约事项浏览工具，每项附出处与上下限
help-long-about =
    投资签约事项浏览工具：每项附出处，合计只计有据的部分。

    不带命令时打开窗口。REGISTER 是存放RON文件的文件夹、一个RON文件，或内置台账，如默认的 @seeds。
help-examples =
    示例：
      dealscope                                          打开窗口，显示内置台账
      dealscope check my-register                        列出每个问题及其文件、行和列
      dealscope deals --where 'district:qingpu'          某个区的事项
      dealscope volumes --where 'stage>=signed'          各区市签约额
      dealscope volumes --by month --currency stated -f json
      dealscope volumes --by year -f xlsx -o by-year.xlsx      电子表格，附规则与来源
      dealscope facets --where 'stage>=signed'           筛选项，含项数与合计
      dealscope chart bars --where 'stage>=signed' -o signed.png
      dealscope chart compare --groups qingpu,chongqing -o compared.png
      dealscope chart timeline --theme dark --size 1080x1350 -o timeline.pdf
      dealscope chart bars --view signed --by year -o by-year.svg

    筛选：词语可匹配任意位置；stage>=signed、kind:procurement、district:qingpu、party:dow、
    amount>=100M、amount:undisclosed、date:2023-11、date:2023..2024、is:disputed；- 表示排除，or 表示
    任一，括号表示分组。退出码：0 完成，1 台账有错误，2 用法错误。
help-dealscope-register = 在窗口中打开的台账
help-dealscope-view = 首先显示的已保存的视图：名称，或“复制视图文本”所得的一行选项
help-any-frames = 将窗口每一帧的用时写入CSV文件
help-any-lang = 语言：en、de 或 zh；省略时用系统语言
help-any-help = 显示此帮助
help-any-version = 显示版本
help-help = 显示此帮助或某个命令的帮助

## Commands
help-check = 检查台账：列出每个问题及其文件、行和列
help-deals = 列出事项及其出处
help-volumes = 按组汇总，并给出上下限
help-facets = 统计各字段的筛选项，含项数与合计
help-chart = 将图表绘制到文件
help-views = 列出已保存的视图：名称及选项
help-screenshot = 无需显示器，将窗口绘制为PNG
help-generate = 生成虚构的台账，用于大数据量试用
help-rates = 根据欧洲央行每日参考汇率生成月均汇率表

## Arguments
help-any-register = 文件夹、文件或内置台账；省略时为 @seeds
help-any-view = 已保存的视图，用名称或一行选项表示；另外给出的选项优先
help-any-where = 只含符合此筛选条件的事项
help-facets-where = 只含符合此筛选条件的事项；统计某字段时不计该字段自身的条件
help-any-sort = 按这些列排序，如 amount,-when；“-”表示从大到小
help-deals-currency = 比较金额所用的币种；省略时用台账的币种
help-any-currency = 折算成的币种，或用 stated 表示不折算；省略时用台账的币种
help-facets-currency = 折算成的币种，或用 stated 表示只计项数；省略时用台账的币种
help-any-columns = 表格、CSV或TSV的列，如 when,title,amount
help-deals-group = 按字段对各行分组，各带小计
help-screenshot-group = 按此字段对表格各行分组
help-any-output = 结果写到何处；省略时为标准输出
help-any-by = 按此字段的每个值分条或分行
help-any-reading = 来源说法不一时的取值：span（区间）、stated（首个说法）、low（最低）或 high（最高）
help-any-measure = 指标
help-any-at = 按所在地（place）或签约地（venue）统计
help-any-field = 只含这些字段，如 stage,kind
help-any-most = 每个字段最多列出的值数
help-any-kind-compare = 两至六组并列
help-any-stack = 条形的实心部分按类型（kind）、阶段（stage）或金额精确度（bound）着色
help-any-days = 时间轴显示的日期，如 2023-01-01..2023-12-31；省略时为全部
help-any-gaps = 时间轴如何绘制长时间的空档：whole（照画）或 short（缩短）
help-any-groups = 要对比的两至六组，用编号或名称表示；省略时为最大的四组
help-chart-size = 宽和高，如 1600x900、170x120mm 或 6.5x4.6in，或页面名称
help-screenshot-size = 窗口的宽和高，以点计
help-chart-scale = PNG中每个CSS像素对应的像素数
help-screenshot-scale = 每点的像素数
help-any-theme = 浅色（light）或深色（dark）
help-any-title = 代替自动生成的标题
help-deals-format = 格式；files 按文件原文列出报道，各附文件名、行号和列号
help-chart-format = 格式，用于文件名无法表明时
help-chart-output = 要写入的文件：.png、.svg 或 .pdf；“-”为标准输出
help-chart-words = 不写图表而写其文字：图注、替代文本、数据或建议标题
help-screenshot-select = 要选中的事项的编号
help-any-unfold = 展开表格中的所有批次
help-screenshot-compare = 要对比的组，用编号或名称表示
help-screenshot-output = 要写入的PNG
help-generate-deals = 项数
help-generate-seed = 相同的种子生成相同的台账
help-generate-output = 要写入的文件夹，须尚不存在或为空
help-any-file = 欧洲央行的文件 eurofxref-hist.csv
help-rates-output = 表格写到何处；“-”为标准输出
help-schema = 输出命令 -f json 结果的JSON Schema
help-any-bom = 在CSV或TSV文件前加字节顺序标记，部分表格软件据此识别UTF-8
help-chart-again = 重绘此PNG、SVG或PDF中的图表；另外给出的选项和台账优先
help-any-axis = 坐标轴从零起均分（linear）或按十的幂分（log），后者用点代替条
help-any-split = 每组一条（whole）或每年一条（years）
help-any-text = 正文字号，以磅计；省略时随页面而定
help-any-dpi = PNG的分辨率（dpi），代替比例：96即比例1
help-any-transparent = 透明背景
help-any-subtitle = 代替自动生成的副标题；自动副标题改列入说明
help-any-byline = 制图者
help-any-note = 图表下方的补充说明
help-any-kind-bars = 各组合计
help-any-kind-funnel = 至少达到各阶段的总额
help-any-kind-share = 各组的金额披露情况
help-any-kind-time = 按月、季度或年的总额
help-any-kind-timeline = 每组一行，每项一个标记
help-deals-reading = XLSX中来源说法不一时的取值：span（区间）、stated（首个说法）、low（最低）或 high（最高）
help-any-fonts = 仅用内置字体（bundled），或在缺字时也用本机字体（system）
help-any-style = 采用样式文件中的颜色、字体、署名行、小数点和版面
help-any-letters = SVG中的文字：各种软件中显示一致的轮廓（outlines），或带内嵌字体的文本（text）
help-gallery = 生成图库：各种图表、语言与主题
help-gallery-output = 要写入的文件夹
help-any-sources = 列出发布方及日期（publishers），或逐条编号列出来源（numbered）
help-any-top = 有几个分组单独成行（默认按页面大小）；其余合为一行
help-any-order = 分组的顺序：按下限（low）、按上限（high）、按名称（name）或按其自身顺序（own）
help-any-focus = 保留颜色的分组，其余淡化
help-any-notes = 图中的注释：最重要的（short）、全部（all）或仅与标记对应的（none）
help-any-height = 页面高度：按给定值（fixed），或随内容结束（fit；分栏默认）
help-any-of = 命令
help-any-format = 格式
help-chart-kind = 图表类型
