/** What `whistlelab trace` may be given. */
import { USUAL_WARM_UP_DAYS } from '../../sim/city/model/replication.ts'
import { choice, otherwise, text, value, whole, word } from '../terminal/option-kinds.ts'
import type { Given } from '../terminal/option-kinds.ts'
import { ANY_SEED, DAYS, LANG, PROJECT, SET, USUAL_SEED, WARM_UP } from '../terminal/shared-options.ts'
import { caseChoice } from './trace-case.ts'

const MOST_DAYS = 36_500

export const TRACE_WORDS = { scenario: word('name, path or variant') }

/** None has a value where it is not given: `--record` and `--verify` need to know what was asked for. */
export const TRACE_OPTIONS = {
  set: SET,
  seed: otherwise(ANY_SEED, USUAL_SEED),
  replication: whole(0, 999_999, {
    does: 'which replication, counted from 0 as in the results of a run',
    otherwise: '0',
  }),
  case: value(
    {
      sample: 'CASE',
      does: 'number of a case in the order of acceptance, or the first that is whistled, reopened, ...',
      otherwise: 'all cases',
    },
    caseChoice,
  ),
  from: whole(0, MOST_DAYS, { sample: 'DAY', does: 'days since the start; what comes before is not told' }),
  to: whole(1, MOST_DAYS, {
    sample: 'DAY',
    does: 'days since the start',
    otherwise: 'the end; 30 days on if neither a case nor --days is given',
  }),
  format: choice(['text', 'json', 'xes'], {
    does: 'text, json (one step a line) or xes (IEEE 1849)',
    otherwise: 'text',
  }),
  days: otherwise(DAYS, '365'),
  warmUp: otherwise(WARM_UP, String(USUAL_WARM_UP_DAYS)),
  out: text({ sample: 'FILE', does: 'file to write', otherwise: 'standard output' }),
  record: text({ sample: 'FILE', does: 'writes every event of the run to this file, and nothing else' }),
  verify: text({ sample: 'FILE', does: 'runs again and compares with the events in this file: 0 all the same, 1 not' }),
  project: PROJECT,
  lang: LANG,
}

export type TraceOptions = Given<typeof TRACE_WORDS & typeof TRACE_OPTIONS>
