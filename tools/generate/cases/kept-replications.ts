/**
 * Rows that are done, one line of JSON each, written as they come, so that a stopped run goes on and a changed scenario costs no more than
 * its own rows. A row is found again by all that decides its bits: the code (in the name of the file), seed, days, scenario, replication.
 */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '../../../sim/store/folder-maker.ts'
import type { BlockStore } from '../../../sim/run/batch.ts'
import { numbersIn } from '../../../sim/run/plan.ts'
import type { Block, Plan } from '../../../sim/run/plan.ts'
import type { BlockResult } from '../../../sim/run/replication-task.ts'

interface KeptLine {
  readonly key: string
  readonly row: readonly (number | null)[]
}

export class KeptReplications {
  readonly file: string
  private readonly rows = new Map<string, Float64Array>()

  /** @param engine fingerprint of the code that makes the rows */
  constructor(folder: string, engine: string) {
    this.file = join(folder, `rows-${engine.slice(0, 16)}.jsonl`)
    makeFolder(folder)
    if (existsSync(this.file)) this.takeOver()
  }

  /** The rows of a plan whose blocks are of one replication each. */
  storeOf(plan: Plan): BlockStore {
    const read = (block: Block): BlockResult | undefined => {
      const rows = this.rows.get(keyOf(plan, block.scenario, block.from))
      return rows?.length === numbersIn(plan, block) ? { rows, failures: [] } : undefined
    }
    const write = (block: Block, { rows, failures }: BlockResult): void => {
      if (failures[0]) throw new Error(`${plan.scenarios[block.scenario].name} failed: ${failures[0].message}`)
      const key = keyOf(plan, block.scenario, block.from)
      // JSON has no NaN: a missing value is written as null.
      appendFileSync(this.file, `${JSON.stringify({ key, row: Array.from(rows) })}\n`)
      this.rows.set(key, rows)
    }
    return { has: (block) => read(block) !== undefined, read, write }
  }

  private takeOver(): void {
    const text = readFileSync(this.file, 'utf8')
    const lines = text.split('\n')
    // What follows the last end of line was cut off while it was written: that row is made again.
    const torn = lines.pop()!
    for (const line of lines) {
      const { key, row } = JSON.parse(line) as KeptLine
      this.rows.set(
        key,
        Float64Array.from(row, (value) => value ?? NaN),
      )
    }
    if (torn !== '') writeFileSync(this.file, text.slice(0, text.length - torn.length))
  }
}

function keyOf({ bases, scenarios, horizon, seed }: Plan, scenario: number, replication: number): string {
  const { hash, anchor } = bases[scenarios[scenario].base]
  return JSON.stringify({ seed, ...horizon, hash, anchor, replication })
}
