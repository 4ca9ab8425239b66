import { beforeAll, describe, expect, test, vi } from 'vitest'
import { lex } from '../src/lex/index.ts'
import { link, nothingCarried } from '../src/link/index.ts'
import type { SourceFile } from '../src/model/document.ts'
import type { Extraction } from '../src/model/extraction.ts'
import type { LongRecord } from '../src/model/record.ts'
import { parse } from '../src/parse/index.ts'
import { extract } from '../src/pipeline.ts'
import { nounLength } from '../src/segment/nouns.ts'
import { mergeLedger } from '../src/write/ledger.ts'
import { toWide } from '../src/write/wide.ts'
import {
  cityReports,
  fixtureDocuments,
  mixedReports,
  namesIn,
  readSource,
  sharedReports,
} from './documents.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

const numeral =
  /[0-9０-９〇零一二三四五六七八九十百千万亿兆两兩億萬半廿卅壹贰貳叁肆伍陆陸柒捌玖拾佰仟]/u
const arabicNumber = /[0-9０-９]+(?:[.．][0-9０-９]+)?/gu
/** 首位 and 榜首 are ranks, 翻番 and 成倍 amounts, though no numeral is in them. */
const numeralInWords = /[首番倍双]/u
/** What is no text of the report: tags and comments, entities, escapes. */
const markup = /<!--[^]*?-->|<[^<>]*>|&#?\w+;|\\[nrt]/gu

interface Place {
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly verdict: string
}

/** Every record and rejection, in the order of the file. */
const placesOf = ({ records, rejections }: Extraction): readonly Place[] =>
  [
    ...records.map(({ start, end, quote, measure, rule }) => ({
      start,
      end,
      quote,
      verdict: `${measure} by ${rule}`,
    })),
    ...rejections.map(({ start, end, quote, reason, rule }) => ({
      start,
      end,
      quote,
      verdict: `${reason} by ${rule}`,
    })),
  ].toSorted((one, other) => one.start - other.start || other.end - one.end)

const show = (characters: readonly string[], start: number, end = start + 1): string => {
  const slice = (from: number, to: number) => characters.slice(Math.max(0, from), to).join('')
  return `${start}: ${slice(start - 12, start)}⟦${slice(start, end)}⟧${slice(end, end + 12)}`
}

const collections = [fixtureDocuments, sharedReports, mixedReports, cityReports]
const documents = collections.flatMap((collection) =>
  namesIn(collection).map((name) => [`${collection.name}/${name}`, collection, name] as const),
)

describe.each(documents)('%s', (_, collection, name) => {
  let source: SourceFile
  /** Code points. */
  let characters: readonly string[]
  let extraction: Extraction
  let places: readonly Place[]

  beforeAll(() => {
    source = readSource(collection, name)
    characters = [...source.text]
    extraction = extract(source)
    places = placesOf(extraction)
  })

  test('a quote is what the file has there', () => {
    const wrong = places.filter(
      ({ start, end, quote }) => characters.slice(start, end).join('') !== quote,
    )
    expect(wrong).toEqual([])
  })

  test('a line is the one that the quote begins on', () => {
    // As most tools count them; a file without any line feed has those of the first Macintosh.
    const lineEnd = source.text.includes('\n') ? '\n' : '\r'
    const wrong = extraction.records.filter(({ start, line }) => {
      return characters.slice(0, start).filter((one) => one === lineEnd).length + 1 !== line
    })
    expect(wrong.map(({ start, end, line }) => `${line}? ${show(characters, start, end)}`)).toEqual(
      [],
    )
  })

  test('nothing overlaps', () => {
    let last: Place | undefined
    const crossing: string[] = []
    for (const place of places) {
      // A page header may stand in the middle of a number that the page break parts.
      const isInside = place.verdict === 'other by furniture' && place.end <= (last?.end ?? 0)
      if (isInside) continue
      if (last !== undefined && place.start < last.end) {
        crossing.push(`${last.quote} (${last.verdict}), ${place.quote} (${place.verdict})`)
      }
      last = place
    }
    expect(crossing).toEqual([])
  })

  test('every numeral is in a record or a rejection', () => {
    const covered = new Uint8Array(characters.length)
    for (const { start, end } of places) covered.fill(1, start, end)
    const text = source.text.replace(markup, (found) => ' '.repeat([...found].length))
    const lost = [...text].flatMap((character, at) =>
      numeral.test(character) && covered[at] === 0 ? [show(characters, at)] : [],
    )
    expect(lost).toEqual([])
  })

  test('no number is torn', () => {
    const placeAt = new Int32Array(source.text.length).fill(-1)
    places.forEach(({ start, end }, index) => placeAt.fill(index, start, end))
    const isPlain = characters.length === source.text.length
    const torn = [...source.text.matchAll(arabicNumber)].flatMap(({ 0: number, index }) => {
      const start = isPlain ? index : Array.from(source.text.slice(0, index)).length
      const end = start + number.length
      return new Set(placeAt.subarray(start, end)).size > 1 ? [show(characters, start, end)] : []
    })
    expect(torn).toEqual([])
  })

  test('what is in a record or a rejection is a number', () => {
    const empty = places.filter(({ quote }) => !numeral.test(quote) && !numeralInWords.test(quote))
    expect(empty).toEqual([])
  })

  test('the ledger has a line for each record and each rejection', () => {
    const ledger = mergeLedger(extraction)
    const { records, rejections } = extraction
    expect(ledger).toHaveLength(records.length + rejections.length)
    expect(ledger.flatMap(({ record_id }) => record_id ?? [])).toEqual(
      records
        .toSorted((one, other) => one.start - other.start || one.end - other.end)
        .map(({ id }) => id),
    )
    const starts = ledger.map(({ start }) => Number(start))
    expect(starts).toEqual(starts.toSorted((one, other) => one - other))
  })

  test('ids are unique', () => {
    const ids = extraction.records.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('every record is in the wide layout', () => {
    const rows = toWide(extraction.records)
    const slots = ['value', 'growth', 'change', 'share', 'completion', 'rank'] as const
    const cells = rows.flatMap((row) => slots.filter((slot) => row[slot] !== null))
    expect(cells).toHaveLength(extraction.records.length)
    const inLong = extraction.records.filter(isCopied).map(toFigure)
    const inWide = rows.flatMap((row) => {
      const { region, period, status, indicator, value, unit, change, change_unit, rank } = row
      const about = [region, period, status, indicator]
      return [
        ...(value === null ? [] : [[...about, value, unit]]),
        ...(change === null ? [] : [[...about, change, change_unit]]),
        ...(rank === null ? [] : [[...about, rank, null]]),
      ].map((figure) => JSON.stringify(figure))
    })
    const found = new Set(inWide)
    expect(inLong.filter((figure) => !found.has(figure))).toEqual([])
  })

  test('twice is the same', () => {
    expect(JSON.stringify(extract(source))).toBe(JSON.stringify(extraction))
  })

  test('the same records are found without a ledger', () => {
    const { records, rejections } = extract(source, { ledger: false })
    expect(JSON.stringify(records)).toBe(JSON.stringify(extraction.records))
    expect(rejections).toEqual([])
  })

  test('a report that stands twice in a file gives everything twice', () => {
    const gap = '\n\n'
    const twice = placesOf(extract({ ...source, text: source.text + gap + source.text }))
    const again = characters.length + gap.length
    const expected = [
      ...places,
      ...places.map((place) => ({ ...place, start: place.start + again, end: place.end + again })),
    ]
    const keys = (all: readonly Place[]) => all.map(({ start, quote }) => `${start} ${quote}`)
    expect(keys(twice)).toEqual(keys(expected))
  })
})

/** Whether the wide layout has the figure as it is, and not converted to percent. */
const isCopied = ({ measure }: LongRecord): boolean =>
  measure === 'level' || measure === 'multiple' || measure === 'change' || measure === 'rank'

const toFigure = (record: LongRecord): string => {
  const { region, period, status, indicator, value, unit, measure } = record
  return JSON.stringify([
    region,
    period,
    status,
    indicator,
    value,
    measure === 'rank' ? null : unit,
  ])
}

test('reports do not affect each other', () => {
  const sources = [fixtureDocuments, sharedReports].flatMap((collection) =>
    namesIn(collection).map((name) => readSource(collection, name)),
  )
  const forwards = sources.map((source) => JSON.stringify(extract(source)))
  const backwards = sources.toReversed().map((source) => JSON.stringify(extract(source)))
  expect(backwards.toReversed()).toEqual(forwards)
})

test('ids of reports with different names are different', () => {
  const [first = ''] = namesIn(fixtureDocuments)
  const source = readSource(fixtureDocuments, first)
  const ids = ['a.txt', 'b.txt'].flatMap((path) =>
    extract({ ...source, path }).records.map(({ id }) => id),
  )
  expect(ids.length).toBeGreaterThan(0)
  expect(new Set(ids).size).toBe(ids.length)
})

describe('work grows with the length of a sentence and no faster', () => {
  /** How often items of a list are looked at; `slice` and `map` look at each item once. */
  function counting<Item>(items: readonly Item[]) {
    let reads = 0
    const list = new Proxy(items, {
      get(target, key, receiver) {
        if (typeof key === 'string' && /^\d+$/u.test(key)) reads += 1
        return Reflect.get(target, key, receiver) as unknown
      },
    })
    return { list, reads: () => reads }
  }

  const endless: readonly (readonly [string, string])[] = [
    ['a list that shares a unit at its end', '增长1.5、2.3'],
    ['percentages', '1.5%、2.3%、'],
    ['a list of counted things', '建成公园13个、道路30条，'],
    ['amounts and their growth', '地区生产总值525.69亿元，增长8.1%，'],
    ['names without a number', '推进产业转型升级和乡村全面振兴，'],
    ['numbers without a mark', '完成投资3亿元'],
    ['ranges', '5%-6%、'],
    ['parts of a structure', '1:2:'],
    ['fractions of a count', '三分之一、'],
    ['chinese numerals', '三十五个和'],
    ['quotation marks that never close', '“1个'],
    ['names', '5号线'],
    ['dates', '2017年6月、'],
  ]
  const steps = (text: string) => {
    const tokens = counting(lex(text, { start: 0, end: text.length }))
    const items = parse(text, text, tokens.list)
    const counted = counting(items)
    link(text, counted.list, nothingCarried(0), nounLength)
    return { parse: tokens.reads(), link: counted.reads() }
  }

  test.each(endless)('%s', (_, clause) => {
    const once = steps(`${clause.repeat(150)}。`)
    const twice = steps(`${clause.repeat(300)}。`)
    expect(twice.parse / once.parse).toBeLessThan(2.2)
    expect(twice.link / once.link).toBeLessThan(2.2)
  })

  test.each(endless)(
    '%s without a full stop: no number is lost, no sentence repeated',
    (_, clause) => {
      const text = clause.repeat(200_000 / clause.length)
      const { records, rejections } = extract({ path: 'a.txt', text, encoding: 'utf-8' })
      const covered = new Uint8Array(text.length)
      for (const { start, end } of [...records, ...rejections]) covered.fill(1, start, end)
      const lost = [...text].findIndex((one, at) => numeral.test(one) && covered[at] === 0)
      expect(lost).toBe(-1)
      // Every record holds its sentence.
      const longest = records.reduce((most, { sentence }) => Math.max(most, sentence.length), 0)
      expect(longest).toBeLessThanOrEqual(2000)
    },
  )
})
