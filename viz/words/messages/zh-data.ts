/** 本地数据的消息。What is said of a city's own tables: reading them, their mapping, what is fitted to them and held against it. */
export const ZH_DATA: Readonly<Record<string, string>> = {
  // The file of a table.
  '{1} is a folder; give a file': '{1} 是文件夹；请给出文件',
  '{1} is written neither in UTF-8 nor in UTF-16 nor in GB18030 (GBK); save it as UTF-8':
    '{1} 的编码既非 UTF-8、UTF-16，也非 GB18030（GBK）；请另存为 UTF-8',
  '{1} is cut off or damaged (gzip); copy it again': '{1} 不完整或已损坏（gzip）；请重新复制',
  '{1}: it is empty; give a table with a header and rows': '{1} 是空的；请给出有表头和数据行的表格',
  '{1} is a workbook or an archive; save its sheet as CSV (UTF-8) and give that':
    '{1} 是工作簿或压缩包；请把其中的工作表另存为 CSV（UTF-8），再给出该文件',
  '{1} is a Parquet file; export the table as CSV (UTF-8)': '{1} 是 Parquet 文件；请把表格导出为 CSV（UTF-8）',
  '{1} is written in UTF-32; save it as UTF-8': '{1} 的编码是 UTF-32；请另存为 UTF-8',
  // Rows and cells.
  '{1} has no header; give a table with one': '{1} 没有表头；请给出有表头的表格',
  '{1}, row {2} has a stray quotation mark; mend the table': '{1} 第 {2} 行有多余的引号；请修正表格',
  '{1}, row {2} has a quotation mark that is never closed; mend the table': '{1} 第 {2} 行的引号没有闭合；请修正表格',
  '{1} has more than {2} different cells: free text, which is not kept; leave it out of the mapping':
    '{1} 列的不同内容超过 {2} 种，属于自由文本，不予保留；请从映射中去掉此列',
  '--zone is {1}; give the zone of the city by its name, such as Asia/Shanghai':
    '--zone 为 {1}；请填城市所在时区的名称，如 Asia/Shanghai',
  // Dates.
  'day, month, year': '日月年',
  'month, day, year': '月日年',
  'year, month, day': '年月日',
  'the year first': '年份在前的写法',
  'short years or the year last': '两位年份或年份在后的写法',
  'month names': '带月份名称的写法',
  "a spreadsheet's numbers": '电子表格的日期序号',
  'seconds since 1970': '自 1970 年起的秒数',
  '{1}: row {2} writes {3} with {4} ("{5}"), row {6} with {7} ("{8}"); write all rows in one way':
    '{1}：{3} 列写法不一，第 {2} 行采用{4}（“{5}”），第 {6} 行采用{7}（“{8}”）；请统一各行的写法',
  '{1}, row {2}: {3} is "{4}", which can be {5}, and no row shows which; write dates as 2018-09-10, or say it by --dates dmy, mdy or ymd':
    '{1} 第 {2} 行：{3} 为“{4}”，次序可能是{5}，而没有一行能够判明；请把日期写成 2018-09-10 的格式，或用 --dates 指明 dmy、mdy 或 ymd',
  '{1}, row {2}: {3} is "{4}", no date as {5}; give another --dates or mend the row':
    '{1} 第 {2} 行：{3} 为“{4}”，按{5}的次序不成日期；请改填 --dates，或修正该行',
  'row {1}: "{2}"': '第 {1} 行“{2}”',
  '{1}: dates stand in no one order of day, month and year ({2}); a spreadsheet may have turned some of them round: export the table again, with dates as 2018-09-10':
    '{1}：各行日期的年月日次序不一（{2}），可能有一部分被电子表格软件颠倒；请重新导出表格，日期采用 2018-09-10 的格式',
  // The mapping.
  '{1}: no column is known as the time of a request; its columns are {2}. {3}':
    '{1}：没有一列可认作诉求的受理时间；现有各列为 {2}。{3}',
  '{1}: {2} can both be the time of a request. {3}': '{1}：{2} 都可能是诉求的受理时间。{3}',
  'the mapping is not confirmed. {1}, or --yes to take it as it is': '映射未经确认。{1}，或用 --yes 照此采用',
  'The mapping as guessed is in {1}: correct it and give --map {2}': '推测的映射在 {1} 中：请修改后用 --map {2} 给出',
  '{1}: the table has no column {2}{3}': '{1}：表格中没有 {2} 列{3}',
  'its columns are {1}': '现有各列为 {1}',
  'a mapping of a table': '表格映射',
  'the mapping': '表格映射',
  'whistleMap: 1, name and columns, each with its colon': 'whistleMap: 1、name 和 columns，各带冒号',
  '{from: HEADER}': '{from: 列名}',
  '{created: {from: HEADER}}': '{created: {from: 列名}}',
  '{COLUMN: [cells that count]}': '{列名: [计入的内容]}',
  '{1} is no mapping of a table; write whistleMap: 1 at its top': '{1} 不是表格映射；请在其开头写 whistleMap: 1',
  '{1} has no columns; write columns: {created: {from: HEADER}}':
    '{1} 中没有 columns；请写 columns: {created: {from: 列名}}',
  'columns{1} lacks created; say in which column requests have their time':
    'columns{1} 缺少 created；请写明诉求的受理时间在哪一列',
  '{1}{2} is nothing that a column can be{3}': '{1}{2} 不是列可有的含义{3}',
  '{1} has no from{2}; write {from: HEADER}': '{1} 没有 from{2}；请写 {from: 列名}',
  'a date such as 2020-09-09': '日期，如 2020-09-09',
  // The folder of an import, and its two tables.
  'a folder, such as --out data/my-city': '文件夹，如 --out data/my-city',
  '{1} is there already; give another --out': '{1} 已经存在；请用 --out 另行指定',
  '{1} is there already; give another --out, or --force to import into it anew':
    '{1} 已经存在；请用 --out 另行指定，或用 --force 重新导入到其中',
  '{1} holds a bulletin, whose rates tell no demand; give the folder of a table, or hold runs against the bulletin with whistlelab validate or calibrate':
    '{1} 中是公报，其比率不能说明需求；请给出表格的文件夹，或用 whistlelab validate、calibrate 将模拟与公报对照',
  '{1} holds no imported table; give the folder that whistlelab import wrote':
    '{1} 中没有已导入的表格；请给出由 whistlelab import 写成的文件夹',
  '{1} is damaged; import the table again': '{1} 已损坏；请重新导入表格',
  '{1} is not fit for use ({2}): mend the table or leave the column out of its mapping, and import it again; or give --unfit to use it knowingly':
    '{1} 不宜使用（{2}）：请修正表格，或从映射中去掉该列，再重新导入；若明知如此仍要使用，请加 --unfit',
  'rows without a readable time: {1}': '受理时间无法读取的行：{1}',
  'rows without a time: {1}': '没有受理时间的行：{1}',
  'rows with another number of cells than the header: {1}': '列数与表头不符的行：{1}',
  'closings after the table was taken: {1}': '办结时间晚于提取日的件：{1}',
  'closings before the beginning: {1}': '办结早于受理的件：{1}',
  'rows that repeat an id: {1}': '编号重复的行：{1}',
  'rows in all: {1}': '总行数：{1}',
  '{1} is missing; import the table again': '{1} 不存在；请重新导入表格',
  '{1}, row {2}: lead, joint and assist add up to {3}; make it 1':
    '{1} 第 {2} 行：lead、joint 与 assist 之和为 {3}；请使其等于 1',
  '{1}, row {2} has {3}; give a number from 0': '{1} 第 {2} 行有 {3}；请填不小于 0 的数',
  '{1}: its columns are not {2}; put them back, or import the table again':
    '{1}：其各列不是 {2}；请恢复原有各列，或重新导入表格',
  '{1}, row {2} has {3} cells; give {4}': '{1} 第 {2} 行有 {3} 个单元格；请填 {4} 个',
  '{1} is damaged as a workbook; save its sheet as CSV (UTF-8) and give that':
    '{1} 作为工作簿已损坏；请将其工作表另存为 CSV（UTF-8）后再给出',
  '{1} is an archive, and no workbook (XLSX) with a sheet; save the table as CSV (UTF-8) and give that':
    '{1} 是压缩包，不是含工作表的工作簿（XLSX）；请将表格另存为 CSV（UTF-8）后再给出',
  '{1} unpacks to more than a workbook should; save its sheet as CSV (UTF-8) and give that':
    '{1} 解压后过大；请将其工作表另存为 CSV（UTF-8）后再给出',
  // A bulletin.
  '{1}: {2} is {3}; {4}': '{1}：{2} 为 {3}；{4}',
  'give a day that is not before {1}': '请填不早于 {1} 的日期',
  'give a whole number above 0': '请填大于 0 的整数',
  'give a whole number from 0': '请填不小于 0 的整数',
  'give a share such as 92.3 % or 0.923': '请填比率，如 92.3% 或 0.923',
  'give one of {1}': '请填 {1} 之一',
  '{1}: {2} is no measure of a bulletin{3}': '{1}：{2} 不是公报中的指标{3}',
  '{1} has no figures; write at least one, with {2}': '{1} 中没有数字；请至少写一个，并带 {2}',
  'whistleBulletin: 1, name and figures, each with its colon': 'whistleBulletin: 1、name 和 figures，各带冒号',
  'a bulletin': '公报',
  'a figure': '一个数字',
  '{1} is no bulletin; write whistleBulletin: 1 at its top': '{1} 不是公报；请在其开头写 whistleBulletin: 1',
  '{1} has no list of figures; write figures: and below it - {from: ..., to: ..., measure: ..., value: ...}':
    '{1} 中没有 figures 列表；请写 figures: 并在其下写 - {from: ..., to: ..., measure: ..., value: ...}',
  '{1}{2} is no column of a bulletin{3}': '{1}{2} 不是公报的列{3}',
  '{1} has no column {2}; its header needs {3}': '{1} 没有 {2} 列；表头须有 {3}',
  '{1}:{2}': '{1}:{2}',
  '{1}, row {2}': '{1} 第 {2} 行',
  '{1}: {2} from {3} to {4} stands at {5} already; keep one': '{1}：{3} 至 {4} 的 {2} 已见于 {5}；请只留一个',
  '{1} is damaged; import the bulletin again': '{1} 已损坏；请重新导入公报',
  '{1} holds a bulletin, which says nothing by itself; give --scenario, whose runs are held against it':
    '{1} 中是公报，本身不能检验；请给出 --scenario，用其模拟与公报对照',
  // Calibration.
  'a scenario, such as --scenario my-city.yaml': '方案，如 --scenario my-city.yaml',
  '{1} has no rates of the whole from {2}; give another --period: {3}':
    '{1} 中没有自 {2} 起的总体比率；请另给 --period：{3}',
  '{1} has no rates of the whole, but counts, or rates of units alone; add rows with a rate and without a unit, and import it again':
    '{1} 中没有总体的比率，只有数量或各单位的比率；请补上不填单位的比率行，再重新导入',
  'the folder tells no target; give one, such as --targets {1}': '文件夹中没有目标；请给出一个，如 --targets {1}',
  '--targets {1} names no measure; write such as {2}': '--targets {1} 没有写指标；请写成如 {2}',
  '--targets {1}={2} has no spread; write {3}={4}~ and behind it a standard deviation, as in {5}':
    '--targets {1}={2} 没有写误差；请写成 {3}={4}~ 并在其后写标准差，如 {5}',
  '--targets {1}: {2} is {3}; {4}': '--targets {1}：{2}为 {3}；{4}',
  'the value': '数值',
  'the spread': '误差',
  'give a number from 0, as in {1}': '请填不小于 0 的数，如 {1}',
  'it is a share: give a number from 0 to 1, as in {1}': '这是比率：请填 0 至 1 的数，如 {1}',
  'give a standard deviation above 0, as in {1}': '请填大于 0 的标准差，如 {1}',
  'a table': '表格',
  'give --until, the first day that is foretold': '请改用 --until，即预测的第一天',
  'give --period, such as --period 2024-09': '请改用 --period，如 --period 2024-09',
  '--targets {1} is no measure{2}': '--targets {1} 不是指标{2}',
  'the folder tells no {1}{2}; give it as {3}=VALUE~SPREAD': '文件夹中没有 {1}{2}；请写成 {3}=数值~误差',
  ', but {1}': '，而有 {1}',
  '--points is {1}, and the Sobol sequence keeps its balance at powers of two only; give such as 64':
    '--points 为 {1}，而 Sobol 序列只在 2 的幂次上保持均衡；请填如 64 的数',
  '{1} levers are free ({2}); name one to {3}, as --levers LEVER=low:high':
    '放开的参数有 {1} 个（{2}）；请指定 1 至 {3} 个，写作 --levers 参数=低:高',
  '{1} is no single number that goes smoothly through a range; leave it out of --levers':
    '{1} 不是可在一个范围内连续变化的单个数值；请从 --levers 中去掉',
  '--targets has {1} twice; keep one of them': '--targets 中 {1} 出现了两次；请只留一个',
  // Fitting, and what is foretold.
  'a file, such as --out my-city.yaml': '文件，如 --out my-city.yaml',
  'a date such as 2018-01-01': '日期，如 2018-01-01',
  '{1} holds no requests; import a table with rows': '{1} 中没有诉求；请导入有数据行的表格',
  '{1} holds no cases in that time; give a table with cases':
    '{1} 在该时段内没有需办理的诉求；请给出含有此类诉求的表格',
  '{1} is fitted to data without range or why{2}; add range: [low, high], its interval, or why: how it was fitted':
    '{1} 由数据拟合得出，却既无范围也无理由{2}；请补上 range: [low, high]，即其区间，或在 why: 中说明拟合方法',
  '--until is {1}, and the table goes from {2} to {3}; give a day with {4} days before it and {5} behind it':
    '--until 为 {1}，而表格自 {2} 至 {3}；请填其前有 {4} 天、其后有 {5} 天的日期',
}
