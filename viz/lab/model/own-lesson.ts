/** A lesson of a teacher's own, chosen from her computer: it stands beside those that the page came with until the page is closed. */
import { InputError } from '../../../sim/text/input-error.ts'
import type { LessonText } from '../lesson/lesson-file.ts'
import { inLanguage } from '../../words/messages/in-language.ts'
import type { Language } from '../../words/language.ts'
import type { LabData } from './lab-data.ts'
import { lessonNamed } from './lesson-session.ts'

export type OwnLesson = { readonly data: LabData; readonly name: string } | { readonly wrong: string }

/** @param files one with the whole head, and its twin in the other language where there is one */
export function withOwnLesson(data: LabData, files: readonly LessonText[], language: Language): OwnLesson {
  const twin = files.find(({ text }) => /^of:/m.test(headOf(text)) && !/^id:/m.test(headOf(text)))
  const main = files.find((one) => one !== twin) ?? files[0]
  const name = /^id:\s*([a-z0-9-]+)/m.exec(headOf(main.text))?.[1] ?? 'own'
  const others = Object.entries(data.lessons).filter(([path]) => path !== `${name}/en.md` && path !== `${name}/zh.md`)
  const own = [
    [`${name}/en.md`, main.text],
    ...(twin === undefined || twin === main ? [] : [[`${name}/zh.md`, twin.text]]),
  ]
  const whole = { ...data, lessons: Object.fromEntries([...others, ...own]) as LabData['lessons'] }
  try {
    lessonNamed(whole, name)
    return { data: whole, name }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const text = error.said.map((one) => inLanguage(one, language)).join('\n')
    // She knows her files by the names that she gave them.
    const wrong = text.replaceAll(`${name}/en.md`, main.file).replaceAll(`${name}/zh.md`, twin?.file ?? '')
    return { wrong }
  }
}

function headOf(text: string): string {
  return text.replaceAll('\r\n', '\n').split('\n---\n')[0]
}
