/** Words that a command line or a file may have where something else is due. */
import type { Draws } from '../draws.ts'

const NUMBERS =
  '0 1 2 7 -1 -0 1.5 1e3 1e309 -1e309 9007199254740993 99999999999999999999 0x10 007 1_000 1,000 ３０ 10.6万 30天 1/0 NaN Infinity ½ ٣'
const SIGNS =
  '- -- --- = == , ; : / \\ . .. ~ * ? [ ] [1,2 {a: 1} {{ }} ( ) $(x) `x` "x" \' | > & # @ ! % +SUM(1+1) =1+1 %s %n \\n'
const NAMES =
  'true false yes null undefined __proto__ constructor toString hasOwnProperty prototype length en zh text json xes slurm parallel all none'
/** No spaces between them: some are spaces. */
const UNSEEN = [
  '\u0000',
  '\u001b[2J',
  '\n',
  '\r',
  '\t',
  ' ',
  '\u00a0',
  '\u202e',
  '\u2028',
  '\ufeff',
  '\u200b',
  '\ud800',
  '🙂',
  '👨‍👩‍👧',
  'é',
  '海',
  '',
]

const PLACES =
  'done planned absent done/blocks done/manifest.json good.yaml odd.yaml study.yaml broken.yaml folder folder.yaml circle circle.yaml file.txt requests.csv new.yaml new.csv new/deep x.parquet ./good.yaml ../other ../../x /proc/x /proc/self/mem /dev/full /dev/null'
const SCENARIOS =
  'prereform haigang-before haigang-after beijing-2018 pilots good.yaml a=haigang-before,street.staff=30 b=prereform,street.staff=[11,20] c=good.yaml E088 street.staff'
const LEVERS =
  'city.streets=1 street.staff=30 street.staff=0 street.staff=1e9 street.staff@1=30 street.staff@odd=20 street.staff=[11,20] whistle.enabled=yes whistle.enabled=7 city.streets=400 city.residentsPerStreet=1000 no.lever=1 street.staff platform.limits={life:1} street.staff=30天'

const split = (text: string): string[] => text.split(' ')
const ODD = [...split(NUMBERS), ...split(SIGNS), ...split(NAMES), ...UNSEEN]
const KNOWN = [...split(PLACES), ...split(SCENARIOS), ...split(LEVERS)]

/** A word out of lists, a long one, or one put together of two. */
export function oddWord(draws: Draws): string {
  if (draws.chance(0.02)) return 'x'.repeat(draws.one([300, 5000, 70_000]))
  if (draws.chance(0.1)) return draws.one(ODD) + draws.one([...ODD, ...KNOWN])
  return draws.one(ODD)
}

function knownWord(draws: Draws): string {
  return draws.one(KNOWN)
}

export function anyWord(draws: Draws): string {
  return draws.chance(0.6) ? knownWord(draws) : oddWord(draws)
}

/** A place in the folder of the case, or none. */
export function place(draws: Draws): string {
  return draws.one(split(PLACES))
}

export function scenario(draws: Draws): string {
  return draws.one(split(SCENARIOS))
}

export function assignment(draws: Draws): string {
  return draws.one(split(LEVERS))
}
