/**
 * What columns of request tables are called, in English and Chinese: the stem of each name that the tables of cities were seen to use, by what the
 * column holds; and the names of columns that are never read.
 */

/** What a column can be, in the order in which people are asked. `street` is the area of a street office, never an address. */
export const FIELDS = [
  'id',
  'created',
  'dispatched',
  'closed',
  'due',
  'status',
  'category',
  'subcategory',
  'kind',
  'agency',
  'street',
  'district',
  'neighbourhood',
  'channel',
  'on_time',
  'reopened',
  'satisfaction',
  'resolved',
] as const
export type FieldName = (typeof FIELDS)[number]

/** Columns that hold dates, and those that hold yes or no. */
export const DATES: readonly FieldName[] = ['created', 'dispatched', 'closed', 'due']
export const YES_OR_NO: readonly FieldName[] = ['on_time', 'reopened', 'resolved']

export const STEMS: Readonly<Record<FieldName, string>> = {
  id: 'id caseid caseenquiryid casenumber srnumber servicerequestid servicerequestnumber uniquekey ticketid 工单编号 工单号 案件编号 诉求编号 受理编号 流水号',
  created:
    'created creation open opened received requested reported submitted 创建 受理 登记 来电 诉求 反映 提交 上报 统计',
  dispatched: 'dispatched assigned 派单 转办 交办',
  closed: 'closed completed completion resolved resolution 办结 结案 完成 归档',
  due: 'due target slatarget sla expected 截止 办理期限 应办结 限办 到期',
  status: 'status casestatus requeststatus 状态 工单状态 办理状态 案件状态',
  category:
    'category complainttype requesttype servicetype srtype casetype reason problem 问题类型 诉求类别 诉求分类 事项分类 一级分类',
  subcategory: 'subcategory detail subtype 二级分类 大类',
  kind: 'requestkind 工单类型 诉求性质 问题性质 诉求类型',
  agency:
    'agency department responsibleagency ownerdepartment division owner workgroup 承办单位 主办单位 处置部门 责任单位 责任部门 办理单位',
  street: '街道 镇街 街镇 乡镇 所属街道 属地',
  district: 'district borough ward councildistrict supervisordistrict 区县 行政区 所属区',
  neighbourhood: 'neighbourhood neighborhood communityarea 社区 居委会 村居 网格',
  channel:
    'channel opendatachanneltype source origin methodreceived intakemethod 渠道 来源 诉求来源 问题来源 受理渠道 受理方式',
  on_time:
    'ontime withinsla slamet 是否按时 是否按期 overdue late exceeded exceededesttimeframe 是否超期 是否逾期 是否超时',
  reopened: 'reopened reopencount 是否重办 重办次数 二次办理',
  satisfaction: 'satisfaction satisfied rating 满意度 是否满意 评价结果',
  resolved: 'issueresolved 是否解决 解决情况',
}

/** Of these a column says the contrary of its field. */
const INVERTED = /^(overdue|late|exceeded(esttimeframe)?|是否超期|是否逾期|是否超时)$/
const NEVER_READ =
  /name$|phone|email|address|^lat|^lon|latitude|longitude|description|comment|parcel|姓名|联系人|电话号|手机|身份证|地址|内容|描述|备注/

export function isInverted(header: string): boolean {
  return INVERTED.test(plain(header))
}

/** A column of names, addresses or free text. */
export function isPrivate(header: string): boolean {
  return NEVER_READ.test(plain(header))
}

/** Without what says only that it is a time. */
export function stemOf(header: string): string {
  return plain(header.replace(/([ _-](at|on)|(?<=[a-z])(At|On))$/, '')).replace(
    /(?<=..)(datetime|date|time|dt|时间|日期)$/,
    '',
  )
}

export function plain(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-./:()[\]【】（）#]/g, '')
}
