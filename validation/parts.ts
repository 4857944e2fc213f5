/** Every part of the long validation work, in the order of docs/VALIDATION.md. A new part is a line here. */
import { coverage } from './coverage/coverage.ts'
import type { Part } from './part.ts'

export const PARTS: readonly Part[] = [coverage]
