/** Claims: what the sources tell of each scenario, beside what the model finds. A row is one scenario with all its replications. */
import type { Part } from '../part.ts'
import { formulaOf } from '../../../sim/claims/claim.ts'
import type { Claim } from '../../../sim/claims/claim.ts'
import { STANDINGS, standingOf } from '../../../sim/claims/standing.ts'
import type { Standing } from '../../../sim/claims/standing.ts'
import { meanInterval } from '../../../sim/stats/interval.ts'
import type { MeanInterval } from '../../../sim/stats/interval.ts'
import { formulaParser } from '../../../sim/study/formula.ts'
import { table } from '../../generate/markdown.ts'
import { differenceWords, levelWords } from './claim-words.ts'
import { HORIZON, REPLICATIONS, SEED, everyClaim, readClaimed, readingOf, scenariosOf } from './claim-runs.ts'
import type { Readings } from './claim-runs.ts'
import { REASONS } from './reasons.ts'

export interface ClaimFigures {
  readonly scenario: string
  readonly reading: string
  readonly direction: Claim['direction']
  readonly formula: string
  readonly terms: Claim['terms']
  readonly told: readonly string[]
  /** The measure in each scenario of the formula, by its name there. */
  readonly levels: Readonly<Record<string, MeanInterval>>
  readonly difference: MeanInterval
  /** In the unit of the measure. */
  readonly margin: number
  readonly standing: Standing
}

const CLAIMS = everyClaim()
const SCENARIOS = scenariosOf(CLAIMS)
const parse = await formulaParser()

export const claims: Part<readonly Readings[], readonly ClaimFigures[]> = {
  name: 'claims',
  question: 'whether what the sources claim of their reforms comes out of the model',
  seed: SEED,
  terms: { replications: REPLICATIONS, horizon: HORIZON },
  rows: SCENARIOS.map((name) => `${name}, replications 0 to ${REPLICATIONS - 1}`),
  compute: (row) =>
    Array.from({ length: REPLICATIONS }, (_, replication) => readClaimed(SCENARIOS[row], CLAIMS, replication)),
  figures: (results) => CLAIMS.map((claim) => figuresOf(claim, (name) => results[SCENARIOS.indexOf(name)])),
  section: (figures) => [INTRODUCTION, countOf(figures), tableOf(figures), ...reasonsFor(figures)].join('\n\n'),
}

/** @param read readings of a scenario, replication by replication */
export function figuresOf(claim: Claim, read: (scenario: string) => readonly Readings[]): ClaimFigures {
  const reading = readingOf(claim)
  const names = Object.keys(claim.terms)
  const columns = names.map((name) => read(claim.terms[name]).map((one) => one[reading] ?? NaN))
  const { evaluate } = formulaOf(claim, parse)
  const paired = columns[0].map((_, replication) => evaluate(columns.map((column) => column[replication])))
  const levels = Object.fromEntries(names.map((name, at) => [name, meanInterval(Float64Array.from(columns[at]))]))
  const difference = meanInterval(Float64Array.from(paired))
  const margin = marginOf(claim, levels)
  const { scenario, direction, formula, terms, told } = claim
  const standing = standingOf(difference, direction, margin)
  return { scenario, reading, direction, formula, terms, told, levels, difference, margin, standing }
}

function marginOf({ margin, scenario }: Claim, levels: Readonly<Record<string, MeanInterval>>): number {
  if (margin.kind === 'absolute') return margin.value
  if (!('there' in levels)) throw new Error(`a claim of ${scenario} with a formula needs a margin that is no share`)
  return Math.max(margin.value * Math.abs(levels.there.mean), margin.atLeast ?? 0)
}

function countOf(figures: readonly ClaimFigures[]): string {
  const counts = STANDINGS.map((standing) => `${figures.filter((one) => one.standing === standing).length} ${standing}`)
  const slight = figures.filter(isSlight).length
  return `Of ${figures.length} claims: ${counts.join(', ')}. Of those that hold, ${slight} are told to move a measure and move it by less than its margin of indifference.`
}

/** It goes the told way beyond doubt, and too little to matter. */
function isSlight({ difference, direction, margin, standing }: ClaimFigures): boolean {
  const moves = direction === 'up' || direction === 'down'
  return standing === 'holds' && moves && Math.abs(difference.mean) + (difference.halfWidth ?? Infinity) < margin
}

function tableOf(figures: readonly ClaimFigures[]): string {
  const rows = figures.map((one) => [
    `\`${one.scenario}\``,
    one.reading,
    one.direction,
    'there' in one.terms ? `\`${one.terms.there}\`` : `\`${one.formula}\``,
    one.told.map((told) => told.replace(/^outside: .*/, 'outside')).join(', '),
    levelWords(one),
    differenceWords(one),
    isSlight(one) ? 'holds, within the margin' : one.standing === 'holds' ? 'holds' : `**${one.standing}**`,
  ])
  return table(['scenario', 'measure', 'told', 'against', 'source', 'found', 'difference', 'claim'], rows)
}

/** Why a claim does not come out, as far as it is known. */
function reasonsFor(figures: readonly ClaimFigures[]): string[] {
  const open = figures.filter(({ standing }) => standing !== 'holds')
  return open.map(({ scenario, reading }) => {
    const key = `${scenario}: ${reading}`
    return `* \`${scenario}\`, ${reading}: ${REASONS[key] ?? 'no reason is known yet.'}`
  })
}

const INTRODUCTION = `Every claim with a direction that the source documents make of a reform, from the \`claims:\` of the scenario files, beside the paired difference of
${REPLICATIONS} replications of the files as they stand (${HORIZON.days} days after ${HORIZON.warmUpDays}; after the ± a 95 % half-width). A claim *holds* where the interval lies beyond 0
on the told side (not-down: its lower end above minus the margin; same: inside the margin), is *flat* inside the margin, *reversed* beyond 0 on the other side, else *undecided*. The sources
tell these things as successes of their own cities; a claim that does not come out is a finding about the model, the telling, or both. That many hold is no proof of the model: its
second edition was written after a reading of the first against these very claims, so they show that the rules say what the sources say, and how much of it; coefficients were frozen before these runs.`
