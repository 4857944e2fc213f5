/** docs/VALIDATION.md shows the committed figures of every part of the long validation work, and no older ones. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PARTS } from '../../../tools/validation/parts.ts'
import { readRecord } from '../../../tools/validation/record.ts'
import { sectionOf, withSection } from '../../../tools/validation/section.ts'

const document = readFileSync(join(import.meta.dirname, '../../../docs/VALIDATION.md'), 'utf8')

test.each(PARTS.map((part) => ({ part })))('$part.name', ({ part }) => {
  const remedy = `not what the record of the part says; run: npm run validate -- ${part.name}`
  expect(withSection(document, part.name, sectionOf(part, readRecord(part.name))), remedy).toBe(document)
})
