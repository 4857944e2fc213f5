/** How a lever is called where it is said of some streets alone. */
import type { Bilingual } from '../text/bilingual.ts'

/** The title of a lever, and for which streets it is meant. */
export function titleFor(title: Bilingual, streets: string | null): Bilingual {
  if (streets === null) return title
  const words: Readonly<Record<string, string>> = { odd: '单号街道', even: '双号街道', 'first half': '前一半街道' }
  return { en: `${title.en}, streets ${streets}`, zh: `${title.zh}（${words[streets] ?? `街道 ${streets}`}）` }
}
