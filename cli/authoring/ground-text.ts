/** On what a value rests, in words: `fact E088`, `outside figure T1`, `assumption`. */
import { groundOf } from '../../sim/evidence/provenance.ts'
import type { AuthoringTexts } from './authoring-texts.ts'

export function groundText(source: string, words: AuthoringTexts): string {
  const ground = groundOf(source)
  return ground === 'assumption' ? words.grounds[ground] : `${words.grounds[ground]} ${source}`
}
