/** Whole numbers from the command line, checked against their bounds. */
import { InputError } from '../../sim/index.ts'

/** @throws InputError for what is not written as a whole number, or out of bounds (both included) */
export function wholeNumber(name: string, text: string, low: number, high: number): number {
  const value = /^[+-]?\d+$/.test(text.trim()) ? Number(text) : NaN
  if (Number.isNaN(value) || value < low || value > high) {
    const range = `${low} to ${high.toLocaleString('en', { useGrouping: false })}`
    throw new InputError(`--${name} is ${JSON.stringify(text)}; give a whole number from ${range}`)
  }
  return value
}
