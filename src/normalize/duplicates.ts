import type { LongRecord } from '../model/record.ts'

/** What has to be equal, besides the sentence, for a record to say again what another said. */
type Told = Pick<
  LongRecord,
  'id' | 'sentence' | 'indicator' | 'measure' | 'value' | 'unit' | 'period' | 'region'
>

/** The records `[from, to)` of the first time that a sentence stands in a document, and what all its times told. */
interface Telling {
  readonly from: number
  readonly to: number
  ids: Map<string, string> | undefined
}

/**
 * The records of a document that repeat an earlier one, by index, with the id of the first: the same sentence stands
 * there again, and indicator, measure, value, unit, period and region are equal, too. Two equal figures of one
 * sentence (5个项目开工、5个项目投产) are two; when it is repeated, each repeats its own.
 *
 * @param records In the order of the text.
 * @param sentenceStarts Where the sentence of each record begins: tells a sentence from its repetition.
 */
export function findDuplicates(
  records: readonly Told[],
  sentenceStarts: readonly number[],
): ReadonlyMap<number, string> {
  const tellings = new Map<string, Telling>()
  const duplicates = new Map<number, string>()
  for (let from = 0; from < records.length;) {
    let to = from + 1
    while (to < records.length && sentenceStarts[to] === sentenceStarts[from]) to++
    const { sentence } = records[from] as Told
    const earlier = tellings.get(sentence)
    if (earlier === undefined) {
      tellings.set(sentence, { from, to, ids: undefined })
    } else {
      earlier.ids ??= new Map(keysOf(records, earlier.from, earlier.to))
      for (const [index, [key, id]] of keysOf(records, from, to).entries()) {
        const first = earlier.ids.get(key)
        if (first === undefined) earlier.ids.set(key, id)
        else duplicates.set(from + index, first)
      }
    }
    from = to
  }
  return duplicates
}

/** Each record of one time that the sentence stands there, with its id: equal ones are counted through. */
function keysOf(records: readonly Told[], from: number, to: number): (readonly [string, string])[] {
  const times = new Map<string, number>()
  return records.slice(from, to).map(({ id, indicator, measure, value, unit, period, region }) => {
    const told = JSON.stringify([indicator, measure, value, unit, period, region])
    const time = times.get(told) ?? 0
    times.set(told, time + 1)
    return [`${time} ${told}`, id]
  })
}
