/** `whistlelab size SCENARIO --lever street.staff --target "onTimeRate >= 0.9"`: the smallest value whose target holds, and the curve around it. */
import { numberOfPosts } from './size-study.ts'
import { needed, text, textLike, usually, value, whole, word } from '../terminal/option-kinds.ts'
import { DAYS, LANG, SEED, SET, WARM_UP } from '../terminal/shared-options.ts'
import { USUAL_WARM_UP_DAYS } from '../../sim/city/model/replication.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { shown } from '../../sim/text/place.ts'
import { chosen } from '../work/chosen-scenarios.ts'
import { command } from '../work/command.ts'
import { STAGED_WAY } from '../run/job.ts'

const confidence = value({ sample: 'SHARE', does: 'how sure the answer is to be' }, (given): number => {
  const share = /%$/.test(given.trim()) ? Number(given.trim().slice(0, -1)) / 100 : Number(given)
  if (share >= 0.5 && share <= 0.999) return share
  throw new InputError(say`--confidence is ${shown(given)}; give 0.5 to 0.999, such as 0.95`)
})

const OWN_OF_SIZE = {
  lever: needed(
    text({
      sample: 'LEVER[=VALUES]',
      does: 'what is sized: a whole number between its bounds, or values as low:high:step',
    }),
    say`the lever to be sized, such as --lever street.staff`,
  ),
  target: needed(
    text({
      sample: "'MEASURE >= X'",
      does: 'what is to hold of the mean, as "onTimeRate >= 90 %" or "resolutionTimeMean <= 10 day"',
    }),
    say`what is to hold, such as --target "onTimeRate >= 0.9"`,
  ),
  confidence: usually(confidence, '0.95'),
  tolerance: textLike(/^\d/, say`a quantity such as "0.5 pp" or "2 h"`, {
    sample: 'QUANTITY',
    does: 'means so near the target may be taken for either side',
    otherwise: 'half the margin of the measure',
  }),
  cap: usually(whole(15, 1_000_000, { does: 'replications of one value at most' }), '1000'),
}

export const sizeCommand = command({
  name: 'size',
  does: 'the smallest value of a lever whose target holds, with the confidence that is asked for: how many posts are enough',
  words: { scenario: word('name from scenarios/, path of a file, or variant') },
  options: {
    ...OWN_OF_SIZE,
    ...{
      set: SET,
      days: usually(DAYS, '365'),
      warmUp: usually(WARM_UP, String(USUAL_WARM_UP_DAYS)),
      seed: SEED,
      lang: LANG,
    },
    ...STAGED_WAY,
  },
  run: (given, world) => numberOfPosts(chosen(given.scenario, given.set, world.scenarios), given, world),
})
