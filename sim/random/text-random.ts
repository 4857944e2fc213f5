/**
 * Random numbers from a text seed, for everything outside the model: bootstrap, design sampling, key words. By
 * seedrandom (ARC4).
 */
import seedrandom from 'seedrandom'

/**
 * A stream of uniform numbers in [0, 1) that any text names: '007' is not '7', and Chinese texts differ in every
 * character.
 */
export function randomFromText(seed: string): () => number {
  return seedrandom(bytesOf(seed))
}

/**
 * The text as UTF-8, one character a byte, after its length. seedrandom keeps only the low eight bits of a character,
 * and repeats short texts, so that by itself it takes 一 for 伀 and '1' for '11'.
 */
function bytesOf(text: string): string {
  const bytes = new TextEncoder().encode(text)
  let characters = `${bytes.length}:`
  for (const byte of bytes) characters += String.fromCharCode(byte)
  return characters
}
