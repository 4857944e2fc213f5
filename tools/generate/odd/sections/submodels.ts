/** 7. Submodels: every rule of behaviour, the steps between them, and every lever that has no rule of its own. */
import { BEHAVIOUR } from '../../../../sim/city/model/behaviour.ts'
import type { BehaviourName } from '../../../../sim/city/model/behaviour.ts'
import type { Lever, Move } from '../../../../sim/levers/lever.ts'
import { RULE_NUMBERS } from '../../../../sim/levers/lever.ts'
import { LEVERS } from '../../../../sim/levers/levers.ts'
import { pathOf } from '../source-text.ts'
import { code, codes, files, list, paragraphs, table } from '../../markdown.ts'
import type { Rule } from '../rule.ts'
import { RULES } from '../rules.ts'
import { STEPS_BETWEEN } from '../steps-between.ts'

export function submodels(): string {
  return paragraphs(
    '## 7. Submodels',
    INTRODUCTION,
    ...RULE_NUMBERS.map((number) => part(`${number}. ${RULES[number].title}`, RULES[number], leversOf(number))),
    'The steps of a life that no numbered rule speaks of:',
    ...STEPS_BETWEEN.map((step) => part(step.title, step, [])),
    '### Levers without a rule of their own',
    'One line each: what it does, through which coefficients, and what it moves.',
    table(
      ['lever', 'what it does', 'coefficients', 'expected when it goes up', 'why'],
      leversOf('own').map((lever) => [
        code(lever.name),
        lever.does,
        codes(lever.coefficients) || '-',
        ...movesOf(lever),
      ]),
    ),
    '### Levers that do nothing as others stand',
    'Set all the same, they are named by `whistlelab check`.',
    table(['levers', 'where'], idleRows()),
  )
}

/** One row a reason, with the levers that it stops. */
function idleRows(): string[][] {
  const stopped = new Map<string, string[]>()
  for (const { name, idle = [] } of LEVERS)
    for (const why of new Set(idle.map((one) => one.why.en))) stopped.set(why, [...(stopped.get(why) ?? []), name])
  const afterSwitch = LEVERS.filter(({ onlyAfterSwitch }) => onlyAfterSwitch).map(({ name }) => name)
  return [...stopped, ['there is no switch', afterSwitch] as const].map(([why, names]) => [codes(names), why])
}

const INTRODUCTION = `x is the difficulty of a matter, 0-1; logistic(z) = 1 / (1 + exp(-z)); every probability is held to [0, 1]. Levers and
coefficients are named as in a scenario file, coefficients without their \`behaviour.\` in front. What a lever is expected to
move is tested lever by lever (\`test/city/levers/levers-alive-*.long.test.ts\`), up meaning from no to yes or from low to high. How the rules
were read where they leave room: [readings of the model](decisions/readings-of-the-model.md).`

function leversOf(rule: Lever['rule']): Lever[] {
  return LEVERS.filter((lever) => lever.rule === rule)
}

function part(title: string, { files: names, says, coefficients }: Rule, levers: readonly Lever[]): string {
  const parts = [`### ${title}`, list(says), `Files: ${files(names.map(pathOf))}.`]
  if (levers.length > 0)
    parts.push(
      table(
        ['lever', 'what it does', 'expected when it goes up', 'why'],
        levers.map((lever) => [code(lever.name), lever.does, ...movesOf(lever)]),
      ),
    )
  if (coefficients.length > 0) parts.push(tableOf(coefficients))
  return paragraphs(...parts)
}

/** The figures that a lever moves, and why, in two cells. */
function movesOf({ moves }: Lever): [string, string] {
  const all = (cell: (move: Move) => string): string => moves.map(cell).join('; ')
  return [all(({ figure, sign }) => `${code(figure)} ${sign}`), all(({ why }) => why)]
}

function tableOf(names: readonly BehaviourName[]): string {
  const rows = names.map((name) => {
    const { value, low, high, unit, effect, source } = BEHAVIOUR[name]
    return [code(name), value, `${low} to ${high}`, unit, effect, source]
  })
  return table(['coefficient', 'value', 'plausible', 'unit', 'effect', 'source'], rows)
}
