/**
 * Why a pattern is absent or undecided, written by hand once its figures are known. The coefficients were frozen before:
 * a reason explains what the model does and may ask for better evidence, and nothing is changed so that a pattern appears.
 */
export const REASONS: Readonly<Record<string, string>> = {
  SF15:
    'By the plan these streets are loaded to .76, and a fifth of the speed lost leaves them at .95: lines grow, but below one nothing runs away (rule 19). ' +
    'What the reform gives acts from its first day: one network in place of four, officers who follow delegated work to the streets, whistles from the grid for what departments leave lying. ' +
    'Taken apart, the officers who follow delegated work and the one network decide: without either nothing is gained in the first month, and the loss alone is a dip. On time, the first four weeks are too close to tell. Nothing in the sources says how large the loss is (E146).',
}
