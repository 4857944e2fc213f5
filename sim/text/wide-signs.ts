/** What a Chinese keyboard writes full-width and YAML reads as a letter: how it is named, and what to write instead. */
import { say } from './message.ts'
import type { Message } from './message.ts'

/** Signs that hold a file together, and what to write for each. */
const SIGNS: Readonly<Record<string, string>> = {
  ...{ '｛': '{', '｝': '}', '［': '[', '］': ']', '【': '[', '】': ']' },
  ...{ '，': ',', '、': ',', '“': '"', '”': '"', '‘': "'", '’': "'", '＃': '#', '＝': '=' },
}

/** `“，” is a full-width sign, which is read as a letter: write ,`; undefined where a text has none. */
export function wideSignAdvice(text: string): Message | undefined {
  if (text.includes('：'))
    return say`： is a full-width sign, which is read as a letter: write : with a space behind it`
  const found = Object.entries(SIGNS).find(([sign]) => text.includes(sign))
  if (found !== undefined) return say`${found[0]} is a full-width sign, which is read as a letter: write ${found[1]}`
  return text.includes('　') ? say`a full-width space, which is read as a letter: write a plain space` : undefined
}
