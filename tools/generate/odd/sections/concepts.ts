/** 4. Design concepts: all eleven of the protocol, and how people decide (ODD + D). */
import { MEASURES } from '../../../../sim/city/model/measures.ts'
import { GROUP_MEASURES } from '../../../../sim/city/readout/group-measures.ts'
import { PURPOSE } from '../../../../sim/city/model/purposes.ts'
import { WEEKLY_SERIES } from '../../../../sim/city/model/replication.ts'
import { CONCEPTS } from '../concepts.ts'
import { DECISIONS } from '../decisions.ts'
import { code, codes, paragraphs, table } from '../../markdown.ts'

export function concepts(): string {
  return paragraphs(
    '## 4. Design concepts',
    ...Object.entries(CONCEPTS).map(([title, text]) => paragraphs(`### ${title}`, text)),
    `The measures of a replication (definitions in the [GLOSSARY](GLOSSARY.md#measures)):`,
    table(
      ['measure', 'title', 'unit', 'wanted'],
      MEASURES.map(({ id, title, unit, direction }) => [code(id), title.en, unit, direction]),
    ),
    `Also by group: ${codes(GROUP_MEASURES.map(({ id }) => id))}. Week by week: ${codes(WEEKLY_SERIES)}. The survival curve: share of the cohort not yet truly solved, day by day.`,
    `Purposes of draws (stochasticity): ${codes(Object.keys(PURPOSE))}.`,
    '### Human decision making (ODD + D)',
    DECISION_TEXT,
    table(
      ['who', 'decides', 'rules', 'knowing', 'learns'],
      DECISIONS.map(({ who, what, rules, knowing, learns }) => [who, what, rules.join(', ') || '-', knowing, learns]),
    ),
  )
}

const DECISION_TEXT = `Nobody optimises. Decisions are rules with chance: probabilities that depend on what the decider knows, as simple as the
evidence allows, with every coefficient open to a scenario. Deciders know their own state and what reaches them, never the
whole; they do not foresee what others will do. Social influence is by place and channel only: a chat group reaches its
households, neighbours tell how they fared, a department remembers a street's false alarms, a street who did not come, an overloaded
street loses its people. Uncertainty is met by waiting: deadlines, patience, a second whistle. Time matters through lags: effort, pressure, new rules, skill, prevention, vacancies.`
