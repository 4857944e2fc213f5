/** What tests of charts look at: the options of a made-up run, layers and rows of a specification, and whether the schema allows it. */
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import type { TopLevelSpec } from 'vega-lite'
import type { Language } from '../../../viz/words/language.ts'
import type { Option } from '../../../viz/charts/reform-option.ts'
import { optionsOf } from '../../../viz/charts/reform-option.ts'
import { runFolder } from '../report/fixture.ts'
import type { FixtureOptions } from '../report/fixture.ts'

export function optionsFor(fixture: FixtureOptions = {}, language: Language = 'en'): Option[] {
  return optionsOf(runFolder(fixture), language)
}

interface Layer {
  readonly mark: { readonly type: string }
  readonly encoding: Readonly<Record<string, { readonly field?: string }>>
  readonly data?: { readonly values: readonly Readonly<Record<string, unknown>>[] }
}

export function layersOf(spec: TopLevelSpec | null): readonly Layer[] {
  return (spec as unknown as { layer: readonly Layer[] }).layer
}

export function rowsOf(spec: TopLevelSpec | null): readonly Readonly<Record<string, unknown>>[] {
  return (spec as unknown as { data: { values: readonly Readonly<Record<string, unknown>>[] } }).data.values
}

/** A plain copy with two rows a table: the schema has nothing to say about rows, and takes long to say it. */
export function withFewRows(spec: TopLevelSpec): unknown {
  return JSON.parse(JSON.stringify(spec), (key, value: unknown) =>
    key === 'values' && Array.isArray(value) ? value.slice(0, 2) : value,
  ) as unknown
}

/** Compiles the schema of vega-lite; it takes a while. */
export function vegaLiteSchema(): (spec: unknown) => boolean {
  const path = new URL('../../../node_modules/vega-lite/build/vega-lite-schema.json', import.meta.url)
  const schema = JSON.parse(readFileSync(path, 'utf8')) as object
  return new Ajv({ strict: false, validateFormats: false }).compile(schema)
}

/** Told of a warning of vega. */
export function fail(message: string): never {
  throw new Error(message)
}
