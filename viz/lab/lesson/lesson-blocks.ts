/** Blocks of a lesson: what each kind must say, in both languages, with nothing that the lesson has not. */
import { VERDICT_ORDER } from '../../words/verdict-words.ts'
import { STREET_MEASURES } from '../../../sim/analysis/streets-effects.ts'
import { GROUP_MEASURES } from '../../../sim/city/readout/group-measures.ts'
import { MEASURES } from '../../../sim/city/model/measures.ts'
import { InputError } from '../../../sim/text/input-error.ts'
import { listed, say } from '../../../sim/text/message.ts'
import { named } from '../../../sim/text/place.ts'
import type { Asked, Block, Chart, Lesson, SayTexts } from './lesson.ts'
import { checkFigures } from './lesson-figure.ts'
import { proseOf } from './lesson-text.ts'
import type { RawBlock } from './lesson-text.ts'

/** The worlds of a lesson, and where its blocks stand. */
export interface BlockGround {
  readonly arms: Lesson['arms']
  readonly file: string
  readonly twin: string
}

/** @param zh the same block of the Chinese file @throws InputError with file and line */
export function readBlock(en: RawBlock, zh: RawBlock, ground: BlockGround): Block {
  const where = `${ground.file}:${en.line}`
  for (const [block, file] of [
    [en, ground.file],
    [zh, ground.twin],
  ] as const)
    checkFigures(block, file, ground.arms)
  const told = { id: en.id, text: bothOf(plain(en), plain(zh)), line: en.line }
  switch (en.kind) {
    case 'look':
    case 'ask':
      return { ...told, kind: en.kind }
    case 'predict':
      return { ...told, kind: 'predict', asked: askedIn(en, where), choices: choicesOf(en, zh, ground) }
    case 'reveal':
      return { ...told, kind: 'reveal', chart: chartIn(en, where, ground.arms) }
    case 'say':
      return { ...told, kind: 'say', ...sayIn(en, zh, ground) }
    default:
      throw new InputError(
        say`${named(en.kind)} in ${where} is no kind of block; give look, predict, reveal, say or ask`,
      )
  }
}

const bothOf = (en: readonly string[], zh: readonly string[]) => ({ en: proseOf(en, false), zh: proseOf(zh, true) })
const isChoice = (line: string): boolean => /^\s*[-*] /.test(line)

/** Lines that are neither a choice nor the text of a verdict. */
function plain({ kind, lines }: RawBlock): string[] {
  if (kind === 'predict') return lines.filter((line) => !isChoice(line))
  return kind === 'say' ? [] : [...lines]
}

/** `key: value, key: value`, where a word without a key stands first. */
function optionsOf(text: string): Map<string, string> {
  const parts = text.split(',').map((part) => part.trim())
  return new Map(
    parts
      .filter((part) => part !== '')
      .map((part) => {
        const colon = part.indexOf(':')
        return colon < 0 ? [part, ''] : [part.slice(0, colon).trim(), part.slice(colon + 1).trim()]
      }),
  )
}

function askedIn({ options }: RawBlock, where: string): Asked {
  const given = optionsOf(options)
  if (given.has('choice')) return { form: 'choice' }
  const number = /^(\d+) to (\d+)$/.exec(given.get('number') ?? '')
  if (number !== null) return { form: 'number', low: Number(number[1]), high: Number(number[2]) }
  const measure = given.get('draw')
  if (measure !== undefined) {
    const streets = (given.get('streets') ?? '')
      .split(' ')
      .filter((word) => word !== '')
      .map(Number)
    return { form: 'draw', measure: groupMeasure(measure, where), groups: streets.map((street) => street - 1) }
  }
  throw new InputError(
    say`the prediction in ${where} asks for nothing; write (choice), (number: 0 to 100) or (draw: onTimeRate, streets: 1 10)`,
  )
}

function groupMeasure(id: string, where: string): string {
  const rates = GROUP_MEASURES.filter(({ unit }) => unit === 'rate').map((one) => one.id)
  if ((rates as readonly string[]).includes(id)) return id
  throw new InputError(say`${named(id)} in ${where} is no rate of a street; give one of ${rates.join(', ')}`)
}

function knownMeasure(id: string, where: string): string {
  if (MEASURES.some((one) => one.id === id)) return id
  throw new InputError(say`${named(id)} in ${where} is no measure; docs/GLOSSARY.md has them all`)
}

function chartIn({ options }: RawBlock, where: string, arms: Lesson['arms']): Chart {
  const given = optionsOf(options)
  const kind = given.get('chart')
  if (kind === 'open-in-out') return { kind }
  if (kind === 'response' && given.has('over')) return { kind, over: given.get('over')! }
  if (kind === 'dots') return { kind, ...pairIn(given, where, arms) }
  const measures = given.get('measures')?.split(' ')
  if ((kind === 'measures' || kind === 'worlds') && measures)
    return { kind, measures: measures.map((id) => knownMeasure(id, where)) }
  if (kind === 'estimates') return { kind, ...estimatedIn(given, where, arms) }
  throw new InputError(
    say`the chart in ${where} is not known; write (chart: open-in-out), (chart: response, over: ID), (chart: dots, of: B-A, measure: onTimeRate), (chart: measures, measures: onTimeRate cost), (chart: worlds, measures: onTimeRate cost) or (chart: estimates, of: B-A, measure: onTimeRate)`,
  )
}

/** Only what is counted by street and week can be estimated from streets. */
function estimatedIn(given: ReadonlyMap<string, string>, where: string, arms: Lesson['arms']) {
  const pair = pairIn(given, where, arms)
  const known = STREET_MEASURES.map(({ id }) => id)
  if ((known as readonly string[]).includes(pair.measure)) return pair
  throw new InputError(say`${pair.measure} in ${where} is not counted by street and week; give one of ${listed(known)}`)
}

/** Two worlds and the measure by which they are compared. */
function pairIn(given: ReadonlyMap<string, string>, where: string, arms: Lesson['arms']) {
  const of = /^([A-H])-([A-H])$/.exec(given.get('of') ?? '')
  if (of === null || !arms.has(of[1]) || !arms.has(of[2]))
    throw new InputError(say`${where} says nothing of two worlds; write (of: B-A, measure: onTimeRate)`)
  return { of: [of[1], of[2]] as const, measure: knownMeasure(given.get('measure') ?? '', where) }
}

function choicesOf(en: RawBlock, zh: RawBlock, { file, twin }: BlockGround) {
  const [english, chinese] = [en, zh].map(({ lines }) =>
    lines.filter(isChoice).map((line) => line.replace(/^\s*[-*] /, '').trim()),
  )
  if (english.length !== chinese.length)
    throw new InputError(
      say`${file}:${en.line} has ${english.length} answers to choose from, ${twin}:${zh.line} has ${chinese.length}; give as many`,
    )
  if (optionsOf(en.options).has('choice') && english.length < 2)
    throw new InputError(
      say`${file}:${en.line} has nothing to choose from; write each answer as a line that begins with a dash`,
    )
  return english.map((text, index) => ({ en: text, zh: chinese[index] }))
}

function sayIn(
  en: RawBlock,
  zh: RawBlock,
  { arms, file, twin }: BlockGround,
): Pick<Extract<Block, { kind: 'say' }>, 'of' | 'measure' | 'texts'> {
  const where = `${file}:${en.line}`
  const given = optionsOf(en.options)
  const { of, measure } = pairIn(given, where, arms)
  const [english, chinese] = [textsIn(en, file), textsIn(zh, twin)]
  const texts: Record<string, SayTexts['else']> = {}
  for (const [token, text] of english) {
    const other = chinese.get(token)
    if (other === undefined) throw new InputError(say`${twin}:${zh.line} lacks ${token}, which ${where} has; add it`)
    texts[token] = { en: text, zh: other }
  }
  const missing = VERDICT_ORDER.filter((token) => !(token in texts))
  if (missing.length > 0 && !('else' in texts))
    throw new InputError(
      say`${where} says nothing where the verdict is ${missing.join(', ')}; add a line for each, or else:`,
    )
  return { of, measure, texts }
}

/** `better: text`; what follows without a token belongs to the text before. */
function textsIn({ line, lines }: RawBlock, file: string): Map<string, string> {
  const tokens: readonly string[] = [...VERDICT_ORDER, 'else']
  const texts = new Map<string, string>()
  let last = ''
  lines.forEach((text, index) => {
    const found = /^([a-z]+):\s*(.*)$/.exec(text.trim())
    if (found !== null && tokens.includes(found[1])) texts.set((last = found[1]), found[2])
    else if (text.trim() !== '' && last === '')
      throw new InputError(
        say`${file}:${line + index + 1} belongs to no verdict; begin it with one of ${tokens.join(', ')} and a colon`,
      )
    else if (text.trim() !== '') texts.set(last, `${texts.get(last)} ${text.trim()}`)
  })
  return texts
}
