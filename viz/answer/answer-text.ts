/** The answer in words: its title, which is also the verdict line of the terminal, and three sentences: which, at what cost, how sure. */
import type { FrontierStep } from '../../sim/compare/cost-frontier.ts'
import type { Price } from '../../sim/compare/step-price.ts'
import { digitsFor, money, ofHundred, price } from '../words/amounts.ts'
import type { AnswerWords } from '../words/report/answer-en.ts'
import { answerWordsOf } from '../words/report/answer-words.ts'
import type { Language } from '../words/language.ts'
import { plainNumber, wordsOf } from '../words/language.ts'
import { solvesFewer } from './answer.ts'
import type { Answer, AnswerRow } from './answer.ts'

/** Everything that writing needs, so that each phrase is a function of one thing. */
interface Writer {
  readonly answer: Answer
  readonly language: Language
  readonly words: AnswerWords
  readonly share: (row: AnswerRow) => string
  readonly named: (row: AnswerRow) => string
  readonly yuan: (amount: number) => string
}

function writerOf(answer: Answer, language: Language): Writer {
  const words = answerWordsOf(language)
  const digits = digitsFor([answer.today, ...answer.better].flatMap(({ solved }) => solved?.mean ?? []))
  return {
    ...{ answer, language, words },
    share: ({ solved }) => (solved === null ? '—' : ofHundred(solved.mean, language, digits)),
    named: ({ title }) => words.named(title[language]),
    yuan: (amount) => money(amount, language),
  }
}

/** The whole answer in one line. */
export function answerTitle(answer: Answer, language: Language): string {
  const writer = writerOf(answer, language)
  const { words, share, named } = writer
  const { better, cheaper, today, effect, finding } = answer
  switch (finding) {
    case 'alone':
      return words.title.alone(share(today))
    case 'saves':
      return (solvesFewer(cheaper[0]) ? words.title.savesFewer : words.title.saves)(
        named(cheaper[0]),
        writer.yuan(cheaper[0].extra!.cost.mean),
      )
    case 'one':
      return words.title.one(named(better[0]), share(better[0]), share(today), extraCost(better[0], writer), effect)
    case 'two': {
      const [first, second] = better
      return words.title.two(named(first), named(second), share(first), share(second), share(today), effect)
    }
    case 'several':
      return words.title.several(named(better[0]), share(better[0]), share(today), effect)
    default:
      return words.title[finding]
  }
}

function extraCost({ extra }: AnswerRow, { words, yuan }: Writer): string {
  const { mean, halfWidth } = extra!.cost
  if (Math.abs(mean) <= (halfWidth ?? Infinity)) return words.alike
  return mean > 0 ? words.more(yuan(mean)) : words.less(yuan(mean))
}

/** Three sentences at most: which, at what cost, how sure. */
export function answerSentences(answer: Answer, language: Language): string[] {
  const writer = writerOf(answer, language)
  if (answer.finding === 'nothing') return []
  return [which(writer), atWhatCost(writer), howSure(writer)].filter((one) => one !== '')
}

/** The first, and of many the last as well. */
function told<T>(some: readonly T[]): readonly T[] {
  return some.length <= 2 ? some : [some[0], some.at(-1)!]
}

function which(writer: Writer): string {
  const { answer, language, words, share, named } = writer
  const { finding, better, cheaper, today, effect, rows } = answer
  if (finding === 'alone') {
    const [satisfied, wait] = [today.satisfied, today.wait]
    const cost = answer.costToday === null ? '—' : writer.yuan(answer.costToday)
    return words.which.alone(
      satisfied === null ? '—' : ofHundred(satisfied.mean, language),
      wait === null ? '—' : plainNumber(wait.mean / 24, 0, language),
      cost,
    )
  }
  if (better.length > 0) {
    const [first, ...others] = told(better)
    const then = others.map((row) => words.which.then(named(row), share(row), effect)).join('')
    const asked = others.length === 0 ? satisfiedToo(first, writer) : ''
    return words.which.first(named(first), share(first), share(today), effect) + then + asked + words.which.stop
  }
  if (finding === 'saves') return words.which.saves(named(cheaper[0]), share(cheaper[0]), share(today), effect)
  const open = rows.find(({ standing, extra }) => standing === 'undecided' && extra !== null)
  if (finding === 'undecided' && open !== undefined && today.solved !== null && open.solved !== null) {
    const all = today.solved.mean
    const range = rangeOf(open.extra!, open.solved.mean - all)
    const [low, high] = range.map((value) => plainNumber(value * 100, 1, language))
    return words.which.nearest(named(open), low, high, effect)
  }
  if (finding === 'none' || finding === 'undecided') return words.which.none(share(today), effect)
  return ''
}

/** Ends of a gain, turned from what is solved a year into a share by what the same gain is as a share. */
function rangeOf({ effect }: FrontierStep, gain: number): [number, number] {
  const unit = effect.mean === 0 ? 0 : gain / effect.mean
  const half = effect.halfWidth ?? 0
  return [(effect.mean - half) * unit, (effect.mean + half) * unit]
}

function satisfiedToo({ satisfied }: AnswerRow, { answer: { today }, words, language }: Writer): string {
  if (satisfied === null || today.satisfied === null) return ''
  return words.which.satisfied(ofHundred(satisfied.mean, language), ofHundred(today.satisfied.mean, language))
}

function atWhatCost(writer: Writer): string {
  const { answer, words, named, yuan } = writer
  const { better, rows, today } = answer
  if (better.length === 0) {
    const [saver] = answer.cheaper
    if (saver !== undefined) return words.cost.saves(named(saver), yuan(saver.extra!.cost.mean)) + words.cost.stop
    const cheapest = rows.find((row) => row !== today && row.extra !== null)
    if (cheapest === undefined || answer.costToday === null) return ''
    return words.cost.cheapest(named(cheapest), yuan(answer.costToday + cheapest.extra!.cost.mean))
  }
  const [first, ...others] = told(better)
  const { mean, halfWidth } = first.extra!.cost
  const isSame = Math.abs(mean) <= (halfWidth ?? Infinity)
  const begin = isSame
    ? words.cost.same(named(first))
    : (mean > 0 ? words.cost.first : words.cost.saves)(named(first), yuan(mean))
  const each = mean > 0 && !isSame ? eachOf(first.extra!.price, writer) : ''
  const further = others.flatMap((row) =>
    row.step === null
      ? []
      : [
          words.cost.further(
            named(row),
            yuan(row.step.cost.mean),
            priceText(row.step.price, writer.language),
            answer.effect,
          ),
        ],
  )
  return begin + each + partOf(first, writer) + further.join('') + words.cost.stop
}

function eachOf(one: Price, { answer, words, language }: Writer): string {
  const text = priceText(one, language)
  return text === '—' ? '' : words.cost.each(text, answer.effect)
}

/** Of an option that leads on to this one at a higher price: both parts, for they are decided apart. */
function partOf(row: AnswerRow, { answer, words, named, yuan, language }: Writer): string {
  const part = answer.rows.find(
    ({ standing, beatenBy }) =>
      standing === 'extended' && beatenBy[0] === answer.today.name && beatenBy[1] === row.name,
  )
  if (part === undefined || part.parts.length < 2) return ''
  const [to, rest] = part.parts
  const prices = [to, rest].map((one) => priceText(one.price, language))
  return words.cost.part(named(part), yuan(to.cost.mean), prices[0], yuan(rest.cost.mean), prices[1], answer.effect)
}

/** As precise as its interval; a dash where the runs bear any price. */
export function priceText({ ratio, set }: Price, language: Language): string {
  if (set?.kind !== 'interval') return '—'
  return price(ratio, (set.high - set.low) / 2, language)
}

function howSure(writer: Writer): string {
  const { answer, language, words, named } = writer
  const { finding, rows, runs, held, assumed } = answer
  const count = (value: number): string => plainNumber(value, 0, language)
  const { sure } = words
  const of = (standing: AnswerRow['standing']): readonly AnswerRow[] =>
    rows.filter((row) => row.standing === standing && (standing !== 'noGain' || row.beatenBy[0] === answer.today.name))
  const list = (
    some: readonly AnswerRow[],
    one: (names: string) => string,
    many: (names: string) => string,
  ): string => {
    if (some.length === 0 || some.length > 3) return ''
    return (
      (some.length === 1 ? one : many)(some.map(named).join(wordsOf(language).list.and)) + wordsOf(language).list.gap
    )
  }
  const others =
    answer.better.length === 0
      ? ''
      : list(of('less'), sure.less, sure.lessMany) + list(of('noGain'), sure.noGain, sure.noGainMany)
  const assumption = assumed > 0 ? sure.assumed(count(assumed)) : sure.stop
  if (finding === 'single' || runs === 1) return sure.single + sure.stop
  if (finding === 'undecided') return sure.undecided(count(runs)) + assumption
  if (answer.better.length === 0) return sure.runs(count(runs)) + assumption
  return others + (held === runs ? sure.heldAll(count(runs)) : sure.held(count(held), count(runs))) + assumption
}

/** The verdict on an option, for the last column of the table. */
export function standingText(row: AnswerRow, { effect, rows, today }: Answer, language: Language): string {
  const { standing, beatenBy } = row
  const { standing: words, named, today: asItIs } = answerWordsOf(language)
  const by = (name: string | undefined): string => {
    const other = rows.find((one) => one.name === name)
    return other === undefined || other === today ? asItIs : named(other.title[language])
  }
  switch (standing) {
    case 'dominated':
      return words.dominated(by(beatenBy[0]))
    case 'noGain':
      return words.noGain(by(beatenBy[0]))
    case 'extended':
      return words.extended(by(beatenBy[1]), effect)
    case 'worth':
      return solvesFewer(row) ? fewerText(row, effect, language) : words.worth
    default:
      return words[standing]
  }
}

/** Of an option that is worth considering for what it saves: how much for each that is not solved. */
function fewerText({ step }: AnswerRow, effect: Answer['effect'], language: Language): string {
  const { standing: words } = answerWordsOf(language)
  const price = step === null ? '—' : priceText(step.price, language)
  return price === '—' ? words.fewer : words.fewerAt(price, effect)
}
