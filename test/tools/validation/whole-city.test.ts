/** A whole city, however it is run: a log that differs is seen and counted; what is committed fits the code and says that none does. */
import { expect, test } from 'vitest'
import { loadScenario, withAssignments } from '../../../sim/scenario/scenario-file.ts'
import { anchorOfScenario } from '../../../sim/city/estimate/planned-sizes.ts'
import { scenarioFolder } from '../../../sim/store/scenario-folder.ts'
import { readRecord } from '../../../tools/validation/record.ts'
import { hearDistrict } from '../../../tools/validation/whole-city/street-logs.ts'
import { figuresOf, wholeCity } from '../../../tools/validation/whole-city/whole-city.ts'

const record = readRecord('whole-city')

test('the digest of a street is that of its log: another number of residents in one street is another log there', () => {
  const digests = (residents: string): number[] => {
    const city = ['city.streets=3', 'city.districts=1', `city.residentsPerStreet=[${residents}]`]
    const scenario = withAssignments(loadScenario('beijing-full', scenarioFolder()), city)
    const { name, setting } = scenario
    const horizon = { warmUpDays: 0, days: 20 }
    const heard = hearDistrict({ name, setting, anchor: anchorOfScenario(scenario), horizon, seed: 's' }, 0)
    heard.world.clock.run(240)
    return heard.digests()
  }
  const [lines, ...logs] = digests('1000, 2000, 1500')
  expect(lines).toBeGreaterThan(100)
  expect(new Set(logs).size).toBe(4)
  expect(digests('1000, 2000, 1500')).toEqual([lines, ...logs])
  expect(digests('1000, 2000, 9000').at(-1)).not.toBe(logs.at(-1))
})

test('logs are counted that are those of the districts alone', () => {
  // 343 streets, and what is of no street in 16 districts. In two threads one street is another.
  const districts = wholeCity.rows.flatMap((name, row) => {
    return name.endsWith('alone')
      ? [[100, ...Array.from({ length: row < 7 ? 23 : 22 }, (_, log) => 1000 * row + log)]]
      : []
  })
  const changed = districts.map((one, district) => (district === 5 ? one.with(3, -1) : one))
  const results = wholeCity.rows.map((name, row) => {
    if (name.endsWith('alone')) return { name, digests: [districts[row]] }
    if (name.startsWith('study')) return { name, bits: name }
    return { name, digests: name === 'two threads' ? changed : districts, bits: 'row' }
  })
  const logs = 7 * 23 + 9 * 22
  expect(figuresOf(results)).toEqual({
    ...{ streets: logs - 16, lines: 1600, logs },
    same: [
      ['all districts, a day each by turns', logs],
      ['one thread', logs],
      ['two threads', logs - 1],
    ],
    ...{ rowIsSame: true, studyIsSame: false },
  })
  const some = results.map((one) => (['one thread', 'study on Slurm'].includes(one.name) ? undefined : one))
  expect(figuresOf(some)).toMatchObject({ logs, same: [[expect.any(String), logs], ['two threads', logs - 1]] }) // prettier-ignore
  expect(Object.keys(figuresOf(some))).not.toContain('rowIsSame')
})

test('is committed for the city that the code has, and every log is the same', () => {
  expect(record.terms).toEqual(JSON.parse(JSON.stringify(wholeCity.terms)))
  const figures = record.figures as ReturnType<typeof figuresOf>
  expect(figures).toMatchObject({ streets: 343, logs: 343 + 16 })
  expect([figures.rowIsSame, figures.studyIsSame]).not.toContain(false)
  for (const [, logs] of figures.same) expect(logs).toBe(figures.logs)
})
