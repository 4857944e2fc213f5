/** The scenarios at scale: they load, are as large as they say, fit a machine of the usual size, and their districts run. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { memoryEstimate } from '../../sim/city/estimate/memory-estimate.ts'
import { anchorOfScenario } from '../../sim/city/estimate/planned-sizes.ts'
import { districtsOf } from '../../sim/city/model/district.ts'
import { perStreet } from '../../sim/city/model/setting.ts'
import { loadScenario } from '../../sim/scenario/scenario-file.ts'
import { suspiciousValues } from '../../sim/scenario/suspicious-values.ts'
import { programFolder, scenarioFolder } from '../../sim/store/scenario-folder.ts'

const FOLDER = join(programFolder(), 'docs', 'examples', 'scale')
const YEAR = { warmUpDays: 90, days: 365 }
const README = readFileSync(join(FOLDER, 'README.md'), 'utf8')

const SIZES = [
  { name: 'beijing-full', streets: 343, districts: 16, millions: 21.9, gigabytes: 0.2 },
  { name: 'haigang-eighteen', streets: 18, districts: 1, millions: 1.12, gigabytes: 0.05 },
  { name: 'country', streets: 400, districts: 40, millions: 20, gigabytes: 0.1 },
]

describe.each(SIZES)('$name', ({ name, streets, districts, millions, gigabytes }) => {
  const scenario = loadScenario(join(FOLDER, `${name}.yaml`), scenarioFolder())
  const { setting } = scenario
  const { city } = setting

  it('has the size that the page says', () => {
    expect(README).toContain(`[${name}](${name}.yaml) | ${streets} | ${districts} | ${millions} million`)
    const residents = perStreet(city.residentsPerStreet, city.streets)
    expect(residents).toHaveLength(streets)
    expect(districtsOf(setting)).toHaveLength(districts)
    expect(residents.reduce((sum, one) => sum + one, 0) / 1e6).toBeCloseTo(millions, 1)
  })

  it('needs no more memory for a year than a worker can be given', () => {
    const bytes = memoryEstimate(setting, anchorOfScenario(scenario), YEAR)
    expect(bytes / 1e9).toBeLessThan(gigabytes)
  })

  it('says nothing that is suspicious', () => {
    const parent = loadScenario(scenario.parent!, scenarioFolder())
    expect(suspiciousValues(scenario, parent).map(({ reason }) => reason.en)).toEqual([])
  })
})

test('each file has its row, and each row its file', () => {
  const rows = [...README.matchAll(/\]\((\w[\w-]*\.yaml)\)/g)].map(([, file]) => file)
  expect(rows.sort()).toEqual(SIZES.map(({ name }) => `${name}.yaml`).sort())
  for (const file of rows) expect(existsSync(join(FOLDER, file))).toBe(true)
})
