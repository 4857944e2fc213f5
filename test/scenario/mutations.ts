/**
 * Ways to spoil a YAML file, as hands, editors and ill will do. Each takes the lines and a source of choices, and gives other lines;
 * none knows whether what it makes is still valid.
 */
import { LEVERS } from '../../sim/levers/levers.ts'
import * as odd from './odd-words.ts'

/** Chooses one of several; the same choices make the same mutant. */
export type Choose = <Item>(from: readonly Item[]) => Item
export type Mutation = (lines: readonly string[], choose: Choose) => string[]

/** Replaces one line, chosen among those that fit; without one the lines stay. */
function inOne(fits: RegExp, change: (line: string, choose: Choose) => string): Mutation {
  return (lines, choose) => {
    const places = lines.flatMap((line, index) => (fits.test(line) ? [index] : []))
    if (places.length === 0) return [...lines]
    const at = choose(places)
    return lines.map((line, index) => (index === at ? change(line, choose) : line))
  }
}

/** Puts lines in at a chosen place. */
function insert(made: (choose: Choose) => readonly string[]): Mutation {
  return (lines, choose) => {
    const at = choose([...lines.keys(), lines.length])
    return [...lines.slice(0, at), ...made(choose), ...lines.slice(at)]
  }
}

const addAtEnd =
  (made: (choose: Choose) => readonly string[]): Mutation =>
  (lines, choose) => [...lines, ...made(choose)]

/** Replaces the whole of what follows a key. */
const anyValue = (values: readonly string[]): Mutation =>
  inOne(/^[^#]*: /, (line, choose) => line.replace(/: .*$/, () => `: ${choose(values)}`))

const ANY = /\S/
const NUMBER = /\d+(\.\d+)?/g
const VALUE = /(value: )(\[[^\]]*\]|\{[^}]*\}|[^,}]*)/

function numberBy(change: (number: string, choose: Choose) => string): Mutation {
  return inOne(/:.*\d/, (line, choose) => {
    const found = [...line.matchAll(NUMBER)].filter(({ index }) => index > line.indexOf(':'))
    if (found.length === 0) return line
    const { 0: number, index } = choose(found)
    return line.slice(0, index) + change(number, choose) + line.slice(index + number.length)
  })
}

const names = LEVERS.map(({ name }) => name)

/** An entry for a lever with a value that may be right or wrong. */
function leverLine(choose: Choose): string {
  const it = choose(LEVERS)
  const inside = it.range ?? (it.low === undefined ? [] : [it.low, it.high!])
  const fit = [...inside, it.default, ...(it.choices ?? [])].map((value) => JSON.stringify(value))
  const value = choose([...fit, ...fit, ...fit, choose(odd.NUMBERS), choose(odd.WRONG_TYPES)])
  const right = 'source: assumption, why: a try'
  const rest = choose([right, right, right, right, 'source: E001', 'source: E999', 'source: assumption', 'unit: h'])
  return `  ${it.name}: {value: ${value}, ${rest}}`
}

const streetList = (length: number, each: string): string => `[${Array.from({ length }, () => each).join(', ')}]`

function bomb(levels: number): string[] {
  const layers = Array.from({ length: levels }, (_, i) => `x${i + 1}: &x${i + 1} [${`*x${i}, `.repeat(9)}*x${i}]`)
  return ['x0: &x0 [lol, lol, lol]', ...layers]
}

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  delete: (lines, choose) => {
    const gone = choose([...lines.keys(), 0])
    return lines.filter((_, index) => index !== gone)
  },
  duplicate: (lines, choose) => {
    const twice = choose([...lines.keys(), 0])
    return lines.flatMap((line, index) => (index === twice ? [line, line] : [line]))
  },
  swap: (lines, choose) => {
    const [a, b] = [choose([...lines.keys(), 0]), choose([...lines.keys(), 0])]
    return lines.map((line, index) => (index === a ? (lines[b] ?? line) : index === b ? (lines[a] ?? line) : line))
  },
  join: (lines, choose) => {
    const at = choose([...lines.keys(), 0])
    return [...lines.slice(0, at), lines.slice(at, at + 2).join(choose([' ', '', ', '])), ...lines.slice(at + 2)]
  },
  cut: inOne(ANY, (line, choose) => line.slice(0, choose([...Array(line.length).keys()]))),
  uncomment: inOne(/^\s*# /, (line) => line.replace('# ', '')),
  indent: inOne(ANY, (line, choose) => choose([' ', '  ', '   ', '    ', '\t', ' \t']) + line),
  outdent: inOne(/^ /, (line, choose) => line.replace(choose([/^ /, /^ {2}/, /^ +/]), '')),
  number: numberBy((_, choose) => choose(odd.NUMBERS)),
  nudgeNumber: numberBy((number, choose) =>
    String(Number((Number(number) * choose([0.9, 1.1, 0.5, 2, 10, 0.01, -1, 1000])).toPrecision(6))),
  ),
  addUnit: numberBy((number, choose) => `${number} ${choose(odd.UNITS)}`),
  swapUnit: inOne(/unit: |\d (day|h|min|%|pp)/, (line, choose) =>
    line.replace(
      /(unit: )[^,}]*|(?<=\d )(day|h|min|%|pp)/,
      (_, key: string | undefined) => `${key ?? ''}${choose(odd.UNITS)}`,
    ),
  ),
  wrongType: inOne(VALUE, (line, choose) => line.replace(VALUE, (_, key: string) => key + choose(odd.WRONG_TYPES))),
  wrongPart: anyValue(odd.WRONG_TYPES),
  typo: inOne(/^\s*[\w.]+:/, (line, choose) => {
    const at = choose([...Array(line.indexOf(':')).keys()])
    return (
      line.slice(0, at) +
      choose([
        '',
        line.charAt(at) + line.charAt(at),
        line.charAt(at).toUpperCase(),
        'x',
        line.charAt(at + 1) + line.charAt(at),
      ]) +
      line.slice(at + 1)
    )
  }),
  innerTypo: inOne(/\{\w+: /, (line, choose) =>
    line.replace(/(?<=[{ ])(value|unit|source|range|why|en|zh|margin|set): /, () =>
      choose(['valeu: ', 'sources: ', ': ', '__proto__: ', 'value: ', 'en: ']),
    ),
  ),
  strangeKey: insert((choose) => [
    `${choose(['', '  '])}${choose(odd.STRANGE_KEYS)}: ${choose(['1', '{value: 1, source: E001}', '{polluted: 1}', '[1]'])}`,
  ]),
  renameKey: inOne(/^\s*[\w.]+:/, (line, choose) =>
    line.replace(/[\w.]+(?=:)/, () => choose([...odd.STRANGE_KEYS, ...names])),
  ),
  repeatKey: inOne(
    /^\s*[\w.]+: ./,
    (line, choose) => `${line}\n${line.replace(/: .*/, ': ')}${choose(odd.WRONG_TYPES)}`,
  ),
  mark: inOne(ANY, (line, choose) => {
    const at = choose([...line.matchAll(/(?<=: )|$/g)].map(({ index }) => index))
    return line.slice(0, at) + choose(odd.YAML_MARKS) + line.slice(at)
  }),
  markLine: insert((choose) => [choose(['', '  ']) + choose(odd.YAML_MARKS)]),
  bomb: addAtEnd((choose) => bomb(choose([1, 3, 9, 30]))),
  anchors: (lines, choose) => [
    `base: &base {polluted: 1}`,
    ...lines.map((line) => line.replace(/^levers:/, choose(['levers: *base', 'levers:\n  <<: *base']))),
  ],
  character: inOne(ANY, (line, choose) => {
    const at = choose([...Array(line.length + 1).keys()])
    return line.slice(0, at) + choose(odd.STRANGE_CHARACTERS) + line.slice(at)
  }),
  byteOrderMark: (lines) => [`\ufeff${lines[0] ?? ''}`, ...lines.slice(1)],
  lineEnds: (lines, choose) => [lines.join(choose(['\r\n', '\r\n', '\r', '\n\n', '\u2028']))],
  longLine: insert((choose) => [
    choose(['# ', 'title: ', 'x: "', '']) + 'a'.repeat(choose([500, 3000, 20_000, 40_000, 100_000])),
  ]),
  deep: insert((choose) => {
    const depth = choose([3, 5, 9, 10, 11, 12, 13, 15, 20, 50, 100, 200, 500, 8000])
    const [open, close] = choose([
      ['[', ']'],
      ['{a: ', '}'],
      ['- ', ''],
      ['? ', ''],
    ] as const)
    return [`x: ${open.repeat(depth)}1${close.repeat(choose([depth, 0]))}`]
  }),
  manyLines: addAtEnd((choose) =>
    Array.from(
      { length: choose([3, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 200, 300, 3000]) },
      (_, i) => `k${i}: ${choose(['1', '[]', '{}'])}`,
    ),
  ),
  script: anyValue([
    'ثلاثون',
    'тридцать',
    '三十',
    '30個',
    '२०',
    '{en: ثلاثون, zh: 三十}',
    '{en: a}',
    '{en: a, zh: b, fr: c}',
    '{en: , zh: }',
    '😀',
  ]),
  splice: (lines, choose) => {
    const text = lines.join('\n')
    const from = choose([...Array(text.length + 1).keys()])
    const put = choose([
      '{',
      '}',
      '[',
      ']',
      ': ',
      '- ',
      '\n',
      '  ',
      '0',
      '-',
      '.',
      'e9',
      '&a ',
      '*a',
      '%',
      '"',
      "'",
      '#',
      'null',
      '~',
      ',',
    ])
    return (text.slice(0, from) + put + text.slice(from + choose([0, 0, 1, 5, 40]))).split('\n')
  },
  parent: (lines, choose) => [
    ...lines.filter((line) => !line.startsWith('extends:')),
    `extends: ${choose(odd.REFERENCES)}`,
  ],
  reference: inOne(/^(extends|baseline|over): /, (line, choose) =>
    line.replace(/: .*/, () => `: ${choose(odd.REFERENCES)}`),
  ),
  lever: (lines, choose) =>
    lines.flatMap((line) =>
      /^ *levers:\s*$/.test(line) ? [line, leverLine(choose), ...choose([[], [leverLine(choose)]])] : [line],
    ),
  streets: (lines, choose) => {
    const [count, length] = [choose([1, 2, 5, 400, 401]), choose([1, 2, 5, 2, 399, 400])]
    const ground = 'source: assumption, why: a try'
    const lists = [
      `  city.streets: {value: ${count}, ${ground}}`,
      `  ${choose(['city.residentsPerStreet', 'street.staff', 'departments.officers'])}: {value: ${streetList(length, choose(['20000', '30', '7']))}, ${ground}}`,
    ]
    return lines.flatMap((line) => (/^levers:\s*$/.test(line) ? [line, ...lists] : [line]))
  },
  switch: addAtEnd((choose) => {
    const own = (): string[] => [`  - from: ${choose(odd.DAYS)}`, '    levers:', `    ${leverLine(choose)}`]
    return ['switch:', ...own(), ...choose([[], own(), own().slice(0, 1)])]
  }),
}

/** What only a study has. */
export const STUDY_MUTATIONS: Readonly<Record<string, Mutation>> = {
  formula: inOne(/^ +formula: /, (line, choose) => line.replace(/: .*/, () => `: ${choose(odd.FORMULAS)}`)),
  quotedFormula: inOne(/^ +formula: /, (line, choose) =>
    line.replace(/: .*/, () => `: '${choose(odd.FORMULAS).replaceAll("'", "''")}'`),
  ),
  newFormula: addAtEnd((choose) => [
    'formulas:',
    `  ${choose(['perHead', 'cost', 'min', 'constructor', '__proto__', 'Cost', '费用', 'x'.repeat(60)])}:`,
    '    title: a formula',
    `    formula: '${choose(odd.FORMULAS).replaceAll("'", "''")}'`,
    `    unit: ${choose(['share', 'h', 'yuan / resident', 'case', ...odd.UNITS])}`,
    `    direction: ${choose(['less', 'more', 'neither', 'up', '__proto__'])}`,
    `    margin: ${choose(['2 %', ...odd.MARGINS])}`,
  ]),
  margin: inOne(/margin: /, (line, choose) =>
    line.replace(/(margin: )[^,}]*/, (_, key: string) => key + choose(odd.MARGINS)),
  ),
  levels: inOne(/: \[/, (line, choose) =>
    line.replace(/\[.*\]/, () => {
      const values = [choose(odd.NUMBERS), choose(odd.NUMBERS), choose(odd.WRONG_TYPES)]
      return choose([`[${values.join(', ')}]`, '[]', `[${Array.from({ length: 300 }, (_, i) => i + 1).join(', ')}]`])
    }),
  ),
  option: addAtEnd((choose) => [
    'options:',
    `  - ${choose(odd.STRANGE_KEYS.filter((key) => key !== ''))}: {scenario: ${choose(odd.REFERENCES)}, set: {${choose(names)}: ${choose(odd.NUMBERS)}}}`,
    `  - ${choose(odd.REFERENCES)}`,
  ]),
  size: addAtEnd((choose) => [`${choose(['days', 'warmUp', 'replications'])}: ${choose(odd.DAYS)}`]),
}
