/** What the terminal says of runs in stages, in both languages. */
import type { Language } from '../language.ts'

export interface StageWords {
  readonly written: (folder: string) => string
  readonly planned: (folder: string, quoted: string) => string
  readonly stopped: (folder: string) => string
}

const en: StageWords = {
  written: (folder) =>
    `The answer is in ${folder}: analysis.json and its table; stages.jsonl says what was decided after which stage.`,
  planned: (folder, quoted) =>
    `The next stage is in ${folder}. whistlelab resume ${quoted} makes it here, whistlelab submit ${quoted} on a cluster; the same command again then decides and goes on.`,
  stopped: (folder) => `stopped in ${folder}; what is complete is kept. Give the same command again to go on.`,
}

const zh: StageWords = {
  written: (folder) => `答案在 ${folder}：analysis.json 及其数据表；stages.jsonl 记录每一阶段之后的决定。`,
  planned: (folder, quoted) =>
    `下一阶段在 ${folder}。本机计算：whistlelab resume ${quoted}；集群：whistlelab submit ${quoted}；之后再次给出同一命令即作决定并继续。`,
  stopped: (folder) => `在 ${folder} 停止；已完成的部分已保留。再次给出同一命令即可继续。`,
}

const WORDS: Readonly<Record<Language, StageWords>> = { en, zh }

export function stageWords(language: Language): StageWords {
  return WORDS[language]
}
