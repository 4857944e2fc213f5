/** 课程与实验台的消息。What is said of lessons and of the lab. */
export const ZH_LESSON: Readonly<Record<string, string>> = {
  'there is no lesson {1}; name the path of its en.md': '没有课程 {1}；请写其 en.md 的路径',
  // Blocks.
  '{1} in {2} is no kind of block; give look, predict, reveal, say or ask':
    '{2} 处的 {1} 不是块的种类；请填 look、predict、reveal、say 或 ask',
  'the prediction in {1} asks for nothing; write (choice), (number: 0 to 100) or (draw: onTimeRate, streets: 1 10)':
    '{1} 处的预测没有提问；请写 (choice)、(number: 0 to 100) 或 (draw: onTimeRate, streets: 1 10)',
  '{1} in {2} is no rate of a street; give one of {3}': '{2} 处的 {1} 不是街道的比率指标；请填 {3} 之一',
  '{1} in {2} is not counted by street and week; give one of {3}': '{2} 处的 {1} 没有按街道和周统计；请填 {3} 之一',
  '{1} in {2} is no measure; docs/GLOSSARY.md has them all': '{2} 处的 {1} 不是指标；全部指标见 docs/GLOSSARY.md',
  'the chart in {1} is not known; write (chart: open-in-out), (chart: response, over: ID), (chart: dots, of: B-A, measure: onTimeRate), (chart: measures, measures: onTimeRate cost), (chart: worlds, measures: onTimeRate cost) or (chart: estimates, of: B-A, measure: onTimeRate)':
    '{1} 处的图未知；请写 (chart: open-in-out)、(chart: response, over: ID)、(chart: dots, of: B-A, measure: onTimeRate)、(chart: measures, measures: onTimeRate cost)、(chart: worlds, measures: onTimeRate cost) 或 (chart: estimates, of: B-A, measure: onTimeRate)',
  '{1} says nothing of two worlds; write (of: B-A, measure: onTimeRate)':
    '{1} 没有比较两个世界；请写 (of: B-A, measure: onTimeRate)',
  '{1}:{2} has {3} answers to choose from, {4}:{5} has {6}; give as many':
    '{1}:{2} 有 {3} 个备选答案，而 {4}:{5} 有 {6} 个；请使两者数量相同',
  '{1}:{2} has nothing to choose from; write each answer as a line that begins with a dash':
    '{1}:{2} 没有备选答案；请每行写一个答案，以短横线开头',
  '{1}:{2} lacks {3}, which {4} has; add it': '{1}:{2} 缺少 {3}，而 {4} 有；请补上',
  '{1} says nothing where the verdict is {2}; add a line for each, or else:':
    '{1} 没有写结论为 {2} 时说什么；请各加一行，或加 else:',
  '{1}:{2} belongs to no verdict; begin it with one of {3} and a colon':
    '{1}:{2} 不属于任何结论；请以 {3} 之一加冒号开头',
  // Figures.
  '{1} in {2}:{3} is no figure; {4}': '{2}:{3} 处的 {1} 不是数字引用；{4}',
  'write a world and a measure, as in {{B.onTimeRate}} or {{B-A.onTimeRate}}':
    '请写世界和指标，如 {{B.onTimeRate}} 或 {{B-A.onTimeRate}}',
  'the worlds are {1}': '现有的世界为 {1}',
  'load is that of a street, as in {{A.load@1}}': 'load 指某个街道的负荷，如 {{A.load@1}}',
  'docs/GLOSSARY.md has the measures': '指标见 docs/GLOSSARY.md',
  // Files.
  '{1} has no block; write one, as ::: look city': '{1} 中没有块；请写一个，如 ::: look city',
  '{1}:{2} shows what was drawn in {3}, and no prediction of that name is drawn':
    '{1}:{2} 要显示在 {3} 中画的内容，而没有同名的作图预测；请更正名称',
  'the head of a twin': '对照文本的文件头',
  '{1} is not the twin of {2}; write of: {3} in its head': '{1} 不是 {2} 的对照文本；请在其文件头写 of: {3}',
  '{1} has no block {2} {3} where {4}:{5} has one; both have the same blocks in the same order':
    '{4}:{5} 有块 {2} {3}，而 {1} 没有；两者的块及其次序须相同',
  '{1}:{2} is a block that {3} has not; take it out, or add it there':
    '{1}:{2} 的块在 {3} 中没有；请删去，或在该处补上',
  // Heads.
  'the head of a lesson': '课程的文件头',
  'the lesson lacks {1} in {2}; docs/LAB.md has the form': '{2} 处的课程缺少 {1}；格式见 docs/LAB.md',
  '{1} is no whole number in {2}; give {3} to {4}': '{2} 处的 {1} 不是整数；请填 {3} 至 {4}',
  '{1} in {2} is no name of a world; use A to H': '{2} 处的 {1} 不能作世界的名称；请用 A 至 H',
  'world {1}': '世界 {1}',
  'a lesson has two worlds or more; {1} names {2}': '课程须有两个以上的世界；{1} 只写了 {2} 个',
  'a lever': '参数',
  'a world': '世界',
  'there is no world {1} in {2}; give {3}': '{2} 处的世界 {1} 不存在；请填 {3}',
  'arms in {1} names {2} worlds; name the two that are shown side by side':
    '{1} 处的 arms 写了 {2} 个世界；请写并排显示的两个',
  '{1} is no list in {2}; write {3}: [...]': '{2} 处的 {1} 不是列表；请写 {3}: [...]',
  '{1}:1 has no head; begin it with --- and end the head with ---':
    '{1}:1 没有文件头；请以 --- 开头，并以 --- 结束文件头',
  '{1}:{2} stands in no block; begin one with ::: look NAME': '{1}:{2} 不在任何块之内；请以 ::: look 名称 开始一个块',
  '{1}:{2} begins a block that does not end; close it with a line :::': '{1}:{2} 开始的块没有结束；请用一行 ::: 结束',
  '{1}:{2} is a second block {3}; give each a name of its own': '{1}:{2} 是第二个名为 {3} 的块；请各起不同的名称',
}
