import { describe, expect, test } from 'vitest'
import { indicatorOf } from '../src/lexicon/indicators.ts'
import { builtIn, fromLexicon, withLexicon, type Lexicon } from '../src/lexicon/lexicon.ts'
import { mergeLexicon } from '../src/lexicon/merge.ts'
import { unitByForm } from '../src/lexicon/units.ts'
import { extract } from '../src/pipeline.ts'
import { checkVocabulary } from '../src/vocabulary/file.ts'
import { listLexicon } from '../src/vocabulary/list.ts'
import { createSuggester } from '../src/vocabulary/suggest.ts'
import { record } from './record.ts'

const sheep = { code: 'lambs_sold', name: '羔羊出栏', aliases: ['出栏羔羊'], dimension: 'count' }
const shi = { forms: ['石'], code: 'kg', factor: '60' }

const check = (file: unknown, lexicon = builtIn) =>
  checkVocabulary('mine.json', typeof file === 'string' ? file : JSON.stringify(file), lexicon)

const lexiconOf = (...files: readonly unknown[]): Lexicon =>
  files.reduce<Lexicon>(
    (lexicon, file) => mergeLexicon(lexicon, check(file, lexicon).additions),
    builtIn,
  )

const recordsOf = (text: string, lexicon?: Lexicon) =>
  extract({ path: 'a.txt', text: `某县2017年统计公报\n${text}\n`, encoding: 'utf-8' }, { lexicon })
    .records

describe("a user's file", () => {
  test('adds an indicator and a unit', () => {
    const lexicon = lexiconOf({ indicators: [sheep], units: [shi] })
    const [record] = recordsOf('全年出栏羔羊3.2万石。', lexicon)
    expect(record).toMatchObject({
      indicator: '羔羊出栏',
      indicator_code: 'lambs_sold',
      indicator_text: '出栏羔羊',
      value: '3.2',
      unit: '万石',
      value_base: '1920000',
      unit_base: 'kg',
    })
  })

  test('leaves no trace in what is read without it', () => {
    const text = '全年出栏羔羊3.2万石。'
    const before = recordsOf(text)
    recordsOf(text, lexiconOf({ indicators: [sheep], units: [shi] }))
    expect(recordsOf(text)).toEqual(before)
    expect(before.map(({ indicator_code }) => indicator_code)).not.toContain('lambs_sold')
  })

  test('may be sent to another thread', () => {
    const lexicon = lexiconOf({ indicators: [sheep], units: [shi] })
    const text = '全年出栏羔羊3.2万石，地区生产总值5亿元。'
    expect(recordsOf(text, structuredClone(lexicon))).toEqual(recordsOf(text, lexicon))
  })

  test('may be in traditional script and full width, as reports are', () => {
    const { additions } = check({
      indicators: [{ ...sheep, name: '羔羊出欄（只）', aliases: ['ＰＭ10濃度'] }],
      units: [{ ...shi, forms: ['擔米'] }],
    })
    expect(additions.indicators[0]).toMatchObject({ name: '羔羊出栏(只)', aliases: ['PM10浓度'] })
    expect(additions.units[0]?.forms).toEqual(['担米'])
  })

  test('gives a known indicator more names and keeps the others', () => {
    const lexicon = lexiconOf({ indicators: [{ code: 'gdp', aliases: ['产出总值'] }] })
    withLexicon(lexicon, () => {
      expect(indicatorOf('产出总值')?.code).toBe('gdp')
      expect(indicatorOf('地区生产总值')).toMatchObject({ code: 'gdp', dimension: 'money' })
    })
    expect(indicatorOf('产出总值')).toBeUndefined()
  })

  test('takes a name over from the lexicon, however it is worded', () => {
    const own = { ...sheep, code: 'own_industry', name: '规上工业增加值', aliases: [] }
    const { takenOver } = check({ indicators: [own] })
    expect(takenOver).toEqual([
      '"规上工业增加值" is own_industry from now on, it was industry_above_value_added',
    ])
    withLexicon(lexiconOf({ indicators: [own] }), () => {
      expect(indicatorOf('规模以上工业的增加值')?.code).toBe('own_industry')
      expect(indicatorOf('规模以上工业增加值')?.code).toBe('own_industry')
    })
  })

  test('wins over an earlier file', () => {
    const lexicon = lexiconOf(
      { indicators: [sheep], units: [shi] },
      { indicators: [{ ...sheep, code: 'lambs' }], units: [{ ...shi, factor: '75' }] },
    )
    withLexicon(lexicon, () => {
      expect(indicatorOf('羔羊出栏')?.code).toBe('lambs')
      expect(unitByForm().get('石')?.factor).toBe('75')
    })
  })

  test('says for all its entries where they are from', () => {
    const { additions } = check({ source: '县志', indicators: [sheep], units: [shi] })
    expect(additions.indicators[0]?.source).toBe('县志')
    expect(additions.units[0]?.source).toBe('县志')
  })

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'may call an indicator or a unit %s',
    (name) => {
      const lexicon = lexiconOf(
        `{"indicators": [{"code": "odd", "name": "${name}", "dimension": "count"}],
          "units": [{"code": "${name}", "forms": ["${name}"], "dimension": "count"}]}`,
      )
      withLexicon(lexicon, () => {
        expect(indicatorOf(name)?.code).toBe('odd')
        expect(unitByForm().get(name)?.code).toBe(name)
      })
      expect(indicatorOf(name)).toBeUndefined()
      expect(unitByForm().get(name)).toBeUndefined()
    },
  )
})

describe('is refused, with the place and the reason', () => {
  test.each([
    ['no JSON', '{"indicators": [}', 'mine.json is not JSON'],
    ['a list', [], 'the file ([])'],
    ['an unknown key', { indicator: [] }, 'Unrecognized key: "indicator"'],
    ['a key called __proto__', '{"__proto__": {"indicators": []}}', '__proto__'],
    ['a key called constructor', { indicators: [{ ...sheep, constructor: 1 }] }, '"constructor"'],
    [
      'a code in capitals',
      { indicators: [{ ...sheep, code: 'GDP' }] },
      'indicators[0].code ("GDP"): must be small Latin letters',
    ],
    [
      'a code called __proto__',
      '{"indicators": [{"code": "__proto__"}]}',
      'indicators[0].code ("__proto__"): must be small',
    ],
    ['a name of two words', { indicators: [{ ...sheep, name: '羔 羊' }] }, 'without blanks'],
    [
      'a new code without a name',
      { indicators: [{ code: 'lambs', dimension: 'count' }] },
      'indicators[0] ("lambs"): the code is new; give it a "name"',
    ],
    [
      'a new code without a dimension',
      { indicators: [{ code: 'lambs', name: '羔羊' }] },
      'say its "dimension"',
    ],
    [
      'a dimension that there is not',
      { indicators: [{ ...sheep, dimension: 'sheep' }] },
      'indicators[0].dimension ("sheep")',
    ],
    ['one code twice', { indicators: [sheep, sheep] }, 'indicators[0] has this code, too'],
    [
      'one name twice',
      { indicators: [sheep, { ...sheep, code: 'b', name: '出栏的羔羊' }] },
      'indicators[0] is called "出栏的羔羊", too',
    ],
    ['a name of nothing but signs', { indicators: [{ ...sheep, name: '的' }] }, '"的" is no name'],
    ['one form twice', { units: [shi, shi] }, 'units[1] ("石"): units[0] is written "石", too'],
    ['a form with a scale', { units: [{ ...shi, forms: ['万石'] }] }, 'must not begin with'],
    ['a factor of nothing', { units: [{ ...shi, factor: '0' }] }, 'must be more than nothing'],
    ['a factor that is a number', { units: [{ ...shi, factor: 60 }] }, 'units[0].factor (60)'],
    ['a factor with a comma', { units: [{ ...shi, factor: '1,5' }] }, 'a decimal in quotes'],
    ['a new base unit without a dimension', { units: [{ ...shi, code: '石' }] }, '"石" is a new'],
    [
      'a base unit of another dimension',
      { units: [{ ...shi, dimension: 'area' }] },
      'its base unit "kg" is mass, not area',
    ],
  ])('%s', (_name, file, message) => {
    expect(() => check(file)).toThrow(message)
  })

  test('with all mistakes at once, but no more than twenty', () => {
    const indicators = Array.from({ length: 30 }, () => ({ code: 'A' }))
    expect(() => check({ indicators })).toThrow(/indicators\[19\][^]*and 10 more$/u)
  })
})

describe('tables of a lexicon', () => {
  const other: Lexicon = { indicators: [], units: [] }

  test('are made once for each', () => {
    let made = 0
    const table = fromLexicon(() => ++made)
    expect([
      table(),
      table(),
      withLexicon(other, table),
      withLexicon(other, table),
      table(),
    ]).toEqual([1, 1, 2, 2, 1])
  })

  test('are those of the outer lexicon again after a failure', () => {
    const table = fromLexicon((lexicon) => lexicon)
    expect(() =>
      withLexicon(other, () => {
        throw new Error('no')
      }),
    ).toThrow('no')
    expect(table()).toBe(builtIn)
  })
})

test('the list as JSON is a file that can be read again', () => {
  const file = JSON.parse(listLexicon(builtIn, ['indicators', 'units'], true)) as {
    indicators: unknown[]
  }
  expect(check({ indicators: file.indicators }).takenOver).toEqual([])
})

test('the list has a line for each indicator and each form', () => {
  const lines = listLexicon(builtIn, ['indicators'], false).split('\n')
  expect(lines).toHaveLength(builtIn.indicators.length + 1)
  const units = listLexicon(builtIn, ['units'], false).split('\n')
  expect(units).toContain('公顷\tm2\t10000\tarea\thar\t')
})

describe('suggestions', () => {
  const unknown = (name: string, other: Parameters<typeof record>[0] = {}) =>
    record({ indicator: name, indicator_code: null, indicator_text: name, ...other })

  test('are the unknown names by documents, then figures, as a file that can be read', () => {
    const suggester = createSuggester()
    suggester.add([
      unknown('羔羊的出栏', { unit: '万只' }),
      unknown('羔羊出栏', { unit: '万只', sentence: '羔羊出栏3万只。' }),
      unknown('羔羊出栏', { unit: '%', measure: 'growth' }),
      record({}),
      unknown('出栏羊'),
      unknown('出栏羊'),
    ])
    suggester.add([unknown('出栏羊'), unknown('山羊'), unknown('山羊', { duplicate_of: 'a' })])
    const suggestions = suggester.suggestions(2, 50)
    expect(suggestions).toMatchObject([
      { name: '出栏羊', aliases: [], dimension: 'money' },
      { name: '羔羊出栏', aliases: ['羔羊的出栏'], dimension: 'count' },
    ])
    expect(suggestions[1]?.examples).toContain('羔羊出栏3万只。')
    expect(suggester.nameCount()).toBe(3)
    expect(check({ indicators: suggestions }).additions.indicators).toHaveLength(2)
  })

  test('are no more than wanted', () => {
    const suggester = createSuggester()
    suggester.add([unknown('出栏羊'), unknown('山羊')])
    expect(suggester.suggestions(1, 1)).toHaveLength(1)
  })
})
