/** 读研究与论断时的消息。What is said of studies, measures, formulas and claims. */
export const ZH_STUDY: Readonly<Record<string, string>> = {
  // A study.
  'a study': '研究',
  'question, baseline, options and measures, each with its colon': 'question、baseline、options、measures 等，各带冒号',
  '{1} asks no question, so it is a scenario; run whistlelab run {2}':
    '{1} 没有提出问题，因此是方案而不是研究；请运行 whistlelab run {2}',
  '{1} has no {2}; a study has question, baseline and measures':
    '{1} 没有 {2}；研究须有 question、baseline 和 measures',
  'a scenario, or name: {scenario: ..., set: {lever: value}}': '方案名，或“名称: {scenario: ..., set: {参数: 取值}}”',
  '{1}{2} is no name for a variant; use up to 60 letters, digits, _ . -':
    '{1}{2} 不能作方案变体的名称；请用不超过 60 个文字、数字、_ . -',
  'title of {1}': '{1} 的标题（title）',
  'scenario of {1}': '{1} 的方案（scenario）',
  'variant {1}': '变体 {1}',
  'variant {1} names no scenario in {2}; write {3}: {scenario: ..., set: {...}}':
    '{2} 处的变体 {1} 没有写方案；请写 {3}: {scenario: ..., set: {...}}',
  '{1}{2} is {3}; write {4}': '{1}{2}是{3}；请写 {4}',
  several: '几项合在一处',
  'options{1} is not a list; write - {2} on a line each': 'options{1}不是列表；请每行写一个 - {2}',
  'an option': '选项',
  '{1} compares nothing; give options, or levers to vary':
    '{1} 没有可比较的内容；请写 options，或在 vary 中写要变动的参数',
  '{1} names {2} scenarios; have at most {3}, or vary levers':
    '{1} 处列出了 {2} 个方案；最多 {3} 个，或改用 vary 变动参数',
  '{1} makes {2} points ({3}); have at most {4}: fewer values, or one study for each lever':
    '{1} 处组合出 {2} 个点（{3}）；最多 {4} 个：请减少取值，或每个参数各写一个研究',
  '{1} in {2} has nothing to vary; give vary as well': '{2} 处写了 {1} 却没有要变动的参数；请同时写 vary',
  'design in {1} has no kind; write {2}': '{1} 处的 design 没有写 kind；请写 {2}',
  'design is {1}{2}; give {3} or {4}': 'design 为 {1}{2}；请填 {3} 或 {4}',
  'a constraint': '一个约束',
  'constraints{1} is no list; write constraints: ["street.units <= street.staff"]':
    'constraints{1}不是列表；请写 constraints: ["street.units <= street.staff"]',
  'over in {1} has nothing to vary; give vary as well': '{1} 处写了 over 却没有要变动的参数；请同时写 vary',
  '{1}{2} leaves the project folder {3}; name a scenario of the library, a file in that folder, or a wider folder with --project':
    '{1}{2}超出了项目文件夹 {3}；请写方案库中的方案、该文件夹之内的文件，或用 --project 指定更大的文件夹',
  '{1}{2} is in the study already; name it once, or give a variant another name':
    '研究中已有 {1}{2}；请只写一次，或给变体另起名称',
  '{1} has an option {2}, as a point of vary is called; give it another name':
    '{1} 中的选项 {2} 与 vary 的一个点重名；请另起名称',
  'a mapping of lever: [values]': '若干“参数: [取值]”',
  '{1} takes {2} twice{3}; keep one': '{1} 的取值 {2} 写了两次{3}；请保留其一',
  // What commands beside study ask of it.
  'runs{1} says nothing to the method kn; leave it out, or write method: ocba':
    'runs{1}对方法 kn 不起作用；请去掉，或写 method: ocba',
  'select in {1} has a zone and no measure; write {2}': '{1} 处的 select 写了 zone 却没有指标；请写 {2}',
  '{1}{2} is neither better nor worse when it rises, so nothing is the best by it; give another':
    '{1}{2}升高无所谓好坏，不能据以选优；请另写一个指标',
  'method is {1}{2}; give {3}': 'method 为 {1}{2}；请填 {3}',
  'confidence is {1}{2}; give 0.5 to 0.999, such as 0.95': 'confidence 为 {1}{2}；请填 0.5 至 0.999，如 0.95',
  'target in {1} has no {2}; write {3}': '{1} 处的 target 没有写 {2}；请写 {3}',
  'select in {1} shares out a number of replications and does not say how many; write select: {method: ocba, runs: 400}':
    '{1} 处的 select 要分配给定的重复总数，却没有写明多少；请写 select: {method: ocba, runs: 400}',
  // Measures and margins.
  'a mapping of measure: {1}': '若干“指标: {1}”',
  '{1} has no margin in {2}; write {3}': '{2} 处的 {1} 没有写可忽略的差别（margin）；请写 {3}',
  '{1}{2} is not a measure{3}': '{1}{2} 不是指标{3}',
  'docs/GLOSSARY.md lists the measures': '全部指标见 docs/GLOSSARY.md',
  '{1} judges by nothing; give measures: {trueResolutionRate: {margin: 1 pp}}':
    '{1} 没有评判用的指标；请写 measures: {trueResolutionRate: {margin: 1 pp}}',
  'give percentage points (1 pp), or a share of the baseline (5 %)': '请填百分点（1 pp），或相对基准的比例（5 %）',
  'a plain number (2)': '不带单位的数（2）',
  'its unit (2 {1})': '其单位（2 {1}）',
  'give it in {1}, or as a share of the baseline (5 %)': '请用{1}，或用相对基准的比例（5 %）',
  'margin of {1} is {2}{3}; {4}, not negative': '{1} 的可忽略差别（margin）为 {2}{3}；{4}，不得为负',
  // Precision and judging.
  '--precision is {1}; give measures with half-widths, as in "{2}", or "differences: {3}"':
    '--precision 为 {1}；请写指标及其半宽，如 "{2}"，或 "differences: {3}"',
  'of in precision': 'precision 的 of',
  'of in precision is {1}{2}; give means or differences': 'precision 的 of 为 {1}{2}；请填 means 或 differences',
  'precision{1} names no measure; write precision: {onTimeRate: 1 pp}':
    'precision{1}没有写指标；请写 precision: {onTimeRate: 1 pp}',
  '{1} in precision': 'precision 中的 {1}',
  '{1}{2} is no measure{3}': '{1}{2} 不是指标{3}',
  'precision of {1} is 0{2}; no number of replications is enough: give more, as in 1 pp or 5 %':
    '{1} 的半宽为 0{2}；重复再多也达不到：请放宽，如 1 pp 或 5 %',
  '{1} of judge is {2}{3}; give {4}': 'judge 的 {1} 为 {2}{3}；请填 {4}',
  '{1} says nothing without --precision; give --precision "onTimeRate 1 pp" as well':
    '没有 --precision 时 {1} 不起作用；请同时写 --precision "onTimeRate 1 pp"',
  // Formulas.
  'a formula': '算式',
  'a mapping of name: {1}': '若干“名称: {1}”',
  '{1}{2} is no name for a formula; use up to 40 letters and digits, a small letter first':
    '{1}{2} 不能作算式的名称；请用不超过 40 个英文字母和数字，以小写字母开头',
  '{1}{2} is a name that formulas use already; give it another': '{1}{2} 是算式中已有的名称；请另起名称',
  '{1}{2} is a column of the tables of results already; give it another': '{1}{2} 已是结果表中的列名；请另起名称',
  'direction of {1}': '{1} 的方向（direction）',
  'direction of {1} is {2}{3}; give {4}': '{1} 的方向（direction）为 {2}{3}；请填 {4} 之一',
  'formula {1} lacks {2} in {3}; write {4}: {5}': '{3} 处的算式 {1} 缺少 {2}；请写 {4}: {5}',
  'unit of {1}': '{1} 的单位（unit）',
  'formula of {1}': '{1} 的算式（formula）',
  'there are {1} formulas in {2}; give at most {3}': '{2} 处有 {1} 个算式；最多 {3} 个',
  'formula of {1} is {2}{3}, which is in {4}, but its unit is {5}; correct the formula or the unit':
    '{1} 的算式为 {2}{3}，其量纲是 {4}，而单位写的是 {5}；请更正算式或单位',
  'formula of {1} in {2} uses no measure; write such as cost / residents':
    '{2} 处 {1} 的算式没有用到任何指标；请写成如 cost / residents',
  '{1} is {2}{3}, which has {4}; {5}': '{1} 为 {2}{3}，其中有 {4}；{5}',
  '{1} is {2}{3}, which is not readable{4}; {5}': '{1} 为 {2}{3}，无法读取{4}；{5}',
  ': {1}': '（解析器原文：{1}）',
  'write numbers, measures, residents, streets, posts, + - * / ( ), {1}':
    '可用数字、指标、residents、streets、posts、+ - * / ( ) 和 {1}',
  '{1} characters': '{1} 个字符',
  'give at most {1}': '最多 {1} 个',
  'a number': '无量纲的数',
  '{1} and {2} in one {3}': '{1} 与 {2} 用 {3} 相运算',
  'add and compare what has one unit, or divide first': '相加、相比的须是同一量纲，否则请先相除',
  'a part of something': '取某一部分的写法',
  'an assignment': '赋值',
  'several statements': '几个语句',
  'a condition': '条件',
  'a definition of a function': '函数定义',
  'an object': '对象',
  'a range': '区间',
  'a comparison': '比较',
  'more than {1} levels': '超过 {1} 层的嵌套',
  'write it shorter': '请写得短些',
  'nothing in it': '空缺',
  '{1}, no measure': '{1}，它不是指标',
  'two things side by side': '两项并列而无运算符',
  'write * between them': '请在其间写 *',
  'the operator {1}': '运算符 {1}',
  'the function {1}': '函数 {1}',
  '{1} of {2} values': '{2} 个值的 {1}',
  'give {1} {2}': '{1} 应有 {2} 个值',
  // Claims.
  'a claim': '论断（claim）',
  'formula of a claim of {1}': '{1} 的论断中的算式',
  'claims{1} is not a list; write - {2}': 'claims{1}不是列表；请写 - {2}',
  'group of a claim is {1}{2}; give dimension:key, such as duty:joint':
    '论断的分组（group）为 {1}{2}；请写“维度:组别”，如 duty:joint',
  'a claim with a formula in {1} has a margin that is a share; give margin: in the unit of the measure, such as 6 h':
    '{1} 处带算式的论断，其 margin 写成了比例；请用该指标的单位，如 6 h',
  'a claim lacks {1} in {2}; write {3}': '{2} 处的论断缺少 {1}；请写 {3}',
  'measure of a claim': '论断的指标（measure）',
  'against of a claim': '论断的对照方案（against）',
  'a measure of groups': '分组指标',
  'a measure': '指标',
  '{1}{2} is not {3}{4}': '{1}{2} 不是{3}{4}',
  'direction of a claim is {1}{2}; give one of {3}': '论断的方向（direction）为 {1}{2}；请填 {3} 之一',
  'a claim of {1}{2} is held against itself; name another scenario': '{1} 的论断{2}以自身为对照；请写另一个方案',
  'a claim in {1} has half a formula; give against: SCENARIO, or formula: and with: {name: SCENARIO}':
    '{1} 处的论断只写了半个算式；请写 against: 方案，或同时写 formula: 和 with: {名称: 方案}',
  '{1}{2} cannot stand for a scenario in a formula; give a word of its own, such as before':
    '{1}{2} 不能在算式中代表方案；请另用一个词，如 before',
  'told is an empty list{1}; give an id such as E044': 'told 是空列表{1}；请填编号，如 E044',
  "told is {1}{2}, which is in no table; give an id such as E044, or '{3}' and where it is told":
    'told 为 {1}{2}，依据表中没有；请填编号，如 E044，或写 “{3}” 并注明出处',
  'a claim in {1} speaks of group {2}, which {3} has not; docs/GLOSSARY.md lists the groups':
    '{1} 处的论断提到分组 {2}，而 {3} 没有这一组；全部分组见 docs/GLOSSARY.md',
  'a claim in {1}: {2}': '{1} 处的论断：{2}',
}
