/** What the last long run of the patterns found; undefined where there has been none. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AllFigures, PatternFigures } from '../../validation/patterns/patterns.ts'

const RESULTS = join(import.meta.dirname, '../..', 'validation', 'results', 'patterns.json')

export function patternFigures(): readonly PatternFigures[] | undefined {
  if (!existsSync(RESULTS)) return undefined
  const { figures } = JSON.parse(readFileSync(RESULTS, 'utf8')) as { figures: AllFigures }
  return figures.patterns
}
