/**
 * The scenarios at scale: found by name and last in the list, as large as they say, fit for a machine of the usual size. They are run here in a
 * small form, a street of 1,000 residents a district.
 */
import { describe, expect, it, test } from 'vitest'
import { listedFiles } from '../../cli/authoring/listed-files.ts'
import { memoryEstimate } from '../../sim/city/estimate/memory-estimate.ts'
import { anchorOfScenario } from '../../sim/city/estimate/planned-sizes.ts'
import { replicationOf, simulateCity, simulateDistrict } from '../../sim/city/city.ts'
import { districtsOf } from '../../sim/city/model/district.ts'
import { perStreet } from '../../sim/city/model/setting.ts'
import { WEEKLY_HOURS } from '../../sim/city/open-district.ts'
import { RandomStreams } from '../../sim/random/random-streams.ts'
import { loadScenario, withAssignments } from '../../sim/scenario/scenario-file.ts'
import { suspiciousValues } from '../../sim/scenario/suspicious-values.ts'
import { scenarioFolder, studyFolder } from '../../sim/store/scenario-folder.ts'
import { AT_SCALE, messageOf } from './scenario-folder.ts'

const LIBRARY = scenarioFolder()
const YEAR = { warmUpDays: 90, days: 365 }

const SIZES = [
  { name: 'beijing-full', streets: 343, districts: 16, residents: 21_900_550, gigabytes: 0.2 },
  { name: 'country', streets: 400, districts: 40, residents: 20_000_000, gigabytes: 0.1 },
  { name: 'haigang-eighteen', streets: 18, districts: 1, residents: 1_119_400, gigabytes: 0.05 },
]

describe.each(SIZES)('$name', ({ name, streets, districts, residents, gigabytes }) => {
  const scenario = loadScenario(name, LIBRARY)
  const { setting } = scenario
  const { city } = setting

  it('is as large as it says', () => {
    expect(perStreet(city.residentsPerStreet, city.streets)).toHaveLength(streets)
    expect(perStreet(city.residentsPerStreet, city.streets).reduce((sum, one) => sum + one, 0)).toBe(residents)
    expect(districtsOf(setting)).toHaveLength(districts)
  })

  it('needs no more memory for a year than a worker can be given', () => {
    const bytes = memoryEstimate(setting, anchorOfScenario(scenario), YEAR)
    expect(bytes / 1e9).toBeLessThan(gigabytes)
  })

  it('says nothing that is suspicious', () => {
    const parent = loadScenario(scenario.parent!, LIBRARY)
    expect(suspiciousValues(scenario, parent).map(({ reason }) => reason.en)).toEqual([])
  })

  it('runs in a small form, district by district in any order as at once', () => {
    const small = withAssignments(scenario, [`city.streets=${districts}`, 'city.residentsPerStreet=1000'])
    const [anchor, horizon] = [anchorOfScenario(small), { warmUpDays: 0, days: 3 }]
    const run = { setting: small.setting, anchor, random: new RandomStreams('scale', 0), horizon, hours: WEEKLY_HOURS }
    const rows: Float64Array[] = []
    for (let number = districts - 1; number >= 0; number--) rows[number] = simulateDistrict(run, number)
    const whole = simulateCity(small.setting, anchor, new RandomStreams('scale', 0), horizon)
    expect(whole.cases).toBeGreaterThan(0)
    expect(replicationOf(run, (number) => rows[number])).toEqual(whole)
  })
})

test('each file is one of these, and last in the list', () => {
  const names = SIZES.map(({ name }) => name)
  expect(Object.keys(AT_SCALE).sort()).toEqual(names.map((name) => `scenarios/scale/${name}.yaml`))
  expect(LIBRARY.atScale!()).toEqual(names)
  const listed = listedFiles({ scenarios: LIBRARY, studies: studyFolder() }).scenarios.map(({ name }) => name)
  expect(listed.slice(-3)).toEqual(names)
  expect(new Set(listed).size).toBe(listed.length)
})

test('whoever writes one of them wrongly is told of it, and who takes it for a study too', () => {
  expect(messageOf(() => loadScenario('beijing-ful', LIBRARY))).toContain('beijing-full')
  expect(messageOf(() => loadScenario('country', studyFolder()))).toContain('it is a scenario: whistlelab run country')
})
