/** T1-T15: figures from outside the sources, for calibration. Form of a row: evidence-row.ts; the last column is the tolerance. */
export const FIGURES = `
T1 n outside | demand | 5.6 cases a day are dispatched per 10,000 residents. | 4.5-7
T2 n outside | demand | 41.5 % of contacts become requests. | 25-50 %
T3 n outside | resolution | 53 % of cases are verified as solved in the first months, without strong appraisal. | 40-60 %
T4 n outside | resolution | 89 % are verified as solved after some three years of strong appraisal and learning. | 85-93 %
T5 n outside | resolution | 97 % is the plateau of a mature system, never 100 %. | 95-98 %
T6 n outside | satisfaction | Satisfaction is 0.26 + 0.74 times resolution. | 3 percentage points
T7 n outside | handling | Ordinary orders take 2 to 4 days on average. | 2-4 days
T8 n outside | repeats | 10 to 20 % of orders are repeats when 70 to 90 % are resolved. | 10-20 %
T9 n outside | grid | Patrols settle 17 % of what they find themselves. | 10-30 %
T10 n outside | dispatch | At the end of a month 4 % of orders are in dispute about their owner. | 2-10 %
T11 n outside | prevention | Gulou street: orders fall by 68 % in five months. | 40-70 %
T12 n outside | demand | Contacts grow threefold from 2019 to 2023 while the rates rise. | 2-4 times
T13 n outside | joint work | Whistles are completed in 2 to 3 days on average. | 1-5 days
T14 n outside | staff | 20 % quit a year where pay is low. | 15-25 %
T15 n outside | handling | 94 to 99 % are closed while 76 to 99 % are on time: two measures, not one. | none
`
