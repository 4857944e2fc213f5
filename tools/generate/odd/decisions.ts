/** Who decides what in the model, by which rule, knowing what (ODD + D; Mueller and others 2013). */
import type { RuleNumber } from '../../../sim/levers/lever.ts'

export interface Decision {
  readonly who: string
  readonly what: string
  readonly rules: readonly RuleNumber[]
  readonly knowing: string
  readonly learns: string
}

export const DECISIONS: readonly Decision[] = [
  {
    who: 'resident',
    what: 'whether to report an issue',
    rules: [1, 12],
    knowing: 'the harm of the issue; own trust; whether there is a chat group',
    learns:
      'trust moves a step towards each outcome and, once a month, towards what neighbours tell; more is reported where it is high',
  },
  {
    who: 'resident',
    what: 'whether to be satisfied',
    rules: [11],
    knowing: 'solved or not; time taken; times passed on; chasers; what was promised',
    learns: 'the expected time moves towards the time met, faster down than up',
  },
  {
    who: 'resident',
    what: 'to ask about an open case, to give it up, to insist on an unsolved one',
    rules: [13, 14, 22],
    knowing: 'that the case is open, waits, or was closed unsolved',
    learns: 'nothing',
  },
  {
    who: 'neighbours and volunteers',
    what: 'to settle a minor matter themselves',
    rules: [17],
    knowing: 'what the chat group says, what is found on a volunteer day',
    learns: 'nothing',
  },
  {
    who: 'grid worker',
    what: 'to settle a minor matter at once or to pass it up; at the gate, to whistle',
    rules: [1, 6],
    knowing: 'the matter, with an error: lead matters may be taken for joint ones',
    learns: 'skill grows with tenure',
  },
  {
    who: 'post of a street',
    what: 'which job comes next; whether to quit',
    rules: [2, 15],
    knowing: "class and age of the jobs of its unit; pay and the street's overload of the last days",
    learns: 'skill grows with tenure',
  },
  {
    who: 'street office',
    what: 'to whistle for a joint matter or to try alone',
    rules: [5, 6],
    knowing:
      'list and difficulty of the matter; its confidence in the departments needed; not whether they will come this time',
    learns: 'confidence moves towards who came; the threshold rises with what is lost of it',
  },
  {
    who: 'street office',
    what: 'to claim an unsolved case as solved',
    rules: [16],
    knowing: 'the weight of satisfaction, the share of call-backs, its own overload',
    learns: 'nothing',
  },
  {
    who: 'street office and department',
    what: 'how much to leave undone',
    rules: [22],
    knowing: 'the share of call-backs and the weight of satisfaction',
    learns: 'pressure moves with a lag towards what these amount to',
  },
  {
    who: 'street office',
    what: 'which time to promise',
    rules: [11],
    knowing: 'its own recent handling times',
    learns: 'the pace moves a step towards each time taken',
  },
  {
    who: 'department',
    what: 'to report in when called',
    rules: [7, 8],
    knowing:
      'its incentives, calls missed lately, its own line, its belief in the whistles of this street, how far the whistle has risen',
    learns: 'belief moves towards whether each whistle was justified; effort follows incentives with a lag',
  },
  {
    who: 'department',
    what: 'to take up what a street forwards, or to leave it lying',
    rules: [9],
    knowing: 'the same, but for its own line and the whistle',
    learns: 'nothing of its own',
  },
  {
    who: 'officer on site',
    what: 'to wait for the rest or to leave',
    rules: [7],
    knowing: 'who has come',
    learns: 'nothing',
  },
  {
    who: 'platform',
    what: 'whom to send a case to, whom to call back',
    rules: [9, 16],
    knowing: 'the duty list, as clear as it is',
    learns: 'nothing',
  },
  {
    who: 'district',
    what: 'what becomes of matters that whistles did not solve',
    rules: [24],
    knowing: 'the matters that wait and how old they are, with full authority',
    learns: 'nothing',
  },
]
