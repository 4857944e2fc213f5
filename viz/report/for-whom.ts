/** The section that tells for whom: what residents slow to report wait longer, and one small chart for each way to tell cases apart. */
import type { Dimension } from '../../sim/city/state/groups.ts'
import type { Briefing } from './briefing.ts'
import { enumerate } from './briefing.ts'
import type { ShownMeasure } from '../charts/group-dots.ts'
import { groupDotsChart, groupScale, groupsIn, nameRoomFor } from '../charts/group-dots.ts'
import { pack } from '../charts/pack.ts'
import { compileChart, drawChart } from '../charts/render.ts'
import type { Warn } from '../charts/warn.ts'
import type { Option } from '../charts/reform-option.ts'
import { interval, scaleFor, signedInterval, withUnit } from '../words/quantity.ts'
import { colourKey } from './colour-key.ts'
import type { Markup } from './markup.ts'
import { markup, trusted } from './markup.ts'
import type { Pictures } from './pictures.ts'

/** Plots in pixels: two beside one another on a page, one on a phone. */
const WIDTH = 250

/** A chart of more groups than this tells nobody anything; the run folder has them all. */
const MOST_GROUPS = 40

/** In reading order. People are compared by how long they wait, matters by whether they are solved at all. */
const SHOWN: Readonly<Record<Dimension, ShownMeasure>> = {
  propensity: 'resolutionTimeMean',
  duty: 'trueResolutionRate',
  urgency: 'trueResolutionRate',
  domain: 'trueResolutionRate',
  street: 'resolutionTimeMean',
  entries: 'trueResolutionRate',
}

export async function forWhom(briefing: Briefing, warn: Warn): Promise<Pictures> {
  const { completed, options, language, words } = briefing
  const dimensions = (Object.keys(SHOWN) as Dimension[]).filter((one) => isTelling(briefing, one))
  const nameRoom = nameRoomFor(options, dimensions, language)
  const live: Record<string, object> = {}
  const figures: Markup[] = []
  for (const dimension of dimensions) {
    const chart = (pointer: boolean) =>
      groupDotsChart(options, dimension, SHOWN[dimension], language, { width: WIDTH, nameRoom, pointer })
    const [still, alive] = [chart(false), chart(true)]
    if (still === null || alive === null) continue
    live[idOf(dimension)] = pack(compileChart(alive, warn))
    figures.push(figure(briefing, dimension, await drawChart(still, warn)))
  }
  const reading = completed > 1 ? [words.groups.note, words.groups.whiskers] : [words.groups.note]
  const notes = [...(figures.length > 0 ? reading : []), words.groups.more('groups.csv')]
  const section = markup`<section id="for-whom">
<h2>${words.groups.heading}</h2>
<p>${reportingGap(briefing)}</p>
${figures.length > 0 ? markup`${colourKey(briefing)}<div class="groups">${figures}</div>` : null}
<p class="note">${notes.join(words.list.gap)}</p>
</section>`
  return { section, live }
}

/** Whether there is more than one group of a dimension, and not too many to be seen. */
function isTelling({ options }: Briefing, dimension: Dimension): boolean {
  const most = Math.max(...options.map((option) => groupsIn(option, dimension).length))
  return most > 1 && most <= MOST_GROUPS
}

const idOf = (dimension: Dimension): string => `by-${dimension}`

/** Drawn once: it is small enough for a phone. */
function figure(briefing: Briefing, dimension: Dimension, drawing: string): Markup {
  const { words } = briefing
  const title = words.groups.title[dimension]
  const label = `${title}${words.list.colon}${extremes(briefing, dimension)}`
  return markup`<figure id="${idOf(dimension)}">
<figcaption><h3>${title}</h3></figcaption>
<div class="wide small" role="img" aria-label="${label}">${trusted(drawing)}</div>
</figure>
`
}

/** For those who cannot see the dots: the lowest and the highest group of each option. */
function extremes(briefing: Briefing, dimension: Dimension): string {
  const { options, language, words } = briefing
  const id = SHOWN[dimension]
  const scale = groupScale(options, dimension, id, language)
  const phrases = options.map((option) => {
    const known = groupsIn(option, dimension)
      .flatMap(({ title, measures }) => (measures[id] ? [{ title: title[language], ...measures[id] }] : []))
      .sort((a, b) => a.mean - b.mean)
    const [low, high] = [known[0], known.at(-1)].map((one) => {
      if (one === undefined) return '—'
      const value = withUnit(interval(one.mean, one.halfWidth, scale, language), scale.unit, language)
      return `${one.title}${words.list.gap}${value}`
    })
    return { option, value: known[0]?.mean ?? null, text: words.groups.from(low, high) }
  })
  return enumerate(briefing, phrases)
}

/** In one sentence: how much longer those wait who are least ready to report. */
function reportingGap(briefing: Briefing): string {
  const { completed, options, language, words } = briefing
  const gapOf = ({ groups }: Option) => groups?.reportingGap.resolutionTimeMean ?? null
  const gaps = options.map(gapOf)
  if (gaps.every((gap) => gap === null)) return words.groups.noGap
  const scale = scaleFor(
    'hour',
    gaps.flatMap((gap) => gap?.mean ?? []),
    language,
  )
  const phrases = options.map((option, at) => {
    const gap = gaps[at]
    if (gap === null) return { option, value: null, text: '—' }
    const text = withUnit(signedInterval(gap.mean, gap.halfWidth, scale, language), scale.unit, language)
    return { option, value: gap.mean, text }
  })
  const unclear = completed > 1 ? words.list.gap + words.groups.unclear : ''
  return words.groups.gap(enumerate(briefing, phrases)) + unclear
}
