import { describe, expect, it, vi } from 'vitest'
import { progressText, startProgress } from '../../cli/progress.ts'
import { textsIn } from '../../cli/texts.ts'

const en = textsIn('en')

describe('progress', () => {
  it('has rates and the remaining time', () => {
    expect(progressText(en, { total: 40, known: 0, done: 10, cases: 25_000, seconds: 5 })).toBe(
      '10 of 40 replications, 2.0/s, 5,000 cases/s, 0:15 left',
    )
  })

  it('does not count what was there before for the rate', () => {
    expect(progressText(en, { total: 40, known: 30, done: 32, cases: 100, seconds: 4 })).toContain(
      '0.5/s, 25 cases/s, 0:16 left',
    )
  })

  it('knows no rate before the first replication', () => {
    expect(progressText(en, { total: 40, known: 30, done: 30, cases: 0, seconds: 4 })).toBe('30 of 40 replications')
  })

  it('writes a plain line every five seconds where there is no terminal, and one at the end', () => {
    vi.useFakeTimers()
    const lines: string[] = []
    const terminal = { print: () => {}, tell: (line: string) => lines.push(line), colours: false, live: null }
    const progress = startProgress(terminal, en, 4, 0)
    progress.add(100)
    vi.advanceTimersByTime(10_000)
    progress.add(100)
    progress.stop()
    vi.advanceTimersByTime(60_000)
    vi.useRealTimers()
    expect(lines).toEqual([
      '1 of 4 replications, 0.2/s, 20 cases/s, 0:15 left',
      '1 of 4 replications, 0.1/s, 10 cases/s, 0:30 left',
      '2 of 4 replications, 0.2/s, 20 cases/s, 0:10 left',
    ])
  })
})
