/** The presets of Beijing, P01-P15, as the evidence page gives them: see `preset-lines.ts`. */
import type { PresetLine } from './preset-line.ts'

/** Sixty posts for 66,000 residents: Beijing's cases that start from P00, whose eleven posts are Haigang's. */
const BEIJING = { 'city.residentsPerStreet': 66000, 'street.staff': 60 }
export const BEIJING_PRESETS: Readonly<Record<string, PresetLine>> = {
  P01: {
    name: 'beijing-2018',
    from: 'prereform',
    differs: {
      ...BEIJING,
      'whistle.enabled': true,
      'street.units': 11,
      'platform.networks': 1,
      'duties.clarity': 0.85,
      'duties.entryGate': 0.7,
      'appraisal.weight': 0.2,
      'appraisal.personnelSay': true,
      'departments.embedShare': 0.3,
      'street.payRatio': 1,
    },
    holds: { 'whistle.gate': 'street', 'whistle.scope': 0.6, 'assistants.ratio': 1 },
  },
  P02: {
    name: 'beijing-hotline-2019',
    from: 'beijing-2018',
    differs: {
      'duties.directDispatch': true,
      'appraisal.satisfactionWeight': 0.35,
      'appraisal.callbackShare': 1,
      'appraisal.weight': 0.33,
    },
    holds: { 'platform.limits': { life: 2, utility: 24, ordinary: 7 * 24, hard: 15 * 24 } },
  },
  P03: {
    name: 'duty-list-pilot',
    from: 'prereform',
    differs: { ...BEIJING, 'duties.clarity': 0.9, 'duties.entryGate': 0.9 },
    holds: { 'demand.mix': { lead: 0.241, joint: 0.345, assist: 0.414 } },
  },
  P04: {
    name: 'dongcheng',
    from: 'beijing-2018',
    differs: { 'departments.embedShare': 0.5, 'street.fund': 60, 'street.signOffLayers': 1 },
    holds: { 'street.units': 11 },
  },
  P05: {
    name: 'xicheng',
    from: 'beijing-2018',
    differs: { 'departments.embedShare': 0.1, 'street.fund': 60 },
    holds: { 'street.units': 11 },
  },
  P06: {
    name: 'chaoyang',
    from: 'beijing-2018',
    differs: { 'assistants.pooled': true },
    holds: { 'assistants.ratio': 1 },
  },
  // The line's 1.7 workers a grid would not be "the same heads", as it says: see the test below.
  P07: { name: 'haidian', from: 'beijing-2018', differs: { 'assistants.ratio': 0.3, 'grid.workers': 1.6 } },
  P08: {
    name: 'shijingshan',
    from: 'beijing-2018',
    differs: { 'assistants.authority': 0.4, 'street.fund': 60 },
    holds: { 'street.units': 11 },
  },
  P09: {
    name: 'changping',
    from: 'beijing-2018',
    differs: { 'assistants.pooled': true, 'assistants.authority': 0.3, 'departments.embedShare': 0.5 },
  },
  P10: { name: 'pinggu-binhe', from: 'beijing-2018', differs: { 'street.units': 9 } },
  P11: {
    name: 'pinggu-jinhaihu',
    from: 'prereform',
    differs: {
      ...BEIJING,
      'city.streets': 1,
      'whistle.enabled': true,
      'whistle.threshold': 0.3,
      'whistle.reportDeadline': 0.5,
      'whistle.stayUntilDone': true,
      'appraisal.weight': 0.5,
      'demand.mix': { lead: 0.05, joint: 0.9, assist: 0.05 },
      'behaviour.travelHours': 0.4,
    },
  },
  P12: {
    name: 'dongba',
    from: 'beijing-2018',
    differs: {
      'street.units': 7,
      'duties.directDispatch': true,
      'platform.dispatchTime': 10,
      'departments.embedShare': 0.6,
      'appraisal.independent': true,
      'appraisal.weight': 0.3,
    },
    holds: { 'platform.networks': 1 },
  },
  P13: { name: 'fangzhuang', from: 'prereform', differs: { ...BEIJING, 'participation.channelReach': 0.8 } },
  P14: {
    name: 'lane-heads',
    from: 'beijing-2018',
    differs: { 'whistle.gate': 'lane', 'grid.patrolCover': 1, 'participation.volunteers': 10 },
  },
  P15: {
    name: 'social-report',
    from: 'prereform',
    differs: { ...BEIJING, 'participation.volunteers': 300, 'participation.pulseDays': 7 },
  },
}
