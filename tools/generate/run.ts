/**
 * `npm run generate`: writes every document that is made from the model, the pages of the cases from their kept results. Names after `--` choose
 * among them; `--check` writes nothing, names what is stale and ends with 1.
 */
import { join } from 'node:path'
import { GENERATED } from './every-document.ts'
import { generate } from './generate.ts'

const ROOT = join(import.meta.dirname, '../..')

process.exitCode = await generate(process.argv.slice(2), GENERATED, ROOT, (line) => console.log(line))
