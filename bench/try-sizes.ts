import { scenarioFolder } from '../cli/scenario-folder.ts'
import { anchorOf } from '../sim/city/anchor.ts'
import { replicationSeconds } from '../sim/city/duration-estimate.ts'
import { simulateCity } from '../sim/city/city.ts'
import { withAssignments } from '../sim/experiment/assignment.ts'
import { loadScenario } from '../sim/experiment/scenario-file.ts'
import { layoutOf, rowLength } from '../sim/experiment/result-row.ts'
import { Luck } from '../sim/random/luck.ts'
for (const [res, streets, warm, days] of [[1000,1,0,7],[1000,1,0,28],[2000,1,7,28],[5000,2,30,180],[10000,2,30,180],[20000,1,30,365],[30000,2,30,365]]) {
  const s = withAssignments(loadScenario('haigang-after', scenarioFolder()), [`city.streets=${streets}`, 'city.districts=1', `city.residentsPerStreet=${res}`])
  const t0 = performance.now()
  const anchor = anchorOf(s.rootSetting)
  const t1 = performance.now()
  const horizon = { warmUpDays: warm!, days: days! }
  const n = res! < 3000 ? 1000 : 30
  for (let i = 0; i < n; i++) simulateCity(s.setting, anchor, new Luck('x', i), horizon)
  const t2 = performance.now()
  const c0 = process.cpuUsage()
  for (let i = 0; i < n; i++) simulateCity(s.setting, anchor, new Luck('x', i), horizon)
  const c = process.cpuUsage(c0)
  console.log(res, streets, days, 'anchor ms', t1 - t0, 'cpu ms', (c.user + c.system) / 1000 / n, 'est', replicationSeconds(s.setting, anchor, horizon) * 1000, 'row', rowLength(layoutOf(horizon, s.setting)))
}
