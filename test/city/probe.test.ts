import { test } from 'vitest'
import { replicate } from '../analytic/agreement.ts'
import { simulate, trial, value } from './small-city.ts'
test('probe', () => {
  for (const [name, ch] of [['default', {}], ['no recur', { behaviour: { recurShare: 0 } }], ['no recur, feedback, quits', { demand: { feedback: 0 , consultShare: 0, dayEffectCv: 0}, behaviour: { recurShare: 0, quitsPerYear: 0 } }]] as const) {
    const one = trial('prereform', { city: { streets: 5, residentsPerStreet: 20000 }, street: { staff: 40 }, ...ch , demand: { consultShare: 0, dayEffectCv: 0, ...(ch as any).demand }})
    const r = replicate(16, (i) => value(simulate(one, { warmUpDays: 60, days: 60 }, i), 'demand') / 5.6)
    const m = r.reduce((a, b) => a + b, 0) / r.length
    console.log(name, m, Math.sqrt(r.reduce((a, b) => a + (b - m) ** 2, 0) / 15 / 16))
  }
})
