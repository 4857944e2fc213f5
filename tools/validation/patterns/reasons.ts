/**
 * Why a pattern is absent or undecided, written by hand once its figures are known. The coefficients were frozen before:
 * a reason explains what the model does and may ask for better evidence, and nothing is changed so that a pattern appears.
 */
export const REASONS: Readonly<Record<string, string>> = {
  SF10:
    'The feedback acts (`test/city/levers/levers-alive-city.test.ts`, where cases are frequent), but trust learns from own cases alone, and at 5.6 cases per 10,000 residents and day a resident has one in five years: ' +
    'in nine months six of seven have had none. Over five years contacts grow by 8 % (T12 below), where cities saw a threefold growth: what neighbours and news tell is not in the model.',
  SF11:
    'The line is of cities that reply in time. With 36 posts or more the model is within 5 points of it; at 11 and 20 posts many cases are solved long after the time expected, ' +
    'and by rule 11 a resident who has waited too long is not satisfied although the matter is solved (`behaviour.waitPenalty`).',
  SF15:
    'A fifth of speed lost for 90 days does make a dip, most of which is made up for: with the loss as the only change, true resolution of the cases accepted in the first 30 days is -2.7 ± 0.2 points, ' +
    'in the first 90 days -4.5 ± 0.2 and in all 180 days -2.8 ± 0.2 (so in the second 90 about a point), on time -8.6 ± 0.5, -12.9 ± 0.5 and -7.8 ± 0.3. ' +
    'But the reform of the base city gives more at once than that: joint matters are whistled for instead of tried alone, the entry gate takes seven of ten tasks away, and the first owner is more often the right one. ' +
    'Without whistle and entry gate the first 30 days still gain 1.8 ± 0.4 points; the first 90 days give -0.2 ± 0.4, and all 180 days 1.8 ± 0.3. Nothing in the sources says how large the loss is (E146). ' +
    'These figures: `npx whistlelab run prereform tools/validation/patterns/reform-dip/loss-alone.yaml tools/validation/patterns/reform-dip/no-whistle-no-gate.yaml --set city.streets=5 --set street.staff=50 --replications 20 --seed patterns --days 30`, and with `--days 90` and `--days 180`.',
}
