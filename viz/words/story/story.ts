/** The story of a case in the language asked for. */
import type { Language } from '../language.ts'
import { storyInChinese } from './story-zh.ts'
import { storyInEnglish } from './story-en.ts'
import type { StoryWords } from './story-words.ts'

export function storyIn(language: Language): StoryWords {
  return language === 'zh' ? storyInChinese : storyInEnglish
}
