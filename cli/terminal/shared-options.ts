/** Options that several commands have. */
import { LANGUAGES } from './texts.ts'
import { anyText, choice, flag, repeated, text, usually, whole, word } from './option-kinds.ts'

export const FOLDER = word('folder of a run')
export const LANG = usually(choice(LANGUAGES, { does: 'language of tables and report' }), 'en')
/** Heeded where the command is called: scenarios and studies are read by it (`command-line.ts`). */
export const PROJECT = text({
  sample: 'DIR',
  does: 'folder within which files of scenarios and studies may name one another',
  otherwise: 'the nearest one above a file that has .git or whistlelab.yaml',
})
export const JSON_OUTPUT = flag('prints JSON and nothing else on standard output')
export const ALL_MEASURES = flag('prints all measures, not the ten of the verdict alone')
export const QUIET = flag('no progress')
export const SET = repeated({
  sample: 'LEVER=VALUE',
  does: 'sets a lever in all scenarios; may be repeated; lists as [11,20]',
})
export const POSTERIOR = text({
  sample: 'FILE',
  does: 'posterior.csv of a calibration: what it found is drawn as it goes together, particle by particle',
})
export const REPLICATIONS = whole(1, 1_000_000, { does: 'replications of each scenario' })
export const DAYS = whole(
  1,
  36_500,
  { sample: 'D', does: 'observed days; the warm-up comes before, a follow-up of 90 days after' },
  'day',
)
export const WARM_UP = whole(0, 36_500, { sample: 'D', does: 'days before the observed ones, not counted' }, 'day')
export const ANY_SEED = anyText({ sample: 'TEXT', does: 'any text; the same text, the same results' })
export const USUAL_SEED = 'whistle'
export const SEED = usually(ANY_SEED, USUAL_SEED)
export const WORKERS = whole(1, 1024, { does: 'threads; the results do not depend on them', otherwise: 'one a core' })
