/**
 * What the build makes of the program, run from `dist/`: what `--help` and `list` tell, so that they need not load the program, nor read every scenario;
 * the worker of clusters in one file; the lab as one page that opens from disk and runs on any web space.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listedFiles } from '../../cli/authoring/listed-files.ts'
import { CHAPTERS } from '../../cli/commands.ts'
import { overview } from '../../cli/help.ts'
import { LIST_FILE, OVERVIEW_FILE } from '../../cli/work/made-by-the-build.ts'
import { programFolder, scenarioFolder, studyFolder } from '../../sim/store/scenario-folder.ts'
import { bundleLab } from './lab-file.ts'
import { bundleWorker } from './worker-file.ts'

const root = programFolder()
const dist = join(root, 'dist')

/** The bundler works beside what follows. */
const bundles = Promise.all([
  bundleWorker(root, dist, join(dist, 'whistlelab-worker.mjs')),
  bundleLab(root, join(dist, 'lab.html')),
])
const libraries = { scenarios: scenarioFolder(root), studies: studyFolder(root) }
writeFileSync(join(dist, OVERVIEW_FILE), overview(CHAPTERS))
writeFileSync(join(dist, LIST_FILE), JSON.stringify(listedFiles(libraries)))

const [worker, lab] = await bundles
console.log(`dist/whistlelab-worker.mjs: ${Math.round(worker / 1000)} kB; dist/lab.html: ${Math.round(lab / 1000)} kB`)
