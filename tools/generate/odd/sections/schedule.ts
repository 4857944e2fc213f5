/** 3. Process overview and scheduling. */
import { EVENTS, POOL_EVENTS, inWords } from '../../../../sim/city/model/events.ts'
import { code, file, list, paragraphs, table } from '../../markdown.ts'
import { handlerOf } from '../source-text.ts'

export function schedule(): string {
  const rows = Object.entries(EVENTS).map(([name, about]) => {
    const { path, does } = handlerOf(inWords(name))
    return [inWords(name), about, does, file(path)]
  })
  const ofPools = Object.entries(POOL_EVENTS).map(([name, about]) => `${code(inWords(name))} (about a ${about})`)
  return paragraphs(
    '## 3. Process overview and scheduling',
    INTRODUCTION,
    list(ORDER),
    '### Events of the model, in the order of a life',
    table(['event', 'about a', 'what happens', 'file'], rows),
    `Pools have two kinds of their own: ${ofPools.join(', ')}; they come before those of the model.`,
    LIFE,
  )
}

const INTRODUCTION = `One calendar of events, delivered one at a time; each changes the state at its instant and may schedule others. State is
updated asynchronously: an event sees all that earlier ones have done.`

const ORDER = [
  'Order at equal times: lane, then ticket. Lane 0: work ends, so that heads are free before anybody asks for one. Lane 1: pools open. Lane 2: all events of the model. In a lane, what was scheduled first comes first.',
  'A free head takes the waiting job of the most urgent class, in it the oldest case; first calls to residents, calls by whistles and what a gate below the street asks for stand before the rest of their class. Danger to life, and a call under a short deadline (rule 7), interrupt a job of a later class, which keeps its rest; an officer who waits on site is not called away.',
  'A switch of levers is an event like any other: what people believe, trust and can do moves from where it was ([switches](decisions/switches.md)).',
]

const LIFE = `The life of a case: an issue arises with all its marks; the first of its clocks that rings finds it or ends it; the platform
triages it and sends it to an owner, right or wrong; the owner works when somebody is free, alone or after a whistle; the
handler replies, the platform calls a share of residents back, and the case is closed or opened again. What whistles do not
solve waits for a conference; whoever complained judges once, at the end or when the case is due. A resident may ask
about an open case, give up one that only waits, and come back with one that recurs. At every event of a test, and at the end
of every run, issues created = latent + open + ended.`
