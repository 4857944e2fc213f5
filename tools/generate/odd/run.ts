/** `npm run odd`: writes docs/ODD.md from the model. `--check` writes nothing and ends with 1 when the file is not what it would write. */
import { oddDocument } from './document.ts'
import { writeDocument } from './written-document.ts'

process.exitCode = writeDocument('ODD.md', 'npm run odd', oddDocument(), process.argv.slice(2))
