/** `whistlelab validate` of a table: fits the first part of it, foretells the rest, and says where simple baselines do better. */
import { writeFileSync } from 'node:fs'
import { calendarDay } from '../../sim/arithmetic/calendar-date.ts'
import { loadScenario } from '../../sim/scenario/scenario-file.ts'
import type { ScenarioLibrary } from '../../sim/scenario/scenario-library.ts'
import { cityZone } from '../../sim/requests/city-zone.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { shown } from '../../sim/text/place.ts'
import { validationWords } from '../../viz/words/data/validation-words.ts'
import { plainNumber } from '../../viz/words/language.ts'
import type { Language } from '../../viz/words/language.ts'
import { DONE } from '../terminal/exit-code.ts'
import { tableText } from '../terminal/table.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { cityFit } from './city-fit.ts'
import { readCategories, readResidents } from './edited-tables.ts'
import { seenBy } from './fitted-to.ts'
import { dateOf, importFacts } from './import-folder.ts'
import { requestCounts } from './request-counts.ts'
import { whyUnfit } from './unfit-table.ts'
import { validation } from './validation.ts'
import type { Parts } from './validation.ts'
import { scenarioForecast } from './volume-forecast.ts'

export const VALIDATION = 'validation.html'

export interface ValidateOptions {
  readonly folder: string
  readonly scenario?: string | undefined
  /** First day that is foretold. */
  readonly until?: number | undefined
  readonly unfit: boolean
  readonly json: boolean
  readonly lang: Language
}

/** @param page where it is written. @throws InputError where the folder holds no import, or one of the two parts is too short */
export async function validateTable(
  given: ValidateOptions,
  page: string,
  library: ScenarioLibrary,
  terminal: Terminal,
): Promise<number> {
  const { lang } = given
  const parts = await partsOf(given, library)
  const result = await validation(parts)
  const { coverageTexts, shownSkills, skillCells, validationPage } = await import('../../viz/data/validation-page.ts')
  writeFileSync(page, await validationPage(result, lang))
  if (given.json) {
    terminal.print(JSON.stringify(result, null, 2))
    return DONE
  }
  const words = validationWords(lang)
  const rows = shownSkills(result, lang).map(([what, skill]) => [what, ...skillCells(skill, lang)])
  terminal.print(words.lede(result.table, result.from, result.until, result.to, plainNumber(result.cases, 0, lang)))
  terminal.print(tableText(words.heads, rows, ['left', 'right', 'right', 'right', 'right', 'left']))
  const seen = result.scenario ? [words.seen[result.scenario.seen](result.scenario.name)] : []
  terminal.print([...coverageTexts(lang, result), ...seen, words.baselines, words.written(page)].join('\n'))
  return DONE
}

/** Days of each part below which nothing can be fitted, or told. */
const FEWEST_DAYS = 28

async function partsOf(given: ValidateOptions, library: ScenarioLibrary): Promise<Parts> {
  const { folder } = given
  const facts = importFacts(folder)
  whyUnfit(folder, given.unfit)
  const [first, end] = [calendarDay(facts.first), calendarDay(facts.last)]
  if (first === undefined || end === undefined)
    throw new InputError(say`${folder} holds no requests; import a table with rows`)
  const until = given.until ?? first + Math.round(((end + 1 - first) * 2) / 3)
  if (until - first < FEWEST_DAYS || end + 1 - until < FEWEST_DAYS / 2)
    throw new InputError(
      say`--until is ${shown(dateOf(until))}, and the table goes from ${facts.first} to ${facts.last};
        give a day with ${FEWEST_DAYS} days before it and ${FEWEST_DAYS / 2} behind it`,
    )
  const zone = facts.zone === null ? undefined : cityZone(facts.zone)
  const counts = await requestCounts(folder, facts, until)
  const fit = cityFit(facts, counts, readCategories(folder), readResidents(folder), zone)
  if (given.scenario === undefined) return { folder, facts, counts, fit, until, zone, scenario: undefined }
  const scenario = loadScenario(given.scenario, library)
  const forecast = scenarioForecast(scenario.setting, until, end + 1 - until)
  const seen = seenBy(scenario, facts, dateOf(until))
  return { folder, facts, counts, fit, until, zone, scenario: { name: scenario.name, seen, forecast } }
}
