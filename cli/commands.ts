/** All commands, in the chapters of the help. Whatever needs to know them reads this list: the line, the help, did-you-mean and the README. */
import { checkCommand } from './authoring/check-command.ts'
import { initCommand } from './authoring/init-command.ts'
import { listCommand } from './authoring/list-command.ts'
import { showCommand } from './authoring/show-command.ts'
import { submitCommand } from './cluster/submit-command.ts'
import { workerCommand } from './cluster/worker-command.ts'
import { calibrateCommand } from './calibrate/calibrate-command.ts'
import { validateCommand } from './calibrate/validate-command.ts'
import { fitCommand } from './data/fit-command.ts'
import { importCommand } from './data/import-command.ts'
import { exportCommand } from './folder/export-command.ts'
import { openCommand } from './folder/open-command.ts'
import { mergeCommand } from './folder/merge-command.ts'
import { reportCommand } from './folder/report-command.ts'
import { resumeCommand } from './folder/resume-command.ts'
import { statusCommand } from './folder/status-command.ts'
import { verifyCommand } from './folder/verify-command.ts'
import { labCommand } from './lab/lab-command.ts'
import { notebookCommand } from './notebook/notebook-command.ts'
import { queueCommand } from './queue/queue-command.ts'
import { runCommand } from './run/run-command.ts'
import { steadyCommand } from './run/steady-command.ts'
import { studyCommand } from './run/study-command.ts'
import { warmUpCommand } from './run/warm-up-command.ts'
import { discoverCommand } from './experiment/discover-command.ts'
import { selectCommand } from './experiment/select-command.ts'
import { sensitivityCommand } from './experiment/sensitivity-command.ts'
import { sizeCommand } from './experiment/size-command.ts'
import { surrogateCommand } from './experiment/surrogate-command.ts'
import { sweepCommand } from './experiment/sweep-command.ts'
import { traceCommand } from './trace/trace-command.ts'
import type { Chapter } from './work/command.ts'

export const CHAPTERS: readonly Chapter[] = [
  { title: 'Scenarios', commands: [listCommand, showCommand, checkCommand, initCommand] },
  { title: "A city's own data", commands: [importCommand, fitCommand, validateCommand, calibrateCommand] },
  { title: 'Runs', commands: [runCommand, studyCommand, warmUpCommand, steadyCommand] },
  {
    title: 'Experiments',
    commands: [sweepCommand, surrogateCommand, sensitivityCommand, selectCommand, sizeCommand, discoverCommand],
  },
  {
    title: 'The folder of a run',
    commands: [statusCommand, resumeCommand, mergeCommand, verifyCommand, reportCommand, openCommand, exportCommand],
  },
  { title: 'Several machines', commands: [submitCommand, workerCommand] },
  { title: 'One replication, followed', commands: [traceCommand] },
  { title: 'One queue', commands: [queueCommand] },
  { title: 'In a browser', commands: [labCommand] },
  { title: 'For a course', commands: [notebookCommand] },
]

export const COMMANDS = CHAPTERS.flatMap(({ commands }) => commands)
