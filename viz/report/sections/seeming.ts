/** Of a reform in some streets: what a comparison of streets would say of it, and what is true, in a sentence a measure. */
import type { GroupDifference, InSomeStreets, StreetsMeasure } from '../../../sim/analysis/summary.ts'
import { scaleFor, signedInterval, withUnit } from '../../words/quantity.ts'
import { verdictWord } from '../../words/verdict-words.ts'
import type { ReportBriefing } from '../briefing.ts'
import type { ReportedMeasure } from '../reported-measure.ts'
import { reportedMeasure } from '../reported-measure.ts'

/** Measures that are told of; the annex has all. */
const MOST = 3

export function seemingTexts({ scenario, measures }: InSomeStreets, briefing: ReportBriefing): string[] {
  const title = briefing.options.find(({ name }) => name === scenario)?.title ?? scenario
  const known = measures.filter(({ estimate, treated }) => estimate !== null && treated.effect.mean !== null)
  return known.slice(0, MOST).map((one) => sentence(one, title, briefing))
}

function sentence(
  { measure: id, estimate, treated, untreated }: StreetsMeasure,
  title: string,
  { said, language, study }: ReportBriefing,
): string {
  const measure = reportedMeasure(study, id)
  const means = [estimate, treated.effect, untreated.effect].flatMap((one) => one?.mean ?? [])
  const scale = scaleFor(measure.unit, means, language)
  const write = (mean: number): string =>
    withUnit(signedInterval(mean, null, scale, language), scale.differenceUnit, language)
  const truth = (effect: GroupDifference): string => effectText(effect, measure, write, language)
  const name = measure.title[language]
  return said.streets.seeming(title, name, write(estimate!.mean), truth(treated.effect), truth(untreated.effect))
}

/** A number only where the runs show a difference. */
function effectText(
  { mean, verdict }: GroupDifference,
  measure: ReportedMeasure,
  write: (mean: number) => string,
  language: ReportBriefing['language'],
): string {
  const isShown = verdict === 'better' || verdict === 'worse' || verdict === 'shifted'
  return isShown && mean !== null ? write(mean) : verdictWord(verdict, measure, language)
}
