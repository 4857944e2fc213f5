/**
 * The defaults of levers and coefficients as they are kept in defaults.txt. An edition has the name of the defaults with which it began: new
 * levers may join it, but where one of its defaults changes or goes, another edition begins, and with it every scenario has another hash.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { EDITION_OF_DEFAULTS } from '../../sim/levers/edition.ts'
import { LEVERS } from '../../sim/levers/levers.ts'
import { COEFFICIENTS } from '../../sim/scenario/coefficient.ts'
import { canonicalJson } from '../../sim/text/canonical-json.ts'
import { sha256 } from '../../sim/text/sha256.ts'

const NOW = [...LEVERS, ...COEFFICIENTS].map((it) => `${it.name} ${canonicalJson(it.default)}`)
const NAME_NOW = sha256(NOW.join('\n')).slice(0, 8)
const REMEDY = `set EDITION_OF_DEFAULTS to '${NAME_NOW}' in sim/levers/edition.ts, then npx vitest run test/levers/edition.test.ts -u`

test('no default of the edition has changed or gone', async () => {
  const [head, ...kept] = readFileSync(join(import.meta.dirname, 'defaults.txt'), 'utf8')
    .trim()
    .split('\n')
  if (head === `edition ${EDITION_OF_DEFAULTS}`) {
    const changed = kept.filter((line) => !NOW.includes(line))
    expect(changed, `these are no longer the defaults: ${REMEDY}`).toEqual([])
  } else {
    expect(EDITION_OF_DEFAULTS, REMEDY).toBe(NAME_NOW)
  }
  await expect(`edition ${EDITION_OF_DEFAULTS}\n${NOW.join('\n')}\n`).toMatchFileSnapshot('defaults.txt')
})
