/** Every message in Chinese, by its English template (`say` in `sim/text/message.ts`). A key stands once, in the file of its subject. */
import { ZH_COMMAND_LINE } from './zh-command-line.ts'
import { ZH_DATA } from './zh-data.ts'
import { ZH_EXPERIMENT } from './zh-experiment.ts'
import { ZH_LESSON } from './zh-lesson.ts'
import { ZH_RUN } from './zh-run.ts'
import { ZH_SCENARIO } from './zh-scenario.ts'
import { ZH_STUDY } from './zh-study.ts'
import { ZH_TEXT } from './zh-text.ts'

export const CHINESE_PARTS = [
  ZH_TEXT,
  ZH_SCENARIO,
  ZH_STUDY,
  ZH_EXPERIMENT,
  ZH_RUN,
  ZH_LESSON,
  ZH_DATA,
  ZH_COMMAND_LINE,
]

export const CHINESE: ReadonlyMap<string, string> = new Map(CHINESE_PARTS.flatMap((part) => Object.entries(part)))
