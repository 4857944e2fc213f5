/** Told of every warning of vega and vega-lite; the tests let none pass. Apart from them, so that types of a page need none of theirs. */
export type Warn = (message: string) => void
