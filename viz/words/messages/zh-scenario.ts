/** 读方案时的消息。What is said of scenario files, levers and assignments. */
export const ZH_SCENARIO: Readonly<Record<string, string>> = {
  // What a lever takes.
  'yes or no': 'yes（是）或 no（否）',
  'one of {1}': '{1} 之一',
  'a Monday such as 2018-01-01': '星期一的日期，如 2018-01-01',
  '{{1}}': '{{1}}',
  'a list of {{1}}': '{{1}} 的列表',
  '{1}, a list, or {load: {2} to {3}}': '{1}，或列表，或 {load: {2} 至 {3}}',
  'give {1}': '请填 {1}',
  '{1}; give {2}': '{1}；请填 {2}',
  'it also says unit: {1}; give the unit once': '另外又写了 unit: {1}；单位请只写一次',
  'give one number, {1}': '请填一个数，{1}',
  'its unit is {1}, which {2} is not: give {3}': '其单位为 {1}，而 {2} 不是：请填 {3}',
  'give a whole number, {1}': '请填整数，{1}',
  '{1}{2} lacks {3}{4}; give {5}': '{1}{2} 缺少 {3}{4}；请填写 {5}',
  'give a date between 1900 and 2199, {1}': '请填 1900 年至 2199 年间的日期，{1}',
  'the clock starts on a Monday: the nearest is {1}': '时钟须从星期一开始：最近的星期一是 {1}',
  'it has no unit: give {1}': '它没有单位：请填 {1}',
  'why of {1}': '{1} 的理由（why）',
  'range of {1}': '{1} 的范围（range）',
  'give [low, high] with {1}': '请写 [low, high]，各为 {1}',
  '{1} is given{2}; only numbers have one; say why instead': '给出了{1}{2}；只有数字才有范围；请改为在 why: 中说明理由',
  'no pair': '不成对的值',
  'give the lower one first': '请把较小的数写在前面',
  // Levers.
  'whether an issue is reported at all is a probability, which grows with propensity and harm; set behaviour.reportedBase and behaviour.reportedHarm':
    '问题是否会被反映，现由概率决定，随反映意愿和危害程度上升；请设定 behaviour.reportedBase 和 behaviour.reportedHarm',
  '{1}{2} is gone: {3}': '{1}{2} 已取消：{3}',
  'whistlelab show SCENARIO lists all levers': '用 whistlelab show 方案名 可列出全部参数',
  '{1}{2} is not a lever{3}': '{1}{2} 不是参数{3}',
  '{1} in {2} has its streets in its name; write streets: beside the value, as in {3}: {value: ..., streets: odd, source: ...}':
    '{2} 处的 {1} 把街道写进了名称；请在取值旁写 streets:，如 {3}: {value: ..., streets: odd, source: ...}',
  '{1} has an empty list in {2}; write {3}: {4}': '{2} 处的 {1} 是空列表；请写 {3}: {4}',
  '{1} is given twice in {2}; give each its own streets': '{2} 处 {1} 写了两次；请分别写明各自的街道',
  '{1} for all streets comes after one for some in {2}; put it first':
    '{2} 处，适用于全部街道的 {1} 写在了只适用于部分街道的之后；请移到最前',
  '{1} has no source in {2}; write {3}: {4}': '{2} 处的 {1} 没有依据；请写 {3}: {4}',
  '{1} is {2} in {3}, outside its own range [{4}]; widen the range or move the value':
    '{3} 处 {1} 为 {2}，超出其自身的范围 [{4}]；请放宽范围或调整取值',
  '{1} has no value in {2}; write {3}: {4}': '{2} 处的 {1} 没有取值；请写 {3}: {4}',
  '{1}{2} cannot differ by street: {3}; leave streets out': '{1}{2} 不能按街道设定：{3}；请去掉 streets',
  'coefficients are those of the whole model': '系数属于整个模型',
  'outside officers are those of the district': '外来人员属于全区',
  'it makes the city': '它决定城市本身',
  'issues are those of the whole city': '问题属于全市',
  'departments are those of the district': '职能部门属于全区',
  'networks and their desks are those of the district': '各网及其坐席属于全区',
  'it is a rule of the district': '它是全区的规则',
  'prices are those of the city': '价格属于全市',
  // A file by itself.
  'title, summary, extends and levers, each with its colon': 'title、summary、extends、levers 等，各带冒号',
  'a scenario': '方案',
  'a mapping of lever: {value: ..., source: ...}': '若干“参数: {value: ..., source: ...}”',
  '{1} asks a question, so it is a study; run whistlelab study {2}':
    '{1} 处提出了问题，因此是研究而不是方案；请运行 whistlelab study {2}',
  'ambiguities{1} is not a list; write [I01]': 'ambiguities{1}不是列表；请写 [I01]',
  'ambiguity {1}{2} is in no table; give I01-I22': 'ambiguities 中的 {1}{2} 不在表中；请填 I01-I22',
  'extends in {1} is empty; name a scenario or leave it out': '{1} 处的 extends 是空的；请写方案名，或去掉这一行',
  empty: '空',
  '{1} is {2}{3}; write {4}: {5}, or leave it out': '{1} 为 {2}{3}；请写 {4}: {5}，或去掉这一行',
  // What it extends.
  'extends is {1} in {2}, which leaves the project folder {3}; name a scenario of the library, a file in that folder, or a wider folder with --project':
    '{2} 处的 extends 为 {1}，超出了项目文件夹 {3}；请写方案库中的方案、该文件夹之内的文件，或用 --project 指定更大的文件夹',
  ', which {1} extends': '（{1} 处沿用）',
  '{1} extends {2} ({3})': '{1} 沿用 {2}（{3}）',
  'extends goes in a loop: {1}; take one of them out': 'extends 形成循环：{1}；请去掉其中之一',
  '{1} extends through more than {2} files; merge some of them': '{1} 逐级沿用超过 {2} 个文件；请合并其中一些',
  file: '文件',
  scenario: '方案',
  study: '研究',
  'no {1} {2}{3}; {4}': '没有名为 {2} 的{1}{3}；{4}',
  'no {1} {2}{3}{4}': '没有名为 {2} 的{1}{3}{4}',
  'the library is empty': '方案库是空的',
  'put spaces between: {1}': '请用空格隔开：{1}',
  'there is {1}: name that': '有 {1}：请写它的名称',
  'there is a file of that name: write ./{1}': '有同名的文件：请写 ./{1}',
  'it is a study: whistlelab study {1}': '它是研究：whistlelab study {1}',
  'it is a scenario: whistlelab run {1}': '它是方案：whistlelab run {1}',
  '{1} has no authority matrix; extend a scenario that has one, such as prereform, or give authority: {departments, domains}':
    '{1} 没有职权矩阵；请沿用有职权矩阵的方案，如 prereform，或写出 authority: {departments, domains}',
  // A design.
  'write such as street.units <= street.staff, or 2 * street.staff + 3 <= 90':
    '请写成如 street.units <= street.staff，或 2 * street.staff + 3 <= 90',
  'the constraint {1} compares nothing; {2}': '约束 {1} 没有比较任何内容；{2}',
  'the constraint {1} speaks of no lever that is varied; vary one of its levers, or leave it out':
    '约束 {1} 没有提到变动的参数；请变动其中某个参数，或去掉该约束',
  '{1} in the constraint {2} is no lever and no number; {3}': '约束 {2} 中的 {1} 既非参数，也非数字；{3}',
  '{1} in the constraint {2} is {3}; a constraint compares numbers alone':
    '约束 {2} 中的 {1} 为 {3}；约束只能比较数字，请换一个参数',
  'the Sobol sequence is asked for {1} dimensions; it has {2}: vary fewer levers, or screen them first (--method morris)':
    'Sobol 序列要求 {1} 维，而它只有 {2} 维：请减少变动的参数，或先行筛选（--method morris）',
  // Switches.
  'a switch': '切换（switch）',
  '{1} in a switch ({2}) is a coefficient, which holds for the whole run; set it under levers:':
    '切换中的 {1}（{2}）是系数，在整个运行中不变；请写在 levers: 之下',
  '{1} in a switch ({2}) holds for the whole run; set it under levers:':
    '切换中的 {1}（{2}）在整个运行中不变；请写在 levers: 之下',
  'a switch lacks {1} in {2}; write {3}': '{2} 处的切换缺少 {1}；请写 {3}',
  'switch in {1} is not a list; write - {2}': '{1} 处的 switch 不是列表；请写 - {2}',
  'a switch is at day {1} in {2}, after one at day {3}; put them in order of time, one a day':
    '{2} 处的切换在第 {1} 天，却写在第 {3} 天的切换之后；请按时间先后排列，每天至多一次',
  // The authority matrix.
  '{1} of {2}{3} is not a list of 1 to {4}; write them one by one': '{2} 的 {1}{3}不是 1 至 {4} 项的列表；请逐项写出',
  '{1} is {2}{3}; give 0 to {4}': '{1} 为 {2}{3}；请填 0 至 {4}',
  'not one number': '空，或不是单个数字',
  'domain {1} of authority': '职权矩阵第 {1} 个领域',
  'share of {1}': '{1} 的占比（share）',
  'name of {1}': '{1} 的名称（name）',
  'weight {1} of {2}': '{2} 的第 {1} 个权重',
  'department {1} of authority': '职权矩阵第 {1} 个部门',
  '{1} has no name{2}; give name: {en: ..., zh: ...}': '{1} 没有名称{2}；请写 name: {en: ..., zh: ...}',
  '{1} has {2} weights{3}; give {4}, one for each department named':
    '{1} 有 {2} 个权重{3}；请给 {4} 个，所列部门各一个',
  '{1} has {2} departments with a positive weight{3}; give at least {4}: a joint case may need as many':
    '{1} 只有 {2} 个部门的权重为正{3}；至少须有 {4} 个：联合处置可能需要这么多部门',
  'shares of the domains of authority sum to {1}{2}; make them sum to 1':
    '职权矩阵各领域占比之和为 {1}{2}；请使其和为 1',
  // What must hold together.
  '{1} ({2})': '{1}（{2}）',
  '{1} (default)': '{1}（默认值）',
  '{1} (command line)': '{1}（命令行）',
  '{1} has {2} values, but {3} is {4}; give {5} values or one number':
    '{1} 有 {2} 个取值，而 {3} 为 {4}；请给 {5} 个取值，或只给一个数',
  '{1} speaks of street {2}, but {3} is {4}; name streets from 1 to {5}':
    '{1} 提到第 {2} 个街道，而 {3} 为 {4}；街道编号请在 1 至 {5} 之间',
  '{1} sums to {2}; make {3} and {4} sum to 1': '{1} 之和为 {2}；请使 {3} 与 {4} 之和为 1',
  '{1} make {2} residents; have at most {3}': '{1} 合计 {2} 名居民；最多 {3} 名',
  '{1} make {2} districts of {3} streets; have at least a street a district':
    '{1} 使 {3} 个街道分属 {2} 个区；每个区至少须有一个街道',
  'domain {1} of authority ({2})': '职权矩阵的领域“{1}”（{2}）',
  '{1}, folded to {2} = {3}, leaves {4} departments; spread its weights over at least {5}':
    '{1} 按 {2} = {3} 归并后只剩 {4} 个部门；请把权重分给至少 {5} 个部门',
  // The line.
  '{1} sets nothing; write lever=value, such as street.staff=50':
    '{1} 没有设定任何参数；请写“参数=取值”，如 street.staff=50',
  '{1} has no value on the command line; write {2}={3}': '命令行上的 {1} 没有取值；请写 {2}={3}',
  '{1} sets several levers on the command line; give --set for each':
    '{1} 在命令行上一次设定了几个参数；请为每个参数各写一个 --set',
  '{1} is set twice on the command line; set it once': '{1} 在命令行上设定了两次；请只设定一次',
  '{1} lacks a closing {2}; close it': '{1} 缺少结尾的 {2}；请补上',
  '{1} sets levers without a name of its own; write NAME={2},...':
    '{1} 设定了参数，却没有自己的名称；请写 名称={2},...',
  '{1} sets a lever where a scenario is due; write --set {2}': '{1} 在应写方案的位置设定了参数；请写 --set {2}',
  '{1} in {2} is no name for a variant; use up to 60 letters, digits, _ . -':
    '{2} 中的 {1} 不能作方案变体的名称；请用不超过 60 个文字、数字、_ . -',
  '{1} names no scenario; write {2}=SCENARIO,lever=value': '{1} 没有写方案；请写成“{2}=方案,参数=取值”',
  '{1} has an empty place between commas; write lever=value there': '{1} 的逗号之间有空缺；请在该处写“参数=取值”',
}
