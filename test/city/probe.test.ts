import { test } from 'vitest'
import { loadScenario } from '../../sim/experiment/scenario-file.ts'
import { LIBRARY } from '../experiment/scenario-folder.ts'
import { anchorOf } from '../../sim/city/anchor.ts'
import { simulateCity } from '../../sim/city/city.ts'
import { Luck } from '../../sim/random/luck.ts'
import { MEASURES } from '../../sim/city/measures.ts'
test('probe', () => {
  for (const name of ['prereform', 'haigang-before', 'haigang-staff-only', 'haigang-power-only', 'haigang-after']) {
    const s = loadScenario(name, LIBRARY)
    const city = { ...s.setting.city, streets: 3, residentsPerStreet: 20000 }
    const setting = { ...s.setting, city }
    const root = { ...s.rootSetting, city }
    const t = Date.now()
    const r = simulateCity(setting, anchorOf(root), new Luck('a', 0), { warmUpDays: 30, days: 60 })
    console.log(name, Date.now() - t, 'ms', r.events, r.cases)
    console.log(MEASURES.map((m, i) => `${m.id}=${r.measures[i].toPrecision(4)}`).join(' '))
  }
})
