/**
 * JSON Schema (draft 7) of a scenario file, made from the lever table: editors complete lever names and show bounds from it.
 * It says what a file may look like; what holds between values is said by `cross-checks.ts`.
 */
import { STREET_WORDS } from '../levers/lever-name.ts'
import { LEVERS } from '../levers/levers.ts'
import { HEAVIEST, MOST_DEPARTMENTS, MOST_DOMAINS } from './authority-matrix.ts'
import { allowance } from './lever-value.ts'
import { MEASURES } from '../city/model/measures.ts'
import { TOLD_DIRECTIONS } from './layer.ts'
import { LATEST_SWITCH } from './switch.ts'
import type { Field, Lever } from '../levers/levers.ts'

export type Schema = Readonly<Record<string, unknown>>

const TEXT: Schema = { type: 'string', minLength: 1, maxLength: 2000 }
const BILINGUAL: Schema = {
  anyOf: [
    TEXT,
    { type: 'object', properties: { en: TEXT, zh: TEXT }, required: ['en', 'zh'], additionalProperties: false },
  ],
}
const SOURCE: Schema = {
  anyOf: [
    { const: 'assumption' },
    {
      type: 'string',
      pattern: '^(E(00[1-9]|0[1-9]\\d|1[0-4]\\d|150)|T([1-9]|1[0-5])|I(0[1-9]|1\\d|2[0-2])|P([0-2]\\d|3[0-3]))$',
    },
    { type: 'string', pattern: '^data:[\\p{L}\\p{N}_.-]{1,60}#[A-Za-z0-9_+]{1,60}$' },
  ],
}
/** `30 day`: a number with its unit. */
const WITH_UNIT: Schema = { type: 'string', pattern: '^[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,3})?\\s*\\D.*$' }

/** A part that several places share. */
export function ref(name: string): Schema {
  return { $ref: `#/definitions/${name}` }
}

function quantity(low: number, high: number, whole: boolean): Schema {
  return { anyOf: [{ type: whole ? 'integer' : 'number', minimum: low, maximum: high }, ref('withUnit')] }
}

function record(fields: readonly Field[]): Schema {
  const properties = Object.fromEntries(fields.map(({ name, low, high }) => [name, quantity(low, high, false)]))
  return { type: 'object', properties, required: fields.map((field) => field.name), additionalProperties: false }
}

function listOrOne(one: Schema, lever: Lever): Schema {
  return lever.listAs ? { anyOf: [one, { type: 'array', items: one, minItems: 1 }] } : one
}

/** The value of a lever, as plain data. */
export function valueOf(lever: Lever): Schema {
  switch (lever.kind) {
    case 'flag':
      return { enum: ['yes', 'no', 'true', 'false', true, false] }
    case 'choice':
      return { enum: lever.choices! }
    case 'date':
      return { type: 'string', pattern: '^(19|20|21)\\d\\d-\\d\\d-\\d\\d$' }
    case 'record':
      return record(lever.fields!)
    case 'table':
      return { type: 'array', items: record(lever.fields!) }
    case 'officers':
      return { anyOf: [listOrOne(quantity(lever.low!, lever.high!, true), lever), record(lever.fields!)] }
    default:
      return listOrOne(quantity(lever.low!, lever.high!, lever.kind === 'count'), lever)
  }
}

/** Bounds are those of the lever's own unit, so another unit is written in the value (`30 day`) or lifts them. */
function entry(lever: Lever): Schema {
  const rest = { source: ref('source'), why: ref('bilingual'), range: ref('range') }
  const where = lever.byStreet ? { streets: ref('streets') } : {}
  const own = { value: valueOf(lever), ...where, unit: { const: lever.unit }, ...rest }
  const other = { value: {}, ...where, unit: { type: 'string', not: { const: lever.unit } }, ...rest }
  const one = [
    { type: 'object', properties: own, required: ['value', 'source'], additionalProperties: false },
    { type: 'object', properties: other, required: ['value', 'unit', 'source'], additionalProperties: false },
  ]
  return {
    title: `${lever.title.en} / ${lever.title.zh}`,
    description: `${lever.unit}: ${allowance(lever)}. Default ${JSON.stringify(lever.default)} (${lever.source}).`,
    anyOf: lever.byStreet ? [...one, { type: 'array', items: { anyOf: one }, minItems: 1 }] : one,
  }
}

const COEFFICIENT: Schema = {
  type: 'object',
  properties: {
    value: { anyOf: [{ type: 'number' }, ref('withUnit')] },
    unit: ref('text'),
    source: ref('source'),
    why: ref('bilingual'),
    range: ref('range'),
  },
  required: ['value', 'source'],
  additionalProperties: false,
}

const AUTHORITY: Schema = {
  type: 'object',
  properties: {
    source: ref('source'),
    why: ref('text'),
    departments: { type: 'array', items: ref('bilingual'), minItems: 1, maxItems: MOST_DEPARTMENTS },
    domains: {
      type: 'array',
      minItems: 1,
      maxItems: MOST_DOMAINS,
      items: {
        type: 'object',
        properties: {
          name: ref('bilingual'),
          share: { type: 'number', minimum: 0, maximum: 1 },
          weights: {
            type: 'array',
            items: { type: 'number', minimum: 0, maximum: HEAVIEST },
            minItems: 1,
            maxItems: MOST_DEPARTMENTS,
          },
        },
        required: ['name', 'share', 'weights'],
        additionalProperties: false,
      },
    },
  },
  required: ['source', 'departments', 'domains'],
  additionalProperties: false,
}

/** What `ref` refers to; both schemas carry all of it. */
export const DEFINITIONS: Schema = {
  text: TEXT,
  bilingual: BILINGUAL,
  source: SOURCE,
  withUnit: WITH_UNIT,
  streets: {
    description: 'For which streets alone the value holds.',
    anyOf: [
      { enum: STREET_WORDS },
      { type: 'integer', minimum: 1 },
      {
        type: 'array',
        minItems: 1,
        items: {
          anyOf: [
            { type: 'integer', minimum: 1 },
            { type: 'string', pattern: '^\\d{1,3}\\s*-\\s*\\d{1,3}$' },
          ],
        },
      },
    ],
  },
  range: { type: 'array', items: { anyOf: [{ type: 'number' }, ref('withUnit')] }, minItems: 2, maxItems: 2 },
}

/** Levers that may change inside a run. */
const SWITCH: Schema = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      from: quantity(0, LATEST_SWITCH, false),
      levers: {
        type: 'object',
        properties: Object.fromEntries(
          LEVERS.filter((lever) => !lever.wholeRun).map(({ name }) => [
            name,
            { $ref: `#/properties/levers/properties/${name}` },
          ]),
        ),
        additionalProperties: false,
      },
    },
    required: ['from', 'levers'],
    additionalProperties: false,
  },
  description:
    'What changes inside the run, in order of time: from which day of the observed period on, and which levers.',
}

const CLAIM: Schema = {
  type: 'object',
  properties: {
    measure: { enum: MEASURES.map(({ id }) => id) },
    group: { type: 'string', pattern: '^(duty|urgency|propensity|domain|street):.+$' },
    direction: { enum: TOLD_DIRECTIONS },
    against: ref('text'),
    formula: ref('text'),
    with: { type: 'object', additionalProperties: ref('text') },
    margin: { anyOf: [{ type: 'number', minimum: 0 }, ref('withUnit')] },
    told: { anyOf: [ref('text'), { type: 'array', items: ref('text'), minItems: 1 }] },
  },
  required: ['measure', 'direction', 'told'],
  additionalProperties: false,
  description: 'What a source claims of the scenario: which way a measure goes, held against which scenario.',
}

/** The schema as plain data; `scenarios/schema/scenario.json` is its text. */
export function scenarioSchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'WhistleLab scenario',
    type: 'object',
    properties: {
      title: ref('bilingual'),
      summary: ref('bilingual'),
      extends: { ...TEXT, description: 'Name or path of the scenario that this one changes.' },
      anchor: {
        const: 'own',
        description:
          'What is worked out once (issues a case, sizes of departments and desk) is worked out from this file on.',
      },
      sizes: {
        const: 'inherit',
        description: "Departments and desk keep the anchor's sizes, whatever the demand and mix of this file.",
      },
      ambiguities: { type: 'array', items: { type: 'string', pattern: '^I(0[1-9]|1\\d|2[0-2])$' } },
      levers: {
        type: 'object',
        properties: Object.fromEntries(LEVERS.map((lever) => [lever.name, entry(lever)])),
        patternProperties: { '^behaviour\\.': COEFFICIENT },
        additionalProperties: false,
      },
      authority: AUTHORITY,
      switch: SWITCH,
      claims: { type: 'array', items: CLAIM },
    },
    additionalProperties: false,
    definitions: DEFINITIONS,
  }
}
