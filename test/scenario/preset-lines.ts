/**
 * What the evidence page says of each preset P00-P33, in the names of our levers: its file, the preset that its line starts from,
 * and all that then differs from that one. Figures are copied from the lines of the page, not from the files.
 */
import type { PresetLine } from './preset-line.ts'
import { BEIJING_PRESETS } from './preset-lines-beijing.ts'

/** Thirty posts: cases of Jiangsu, and plans without a place. */
const THIRTY = { 'street.staff': 30 }

const POWER = {
  'whistle.enabled': true,
  'departments.delegatedShare': 0.3,
  'appraisal.weight': 0.3,
  'appraisal.personnelSay': true,
  'appraisal.perMatter': true,
}

const EVERY_60_DAYS = [30, 90, 150, 210, 270, 330].map((from) => ({ from, days: 3, factor: 5 }))

export const PRESETS: Readonly<Record<string, PresetLine>> = {
  P00: {
    name: 'prereform',
    from: 'prereform',
    differs: {},
    holds: {
      'whistle.enabled': false,
      'street.units': 29,
      'platform.networks': 4,
      'duties.clarity': 0.6,
      'duties.entryGate': 0,
      'duties.funnelRate': 16,
      'appraisal.weight': 0,
      'street.inspectionLoad': 0.25,
      'departments.embedShare': 0,
      'street.payRatio': 0.7,
      'assistants.pooled': false,
    },
  },
  ...BEIJING_PRESETS,
  P16: {
    name: 'haigang-before',
    from: 'prereform',
    differs: {
      'city.residentsPerStreet': [...(new Array(9).fill(81000) as number[]), 300000],
      'platform.networks': 5,
    },
    holds: { 'city.streets': 10, 'street.staff': 11 },
  },
  P17: {
    name: 'haigang-after',
    from: 'haigang-before',
    differs: {
      ...POWER,
      'street.staff': 50,
      'platform.networks': 1,
      'participation.channelReach': 0.95,
      'departments.officersMoved': 0.05,
      'street.vacancyFill': 30,
    },
    holds: { 'grid.households': 400 },
  },
  P18: { name: 'haigang-staff-only', from: 'haigang-before', differs: { 'street.staff': 50 } },
  P19: { name: 'haigang-power-only', from: 'haigang-before', differs: POWER },
  P20: {
    name: 'zaishuiyifang',
    from: 'haigang-after',
    differs: {
      'city.streets': 1,
      'city.residentsPerStreet': 20000,
      // A fifth of the street's posts and tasks for a fifth of its residents.
      'street.staff': 50 / 5,
      'duties.funnelRate': 16 / 5,
      'participation.volunteers': 1000,
      'participation.outsideCapacity': 12,
      'participation.coproduction': 0.4,
    },
  },
  P21: {
    name: 'chongchuan',
    from: 'beijing-2018',
    differs: {
      'appraisal.satisfactionWeight': 0.5,
      'participation.coproduction': 0.3,
      'participation.volunteers': 100,
      'whistle.gate': 'grid',
      'whistle.upgrade': true,
    },
    holds: { 'street.staff': 60 },
  },
  P22: {
    name: 'pukou',
    from: 'prereform',
    differs: { ...THIRTY, 'departments.embedShare': 0.6, 'platform.handoffDelay': 4 },
    holds: { 'whistle.enabled': false },
  },
  P23: {
    name: 'binhu',
    from: 'prereform',
    differs: {
      ...THIRTY,
      'participation.coproduction': 0.2,
      'duties.clarity': 0.75,
      'participation.prevention': 0.15,
      'departments.delegatedShare': 0.1,
    },
    holds: { 'whistle.enabled': false },
  },
  P24: {
    name: 'kunshan',
    from: 'prereform',
    differs: {
      ...THIRTY,
      'street.fund': 100,
      'participation.outsideCapacity': 20,
      'participation.coproduction': 0.35,
      'participation.channelReach': 0.5,
    },
  },
  P25: {
    name: 'zhangjiagang',
    from: 'prereform',
    differs: { ...THIRTY, 'platform.networks': 1, 'grid.workers': 0.6 },
  },
  P26: {
    name: 'jiangsu-remedy',
    from: 'prereform',
    differs: {
      ...THIRTY,
      'departments.embedShare': 0.8,
      'departments.delegatedShare': 0.4,
      'street.inspectionLoad': 0.05,
      'duties.clarity': 0.9,
      'participation.prevention': 0.3,
      'grid.selfHandle': 0.3,
    },
  },
  P27: {
    name: 'yangzhou-xinsheng',
    from: 'prereform',
    differs: {
      ...THIRTY,
      'street.units': 7,
      'platform.networks': 1,
      'whistle.enabled': true,
      'whistle.gate': 'grid',
      'grid.households': 300,
      'grid.workers': 2,
      'grid.selfHandle': 0.25,
      'departments.delegatedShare': 0.4,
      // Not in the line, but in E135: the street scores and advises on stationed staff.
      'appraisal.weight': 0.2,
      'appraisal.personnelSay': true,
    },
  },
  P28: {
    name: 'community-whistle',
    from: 'prereform',
    differs: {
      ...THIRTY,
      'whistle.enabled': true,
      'whistle.gate': 'community',
      'district.visitInterval': 90,
      'district.promise': true,
    },
  },
  P29: {
    name: 'emergency-whistle',
    from: 'beijing-2018',
    differs: {
      'demand.urgentShare': 0.5,
      'whistle.reportDeadline': 0.5,
      'whistle.stayUntilDone': true,
      'demand.pulse': EVERY_60_DAYS,
      'behaviour.travelHours': 0.25,
      'behaviour.embeddedHours': 0.5,
    },
  },
  P30: {
    name: 'no-one-answers',
    from: 'beijing-2018',
    differs: { 'appraisal.weight': 0, 'appraisal.personnelSay': false, 'departments.embedShare': 0 },
    holds: { 'appraisal.perMatter': false },
  },
  P31: {
    name: 'funnel-overload',
    from: 'beijing-2018',
    differs: { 'duties.entryGate': 0, 'duties.funnelRate': 32 },
  },
  P32: {
    name: 'over-whistle',
    from: 'beijing-2018',
    differs: { 'whistle.threshold': 0, 'whistle.gate': 'grid' },
  },
  P33: { name: 'template-office', from: 'prereform', differs: { ...THIRTY, 'street.units': 3 } },
}

/** What a preset is compared with, or a stage of it: name, and the preset whose case it belongs to. */
export const CONTRASTS: Readonly<Record<string, string>> = {
  'prereform-thirty-posts': 'P00',
  'beijing-before': 'P00',
  'chaoyang-unpooled': 'P06',
  'zaishuiyifang-before': 'P20',
  'chongchuan-appraisal': 'P21',
  'zhangjiagang-before': 'P25',
  'yangzhou-before': 'P27',
  'yangzhou-reform': 'P27',
}
