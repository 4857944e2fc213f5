/**
 * Columns that lie side by side: all values of a row within a few cache lines, where a column of its own would cost a line
 * for each value (bench: "whole model"). Every column is a view of the same memory that begins one place later, so a row
 * is named by the place where it begins: rows are numbered in steps, 0, step, 2 step, and so on.
 */

/** As many columns of 32-bit integers as a row has places (`step`), with room for so many rows. */
export function wholeColumns(step: number, rows: number): Int32Array[] {
  return views(new Int32Array(step * rows), step)
}

/** The same for real numbers. */
export function realColumns(step: number, rows: number): Float64Array[] {
  return views(new Float64Array(step * rows), step)
}

/** The columns with room for twice as many rows, their values kept. */
export function widened<T extends Int32Array | Float64Array>(columns: readonly T[]): T[] {
  const [memory] = columns
  const wider = new (memory.constructor as new (length: number) => T)(memory.length * 2)
  wider.set(memory)
  return views(wider, columns.length)
}

/**
 * Gives an object its columns by their names; anew after `widened`. Each is defined, not assigned: an object to which a loop or
 * Object.assign adds dozens of names becomes a hash table in V8, and the model takes a quarter longer (bench: "whole model").
 */
export function nameColumns(owner: object, names: readonly string[], columns: readonly unknown[]): void {
  names.forEach((name, place) => {
    const [writable, enumerable, configurable] = [true, true, true]
    Object.defineProperty(owner, name, { value: columns[place], writable, enumerable, configurable })
  })
}

function views<T extends Int32Array | Float64Array>(memory: T, step: number): T[] {
  return Array.from({ length: step }, (_, place) => memory.subarray(place) as T)
}
