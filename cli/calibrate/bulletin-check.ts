/** A scenario held against a bulletin: it is run, and each published rate is set beside what runs come to and beside the figure before it. */
import { normalQuantile } from '../../sim/arithmetic/normal-quantile.ts'
import { writeFileSync } from 'node:fs'
import { asTheyAre } from '../../sim/scenario/point.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'
import { option, quoted } from '../../sim/text/shell-quote.ts'
import { meanInterval } from '../../sim/stats/interval.ts'
import { heldCells, bulletinPage } from '../../viz/data/bulletin-page.ts'
import type { HeldFigure, HeldBulletin } from '../../viz/data/bulletin-page.ts'
import { bulletinCheckWords } from '../../viz/words/data/bulletin-check-words.ts'
import { wordsOf } from '../../viz/words/language.ts'
import type { Language } from '../../viz/words/language.ts'
import { targetsOf } from '../data/bulletin-import.ts'
import type { BulletinFile, BulletinTarget } from '../data/bulletin-import.ts'
import { slug } from '../data/fitted-scenario.ts'
import { stagesEnd } from '../experiment/staged-end.ts'
import { Stages } from '../experiment/stages.ts'
import { DONE } from '../terminal/exit-code.ts'
import { tableText } from '../terminal/table.ts'
import type { World } from '../work/command.ts'
import { lastOfEach } from './folder-targets.ts'

export interface BulletinCheckOptions {
  readonly folder: string
  readonly scenario: string
  readonly period?: string | undefined
  readonly replications: number
  readonly days: number
  readonly warmUp: number
  readonly seed: string
  readonly workers?: number | undefined
  readonly quiet: boolean
  readonly json: boolean
  readonly lang: Language
}

/** Half of an interval of 90 % in standard deviations. */
const HALF = normalQuantile(0.95)

/** @param page where it is written. @returns the exit code */
export async function checkBulletin(
  bulletin: BulletinFile,
  base: Scenario,
  given: BulletinCheckOptions,
  page: string,
  world: World,
): Promise<number> {
  const { days, warmUp, seed, replications, lang } = given
  const all = targetsOf(bulletin.figures).filter(({ unit }) => unit === '')
  const last = lastOfEach(given.folder, all, given.period)
  const measures = last.map(({ modelMeasure }) => modelMeasure)
  const about = { method: 'validate', scenario: base.hash, replications }
  const question = { name: `validate-${base.name}`, command: lineOf(given), seed, days, warmUp, measures, about }
  const way = { ...given, out: undefined, force: false, planOnly: false, all: false }
  const stages = new Stages(question, way, world, await world.machinery())
  return stagesEnd(stages, way, world, async () => {
    const measured = await stages.measure(asTheyAre([base]), replications)
    const result: HeldBulletin = {
      ...{ name: bulletin.name, scenario: base.name, replications, calibrated: calibratedTo(base, bulletin.name.en) },
      figures: last.map((target, at) => held(target, measured.of(at, base.name), all)),
    }
    writeFileSync(page, bulletinPage(result, lang))
    if (given.json) world.terminal.print(JSON.stringify(result, null, 2))
    else {
      const words = bulletinCheckWords(lang)
      const rows = result.figures.map((one) => heldCells(one, lang))
      world.terminal.print(words.lede(result.name[lang], base.name, replications))
      world.terminal.print(
        tableText(words.heads, rows, ['left', 'left', 'right', 'right', 'right', 'left', 'right', 'left']),
      )
      const known =
        result.calibrated.length > 0 ? [words.calibrated(result.calibrated.join(wordsOf(lang).list.and))] : []
      world.terminal.print([...known, words.how, words.written(page)].join('\n'))
    }
    return DONE
  })
}

function held(target: BulletinTarget, runs: ArrayLike<number>, all: readonly BulletinTarget[]): HeldFigure {
  const { from, to, measure, modelMeasure, value, sd } = target
  const told = Array.from(runs).filter((one) => !Number.isNaN(one))
  const { mean, halfWidth } = meanInterval(told, 0.9)
  const error = (halfWidth ?? 0) / HALF
  const miss = (mean - value) / Math.sqrt(sd * sd + error * error)
  const before = all
    .filter((one) => one.modelMeasure === modelMeasure && one.to < from)
    .reduce<BulletinTarget | null>((a, b) => (a !== null && a.to > b.to ? a : b), null)
  return {
    ...{ from, to, measure, modelMeasure, value, sd, mean, error, miss },
    verdict: told.length === 0 ? 'untold' : Math.abs(miss) <= HALF ? 'fits' : miss > 0 ? 'above' : 'below',
    before: before?.value ?? null,
    closer: before === null || told.length === 0 ? null : Math.abs(mean - value) < Math.abs(before.value - value),
  }
}

/** What of the scenario was calibrated to this bulletin, and so has seen its figures. */
function calibratedTo({ levers, coefficients }: Scenario, city: string): string[] {
  return [...levers.values(), ...coefficients.values()]
    .filter(({ source }) => source.startsWith(`data:${slug(city)}#`))
    .map(({ name }) => name)
}

function lineOf({ folder, scenario, period, replications, days, warmUp, seed, lang }: BulletinCheckOptions): string {
  const pairs: readonly (readonly [string, string])[] = [
    ['scenario', scenario],
    ...(period === undefined ? [] : [['period', period] as const]),
    ['replications', String(replications)],
    ['days', String(days)],
    ['warm-up', String(warmUp)],
    ['seed', seed],
    ['lang', lang],
  ]
  return [`whistlelab validate ${quoted(folder)}`, ...pairs.map(([name, value]) => option(name, value))].join(' ')
}
