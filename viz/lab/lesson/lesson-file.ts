/** From the two texts of a lesson to a checked lesson. The door to this room. */
import { InputError } from '../../../sim/text/input-error.ts'
import { say } from '../../../sim/text/message.ts'
import type { ScenarioLibrary } from '../../../sim/scenario/scenario-library.ts'
import { asMapping, onlyKeys } from '../../../sim/text/fields.ts'
import { readYaml } from '../../../sim/text/yaml-tree.ts'
import type { Lesson } from './lesson.ts'
import { readBlock } from './lesson-blocks.ts'
import { readFront } from './lesson-front.ts'
import { cutLesson } from './lesson-text.ts'
import type { RawLesson } from './lesson-text.ts'

export interface LessonText {
  readonly file: string
  readonly text: string
}

/** @param zh null: a lesson of one's own in one language, shown in both @throws InputError with file, line and remedy */
export function readLesson(en: LessonText, zh: LessonText | null, library: ScenarioLibrary): Lesson {
  const english = cutLesson(en.text, en.file)
  const chinese = zh === null ? english : cutLesson(zh.text, zh.file)
  const front = readFront(english.head, en.file, library)
  if (zh !== null) checkTwin(english, chinese, front.id, { en, zh })
  if (english.blocks.length === 0) throw new InputError(say`${en.file} has no block; write one, as ::: look city`)
  const ground = { arms: front.arms, file: en.file, twin: zh?.file ?? en.file }
  const blocks = english.blocks.map((block, index) => readBlock(block, chinese.blocks[index], ground))
  for (const block of blocks) {
    if (block.kind !== 'reveal' || block.chart.kind !== 'response') continue
    const { over } = block.chart
    const drawn = blocks.find(({ id }) => id === over)
    if (drawn?.kind !== 'predict' || drawn.asked.form !== 'draw')
      throw new InputError(
        say`${en.file}:${block.line} shows what was drawn in ${over}, and no prediction of that name is drawn`,
      )
  }
  return { ...front, blocks }
}

/** The same blocks in the same order, and a head that says whose twin it is. */
function checkTwin(
  english: RawLesson,
  chinese: RawLesson,
  id: string,
  { en, zh }: { readonly en: LessonText; readonly zh: LessonText },
): void {
  const head = asMapping(say`the head of a twin`, readYaml(chinese.head, zh.file), `of: ${id}`)
  onlyKeys(say`the head of a twin`, head, ['of'])
  const of = head.entries.get('of')?.tree
  if (of?.kind !== 'leaf' || of.value !== id)
    throw new InputError(say`${zh.file} is not the twin of ${id}; write of: ${id} in its head`)
  english.blocks.forEach(({ id: own, kind, line }, index) => {
    const twin = chinese.blocks.at(index)
    if (twin?.id === own && twin.kind === kind) return
    const place = twin === undefined ? zh.file : `${zh.file}:${twin.line}`
    throw new InputError(
      say`${place} has no block ${kind} ${own} where ${en.file}:${line} has one; both have the same blocks in the same order`,
    )
  })
  if (chinese.blocks.length > english.blocks.length)
    throw new InputError(
      say`${zh.file}:${chinese.blocks[english.blocks.length].line} is a block that ${en.file} has not; take it out, or add it there`,
    )
}
