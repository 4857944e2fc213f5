/** The words of `whistlelab study`: reads them, and calls the command. */
import type { Argv } from 'yargs'
import { once } from '../terminal/given-once.ts'
import { scenarioFolder, studyFolder } from '../work/scenario-folder.ts'
import { language, languageOf, folderOptions, sets } from '../terminal/shared-arguments.ts'
import type { StudyOptions } from './study-command.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { wholeNumber } from '../terminal/whole-number.ts'

/** @param world the interruption ends the command early */
export function withStudy(
  parser: Argv,
  world: { readonly terminal: Terminal; readonly interruption: AbortSignal },
  version: () => string,
  answer: (code: number) => void,
): void {
  parser.command(
    'study <study>',
    'run a study: its scenarios, and the answer to its question by its own measures and margins',
    (command) => studyArguments(command),
    async (given) => {
      const options = optionsOf(given)
      // Threads, tables and charts are loaded only here.
      const [{ study }, { ownMachinery }] = await Promise.all([
        import('./study-command.ts'),
        import('../work/machinery.ts'),
      ])
      const sources = { studies: studyFolder(), scenarios: scenarioFolder() }
      answer(await study(options, sources, ownMachinery(version()), world.terminal, world.interruption))
    },
  )
}

function studyArguments<T>(command: Argv<T>) {
  const text = (describe: string) => ({ type: 'string' as const, requiresArg: true, describe })
  return folderOptions(language(sets(command)))
    .positional('study', { type: 'string', demandOption: true, describe: 'name from scenarios/studies/, or a file' })
    .option('replications', text('replications of every scenario; as the study says if not given'))
    .option('days', text('days observed, after the warm-up; as the study says if not given'))
    .option('warm-up', text('days simulated before, and not counted; as the study says if not given'))
    .option('seed', { ...text('any text; the same text, the same results'), default: 'whistle' })
    .option('workers', text('threads; as many as the machine runs at once if not given'))
    .option('out', text('folder of the results; runs/STUDY-SEED-HASH if not given'))
    .option('json', { type: 'boolean', default: false, describe: 'JSON on standard output' })
    .option('quiet', { type: 'boolean', default: false, describe: 'no progress' })
}

type Given = ReturnType<ReturnType<typeof studyArguments>['parseSync']>

/** @throws InputError for what is out of bounds */
function optionsOf(given: Given): StudyOptions {
  return {
    ...{ study: given.study, sets: given.set, language: languageOf(given.lang) },
    ...{ json: given.json, quiet: given.quiet, planOnly: given.planOnly, force: given.force },
    replications: whole('replications', given.replications, 1, 1_000_000),
    days: whole('days', given.days, 1, 36_500),
    warmUpDays: whole('warm-up', given['warm-up'], 0, 36_500),
    seed: once('seed', given.seed),
    workers: whole('workers', given.workers, 1, 1024),
    out: given.out === undefined ? undefined : once('out', given.out),
  }
}

function whole(name: string, given: string | undefined, low: number, high: number): number | undefined {
  return given === undefined ? undefined : wholeNumber(name, once(name, given), low, high)
}
