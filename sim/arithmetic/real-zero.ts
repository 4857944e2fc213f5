/**
 * Zero as a real number. V8 keeps a field that begins with a whole number as one, and gives the object another shape with the first fraction in it; what
 * was compiled for the shape before is thrown away. A field that will hold reals begins with this instead (docs/decisions/shapes.md).
 */
export const REAL_ZERO = Float64Array.of(0)[0]
