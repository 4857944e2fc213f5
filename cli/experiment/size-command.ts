/** `whistlelab size SCENARIO --lever street.staff --target "onTimeRate >= 0.9"`: the smallest value whose target holds, and the curve around it. */
import { numberOfPosts } from './size-study.ts'
import { CONFIDENCE } from './confidence.ts'
import { postsOfStreets } from './street-sizes.ts'
import { flag, needed, text, textLike, usually, whole, word } from '../terminal/option-kinds.ts'
import { DAYS, LANG, SEED, SET, WARM_UP } from '../terminal/shared-options.ts'
import { USUAL_WARM_UP_DAYS } from '../../sim/city/model/replication.ts'
import { say } from '../../sim/text/message.ts'
import { chosen } from '../work/chosen-scenarios.ts'
import { command } from '../work/command.ts'
import { STAGED_WAY } from '../run/job.ts'

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
  confidence: usually(CONFIDENCE, '0.95'),
  tolerance: textLike(/^\d/, say`a quantity such as "0.5 pp" or "2 h"`, {
    sample: 'QUANTITY',
    does: 'means so near the target may be taken for either side',
    otherwise: 'half the margin of the measure',
  }),
  eachStreet: flag('sizes each street by itself, all in the same runs'),
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
  run: (given, world) => {
    const base = chosen(given.scenario, given.set, world.scenarios)
    return given.eachStreet ? postsOfStreets(base, given, world) : numberOfPosts(base, given, world)
  },
})
