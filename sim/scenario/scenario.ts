/** A scenario: one complete setting of city and reform, with the provenance of every value. Made by `scenario-file.ts`. */
import type { Sizes } from '../city/model/replication.ts'
import type { Domain, Setting } from '../city/model/setting.ts'
import type { LeverValue } from '../levers/lever.ts'
import type { Bilingual } from '../text/bilingual.ts'
import type { Place } from '../text/place.ts'

/** One lever of one scenario: what it is set to, and on what that rests. */
export interface LeverSetting {
  readonly name: string
  readonly value: LeverValue
  readonly unit: string
  /** E001-E150, T1-T15, I01-I22, P00-P33, or 'assumption'. */
  readonly source: string
  readonly why?: string
  /** The same in Chinese, where whoever wrote it gave both. */
  readonly whyZh?: string
  /** Plausible range of an assumption. */
  readonly range?: readonly [number, number]
  /** The scenario in the `extends` chain that set it; 'default' when none did; 'command line' for --set. */
  readonly setBy: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

/** One switch: the levers that change, and from when on (days from the start of the observed period). */
export interface ScenarioSwitch {
  readonly from: number
  readonly levers: readonly LeverSetting[]
  readonly file: string
  readonly line: number
  readonly column?: number
}

/** The authority matrix as a scenario file gives it: which departments hold the power over which domain of matters. */
export interface Authority {
  readonly departments: readonly Bilingual[]
  /** As written, one weight for each department named here; shares sum to 1. */
  readonly domains: readonly Domain[]
  readonly source: string
  readonly why?: string
  readonly setBy: string
  readonly file: string
  readonly line: number
  readonly column?: number
}

/** One complete setting of a city: every lever with its value, unit, source and the place where it was set, and the setting compiled from them. */
export interface Scenario {
  readonly name: string
  readonly title: Bilingual
  readonly summary: Bilingual
  /** Path of the file, or null for a variant made on the command line. */
  readonly file: string | null
  /** Name of the scenario that it extends, or null. */
  readonly parent: string | null
  /** Every lever of the registry, defaults included, by full name such as `street.staff`. */
  readonly levers: ReadonlyMap<string, LeverSetting>
  /** Coefficients (`behaviour.*`) that differ from their defaults. */
  readonly coefficients: ReadonlyMap<string, LeverSetting>
  /** Departments by name and the matrix as written; the setting has it folded to `departments.count`. */
  readonly authority: Authority
  /** What changes inside the run, in order of time. */
  readonly switches: readonly ScenarioSwitch[]
  /** Ambiguities of the sources (I01-I22) that the file takes a stand on. */
  readonly ambiguities: readonly string[]
  readonly setting: Setting
  /** Setting that the anchor is worked out from: of the nearest scenario upwards that says `anchor: own`, else of the root of the `extends` chain. */
  readonly anchorSetting: Setting
  /** The name of that scenario. */
  readonly anchoredAt: string
  /** Whether departments and desk are sized for the scenario's own demand and mix, or for the anchor's. */
  readonly sizes: Sizes
  /** Where `sizes: inherit` is said, below the anchor or beside it, where it does nothing; absent where it is not. */
  readonly sizesAt?: Place
  /** SHA-256 (hex) of what setting and anchor have beyond the defaults (`scenario-hash.ts`). */
  readonly hash: string
}
