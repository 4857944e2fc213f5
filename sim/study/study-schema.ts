/** JSON Schema (draft 7) of a study file, made from the tables of levers and measures, so that editors complete their names. */
import { AGAINST } from '../compare/judge.ts'
import { ADJUSTMENTS } from '../compare/simultaneous.ts'
import { MEASURES } from '../city/model/measures.ts'
import { SELECTION_METHODS } from './study-asks.ts'
import { PRECISION_OF } from './precision-wish.ts'
import { DESIGNS } from '../design/design.ts'
import { MOST_POINTS } from './sweep.ts'
import { LEVERS } from '../levers/levers.ts'
import { DEFINITIONS, ref, valueOf } from '../scenario/scenario-schema.ts'
import type { Schema } from '../scenario/scenario-schema.ts'

const NUMBER = '(\\d+(\\.\\d*)?|\\.\\d+)'

/** A rate needs points or percent; other measures take a plain number or any unit. */
const POINTS: Schema = { type: 'string', pattern: `^${NUMBER}\\s*(pp|percentage points?|%)$` }
const ANY_MARGIN: Schema = {
  anyOf: [
    { type: 'number', minimum: 0 },
    { type: 'string', pattern: `^${NUMBER}\\s*\\D.*$` },
  ],
}

function record(properties: Schema, required: readonly string[]): Schema {
  return { type: 'object', properties, required, additionalProperties: false }
}

/** A mapping from levers and coefficients to something made of the schema of their value. */
function byLever(of: (value: Schema) => Schema): Schema {
  return {
    type: 'object',
    properties: Object.fromEntries(LEVERS.map((lever) => [lever.name, of(valueOf(lever))])),
    patternProperties: { '^behaviour\\.': of({ anyOf: [{ type: 'number' }, ref('withUnit')] }) },
    additionalProperties: false,
  }
}

const VARIANT: Schema = {
  type: 'object',
  minProperties: 1,
  maxProperties: 1,
  additionalProperties: record(
    {
      scenario: { ...ref('text') },
      title: ref('bilingual'),
      set: byLever((value) => value),
    },
    ['scenario'],
  ),
}

const CHOICE: Schema = { anyOf: [ref('text'), ref('variant')] }

const FORMULA: Schema = record(
  {
    title: ref('bilingual'),
    formula: { type: 'string', minLength: 1, maxLength: 200 },
    unit: ref('text'),
    direction: { enum: ['more', 'less', 'neither'] },
    margin: ANY_MARGIN,
  },
  ['title', 'formula', 'unit', 'direction', 'margin'],
)

function measures(): Schema {
  return {
    type: 'object',
    properties: Object.fromEntries(
      MEASURES.map(({ id, title, unit }) => [
        id,
        {
          title: `${title.en} / ${title.zh}`,
          ...record({ margin: unit === 'rate' ? POINTS : ANY_MARGIN }, ['margin']),
        },
      ]),
    ),
    additionalProperties: false,
  }
}

const STEPS: Schema = { type: 'string', pattern: '^[^:]+:[^:]+(:[^:]+)?$' }
const SCALE: Schema = { enum: ['linear', 'log'] }

/** What a lever may be varied over beside a list of its values; nothing: its own range. */
const SPREAD: Schema = {
  anyOf: [
    STEPS,
    record({ range: ref('range'), scale: SCALE }, ['range']),
    record({ times: { anyOf: [{ type: 'array', items: { type: 'number' }, minItems: 1 }, STEPS] }, scale: SCALE }, [
      'times',
    ]),
    { type: 'null' },
  ],
}

function varied(): Schema {
  const levers = byLever((value) => ({ anyOf: [{ type: 'array', items: value, minItems: 1 }, ref('spread')] }))
  const { properties } = levers as { properties: Schema }
  return { ...levers, properties: { ...properties, assumptions: { type: 'null' }, 'behaviour.*': { type: 'null' } } }
}

/** Measures of the model, and formulas of the study, by name. */
function precision(): Schema {
  const own = MEASURES.map(({ id, unit }) => [id, unit === 'rate' ? POINTS : ANY_MARGIN] as const)
  return {
    type: 'object',
    properties: { of: { enum: PRECISION_OF }, ...Object.fromEntries(own) },
    additionalProperties: ANY_MARGIN,
  }
}

function whole(low: number, high: number): Schema {
  return { anyOf: [{ type: 'integer', minimum: low, maximum: high }, ref('withUnit')] }
}

const CONFIDENCE: Schema = { anyOf: [{ type: 'number', minimum: 0.5, maximum: 0.999 }, POINTS] }

/** What options of `select`, `discover` and `size` would say. */
function asks(): Schema {
  const compared = (example: string): Schema => ({
    type: 'string',
    pattern: '[<>≤≥]',
    description: `Such as ${example}.`,
  })
  return {
    select: {
      description: 'How whistlelab select chooses among the options.',
      ...record(
        {
          by: { enum: MEASURES.filter(({ direction }) => direction !== 'neither').map(({ id }) => id) },
          method: { enum: SELECTION_METHODS },
          zone: ANY_MARGIN,
          confidence: CONFIDENCE,
          runs: { type: 'integer', minimum: 20, maximum: 1_000_000 },
          cap: { type: 'integer', minimum: 15, maximum: 1_000_000 },
        },
        [],
      ),
    },
    budget: compared('cost <= 150 million yuan'),
    failsIf: compared('onTimeRate < 0.8, or share(onTimeRate < 0.8) > 0.1'),
    target: {
      description: 'What whistlelab size sizes, and what is to hold of the mean.',
      ...record(
        { lever: ref('text'), measure: compared('onTimeRate >= 0.9'), tolerance: ANY_MARGIN, confidence: CONFIDENCE },
        ['lever', 'measure'],
      ),
    },
  }
}

/** The schema as plain data; `scenarios/schema/study.json` is its text. */
export function studySchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'WhistleLab study',
    ...record(
      {
        question: ref('bilingual'),
        why: ref('bilingual'),
        answer: { ...ref('bilingual'), description: "The author's answer: the title of the report." },
        baseline: { ...CHOICE, description: 'What the others are compared with.' },
        options: { type: 'array', items: CHOICE, minItems: 1 },
        vary: varied(),
        design: {
          description: 'Which combinations of what is varied, and that their effects are told; all if not given.',
          anyOf: [{ enum: DESIGNS }, record({ kind: { enum: DESIGNS }, points: whole(2, MOST_POINTS) }, ['kind'])],
        },
        constraints: { type: 'array', items: ref('text') },
        over: { ...ref('text') },
        measures: measures(),
        formulas: { type: 'object', additionalProperties: FORMULA, maxProperties: 20 },
        judge: {
          description: 'With what options are compared, and whether the answers of a measure hold together.',
          ...record({ against: { enum: AGAINST }, adjust: { enum: ADJUSTMENTS } }, []),
        },
        precision: {
          description: 'Half-widths that are wanted; replications are added in stages until they are met, up to cap.',
          ...precision(),
        },
        ...asks(),
        cap: { type: 'integer', minimum: 10, maximum: 1_000_000 },
        days: whole(1, 36_500),
        warmUp: whole(0, 36_500),
        replications: { type: 'integer', minimum: 1, maximum: 1_000_000 },
      },
      ['question', 'baseline'],
    ),
    definitions: { ...DEFINITIONS, variant: VARIANT, spread: SPREAD },
  }
}
