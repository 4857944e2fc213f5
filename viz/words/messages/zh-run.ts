/** 运行及其文件夹的消息。What is said of runs, their folders, manifests and blocks, of disks and of worker threads. */
export const ZH_RUN: Readonly<Record<string, string>> = {
  // A plan.
  days: '天数',
  'warm-up days': '预热天数',
  replications: '重复次数',
  'there is no scenario to run; give at least one': '没有要运行的方案；请至少给一个',
  'two scenarios are called "{1}"; give one of them another name, as in again=... with the same scenario behind it':
    '有两个方案都叫“{1}”；请给其中一个另起名称，如 again=...，等号后写同一方案',
  '{1} switches at day {2}, but {3} days are observed; observe more than {4} days (--days), or switch earlier':
    '{1} 在第 {2} 天切换，而观察期只有 {3} 天；请把观察期延长到 {4} 天以上（--days），或提前切换',
  '{1} is {2}; give a whole number of at least {3}': '{1} 为 {2}；请填不小于 {3} 的整数',
  ' for each of {1} workers': '（{1} 个线程，每个如此）',
  'fewer workers (--workers {1}), ': '线程（--workers {1}）、',
  '{1} needs about {2}{3}, and this machine has {4}, of which a run may take {5}; give {6}fewer residents or fewer days':
    '{1} 约需内存 {2}{3}，而本机有 {4}，一次运行可用 {5}；请减少{6}居民数或天数',
  // A manifest.
  'a SHA-256 in 64 hexadecimal digits': '64 位十六进制的 SHA-256',
  '{1}: {2}. Nothing of it is believed: put back what was written, or make the run again in another folder':
    '{1}：{2}。整个文件均不予采信：请恢复原来的内容，或在另一个文件夹中重新运行',
  '{1} was changed since it was written: its sum is not that of what it says (titles, sources, commands and all). Put it back, or give the command of the run again with --out and this folder: its blocks stay':
    '{1} 写成之后被改动过：其校验和与内容（含标题、依据、命令等）不符。请恢复原文件，或用 --out 指定本文件夹重新执行该运行的命令：已有的块会保留',
  'two scenarios have one name': '两个方案同名',
  'baseline is {1}, and no first scenario': 'baseline 为 {1}，却不是第一个方案',
  'replications is {1}, and of no scenario more than {2}': 'replications 为 {1}，而各方案最多 {2}',
  'scenario {1} has base {2} of {3}': '方案 {1} 的 base 为 {2}，而总共只有 {3} 个',
  'scenario {1} has {2} values for {3} levers': '方案 {1} 有 {2} 个取值，而参数有 {3} 个',
  'alias {1} is of {2}, which is no scenario': '别名 {1} 指向 {2}，而没有这个方案',
  'the levers of {1} do not make its setting and hash': '{1} 的各项参数与其设定和散列值不符',
  '{1} of {2} is no lever, or not as its own row says': '{2} 的 {1} 不是参数，或与参数表不符',
  '{1} is no lever, or has another unit than its own': '{1} 不是参数，或单位与参数表不符',
  '{1} is {2}, and must be {3}': '{1} 为 {2}，应为 {3}',
  it: '其内容',
  missing: '空缺',
  given: '有内容',
  'true or false': 'true 或 false',
  'a text': '文字',
  'a number from {1} to {2}': '{1} 至 {2} 的数',
  'a whole number from {1} to {2}': '{1} 至 {2} 的整数',
  'length of {1}': '{1} 的长度',
  // Blocks.
  'replication {1}': '第 {1} 次重复',
  'replications {1} to {2}': '第 {1} 至 {2} 次重复',
  'replication {1} of {2} failed: {3}; nothing is said without it':
    '{2} 的第 {1} 次重复失败：{3}；缺少它便不作任何结论',
  'the block with {1} of {2} {3}; give: whistlelab resume, and it is made again':
    '{2} 的 {1} 所在的块{3}；请用 whistlelab resume 重新计算',
  'is missing or damaged': '缺失或已损坏',
  'has {1} numbers, not {2}': '有 {1} 个数，而应有 {2} 个',
  'tells of a failure of replication {1}': '记有第 {1} 次重复的失败，而该次重复不在其中',
  'has neither row nor record of a failure for replication {1}': '既无第 {1} 次重复的结果，也无其失败记录',
  'has both row and record of a failure for replication {1}': '既有第 {1} 次重复的结果，又有其失败记录',
  '1 block': '1 个块',
  '{1} blocks': '{1} 个块',
  '1 replication is safe': '已保存 1 次重复',
  '{1} replications are safe': '已保存 {1} 次重复',
  'no replication was kept': '没有保存任何重复',
  '1 replication is safe in it': '其中已保存 1 次重复',
  '{1} replications are safe in it': '其中已保存 {1} 次重复',
  '{1} in {2}; {3} and give: whistlelab resume {4}': '{1}（{2}）；请{3}，再用 whistlelab resume {4}',
  'make room': '腾出空间',
  'see to that': '排除故障',
  'make it readable, or remove it, and it is made again': '请使其可读，或将其删除，便会重新计算',
  'cannot write {1}: {2}; {3}, and it goes on from there': '无法写入 {1}：{2}；{3}，即从该处继续',
  // The folder of a run.
  'other levers, days or seed, or of another build of the program': '参数、天数、种子不同，或程序版本不同',
  'the output folder {1} is that of another run, of {2}, which has no block yet: it is planned, or has just begun; give --out another folder, or --force to take this one':
    '输出文件夹 {1} 属于另一次运行（{2}），该运行尚无任何块：已制定计划或刚刚开始；请用 --out 指定另一个文件夹，或用 --force 占用它',
  'the output folder {1} keeps a finished run of {2}; give --out another folder, or --force to write over it':
    '输出文件夹 {1} 中有另一次已完成的运行（{2}）；请用 --out 指定另一个文件夹，或用 --force 覆盖它',
  'the output folder {1} keeps {2} of another run that is not finished; give --out another folder, finish that run with whistlelab resume {3}, or remove the folder to lose it':
    '输出文件夹 {1} 中有另一次未完成运行的 {2}；请用 --out 指定另一个文件夹，或先用 whistlelab resume {3} 完成该运行，如不再需要则删除该文件夹',
  'the output folder {1} keeps {2} of another run, whose manifest is missing or damaged; give --out another folder, or remove this one to lose them':
    '输出文件夹 {1} 中有另一次运行的 {2}，其 manifest.json 缺失或已损坏；请用 --out 指定另一个文件夹，如不再需要则删除该文件夹',
  'the output folder {1} keeps this run with more replications of {2} ({3}, not {4}); give --replications {5} or more, or --out another folder':
    '输出文件夹 {1} 中的本次运行，{2} 的重复次数更多（{3}，而非 {4}）；请用 --replications {5} 或更大的数，或用 --out 指定另一个文件夹',
  'the output folder {1} holds something else than a run of whistlelab; give --out a new or an empty folder':
    '输出文件夹 {1} 中的内容不是本程序的运行；请用 --out 指定新的或空的文件夹',
  '{1} was given to another run while this one was at work, which stops here and leaves that one alone; give the command of this run again with another --out':
    '{1} 在本次运行期间已归另一次运行使用；本次运行就此停止，不影响另一次运行；请用另一个 --out 重新执行本命令',
  '{1} was lost while the run was at work, which stops here; {2}. To go on, put it back and give whistlelab resume {3}, or give the command of the run again with --out {4}':
    '{1} 在运行期间丢失，运行就此停止；{2}。如要继续，请把它放回原处并用 whistlelab resume {3}，或用 --out {4} 重新执行原命令',
  '{1} was moved, renamed or removed while the run was at work, which stops here; {2}. To go on: whistlelab resume, with the folder where it is now':
    '{1} 在运行期间被移动、改名或删除，运行就此停止；{2}。如要继续，请用 whistlelab resume 并写明文件夹现在的位置',
  'is a regular file': '是普通文件',
  'lies below {1}, which is a regular file': '位于 {1} 之下，而后者是普通文件',
  'the output folder {1} {2}; give --out a folder, or a path where one can be made':
    '输出文件夹 {1} {2}；请用 --out 指定文件夹，或可以新建文件夹的路径',
  'cannot begin in {1}: {2}; nothing was run': '无法在 {1} 中开始：{2}；尚未运行任何内容',
  'no folder can be made there': '该处无法新建文件夹',
  'cannot use the output folder {1}: {2}; give --out another one': '无法使用输出文件夹 {1}：{2}；请用 --out 另行指定',
  '{1} cannot be made: it is neither there nor not; give --out another folder':
    '无法建立 {1}：它似有似无；请用 --out 指定另一个文件夹',
  'there is no folder {1}; give the folder of a run': '没有文件夹 {1}；请给出运行文件夹',
  '{1} is no run but a question in stages: each stage is a run of its own, as {2}, and {3} has the answer. To go on, or to see the answer again: {4} {5}':
    '{1} 不是一次运行，而是分阶段回答的一个问题：每一阶段是一次单独的运行，如 {2}，答案在 {3}。继续，或再次查看答案：{4} {5}',
  '{1} has no {2}; give the folder of a run, or the command of the run again with --out if it was lost':
    '{1} 中没有 {2}；请给出运行文件夹，如已丢失，请用 --out 重新执行该运行的命令',
  '{1} is not whole; put it back, or give the command of the run again with --out {2}: its blocks stay':
    '{1} 不完整；请恢复原文件，或用 --out {2} 重新执行该运行的命令：已有的块会保留',
  '{1} is not the manifest of a run of this version; make the run again': '{1} 不是本版本的运行清单；请重新运行',
  '{1} was changed since it was written; its blocks belong to what it said before. Put it back, or give the command in it again with another --out':
    '{1} 写成之后被改动过，而已有的块属于改动之前的内容；请恢复原文件，或用另一个 --out 重新执行其中的命令',
  '{1}. Put it back, or make the results again: whistlelab merge {2}':
    '{1}。请恢复原文件，或重新生成结果：whistlelab merge {2}',
  'the run in {1} was begun by another build of the program (version {2}); results of two builds are not mixed. Go on with that build, or make the run again in another folder: {3} --out ...':
    '{1} 中的运行由另一个版本的程序开始（{2} 版），两个版本的结果不能混用；请用原来的版本继续，或在另一个文件夹中重新运行：{3} --out ...',
  '{1} says that something else was decided than what the blocks give; one of the two was changed. Remove {2} to go by the blocks, then give: whistlelab resume {3}':
    '{1} 所记的决定与各块得出的不同，两者之一被改动过。如以块为准，请删除 {2}，再用 whistlelab resume {3}',
  // Results.
  'another process wrote results to {1} at the same time; give: whistlelab merge {2}':
    '另一个进程同时在向 {1} 写入结果；请用 whistlelab merge {2}',
  '{1} says that the results rest on {2} replications, of {3} that the run has':
    '{1} 称结果依据 {2} 次重复，而该运行有 {3} 次',
  '{1} has no list of files with their checksums': '{1} 中没有文件及其校验和的列表',
  '{1} is not what the results were made of: it was changed, or {2} was':
    '{1} 与生成结果时所用的不同：它或 {2} 被改动过',
  'cannot write the results to {1}: {2}; {3}': '无法把结果写入 {1}：{2}；{3}',
  'the run in {1} was given another number of replications meanwhile; its results were not touched. To finish it: whistlelab resume {2}':
    '{1} 中的运行其间改了重复次数；原有结果未作改动。如要完成：whistlelab resume {2}',
  'the run in {1} has all its blocks, but no results were made of them yet; make them with whistlelab merge {2}':
    '{1} 中的运行各块都已完成，但尚未汇总成结果；请用 whistlelab merge {2} 汇总',
  'the run in {1} has no results yet: {2} of its {3} blocks are missing; whistlelab resume {4} makes them, and then results and report':
    '{1} 中的运行还没有结果：{3} 个块中尚缺 {2} 个；whistlelab resume {4} 会把它们做完，并生成结果和报告',
  'there is no {1}; make it with whistlelab report {2}': '没有 {1}；请用 whistlelab report {2} 生成',
  '--{1} has {2}; give some of {3}': '--{1} 中有 {2}；请填 {3} 中的若干项',
  '{1} is missing; whistlelab merge makes it again': '缺少 {1}；用 whistlelab merge 可重新生成',
  '{1} is not what {2} vouches for; whistlelab merge makes it again':
    '{1} 与 {2} 所载的校验和不符；用 whistlelab merge 可重新生成',
  'cannot write {1}: {2}; the report that was there is untouched': '无法写入 {1}：{2}；原有的报告未作改动',
  '--scenario and --replication belong together; give both, or neither':
    '--scenario 与 --replication 须同时使用；请都写，或都不写',
  'the run in {1} has no block yet; there is nothing to verify': '{1} 中的运行还没有任何块；没有可核对的内容',
  'the run in {1} has no replication {2} of {3}; it has {4}, of each those below {5} whose blocks are there':
    '{1} 中的运行没有 {3} 的第 {2} 次重复；它有 {4}，各方案只有编号小于 {5} 且所在块已完成的重复',
  'the run has no scenario {1}; give one of {2}': '该运行没有方案 {1}；请填 {2} 之一',
  '--{1} is {2}; give numbers from 0 and ranges, as in 0,3,7-9': '--{1} 为 {2}；请填从 0 起的编号或区间，如 0,3,7-9',
  '--replications asks for {1}, but {2} has replications 0 to {3} of {4}; give numbers among these, or choose other scenarios with --scenario':
    '--replications 要求第 {1} 次，而 {2} 只有第 0 至 {3} 次（共 {4} 次）；请填其中的编号，或用 --scenario 选择其他方案',
  '--cases is missing; give it: cases are what can be exported': '缺少 --cases；请写上：可导出的是逐件诉求',
  '--out is {1}; give a file that ends in .csv or .parquet': '--out 为 {1}；请给出以 .csv 或 .parquet 结尾的文件',
  '--out is {1}, which is a folder; give a file': '--out 为 {1}，它是文件夹；请给出文件',
  '--out is {1}, but there is no folder {2}; make it, or give another file':
    '--out 为 {1}，但没有文件夹 {2}；请先新建，或另给文件',
  'cannot write {1}: {2}; nothing was put there': '无法写入 {1}：{2}；该处未写入任何内容',
  // Disks.
  'the disk is full': '磁盘已满',
  'the disk quota is used up': '磁盘配额已用尽',
  'permission denied': '没有权限',
  'the disk is read-only': '磁盘只读',
  'the disk does not answer': '磁盘没有响应',
  'the shared folder was taken away': '共享文件夹已断开',
  'the name is too long': '名称太长',
  'there is no such place': '没有这个位置',
  'a file stands where a folder should be': '应是文件夹的位置上是一个文件',
  'it is a folder': '它是文件夹',
  'symbolic links lead in a circle': '符号链接形成循环',
  'too many files are open': '打开的文件太多',
  'change its permissions, or name another': '请更改其权限，或另选一个',
  'name a place that can be written': '请选择可以写入的位置',
  'name a shorter one': '请缩短名称',
  'see whether it was moved or removed, or name another': '请查看它是否被移动或删除，或另选一个',
  'name another': '请另选一个',
  'name a file': '请给出文件',
  'name the file or folder itself': '请直接给出该文件或文件夹本身',
  'see to that, and give the command again': '请排除故障后重新执行命令',
  'the current folder was removed; change to one that is there (cd), and give it again':
    '当前文件夹已被删除；请先用 cd 转到存在的文件夹，再重新执行',
  'cannot use {1}: {2}; {3}': '无法使用 {1}：{2}；{3}',
  'a file': '某个文件',
  'cannot read {1}: {2}; {3}': '无法读取 {1}：{2}；{3}',
  'precision asks for differences, but there is one scenario alone, {1}; name one that differs from it as well, or ask for the half-widths of means':
    'precision 要求的是差别，但只有一个方案 {1}；请再写一个与它不同的方案，或改为要求均值的半宽',
  '{1}, which {2} names, is a link out of the project folder {3}; put the file itself there':
    '{2} 提到的 {1} 是指向项目文件夹 {3} 之外的链接；请把文件本身放在其中',
  'cannot read {1}: it is no ordinary file; name one': '无法读取 {1}：它不是普通文件；请给出普通文件',
  'cannot read {1}: it has {2} bytes, and no scenario has a million; name another':
    '无法读取 {1}：它有 {2} 字节，而方案文件不会超过一百万字节；请另选一个',
  '{1}:{2} is not written in UTF-8; save the file as UTF-8': '{1}:{2} 不是 UTF-8 编码；请把文件另存为 UTF-8',
  // Threads.
  'a worker thread could not start: {1}': '工作线程无法启动：{1}',
  'it ends while it loads': '它在加载时就结束了',
  'a worker thread failed outside of a replication: {1}': '工作线程在模拟之外出错：{1}',
}
