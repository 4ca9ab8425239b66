import type { LongRecord } from '../model/record.ts'
import { HIGH, Lanes, LOW, mix, spread } from './hash.ts'
import { identify, identityOf, type Identity } from './identity.ts'

/** What has to be equal for a record to say again what another said, and where it stands. */
type Told = Pick<
  LongRecord,
  'sentence' | 'indicator' | 'measure' | 'value' | 'unit' | 'period' | 'region' | 'start' | 'end'
>

/** Finds what the records of one document repeat of those before. */
export interface DuplicateFinder {
  /**
   * The records that repeat an earlier one, by index, with the id of the first: the same sentence stands there again,
   * and indicator, measure, value, unit, period and region are equal, too. Two equal figures of one sentence
   * (5个项目开工、5个项目投产) are two; when it is repeated, each repeats its own.
   *
   * @param records Those that follow the ones asked about before, in the order of the text.
   * @param sentenceStarts Where the sentence of each record begins: tells a sentence from its repetition.
   */
  readonly find: (
    records: readonly Told[],
    sentenceStarts: readonly number[],
  ) => ReadonlyMap<number, string>
}

/**
 * What was told is known again by a hash of 64 bits, as a record is by its id, so that a document of millions of records
 * is remembered in 16 bytes for each.
 *
 * @param source Of the records, which settles their ids.
 * @param isLong They come in several parts. Where they come at once only sentences that stand there twice need be
 *   remembered, and most documents have none.
 */
export function createDuplicateFinder(source: string, isLong: boolean): DuplicateFinder {
  return new HashedFinder(source, isLong)
}

/** The records `[from, to)` of a sentence, the first time that it stands in the document. */
interface Sentence {
  readonly from: number
  readonly to: number
  isNoted: boolean
}

/** A class, as functions made anew for each document would be compiled anew for each of them too. */
class HashedFinder implements DuplicateFinder {
  private readonly identity: Identity
  private readonly isLong: boolean
  private readonly firsts = new Firsts()
  private readonly lanes = new Lanes()

  constructor(source: string, isLong: boolean) {
    this.identity = identityOf(source)
    this.isLong = isLong
  }

  find(records: readonly Told[], sentenceStarts: readonly number[]): ReadonlyMap<number, string> {
    const duplicates = new Map<number, string>()
    const sentences = new Map<string, Sentence>()
    for (let from = 0; from < records.length;) {
      let to = from + 1
      while (to < records.length && sentenceStarts[to] === sentenceStarts[from]) to++
      const { sentence } = records[from] as Told
      const earlier = this.isLong ? undefined : sentences.get(sentence)
      if (earlier?.isNoted === false) {
        this.note(records, earlier.from, earlier.to, duplicates)
        earlier.isNoted = true
      }
      if (this.isLong || earlier !== undefined) this.note(records, from, to, duplicates)
      else sentences.set(sentence, { from, to, isNoted: false })
      from = to
    }
    return duplicates
  }

  /** Remembers the records `[from, to)` of a sentence, or notes them as duplicates. */
  private note(
    records: readonly Told[],
    from: number,
    to: number,
    duplicates: Map<number, string>,
  ): void {
    const { firsts, lanes } = this
    firsts.reserve(to - from)
    const { sentence } = records[from] as Told
    lanes.begin(HIGH, LOW)
    lanes.mixText(sentence)
    const { high, low } = lanes
    // What was told before is known again once in a sentence: of equal figures the second is the second of the first time.
    const times = to - from > 1 ? new Map<number, number>() : undefined
    for (let index = from; index < to; index++) {
      const record = records[index] as Told
      lanes.begin(high, low)
      tell(record, lanes)
      const upper = lanes.high >>> 0
      const lower = lanes.low >>> 0
      const key = upper * 2 ** 21 + (lower >>> 11)
      const time = times?.get(key) ?? 0
      times?.set(key, time + 1)
      const place = firsts.find(upper, lower, time)
      if (firsts.put(place, record.start, record.end)) continue
      const { start, end } = firsts.at(place)
      duplicates.set(index, identify(this.identity, start, end, record.measure))
    }
  }
}

function tell(record: Told, lanes: Lanes): void {
  lanes.mixText(record.indicator)
  lanes.mixText(record.measure)
  lanes.mixText(record.value)
  lanes.mixText(record.unit)
  // None is another than an empty one.
  lanes.mixText(record.period ?? '\0')
  lanes.mixText(record.region ?? '\0')
}

/** Numbers of a place: the two lanes of its hash, start and end; an end of 0 is that of a free place. */
const SIZE = 4
const LOWER = 1
const START = 2
const END = 3
const LEAST_PLACES = 64

/** Where the first of equal records stand: a table of open addressing, which is never more than three quarters full. */
class Firsts {
  private numbers = new Uint32Array(0)
  private places = 0
  private used = 0
  /** The hash that was looked for last. */
  private high = 0
  private low = 0

  /** Makes room for so many more; places found before are no longer theirs. */
  reserve(count: number): void {
    let places = Math.max(this.places, LEAST_PLACES)
    while ((this.used + count) * 4 > places * 3) places *= 2
    if (places === this.places) return
    const old = this.numbers
    this.numbers = new Uint32Array(places * SIZE)
    this.places = places
    for (let from = 0; from < old.length; from += SIZE) {
      if (old[from + END] === 0) continue
      this.numbers.set(
        old.subarray(from, from + SIZE),
        this.placeOf(old[from]!, old[from + LOWER]!),
      )
    }
  }

  /** The place of what has these two lanes of hash and was told so many times before in its sentence; perhaps a free one. */
  find(high: number, low: number, time: number): number {
    this.high = spread(mix(high, time, HIGH))
    this.low = spread(mix(low, time, LOW))
    return this.placeOf(this.high, this.low)
  }

  /** Fills the place found last; false if it is not free. */
  put(place: number, start: number, end: number): boolean {
    const { numbers } = this
    if (numbers[place + END] !== 0) return false
    numbers[place] = this.high
    numbers[place + LOWER] = this.low
    numbers[place + START] = start
    numbers[place + END] = end
    this.used++
    return true
  }

  at(place: number): { readonly start: number; readonly end: number } {
    return { start: this.numbers[place + START]!, end: this.numbers[place + END]! }
  }

  private placeOf(high: number, low: number): number {
    const { numbers } = this
    const last = this.places * SIZE - 1
    let place = (low * SIZE) & last
    while (
      numbers[place + END] !== 0 &&
      !(numbers[place] === high && numbers[place + LOWER] === low)
    ) {
      place = (place + SIZE) & last
    }
    return place
  }
}
