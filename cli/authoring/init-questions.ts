/** What `whistlelab init` asks: flag, question, default, and what is a fit answer. */
import { lever } from '../../sim/levers/levers.ts'
import { allowance } from '../../sim/scenario/lever-value.ts'
import { loadScenario } from '../../sim/scenario/scenario-file.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { NAME_RULE, isName } from '../../sim/text/name.ts'
import { say } from '../../sim/text/message.ts'
import type { Message } from '../../sim/text/message.ts'
import { numberIn } from '../terminal/option-kinds.ts'
import type { Lever } from '../../sim/levers/lever.ts'
import type { ScenarioLibrary } from '../../sim/scenario/scenario-library.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'
import type { Language } from '../../viz/words/language.ts'

/** The city that the answers describe; each is asked for, or given as an option of its name. */
export interface NewCity {
  readonly name: string
  readonly from: { readonly reference: string; readonly scenario: Scenario }
  readonly residents: number
  readonly streets: number
  readonly posts: number
  readonly assistants: number
  readonly whistle: boolean
}

export type QuestionFlag = keyof NewCity

export interface Question {
  readonly flag: QuestionFlag
  readonly text: { readonly en: string; readonly zh: string }
  /** What an empty answer means; undefined where there is no such thing. */
  readonly otherwise: (city: Partial<NewCity>) => string | undefined
  /** What holds in a script without the flag; undefined where the flag is needed. */
  readonly unasked?: Question['otherwise']
  /** Reads an answer. @throws InputError that begins with its remedy, such as `give 1 to 300 posts` */
  readonly read: (text: string, city: Partial<NewCity>) => NewCity[QuestionFlag]
}

const MOST_RESIDENTS = 22_000_000

function refuse(remedy: Message): never {
  throw new InputError(remedy)
}

/** `400000`, `400,000`, `40万`. @param unit that may be written behind it */
function whole(text: string, low: number, high: number, of: Message, unit = ''): number {
  const value = numberIn(text, unit) ?? NaN
  if (Number.isInteger(value) && value >= low && value <= high) return value
  return refuse(say`give a whole number, ${low} to ${high} ${of}`)
}

function decimal(text: string, it: Lever): number {
  const value = numberIn(text) ?? NaN
  if (value >= it.low! && value <= it.high!) return value
  return refuse(say`give ${allowance(it)}`)
}

/** The value of a lever in the scenario that the new one extends, where it is one for all streets. */
function inherited({ from }: Partial<NewCity>, name: string): string | undefined {
  const value = from?.scenario.levers.get(name)?.value
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'number' ? String(value) : undefined
}

/** Streets that so many residents can be divided over. */
function readStreets(text: string, { residents }: Partial<NewCity>): number {
  const { low, high } = lever('city.streets')!
  const people = lever('city.residentsPerStreet')!
  const fewest = Math.max(low!, Math.ceil(residents! / people.high!))
  const most = Math.min(high!, Math.floor(residents! / people.low!))
  return whole(text, fewest, most, say`streets: a street has ${allowance(people)}`, 'street')
}

const BY_NAME: Question = {
  flag: 'name',
  text: { en: 'Name of the city', zh: '城市名称' },
  otherwise: () => undefined,
  read: (text) => (isName(text) ? text : refuse(say`give ${NAME_RULE}`)),
}

/** In the order in which they are asked: a later one may need the answers before it. */
export function questionsOf(library: ScenarioLibrary): readonly Question[] {
  const posts = lever('street.staff')!
  return [
    BY_NAME,
    {
      flag: 'from',
      text: { en: 'Scenario to start from', zh: '从哪个方案开始' },
      otherwise: () => 'prereform',
      unasked: () => 'prereform',
      read: (text) => ({ reference: text, scenario: loadScenario(text, library) }),
    },
    {
      flag: 'residents',
      text: { en: 'Residents of the whole city', zh: '全市居民数' },
      otherwise: () => undefined,
      read: (text) => whole(text, lever('city.residentsPerStreet')!.low!, MOST_RESIDENTS, say`residents`, 'resident'),
    },
    {
      flag: 'streets',
      text: { en: 'Streets (street offices)', zh: '街道数' },
      otherwise: () => undefined,
      read: readStreets,
    },
    {
      flag: 'posts',
      text: { en: 'Posts a street', zh: '每街道编制数' },
      otherwise: (city) => inherited(city, 'street.staff'),
      read: (text) => whole(text, posts.low!, posts.high!, say`posts`, 'post'),
    },
    {
      flag: 'assistants',
      text: { en: 'Assistants a post', zh: '每个编制配协管员数' },
      otherwise: (city) => inherited(city, 'assistants.ratio'),
      read: (text) => decimal(text, lever('assistants.ratio')!),
    },
    {
      flag: 'whistle',
      text: { en: 'May streets whistle (yes or no)', zh: '街道可否吹哨（yes 或 no）' },
      otherwise: (city) => inherited(city, 'whistle.enabled'),
      unasked: (city) => inherited(city, 'whistle.enabled'),
      read: readYesNo,
    },
  ]
}

function readYesNo(text: string): boolean {
  if (['yes', 'y', '是'].includes(text.toLowerCase())) return true
  return ['no', 'n', '否'].includes(text.toLowerCase()) ? false : refuse(say`give yes or no`)
}

export function questionText({ text, otherwise }: Question, city: Partial<NewCity>, language: Language): string {
  const given = otherwise(city)
  return `${text[language]}${given === undefined ? '' : ` [${given}]`}: `
}
