/**
 * A sentence for people, its values apart from its words: the English template, with {1}, {2}, ... where values go, is the key under which
 * other languages have theirs (`viz/words/messages/`). A value may itself be a message, such as a remedy or a place.
 */
import { printable } from './printable.ts'
import { spoken } from './unit.ts'

/** Where something stands that the user gave. */
export interface Place {
  /** Path of the file; null: the command line. */
  readonly file: string | null
  /** Line, from 1; null where the whole file is meant. */
  readonly line: number | null
  /** Column, from 1; absent where the whole line is meant. */
  readonly column?: number | null
}

/** A unit after a number, which each language calls in its own way. */
export interface CountedUnit {
  readonly unit: string
}

/** What goes into a sentence: what the user or the program calls by a name, shown in one line; a number; or words with a language. */
export type Part = string | number | CountedUnit | Message

/** How a language says templates and units, and whether a space stands between a word of the sentence and what is put beside it. */
export interface Tongue {
  template(english: string): string
  unit(unit: string): string
  /** @param letter the first or the last of what is put in */
  isSpaced(letter: string): boolean
}

const ENGLISH: Tongue = { template: (english) => english, unit: spoken, isSpaced: () => true }

export class Message {
  readonly template: string
  readonly parts: readonly Part[]
  /** What it speaks of; known where it says so itself. */
  readonly place: Place | undefined

  constructor(template: string, parts: readonly Part[], place?: Place) {
    this.template = template
    this.parts = parts
    this.place = place ?? parts.map((part) => (part instanceof Message ? part.place : undefined)).find(Boolean)
  }

  in(tongue: Tongue): string {
    const said = (part: Part): string => {
      if (part instanceof Message) return part.in(tongue)
      return typeof part === 'object' ? tongue.unit(part.unit) : printable(String(part))
    }
    const fitted = (before: string, text: string, after: string): string =>
      `${tongue.isSpaced(text[0] ?? '') ? before : ''}${text}${tongue.isSpaced(text.at(-1) ?? '') ? after : ''}`
    return tongue
      .template(this.template)
      .replace(/( ?)\{(\d+)\}( ?)/g, (_, before: string, number: string, after: string) =>
        fitted(before, said(this.parts[Number(number) - 1]), after),
      )
  }

  /** In English. */
  toString(): string {
    return this.in(ENGLISH)
  }
}

/** A message, written as a plain template is: say`${name} is not a lever${hint}`. A line that goes on in the next one is one line. */
export function say(words: TemplateStringsArray, ...parts: readonly Part[]): Message {
  const template = words.reduce((text, piece, index) => `${text}{${index}}${piece}`)
  return new Message(template.replace(/\n +/g, ' '), parts)
}

/** `a, b, c`. */
export function listed(parts: readonly Part[]): Message {
  const [first, ...more] = parts.map((part) => (part instanceof Message ? part : new Message('{1}', [part])))
  return more.reduce((before, part) => say`${before}, ${part}`, first ?? new Message('', []))
}
