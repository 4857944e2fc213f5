/** 读文件与取值时的消息。What is said of texts, places, units and sources, whatever file they stand in. */
export const ZH_TEXT: Readonly<Record<string, string>> = {
  // Places and lists.
  'the command line': '命令行',
  ' on the command line': '（命令行）',
  ' in {1}': '（{1}）',
  '{1}, {2}': '{1}、{2}',
  '{1} and {2}': '{1} 与 {2}',
  '{1} and {2} more': '{1} 等，另有 {2} 个',
  'and {1} more': '另有 {1} 处',
  '{1} to {2}': '{1} 至 {2}',
  '{1} to {2} {3}': '{1} 至 {2} {3}',
  '{1}: {2}': '{1}: {2}',
  'a list': '列表',
  'an empty list': '空列表',
  'a mapping': '“名称: 值”的组合',
  // What was meant.
  '; {1}': '；{1}',
  '; did you mean {1}?': '；是否想写 {1}？',
  'did you mean {1}?': '是否想写 {1}？',
  'there are {1}': '现有 {1}',
  'there are {1} and {2} more: {3} names them': '现有 {1} 等，另有 {2} 个，用 {3} 可列出全部',
  'there is none': '一个也没有',
  // Parts of a file.
  'write {1}': '请写 {1}',
  '{1} is {2}{3}; {4}': '{1} 为 {2}{3}；{4}',
  '{1}{2} is no part of {3}{4}': '{1}{2}不是{3}的组成部分{4}',
  '; put a space after the colon: {1}: {2}': '；冒号后请加空格：{1}: {2}',
  '; write a number without a comma, which ends it here': '；数字中请勿用逗号，此处逗号会把数字断开',
  'its parts are {1}': '其组成部分为 {1}',
  '{1}; a text with a comma in it needs quotes': '{1}；含逗号的文字须加引号',
  '{1} is {2}{3}; give a text of 1 to {4} printable characters': '{1} 为 {2}{3}；请填写 1 至 {4} 个可显示字符的文字',
  '{1} of {2}': '{2} 的 {1}',
  '{1} lacks {2}{3}; give {en: ..., zh: ...}': '{1} 缺少 {2}{3}；请写 {en: ..., zh: ...}',
  // Names.
  '1 to {1} visible characters in one line, the first none of = + - @, a quote or a space':
    '1 至 {1} 个可见字符，写在一行之内，首字符不得为 = + - @、引号或空格',
  '{1} is {2}{3}; give {4}': '{1} 为 {2}{3}；请填 {4}',
  'the file {1} has no fit name; rename it: {2}': '文件 {1} 的名称不合要求；请改名为 {2}',
  // Numbers.
  'between numbers of a list write [1, 2] with plain commas, and one number without any':
    '多个数字请写成 [1, 2]，用半角逗号分隔；单个数字中不要用逗号',
  'write how many there are to one, as one number: {1} or {2}': '请折算为“几比一”的一个数：{1} 或 {2}',
  'write {1} with a point, or the number without a comma': '请用小数点写成 {1}，或去掉数字中的逗号',
  'write the digits together, without , or _, and a point before decimals':
    '请将数字连写，不用逗号或下划线，小数用小数点',
  // Full-width signs.
  '： is a full-width sign, which is read as a letter: write : with a space behind it':
    '“：”是全角符号，会被当作文字；请写半角的 :，后面加一个空格',
  '{1} is a full-width sign, which is read as a letter: write {2}': '“{1}”是全角符号，会被当作文字；请写半角的 {2}',
  'a full-width space, which is read as a letter: write a plain space': '有全角空格，会被当作文字；请改用半角空格',
  // YAML.
  'write plain values: anchors (&), aliases (*) and tags (!) are not read':
    '请直接写出取值：不支持锚点（&）、别名（*）和标签（!）',
  'take the line that begins with % out': '请删去以 % 开头的那一行',
  'in double quotes write \\\\ for a backslash, or use single quotes': '双引号内的反斜杠请写成 \\\\，或改用单引号',
  'indent what belongs together by the same number of spaces, and close each bracket':
    '同一层级的内容请缩进相同的空格数，括号请成对',
  'put the text in quotes': '请给这段文字加引号',
  'a text with a colon in it needs quotes, and a line has one key': '含冒号的文字须加引号，且一行只能有一个键',
  'inside brackets write key: value, with commas between': '括号内请写“键: 值”，之间用逗号分隔',
  'give a shorter key': '请缩短键名',
  'close each bracket and quote, put commas between what is in brackets and a space after each colon':
    '括号和引号请成对，括号内各项之间加逗号，冒号后加空格',
  'write each key with its colon on one line, as in name: value': '键与冒号请写在同一行，如 name: value',
  'take --- and ... out: a file holds one scenario or study': '请删去 --- 和 ...：一个文件只写一个方案或研究',
  'indent with spaces': '请用空格缩进',
  'look for a bracket or quote too many or too few; a text with such a sign in it needs quotes':
    '请检查括号或引号是否多余或缺少；含这类符号的文字须加引号',
  'write name: value, one a line, indented by spaces': '请写“名称: 值”，每行一个，用空格缩进',
  'a key in {1} is not a plain word; write it as name: value': '{1} 处的键不是普通的词；请写成“名称: 值”',
  'anchor &{1} in {2}; write the value out, anchors are not read': '{2} 处有锚点 &{1}；请直接写出取值，不支持锚点',
  'tag {1} in {2}; write a plain value': '{2} 处有标签 {1}；请直接写出取值',
  '{1} is given twice: {2} and {3}; keep one': '{1} 写了两次：{2} 和 {3}；请保留其一',
  'alias in {1}; write the value out, aliases are not read': '{1} 处有别名；请直接写出取值，不支持别名',
  'value {1} in {2} is not plain; give a number, a word or a list':
    '{2} 处的取值 {1} 无法直接读取；请填写数字、词语或列表',
  '{1} is nested more than {2} levels deep; scenarios are flatter':
    '{1} 处嵌套超过 {2} 层；方案文件没有这么深，请减少层级',
  '{1} is not readable as YAML: {2}; {3}': '{1} 处无法按 YAML 读取（解析器原文：{2}）；{3}',
  '{1} has {2} characters; a scenario has at most {3}': '{1} 共 {2} 个字符；方案文件最多 {3} 个字符',
  // Sources.
  'E001-E150, T1-T15, I01-I22, P00-P33 or assumption': 'E001-E150、T1-T15、I01-I22、P00-P33 或 assumption（假定）',
  '{1} has no source{2}; add source: one of {3}': '{1} 没有依据{2}；请补上 source:，可填 {3}',
  '{1} is an assumption without range or why{2}; add range: [low, high] or why: a reason':
    '{1} 是假定，却既无范围也无理由{2}；请补上 range: [low, high]，或在 why: 中写明理由',
  'source of {1} is {2}{3}, which is in no table; give {4}. For a document of your own: source: assumption, and name it in why:':
    '{1} 的依据为 {2}{3}，依据表中没有；请填 {4}。如依据自有文件，请写 source: assumption，并在 why: 中注明该文件',
  // Streets.
  'give street numbers and ranges such as [1, 4-6], or one of {1}': '请填写街道编号或区间，如 [1, 4-6]，或填 {1} 之一',
  'streets of {1} are {2}{3}; {4}': '{1} 的 streets 为 {2}{3}；{4}',
}
