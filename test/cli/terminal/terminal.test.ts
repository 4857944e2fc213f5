/** What reaches a terminal: nothing that it obeys and nobody sees. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { main } from '../../../cli/command-line.ts'
import { forTerminal } from '../../../cli/terminal/terminal.ts'
import { listener } from './listener.ts'

const place = mkdtempSync(join(tmpdir(), 'whistle-terminal-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

describe('a text on its way to a terminal', () => {
  it('shows escape sequences, turned writing and other halves as codes; its lines stay lines', () => {
    expect(forTerminal('a\u001b[2Jb\rc\u202ed\u2028e\u009bf\ud800\n\tg', false)).toBe(
      'a\\u001b[2Jb\\u000dc\\u202ed\\u2028e\\u009bf\\ud800\n\\u0009g',
    )
  })

  it('keeps the colours of tables where there are colours, and no other sequence', () => {
    const text = '\u001b[32mbetter\u001b[39m \u001b[8mhidden'
    expect(forTerminal(text, true)).toBe('\u001b[32mbetter\u001b[39m \\u001b[8mhidden')
    expect(forTerminal(text, false)).toBe('\\u001b[32mbetter\\u001b[39m \\u001b[8mhidden')
  })

  it('is the same JSON', () => {
    const value = { seed: '\u202e\u007f\u{e0001}\u2028', text: '"\\u001b' }
    expect(JSON.parse(forTerminal(JSON.stringify(value, null, 2), false))).toEqual(value)
  })
})

const TINY = ['--set', 'city.streets=1', '--days', '1', '--warm-up', '0', '--replications', '1', '--plan-only']
const whistle = async (...args: string[]): Promise<{ code: number; said: string }> => {
  const terminal = listener()
  const code = await main(args, { terminal, interruption: new AbortController().signal })
  return { code, said: [...terminal.printed, ...terminal.told].join('\n') }
}

describe('a line break of somebody else', () => {
  it('is a code where a seed is told', async () => {
    const folder = join(place, 'seed')
    expect(
      (await whistle('run', 'prereform', ...TINY, '--out', folder, '--seed', 'a\nblocks        9 of 9')).code,
    ).toBe(0)
    expect((await whistle('status', folder)).said).toContain('seed "a\\u000ablocks        9 of 9"')
  })

  it('is a code where a title is shown', async () => {
    const file = join(place, 'title.yaml')
    writeFileSync(file, 'extends: prereform\ntitle: "a\\nwhistlelab: all is well"\n')
    expect((await whistle('show', file)).said).toContain('title: a\\u000awhistlelab: all is well')
  })

  it.each([['status', 'a\nb'], ['run', 'a\nb.yaml'], ['run', 'prereform', '--out', 'a\nb'], ['lis\nt']])(
    'is no part of a path or a word: %j',
    async (...args) => {
      const { code, said } = await whistle(...args)
      expect([code, said.split('\n').length]).toEqual([2, 1])
      expect(said).toMatch(/a\\nb|lis\\nt/)
    },
  )
})
