/**
 * Why a pattern is absent or undecided, written by hand once its figures are known. The coefficients were frozen before:
 * a reason explains what the model does and may ask for better evidence, and nothing is changed so that a pattern appears.
 */
export const REASONS: Readonly<Record<string, string>> = {}
