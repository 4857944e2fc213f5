/** The run to ask for next sets all that this one set: what it leaves out would answer another question. */
import { describe, expect, it } from 'vitest'
import type { Manifest } from '../../../sim/analysis/summary.ts'
import { precisionFromText } from '../../../sim/study/precision-wish.ts'
import { nextRun } from '../../../viz/report/sections/next-run.ts'
import { runFolder } from './fixture.ts'

function asked(command: string, more: Partial<Manifest> = {}, completed = more.replications ?? 10) {
  return nextRun({ ...runFolder().manifest, command, ...more }, completed, 'en')
}

describe('more runs', () => {
  it.each([
    'whistlelab run haigang-before half=haigang-before,street.staff=30 --set demand.issueRate=6 --replications 10 --days 90 --warm-up 30 --seed a',
    'whistlelab study staffing --replications 10 --days 60 --seed a --judge all --lang en',
    "whistlelab sweep haigang-after --vary street.staff=11:75:8 --constraint 'street.units <= street.staff' --replications 10 --seed a",
  ])('%s', (command) => {
    expect(asked(command)).toBe(command.replace('--replications 10', '--replications 20'))
  })

  it('are ten at least', () => {
    expect(asked('whistlelab run a --replications 2', { replications: 2 })).toBe('whistlelab run a --replications 10')
  })

  it('leave words alone that only look like the option', () => {
    const seed = `'it'\\''s --replications 3 --cap 4'`
    expect(asked(`whistlelab run a --seed ${seed} --replications 10`)).toBe(
      `whistlelab run a --seed ${seed} --replications 20`,
    )
    expect(asked(`whistlelab run a --replications=10 --set 'x = 1'`)).toBe(
      `whistlelab run a --replications 20 --set 'x = 1'`,
    )
    expect(asked('whistlelab sensitivity posts')).toBe('whistlelab sensitivity posts --replications 20')
  })

  it('come after those that are missing: the same line goes on', () => {
    const command = 'whistlelab run a --replications 10 --seed b'
    expect(asked(command, {}, 6)).toBe(command)
  })

  it('are in the language of the report', () => {
    const { manifest } = runFolder()
    const command = 'whistlelab run a --replications 10 --lang en'
    expect(nextRun({ ...manifest, command }, 10, 'zh')).toBe('whistlelab run a --replications 20 --lang zh')
  })
})

describe('a run that was asked for a precision', () => {
  const precision = (text: string, cap: number, first = 10) => ({
    ...{ ...precisionFromText(text, []), first, cap, exact: false },
  })
  const line = (text: string, cap: number) => `whistlelab run a --replications 10 --precision '${text}' --cap ${cap}`
  const WISH = 'differences: onTimeRate 1 pp, resolutionTimeMean 5 %, cost 1000 yuan'

  it('that it has is asked for half of it', () => {
    const next = asked(line(WISH, 200), { precision: precision(WISH, 200), replications: 40 })
    expect(next).toBe(line('differences: onTimeRate 0.5 pp, resolutionTimeMean 2.5 %, cost 500 yuan', 200))
    // What is written is read as what it says.
    expect(precisionFromText(/'(.*)'/.exec(next)![1], []).targets.map(({ halfWidth }) => halfWidth.value)).toEqual([
      ...[0.005, 0.025, 500],
    ])
  })

  it('and may take as many runs as that needs: four times as many', () => {
    const next = asked(line(WISH, 200), { precision: precision(WISH, 200), replications: 60 })
    expect(next).toMatch(/--cap 300$/)
  })

  it('that it came to its cap without is allowed twice as many', () => {
    expect(asked(line(WISH, 200), { precision: precision(WISH, 200), replications: 200 })).toBe(line(WISH, 400))
    // Asked for by a study: the line had none.
    const study = 'whistlelab study posts --replications 10'
    expect(asked(study, { precision: precision(WISH, 200), replications: 200 })).toBe(`${study} --cap 400`)
    expect(asked(study, { precision: precision('onTimeRate 1 pp', 200), replications: 30 })).toBe(
      `${study} --precision 'onTimeRate 0.5 pp'`,
    )
  })
})
