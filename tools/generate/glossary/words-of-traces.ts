/** What `whistlelab trace` prints. */

export const WORDS_OF_TRACES: readonly (readonly [word: string, meaning: string])[] = [
  [
    'event',
    'one entry of the event calendar, delivered at one instant: what `--record` writes and `--verify` compares',
  ],
  [
    'step',
    'one thing that happens in the life of an issue or case, in words of the model; an event may make none, one or several',
  ],
  ['story', 'the steps of one case, with reasons, and what came of it'],
  ['actor', 'who does a step: a desk, a unit, a post, an officer, a resident'],
  ['log', 'the steps of all cases; as XES (IEEE 1849) the input of process mining'],
  ['record', 'every event of a run on file'],
  ['horizon', 'days of warm-up, observation and follow-up of a run'],
  ['witness', 'who is told by the model what a later look could not find out; asked for nothing'],
  [
    'address (of an issue)',
    'street, number in its street, and how often it has come back: the same issue in every scenario',
  ],
]
