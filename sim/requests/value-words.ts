/** What the cells of a column mean: status, yes or no, satisfaction, what was asked; in the words of the tables of cities. */

export type Status = 'resolved' | 'open' | 'cancelled' | 'duplicate' | 'out'

const STATUS: Readonly<Record<Status, RegExp>> = {
  duplicate: /^(dup(licate)?|closedduplicate|重复|并案)/,
  out: /^(referred|nojurisdiction|不予受理|非受理范围)/,
  cancelled: /^(cancel(l?ed)?|canc|void(ed)?|withdrawn|撤单|撤销|作废)/,
  open: /^(open|new|pending|assigned|assig|inprogress|inprocess|reopened|待办|办理中|处理中|已派单|延期|挂账|未办结|待处理)/,
  resolved:
    /^(closed|resolved|resol|completed?|done|archived|已?办结|结案|已结案|已?完成|已归档|按期结办|超期结办|已回复)/,
}
const YES = /^(y|yes|true|t|1|是|有|已|√|按时|按期|按期结办|已解决|解决|ontime)$/
const NO = /^(n|no|false|f|0|否|无|未|×|超时|超期|逾期|超期结办|未解决|overdue|late)$/
const SATISFIED = /^(非常满意|很满意|满意|基本满意|satisfied|verysatisfied|[45]([./]\d+)?)$/
const DISSATISFIED = /^(不满意|非常不满意|dissatisfied|verydissatisfied|[12]([./]\d+)?)$/
const CONSULTATION = /^(咨询|表扬|感谢|enquiry|inquiry|question|information|compliment|thanks)/
const ON_TIME = /^(按期结办|closedontime|ontime)$/
const LATE = /^(超期结办|closedlate|overdue)$/

/** Undefined for a word that no table has used so. */
export function statusOf(cell: string): Status | undefined {
  const word = plain(cell)
  return (Object.keys(STATUS) as Status[]).find((status) => STATUS[status].test(word))
}

/** Whether a status says on time or late, as some do. */
export function onTimeOf(status: string): boolean | undefined {
  const word = plain(status)
  return ON_TIME.test(word) ? true : LATE.test(word) ? false : undefined
}

/** A count above 0 is a yes. */
export function yesOrNo(cell: string): boolean | undefined {
  const word = plain(cell)
  if (YES.test(word)) return true
  if (NO.test(word)) return false
  return /^\d+$/.test(word) ? true : undefined
}

/** Who was not reached, or did not say, is undefined. */
export function isSatisfied(cell: string): boolean | undefined {
  const word = plain(cell)
  return SATISFIED.test(word) ? true : DISSATISFIED.test(word) ? false : undefined
}

/** A question or thanks, which makes no case. */
export function isConsultation(kind: string): boolean {
  return CONSULTATION.test(plain(kind))
}

function plain(cell: string): string {
  return cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-.]/g, '')
}
