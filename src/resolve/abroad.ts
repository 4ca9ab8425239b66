import { indicatorOf } from '../lexicon/indicators.ts'
import { placeAt, regionOf } from '../lexicon/regions.ts'
import type { Heading, Profile, Region, Sentence } from '../model/document.ts'
import type { Name } from '../model/name.ts'
import type { Span } from '../model/span.ts'

/** Reports of these look at other countries at length, and may name one for a whole section. */
const LOOKS_ABROAD: ReadonlySet<string> = new Set(['CHN', 'TWN', 'HKG', 'MAC'])
/** What is at home again. */
const AT_HOME = /我国|本国|国内|本港|本地|我们|全港|全台/u

/** Which other country or bloc the figures are about whose own clause names none. */
export class Abroad {
  private readonly profile: Profile
  private readonly known = new Map<Heading, Region | undefined>()
  /** Whether the report is one that may look abroad; of others nothing need be asked. */
  readonly isLookedAt: boolean
  private sentence: Sentence | undefined
  private spokenOf: Region | undefined

  constructor(profile: Profile) {
    this.profile = profile
    this.isLookedAt = LOOKS_ABROAD.has(profile.region?.code ?? '')
  }

  /**
   * The place of a figure: that of its clause, `[start, end)` of the text, else the other country that its sentence has named,
   * else the one that the heading above it consists of. `undefined` where it is about the document's own place.
   *
   * @param named What the clause names; `undefined` for nothing and for the document's own place.
   * @param atHome Whether the clause names the document's own place.
   */
  placeOf(
    text: string,
    { start, end }: { readonly start: number; readonly end: number },
    sentence: Sentence,
    named: Region | undefined,
    atHome: boolean,
  ): Region | undefined {
    if (sentence !== this.sentence) {
      this.sentence = sentence
      this.spokenOf = this.countryAbove(sentence.heading)
    }
    if (named !== undefined) {
      // 湖北增长5% in a report on the country is no other country
      this.spokenOf = /^\d/u.test(named.code) ? undefined : named
      return named
    }
    if (atHome || AT_HOME.test(text.slice(start, end))) this.spokenOf = undefined
    return this.spokenOf
  }

  /** 日本 of （3）日本：…. */
  private countryAbove(heading: Heading | undefined): Region | undefined {
    if (heading === undefined) return undefined
    if (!this.known.has(heading)) this.known.set(heading, this.countryOf(heading))
    return this.known.get(heading)
  }

  private countryOf({ words, parent }: Heading): Region | undefined {
    const name = words.replace(/(?:方面|部分|经济情势|经济)$/u, '')
    const found = placeAt(name, 0, name.length)
    const division = found?.divisions.find(({ level }) => level === 'country')
    if (found === undefined || division === undefined || found.end < name.length)
      return this.countryAbove(parent)
    const region = regionOf(division, this.profile.publishedYear)
    return region.code === this.profile.region?.code ? undefined : region
  }
}

/** Before these a place is not what is measured but what it is done with: 对美国出口. */
const WITH = /[对自向与赴往从和同及输]$/u

/**
 * A name without the country that it begins with, where the figure has that country for its region: 经济 of 日本经济. Of the
 * document's own place only known indicators give it up: 经济 of 台湾经济, but 香港管理的资产.
 */
export function withoutCountry(
  name: Name,
  text: string,
  region: Region | undefined,
  profile: Profile,
): Name {
  const first = name[0]
  const own = profile.region?.name
  if (typeof first === 'object' && own !== undefined && region?.code === profile.region?.code) {
    const start = endOfOwn(text, first, own)
    if (start > first.start) return [{ start, end: first.end }, ...name.slice(1)]
  }
  // 全球经济, 亚洲经济: without what it is of, such a name would be another's
  if (typeof first !== 'object' || region === undefined || region.code.length !== COUNTRY_CODE)
    return name
  const found = placeAt(text, first.start, first.end)
  const country = found?.divisions.find(({ level }) => level === 'country')
  if (found === undefined || country === undefined) return name
  if (WITH.test(text.slice(Math.max(0, first.start - 1), first.start))) return name
  if (regionOf(country, profile.publishedYear).name !== region.name) return name
  const start = text[found.end] === '的' ? found.end + 1 : found.end
  if (first.end - start < 2) return name
  const rest = text.slice(start, first.end)
  const isOwn = region.code === profile.region?.code
  if (isOwn && (name.length > 1 || (rest !== '经济' && indicatorOf(rest) === undefined)))
    return name
  return [{ start, end: first.end }, ...name.slice(1)]
}

/** Where the document's own division ends at the start of a name, if a known indicator is left: 甲省粮食产量. */
function endOfOwn(text: string, { start, end }: Span, own: string): number {
  // The last characters of 甲省乙市 that the name begins with.
  for (let length = Math.min(own.length, end - start - 2); length > 1; length--) {
    if (text.charCodeAt(start + length - 1) !== own.charCodeAt(own.length - 1)) continue
    if (!own.endsWith(text.slice(start, start + length))) continue
    return indicatorOf(text.slice(start + length, end)) === undefined ? start : start + length
  }
  return start
}

/** Letters of the code of a country; a division has six digits, a group of countries nothing. */
const COUNTRY_CODE = 3
