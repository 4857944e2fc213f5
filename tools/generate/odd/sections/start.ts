/** 5. Initialisation, and 6. Input data. */
import { BEHAVIOUR } from '../../../../sim/city/model/behaviour.ts'
import type { BehaviourName } from '../../../../sim/city/model/behaviour.ts'
import { SEASON, weeklyProfile } from '../../../../sim/city/demand/demand-shape.ts'
import { loadScenario } from '../../../../sim/scenario/scenario-file.ts'
import { scenarioFolder } from '../../../../sim/store/scenario-folder.ts'
import { code, list, paragraphs, table } from '../../markdown.ts'

const library = scenarioFolder()
const ROOT = loadScenario('prereform', library)

const valueOf = (name: BehaviourName): string => `${code(name)} = ${BEHAVIOUR[name].value}`

export function start(): string {
  return paragraphs(
    '## 5. Initialisation',
    list([
      'At time 0 there is no issue and no case, and all who are there are free. Posts and grid workers are as in a city that has gone on for long, some vacant and some new (rule 15); every officer and assistant is there and skilled. The warm-up brings lines, beliefs and trust to their ordinary state and is not counted.',
      `Residents start with ${valueOf('trustStart')} and expect the limit of the class; departments with ${valueOf('beliefStart')} and the effort that the incentives of the start ask; streets with ${valueOf('confidenceStart')} in each department and the full pressure of their appraisal (rule 22), and they promise the class limit.`,
      'Worked out once, from the anchor (the nearest scenario upwards that says `anchor: own`, else the root of the `extends` chain), and kept by every variant, so that variants differ in their levers only: issues for each case dispatched, officers at load one, heads of the desk. Who begins with another demand or mix has the last two anew, by the other levers of the anchor, unless he says `sizes: inherit`; a switch sizes nothing.',
      'Funds are filled on the first day of each year of the run.',
    ]),
    'Scenarios of the repository:',
    table(['scenario', 'extends', 'what it is'], scenarios()),
  )
}

function scenarios(): string[][] {
  return library.names().map((path) => {
    const { name, parent, summary } = loadScenario(path, library)
    return [code(name), parent ? code(parent) : '-', summary.en]
  })
}

const HOURS = 24

export function input(): string {
  const week = weeklyProfile()
  const monday = week.slice(0, HOURS)
  const dayMean = (day: number): number =>
    week.slice(day * HOURS, (day + 1) * HOURS).reduce((sum, one) => sum + one, 0) / HOURS
  return paragraphs(
    '## 6. Input data',
    'No time series drives the model. Fixed shapes fitted from published tables are in the code; how, and from which: [demand-shape](decisions/demand-shape.md).',
    list([
      `Hour of the day, of a day's requests (%, from 0:00): ${[...monday].map((rate) => ((rate / dayMean(0) / HOURS) * 100).toFixed(1)).join(', ')}.`,
      `Day of the week, of an average day (%, from Monday): ${DAYS.map((day) => Math.round(dayMean(day) * 100)).join(', ')}.`,
      `Season, cosine and sine of the first harmonics of the year, of its mean: ${SEASON.map(([cosine, sine]) => `${cosine}, ${sine}`).join('; ')}.`,
    ]),
    `The authority matrix of the root scenario (\`scenarios/prereform.yaml\`; ${ROOT.authority.source}): ${ROOT.authority.why}`,
    table(
      ['domain', 'share of issues', ...ROOT.authority.departments.map(({ en }) => en)],
      ROOT.authority.domains.map(({ name, share, weights }) => [name.en, share, ...weights]),
    ),
  )
}

const DAYS = [0, 1, 2, 3, 4, 5, 6]
