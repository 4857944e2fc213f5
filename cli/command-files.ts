/** Each command in a file that is loaded when the line names it: most of the time that a short command takes is loading the others. */
import type { Command } from './work/command.ts'

/** By name; the same commands as in `commands.ts`, which loads all of them. */
export const COMMAND_FILES: Readonly<Record<string, () => Promise<Command>>> = {
  list: async () => (await import('./authoring/list-command.ts')).listCommand,
  show: async () => (await import('./authoring/show-command.ts')).showCommand,
  check: async () => (await import('./authoring/check-command.ts')).checkCommand,
  init: async () => (await import('./authoring/init-command.ts')).initCommand,
  import: async () => (await import('./data/import-command.ts')).importCommand,
  fit: async () => (await import('./data/fit-command.ts')).fitCommand,
  validate: async () => (await import('./data/validate-command.ts')).validateCommand,
  run: async () => (await import('./run/run-command.ts')).runCommand,
  study: async () => (await import('./run/study-command.ts')).studyCommand,
  'warm-up': async () => (await import('./run/warm-up-command.ts')).warmUpCommand,
  sweep: async () => (await import('./experiment/sweep-command.ts')).sweepCommand,
  sensitivity: async () => (await import('./experiment/sensitivity-command.ts')).sensitivityCommand,
  surrogate: async () => (await import('./experiment/surrogate-command.ts')).surrogateCommand,
  select: async () => (await import('./experiment/select-command.ts')).selectCommand,
  size: async () => (await import('./experiment/size-command.ts')).sizeCommand,
  discover: async () => (await import('./experiment/discover-command.ts')).discoverCommand,
  status: async () => (await import('./folder/status-command.ts')).statusCommand,
  resume: async () => (await import('./folder/resume-command.ts')).resumeCommand,
  merge: async () => (await import('./folder/merge-command.ts')).mergeCommand,
  open: async () => (await import('./folder/open-command.ts')).openCommand,
  verify: async () => (await import('./folder/verify-command.ts')).verifyCommand,
  report: async () => (await import('./folder/report-command.ts')).reportCommand,
  export: async () => (await import('./folder/export-command.ts')).exportCommand,
  submit: async () => (await import('./cluster/submit-command.ts')).submitCommand,
  worker: async () => (await import('./cluster/worker-command.ts')).workerCommand,
  trace: async () => (await import('./trace/trace-command.ts')).traceCommand,
  queue: async () => (await import('./queue/queue-command.ts')).queueCommand,
  lab: async () => (await import('./lab/lab-command.ts')).labCommand,
}
