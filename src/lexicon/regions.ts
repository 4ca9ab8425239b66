import type { Region } from '../model/document.ts'
import countryData from './countries.json' with { type: 'json' }
import data from './regions.json' with { type: 'json' }
import { Trie } from './trie.ts'

export type DivisionLevel = 'country' | 'province' | 'prefecture' | 'county'

/** One name that one code has had: 徐水县 is 130625 from 1994 to 2015, 徐水区 130609 since. */
export interface Division {
  /** Six digits of GB/T 2260, an ISO 3166 code, or empty for a bloc such as 欧元区. */
  readonly code: string
  /** The name alone, without what it lies in: 徐水区. */
  readonly name: string
  /** First and last year of the lists that have it. */
  readonly from: number
  readonly to: number
  readonly level: DivisionLevel
}

/** A stretch `[start, end)` of a text that is the name of one or, when the name is shared, of several places. */
export interface PlaceMention {
  readonly start: number
  readonly end: number
  readonly name: string
  /** Whether the whole name stands there (武昌区) and not a short one (武昌). */
  readonly full: boolean
  /** Whether the name is also an everyday word: 和平, 城区, 公安. */
  readonly common: boolean
  readonly divisions: readonly Division[]
}

interface Name {
  readonly text: string
  readonly full: boolean
  readonly common: boolean
  readonly divisions: Division[]
}

interface Index {
  readonly byCode: ReadonlyMap<string, readonly Division[]>
  readonly names: readonly Name[]
  /** Finds the names by their number in `names`. */
  readonly trie: Trie
}

const regionLists: {
  readonly first: number
  readonly last: number
  readonly beforeLast: number
  readonly divisions: readonly string[]
  readonly everydayWords: readonly string[]
  readonly hosts: Readonly<Record<string, string>>
  readonly shortNames: Readonly<Record<string, string>>
} = data

// Longest first, so that 蒙古族 is not left over as 蒙古 and 族.
const peoples =
  '维吾尔族|柯尔克孜族|乌孜别克族|鄂伦春族|鄂温克族|达斡尔族|俄罗斯族|哈萨克族|塔吉克族|塔塔尔族|蒙古族|朝鲜族|土家族|布依族|哈尼族|傈僳族|景颇族|仡佬族|毛南族|仫佬族|拉祜族|纳西族|普米族|布朗族|德昂族|独龙族|撒拉族|东乡族|保安族|裕固族|锡伯族|维吾尔|柯尔克孜|哈萨克|塔吉克|蒙古|锡伯|藏族|羌族|彝族|壮族|苗族|侗族|瑶族|回族|满族|黎族|傣族|白族|佤族|怒族|水族|畲族|土族|各族'
const trailingPeoples = new RegExp(`(?:${peoples}){1,12}$`)
const peopleAlone = new RegExp(`^(${peoples})`)

const levelOf = (code: string): DivisionLevel =>
  code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county'

const readDivision = (line: string): Division => {
  const code = line.slice(0, 6)
  const space = line.indexOf(' ')
  const dash = space < 0 ? -1 : line.indexOf('-', space)
  const from = (space < 0 ? 0 : Number(line.slice(space + 1, dash))) || regionLists.first
  return {
    code,
    name: space < 0 ? line.slice(6) : line.slice(6, space),
    // What came with the last list came at some time after the list before it.
    from: from === regionLists.last ? regionLists.beforeLast + 1 : from,
    to: (space < 0 ? 0 : Number(line.slice(dash + 1))) || regionLists.last,
    level: levelOf(code),
  }
}

/** The word for what a division is, at the end of its name: 区, 自治县, 地区. */
const kindOf = (name: string): string | undefined => {
  const last = name.slice(-1)
  if ('州县旗'.includes(last)) return name.endsWith('自治', name.length - 1) ? `自治${last}` : last
  if (last === '区') return '地林特新'.includes(name.slice(-2, -1)) ? name.slice(-2) : last
  return '省市盟'.includes(last) ? last : undefined
}

/** What a division is called for short: 武昌区 武昌, 恩施土家族苗族自治州 恩施 and 恩施州. */
const shortFormsOf = ({ name, level }: Division): readonly string[] => {
  const given = shortNames.get(name)
  if (given !== undefined) return given.split(' ')
  const kind = kindOf(name)
  if (kind === undefined || (name.includes('区') && namesZone.test(name))) return []
  let stem = name.slice(0, -kind.length)
  if (kind.startsWith('自治')) {
    const place = stem.replace(trailingPeoples, '')
    stem = place === '' ? (peopleAlone.exec(stem)?.[1] ?? '').replace(/族$/, '') : place
    const forms = stem.length > 1 ? [stem, stem + kind.slice(-1)] : [stem + kind.slice(-1)]
    return forms.filter((form) => form.length > 1)
  }
  if (stem.length < 2 || '左右前后中'.includes(stem.slice(-1))) return []
  return kind === '盟' && level === 'prefecture' && stem.length > 2
    ? [stem, stem.charAt(0) + kind]
    : [stem]
}

const shortNames: ReadonlyMap<string, string> = new Map(Object.entries(regionLists.shortNames))
const namesZone = /开发区|园区|管理区|示范区|实验区|聚集区|食品区/

let built: Index | undefined

/** Built at first use: reading seven thousand names takes milliseconds that many runs never need. */
const indexOf = (): Index => {
  if (built !== undefined) return built
  const byCode = new Map<string, Division[]>()
  const byName = new Map<string, Name>()
  const everyday = new Set(regionLists.everydayWords)
  const add = (text: string, division: Division, full: boolean): void => {
    const name = byName.get(text)
    if (name === undefined) {
      byName.set(text, { text, full, common: everyday.has(text), divisions: [division] })
    } else if (!name.divisions.includes(division)) {
      name.divisions.push(division)
    }
  }
  const divisions: Division[] = []
  for (const line of regionLists.divisions) {
    const division = readDivision(line)
    // 嘉峪关市 has no districts and stands again among the counties.
    const twice =
      division.level === 'county' &&
      byCode.get(`${division.code.slice(0, 4)}00`)?.at(-1)?.name === division.name
    // Hong Kong, Macao and Taiwan go by their ISO codes.
    if (twice || division.code >= '710000') continue
    divisions.push(division)
    const earlier = byCode.get(division.code)
    if (earlier === undefined) byCode.set(division.code, [division])
    else earlier.push(division)
  }
  const countries = countryData.map(
    ({ name, code, aliases }): readonly [Division, readonly string[]] => [
      { code, name, from: regionLists.first, to: regionLists.last, level: 'country' },
      aliases,
    ],
  )
  for (const [country] of countries) {
    if (country.code !== '') byCode.set(country.code, [country])
    add(country.name, country, true)
  }
  for (const division of divisions) add(division.name, division, true)
  for (const [country, aliases] of countries) {
    for (const alias of aliases) add(alias, country, true)
  }
  const addShortForms = (division: Division): void => {
    for (const form of shortFormsOf(division)) {
      const named = byName.get(form)
      // 河南 is the province and never 河南蒙古族自治县; 吉林 may be the province or its city.
      const isProvince = named?.divisions.some(({ level }) => level === 'province') === true
      // 酉阳县 is 酉阳土家族苗族自治县, since there is no other any more
      const isTaken = named?.full === true && !named.divisions.every(({ to }) => to < division.from)
      if (isTaken || (isProvince && division.level === 'county')) continue
      add(form, division, false)
    }
  }
  for (const division of divisions) if (division.level === 'province') addShortForms(division)
  for (const division of divisions) if (division.level !== 'province') addShortForms(division)
  for (const [zone, code] of Object.entries(regionLists.hosts)) {
    const host = byCode.get(code)?.at(-1)
    if (host !== undefined && !byName.has(zone)) add(zone, host, false)
  }
  built = {
    byCode,
    names: [...byName.values()],
    trie: new Trie([...byName.keys()]),
  }
  return built
}

const mentionOf = (
  { text: name, full, common, divisions }: Name,
  start: number,
  end: number,
): PlaceMention => ({ start, end, name, full, common, divisions })

/** The longest place name that begins at this offset and ends by `end`. */
export const placeAt = (text: string, start: number, end: number): PlaceMention | undefined => {
  const { names, trie } = built ?? indexOf()
  const found = trie.longest(text, start, end)
  return found < 0 ? undefined : mentionOf(names[found] as Name, start, trie.matchEnd)
}

/** Whether a name is that of a place, such as 江油市 or 四川省绵阳市, and nothing more. */
export const isPlace = (name: string): boolean => {
  let end = 0
  while (end < name.length) {
    const place = placeAt(name, end, name.length)
    if (place === undefined || place.common) return false
    end = place.end
  }
  return end > 0
}

/** Where the place begins that ends at `end`, if its name begins in `[start, end)`; else -1. */
export const placeEndingAt = (text: string, start: number, end: number): number => {
  let place = nextPlace(text, start, end)
  while (place !== undefined && place.end < end) place = nextPlace(text, place.end, end)
  return place === undefined || place.common ? -1 : place.start
}

/** All place names in `[start, end)`, from left to right, the longest at each place; everyday words among them are marked. */
export const findPlaces = (text: string, start = 0, end = text.length): readonly PlaceMention[] => {
  const mentions: PlaceMention[] = []
  let mention = nextPlace(text, start, end)
  while (mention !== undefined) {
    mentions.push(mention)
    mention = nextPlace(text, mention.end, end)
  }
  return mentions
}

/** The first place name that begins in `[start, end)` and ends by `end`. */
export const nextPlace = (text: string, start: number, end: number): PlaceMention | undefined => {
  const { names, trie } = built ?? indexOf()
  const at = trie.find(text, start, end)
  return at === end ? undefined : mentionOf(names[trie.found] as Name, at, trie.matchEnd)
}

const clampYear = (year: number | undefined): number =>
  Math.min(Math.max(year ?? regionLists.last, regionLists.first), regionLists.last)

/** How many years the division is away from being in force. */
export const yearsOff = ({ from, to }: Division, year: number | undefined): number => {
  const wanted = clampYear(year)
  return wanted < from ? from - wanted : wanted > to ? wanted - to : 0
}

/** Those of the divisions that were in force in the year, or the nearest to it when none was. */
export const divisionsInForce = (
  divisions: readonly Division[],
  year: number | undefined,
): readonly Division[] => {
  if (divisions.length < 2) return divisions
  let nearest: Division[] = []
  let least = Infinity
  for (const division of divisions) {
    const off = yearsOff(division, year)
    if (off > least) continue
    if (off < least) nearest = []
    least = off
    nearest.push(division)
  }
  return nearest
}

/** The division that had this code in the year, or the one nearest to it. */
export const divisionOf = (code: string, year: number | undefined): Division | undefined => {
  let found: Division | undefined
  let least = Infinity
  for (const division of (built ?? indexOf()).byCode.get(code) ?? []) {
    const off = yearsOff(division, year)
    if (off > least) continue
    found = division
    least = off
  }
  return found
}

/** What a division lies in, the nearest first: 武昌区 gives 武汉市, 湖北省. */
export const ancestorsOf = (
  { code, level }: Division,
  year: number | undefined,
): readonly Division[] => {
  if (level === 'country' || level === 'province') return []
  const city = level === 'county' ? divisionOf(`${code.slice(0, 4)}00`, year) : undefined
  const province = divisionOf(`${code.slice(0, 2)}0000`, year)
  if (city === undefined) return province === undefined ? [] : [province]
  return province === undefined ? [city] : [city, province]
}

/** Whether `inner` is `outer` or lies in it. */
export const liesIn = (inner: string, outer: string): boolean => {
  if (inner === outer || outer === 'CHN') return true
  if (outer.length !== 6 || !outer.endsWith('00')) return false
  return inner.length === 6 && inner.startsWith(outer.slice(0, outer.endsWith('0000') ? 2 : 4))
}

/** The full name from the province down, as it was in the year: 湖北省武汉市武昌区. */
export const regionOf = (division: Division, year: number | undefined): Region => {
  let { name } = division
  for (const above of ancestorsOf(division, year)) {
    // 张家口市塞北管理区 has its city in its name.
    if (!name.startsWith(above.name)) name = above.name + name
  }
  return { name, code: division.code }
}

/**
 * The place that a code (420106, HKG) or a name (湖北省武汉市武昌区, 武昌区, 武昌) stands for.
 * `undefined` when nothing is called so, or several places are and the text does not say which.
 */
export const findRegion = (text: string, year?: number): Region | undefined => {
  const wanted = text.trim()
  const coded = divisionOf(wanted.toUpperCase(), year)
  if (coded !== undefined) return regionOf(coded, year)
  let candidates: readonly Division[] | undefined
  for (const [index, mention] of findPlaces(wanted).entries()) {
    if (index === 0 && mention.start !== 0) return undefined
    const outer = candidates
    const inner =
      outer === undefined
        ? mention.divisions
        : mention.divisions.filter((division) =>
            outer.some(({ code }) => code !== division.code && liesIn(division.code, code)),
          )
    if (inner.length === 0) return undefined
    candidates = inner
  }
  if (candidates === undefined) return undefined
  const whole = candidates.filter(({ name }) => wanted.endsWith(name))
  const inForce = divisionsInForce(whole.length > 0 ? whole : candidates, year)
  const highest = inForce.filter(
    (division) =>
      !inForce.some(({ code }) => code !== division.code && liesIn(division.code, code)),
  )
  const [first, ...others] = highest
  return first === undefined || others.some(({ code }) => code !== first.code)
    ? undefined
    : regionOf(first, year)
}
