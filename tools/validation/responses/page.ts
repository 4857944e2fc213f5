/** docs/RESPONSES.md: what each lever moves over its whole range, made from the kept rows. */
import { join } from 'node:path'
import { LEVERS, lever } from '../../../sim/levers/levers.ts'
import { code, codes, list, paragraphs, table } from '../../generate/markdown.ts'
import type { Row } from '../../generate/markdown.ts'
import { plain } from '../patterns/figure-text.ts'
import { KeptResults } from '../kept-results.ts'
import type { PartRecord } from '../record.ts'
import { readRecord } from '../record.ts'
import { BASE_CITIES, LOAD } from './base-cities.ts'
import { HEADLINE, HORIZON, LOADS, REPLICATIONS } from './curve-runs.ts'
import { isCurve } from './figures.ts'
import type { CityFigures, CurveFigures, ResponseRow } from './figures.ts'
import type { Judged } from './judge.ts'
import { trialOf } from './lever-trials.ts'
import { blocksOf, changeOf, foundWords, labelOf, valuesOf } from './page-words.ts'
import { pointsOf } from './points.ts'
import { responses } from './responses.ts'
import { sentenceOf } from './sentences.ts'
import type { LeverFound } from './summary.ts'
import { byLever, countRows, isStill, movesOwn, triedText } from './summary.ts'

/** The page, from what is committed. */
export function responsesDocument(): ReadonlyMap<string, string> {
  return new Map([['docs/RESPONSES.md', responsesPage(readRecord('responses'), keptRows())]])
}

/** The rows that are committed, in order. */
export function keptRows(): ResponseRow[] {
  const kept = new KeptResults(join(import.meta.dirname, '../results/responses.jsonl'), responses)
  return [...kept.rows].sort(([a], [b]) => a - b).map(([, { result }]) => result as ResponseRow)
}

export function responsesPage(record: PartRecord, rows: readonly ResponseRow[]): string {
  const curves = rows.filter(isCurve)
  const all = byLever(curves)
  const groups = [...new Set(LEVERS.map(({ name }) => groupOf(name)))]
  return `${paragraphs(
    '# Responses: each lever over its whole range',
    INTRODUCTION,
    '## Levers that move nothing here',
    stillText(all),
    '## How many levers move what',
    triedText(curves.length),
    table(['', 'levers'], countRows(curves)),
    '## The cities',
    citiesText(rows),
    ...groups.map((group) => groupText(group, all)),
    sourceOf(record),
  )}\n`
}

function groupOf(name: string): string {
  return name.slice(0, name.indexOf('.'))
}

function stillText(all: readonly LeverFound[]): string {
  const still = all.filter(isStill)
  const dead = still.filter((one) => !movesOwn(one))
  const own = still.filter(movesOwn)
  return paragraphs(
    dead.length === 0
      ? 'Every lever moves a headline measure or the figure of its own in some city.'
      : 'These move no headline measure in any of the cities, nor the figure that their row names; what was found out about each:',
    ...(dead.length > 0 ? [list(dead.map(sayStill))] : []),
    own.length === 0
      ? 'No lever moves its own figure alone.'
      : 'These move the figure that their row names, and no headline measure in any of the cities:',
    ...(own.length > 0 ? [list(own.map(sayStill))] : []),
  )
}

function sayStill({ lever: name }: LeverFound): string {
  return `${code(name)}: ${sentenceOf(name)}`
}

function citiesText(all: readonly ResponseRow[]): string {
  const cities = all.filter((row): row is CityFigures => !isCurve(row))
  const rows = BASE_CITIES.map(({ name, what, scenario, given }): Row => {
    const { levels } = cities.find(({ city }) => city === name)!
    const loads = LOADS.map((figure) => `${plain(levels[figure], 100, 1)} %`)
    const headline = HEADLINE.map((figure) => valuesOf({ figure, means: [levels[figure].mean] }))
    return [name, what, `${code(scenario)} with ${codes(given)}`, ...loads, ...headline]
  })
  return table(['city', 'what it is', 'made from', ...LOADS, ...HEADLINE], rows)
}

function groupText(group: string, all: readonly LeverFound[]): string {
  const levers = all.filter((one) => groupOf(one.lever) === group)
  return paragraphs(`## ${group}`, ...levers.map(leverText))
}

function leverText({ lever: name, curves }: LeverFound): string {
  const { title, unit, low, high } = lever(name)!
  const trial = trialOf(name)
  const { given, switched, short } = trial
  const range = low === undefined ? '' : ` Range ${low} to ${high} ${unit}.`
  const notes = [
    `At ${pointsOf(lever(name)!, trial).map(labelOf).join(', ')}.${range}`,
    ...(short === undefined ? [] : [`Not all of the range: ${short}.`]),
    ...(given === undefined ? [] : [`Given ${codes(given)}.`]),
    ...(switched ? ['It comes with a switch on the first observed day.'] : []),
  ]
  const rows = curves.flatMap(rowsOf)
  return paragraphs(
    `### ${code(name)}: ${title.en}`,
    notes.join(' '),
    rows.length === 0
      ? 'Not tried yet: `npm run validate -- responses` tries what is new, half a minute a lever.'
      : table(['city', 'figure', 'curve', 'values', 'found', 'widest step', 'also moved'], rows),
    sentenceOf(name),
  )
}

function rowsOf({ city, points, most, also, own }: CurveFigures): Row[] {
  const others = also.map(({ figure, shape }) => `${figure} ${shape}`).join(', ')
  return [rowOf(city, most, points, others || '-'), ...(own ? [rowOf(city, own, points, '-')] : [])]
}

function rowOf(city: string, judged: Judged, points: readonly string[], also: string): Row {
  const found = foundWords(judged)
  return [
    city,
    judged.figure,
    blocksOf(judged),
    valuesOf(judged),
    judged.found === 'moved' ? `**${found}**` : found,
    changeOf(judged, points),
    also,
  ]
}

function sourceOf({ command, seed, commits, node, cpuMinutes }: PartRecord): string {
  return `\`${command}\`, seed \`${seed}\`, engine of commit ${commits.join(', ')}, Node ${node}, ${cpuMinutes} minutes of one core.`
}

const INTRODUCTION = `What a referee does first: every lever is drawn over its whole range, at up to seven points, in three small cities whose street posts are planned at a load
of ${LOAD} (measured: the table of cities), with what it needs round it to be alive. ${REPLICATIONS} replications a point, ${HORIZON.days} days observed after ${HORIZON.warmUpDays}, the same luck at all points, departments and desk sized
for the city as given. Of six headline measures (${codes(HEADLINE)}) the one that moves most is shown, counted in margins of indifference; money only where nothing else
moves. Where the figure that the lever's row names first is another one, it has a row as well. Every point is compared with every other by a paired 99 % interval:

* **up**, **down**: some step lies wholly beyond the margin, and all of those go that way;
* **best inside**, **worst inside** (of what nobody judges, **peak** or **dip inside**): a point inside stands clear of both ends; **wave**: both ways without one;
* **differs**: words and records, which have no order;
* flat: every interval lies within the margin; undecided: some reach over it; not a bit moves: all replications are equal to the last bit.

The blocks go from the lowest of the values to the highest; where nothing has moved they are level, and a dot is a value that is missing. A small city over some months is no
forecast of any city: what counts is which way a lever goes, where it turns, and whether it is connected at all.`
