/** The targets that a folder tells: what a bulletin published, or what a table says of the end of cases. */
import { normalQuantile } from '../../sim/arithmetic/normal-quantile.ts'
import { productLimit } from '../../sim/fit/duration-fit.ts'
import { WeeklyRatio, clusteredShare } from '../../sim/fit/clustered-share.ts'
import { restrictedMean } from '../../sim/stats/survival.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { thoseThereAre } from '../../sim/text/did-you-mean.ts'
import type { Target } from '../../sim/calibrate/likelihood.ts'
import { bulletinIn, targetsOf } from '../data/bulletin-import.ts'
import type { BulletinTarget } from '../data/bulletin-import.ts'
import { importFacts } from '../data/import-folder.ts'
import { requestCounts } from '../data/request-counts.ts'
import { whyUnfit } from '../data/unfit-table.ts'
import { refuseIdle } from '../terminal/idle-options.ts'
import { text } from '../terminal/option-kinds.ts'

export const PERIOD = text({
  sample: 'DATE',
  does: 'of a bulletin: the figures that begin so, as 2024-09',
  otherwise: 'the last of each',
})

interface ToldTargets {
  /** Of the city, as a source may name it. */
  readonly city: string
  readonly targets: readonly Target[]
}

/** What definitions leave open: of a share, and of a time as a part of it. */
const DEFINITION = 0.02
const DEFINITION_OF_TIME = 0.05
const HORIZON = 90
const HOURS = 24
const LEVEL = 0.9
/** Half of an interval of 90 % in standard deviations. */
const HALF = normalQuantile(0.95)
const FEWEST_CASES = 30

/**
 * @param period of a bulletin: the beginning of the date on which its figures begin; absent: the last figure of each measure
 * @throws InputError where there are none
 */
export async function folderTargets(folder: string, period: string | undefined, unfit: boolean): Promise<ToldTargets> {
  const bulletin = bulletinIn(folder)
  if (bulletin === null) {
    refuseIdle({ period }, ['period'], say`a table`)
    const facts = importFacts(folder)
    whyUnfit(folder, unfit)
    return { city: facts.name.en, targets: await tableTargets(folder) }
  }
  refuseIdle({ unfit }, ['unfit'], say`a bulletin`)
  const told = targetsOf(bulletin.figures).filter(({ unit }) => unit === '')
  // Who gives targets on the line needs none of the bulletin.
  const last = told.length === 0 && period === undefined ? [] : lastOfEach(folder, told, period)
  return {
    city: bulletin.name.en,
    targets: last.map(({ modelMeasure: measure, value, sd }) => ({ measure, value, sd })),
  }
}

/** The last figure of each measure of the model, or the last in a period. @throws InputError where there are none */
export function lastOfEach(
  folder: string,
  told: readonly BulletinTarget[],
  period: string | undefined,
): readonly BulletinTarget[] {
  if (told.length === 0)
    throw new InputError(
      say`${folder} has no rates of the whole, but counts, or rates of units alone; add rows with a rate and without a unit, and import it again`,
    )
  const asked = told.filter(({ from }) => from.startsWith(period ?? ''))
  if (asked.length === 0) {
    const begins = [...new Set(told.map(({ from }) => from))].sort()
    throw new InputError(
      say`${folder} has no rates of the whole from ${period!}; give another --period: ${thoseThereAre(begins, '', 'bulletin.json')}`,
    )
  }
  const last = new Map<string, BulletinTarget>()
  for (const one of asked) {
    const known = last.get(one.modelMeasure)
    if (known === undefined || known.to <= one.to) last.set(one.modelMeasure, one)
  }
  return [...last.values()]
}

async function tableTargets(folder: string): Promise<Target[]> {
  const { onTime, durations } = await requestCounts(folder, importFacts(folder))
  const all = new WeeklyRatio()
  for (const one of onTime) all.join(one)
  const curve = productLimit(durations.flat())
  const targets: Target[] = []
  if (all.of >= FEWEST_CASES) {
    const { share, low, high } = clusteredShare(all, LEVEL)
    targets.push({ measure: 'onTimeRate', value: share, sd: Math.hypot((high - low) / 2 / HALF, DEFINITION) })
  }
  if (curve.count >= FEWEST_CASES) {
    const { mean, standardError } = restrictedMean(curve, HORIZON)
    const sd = Math.hypot(standardError, DEFINITION_OF_TIME * mean)
    targets.push({ measure: 'handlingTimeMean', value: HOURS * mean, sd: HOURS * sd })
  }
  return targets
}
