import fc from 'fast-check'
import { Converter } from 'opencc-js/cn2t'
import { expect, test } from 'vitest'
import { unitByForm } from '../src/lexicon/units.ts'
import { readUnit, toBase } from '../src/normalize/scale.ts'

test.each([
  ['525.69', '亿元', '52569000000', 'CNY'],
  ['1.2', '万亿元', '1200000000000', 'CNY'],
  ['8.5', '万亿美元', '8500000000000', 'USD'],
  ['3', '百万元', '3000000', 'CNY'],
  ['2.5', '億元', '250000000', 'CNY'],
  ['100', '亿元人民币', '10000000000', 'CNY'],
  ['20', '億美元', '2000000000', 'USD'],
  ['32.7', '万平方米', '327000', 'm2'],
  ['32.7', '萬平方米', '327000', 'm2'],
  ['1.5', '平方公里', '1500000', 'm2'],
  ['0.5', '万公顷', '50000000', 'm2'],
  ['12.5', '万亩', '125000', 'mu'],
  ['60', '千米', '60000', 'm'],
  ['60', '公里', '60000', 'm'],
  ['13657', '亿斤', '682850000000', 'kg'],
  ['1.5', '亿吨', '150000000000', 'kg'],
  ['4.5', '亿千瓦时', '450000000', 'kWh'],
  ['7', '千瓦时', '7', 'kWh'],
  ['30', '万千瓦', '300000', 'kW'],
  ['300', '兆瓦', '300000', 'kW'],
  ['8', '亿立方米', '800000000', 'm3'],
  ['9.1', '万千升', '91000', 'm3'],
  ['0.47', '吨标准煤', '0.47', 'tce'],
  ['12', '万人次', '120000', '人次'],
  ['4.8', '万余名', '48000', 'person'],
  ['3', '亿户', '300000000', '户'],
  ['5', '万人公里', '50000', 'person·km'],
  ['7.5', '亿吨公里', '750000000', 't·km'],
  ['1695', '家', '1695', '家'],
  ['3', '個', '3', '个'],
  ['4', '栋（处）', '4', '栋(处)'],
  ['8.1', '%', '8.1', 'percent'],
  ['8.1', '％', '8.1', 'percent'],
  ['-5.9', '%', '-5.9', 'percent'],
  ['5.2', '‰', '0.52', 'percent'],
  ['2.8', '个百分点', '2.8', 'pp'],
  ['0.3', '個百分點', '0.3', 'pp'],
  ['25', '个基点', '0.25', 'pp'],
  ['1.9', '倍', '1.9', 'times'],
  ['1.23', '万元/人', '12300', 'CNY/person'],
  ['1.23', '万元／人', '12300', 'CNY/person'],
  ['3500', '元/吨', '3.5', 'CNY/kg'],
  ['3', '元/斤', '6', 'CNY/kg'],
  ['0.4', '吨标准煤/万元', '0.00004', 'tce/CNY'],
  ['18', '元/人/年', '18', 'CNY/person/year'],
  ['35', '微克/立方米', '35', 'μg/m3'],
  ['102', '公里/百平方公里', '0.00102', 'm/m2'],
  ['14', '亿', '1400000000', 'number'],
  ['326.3', '', '326.3', 'number'],
  ['1/4', '', '0.25', 'ratio'],
  ['1/30', '', null, 'ratio'],
  ['3', '棚', null, null],
  ['3', '亿棚', null, null],
  ['3', '元/棚', null, null],
  ['3', '元/英里', null, null],
])('%s%s is %s %s', (decimal, unit, value_base, unit_base) => {
  expect(toBase(decimal, unit)).toEqual({ value_base, unit_base })
})

test.each([
  ['亿元', 'TWD', 'TWD'],
  ['亿元人民币', 'TWD', 'CNY'],
  ['億美元', 'TWD', 'USD'],
  ['元/人', 'HKD', 'HKD/person'],
  ['元', undefined, 'CNY'],
])('%s where a bare 元 is %s is %s', (unit, currency, base) => {
  expect(toBase('1', unit, currency).unit_base).toBe(base)
})

test.each([
  ['', null],
  ['8,1', null],
  ['1e3', null],
  ['八', null],
  ['-0', '0'],
  ['-0.0', '0'],
  ['007.50', '7.5'],
])('the decimal %j gives %s', (decimal, value_base) => {
  expect(toBase(decimal, '家').value_base).toBe(value_base)
})

const decimals = fc
  .tuple(
    fc.boolean(),
    fc.bigInt({ min: 0n, max: 10n ** 24n }),
    fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 8 }),
  )
  .map(
    ([negative, whole, fraction]) =>
      `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`,
  )

const scales = fc.constantFrom('', '十', '百', '千', '万', '十万', '百万', '千万', '亿', '万亿')
const power: Readonly<Record<string, bigint>> = { 十: 1n, 百: 2n, 千: 3n, 万: 4n, 亿: 8n }
const forms = fc.constantFrom(
  ...[...unitByForm()]
    .filter(([form]) => !/^[千兆]/u.test(form))
    .map(([form, unit]) => ({ form, unit })),
)

/** A decimal as an integer of 10^-40, the plainest exact arithmetic there is. */
function exact(decimal: string): bigint {
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.')
  const magnitude = BigInt(whole + fraction.padEnd(40, '0'))
  return decimal.startsWith('-') ? -magnitude : magnitude
}

test('is exact for any decimal, scale and unit', () => {
  fc.assert(
    fc.property(decimals, scales, forms, (decimal, scale, { form, unit }) => {
      // 千 before 瓦时 makes another unit.
      fc.pre(!unitByForm().has(scale.slice(-1) + form) && !/^[万亿元]/u.test(form))
      const result = toBase(decimal, scale + form)
      const powers = [...scale].reduce((sum, word) => sum + (power[word] ?? 0n), 0n)
      const expected = exact(decimal) * exact(unit.factor) * 10n ** powers
      return (
        result.unit_base === unit.code &&
        result.value_base !== null &&
        exact(result.value_base) * 10n ** 40n === expected
      )
    }),
    { numRuns: 100_000 },
  )
})

test('yuan to 亿元 and back gives the decimal that was written', () => {
  fc.assert(
    fc.property(decimals, (decimal) => {
      const base = toBase(decimal, '亿元').value_base ?? ''
      return exact(base) === exact(decimal) * 10n ** 8n && toBase(base, '元').value_base === base
    }),
  )
})

test('a written value has no needless zero, sign or point', () => {
  fc.assert(
    fc.property(decimals, scales, (decimal, scale) =>
      /^(?:0|-?[1-9]\d*|-?(?:0|[1-9]\d*)\.\d*[1-9])$/u.test(
        toBase(decimal, `${scale}元`).value_base ?? '',
      ),
    ),
  )
})

test('any text as a unit is read or refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (unit) => {
      const { value_base, unit_base } = toBase('1', unit)
      return value_base === null || unit_base !== null
    }),
  )
})

test('every unit is read in traditional script as in simplified', () => {
  const toTraditional = Converter({ from: 'cn', to: 't' })
  const forms = [...unitByForm().keys()]
    .map((form) => [form, toTraditional(form)] as const)
    // 里, a mile, is no 裏.
    .filter(([form, traditional]) => form !== traditional && !traditional.includes('裏'))
  expect(forms.length).toBeGreaterThan(400)
  const unread = forms.filter(([form, traditional]) => {
    const [one, other] = [readUnit(form), readUnit(traditional)]
    return (
      one?.code !== other?.code ||
      one?.coefficient !== other?.coefficient ||
      one?.exponent !== other?.exponent
    )
  })
  expect(unread).toEqual([])
})

test.each([
  ['元/0', '元/0'],
  ['万/人', '万/人'],
  ['元/吨/人', 'CNY/kg/person'],
  ['元每吨', 'CNY/kg'],
  ['元/万', 'CNY'],
  ['人/平方公里', 'person/m2'],
])('the unit of %s is %s', (unit, code) => {
  expect(readUnit(unit)?.code ?? unit).toBe(code)
})

test.each<[string, string, bigint, number]>([
  ['元', 'CNY', 1n, 0],
  ['万亿元', 'CNY', 1n, 12],
  ['斤', 'kg', 5n, -1],
  ['千瓦时', 'kWh', 1n, 0], // a unit of its own, no thousand of 瓦时
  ['元/吨', 'CNY/kg', 1n, -3],
  ['元/斤', 'CNY/kg', 2n, 0],
  ['万元/百斤', 'CNY/kg', 2n, 2],
])('one %s is of %s the coefficient and power of ten in lowest terms', (unit, ...expected) => {
  const { code, coefficient, exponent } = readUnit(unit) ?? {}
  expect([code, coefficient, exponent]).toEqual(expected)
})

test.each([
  ['棚', null],
  ['元/棚', null],
  ['万棵', '棵'],
])('%s is %s also the second time', (unit, code) => {
  expect(toBase('1', unit).unit_base).toBe(code)
  expect(toBase('1', unit).unit_base).toBe(code)
})

test.each([
  ['1/4', '万元', '2500'],
  ['3/6', '元', '0.5'], // not in lowest terms
  ['9/3', '元', '3'],
  ['3/375', '元', '0.008'],
  ['-1/4', '万元', '-2500'],
  ['1/3', '万元', null],
  ['1/0', '万元', null],
  ['0/4', '万元', '0'],
  ['12', '元/吨', '0.012'],
  ['3', '斤', '1.5'],
  ['.5', '元', null],
  ['5.', '元', null],
  ['1.2.3', '元', null],
  ['', '元', null],
  ['x5', '元', null],
  ['5x', '元', null],
  ['-0', '元', '0'],
  ['-0.0', '亿元', '0'],
  ['00.50', '元', '0.5'],
  ['9.09', '万元', '90900'],
  ['0.00001', '亿元', '1000'],
])('%s %s is %s', (decimal, unit, value) => {
  expect(toBase(decimal, unit).value_base).toBe(value)
})

test.each([
  ['元', 'HKD', 'HKD'],
  ['元/吨', 'HKD', 'HKD/kg'],
  ['人民币元', 'HKD', 'CNY'],
  ['美元', 'HKD', 'USD'],
  ['吨', 'HKD', 'kg'],
])('%s in a document in %s is %s', (unit, currency, code) => {
  expect(toBase('1', unit, currency).unit_base).toBe(code)
})

test.each([
  ['亿元', 'money'],
  ['元/吨', 'rate'],
  ['万', 'number'],
])('the dimension of %s is %s', (unit, dimension) => {
  expect(readUnit(unit)?.dimension).toBe(dimension)
})
