/** 命令行的消息。What is said of words and options of the command line, command by command. */
export const ZH_COMMAND_LINE: Readonly<Record<string, string>> = {
  'there is no command {1}{2}': '没有命令 {1}{2}',
  'the line names no command; see whistlelab --help': '没有写命令；请看 whistlelab --help',
  'something to work on is missing, such as the name of a scenario; see whistlelab {1} --help':
    '没有写要处理的对象，如方案的名称；请看 whistlelab {1} --help',
  '{1} is one word too many; see whistlelab {2} --help': '{1} 是多余的词；请看 whistlelab {2} --help',
  '--{1} needs a value; one that begins with a dash is tied to it, as in --{2}=-x':
    '--{1} 须带取值；以短横线开头的取值请与它连写，如 --{2}=-x',
  'there is no option {1} of this command; see whistlelab {2} --help': '本命令没有选项 {1}；请看 whistlelab {2} --help',
  'there is no option {1}; did you mean --{2}?': '没有选项 {1}；是否想写 --{2}？',
  'there is no option {1}; see whistlelab {2} --help': '没有选项 {1}；请看 whistlelab {2} --help',
  '--{1} is given {2} times; give it once': '--{1} 写了 {2} 次；请只写一次',
  '--{1} is empty; give it a value': '--{1} 是空的；请写上取值',
  '{1} has a line break; give it in one line': '{1} 中有换行；请写在一行之内',
  '--{1} is {2}, which has a line break; give it in one line': '--{1} 为 {2}，其中有换行；请写在一行之内',
  '--project is {1}, but there is no such folder; give a folder': '--project 为 {1}，但没有这个文件夹；请给出文件夹',
  '--{1} is {2}; give {3}': '--{1} 为 {2}；请填 {3}',
  '--{1} is {2}; give a whole number from {3}': '--{1} 为 {2}；请填 {3} 的整数',
  '{1} or {2}': '{1} 或 {2}',
  '--{1} is missing; give it {2}': '缺少 --{1}；请填 {2}',
  'an error of the program itself: {1}\nPlease report it with this line: {2} (version {3}, Node {4}).\nWHISTLE_DEBUG=1 before the command shows where it happened.':
    '程序自身出错：{1}\n请连同此行一并报告：{2}（版本 {3}，Node {4}）。\n在命令前加 WHISTLE_DEBUG=1 可显示出错位置。',
  // init and show.
  'what is needed is not all there: give {1}': '必需的内容不全：请写 {1}',
  '--{1} is {2}; {3}': '--{1} 为 {2}；{3}',
  '--{1} is {2}; give a name that ends in .yaml': '--{1} 为 {2}；请给出以 .yaml 结尾的名称',
  '{1} is there already; give another --{2}, or --force to write over it':
    '{1} 已经存在；请用 --{2} 另行指定，或用 --force 覆盖',
  'cannot write {1}: {2}; give another --{3}': '无法写入 {1}：{2}；请用 --{3} 另行指定',
  '--{1} means nothing to {2}; {3}': '--{1} 对{2}不起作用；{3}',
  'give a whole number, {1} to {2} {3}': '请填整数，{1} 至 {2} {3}',
  'streets: a street has {1}': '个街道：每个街道为 {1}',
  residents: '名居民',
  posts: '个编制',
  'give yes or no': '请填 yes（是）或 no（否）',
  '{1} is a row of the evidence; leave out --against and --set': '{1} 是依据表中的一行；请去掉 --against 和 --set',
  '{1} is a lever; leave out --against and --set': '{1} 是参数；请去掉 --against 和 --set',
  // notebook.
  'there is no notebook {1}{2}': '没有笔记本 {1}{2}',
  // queue.
  'a number an hour, such as 9': '每小时的数量，如 9',
  'numbers with commas between, such as .3,.7': '用逗号分隔的数，如 .3,.7',
  'numbers with commas between, such as 50,90,99': '用逗号分隔的数，如 50,90,99',
  'a number, such as 9 or 0.5': '数字，如 9 或 0.5',
  '--{1} is {2}; give at most {3} numbers between 0 and 100': '--{1} 为 {2}；请填至多 {3} 个 0 与 100 之间的数',
  '--{1} is {2}; give a time with its unit, such as 30s, 2min or 0.5h':
    '--{1} 为 {2}；请填带单位的时间，如 30s、2min 或 0.5h',
  '--{1} {2}': '--{1} {2}',
  'is {1}; {2}': '为 {1}；{2}',
  'give arrivals an hour, above 0': '请填每小时到达数，须大于 0',
  'give services an hour of one server, above 0': '请填一个服务台每小时的服务数，须大于 0',
  'give a whole number from 1 to {1}': '请填 1 至 {1} 的整数',
  'give 0 (constant) or {1} to {2}; 1 is exponential': '请填 0（定长）或 {1} 至 {2}；1 为指数分布',
  'give ends of patience an hour, above 0, or leave it out': '请填每小时放弃等待的次数，须大于 0，或不写',
  'give a whole number of places, at least the {1} servers': '请填位置数，须为整数且不少于 {1} 个服务台',
  'needs two classes or more, to interrupt and to give way; give their shares':
    '须有两类以上才谈得上抢占与让位；请写明各类的占比',
  'are {1}; give 2 to {2} shares': '为 {1}；请填 2 至 {2} 个占比',
  'are {1}; give shares above 0': '为 {1}；占比须大于 0',
  'are {1}, together {2}; give shares that sum to 1': '为 {1}，合计 {2}；占比之和须为 1',
  // trace.
  'the run has {1} days ({2} of warm-up, {3} observed, {4} of follow-up)':
    '该运行共 {1} 天（预热 {2} 天，观察 {3} 天，跟踪 {4} 天）',
  '--to is {1}; {2}: give at most {3}, or more --days': '--to 为 {1}；{2}：请填至多 {3}，或加大 --days',
  '--from is {1} and --to is {2}; give a --to that is later': '--from 为 {1}，--to 为 {2}；请填更晚的 --to',
  '--from is {1}; {2}: give less than {3}, or more --days': '--from 为 {1}；{2}：请填小于 {3} 的数，或加大 --days',
  'give a number, or the first case that is one of {1}': '请填编号，或填 {1} 之一，即首件如此的诉求',
  '--{1} is {2}{3}': '--{1} 为 {2}{3}',
  '--case is {1}, but in {2} streets may not whistle (whistle.enabled); give another step, or another scenario':
    '--case 为 {1}，但 {2} 中街道不得吹哨（whistle.enabled）；请换一个环节，或换一个方案',
  '--record and --verify are given together; record first, then verify':
    '--record 与 --verify 不能同时使用；请先记录，再核对',
  '--{1} is given with --{2}, which holds every event from the start; leave one out':
    '--{1} 与 --{2} 同时使用，而后者包含自始以来的全部事件；请去掉其中之一',
  'the first {1} days': '前 {1} 天',
  '--case is {1}, but no case is so in {2} ({3} cases); give another word, or a number':
    '--case 为 {1}，但 {2} 没有这样的诉求（共 {3} 件）；请换一个词，或填编号',
  'there are none': '一件也没有',
  'give 1 to {1}': '请填 1 至 {1}',
  '--case is {1}, but {2} have {3} cases; {4}': '--case 为 {1}，但 {2} 只有 {3} 件诉求；{4}',
  '--{1} is {2}, which is a folder; give a file': '--{1} 为 {2}，它是文件夹；请给出文件',
  '--{1} is {2}, but there is no folder {3}; make it, or give another file':
    '--{1} 为 {2}，但没有文件夹 {3}；请先新建，或另给文件',
  '--{1}: cannot write {2}: {3}; give another file': '--{1}：无法写入 {2}：{3}；请另给文件',
  'there is no file {1}': '没有文件 {1}',
  'cannot read {1}: {2}': '无法读取 {1}：{2}',
  '{1}; give --verify a file that --record wrote': '{1}；--verify 须给出由 --record 写成的文件',
  'cannot read {1}: {2}; give --verify a file that --record wrote':
    '无法读取 {1}：{2}；--verify 须给出由 --record 写成的文件',
  '{1}:1 is not the first line of a record; give --verify a file that --record wrote':
    '{1}:1 不是记录的首行；--verify 须给出由 --record 写成的文件',
  'the scenario': '方案',
  '{1}:1 records a run of which {2} is {3}, not {4}; give {5}, or another file':
    '{1}:1 所记录的运行，其 {2} 为 {3}，而非 {4}；请填 {5}，或换一个文件',
  '{1} ends after line {2}': '{1} 在第 {2} 行之后中断',
  '{1}:{2} is torn': '{1}:{2} 不完整',
  '{1}: it is not a whole record; record it again': '{1}：记录不完整；请重新记录',
  '{1}:{2} counts {3} events, but {4} stand above it; record it again':
    '{1}:{2} 记有 {3} 个事件，而其上有 {4} 个；请重新记录',
  // submit and worker.
  'give: worker DIR --index I --count N, or: merge DIR': '请写：worker 文件夹 --index I --count N，或：merge 文件夹',
  '{1}; {2}': '{1}；{2}',
  '% and \\ mean something else to Slurm': '% 和 \\ 在 Slurm 中另有含义',
  'the folder {1} has a line break or another control character in its name; rename it':
    '文件夹 {1} 的名称中有换行或其他控制字符；请改名',
  'the folder {1} cannot be handed over, for {2}; rename it': '文件夹 {1} 无法交给调度程序：{2}；请改名',
  'the name of a partition (sinfo lists them)': '分区名称（用 sinfo 可列出）',
  'minutes, h:mm:ss or d-hh:mm:ss': '分钟数、h:mm:ss 或 d-hh:mm:ss',
  'a number with M or G, such as 1200M or 4G': '带 M 或 G 的数，如 1200M 或 4G',
  'a whole number, such as 8': '整数，如 8',
  'slurm or parallel': 'slurm 或 parallel',
  '--{1} has {2}; give host, user@host or 16/user@host, with commas between':
    '--{1} 中有 {2}；请写 host、user@host 或 16/user@host，用逗号分隔',
  '--{1} means nothing to --engine {2}; leave it out': '--{1} 对 --engine {2} 不起作用；请去掉',
  'there is no sbatch on this machine; give this command on the login node of a Slurm cluster (on Debian: apt-get install slurm-client), or see with --dry-run what would be submitted':
    '本机没有 sbatch；请在 Slurm 集群的登录节点上执行本命令（Debian 上：apt-get install slurm-client），或用 --dry-run 查看将要提交的内容',
  'there is no GNU parallel on this machine (on Debian: apt-get install parallel); see with --dry-run what would be run':
    '本机没有 GNU parallel（Debian 上：apt-get install parallel）；可用 --dry-run 查看将要运行的内容',
  'there is no bash on this machine; the script needs it': '本机没有 bash，而脚本需要它；请先安装',
  '{1} is missing; give: npm run build': '缺少 {1}；请执行 npm run build',
  '{1} is of another build than this program; give: npm run build': '{1} 与本程序版本不同；请执行 npm run build',
  'Slurm refused the array job: {1}': 'Slurm 拒绝了数组作业：{1}',
  'Slurm refused the merge job: {1}': 'Slurm 拒绝了合并作业：{1}',
  '\nThe cluster may allow only smaller arrays (scontrol show config | grep MaxArraySize); give fewer than {1} --tasks.':
    '\n该集群可能只允许较小的数组（scontrol show config | grep MaxArraySize）；请把 --tasks 减到 {1} 以下。',
  '\nArray job {1} is submitted; when it is done, give: whistlelab merge {2}':
    '\n数组作业 {1} 已提交；完成后请执行：whistlelab merge {2}',
  '--count is missing; give the number of slices, the same to every worker of a run':
    '缺少 --count；请填份数，同一次运行的每个 worker 都相同',
  '--index is missing, and no scheduler says it ({1}); give it a number from 0 to {2}':
    '缺少 --index，调度程序也未给出（{1}）；请填 0 至 {2} 的编号',
  '{1} is {2}, but with --count {3} it must be {4} to {5}; give the array as many tasks as --count says, or give --index':
    '{1} 为 {2}，而 --count 为 {3} 时应为 {4} 至 {5}；请使数组的任务数与 --count 一致，或写明 --index',
}
