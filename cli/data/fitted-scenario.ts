/** The scenario file of a fitted city: each value with its interval and the column that it comes from; what the table cannot tell is listed. */
import { mondayNear, calendarDay } from '../../sim/arithmetic/calendar-date.ts'
import { lever } from '../../sim/levers/levers.ts'
import { DUTY_KINDS } from '../../sim/requests/domains.ts'
import { wilson } from '../../sim/fit/proportion.ts'
import { percentText, wordsOf } from '../../viz/words/language.ts'
import type { Language } from '../../viz/words/language.ts'
import { fitWords } from '../../viz/words/data/fit-words.ts'
import type { CategoryFit, CityFit, Interval } from './city-fit.ts'
import type { ImportFacts } from './import-folder.ts'

/** Residents of a street where nobody has said how many there are (I01). */
const USUAL_STREET = 100_000

export interface ScenarioGround {
  readonly facts: ImportFacts
  readonly fit: CityFit
  /** The last day (ISO) that was used. */
  readonly last: string
  /** Of the whole city; undefined where nobody has said. */
  readonly residents: number | undefined
  readonly byStreet: ReadonlyMap<string, number> | undefined
  /** Name or path of the scenario that is extended, for all that the table cannot tell. */
  readonly parent: string
  readonly schema: string
  /** Why the table is not fit for use, where it is used all the same. */
  readonly unfit: readonly string[]
  readonly language: Language
}

interface Entry {
  readonly name: string
  readonly value: string
  /** Of the table; absent: an assumption. */
  readonly column?: string
  readonly range?: readonly [number, number]
  readonly why: string
}

export function fittedScenarioText(ground: ScenarioGround): string {
  const { facts, fit, language } = ground
  const words = fitWords(language)
  const entries = entriesOf(ground)
  const set = new Set(entries.map(({ name }) => name))
  return [
    `# yaml-language-server: $schema=${ground.schema}`,
    `# ${words.head(facts.table.file, facts.first, ground.last, fit.cases)}`,
    ...ground.unfit.map((reason) => `# ${words.unfit(reason)}`),
    `title: {en: ${quotedText(facts.name.en)}, zh: ${quotedText(facts.name.zh)}}`,
    'summary:',
    `  en: ${quotedText(fitWords('en').summary(facts.table.file, facts.first, ground.last))}`,
    `  zh: ${quotedText(fitWords('zh').summary(facts.table.file, facts.first, ground.last))}`,
    `extends: ${ground.parent}`,
    'anchor: own',
    'levers:',
    ...entries.map((entry) => `  ${entryText(entry, slug(facts.name.en))}`),
    '',
    `# ${words.assumed}`,
    ...words.assumptions.filter(({ levers }) => !levers.some((name) => set.has(name))).map(({ text }) => `#   ${text}`),
    `# ${words.targets}`,
    ...targetLines(ground),
    '',
  ].join('\n')
}

function entriesOf({ facts, fit, residents, byStreet, language }: ScenarioGround): Entry[] {
  const words = fitWords(language)
  const entries: (Entry | undefined | null)[] = [
    {
      name: 'city.start',
      value: mondayNear(calendarDay(facts.first)!),
      column: 'created',
      why: words.start,
    },
    ...streetEntries(fit, residents, byStreet, words),
    residents === undefined ? undefined : rateEntry(fit, residents, words.rate(facts.tells.ids)),
    fit.consultations && {
      name: 'demand.consultShare',
      ...within('demand.consultShare', { ...fit.consultations, value: fit.consultations.share }),
      column: 'kind',
      why: words.consult(fit.consultations.of),
    },
    fit.mix && {
      name: 'demand.mix',
      value: `{${DUTY_KINDS.map((kind) => `${kind}: ${mixParts(fit.mix!)[kind]}`).join(', ')}}`,
      column: 'category',
      why: words.mix(percentText(fit.mapped, 1, language), mixIntervals(fit, language)),
    },
    fit.dayCv && {
      name: 'demand.dayEffectCv',
      ...within('demand.dayEffectCv', fit.dayCv),
      column: 'created',
      why: words.spread,
    },
    fit.seasonStrength && {
      name: 'behaviour.seasonStrength',
      ...clamped(fit.seasonStrength, 0, 2),
      column: 'created',
      why: words.season,
    },
  ]
  return entries.flatMap((entry) => entry ?? [])
}

function streetEntries(
  fit: CityFit,
  residents: number | undefined,
  byStreet: ReadonlyMap<string, number> | undefined,
  words: ReturnType<typeof fitWords>,
): Entry[] {
  const { streets } = fit
  const { low, high } = lever('city.residentsPerStreet')!
  if (streets.length < 2 || streets.length > lever('city.streets')!.high!) return evenStreets(residents, words)
  const people = streets.map(({ name }) => byStreet?.get(name) ?? Math.round((residents ?? NaN) / streets.length))
  if (people.some((n) => !(n >= low! && n <= high!))) return evenStreets(residents, words)
  return [
    { name: 'city.streets', value: String(streets.length), column: 'street', why: words.streets },
    {
      name: 'city.residentsPerStreet',
      value: `[${people.join(', ')}]`,
      column: 'street',
      why: byStreet ? words.residentsByStreet : words.residentsEven,
    },
  ]
}

/** A city of the right size where the table has no areas that could be streets: without, the rate would meet the residents of another city. */
function evenStreets(residents: number | undefined, words: ReturnType<typeof fitWords>): Entry[] {
  if (residents === undefined) return []
  const streets = Math.max(1, Math.round(residents / USUAL_STREET))
  return [
    { name: 'city.streets', value: String(streets), why: words.evenStreets },
    { name: 'city.residentsPerStreet', value: String(Math.round(residents / streets)), why: words.evenStreets },
  ]
}

function rateEntry(fit: CityFit, residents: number, why: string): Entry {
  const scale = 10_000 / residents
  const { value, low, high } = fit.perDay
  const scaled = { value: value * scale, low: low * scale, high: high * scale }
  return { name: 'demand.issueRate', ...within('demand.issueRate', scaled), column: 'created', why }
}

/** Value and interval, as far as the lever goes. */
function within(name: string, interval: Interval): Pick<Entry, 'value' | 'range'> {
  const { low, high } = lever(name)!
  return clamped(interval, low!, high!)
}

function clamped({ value, low, high }: Interval, least: number, most: number): Pick<Entry, 'value' | 'range'> {
  const inside = (x: number): number => significant(Math.min(most, Math.max(least, x)))
  const range = Number.isNaN(low) || Number.isNaN(high) ? undefined : ([inside(low), inside(high)] as const)
  return { value: String(inside(value)), ...(range && { range }) }
}

function significant(value: number): number {
  return Number(value.toPrecision(4))
}

/** Three decimals that add up to one. */
function mixParts({ lead, joint }: NonNullable<CityFit['mix']>): Record<(typeof DUTY_KINDS)[number], number> {
  const [a, b] = [Math.round(1000 * lead), Math.round(1000 * joint)]
  return { lead: a / 1000, joint: b / 1000, assist: (1000 - a - b) / 1000 }
}

/** What chance alone leaves open of the three shares; what the table of categories assumes comes on top. */
function mixIntervals({ mix, cases, mapped }: CityFit, language: Language): string {
  const of = Math.round(cases * mapped)
  return DUTY_KINDS.map((kind) => {
    const { low, high } = wilson(mix![kind] * of, of, 0.9)
    return `${kind} ${low.toFixed(3)}-${high.toFixed(3)}`
  }).join(wordsOf(language).list.and)
}

function entryText({ name, value, column, range, why }: Entry, city: string): string {
  const spread = range ? `, range: [${range.join(', ')}]` : ''
  const source = column === undefined ? 'assumption' : `'data:${city}#${column}'`
  return `${name}: {value: ${value}, source: ${source}${spread}, why: ${quotedText(why)}}`
}

/** What runs are to be held against: durations, shares on time, concentration; no values of the model. */
function targetLines({ fit, language }: ScenarioGround): string[] {
  const words = fitWords(language)
  return [
    ...(fit.onTimeOfAll
      ? [
          `#   ${words.onTime(percentText(fit.onTimeOfAll.share, 1, language), interval(fit.onTimeOfAll, language), fit.onTimeOfAll.of)}`,
        ]
      : []),
    ...(fit.reopened
      ? [`#   ${words.reopened(percentText(fit.reopened.share, 1, language), interval(fit.reopened, language))}`]
      : []),
    ...(fit.streetCv === null ? [] : [`#   ${words.concentration(fit.streetCv.toFixed(2))}`]),
    ...(fit.week ? [`#   ${words.week(fit.week.form)}`] : []),
    ...fit.durations.map((one) => `#   ${words.duration(durationText(one, language))}`),
  ]
}

function durationText(one: CategoryFit, language: Language): Parameters<ReturnType<typeof fitWords>['duration']>[0] {
  const days = (value: number): string => (Number.isFinite(value) ? String(Number(value.toPrecision(3))) : '?')
  return {
    category: one.category.replace(/[\r\n]+/g, ' '),
    median: days(one.median.value),
    low: days(one.median.low),
    high: days(one.median.high),
    p90: one.p90 === null ? null : days(one.p90),
    family: one.family,
    never: one.never && percentText(one.never.value, 1, language),
    rows: one.rows,
    grade: one.grade,
  }
}

function interval({ low, high }: { readonly low: number; readonly high: number }, language: Language): string {
  return `${percentText(low, 1, language)}-${percentText(high, 1, language)}`
}

/** As a source may name the import. */
export function slug(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'city'
  )
}

export function quotedText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
