/** Who gains and who does not: street by street and group by group, today beside the option; what is left behind is said in a sentence. */
import type { GroupSummary } from '../../../sim/analysis/summary.ts'
import type { Dimension } from '../../../sim/city/state/groups.ts'
import { residentsOf } from '../../../sim/scenario/other-city.ts'
import { perStreet } from '../../../sim/city/model/setting.ts'
import { dotRows } from '../../charts/dot-rows.ts'
import type { DotRow } from '../../charts/dot-rows.ts'
import { WIDE } from '../../charts/frame.ts'
import type { Option } from '../../charts/reform-option.ts'
import { ofHundred } from '../../words/amounts.ts'
import { answerWordsOf } from '../../words/report/answer-words.ts'
import { plainNumber } from '../../words/language.ts'
import type { ReportBriefing } from '../briefing.ts'
import type { Figure } from '../figure.ts'
import { seemingTexts } from './seeming.ts'

const SOLVED = 'trueResolutionRate'

/** A group today and with the option; its gain is null where no difference was shown. */
interface Pair {
  readonly group: GroupSummary
  readonly title: string
  readonly from: number
  readonly to: number
  readonly verdict: 'better' | 'worse' | 'none'
}

const MOST_GROUPS = 40

export function streetsFigure(briefing: ReportBriefing): Figure | null {
  const { options, subject, said, language } = briefing
  const pairs = pairsOf(briefing, 'street').sort((a, b) => b.to - a.to || Number(a.group.key) - Number(b.group.key))
  if (pairs.length < 2 || pairs.length > MOST_GROUPS) return null
  const { city } = options[0].scenario.setting
  const residents = perStreet(city.residentsPerStreet ?? 0, city.streets)
  const label = ({ group, title }: Pair): string => {
    const count = residents[Number(group.key) - 1]
    return count === undefined ? title : said.streets.label(title, peopleText(count, language))
  }
  const words = answerWordsOf(language)
  return {
    id: 'by-street',
    title: subject === null ? aloneTitle(pairs, briefing) : streetsTitle(pairs, residents, residentsOf(city), briefing),
    subtitle: subject === null ? said.streets.subtitleAlone : said.streets.subtitle(words.named(subject.title)),
    ...{ how: said.streets.how, file: said.streets.file, key: [] },
    chart: ({ width }) => dotRows(tableOf(pairs, label, briefing), width + (width === WIDE.width ? 180 : 0)),
    numbers: numbersOf(pairs, label, briefing),
  }
}

function peopleText(count: number, language: ReportBriefing['language']): string {
  return language === 'zh' && count >= 10_000
    ? `${plainNumber(count / 10_000, count % 10_000 === 0 ? 0 : 1, language)}万人`
    : plainNumber(count, 0, language)
}

function pairsOf({ options, subject, language }: ReportBriefing, dimension: Dimension): Pair[] {
  const groupsOf = (option: Option): readonly GroupSummary[] =>
    option.groups?.groups.filter((one) => one.dimension === dimension) ?? []
  const today = new Map(groupsOf(options[0]).map((one) => [one.key, one]))
  return groupsOf(subject ?? options[0]).flatMap((group): Pair[] => {
    const [to, from] = [group.measures[SOLVED], today.get(group.key)?.measures[SOLVED]]
    if (!to || !from) return []
    const verdict = group.differences?.[SOLVED]?.verdict
    return [
      {
        ...{ group, title: group.title[language], from: from.mean, to: to.mean },
        verdict: verdict === 'better' || verdict === 'worse' ? verdict : 'none',
      },
    ]
  })
}

function tableOf(
  pairs: readonly Pair[],
  label: (pair: Pair) => string,
  { options, subject, language }: ReportBriefing,
) {
  const rows = pairs.map((pair): DotRow => {
    const dot = (option: Option, value: number, hollow: boolean) => ({
      ...{ value, low: null, high: null, stroke: option.look.stroke, hollow, shape: 'circle' as const },
      text: `${label(pair)}, ${option.title}: ${ofHundred(value, language)}`,
    })
    const today = dot(options[0], pair.from, true)
    return { label: label(pair), dots: subject === null ? [today] : [today, dot(subject, pair.to, false)] }
  })
  return { rows, top: 1, format: '.0%', title: [], joined: true }
}

function numbersOf(
  pairs: readonly Pair[],
  label: (pair: Pair) => string,
  { options, subject, said, language }: ReportBriefing,
) {
  const heads = [said.streets.who, options[0].title, ...(subject === null ? [] : [subject.title])]
  const rows = pairs.map((pair) => [
    label(pair),
    ofHundred(pair.from, language, 1),
    ...(subject === null ? [] : [ofHundred(pair.to, language, 1)]),
  ])
  return { heads, rows }
}

function aloneTitle(pairs: readonly Pair[], { said, language }: ReportBriefing): string {
  const shares = pairs.map(({ from }) => from)
  return said.streets.alone(ofHundred(Math.min(...shares), language), ofHundred(Math.max(...shares), language))
}

type Three = [string, string, string]

function streetsTitle(
  pairs: readonly Pair[],
  residents: readonly number[],
  all: number,
  { said, language }: ReportBriefing,
): string {
  const counts = countsOf(pairs)
  const write = (share: number): string => ofHundred(share, language)
  if (counts.better === 0 && counts.worse === 0) return said.streets.none
  if (counts.worse > 0 || counts.none > 0) {
    const { better, worse, none } = counts
    return said.streets.some(...([better, worse, none].map((one) => plainNumber(one, 0, language)) as Three))
  }
  const last = pairs.reduce((least, one) => (one.to < least.to ? one : least))
  const others = pairs.filter((one) => one !== last)
  const mean = (of: (pair: Pair) => number): number => others.reduce((sum, one) => sum + of(one), 0) / others.length
  const people = residents[Number(last.group.key) - 1] ?? 0
  // Left behind: it ends at less than three quarters of what the others reach.
  if (last.to < 0.75 * mean(({ to }) => to)) {
    const share = `${plainNumber((people / all) * 100, 0, language)}${language === 'zh' ? '' : '\u00a0'}%`
    return said.streets.behind(
      last.title,
      share,
      write(last.from),
      write(last.to),
      write(mean(({ from }) => from)),
      write(mean(({ to }) => to)),
    )
  }
  const least = pairs.reduce((one, other) => (other.to - other.from < one.to - one.from ? other : one))
  return said.streets.all(least.title, write(least.from), write(least.to))
}

function countsOf(pairs: readonly Pair[]): Record<Pair['verdict'], number> {
  const count = (verdict: Pair['verdict']): number => pairs.filter((one) => one.verdict === verdict).length
  return { better: count('better'), worse: count('worse'), none: count('none') }
}

const DIMENSIONS = ['urgency', 'duty', 'propensity'] as const

/** All groups that are no streets, in one drawing. */
export function groupsFigure(briefing: ReportBriefing): Figure | null {
  const { subject, said, language } = briefing
  if (subject === null) return null
  const pairs = DIMENSIONS.flatMap((dimension) => pairsOf(briefing, dimension))
  if (pairs.length < 2) return null
  const [low, high] = [pairs.reduce((a, b) => (b.to < a.to ? b : a)), pairs.reduce((a, b) => (b.to > a.to ? b : a))]
  const label = ({ title }: Pair): string => title
  return {
    id: 'by-group',
    title: said.groups.title(
      said.streets.label(low.title, ofHundred(low.to, language)),
      said.streets.label(high.title, ofHundred(high.to, language)),
    ),
    subtitle: said.groups.subtitle(answerWordsOf(language).named(subject.title)),
    ...{ how: said.streets.how, file: said.streets.file, key: [] },
    chart: ({ width }) => dotRows(tableOf(pairs, label, briefing), width + (width === WIDE.width ? 180 : 0)),
    numbers: numbersOf(pairs, label, briefing),
  }
}

/** Named of those that gain little. */
const MOST_BEHIND = 5

/** Sentences below the figures: how many streets gain, which group gains less than half as much as all, who waits longest. */
export function winnersNotes(briefing: ReportBriefing): string[] {
  const { said, words, language, subject, options, inSomeStreets } = briefing
  if (subject === null) return []
  const seeming = inSomeStreets.flatMap((reform) => seemingTexts(reform, briefing))
  const streets = pairsOf(briefing, 'street')
  const count = (value: number): string => plainNumber(value, 0, language)
  const { better, worse, none } = countsOf(streets)
  const all = [...streets, ...DIMENSIONS.flatMap((dimension) => pairsOf(briefing, dimension))]
  const [to, from] = [subject, options[0]].map((option) => option.estimates[SOLVED]?.mean ?? null)
  const mean = to === null || from === null ? 0 : to - from
  // Who is served better than all others already has less to gain.
  const behind = all.filter((one) => mean > 0.01 && one.to - one.from < mean / 2 && one.to < to!)
  const write = (gain: number): string => plainNumber(gain * 100, 0, language)
  const gaps = [subject, options[0]].map(({ groups }) => groups?.reportingGap['resolutionTimeMean'] ?? null)
  // Which of two groups waits longer is said only where chance does not make it.
  const isShown = gaps.some((one) => one !== null && Math.abs(one.mean) > (one.halfWidth ?? Infinity))
  return [
    ...(streets.length > 1 ? [said.streets.counts(count(better), count(worse), count(none))] : []),
    ...(behind.length === 0
      ? []
      : [
          said.streets.less(
            behind
              .slice(0, MOST_BEHIND)
              .map((one) => said.streets.gain(one.title, write(one.to - one.from)))
              .join(words.list.separator),
            write(mean),
          ),
        ]),
    ...(gaps[0] === null || gaps[1] === null || !isShown
      ? []
      : [
          said.groups.gapText(plainNumber(gaps[0].mean / 24, 1, language), plainNumber(gaps[1].mean / 24, 1, language)),
        ]),
    ...seeming,
  ]
}
