/**
 * Why a pattern is absent or undecided, written by hand once its figures are known. The coefficients were frozen before:
 * a reason explains what the model does and may ask for better evidence, and nothing is changed so that a pattern appears.
 */
export const REASONS: Readonly<Record<string, string>> = {
  SF10:
    'The feedback acts (`test/city/levers-alive-city.test.ts`, where cases are frequent), but trust learns from own cases alone, and at 5.6 cases per 10,000 residents and day a resident has one in five years: ' +
    'in nine months six of seven have had none. Over five years contacts grow by 8 % (T12 below), where cities saw a threefold growth: what neighbours and news tell is not in the model.',
  SF11:
    'The line is of cities that reply in time. With 36 posts or more the model is within 5 points of it; at 11 and 20 posts many cases are solved long after the time expected, ' +
    'and by rule 11 a resident who has waited too long is not satisfied although the matter is solved (`behaviour.waitPenalty`).',
  SF15:
    'A fifth of speed lost for 90 days does make a dip that is made up for: with the loss as the only change, the same figures are -2.4 ± 0.5 and -0.6 ± 1.0 points, on time -8.0 ± 1.3 and -1.0 ± 1.2 (4 replications). ' +
    'But the reform of the base city gives more at once than that: joint matters are whistled for instead of tried alone, the entry gate takes seven of ten tasks away, and the first owner is more often the right one. ' +
    'Without whistle and entry gate the first month still gains 2.1 ± 0.9 points. Nothing in the sources says how large the loss is (E146).',
}
