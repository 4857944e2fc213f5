/** What the sections of a report say, in English. No word of statistics: those stand in the annex. This file sets the shape of the Chinese one. */
import type { Worth } from '../../../sim/analysis/worth/worth-summary.ts'

type Effect = Worth['effect']
const WHAT = { case: 'matters', problem: 'problems' }

export const reportEn = {
  skip: 'Skip to the answer',
  contents: 'Contents',
  strip: {
    product: 'WhistleLab, a simulation of city governance',
    city: (streets: string, residents: string) =>
      `${streets} ${streets === '1' ? 'street' : 'streets'}, ${residents} residents`,
    period: (days: string) => `${days} days`,
    runs: (runs: string) => `${runs} runs`,
    oneRun: 'one run',
    for: (whom: string) => `for ${whom}`,
  },
  question: (today: string) => `Which change to “${today}” is worth its money?`,
  questionForOne: (title: string) => `How well does “${title}” serve its residents?`,
  section: {
    answer: 'Answer',
    price: 'Price of each step',
    waiting: 'Waiting and satisfaction',
    winners: 'Who gains and who does not',
    offices: 'The offices',
    sure: 'How sure this is',
    proposal: 'What is proposed',
    course: 'Course of time',
    annex: 'Annex',
  },
  figure: {
    number: (index: string) => `Figure ${index}`,
    how: 'How to read:',
    source: 'Source:',
    numbers: 'The numbers of this figure',
    nothing: 'There is nothing to draw: the run is too short, or a value is missing.',
    option: 'Option',
  },
  price: {
    title: (name: string, gain: string, cost: string, effect: Effect) =>
      `${name} solves ${gain} more of 100 ${WHAT[effect]} for ${cost} a year`,
    none: 'No option buys more than there is today',
    undecided: 'Too close to tell whether any option buys more than there is today',
    subtitle: (effect: Effect) => `Solved within 90 days, of 100 ${WHAT[effect]}, against the extra cost a year`,
    how: 'up is better, right is dearer; a steeper line buys more for its money. Hollow: not worth considering.',
    axisX: (unit: string) => `Extra cost a year (${unit})`,
    axisY: (effect: Effect) => `Solved within 90 days, of 100 ${WHAT[effect]}`,
    step: (gain: string, cost: string, price: string) => `+${gain} for ${cost}: ${price} each`,
    file: 'summary.json',
  },
  curve: {
    title: (lever: string, value: string) => `${lever}: from ${value} on, more brings little for its money`,
    rising: (lever: string, value: string) => `${lever}: up to ${value}, each step is worth considering`,
    flat: (lever: string) => `${lever}: no value does better than today for its money`,
    undecided: (lever: string) => `${lever}: too close to tell whether any value does better than today`,
    subtitle: (effect: Effect) => `Solved within 90 days, of 100 ${WHAT[effect]}, by the value that was tried`,
    how: 'the line joins the values tried; the dashed lines are the other options. Filled: worth considering.',
  },
  map: {
    subtitle: (effect: Effect, x: string, y: string) =>
      `Solved within 90 days, of 100 ${WHAT[effect]}, by two settings: ${x}; ${y}`,
    how: (unit: string) =>
      `each field is an option: above, how many of 100 it solves; below, its extra cost a year (${unit}). Framed: worth considering.`,
    today: 'today',
  },
  survival: {
    title: (name: string, share: string, today: string) =>
      `After 30 days ${share} of 100 matters are unsolved with ${name}, ${today} today`,
    alone: (share: string) => `After 30 days ${share} of 100 matters are unsolved`,
    subtitle: 'Matters not yet truly solved, of 100, by days since they arose',
    how: 'a line that falls faster means shorter waits.',
    at: (day: string) => `Day ${day}`,
  },
  satisfied: {
    title: (name: string, share: string, today: string) =>
      `With ${name}, ${share} of 100 residents asked are satisfied, ${today} today`,
    alone: (share: string) => `${share} of 100 residents asked are satisfied`,
    subtitle: 'Of 100 residents asked: satisfied, and said to be solved; and the same among those who had an answer',
    how: 'filled marks count all whose matter is due; hollow ones only those who had an answer, which flatters. The upright stroke: satisfied as outside figures have it for as many solved (T6).',
    line: 'Satisfied, by outside figures (T6)',
    satisfied: 'Satisfied',
    verified: 'Solved, says the resident',
    flatters: 'Among those answered',
  },
  streets: {
    who: 'Where, or for whom',
    behind: (street: string, share: string, from: string, to: string, others: string, toOthers: string) =>
      `${street}, with ${share} of all residents, goes from ${from} to ${to} of 100; the others from ${others} to ${toOthers}`,
    all: (street: string, from: string, to: string) =>
      `Every street gains; ${street} least, from ${from} to ${to} of 100`,
    seeming: (title: string, measure: string, seems: string, effect: string, others: string) =>
      `Streets with and without “${title}”, compared, would say: ${measure} ${seems}. Truly it is ${effect} where it is in force, and ${others} elsewhere.`,
    some: (better: string, worse: string, none: string) =>
      `Of the streets ${better} are better off${worse === '0' ? '' : `, ${worse} worse off`}${none === '0' ? '' : `; for ${none} no difference is shown`}`,
    none: 'No street is shown to gain or to lose',
    alone: (low: string, high: string) => `Streets solve from ${low} to ${high} of 100 matters`,
    subtitle: (name: string) => `Matters truly solved within 90 days, of 100, by street: today and with ${name}`,
    subtitleAlone: 'Matters truly solved within 90 days, of 100, by street',
    how: 'hollow: today; filled: with the option. The longer the line, the more a street gains.',
    label: (street: string, residents: string) => `${street} (${residents})`,
    counts: (better: string, worse: string, none: string) =>
      `Better off: ${better} streets. Worse off: ${worse}. No difference shown: ${none}.`,
    less: (groups: string, mean: string) => `Less than half of what all gain (${mean} more of 100): ${groups}.`,
    gain: (group: string, gain: string) => `${group} (${gain})`,
    file: 'groups.csv',
  },
  groups: {
    title: (low: string, high: string) => `Solved most with the option: ${high}; least: ${low}`,
    subtitle: (name: string) => `Matters truly solved within 90 days, of 100: today and with ${name}`,
    gapText: (days: string, today: string) =>
      `Residents least ready to report wait ${days} days longer than those most ready, ${today} today.`,
  },
  offices: {
    title: (name: string, share: string, today: string) =>
      `Posts are busy ${share} of 100 hours with ${name}, ${today} today`,
    alone: (share: string) => `Posts are busy ${share} of 100 working hours`,
    subtitle: 'Busy hours, of 100 working hours, by who works',
    how: 'above 85 lines begin to grow; at 100 nobody catches up.',
    street: 'Street posts',
    department: 'Department officers',
    grid: 'Grid workers',
    backlog: 'Open matters a post',
    whistles: 'Whistles a street and month',
    whistleNote:
      'Whistles are all calls of a street for departments, formal or not; records of a city often count only those convened at a meeting.',
    table: 'Work that is left, and whistles',
    none: '—',
  },
  sure: {
    what: 'What it rests on',
    rating: 'Uncertainty',
    reason: 'Why',
    level: { low: 'low', medium: 'medium', high: 'high' },
    chance: 'Chance',
    chanceText: (held: string, runs: string, low: string, high: string, name: string) =>
      `The order of the steps held in ${held} of ${runs} runs; with ${name}, from ${low} to ${high} of 100 are solved.`,
    chanceNone: (runs: string) => `${runs} runs; no option is shown to be worth its money.`,
    chanceOne: 'One run: chance cannot be told from effect.',
    assumptions: 'Assumptions',
    assumptionsText: (all: string, differing: string) =>
      `${all} settings are assumptions and were not varied; ${differing} more are assumptions in which the options differ.`,
    differ: (list: string) => `They differ in: ${list}.`,
    range: (title: string, low: string, high: string) => `${title} (plausible: ${low} to ${high})`,
    model: 'Model and reality',
    modelText:
      'The rules of behaviour come from documents and outside figures, and reproduce their patterns; nothing was fitted to records of this place.',
    unclean: (name: string, parts: string, levers: string) =>
      `${name} is more than ${parts} together: it also changes ${levers}. What it adds is not their sum.`,
    elsewhere: (names: string) => `${names}: another city or other problems, so not compared.`,
    modelFitted: (count: string, list: string) =>
      `The rules of behaviour come from documents and outside figures, and reproduce their patterns; ${count} ${count === '1' ? 'value is' : 'values are'} fitted to the city's own data, with an interval each: ${list}.`,
    varied: (all: string, holds: string, ends: string, turns: string) =>
      `${all} assumptions were varied one at a time, to both ends of what is plausible: of ${ends} ends the order held at ${holds} and turned at ${turns}.`,
    before: 'Before you decide',
    notModelled:
      'Not modelled: politics, budgets over several years, what officers learn from other cities, and matters that no rule here knows.',
    measure: (list: string) => `To be measured at home in three months: ${list}.`,
    run: 'The run to ask for next:',
  },
  order: {
    held: (best: string) => `No single assumption turns the lead of ${best}`,
    turned: (best: string, turns: string, all: string) =>
      `The lead of ${best} turns at ${turns} of ${all} ends of what is assumed`,
    subtitle: (measure: string) =>
      `${measure}: the lead over the next option, with each assumption at its low and high end`,
    how: 'a bar reaches from the lead at one end of an assumption to that at the other; dashed: the lead as all is assumed. Orange: the order turns; grey: it cannot be told.',
    axis: (unit: string) => (unit === '' ? 'Lead' : `Lead (${unit})`),
    assumption: 'Assumption',
    low: 'Lead at its low end',
    high: 'Lead at its high end',
    state: 'The order',
    unsure: 'Even the lead itself may be chance: there is hardly an order to hold. More runs would tell.',
    draws: (best: string, won: string, tried: string, luck: string, lucky: string) =>
      `With all assumptions drawn at once, ${best} comes first in ${won} of ${tried} tries; with chance alone, in ${luck} of ${lucky}.`,
  },
  proposal: {
    caption: 'What each option changes',
    lever: 'Setting',
    same: 'as today',
    note: 'A dot: as today. An asterisk: assumed.',
    none: 'No option changes a setting.',
    switched: (day: string) => `from day ${day}`,
  },
  course: {
    title: (name: string, before: string, after: string) =>
      `${name}: ${before} of 100 on time before the change, ${after} after it`,
    plain: 'Matters closed on time, week by week',
    season: (name: string, quiet: string, busy: string) =>
      `${name}: ${quiet} of 100 on time in the quietest four weeks of the year, ${busy} in the busiest`,
    wave: 'more demand',
    subtitle: 'Of 100 matters received in a week: closed as solved within their limit',
    how: 'a dotted upright line marks the day on which something changes. Weeks count by when a matter was received.',
    file: 'weekly.csv',
  },
  annex: {
    lead: 'Everything that the pages before rest on. Open what you need.',
    measures: 'A. All measures, and their differences from today',
    assumptions: 'B. What is assumed, and what has a source',
    evidence: 'C. The sources in their own words',
    method: 'D. Method',
    reproduce: 'E. How to make it again',
    streets: 'F. A reform in some streets',
    failures: 'G. What failed',
    id: 'Id',
    statement: 'What it says',
    methodText: [
      'Each option is simulated event by event: issues arise, are found, become cases, wait, are worked on, whistled for, answered, called back.',
      'A run is one such history; runs differ by chance alone, and the same run of two options meets the same residents, issues and chances.',
      'So options are compared pair by pair: a difference is taken in every run, then averaged.',
      'After a ± stands the half-width of a 95 % t interval over runs; in the first pages an interval is a tick at a bar.',
      'A difference counts as one where its whole interval lies on one side of zero and reaches beyond the margin of indifference.',
      'Options are ordered by cost; struck out is what costs more and brings no more, and what a mixture of two others would beat.',
      'A price is the paired difference of cost over that of what is solved, with the interval of Fieller; its width decides how the number is rounded.',
      'The days before the observed period are not counted, and each case is followed for 90 days after it.',
      'Times count what is never solved with the full 90 days, so that an option cannot look fast by leaving the hard cases open.',
      'Satisfaction is that of all who are called back when their case is due, not only of those who had a reply.',
    ],
  },
}

export type ReportWords = typeof reportEn
