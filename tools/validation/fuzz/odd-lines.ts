/** Random command lines: those that a command takes with values that it does not, options twice, words too many, odd characters anywhere. */
import { COMMANDS } from '../../../cli/commands.ts'
import { onTheLine } from '../../../cli/terminal/option-kinds.ts'
import type { Option } from '../../../cli/terminal/option-kinds.ts'
import type { Command } from '../../../cli/work/command.ts'
import type { Draws } from '../draws.ts'
import { anyWord, assignment, oddWord, place, scenario } from './odd-words.ts'

/** What makes a run small, so that a line that is right after all takes no time. */
const SMALL = [
  '--set',
  'city.streets=1',
  '--set',
  'city.residentsPerStreet=1000',
  '--days=1',
  '--warm-up=0',
  '--replications=1',
]

export function oddLine(draws: Draws): string[] {
  const command = draws.one(COMMANDS)
  const words = Object.values(command.words).flatMap(({ takes }) => {
    const count = takes === 'values' ? 1 + draws.whole(3) : 1
    return Array.from({ length: count }, () => fitWord(command, draws))
  })
  const options = draws.some(Object.entries(command.options), 4).flatMap((one) => option(one, draws))
  const line = [...kept(words, draws), ...options, ...small(command, draws)]
  const at = draws.whole(line.length + 1)
  if (draws.chance(0.1)) line.splice(at, 0, draws.chance(0.5) ? anyWord(draws) : `--${oddWord(draws)}`)
  if (draws.chance(0.05)) line.splice(at, 0, '--')
  return draws.chance(0.03) ? line : [draws.chance(0.02) ? oddWord(draws) : command.name, ...line]
}

function kept(words: string[], draws: Draws): string[] {
  return draws.chance(0.05) ? words.slice(1) : words
}

/** Mostly what the command may be given: what is refused at once tells nothing of what comes after. */
function fitWord({ name }: Command, draws: Draws): string {
  if (draws.chance(0.15)) return anyWord(draws)
  if (['run', 'show', 'trace'].includes(name)) return scenario(draws)
  if (name === 'study') return draws.one(['study.yaml', 'staffing', 'pilots', 'good.yaml'])
  if (name === 'check') return draws.one(['good.yaml', 'odd.yaml', 'study.yaml', 'broken.yaml', 'folder.yaml'])
  return draws.chance(0.7) ? 'done' : place(draws)
}

function option([name, option]: [string, Option<unknown>], draws: Draws): string[] {
  const written = `--${onTheLine(name)}`
  if (option.takes === 'nothing') return draws.chance(0.05) ? [`${written}=${oddWord(draws)}`] : [written]
  const value = valueFor(name, option, draws)
  if (draws.chance(0.03)) return [written]
  return draws.chance(0.3) ? [`${written}=${value}`] : [written, value]
}

function valueFor(name: string, { sample = '', otherwise = '' }: Option<unknown>, draws: Draws): string {
  if (draws.chance(0.2)) return anyWord(draws)
  if (name === 'set') return assignment(draws)
  if (['out', 'record', 'verify'].includes(name)) return place(draws)
  if (sample.includes('|')) return draws.one(sample.split('|'))
  return draws.chance(0.5) && otherwise !== '' ? otherwise : draws.one(['1', '2', '3', '0.5'])
}

function small({ name, options }: Command, draws: Draws): string[] {
  if (name === 'queue') return draws.chance(0.8) ? ['--arrival-rate=1', '--service-rate=2', '--arrivals=1000'] : []
  if (!('days' in options) || draws.chance(0.1)) return draws.chance(0.5) && 'days' in options ? ['--days=1'] : []
  const few = SMALL.filter((_, at) => at < 4 || onOf(SMALL[at]) in options)
  return 'planOnly' in options && draws.chance(0.95) ? [...few, '--plan-only'] : few
}

/** The name of an option in the table of a command. */
function onOf(written: string): string {
  return written
    .slice(2)
    .split('=')[0]
    .replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
