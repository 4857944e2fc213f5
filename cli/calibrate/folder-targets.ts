/** The targets of a calibration: what a bulletin published, or what a table says of the end of cases, or what somebody gave on the line. */
import { normalQuantile } from '../../sim/arithmetic/normal-quantile.ts'
import { MEASURES } from '../../sim/city/model/measures.ts'
import { productLimit } from '../../sim/fit/duration-fit.ts'
import { WeeklyRatio, clusteredShare } from '../../sim/fit/clustered-share.ts'
import { restrictedMean } from '../../sim/stats/survival.ts'
import { didYouMean } from '../../sim/text/did-you-mean.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { listed, say } from '../../sim/text/message.ts'
import { named, shown } from '../../sim/text/place.ts'
import type { Target } from '../../sim/calibrate/likelihood.ts'
import { bulletinIn, targetsOf } from '../data/bulletin-import.ts'
import type { BulletinTarget } from '../data/bulletin-import.ts'
import { importFacts } from '../data/import-folder.ts'
import { requestCounts } from '../data/request-counts.ts'
import { whyUnfit } from '../data/unfit-table.ts'
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
    const facts = importFacts(folder)
    whyUnfit(folder, unfit)
    return { city: facts.name.en, targets: await tableTargets(folder) }
  }
  const told = targetsOf(bulletin.figures).filter(({ unit }) => unit === '')
  const last = lastOfEach(folder, told, period)
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
  const asked = told.filter(({ from }) => from.startsWith(period ?? ''))
  if (asked.length === 0)
    throw new InputError(
      say`${folder} has no rates of the whole${period === undefined ? '' : say` from ${period}`}; give another --period`,
    )
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

/** `--targets`: names of the folder's targets, or MEASURE=VALUE~SPREAD to add or replace one. @throws InputError */
export function chosenTargets(told: readonly Target[], asked: readonly string[]): Target[] {
  if (asked.length === 0) {
    if (told.length > 0) return [...told]
    throw new InputError(say`the folder tells no target; give one, such as --targets onTimeRate=0.83~0.02`)
  }
  const targets = asked.map((one) => targetIn(one, told))
  const twice = targets.find(({ measure }, at) => targets.findIndex((one) => one.measure === measure) < at)
  if (twice === undefined) return targets
  throw new InputError(say`--targets has ${twice.measure} twice; keep one of them`)
}

const IDS: readonly string[] = MEASURES.map(({ id }) => id)

function targetIn(asked: string, told: readonly Target[]): Target {
  const [, measure, value, sd] = /^(\w+)(?:\s*[=＝]\s*([\d.]+)\s*[~～]\s*([\d.]+))?$/.exec(asked.trim()) ?? []
  if (measure === undefined || (value !== undefined && !(Number(value) >= 0 && Number(sd) > 0)))
    throw new InputError(
      say`--targets is ${shown(asked)}; give MEASURE, or MEASURE=VALUE~SPREAD such as onTimeRate=0.83~0.02`,
    )
  if (!IDS.includes(measure))
    throw new InputError(
      say`--targets ${named(measure)} is no measure${didYouMean(measure, IDS, say`docs/GLOSSARY.md lists them`)}`,
    )
  if (value !== undefined) return { measure, value: Number(value), sd: Number(sd) }
  const found = told.find((one) => one.measure === measure)
  if (found !== undefined) return found
  throw new InputError(
    say`the folder tells no ${measure}${told.length === 0 ? '' : say`, but ${listed(told.map((one) => one.measure))}`}; give it as ${measure}=VALUE~SPREAD`,
  )
}
