/** SF8: finer grids, one worker each. */
import type { PatternRun } from './base-city.ts'
import { base } from './base-city.ts'
import { above, atLeast, below } from './claim.ts'
import { inPoints, plain, signed } from './figure-text.ts'
import type { Pattern, Readings } from './pattern.ts'

const COARSE = 1200
const MIDDLE = 400
const FINE = 200
/** The base city has 400 households a grid. */
const withHouseholds = (households: number): PatternRun => base(households === MIDDLE ? {} : { grid: { households } })

/** Hours by which the median delay falls for each grid added among 10,000 households, as weights of the two delays. */
const perGrid = (from: number, to: number): number => 1 / (10000 / to - 10000 / from)

/** How much more the first grids added save than the last ones. */
function diminishing(read: Readings) {
  const [first, last] = [perGrid(COARSE, MIDDLE), perGrid(MIDDLE, FINE)]
  return read.sum([
    [first, withHouseholds(COARSE), 'discoveryDelayMedian'],
    [-first - last, withHouseholds(MIDDLE), 'discoveryDelayMedian'],
    [last, withHouseholds(FINE), 'discoveryDelayMedian'],
  ])
}

export const finerGrids: Pattern = {
  id: 'SF8',
  title:
    'Finer grids find problems sooner with diminishing returns; recorded cases rise while latent stock falls; issue resolution does not fall',
  absentIf: 'any of the four fails from 1,200 to 200 households',
  runs: [COARSE, MIDDLE, FINE].map(withHouseholds),
  judge(read) {
    const [coarse, fine] = [withHouseholds(COARSE), withHouseholds(FINE)]
    const delay = read.change(coarse, fine, 'discoveryDelayMedian')
    const cases = read.change(coarse, fine, 'demand')
    const latent = read.change(coarse, fine, 'latentStock')
    const solved = read.change(coarse, fine, 'issueResolutionRate')
    const less = diminishing(read)
    const delays = [COARSE, MIDDLE, FINE].map(
      (each) => `${each}: ${plain(read.mean(withHouseholds(each), 'discoveryDelayMedian'), 1, 1)} h`,
    )
    return {
      claims: [below(delay, 0), above(less, 0), above(cases, 0), below(latent, 0), atLeast(solved, 0)],
      figures:
        `median discovery delay by households: ${delays.join(', ')}; a grid added among 10,000 households saves ${signed(less)} h more ` +
        `from 1,200 to 400 than from 400 to 200; cases ${signed(cases)} and latent issues ${signed(latent)} per 10,000 residents (cases a day); issues resolved ${inPoints(solved)}`,
    }
  },
}
