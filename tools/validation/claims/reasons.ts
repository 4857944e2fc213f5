/** Why claims do not come out, by `scenario: reading`; each names the rule that decides. */
export const REASONS: Readonly<Record<string, string>> = {}
