/** The last step of `npm run build`: what `--help` and `list` tell, so that they need not load the program, nor read every scenario. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listedFiles } from '../../cli/authoring/listed-files.ts'
import { CHAPTERS } from '../../cli/commands.ts'
import { overview } from '../../cli/help.ts'
import { LIST_FILE, OVERVIEW_FILE } from '../../cli/work/made-by-the-build.ts'
import { scenarioFolder, studyFolder } from '../../sim/store/scenario-folder.ts'

const dist = join(import.meta.dirname, '../../dist')
writeFileSync(join(dist, OVERVIEW_FILE), overview(CHAPTERS))
writeFileSync(
  join(dist, LIST_FILE),
  JSON.stringify(listedFiles({ scenarios: scenarioFolder(), studies: studyFolder() })),
)
