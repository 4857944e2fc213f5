/** What the answer of a report says, in English. Sentences take their amounts ready written. This file sets the shape of the Chinese one. */
import type { Worth } from '../../../sim/analysis/worth/worth-summary.ts'

type Effect = Worth['effect']

const WHAT = { case: 'matters', problem: 'problems' }
const ONE = { case: 'matter', problem: 'problem' }

export const answerEn = {
  today: 'today',
  named: (title: string) => `“${title}”`,
  title: {
    nothing: 'No run was completed: there is nothing to show',
    alone: (solved: string) => `${solved} of 100 matters are truly solved within 90 days`,
    single: 'A single run decides nothing: these are single values',
    unclean: 'Another city or other problems: no option can be compared with today',
    identical: 'Identical: no option changes anything',
    undecided: 'Too close to tell whether any option does better than today',
    none: 'No option does better than today for its money',
    saves: (name: string, saved: string) => `${name} saves ${saved} a year, and brings no more`,
    savesFewer: (name: string, saved: string) => `${name} saves ${saved} a year, and solves fewer than today`,
    one: (name: string, to: string, from: string, cost: string, effect: Effect) =>
      `${name}: ${to} of 100 ${WHAT[effect]} solved instead of ${from}, ${cost}`,
    two: (first: string, second: string, to: string, then: string, from: string, effect: Effect) =>
      `First ${first}, then ${second}: ${to}, then ${then} of 100 ${WHAT[effect]} solved instead of ${from}`,
    several: (first: string, to: string, from: string, effect: Effect) =>
      `${first} brings most for its money: ${to} of 100 ${WHAT[effect]} solved instead of ${from}`,
  },
  more: (cost: string) => `for ${cost} more a year`,
  less: (cost: string) => `and saves ${cost} a year`,
  alike: 'for about the same money',
  which: {
    alone: (satisfied: string, wait: string, cost: string) =>
      `${satisfied} of 100 residents asked are satisfied; a matter waits ${wait} days on average; it costs ${cost} a year.`,
    first: (name: string, to: string, from: string, effect: Effect) =>
      `With ${name}, ${to} of 100 ${WHAT[effect]} are truly solved within 90 days instead of ${from}`,
    then: ((name, to) => `; with ${name}, ${to}`) as (name: string, to: string, effect: Effect) => string,
    satisfied: (to: string, from: string) => `, and ${to} of 100 residents asked are satisfied instead of ${from}`,
    none: (from: string, effect: Effect) =>
      `Today ${from} of 100 ${WHAT[effect]} are truly solved within 90 days, and no option is shown to bring more for its money.`,
    nearest: (name: string, low: string, high: string, effect: Effect) =>
      `For ${name} the runs allow for anything from ${low} to ${high} ${WHAT[effect]} of 100 more.`,
    saves: (name: string, to: string, from: string, effect: Effect) =>
      `With ${name}, ${to} of 100 ${WHAT[effect]} are truly solved within 90 days instead of ${from}.`,
    stop: '.',
  },
  cost: {
    first: (name: string, cost: string) => `${name} costs ${cost} more a year`,
    saves: (name: string, cost: string) => `${name} costs ${cost} less a year`,
    same: (name: string) => `${name} costs about the same`,
    each: (price: string, effect: Effect) => `, ${price} for each additional ${ONE[effect]} solved`,
    further: (name: string, cost: string, price: string, effect: Effect) =>
      `; ${name} a further ${cost}, ${price} for each ${ONE[effect]}`,
    part: (name: string, cost: string, price: string, rest: string, restPrice: string, effect: Effect) =>
      `; ${name} alone would cost ${cost} and ${price} for each ${ONE[effect]}, the rest then ${rest} and ${restPrice} for each`,
    cheapest: (name: string, cost: string) => `The cheapest other option is ${name}, at ${cost} a year.`,
    stop: '.',
  },
  sure: {
    less: (names: string) => `${names} brings less than today.`,
    lessMany: (names: string) => `${names} bring less than today.`,
    noGain: (names: string) => `${names} changes nothing that matters.`,
    noGainMany: (names: string) => `${names} change nothing that matters.`,
    heldAll: (runs: string) => `The order held in all ${runs} runs`,
    held: (held: string, runs: string) => `The order held in ${held} of ${runs} runs`,
    runs: (runs: string) => `That is what ${runs} runs show`,
    single: 'With one run nobody can tell chance from effect: run at least two, better ten',
    undecided: (runs: string) => `${runs} runs are too few to tell`,
    assumed: (count: string) =>
      count === '1'
        ? '; it rests on one assumption that was not varied.'
        : `; it rests on ${count} assumptions that were not varied.`,
    stop: '.',
  },
  standing: {
    today: 'as it is',
    worth: 'worth considering',
    fewer: 'saves money, solves fewer',
    fewerAt: (price: string, effect: Effect) => `saves ${price} for each ${ONE[effect]} left unsolved`,
    dominated: (by: string) => `costs more and brings less than ${by}`,
    extended: (by: string, effect: Effect) => `each ${ONE[effect]} costs more than with ${by}`,
    less: 'brings less than today',
    noGain: (by: string) => `no gain over ${by}`,
    undecided: 'too close to tell',
    identical: 'identical',
    elsewhere: 'another city or other problems: not comparable',
    single: 'one run: no verdict',
    missing: 'a value is missing',
  },
  table: {
    caption: 'The options, the cheapest first',
    option: 'Option',
    solved: { case: 'Solved, of 100 matters', problem: 'Solved, of 100 problems' },
    wait: 'Wait, days on average',
    satisfied: 'Satisfied, of 100 asked',
    extra: 'Extra cost a year',
    price: { case: 'For each additional matter solved', problem: 'For each additional problem solved' },
    verdict: 'Verdict',
    saved: (cost: string) => `saves ${cost}`,
    more: (count: string) => `${count} more options are in the annex.`,
    note: {
      case: 'Solved: truly, within 90 days of acceptance, whatever was reported. Wait: from the day the matter arose; what is not solved within 90 days counts as 90 days. The price is that of the step from the next cheaper option worth considering.',
      problem:
        'Options find more or fewer of the problems that there are, so problems are counted, whether or not anybody reported them: solved within 90 days of arising, by whomever, or prevented. What is not solved counts as a wait of 90 days. The price is that of the step from the next cheaper option worth considering.',
    },
  },
}

export type AnswerWords = typeof answerEn
