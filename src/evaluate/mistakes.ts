import { lineEndOf } from '../model/document.ts'
import type { LongRecord } from '../model/record.ts'
import { isFull, type Field } from './compare.ts'
import type { GoldFact } from './gold.ts'
import type { Judgement } from './judge.ts'

/** A judgement that is not wholly right, with the place where it can be looked up. */
export interface Mistake {
  readonly document: string
  /** Of the document, from the working directory. */
  readonly path: string
  /** Line of the file, counted from 1. */
  readonly line: number
  readonly kind: 'missed' | 'spurious' | 'wrong'
  /** What of a wrong one is wrong. */
  readonly fields: readonly Field[]
  readonly sentence: string
  readonly fact: GoldFact | undefined
  readonly record: LongRecord | undefined
}

/**
 * What went wrong in one document, in the order of its text.
 *
 * @param text The decoded file, in which facts that were missed are looked up.
 */
export function mistakesOf(
  { document, path }: Pick<Mistake, 'document' | 'path'>,
  text: string,
  judgements: readonly Judgement<LongRecord>[],
): readonly Mistake[] {
  const characters = [...text]
  const lineEnd = lineEndOf(text)
  return judgements
    .flatMap((judgement): readonly { readonly start: number; readonly mistake: Mistake }[] => {
      if (judgement.kind === 'missed') {
        const { fact } = judgement
        const place = placeOf(characters, lineEnd, fact)
        const mistake = {
          document,
          path,
          ...place,
          kind: 'missed',
          fields: [],
          fact,
          record: undefined,
        } as const
        return [{ start: fact.start, mistake }]
      }
      const { prediction: record } = judgement
      const { line, sentence, start } = record
      const found = { document, path, line, sentence, record }
      if (judgement.kind === 'spurious')
        return [{ start, mistake: { ...found, kind: 'spurious', fields: [], fact: undefined } }]
      const { fact, right } = judgement
      if (isFull(right)) return []
      const fields = (Object.keys(right) as Field[]).filter((field) => right[field] === false)
      return [{ start, mistake: { ...found, kind: 'wrong', fields, fact } }]
    })
    .toSorted((one, other) => one.start - other.start)
    .map(({ mistake }) => mistake)
}

/** Characters on either side of a number that are looked through for the ends of its sentence. */
const REACH = 150
const SENTENCE_END = /[。；！？\n\r]/u

function placeOf(
  characters: readonly string[],
  lineEnd: string,
  { start, end }: GoldFact,
): { readonly line: number; readonly sentence: string } {
  let from = start
  while (from > 0 && start - from < REACH && !SENTENCE_END.test(characters[from - 1] ?? ''))
    from -= 1
  let to = end
  while (to < characters.length && to - end < REACH && !SENTENCE_END.test(characters[to] ?? ''))
    to += 1
  const before = characters.slice(0, start).filter((character) => character === lineEnd)
  return {
    line: before.length + 1,
    sentence: characters
      .slice(from, to + 1)
      .join('')
      .trim(),
  }
}
