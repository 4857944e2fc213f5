/**
 * The districts of a city. They have nothing in common but the course of demand: departments, conference, funds and officers from outside are of
 * one district each. So each is simulated as a city of its own, whose streets keep the addresses of their draws.
 */
import type { Setting } from './setting.ts'
import { perStreet } from './setting.ts'

/** Streets in a row that share departments, and a conference. */
export interface District {
  /** Counted from 0, and how many there are. */
  readonly number: number
  readonly districts: number
  /** Number of its first street in the city, and how many it has. */
  readonly firstStreet: number
  readonly streets: number
}

/** Streets are spread evenly over the districts. */
export function districtsOf({ city }: { readonly city: Pick<Setting['city'], 'districts' | 'streets'> }): District[] {
  const { districts, streets } = city
  const firstOf = (district: number): number => Math.ceil((district * streets) / districts)
  return Array.from({ length: districts }, (_, number) => {
    const firstStreet = firstOf(number)
    return { number, districts, firstStreet, streets: firstOf(number + 1) - firstStreet }
  })
}

/** What of a list by street is a district's. */
export function ofDistrict<One>(list: readonly One[], { firstStreet, streets }: District): readonly One[] {
  return list.slice(firstStreet, firstStreet + streets)
}

/** The setting of one district: a city of its streets alone, which are numbered from 0; the setting itself where the city has no other. */
export function settingOfDistrict(setting: Setting, district: District): Setting {
  if (setting.city.districts === 1) return setting
  const { byStreet, city, street, switches } = setting
  const inDistrict = (value: number | readonly number[]): number | readonly number[] =>
    typeof value === 'number' ? value : ofDistrict(perStreet(value, city.streets), district)
  return {
    ...setting,
    city: {
      ...city,
      streets: district.streets,
      districts: 1,
      residentsPerStreet: inDistrict(city.residentsPerStreet),
    },
    street: { ...street, staff: inDistrict(street.staff) },
    switches: switches.map((one) => ({ ...one, setting: settingOfDistrict(one.setting, district) })),
    ...(byStreet && {
      byStreet: {
        variants: byStreet.variants.map((one) => settingOfDistrict(one, district)),
        of: ofDistrict(byStreet.of, district),
      },
    }),
  }
}
