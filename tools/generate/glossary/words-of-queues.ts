/** What `whistlelab queue` prints. */

export const WORDS_OF_QUEUES: readonly (readonly [word: string, meaning: string])[] = [
  [
    'M/M/10, M/G/1/5+M',
    "Kendall's notation: arrivals (M: Poisson), service times (M exponential, D constant, G any other), servers, places in all if limited, +M if patience ends",
  ],
  ['arrival rate, service rate', 'customers who come an hour; services an hour of one server that is always busy'],
  ['service cv', 'coefficient of variation of the service time: standard deviation / mean; 0 constant, 1 exponential'],
  ['wait', 'time in line until service begins, or until the customer gives up; with pre-emption all time in line'],
  [
    'wait, 90th percentile',
    'what nine of ten of those who got in do not exceed: of so many waits in order the one at that rank, exactly; no rounding into bins',
  ],
  [
    'begun within 30 s',
    'the service level: share of all arrivals whose service begins within this time; who gives up or finds no place is not served in time',
  ],
  ['time in system', 'wait and service'],
  ['probability of wait', 'share of those who got in who were not served at once'],
  ['number in line, in system', 'average over time of those who wait; of those who wait or are served'],
  ['utilisation', "share of the servers' time that is worked"],
  ['abandoned, blocked', 'share of all arrivals who gave up; who found no place'],
  [
    'class',
    'priority of a customer, 1 the most urgent. Not pre-emptive: next in line; pre-emptive: each class interrupts all below it, and what was interrupted goes on later where it stopped. Under overload the first classes may still have a typical wait; the others grow',
  ],
  [
    'theory within',
    'whether the mean of theory lies in the 95 % interval; of twenty right ones about one does not. Where all n customers did the same, a share of up to 3 / n is still believed (rule of three), and a wait by the share that waits. *not yet*: outside, and the warm-up may be too short for the station to be as theory says',
  ],
  [
    'Erlang B, Erlang C, Erlang A',
    'exact, for exponential service: no waiting places (blocked); endless line (probability of wait, wait); patience (abandoned). B holds for any service time',
  ],
  ['Pollaczek-Khinchine', 'exact wait of one server with any service time (M/G/1)'],
  ['Crommelin', 'exact wait of several servers with constant service time (M/D/c)'],
  ['Cobham', 'exact waits by class, not pre-emptive; pre-emptive: White and Christie, for any number of classes'],
  [
    'birth and death process',
    'numbers present as a chain of states: exact with exponential service, limited places, patience',
  ],
  ['Allen-Cunneen', 'approximation of the wait of several servers with any service time: Erlang C x (1 + cv^2) / 2'],
  [
    'fluid limit',
    'of a line that grows without end: customers as a liquid. What a long run comes close to: the share served, and the growth of the backlog. Close to full load, or while many servers fill, a run is far from it (at a load of 1 the line grows like the square root of time); then what is expected of as many arrivals stands in its place, as of a reflected Brownian motion',
  ],
  ['growth of the backlog', 'customers an hour by which those in the station become more'],
  [
    'warm-up',
    "arrivals from the empty start that are not counted: a tenth as many as are counted. Three times the station's memory are enough: of the line near full load the relaxation time, of an overloaded line with patience the mean patience. A line that grows is looked at from its empty start, unless classes of it do not grow",
  ],
]
