/** `whistlelab size SCENARIO --lever street.staff --target "onTimeRate >= 0.9"`: the smallest value whose target holds, and the curve around it. */
import { numberOfPosts } from './size-study.ts'
import { CONFIDENCE, USUAL_CAP, capOf } from './confidence.ts'
import { postsOfStreets } from './street-sizes.ts'
import { flag, missing, otherwise, text, textLike, usually, word } from '../terminal/option-kinds.ts'
import { DAYS, LANG, SEED, SET, WARM_UP } from '../terminal/shared-options.ts'
import { USUAL_WARM_UP_DAYS } from '../../sim/city/model/replication.ts'
import { sizedAt } from '../../sim/study/study-asks.ts'
import type { AskedTarget } from '../../sim/study/study-asks.ts'
import { studyBase } from '../../sim/study/study.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'
import { say } from '../../sim/text/message.ts'
import { chosen, namesStudy } from '../work/chosen-scenarios.ts'
import { command } from '../work/command.ts'
import type { World } from '../work/command.ts'
import { STAGED_WAY } from '../run/job.ts'

const OWN_OF_SIZE = {
  lever: text({
    sample: 'LEVER[=VALUES]',
    does: 'what is sized: a whole number between its bounds, or values as low:high:step',
    otherwise: 'as the study says under target',
  }),
  target: text({
    sample: "'MEASURE >= X'",
    does: 'what is to hold of the mean, as "onTimeRate >= 90 %" or "resolutionTimeMean <= 10 day"',
    otherwise: 'as the study says under target',
  }),
  confidence: otherwise(CONFIDENCE, 'as the study says, else 0.95'),
  tolerance: textLike(/^\d/, say`a quantity such as "0.5 pp" or "2 h"`, {
    sample: 'QUANTITY',
    does: 'means so near the target may be taken for either side',
    otherwise: 'as the study says, else half the margin of the measure',
  }),
  eachStreet: flag('sizes each street by itself, all in the same runs'),
  cap: usually(capOf('replications of one value at most'), String(USUAL_CAP)),
}

export const sizeCommand = command({
  name: 'size',
  does: 'the smallest value of a lever whose target holds, with the confidence that is asked for: how many posts are enough',
  words: { what: word('name from scenarios/, path of a file, variant, or a study that has a target') },
  options: {
    ...OWN_OF_SIZE,
    ...{
      set: SET,
      days: otherwise(DAYS, 'as the study says, else 365'),
      warmUp: otherwise(WARM_UP, `as the study says, else ${USUAL_WARM_UP_DAYS}`),
      seed: SEED,
      lang: LANG,
    },
    ...STAGED_WAY,
  },
  run: (given, world) => {
    const { base, target, days, warmUp } = askedOf(given, world)
    const lever = given.lever ?? target?.lever
    const behind = given.lever === undefined && target !== undefined ? sizedAt(target.leverPlace) : undefined
    const wanted = given.target ?? target?.measure
    if (lever === undefined) throw missing('lever', say`the lever to be sized, such as --lever street.staff`)
    if (wanted === undefined) throw missing('target', say`what is to hold, such as --target "onTimeRate >= 0.9"`)
    const options = {
      ...given,
      ...{ lever, behind, target: wanted, days: given.days ?? days, warmUp: given.warmUp ?? warmUp },
      confidence: given.confidence ?? target?.confidence ?? 0.95,
      // A tolerance is written for the target beside it.
      tolerance: given.tolerance ?? (given.target === undefined ? target?.tolerance : undefined),
    }
    return given.eachStreet ? postsOfStreets(base, options, world) : numberOfPosts(base, options, world)
  },
})

interface Asked {
  readonly base: Scenario
  readonly target?: AskedTarget | undefined
  readonly days: number
  readonly warmUp: number
}

/** A scenario is sized as it stands; of a study that over which its levers are varied. */
function askedOf(given: { readonly what: string; readonly set: readonly string[] }, world: World): Asked {
  if (!namesStudy(given.what, world))
    return { base: chosen(given.what, given.set, world.scenarios), days: 365, warmUp: USUAL_WARM_UP_DAYS }
  const { file, base } = studyBase(given.what, { ...world, sets: given.set })
  return { base, target: file.asks.target, days: file.days, warmUp: file.warmUpDays }
}
