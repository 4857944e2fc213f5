/** Everything that the report says, in English. Sentences take their numbers ready formatted. This file sets the shape of all dictionaries. */

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']

function counted(value: number): string {
  return NUMBERS[value] ?? String(value)
}

export const en = {
  list: { separator: '; ', comma: ', ', and: ', ', colon: ': ', stop: '.', gap: ' ', yes: 'yes', no: 'no' },
  header: {
    kicker: 'Policy briefing · simulation study',
    question: (baseline: string) => `Which change to “${baseline}” is worth its money?`,
    questionForOne: (title: string) => `How well does “${title}” serve its residents?`,
    lede: (options: number, baseline: string) =>
      `${options === 1 ? 'One reform option is' : `${counted(options)} reform options are`} compared with the baseline “${baseline}”: who gets problems solved, how soon, how satisfied residents are, and what it costs.`,
    ledeForOne: 'One setting was simulated. With nothing to compare it to, this report describes and does not judge.',
    facts: {
      observed: 'Observed',
      observedValue: (days: string, warmUp: string) => `${days} days, after ${warmUp} days of warm-up`,
      city: 'City',
      cityValue: (streets: string, residents: string) => `${streets} streets, ${residents} residents`,
      replications: 'Replications',
      scenarios: 'Scenarios',
      scenariosValue: (here: string, all: string) => `${here} of ${all} are compared here; all are in the tables`,
      interval: 'Intervals',
      intervalValue: '± is half of a 95\u00a0% interval',
    },
  },
  warning: {
    title: 'Read with care',
    interrupted: (completed: string, asked: string) =>
      `The run was interrupted: ${completed} of ${asked} replications were kept. All figures rest on those alone.`,
    single:
      'There are fewer than two replications, so no half-width can be given. Differences may be chance alone; run at least two, better ten.',
    failed: (failed: string, all: string) =>
      `${failed} of ${all} replications failed and are missing from all figures. If they failed because of what happened in them, the figures are biased; what failed is listed near the end.`,
    otherCity: (titles: string) =>
      `${titles}: another city than the baseline, with other streets or residents. Costs and counts of cases cannot be compared, and what differs is not the reform alone; let a reform extend the baseline.`,
    otherIssues: (titles: string) =>
      `${titles}: meets other issues than the baseline (another anchor or demand), so the difference is not the reform's alone.`,
    none: 'No replication was completed. There are no results to show.',
    late: (titles: string) =>
      `Hardly anything is finished on time in ${titles} (below 5\u00a0%). Where a street is that deep in overload, the on-time rate cannot tell small changes apart; judge there by the share truly solved within 90 days.`,
  },
  verdict: {
    heading: 'The verdict',
    headingForOne: 'What was found',
    bestGain: (title: string, from: string, to: string, gain: string) =>
      `“${title}” shows the largest gain: ${to} of all cases are truly solved within 90 days, against ${from} in the baseline (${gain}).`,
    extraCost: (difference: string) => `Cost per year: ${difference}.`,
    tooFew: 'Fewer than two replications decide nothing: what follows are single values.',
    noGain: 'No option was shown to solve more problems than the baseline by more than the margin of indifference.',
    oneOption: (solved: string, onTime: string, satisfied: string, cost: string) =>
      `${solved} of all cases are truly solved within 90 days; ${onTime} are finished on time; ${satisfied} of the residents asked are satisfied. It costs ${cost} a year.`,
    solved: (value: string, baseline: string) =>
      `${value} of cases are truly solved within 90 days (baseline ${baseline})`,
    costs: (value: string, baseline: string) => `at ${value} a year (baseline ${baseline})`,
    counted: (word: string, count: number) => `${word} ${count}`,
    tally: (phrases: string) => `Over all measures that can be judged, money apart: ${phrases}.`,
    meanings: (meanings: string) => `What the words say of the 95\u00a0% interval of a difference: ${meanings}.`,
    explain:
      'Of money it is said whether an option saves or costs more: a price is not a failing. Options are judged against the baseline, not against each other; to compare two of them, run one as the baseline.',
    simultaneous: (comparisons: string) =>
      `Each interval holds at 95\u00a0% by itself. With ${comparisons} comparisons in this report, a few can be wrong by chance.`,
    paired: (title: string, factor: string) => `“${title}” ${factor} times`,
    pairedLead: (text: string) =>
      `All options meet the same residents, the same problems and the same chances, so they are compared pair by pair. Independent runs would have given the difference in true resolution so many times the variance, as far as these replications can tell: ${text}.`,
  },
  option: {
    heading: 'The options',
    headingForOne: 'The setting',
    baseline: 'Baseline',
    lever: 'Lever',
    before: 'Baseline',
    here: 'Here',
    unit: 'Unit',
    source: 'Rests on',
    same: 'Every lever is set as in the baseline.',
    sameAtStart: 'At the start every lever is set as in the baseline.',
    caption: (title: string, count: number) =>
      `What differs from the baseline in “${title}”: ${count} ${count === 1 ? 'lever' : 'levers'}`,
    baselineNote: 'All other options are measured against this one.',
    entries: (count: string) => `${count} entries`,
    switchCaption: (day: string, count: number) =>
      `What changes inside the run, from day ${day} of the observed period: ${count} ${count === 1 ? 'lever' : 'levers'}`,
    switchBefore: 'Until then',
    switchAfter: 'From then on',
    switchNote:
      'Figures are of the whole observed period, before and after the change; the weekly curves show it in time.',
  },
  figure: {
    heading: 'What happens, in pictures',
    number: (index: number) => `Figure ${index}.`,
    band: 'Shaded: 95\u00a0% interval.',
    noBand: 'No interval: fewer than two replications.',
    whiskers: 'Lines through the points: 95\u00a0% intervals in both directions.',
    noData: 'There is nothing to draw: the run is too short, or the measure is missing in every option.',
    key: 'Colours',
    resolution: {
      title: 'How long problems stay unsolved',
      axisX: 'Days since the problem arose',
      axisY: 'Share not yet truly solved',
      reading: (day: number, text: string) => `Still unsolved after ${day} days: ${text}.`,
      at: (day: string) => `Day ${day}`,
    },
    satisfaction: {
      title: 'Satisfaction, week by week',
      axisY: 'Share of residents asked who are satisfied',
      reading: (text: string) => `Over the whole period: ${text}.`,
    },
    onTime: {
      title: 'Finished on time, week by week',
      axisY: 'Share of cases closed as solved within their limit',
      reading: (text: string) => `Over the whole period: ${text}.`,
    },
    backlog: {
      title: 'Open cases, week by week',
      axisY: 'Open cases at the end of the week',
      reading: (text: string) => `At the end of the last week: ${text}.`,
    },
    week: 'Week of the observed period',
    weekAt: (week: string) => `Week ${week}`,
    cost: {
      title: 'What it costs and what it brings',
      axisX: (unit: string) => `Cost per year (${unit})`,
      axisY: 'Truly solved within 90 days',
      reading: (text: string) => `Up is better, left is cheaper. Cost per truly solved case: ${text}.`,
      dropped: (titles: string) => `Not drawn because a value is missing: ${titles}.`,
    },
    aloneHeading: 'Why not simply average the solved cases?',
    alone:
      'A mean over solved cases looks only at those that got through: an option that leaves the hard ones open would seem fast. The honest mean counts every case, the unsolved ones with the full 90 days.',
    aloneGap: (title: string, alone: string, honest: string) =>
      `The gap is widest in “${title}”: ${alone} over solved cases alone, ${honest} over all.`,
    aloneCaption: (unit: string) => `Resolution time in ${unit}, judged both ways`,
    aloneOption: 'Option',
    aloneHonest: 'All cases (honest)',
    aloneSolvedOnly: 'Solved cases only (biased low)',
    aloneShare: 'Truly solved within 90 days',
  },
  groups: {
    heading: 'For whom',
    gap: (text: string) =>
      `How much longer do residents least ready to report wait, from onset to solution, than those most ready? ${text}.`,
    unclear: 'Where the half-width is larger than the number, no difference was shown.',
    noGap: 'Readiness to report cannot be compared: there are no cases of those least or of those most ready.',
    note: 'Each dot is the mean of one group in one option.',
    whiskers: 'Lines through the dots: 95\u00a0% intervals.',
    title: {
      propensity: 'By readiness of residents to report',
      duty: 'By kind of duty',
      urgency: 'By urgency',
      domain: 'By domain of matters',
      street: 'By street',
      entries: 'Streets with and without a reform of their own',
    },
    from: (low: string, high: string) => `from ${low} to ${high}`,
    waiting: (unit: string) => `Onset to solution, mean ${unit}`,
    more: (file: string) => `Every group and measure stands in ${file} of the run folder.`,
  },
  inSomeStreets: {
    heading: 'A reform in some streets',
    lead: (title: string, streets: string, from: string, before: string, after: string) =>
      `In “${title}” the reform comes on day ${from} to some streets only: ${streets}. Cases received in the ${before} whole weeks before are compared with those of the ${after} weeks from then on, street by street.`,
    means: {
      caption: 'Means over streets, by cases received',
      sides: ['Treated', 'Untreated'],
      periods: ['before', 'after', 'after, without the reform'],
    },
    estimates: {
      caption: 'What a comparison of streets says, beside what is true',
      heads: [
        'Difference in differences ± 95\u00a0% half-width within one city',
        'True effect on the treated',
        'True effect on the untreated (spillover)',
        'Intervals that miss the true effect on the treated',
      ],
      missed: (missed: string, all: string) => `${missed} of ${all}`,
    },
    note: 'A difference in differences takes the untreated streets for what would have been. It is wrong by what the reform does to them, for departments serve both. What is true is known here alone: the same weeks of the same world without the reform (the baseline). Handling time is restricted to 90 days.',
  },
  table: {
    heading: 'All measures',
    caption: (replications: string) => `Mean ± half-width of the 95\u00a0% interval over ${replications} replications`,
    captionSingle: 'Value of the single replication; no half-widths',
    continued: '(continued)',
    measure: 'Measure',
    unit: 'Unit',
    margin: 'Margin',
    partial: (n: string, all: string) => `from ${n} of ${all}`,
    beyond: (n: string, all: string) => `beyond 90 days in ${n} of ${all}`,
    pooled: (days: string) => `; all replications together: ${days} days`,
    differenceHeading: 'Differences against the baseline',
    differenceCaption: (baseline: string) => `Option minus “${baseline}”, mean of the paired differences ± half-width`,
    differenceCaptionSingle: (baseline: string) => `Option minus “${baseline}” in the single replication`,
    noDifference: 'With a single setting there is nothing to compare.',
    formulaNote:
      'Measures of this study are worked out by their formulas in every replication, and then averaged and compared like all others. The names in a formula are columns of replications.csv; residents, streets and posts are those of the whole city at the start.',
    missingNote:
      '— means that the measure has no value; where that is because it lies beyond the 90 days followed in more than a tenth of the replications, the others are no measure of it. The reasons in this run:',
    missingDifference:
      '— in this table means that the measure is missing in the option or in the baseline, or lies beyond the 90 days followed.',
    nothingToShow: 'no replication came to a result',
  },
  assumption: {
    heading: 'What is assumed, and what has a source',
    lead: (facts: string, outside: string, assumed: string) =>
      `Of the lever settings, ${facts} are stated facts, ${outside} are outside figures and ${assumed} are assumptions. An assumption is no finding: before a decision, vary it over its range and see whether the verdict holds.`,
    coefficients: (count: string) =>
      `Besides the levers, the rules of behaviour use ${count} assumed coefficients; they are the same in every option unless listed here.`,
    authority: (departments: string, domains: string, source: string) =>
      `Which of ${departments} departments hold the power over which matters is set by the authority matrix of the scenario (${source}). Matters fall into ${domains}.`,
    captionAssumed: 'Assumptions',
    captionKnown: 'Settings with a source',
    lever: 'Lever',
    value: 'Value',
    range: 'Plausible range',
    why: 'Why',
    source: 'Source',
    sourceNote:
      'Facts: E numbers are statements of the sources, I numbers are readings where they are unclear, P numbers are cases as they tell them. Outside figures: T numbers, used for calibration. All are written out in docs/EVIDENCE.md.',
    ground: { fact: 'fact', outside: 'outside figure', assumption: 'assumption' },
    noReason: 'no reason given',
    noRange: 'no range given',
    nothing: 'none',
    coefficient: 'Coefficients that differ from their default',
  },
  reproduce: {
    heading: 'How to reproduce this report',
    lead: 'The same command with the same version gives the same numbers, on any machine and with any number of workers.',
    version: 'WhistleLab version',
    node: 'Node.js',
    seed: 'Seed',
    days: 'Observed days',
    warmUp: 'Warm-up days',
    followUp: 'Follow-up days',
    replications: 'Replications',
    replicationsValue: (completed: string, asked: string) => `${completed} of ${asked}`,
    start: 'First day of the clock',
    hashes: 'Scenarios and their fingerprints (hash of the full setting)',
    scenario: 'Scenario',
    name: 'Name',
    hash: 'Fingerprint',
    alias: (name: string, of: string) => `${name} has the same values as ${of} and was computed once.`,
  },
  failures: {
    heading: 'What failed',
    lead: (failed: string, all: string) =>
      `${failed} of ${all} replications came to no result. The command beside each makes it alone, to see it fail again.`,
    first: (shown: string) => `The first ${shown} are listed; failures.csv has all.`,
    caption: 'Replications that failed',
    scenario: 'Scenario',
    replication: 'Replication',
    stage: 'Failed',
    stages: { simulation: 'in the simulation', worker: 'with the worker that made it' },
    message: 'Message',
    command: 'Command',
  },
  leverGroup: {
    city: 'City',
    demand: 'Demand',
    street: 'Street offices',
    assistants: 'Assistants',
    grid: 'Grids',
    whistle: 'Whistle',
    departments: 'Departments',
    appraisal: 'Appraisal',
    duties: 'Duties',
    platform: 'Platform',
    participation: 'Participation',
    district: 'District',
    money: 'Money',
    domains: 'Authority matrix',
    behaviour: 'Behaviour',
  } as Readonly<Record<string, string>>,
  footer:
    'Made by WhistleLab. The figures describe a model, not a city: they say what follows from the settings above.',
}

/** The shape of a dictionary: a phrase missing in another language does not compile. */
export type Words = typeof en
