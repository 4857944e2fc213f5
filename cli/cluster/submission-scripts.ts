/**
 * The scripts by which others work a run off: those of `deploy/`, with what belongs to one run filled in. They name the folder literally,
 * so that they can be started again by hand from anywhere.
 */
import { join } from 'node:path'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import type { Message } from '../../sim/text/message.ts'
import { quoted } from '../../sim/text/shell-quote.ts'

/** What both engines need to know. */
export interface Handover {
  /** Full path of the run folder; the same on every machine. */
  readonly folder: string
  /** Full path of Node here; where it is missing, the scripts take the `node` that they find. */
  readonly node: string
  readonly tasks: number
}

export interface SlurmHandover extends Handover {
  /** Memory of a task, and of the merge, as Slurm writes it: 1200M, 4G. */
  readonly memory: string
  readonly mergeMemory: string
  readonly partition: string | undefined
  readonly time: string | undefined
}

export interface ParallelHandover extends Handover {
  /** As GNU parallel reads it; a colon is this machine. */
  readonly hosts: string
}

/** Text of a file of `deploy/`. */
type Template = (name: string) => string

export const WORKER_FILE = 'whistlelab-worker.mjs'

/** The scripts of an array and of the merge that waits for it. */
export function slurmScripts(
  { memory, mergeMemory, partition, time, ...handover }: SlurmHandover,
  template: Template,
): { readonly array: string; readonly merge: string } {
  // Slurm puts the folder before the names of its logs and then reads the whole as a pattern.
  checkFolder(handover.folder, { signs: /[%\\]/, why: say`% and \\ mean something else to Slurm` })
  const { tasks, ...place } = placesOf(handover, 'slurm')
  const asked = { ...(partition && { partition }), ...(time && { time }) }
  const array = { ...asked, mem: memory, array: `0-${handover.tasks - 1}` }
  return {
    array: withDirectives(withValues(template('slurm/array.sbatch'), { ...place, tasks }), array),
    merge: withDirectives(withValues(template('slurm/merge.sbatch'), place), { ...asked, mem: mergeMemory }),
  }
}

/** The script of the whole run, and the one that it starts for every task. */
export function parallelScripts(
  { hosts, ...handover }: ParallelHandover,
  template: Template,
): { readonly run: string; readonly task: string } {
  checkFolder(handover.folder)
  const values = placesOf(handover, 'parallel')
  return {
    run: withValues(template('parallel/run.sh'), { ...values, hosts: quoted(hosts) }),
    task: withValues(template('parallel/task.sh'), values),
  }
}

/** @param wrong what else its name may not have, and why. @throws InputError for a folder that the scripts could not name */
function checkFolder(folder: string, wrong?: { readonly signs: RegExp; readonly why: Message }): void {
  const shown = JSON.stringify(folder)
  if (/[\x00-\x1f\x7f]/.test(folder)) {
    throw new InputError(say`the folder ${shown} has a line break or another control character in its name; rename it`)
  }
  if (wrong?.signs.test(folder))
    throw new InputError(say`the folder ${shown} cannot be handed over, for ${wrong.why}; rename it`)
}

function placesOf({ folder, node, tasks }: Handover, engine: string) {
  return {
    folder: quoted(folder),
    worker: quoted(join(folder, engine, WORKER_FILE)),
    node: quoted(node),
    tasks: String(tasks),
  }
}

/** Puts values in the place of those that a template has: the first line `name=...` each. */
function withValues(template: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce((text, [name, value]) => {
    const line = new RegExp(`^${name}=.*$`, 'm')
    if (!line.test(text)) throw new Error(`the template has no line ${name}=`)
    return text.replace(line, () => `${name}=${value}`)
  }, template)
}

/** The same for directives of Slurm; one that the template has not is put after the first. */
function withDirectives(template: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce((text, [name, value]) => {
    const line = new RegExp(`^#SBATCH --${name}=.*$`, 'm')
    const directive = `#SBATCH --${name}=${value}`
    if (line.test(text)) return text.replace(line, () => directive)
    return text.replace(/^#SBATCH .*$/m, (first) => `${first}\n${directive}`)
  }, template)
}
