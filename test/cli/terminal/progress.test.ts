import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { progressText, startProgress } from '../../../cli/terminal/progress.ts'
import type { Progress, ProgressState } from '../../../cli/terminal/progress.ts'
import { textsIn } from '../../../cli/terminal/texts.ts'

const en = textsIn('en')
const START = { total: 40, known: 0, seconds: 40, knownSeconds: 0 }
const text = (state: Partial<ProgressState>, texts = en): string =>
  progressText(texts, { ...START, done: 0, secondsDone: 0, cases: 0, elapsed: 5, doneAt: 5, ...state })

describe('a line of progress', () => {
  it('has counts, rates and the remaining time, in both languages', () => {
    const state = { done: 10, secondsDone: 10, cases: 25_000 }
    expect(text(state)).toBe('10 of 40 replications, 2.0/s, 5,000 cases/s, 0:15 left')
    expect(text(state, textsIn('zh'))).toBe('已完成 10/40 次重复，每秒 2.0 次，每秒 5,000 件，剩余 0:15')
  })

  it('does not count what was there before for the rate', () => {
    const state = { known: 30, knownSeconds: 30, done: 2, secondsDone: 2, cases: 100, elapsed: 4, doneAt: 4 }
    expect(text(state)).toBe('32 of 40 replications, 0.5/s, 25 cases/s, 0:16 left')
  })

  it('knows no rate before the first replication', () => {
    expect(text({ known: 30, knownSeconds: 30 })).toBe('30 of 40 replications')
  })

  it('tells the share of the work while the first replication is done in parts, and counts no part as a replication', () => {
    const parts = { known: 30, knownSeconds: 30, done: 0.3 + 0.3 + 0.3, secondsDone: 0.9, elapsed: 9, doneAt: 9 }
    expect(text(parts)).toBe('30 of 40 replications, 77 % of the work, 1:31 left')
    expect(text(parts, textsIn('zh'))).toBe('已完成 30/40 次重复，全部工作的 77%，剩余 1:31')
    // A tenth ten times is less than one by a hair.
    const whole = new Array<number>(10).fill(0.1).reduce((sum, one) => sum + one, 0)
    expect(whole).toBeLessThan(1)
    expect(text({ done: whole, secondsDone: 1, cases: 10 })).toMatch(/^1 of 40 replications, /)
    expect(text({ done: 0.5, seconds: 0, secondsDone: 0 })).toBe('0 of 40 replications, 0 % of the work, 0:00 left')
  })

  it('counts the time left by what replications cost, not by their number', () => {
    // Half of the replications are done, but they were the cheap ones: 1 of 100 seconds.
    const dear = { seconds: 100, done: 20, secondsDone: 1, elapsed: 2, doneAt: 2 }
    expect(text(dear)).toContain('20 of 40 replications')
    expect(text(dear)).toContain('3:18 left')
    // The unit of the expectation does not count.
    expect(text({ ...dear, seconds: 1e6, secondsDone: 1e4 })).toContain('3:18 left')
  })

  it('lets the time left run down while a block is on its way, and never out before all is done', () => {
    const state = { done: 10, secondsDone: 10, doneAt: 5 }
    expect(text({ ...state, elapsed: 9 })).toContain('0:11 left')
    expect(text({ ...state, elapsed: 500 })).toContain('0:01 left')
    expect(text({ done: 40, secondsDone: 40 })).toContain('0:00 left')
    // A sum of rounded parts may pass the whole.
    expect(text({ done: 40, secondsDone: 40.000001 })).toContain('0:00 left')
  })

  it.each([{ elapsed: 0, doneAt: 0 }, { secondsDone: 0 }, { seconds: 0, secondsDone: 0 }, { cases: 0 }])(
    'is no nonsense for %o',
    (state) => {
      expect(text({ done: 3, secondsDone: 3, cases: 3, ...state })).toMatch(
        /^3 of 40 replications, \d+(\.\d)?\/s, [\d,]+ cases\/s, \d+:\d\d left$/,
      )
    },
  )
})

describe('progress', () => {
  const lines: string[] = []
  let now = 0
  let progress: Progress | undefined
  const begin = async (clock?: () => number): Promise<void> => {
    const terminal = {
      print: () => {},
      tell: (line: string) => lines.push(line),
      colours: false,
      columns: 80,
      live: null,
    }
    progress = await startProgress(terminal, en, { total: 4, known: 0, seconds: 8, knownSeconds: 0 }, clock)
  }
  /** So many seconds pass; the clock says that so many have. */
  const pass = (seconds: number, shown = seconds): void => {
    now += shown * 1000
    vi.advanceTimersByTime(seconds * 1000)
  }
  beforeEach(() => {
    lines.length = 0
    now = 1e6
    vi.useFakeTimers()
  })
  afterEach(() => {
    progress?.stop()
    vi.useRealTimers()
  })

  it('writes a plain line every five seconds where there is no terminal, and one at the end', async () => {
    await begin()
    pass(2)
    progress!.add(1, 2, 100)
    pass(8)
    progress!.add(1, 2, 100)
    progress!.stop()
    pass(60)
    expect(lines).toEqual([
      '1 of 4 replications, 0.2/s, 20 cases/s, 0:03 left',
      '1 of 4 replications, 0.1/s, 10 cases/s, 0:01 left',
      '2 of 4 replications, 0.2/s, 20 cases/s, 0:10 left',
    ])
  })

  it('begins to count the time at its start, whatever the clock says then', async () => {
    await begin(() => now)
    pass(2)
    progress!.add(1, 2, 100)
    pass(3)
    expect(lines).toEqual(['1 of 4 replications, 0.2/s, 20 cases/s, 0:03 left'])
  })

  it.each([
    ['back by a day', -86_400],
    ['back by two seconds', -2],
    ['ahead by a day', 86_400],
    ['to no number', NaN],
  ])('is right again after the clock has jumped %s', async (_, jump) => {
    await begin(() => now)
    pass(5)
    progress!.add(1, 2, 100)
    pass(5, jump)
    if (Number.isNaN(now)) now = 5e6
    pass(5)
    pass(5)
    progress!.add(1, 2, 100)
    pass(5)
    for (const line of lines.slice(1)) expect(line).toMatch(/^[12] of 4 .* 0:\d\d left$/)
    // The five seconds of the jump are lost, and those that find the first number after none.
    const seconds = Number.isNaN(jump) ? 15 : 20
    expect(lines.at(-1)).toBe(
      `2 of 4 replications, 0.1/s, ${Math.round(200 / seconds)} cases/s, 0:${seconds === 20 ? 10 : '05'} left`,
    )
  })
})
