/** Runs that the machine cannot hold are refused before they begin, with what would help. */
import { expect, test } from 'vitest'
import { checkMemory } from '../../../cli/work/enough-memory.ts'
import { main } from '../../../cli/command-line.ts'
import { ownMachinery } from '../../../cli/work/machinery.ts'
import { memoryEstimate } from '../../../sim/city/estimate/memory-estimate.ts'
import { InputError } from '../../../sim/text/input-error.ts'
import type { Terminal } from '../../../cli/terminal/terminal.ts'
import { trial } from '../../city/small-city.ts'

const HORIZON = { warmUpDays: 90, days: 365 }
const bytesOf = ({ setting, anchor }: ReturnType<typeof trial>): number => memoryEstimate(setting, anchor, HORIZON)
const small = { name: 'small', bytes: bytesOf(trial('prereform')) }
const large = {
  name: 'large',
  bytes: bytesOf(trial('prereform', { city: { streets: 400, residentsPerStreet: 55000 } })),
}
const machine = (memory: number) => ({ machine: { memory, cores: 2 } })
const NEED = 150e6 + large.bytes

test('what fits is left alone', () => {
  checkMemory([small, large], 2, machine((2 * NEED) / 0.8 + 1))
})

test('what does not fit is refused by the scenario that needs most, with how many workers would do', () => {
  expect(() => checkMemory([small, large], 2, machine((2 * NEED) / 0.8 - 1))).toThrow(
    /^large needs about \d\.?\d* GB for each of 2 workers, and this machine has [\d.]+ GB, of which .* fewer workers \(--workers 1\)/,
  )
})

test('what fits no machine of this size is not helped by fewer workers', () => {
  const check = (): void => checkMemory([large], 1, machine(NEED))
  expect(check).toThrow(InputError)
  expect(check).toThrow(/^large needs about [\d.]+ GB, and this machine .*; give fewer residents or fewer days$/)
})

test('this machine has some memory, and at least one core', () => {
  const { memory, cores } = ownMachinery('1').machine
  expect(memory).toBeGreaterThan(1e8)
  expect(memory).toBeLessThan(1e15)
  expect(cores).toBeGreaterThanOrEqual(1)
})

test.each([
  ['run', ['--replications', '1', '--workers', '1']],
  ['trace', []],
])('whistle %s refuses the impossible with exit code 2', async (command, more) => {
  const heard: string[] = []
  const hear = (text: string): void => void heard.push(text)
  const terminal = { print: hear, tell: hear, write: hear, colours: false } as unknown as Terminal
  // A hundred years of drowning departments: their own orders alone pile up by the thousand million.
  const words = [command, 'prereform', '--days', '36500', ...more]
  for (const set of [
    'city.streets=400',
    'city.residentsPerStreet=55000',
    'departments.ownOrders=500',
    'departments.officers=1',
  ])
    words.push('--set', set)
  expect(await main(words, { terminal, interruption: new AbortController().signal })).toBe(2)
  expect(heard.join(' ')).toMatch(/prereform.* needs about [\d.]+ GB/)
})
