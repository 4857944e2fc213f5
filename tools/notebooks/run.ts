/**
 * `npx tsx tools/notebooks/run.ts [--check] [--part=1/2] [NAME...]`: runs notebooks top to bottom and stores what they show; with --check it stores nothing, and
 * says where what is stored is not what comes now, to the last digit shown, and where types are wrong. Without names: all of them, or every second one.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { differences, executed } from './execute.ts'
import { nameOf, readNotebook, writeNotebook } from './notebook-file.ts'
import { typeFaults } from './types.ts'

const FOLDER = join(import.meta.dirname, '../../notebooks')
const check = process.argv.includes('--check')
const named = process.argv.slice(2).filter((one) => !one.startsWith('--'))
const all = readdirSync(FOLDER).filter((file) => file.endsWith('.ipynb'))
const unknown = named.filter((name) => !all.some((file) => nameOf(file) === name))
if (unknown.length > 0) {
  console.error(`there is no notebook ${unknown.join(', ')}; there are ${all.map(nameOf).join(', ')}`)
  process.exit(2)
}

const [part, parts] = (
  /^--part=(\d+)\/(\d+)$/.exec(process.argv.find((one) => one.startsWith('--part=')) ?? '') ?? ['', '1', '1']
)
  .slice(1)
  .map(Number)
const files = all
  .filter((file, at) => at % parts === part - 1 && (named.length === 0 || named.includes(nameOf(file))))
  .map((file) => join(FOLDER, file))
let faults = 0
const say = (text: string): void => {
  faults++
  console.error(text)
}
for (const file of files) {
  const start = performance.now()
  try {
    const { stored, fresh } = await executed(file)
    if (check) differences(file, stored, fresh).forEach(say)
    else writeNotebook(file, fresh)
    console.log(`${nameOf(file)}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
  }
}
if (check) {
  const typed = files.filter((file) => readNotebook(file).metadata.kernelspec.language === 'typescript')
  typeFaults(typed).forEach(say)
}
console.log(`${files.length} notebooks, ${faults} faults`)
process.exitCode = faults === 0 ? 0 : 1
