/** Colours of the picture. Each has a contrast of at least 3 to the paper; where two are near for a colour-blind eye, shape or outline tells them apart. */

export const PAPER = '#f5f4f0'
export const INK = '#333333'
/** Within half of its limit, beyond half, late, and what nobody has reported yet: in the order of AGE. */
export const AGE_COLOURS = ['#3f86c0', '#c77700', '#8f2d00', '#767676'] as const
export const DEPARTMENT = '#1f4e9c'
export const WHISTLE = '#b0478a'
export const QUIET = '#767676'
export const GROUND = '#ffffff'
export const LINE = '#c9c6bd'
