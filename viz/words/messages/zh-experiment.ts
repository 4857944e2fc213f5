/** 试验的消息：变动的参数、设计、灵敏度、取值的确定。What is said of experiments: what is varied, designs, sensitivity and sizing. */
export const ZH_EXPERIMENT: Readonly<Record<string, string>> = {
  // What is varied.
  'write {1}: [..., ...], low:high:step, or {range: [low, high]}':
    '请写 {1}: [..., ...]、“下限:上限:步长”，或 {range: [下限, 上限]}',
  'vary ({1})': 'vary（{1}）',
  'write {1} {2}=low:high:step, or {3}=[..., ...]': '请写“{1} {2}=下限:上限:步长”，或“{3}=[..., ...]”',
  '{1} {2} names no lever; write {3} street.staff=11:75:8': '{1} {2} 没有写参数；请写成如 {3} street.staff=11:75:8',
  '{1} {2} has nothing behind its sign; write {3}=low:high:step, or {4} alone':
    '{1} {2} 的等号后没有内容；请写“{3}=下限:上限:步长”，或只写 {4}',
  '{1} is varied twice on the command line; vary it once': '{1} 在命令行上变动了两次；请只写一次',
  '{1} in {2} has values; its levers go through their own ranges: leave the values out':
    '{2} 中的 {1} 写了取值，而其中各参数按自身的范围变动：请去掉取值',
  '{1} in {2} has no list of values; {3}': '{2} 中的 {1} 没有取值列表；{3}',
  '{1}{2} has no range; {3}': '{1}{2}没有写范围；{3}',
  'times of {1}': '{1} 的倍数（times）',
  '{1}{2} multiplies what is no number; give a list of values instead':
    '{1}{2}无从相乘，因为该参数不是数；请改写取值列表',
  'is empty': '是空的',
  'has {1} twice': '中 {1} 写了两次',
  '{1}{2} {3}; give factors such as [0.5, 1, 2]': '{1}{2}{3}；请填倍数，如 [0.5, 1, 2]',
  '{1}{2} is no list; give factors such as [0.5, 1, 2], or 0.5:2': '{1}{2}不是列表；请填倍数，如 [0.5, 1, 2]，或 0.5:2',
  '{1} goes through {2}{3}; write low:high:step, such as 11:75:8': '{1} 写为 {2}{3}；请写“下限:上限:步长”，如 11:75:8',
  '{1} goes through {2}{3}; give the lower end first, and a step above 0': '{1} 写为 {2}{3}；请先写下限，步长须大于 0',
  '{1} goes through {2} values{3}; have at most {4}: a larger step': '{1} 有 {2} 个取值{3}；最多 {4} 个：请加大步长',
  '{1} goes through one value{2}, for its step is wider than the way from {3} to {4}; give a smaller step':
    '{1} 只有一个取值{2}，因为步长大于 {3} 至 {4} 的间距；请减小步长',
  'range of {1}{2} is no pair; give [low, high]': '{1} 的范围（range）{2}不是一对数；请写“[下限, 上限]”',
  'one value': '只有一个值',
  'from high to low': '次序由大到小',
  '{1} goes from {2} to {3}{4}, which is {5}; give the lower end first and a higher one behind it':
    '{1} 从 {2} 到 {3}{4}，{5}；请先写下限，再写比它大的上限',
  'scale of {1}': '{1} 的刻度（scale）',
  'the range begins at {1}, and a log scale needs more than 0':
    '范围从 {1} 起，而对数刻度须大于 0，请提高下限或改用 linear（线性）',
  'give linear or log': '请填 linear（线性）或 log（对数）',
  '{1}{2} has no range, for it takes {3}; give a list of values': '{1}{2}没有范围可言，它只取 {3}；请写取值列表',
  '{1}{2} is no factor above 0; give numbers such as 0.5': '{1}{2}不是大于 0 的倍数；请填数字，如 0.5',
  // Axes over a scenario.
  '{1} has no assumption with a range{2}; give its levers a range in the file, or name what to vary':
    '{1} 没有带范围的假定{2}；请在方案文件中为参数写明范围（range），或写出要变动的参数',
  '{1} has no range of its own in {2}{3}; give {4}=low:high, or a list of values':
    '{1} 在方案 {2} 中没有自身的范围{3}；请写“{4}=下限:上限”，或写取值列表',
  // A design.
  'the sweep varies nothing; give --vary LEVER=low:high:step, such as --vary street.staff=11:75:8':
    '没有写要变动的参数；请写“--vary 参数=下限:上限:步长”，如 --vary street.staff=11:75:8',
  'no point of the design keeps {1}; widen the ranges, or drop a constraint':
    '设计中没有一个点满足 {1}；请放宽范围，或去掉某个约束',
  'the design has one point, for {1} takes one value, and one point compares nothing; give several, as {2}=low:high:step':
    '设计只有一个点，因为 {1} 只有一个取值，无可比较；请给出多个取值，如“{2}=下限:上限:步长”',
  'one point of the design keeps {1}, and one point compares nothing; widen the ranges, or drop a constraint':
    '设计中只有一个点满足 {1}，无可比较；请放宽范围，或去掉某个约束',
  'a fractional design has all of its points or none, so it takes no constraints; use another design, or leave them out':
    '部分析因设计的点缺一不可，因此不能加约束；请改用其他设计，或去掉约束',
  'a fractional design decides its points by the number of levers; leave {1} out':
    '部分析因设计的点数由参数个数决定；请去掉 {1}',
  'the design {1} has no number of points; give {2}': '设计 {1} 没有写点数；请写 {2}',
  '{1} points are asked for; give 2 to {2}': '要求 {1} 个点；请填 2 至 {2}',
  'a Sobol sequence cut at {1} points loses its balance; give {2} or {3}, or use lhs':
    'Sobol 序列截在 {1} 个点会失去均衡；请填 {2} 或 {3}，或改用 lhs',
  '{1} has no steps, and a full design has all combinations; give low:high:step or a list, or {2}':
    '{1} 没有步长，而全析因设计须列出全部组合；请写“下限:上限:步长”或列表，或改用 {2}',
  '{1} to have them all, ': '写 {1} 以保留全部的点，或',
  'the design makes {1} points ({2}); give {3}fewer values, or {4}':
    '设计共有 {1} 个点（{2}）；请{3}减少取值，或改用 {4}',
  // Measures asked for.
  'docs/GLOSSARY.md lists them': '全部指标见 docs/GLOSSARY.md',
  '--measure {1} is no measure{2}': '--measure 所写的 {1} 不是指标{2}',
  '--measure {1} is given twice; give it once': '--measure {1} 写了两次；请只写一次',
  // Sensitivity.
  '{1} is a scenario, and order is a question to several; name a study, or give --method morris':
    '{1} 是一个方案，而 order 比较的是几个方案的优劣次序；请写研究的名称，或用 --method morris',
  '{1} is a study, and {2} takes one scenario; name its baseline {3}, or give --method order':
    '{1} 是研究，而 {2} 只针对一个方案；请写其基准方案 {3}，或用 --method order',
  'leave it out': '请去掉',
  'a run that is there': '已有的运行',
  'the method {1}': '方法 {1}',
  '{1}:{2} is {3}; give {4} numbers, as the posterior.csv of a calibration has them':
    '{1}:{2} 为 {3}；请给出 {4} 个数，如校准所写的 posterior.csv',
  '{1} has {2}, which no option assumes within a range, so that its values would move nothing; leave its column out':
    '{1} 含有 {2}，而没有任何方案把它作为有范围的假定，其取值不起作用；请去掉该列',
  '{1}:1 has {2} twice; keep one column of it': '{1}:1 中 {2} 出现两次；请只保留一列',
  '{1} has {2} particles; give the posterior.csv of a calibration, with at least {3}':
    '{1} 只有 {2} 个粒子；请给出校准所写的 posterior.csv，至少含 {3} 个',
  'Sobol indices need levers that are free of each other': '计算 Sobol 指数，各参数须互不牵制，请去掉约束',
  '{1} judges by formulas alone; give --measure NAME, such as --measure onTimeRate':
    '{1} 只用算式评判；请用 --measure 写明指标，如 --measure onTimeRate',
  'one measure decides an order; give --measure once': '优劣次序只由一个指标决定；--measure 请只写一次',
  '{1} is neither better nor worse when it rises, so it makes no order; give --measure another':
    '{1} 升高无所谓好坏，不能据以排定优劣次序；--measure 请另写一个指标',
  '{1} in --levers is no assumption with a range in the study{2}': '--levers 中的 {1} 不是该研究中带范围的假定{2}',
  '--target is {1}, and {2} decides the order; give --target "{3} {4} ..."':
    '--target 为 {1}，而决定优劣次序的是 {2}；请写 --target "{3} {4} ..."',
  'whistlelab show SCENARIO lists them': '用 whistlelab show 方案名 可列出',
  // Screening and Sobol indices.
  '{1} of {2} trajectories keep {3}; widen the ranges, or drop a constraint':
    '{2} 条轨迹中只有 {1} 条满足 {3}；请放宽范围，或去掉某个约束',
  '{1} is in two groups; have it in one': '{1} 编入了两个组；请只编入一组',
  'a group cannot be called {1}; give it another name': '组不能取名为 {1}；请另起名称',
  '--group {1} is no group; write --group people=street.staff,assistants.ratio':
    '--group {1} 不是分组；请写成如 --group people=street.staff,assistants.ratio',
  '{1} in --group {2} is not varied; name it in --levers as well':
    '--group {2} 中的 {1} 不在变动之列；请在 --levers 中也写上',
  '--{1} is {2}, and the Sobol sequence keeps its balance at powers of two only; give such as 256':
    '--{1} 为 {2}，而 Sobol 序列只在 2 的幂处保持均衡；请填如 256',
  '--cap is {1}, less than the {2} rows to begin with; give a larger one':
    '--cap 为 {1}，少于起始的 {2} 行；请填更大的数',
  'Sobol indices have one replication a point, for luck is one of the factors; leave --replications out':
    '计算 Sobol 指数时每点只重复一次，因为运气本身就是因素之一；请去掉 --replications',
  // Sizing.
  '--confidence is {1}; give 0.5 to 0.999, such as 0.95': '--confidence 为 {1}；请填 0.5 至 0.999，如 0.95',
  'the lever to be sized, such as --lever street.staff': '要确定取值的参数，如 --lever street.staff',
  'what is to hold, such as --target "onTimeRate >= 0.9"': '要达到的目标，如 --target "onTimeRate >= 0.9"',
  'a quantity such as "1 pp" or "2 h"': '数量，如 "1 pp" 或 "2 h"',
  'a quantity such as "0.5 pp" or "2 h"': '数量，如 "0.5 pp" 或 "2 h"',
  'write such as "onTimeRate >= 0.9" or "resolutionTimeMean <= 10 day"':
    '请写成如 "onTimeRate >= 0.9" 或 "resolutionTimeMean <= 10 day"',
  'write such as "cost <= 150 million yuan"': '请写成如 "cost <= 150 million yuan"',
  '{1} {2}{3} says no target; {4}': '{1} {2}{3}没有写明目标；{4}',
  '{1} in {2}{3} is no measure{4}': '{2}{3}中的 {1} 不是指标{4}',
  '{1} {2}{3} is no upper bound of the cost; {4}': '{1} {2}{3}不是成本的上限；{4}',
  'write such as "onTimeRate < 0.8", "resolutionTimeMean > 10 day" or "share(onTimeRate < 0.8) > 0.1"':
    '请写成如 "onTimeRate < 0.8"、"resolutionTimeMean > 10 day" 或 "share(onTimeRate < 0.8) > 0.1"',
  '{1}{2} holds a share of replications against {3}, and it lies between 0 and 1; give such as 0.1':
    '{1}{2}以 {3} 与重复的占比相比，而占比在 0 与 1 之间；请填如 0.1',
  // Where something fails.
  'what counts as failing, such as --fails-if "onTimeRate < 0.8"': '何为不达标，如 --fails-if "onTimeRate < 0.8"',
  'the {1} points over {2} are {3} different ones, for what is varied takes few values, and a box takes at least {4}; give ranges, such as --vary {5}={6}:{7}':
    '{2} 上的 {1} 个点只有 {3} 个不同的，因为变动的参数取值太少，而找出范围至少要 {4} 个；请写范围，如 --vary {5}={6}:{7}',
  'the scenarios in {1} do not differ in any lever; give the folder of a sweep, or the name of a scenario':
    '{1} 中的各方案没有不同的参数；请给出 sweep 的运行文件夹，或方案的名称',
  'the run in {1} is not finished; finish it with whistlelab resume {2}':
    '{1} 中的运行尚未完成；请用 whistlelab resume {2} 完成',
  // Selection.
  '{1} has one option, so there is nothing to choose; give it options, or levers to vary':
    '{1} 只有一个选项，无可选择；请写 options，或在 vary 中写要变动的参数',
  '{1} has {2} options; select takes at most {3}: name them one by one':
    '{1} 有 {2} 个选项；select 最多取 {3} 个：请逐一写出',
  '{1} is neither better nor worse when it rises, so nothing is the best by it; give --by another':
    '{1} 升高无所谓好坏，不能据以选优；--by 请另写一个指标',
  '{1} judges by formulas alone; give --by MEASURE, such as --by onTimeRate':
    '{1} 只用算式评判；请用 --by 写明指标，如 --by onTimeRate',
  '--by {1} is no measure{2}': '--by 所写的 {1} 不是指标{2}',
  '--method ocba shares out a number of replications; give --runs N, at least {1}':
    '--method ocba 分配的是给定的重复总数；请写 --runs N，至少 {1}',
  'runs is {1}{2}, and {3} options take {4} each to begin with; give at least {5}':
    'runs 为 {1}{2}，而 {3} 个选项起初各须 {4} 次重复；请填至少 {5}',
  '--runs says nothing to the method {1}; leave it out, or give --method ocba':
    '--runs 对方法 {1} 不起作用；请去掉，或用 --method ocba',
  'the zone of {1} is {2}; give --zone more than 0, such as --zone "1 pp"':
    '{1} 的无差异区间为 {2}；--zone 须大于 0，如 --zone "1 pp"',
  '{1}{2} compares {3} with {4}, and it is measured as {5}; {6}': '{1}{2}以 {4} 与 {3} 相比，而该指标的单位是 {5}；{6}',
  '{1}{2} compares {3} with {4}, and it is a rate from 0 to 1; write such as 90 % or 0.9':
    '{1}{2}以 {4} 与 {3} 相比，而该指标是 0 至 1 的比率；请写如 90 % 或 0.9',
  '{1}{2} compares {3} with {4}, and it is never below 0; {5}': '{1}{2}以 {4} 与 {3} 相比，而该指标不会小于 0；{5}',
  '{1} {2}{3} is always true, for {4} is {5}; {6}': '{1} {2}{3}总是成立，因为 {4} {5}；{6}',
  '{1} {2}{3} is never true, for {4} is {5}; {6}': '{1} {2}{3}从不成立，因为 {4} {5}；{6}',
  'from 0 to 1': '在 0 与 1 之间',
  'never below 0': '不会小于 0',
  'a share of replications': '重复的占比',
  '{1} is {2}{3}, and {4} is measured as {5}; give such as {6}, or a share such as 5 %':
    '{1} 为 {2}{3}，而 {4} 的单位是 {5}；请填如 {6}，或比例如 5 %',
  '{1} is {2}{3}; give {4}, such as {5}': '{1} 为 {2}{3}；须{4}，如 {5}',
  'more than 0': '大于 0',
  'more than 0 and at most 100 %': '大于 0 且不超过 100 %',
  'one lever is sized at a time; give --lever one name': '一次只能确定一个参数的取值；--lever 请只写一个参数',
  'one lever is sized at a time, and {1}{2} is many; name one':
    '一次只能确定一个参数的取值，而 {1}{2} 是多个；请只写一个',
  '{1}{2} has {3} to choose from; give 2 to {4}, as {5} {6}=low:high:step':
    '{1}{2}的备选取值：{3}；须有 2 至 {4} 个，请写“{5} {6}=下限:上限:步长”',
  '{1} values': '{1} 个',
  'the values of {1}{2} do not rise; give the lowest first': '{1} 的取值{2}不是由小到大；请从最小的写起',
  '{1}{2} has no steps to choose from; give {3} {4}=low:high:step':
    '{1}{2}没有可供选择的步长；请写“{3} {4}=下限:上限:步长”',
  '{1} has one value for all streets; give --each-street a lever that each street has, such as street.staff':
    '{1} 对所有街道只有一个取值；--each-street 须用各街道分别有的参数，如 street.staff',
  '{1} is not measured street by street; give --target one of {2}': '{1} 不按街道计量；--target 请用其中之一：{2}',
  // Stages.
  '{1} holds the stages of another question; give --out another folder, or --force to begin anew there':
    '{1} 中是另一个问题的各个阶段；请用 --out 指定另一个文件夹，或用 --force 在该处重新开始',
  '{1} holds the answer to another question; give --out another folder, or --force to write over it':
    '{1} 中是另一个问题的答案；请用 --out 指定另一个文件夹，或用 --force 覆盖',
  '{1} holds a run; give --out another folder': '{1} 中已有一次运行；请用 --out 指定另一个文件夹',
  '{1}:{2} says otherwise than the blocks of its stage: one of them was changed; make the run again in another folder':
    '{1}:{2} 所记与该阶段各块得出的不同，两者之一被改动过；请在另一个文件夹中重新运行',
  // Surrogates.
  'the run in {1} is no sweep, and a surrogate goes through the points of one; give the folder of whistlelab sweep SCENARIO --vary LEVER=low:high --design lhs --points N':
    '{1} 中的运行不是扫描，而代理模型要通过扫描的各点；请给出 whistlelab sweep SCENARIO --vary LEVER=low:high --design lhs --points N 的文件夹',
  '{1} of the sweep in {2} takes words or lists, between which there is nothing; sweep numbers alone, or one value of it at a time':
    '{2} 的扫描中 {1} 取词语或列表，其取值之间没有中间值；请只扫描数值，或每次固定它的一个取值',
  'the sweep in {1} has {2} points for {3} levers, and a surrogate needs {4}, ten a lever; sweep again with --design lhs --points {5}':
    '{1} 的扫描有 {3} 个参数、{2} 个点，而代理模型需要 {4} 个点（每个参数十个）；请用 --design lhs --points {5} 重新扫描',
  'the sweep in {1} has {2} points, and a surrogate takes at most {3}; so many tell by themselves: read points.csv and effects.csv':
    '{1} 的扫描有 {2} 个点，而代理模型最多用 {3} 个；这么多点本身已能说明：请看 points.csv 和 effects.csv',
}
