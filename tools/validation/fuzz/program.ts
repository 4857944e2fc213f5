/** Judges cases in a process of its own, one after another: `program.ts KIND FROM TO`. What it says last, when it hangs, is the case. */
import type { Fault, Kind } from './cases.ts'
import { SEED, judge } from './cases.ts'
import { fuzzWorld } from './world.ts'

// No program of the machine may be started by a line.
process.env['PATH'] = ''
const [kind, from, to] = process.argv.slice(2)
const world = await fuzzWorld()
const codes: Record<string, number> = {}
const faults: Fault[] = []
try {
  for (let number = Number(from); number < Number(to); number++) {
    process.stderr.write(`${SEED} ${kind} ${number}\n`)
    const judged = await judge(kind as Kind, number, world)
    codes[String(judged.code)] = (codes[String(judged.code)] ?? 0) + 1
    faults.push(...judged.faults)
  }
} finally {
  world.remove()
}
process.stdout.write(JSON.stringify({ codes, faults }))
