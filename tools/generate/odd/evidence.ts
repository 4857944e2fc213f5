/** `npm run evidence`: writes docs/EVIDENCE.md from tables and scenarios. `--check` as in `run.ts`. */
import { evidenceDocument } from './evidence-document.ts'
import { writeDocument } from './written-document.ts'

process.exitCode = writeDocument('EVIDENCE.md', 'npm run evidence', evidenceDocument(), process.argv.slice(2))
