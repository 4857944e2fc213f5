/** `whistlelab fit`: from an imported table to a scenario whose values carry interval and source, and a file with all that was fitted. */
import { calendarDay } from '../../sim/arithmetic/calendar-date.ts'
import type { ScenarioLibrary } from '../../sim/scenario/scenario-library.ts'
import { programFolder } from '../../sim/store/scenario-folder.ts'
import { cityZone } from '../../sim/requests/city-zone.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { shown } from '../../sim/text/place.ts'
import { quoted } from '../../sim/text/shell-quote.ts'
import { findingText } from '../../viz/words/data/request-words.ts'
import { fitWords } from '../../viz/words/data/fit-words.ts'
import { DONE } from '../terminal/exit-code.ts'
import { flag, needed, otherwise, text, value, whole, word } from '../terminal/option-kinds.ts'
import type { Given } from '../terminal/option-kinds.ts'
import { LANG } from '../terminal/shared-options.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { command } from '../work/command.ts'
import { mentionsIn, readBack, refuseExisting, refuseOverwriting, writeNew } from '../work/new-scenario-file.ts'
import { cityFit } from './city-fit.ts'
import type { CityFit } from './city-fit.ts'
import { readCategories, readResidents } from './edited-tables.ts'
import { fittedScenarioText } from './fitted-scenario.ts'
import { fitFileOf } from './fitted-to.ts'
import { dateOf, importFacts } from './import-folder.ts'
import type { ImportFacts } from './import-folder.ts'
import { requestCounts } from './request-counts.ts'
import { UNFIT, whyUnfit } from './unfit-table.ts'

const MOST_RESIDENTS = 40_000_000
const IMPORTED = word('folder of an imported table')
const OPTIONS = {
  out: needed(text({ sample: 'FILE', does: 'scenario to write' }), say`a file, such as --out my-city.yaml`),
  residents: whole(
    1000,
    MOST_RESIDENTS,
    { does: 'residents of the area that the table covers', otherwise: 'as in streets.csv' },
    'resident',
  ),
  from: otherwise(
    text({ sample: 'SCENARIO', does: 'what it extends: all that the table cannot tell stays as there' }),
    'prereform',
  ),
  until: value(
    { sample: 'DATE', does: 'uses only what was known before that day', otherwise: 'all of the table' },
    dayIn,
  ),
  unfit: UNFIT,
  force: flag('writes over a file that is there'),
  lang: LANG,
}
type FitOptions = Given<typeof OPTIONS> & { readonly folder: string }

export const fitCommand = command({
  name: 'fit',
  does: 'fit a scenario to an imported table: each value with interval and source',
  words: { folder: IMPORTED },
  options: OPTIONS,
  run: (given, { terminal, scenarios }) => fitTable(given, scenarios, terminal),
})

/** A date as a day from 1970-01-01. */
export function dayIn(given: string, name: string): number {
  const day = calendarDay(given)
  if (day === undefined) throw new InputError(say`--${name} is ${shown(given)}; give ${say`a date such as 2018-01-01`}`)
  return day
}

/** @throws InputError where the folder holds no import, or the file is there */
export async function fitTable(given: FitOptions, library: ScenarioLibrary, terminal: Terminal): Promise<number> {
  const { folder, out, lang } = given
  refuseOverwriting(out, given.force)
  refuseExisting(fitFileOf(out), given.force)
  const facts = importFacts(folder)
  const unfit = whyUnfit(folder, given.unfit)
  const byStreet = readResidents(folder)
  const residents = given.residents ?? sumOf(byStreet)
  const fit = await fitOf(folder, facts, byStreet, given.until)
  const from = given.from ?? 'prereform'
  const last = given.until === undefined ? facts.last : dateOf(given.until - 1)
  const scenario = fittedScenarioText({
    ...{ facts, fit, residents, byStreet: given.residents === undefined ? byStreet : undefined, last },
    ...{ unfit: unfit.map((one) => findingText(one, lang)), language: lang },
    ...mentionsIn(out, from, programFolder()),
  })
  const fitFile = fitFileOf(out)
  writeNew(out, readBack(out, scenario, library))
  writeNew(
    fitFile,
    `${JSON.stringify({ fittedTo: { table: facts.table.sha256, from: facts.first, last }, ...fit }, null, 1)}\n`,
  )
  const words = fitWords(lang)
  if (residents === undefined) terminal.tell(words.noResidents)
  const lines = [`check ${quoted(out)}`, `validate ${quoted(folder)} --scenario ${quoted(out)}`, `run ${quoted(out)}`]
  terminal.print(
    [words.written(out, fitFile), words.next, ...lines.map((line) => `    npx whistlelab ${line}`)].join('\n'),
  )
  return DONE
}

/** @param until day after the last that is known of; absent: all is */
async function fitOf(
  folder: string,
  facts: ImportFacts,
  byStreet: ReadonlyMap<string, number> | undefined,
  until?: number,
): Promise<CityFit> {
  if (facts.kept === 0) throw new InputError(say`${folder} holds no requests; import a table with rows`)
  const counts = await requestCounts(folder, facts, until)
  if (counts.cases === 0) throw new InputError(say`${folder} holds no cases in that time; give a table with cases`)
  const zone = facts.zone === null ? undefined : cityZone(facts.zone)
  return cityFit(facts, counts, readCategories(folder), byStreet, zone)
}

function sumOf(byStreet: ReadonlyMap<string, number> | undefined): number | undefined {
  if (byStreet === undefined) return undefined
  return [...byStreet.values()].reduce((sum, n) => sum + n, 0)
}
