import { describe, expect, test } from 'vitest'
import { hasPeers, moneyCases, specCases, type PeerCase, type PeerResult } from './peers/cases.ts'
import { readNumbers, readQuantities, toNumber, type ReadQuantity } from './peers/reading.ts'
import reviewed from './peers/reviewed.json' with { type: 'json' }

if (!hasPeers) console.log('../shared/peers is absent: conformance with other tools is not tested')

/** Values of other tools have 15 digits. */
const isSame = (one: number, other: number): boolean =>
  one === other || Math.abs(one - other) <= Math.abs(other) * 1e-12

const hasSpan = (one: { start: number; end: number }, other: PeerResult, input: string): boolean =>
  one.end === other.end && (one.start === other.start || one.start === afterSign(other, input))

/** Other tools count the sign to the number's place. */
const afterSign = ({ start, end }: PeerResult, input: string): number =>
  start + (/^[-－—–+负負]+/u.exec(input.slice(start, end))?.[0].length ?? 0)

/** Each expected number is read, and none besides but those found to measure nothing. */
function agreesOnNumbers({ input, results }: PeerCase): boolean {
  const numbers = readNumbers(input)
  const matched = results.map((result) =>
    numbers.find(
      (number) =>
        isSame(number.value, toNumber(result.value ?? '')) &&
        (hasSpan(number, result, input) || (number.isRatio && number.end === result.end)),
    ),
  )
  const others = numbers.filter((number) => !matched.includes(number) && !number.isRejected)
  return !matched.includes(undefined) && others.length === 0
}

function agreesOnPercentages({ input, results }: PeerCase): boolean {
  const read = readQuantities(input).filter(
    ({ quantity: { form } }) => form === 'percent' || form === 'points' || form === 'fraction',
  )
  const matched = results.filter((result) =>
    read.some(
      (one) =>
        hasSpan(one, result, input) &&
        isSame(percentOf(one), toNumber((result.value ?? '').replace('%', ''))),
    ),
  )
  return matched.length === results.length && read.length === results.length
}

function percentOf({ quantity: { form, unit, decimal } }: ReadQuantity): number {
  if (form === 'fraction') return toNumber(decimal) * 100
  return unit === '‰' ? toNumber(decimal) / 10 : toNumber(decimal)
}

/** `[20,100)` and `(500,)`: whether an end belongs to the range is nothing that reports tell. */
function agreesOnRanges({ input, results }: PeerCase): boolean {
  const read = readQuantities(input).map(({ quantity: { decimal, decimalMax, bound, unit } }) => {
    const [low, high] = [decimal, decimalMax].map((end) =>
      end === undefined ? '' : String(toNumber(expandScale(end, unit))),
    )
    if (decimalMax !== undefined) return `${low},${high}`
    return bound === 'at_most' ? `,${low}` : `${low},`
  })
  const expected = results.map(({ value }) => (value ?? '').replaceAll(/[[\]()]/gu, ''))
  return expected.join(' ') === read.join(' ')
}

const expandScale = (decimal: string, unit: string): string =>
  `${decimal}e${[...unit].reduce((power, sign) => power + ({ 千: 3, 万: 4, 亿: 8 }[sign] ?? 0), 0)}`

/** Amounts in units: the value in the unit told or in base units. */
function agreesOnUnits({ input, results }: PeerCase): boolean {
  const read = readQuantities(input)
  return results.every((result) => {
    if (result.value === null) return false
    const values = [result.value, ...result.value.replaceAll(/[[\]]/gu, '').split(',')]
    return read.some(
      (one) =>
        one.end === result.end &&
        (result.value === '' ||
          values.some((value) =>
            [one.base, one.highestBase].some((base) => isSame(base, +value)),
          ) ||
          isSame(toNumber(one.quantity.decimal), Number(result.value))),
    )
  })
}

const suites: readonly {
  readonly name: keyof typeof reviewed.cases
  readonly cases: readonly PeerCase[]
  readonly agrees: (peerCase: PeerCase) => boolean
}[] = [
  {
    name: 'Number/Chinese/NumberModel',
    cases: specCases('Number/Chinese/NumberModel'),
    agrees: agreesOnNumbers,
  },
  {
    name: 'Number/Chinese/PercentModel',
    cases: specCases('Number/Chinese/PercentModel'),
    agrees: agreesOnPercentages,
  },
  {
    name: 'Number/Chinese/NumberRangeModel',
    cases: specCases('Number/Chinese/NumberRangeModel'),
    agrees: agreesOnRanges,
  },
  {
    name: 'NumberWithUnit/Chinese/CurrencyModel',
    cases: specCases('NumberWithUnit/Chinese/CurrencyModel'),
    agrees: agreesOnUnits,
  },
  {
    name: 'NumberWithUnit/Chinese/DimensionModel',
    cases: specCases('NumberWithUnit/Chinese/DimensionModel'),
    agrees: agreesOnUnits,
  },
  { name: 'jionlp-money', cases: moneyCases(), agrees: agreesOnUnits },
]

const reasonOf = ({ file, index }: PeerCase): string | undefined =>
  Object.entries(reviewed.cases[file as keyof typeof reviewed.cases]).find(([, indices]) =>
    indices.includes(index),
  )?.[0]

describe.skipIf(!hasPeers).each(suites)('$name', ({ cases, agrees }) => {
  test.each(cases.filter((one) => reasonOf(one) === undefined))('$index: $input', (one) => {
    expect(agrees(one)).toBe(true)
  })

  test('every case that is listed as read otherwise is', () => {
    const listed = cases.filter((one) => reasonOf(one) !== undefined)
    expect(listed.filter(agrees).map(({ index }) => index)).toEqual([])
  })

  test('lists cases that there are, once each, under reasons that are told', () => {
    const listed = cases.filter((one) => reasonOf(one) !== undefined)
    const indices = Object.values(reviewed.cases[cases[0]?.file as keyof typeof reviewed.cases])
    expect(indices.flat().toSorted((a, b) => a - b)).toEqual(listed.map(({ index }) => index))
    expect(Object.keys(reviewed.reasons)).toEqual(
      expect.arrayContaining(listed.map((one) => reasonOf(one))),
    )
  })
})

test.skipIf(!hasPeers)('of what reports may say, 98.5 % is read as others read it', () => {
  const all = suites.flatMap(({ cases }) => cases)
  const missed = all.filter((one) => reasonOf(one) === 'missed')
  const chosen = all.filter((one) => reasonOf(one) !== undefined)
  const inScope = all.length - chosen.length + missed.length
  expect(1 - missed.length / inScope).toBeGreaterThanOrEqual(0.985)
})
