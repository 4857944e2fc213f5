/** How a page names the scripts and style sheets that may be part of it. */
import { sha256 } from '../../sim/text/sha256.ts'
import type { Markup } from './markup.ts'

/** What a policy calls a script or a style sheet (W3C, Content Security Policy 3): the hash of its text, in base 64. */
export function sourceHash({ markup: text }: Markup): string {
  const bytes = sha256(text)
    .match(/../g)!
    .map((two) => parseInt(two, 16))
  return `'sha256-${btoa(String.fromCharCode(...bytes))}'`
}
