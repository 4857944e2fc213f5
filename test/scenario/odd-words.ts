/** What a spoilt file may hold in the place of what is meant: numbers, units, keys, marks of YAML, characters, references, days. */

/** Items divided by spaces; `_` stands for a space inside one. */
const split = (text: string): string[] => text.split(' ').map((word) => word.replaceAll('_', ' '))

export const NUMBERS = [
  ...split('0 -1 -0 1 2 0.5 0.3 10 11 40 1e9 1e308 1e999 5e-324 1e-400 1E+2 007 +3 NaN .nan .inf -.inf Infinity'),
  ...split('0x10 0o17 0b11 1,000 12,5 １２ 五十 ½ 3_4 "3" 3% 1/3 -5_% 180 2018-01-01 2018-02-30 12:30 null ~ yes ten'),
  ...["'0.3'", '1_000', '9'.repeat(400)],
]

export const UNITS = [
  ...split('day days h min week month year % pp percent post yuan 元 share resident task_/_street_/_day furlong'),
  ...split('constructor day_/_constructor h_h / /day 10,000 day_/_0_day DAY 小时'),
  ...['__proto__', 'day / __proto__', 'd'.repeat(300)],
]

export const WRONG_TYPES = [
  ...split('[] {} [1,_2] [0.3] [[1]] {a:_1} {lead:_0.2,_joint:_0.3,_assist:_0.5} {load:_0.8} {value:_3} [1,_~] [1,_x]'),
  ...split('null ~ "" yes no true On word | > [.nan] "\\u0000" "\\x1b[31m"'),
  `[${'1, '.repeat(1000)}1]`,
]

export const STRANGE_KEYS = [
  ...['__proto__', 'street.__proto__', '__proto__.polluted', 'behaviour.__proto__', 'street_staff', '" "', '? [a, b]'],
  ...split(
    'constructor toString hasOwnProperty valueOf prototype behaviour.constructor levers.street.staff street street.',
  ),
  ...split('.staff 0 null 编制 الموظفون шта́т staff street.staf Street.Staff domains switches setting <<'),
  ...['', 'x'.repeat(500)],
]

export const YAML_MARKS = [
  ...split('&a_ *a *nobody !!js/function_ !!js/regexp_ !!python/object/apply:os.system_ !!binary_ !!set_ !!timestamp_'),
  ...split(
    '!!int_ !x_ !<tag:yaml.org,2002:float>_ <<:_*a <<:_{polluted:_1} -_ ?_ --- ... %YAML_1.1 %TAG_!_x | >- # @ `',
  ),
  ...split('{ } [ ]'),
]

export const STRANGE_CHARACTERS = [
  ...split('\0 \x07 \x1b[2J \x7f \x85 \u2028 \u2029 \ufeff \u200b \u202e \ud800 \udfff 😀 \t \r \v \u00a0 \u3000'),
  ...split('： ， “ ё ש ก็็็็ 街'),
]

/** What `extends` may not lead to, and some that it may. */
export const REFERENCES = [
  ...split(
    '../../../../etc/passwd ../secret.yaml ../../scenarios/prereform.yaml ../scenarios/prereform.yaml /etc/passwd.yaml',
  ),
  ...split('//server/share.yaml file:///etc/passwd.yaml https://example.org/x.yaml C:\\boot.yaml ..\\..\\x.yaml'),
  ...split(
    'a/../../secret.yaml ./././city.yaml city.yaml city loop.yaml below/other.yaml missing.yaml below ./ . .. / ~',
  ),
  ...split(
    '~/x.yaml %2e%2e/secret.yaml ${HOME}/x.yaml "\\0.yaml" x\0.yaml prereform prereform.yaml Prereform beijing-2018',
  ),
  ...split('beijing2018 haigang-after studies/pay pay nowhere constructor 漏斗 [prereform] {a:_b} 3 true'),
  ...['__proto__', 'x'.repeat(3000), `${'../'.repeat(500)}x.yaml`],
]

export const DAYS = [
  ...split('30_day 0 -1_day 0.5_day 36_h 1e9_day .nan "30" 2_week tomorrow 30_yuan [30] ~ 3650 3651 2018-03-01 30 45'),
]

export const FORMULAS = [
  ...split(
    "cost cost_/_0 cost_/_residents 0_/_0 1 5_cost cost^2 cost! cost'_-cost +cost cost_==_1 cost_;_cost cost_?_1_:_2",
  ),
  ...split(
    'constructor cost.constructor cost["constructor"] toString import("fs") evaluate("1") parse("1") f(x)=x a=1 (1',
  ),
  ...split(
    '()_=>_1 [1,_2] {a:_1} {a:1}.a 1:3 min(cost) min() sqrt(-1) sqrt(cost,_1) max(cost,_1) log(cost) random() pi i',
  ),
  ...split(
    'NaN Infinity 1e999 0x10 "cost" cost_mod_2 cost_to_h 3_h cost,_cost costs residents posts / * 费用 cost÷2 #',
  ),
  ...[
    '__proto__',
    'cost.__proto__',
    `${'('.repeat(90)}cost${')'.repeat(90)}`,
    'cost + '.repeat(40),
    '('.repeat(190),
    'x'.repeat(300),
  ],
]

export const MARGINS = split(
  '0 1 -1 1_pp 101_pp 1_% 200_% 5_h 5_yuan 5 .nan 1e999_% "" ~ [1] {} yes 1pp pp 1_furlong 1_%_%',
)
