import { clean } from '../../src/clean/index.ts'
import { lex } from '../../src/lex/index.ts'
import { expand } from '../../src/lexicon/scale.ts'
import type { Document } from '../../src/model/document.ts'
import type { Item, QuantityMention } from '../../src/model/mention.ts'
import type { Span } from '../../src/model/span.ts'
import { toBase } from '../../src/normalize/scale.ts'
import { parse } from '../../src/parse/index.ts'
import { segment } from '../../src/segment/index.ts'

/** A number as this tool reads it, with its place in the text that was given. */
export interface ReadNumber extends Span {
  readonly value: number
  /** What 百分之 stands before is its denominator, which other tools leave out of the span. */
  readonly isRatio: boolean
  /** Found, and found to measure nothing. */
  readonly isRejected: boolean
}

/** A quantity with its place in the text that was given. */
export interface ReadQuantity extends Span {
  readonly quantity: QuantityMention
  /** In base units; not a number where the unit has none. */
  readonly base: number
  readonly highestBase: number
}

const documentOf = (text: string): Document => clean({ path: 'case', text, encoding: 'utf-8' })

const itemsOf = (document: Document): readonly Item[] =>
  segment(document).flatMap((sentence) =>
    parse(document.text, document.written, lex(document.text, sentence)),
  )

/** Every number of a text, before it is known what it counts. */
export function readNumbers(text: string): readonly ReadNumber[] {
  const document = documentOf(text)
  const rejected = itemsOf(document).filter(({ kind }) => kind === 'rejected')
  return segment(document).flatMap((sentence) =>
    lex(document.text, sentence).flatMap((token) => {
      if (token.kind !== 'number') return []
      const { decimal, scale, form } = token.reading
      return [
        {
          ...document.map.sourceSpan(token),
          value: toNumber(expand(decimal, scale)),
          isRatio: form === 'percent' || form === 'permille',
          isRejected: rejected.some(({ start, end }) => start <= token.start && token.end <= end),
        },
      ]
    }),
  )
}

/** Every number of a text that measures something, with its unit. */
export function readQuantities(text: string): readonly ReadQuantity[] {
  const document = documentOf(text)
  return itemsOf(document).flatMap((item) => {
    if (item.kind !== 'quantity') return []
    const baseOf = (decimal: string | undefined) =>
      decimal === undefined ? NaN : Number(toBase(decimal, item.unit).value_base ?? NaN)
    return [
      {
        ...document.map.sourceSpan(item),
        quantity: item,
        base: baseOf(item.decimal),
        highestBase: baseOf(item.decimalMax),
      },
    ]
  })
}

/** `1/3`, `5E-06` and `12.50` as numbers: enough for comparing, as values of other tools are rounded. */
export function toNumber(decimal: string): number {
  const [over = '', under = '1'] = decimal.split('/')
  return Number(over) / Number(under)
}
