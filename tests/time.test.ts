import { describe, expect, test } from 'vitest'
import type { Profile } from '../src/model/document.ts'
import { SAME_PART, type PeriodReading, type YearRef } from '../src/model/period.ts'
import type { Frame } from '../src/resolve/frame.ts'
import {
  periodText,
  resolveTime,
  sinceBasis,
  unsaidBasis,
  type TimeEvidence,
} from '../src/resolve/time.ts'

const profileOf = (period: string | undefined, changes: Partial<Profile> = {}): Profile => ({
  title: undefined,
  kind: 'work_report',
  region: undefined,
  period,
  periodOrigin: 'inherited',
  publishedYear: undefined,
  isPeriodGiven: false,
  publishedMonth: undefined,
  span: undefined,
  ...changes,
})

const frameOf = (period: string | undefined, changes: Partial<Frame> = {}): Frame => ({
  status: 'actual',
  period,
  periodOrigin: 'inherited',
  year: undefined,
  isReview: false,
  ...changes,
})

const point = (year: YearRef | undefined, part?: string): PeriodReading => ({
  kind: 'point',
  year,
  part,
  asOf: false,
})
const absolute = (year: number): YearRef => ({ kind: 'absolute', year })
const relative = (offset: number): YearRef => ({ kind: 'relative', offset })
const short = (year: number, doubtful = false): YearRef => ({ kind: 'short', year, doubtful })
const years = (from: number, to: number, plan = false): PeriodReading => ({
  kind: 'years',
  from,
  to,
  plan,
})

const range = (from: YearRef, to: YearRef): PeriodReading => ({
  kind: 'range',
  from,
  to,
  parts: undefined,
})

const taiwan = { region: { name: '台湾', code: 'TWN' } }

describe('the period of a time as worded', () => {
  test.each<[PeriodReading, string | undefined]>([
    [point(absolute(2017)), '2017'],
    [point(absolute(2017), 'year'), '2017'],
    [point(absolute(2017), 'H1'), '2017-H1'],
    [point(absolute(2017), '06-30'), '2017-06-30'],
    [point(absolute(2017), '01/06'), '2017-01/2017-06'],
    [point(absolute(2017), '02-00'), '2017-02-28'],
    [point(absolute(2016), '02-00'), '2016-02-29'],
    [point(absolute(1900), '02-00'), '1900-02-28'],
    [point(absolute(2000), '02-00'), '2000-02-29'],
    [point(short(49)), '2049'],
    [point(short(50), 'H1'), '1950-H1'],
    [point(short(99)), '1999'],
    [point(short(100)), undefined],
    [point(short(98, true)), undefined],
    [point({ kind: 'own' }, 'H1'), '2018-H1'],
    [point(relative(0)), '2019'],
    [point(relative(-1), 'Q3'), '2018-Q3'],
    [point(undefined, '06'), '2020-06'],
    [years(2016, 2020), '2016/2020'],
    [range(absolute(2016), relative(-1)), '2016/2018'],
    [range(relative(-1), relative(0)), '2018/2019'],
    [range(relative(-1), { kind: 'own' }), '2018'],
    [range(absolute(2019), absolute(2018)), '2018'],
    [range(short(100), absolute(2018)), undefined],
    [range(absolute(2018), short(100)), undefined],
    [{ kind: 'past', years: 5 }, '2014/2018'],
    [{ kind: 'span', years: 5 }, '2014/2018'],
    [{ kind: 'future', years: 3 }, '2019/2021'],
  ])('%j is %s', (reading, expected) => {
    const frame = frameOf('2020-H1', { year: 2019 })
    expect(periodText(reading, frame, profileOf('2016/2018'))).toBe(expected)
  })

  test.each<[PeriodReading, string | undefined]>([
    [point({ kind: 'own' }), undefined],
    [point(relative(0)), undefined],
    [point(undefined, '06'), undefined],
    [{ kind: 'past', years: 5 }, undefined],
    [{ kind: 'span', years: 5 }, undefined],
    [{ kind: 'future', years: 5 }, undefined],
    [point(absolute(2017)), '2017'],
  ])('%j of a document without a period is %s', (reading, expected) => {
    expect(periodText(reading, frameOf(undefined), profileOf(undefined))).toBe(expected)
  })

  test('without a year goes by the document where nothing else is said', () => {
    const profile = profileOf('2018')
    expect(periodText(point(relative(1)), frameOf(undefined), profile)).toBe('2019')
    expect(periodText(point(undefined, 'Q1'), frameOf(undefined), profile)).toBe('2018-Q1')
  })

  test.each([
    ['2018-H1', '2017-H1'],
    ['2018-Q3', '2017-Q3'],
    ['2018-01/2018-09', '2017-01/2017-09'],
    ['2018-06-30', '2017-06-30'],
    ['2018', '2017'],
    ['2014/2018', '2017'],
    [undefined, '2017'],
  ])('of the same part of 2017 as that of %s is %s', (period, expected) => {
    const reading = point(absolute(2017), SAME_PART)
    expect(periodText(reading, frameOf('2018'), profileOf(period))).toBe(expected)
  })

  test('of its own year is among targets the one that they are for', () => {
    const profile = profileOf('2018')
    const goals = frameOf('2019', { status: 'target' })
    expect(periodText(point({ kind: 'own' }), goals, profile)).toBe('2019')
    expect(periodText(point({ kind: 'own' }), frameOf('2019'), profile)).toBe('2018')
  })

  describe('in a budget speech of Hong Kong, held before its year begins', () => {
    const hongKong = { region: { name: '香港', code: 'HKG' }, kind: 'budget_report' as const }
    const budget = profileOf('2014', { ...hongKong, publishedYear: 2014 })
    const nextYear = point(relative(1), 'year')
    const thisYear = point({ kind: 'own' })
    const revised = frameOf('2012/2013', { year: 2014 })
    const review = frameOf('2014', { year: 2014 })

    test.each<[string, PeriodReading, Frame, Profile, string]>([
      ['下年度 is the year that it is for', nextYear, review, budget, '2014'],
      ['下年 is the next one', point(relative(1)), review, budget, '2015'],
      ['the year after 下年度 is counted', point(relative(2), 'year'), review, budget, '2016'],
      ['上年度 is the one before', point(relative(-1), 'year'), review, budget, '2013'],
      ['本年度 is the one that has not ended', thisYear, review, budget, '2013/2014'],
      ['本年度 keeps to the one of its heading', thisYear, revised, budget, '2012/2013'],
      ['本年上半年 is of its own', point({ kind: 'own' }, 'H1'), review, budget, '2014-H1'],
    ])('%s', (_, reading, frame, profile, expected) => {
      expect(periodText(reading, frame, profile)).toBe(expected)
    })

    test.each<[string, Partial<Profile>]>([
      ['a report on the year', { kind: 'work_report' }],
      ['a budget of elsewhere', { region: { name: '澳门', code: 'MAC' } }],
      ['a budget of nowhere', { region: undefined }],
      ['a budget printed the year before', { publishedYear: 2013 }],
    ])('but not in %s', (_, changes) => {
      const profile = { ...budget, ...changes }
      expect(periodText(nextYear, review, profile)).toBe('2015')
      expect(periodText(thisYear, review, profile)).toBe('2014')
    })
  })

  test('of several years lies ahead among targets', () => {
    const frame = frameOf('2019', { status: 'target' })
    const profile = profileOf('2018')
    expect(periodText({ kind: 'span', years: 5 }, frame, profile)).toBe('2019/2023')
    expect(periodText({ kind: 'past', years: 5 }, frame, profile)).toBe('2014/2018')
    expect(periodText({ kind: 'span', years: 5 }, frame, profileOf(undefined))).toBeUndefined()
  })

  test.each([
    [98, true, '2009'],
    [100, false, '2011'],
    [49, false, '1960'],
  ])('counts year %i from 1912 in Taiwan', (year, doubtful, expected) => {
    const reading = point(short(year, doubtful))
    expect(periodText(reading, frameOf(undefined), profileOf('2010', taiwan))).toBe(expected)
  })
})

/** Period, origin and status of a figure. */
function timeOf(
  evidence: Partial<TimeEvidence>,
  frame: Frame,
  profile: Profile,
  foresight: 'target' | 'estimate' = 'target',
): string {
  const { period, origin, status } = resolveTime(
    {
      period: undefined,
      periodIn: evidence.period === undefined ? undefined : 'clause',
      status: undefined,
      manner: undefined,
      effect: false,
      average: false,
      form: 'plain',
      name: '企业',
      from: false,
      done: undefined,
      ...evidence,
    },
    frame,
    profile,
    foresight,
  )
  return `${period} ${origin} ${status}`
}

describe('the time of a figure', () => {
  const review = frameOf('2018', { year: 2019 })
  const goals = frameOf('2019', { status: 'target', year: 2019 })
  const term = frameOf('2014/2018', { year: 2019 })
  const own = profileOf('2018', { publishedYear: 2019 })
  const half = profileOf('2018-H1', { publishedYear: 2018 })
  const inHalf = frameOf('2018-H1', { year: 2018 })

  type Case = [string, Partial<TimeEvidence>, Frame, Profile, string]
  test.each<Case>([
    ['is that of its frame', {}, review, own, '2018 inherited actual'],
    [
      'has the origin of its frame',
      {},
      frameOf(undefined, { periodOrigin: 'absent' }),
      profileOf(undefined),
      'undefined absent actual',
    ],
    ['is stated', { period: point(absolute(2017)) }, review, own, '2017 stated actual'],
    [
      'is inherited from its paragraph',
      { period: point(absolute(2017)), periodIn: 'paragraph' },
      review,
      own,
      '2017 inherited actual',
    ],
    [
      'is that of its sentence',
      { period: point(absolute(2017)), periodIn: 'sentence' },
      review,
      own,
      '2017 stated actual',
    ],
    [
      'is last year in what is told of last year',
      { period: point(relative(-1)) },
      review,
      own,
      '2018 stated actual',
    ],
    [
      'is the year before last in what last year is told to have left behind',
      { from: true, period: point(relative(-1)) },
      review,
      own,
      '2017 stated actual',
    ],
    [
      'is last year if a plan leaves it behind',
      { from: true, period: point(relative(-1)) },
      goals,
      own,
      '2018 stated actual',
    ],
    [
      'is last year if it is left behind by its number',
      { from: true, period: point(absolute(2018)) },
      review,
      own,
      '2018 stated actual',
    ],
    [
      'is this year if this year is left behind',
      { from: true, period: point(relative(0)) },
      frameOf('2018', { year: 2018 }),
      own,
      '2018 stated actual',
    ],
    [
      'is the year before last if last year is not the one under review',
      { from: true, period: point(relative(-1)) },
      frameOf('2017', { year: 2018 }),
      own,
      '2017 stated actual',
    ],
    [
      'is last year if several years are told of',
      { from: true, period: point(relative(-1)) },
      term,
      own,
      '2018 stated actual',
    ],
    [
      'is half of last year if that is left behind',
      { from: true, period: point(relative(-1), 'H1') },
      frameOf('2018-H1', { year: 2019 }),
      profileOf('2018-H1'),
      '2018-H1 stated actual',
    ],
    ['is its own estimate', { status: 'estimate' }, review, own, '2018 inherited estimate'],
    [
      'is a target where one is foreseen among targets',
      { status: 'estimate' },
      goals,
      own,
      '2019 inherited target',
    ],
    [
      'is a target where one is foreseen for later',
      { status: 'estimate', period: point(absolute(2020)) },
      goals,
      own,
      '2020 stated target',
    ],
    [
      'is an estimate where one is foreseen of the year itself',
      { status: 'estimate', period: point(absolute(2018)) },
      goals,
      own,
      '2018 stated estimate',
    ],
    [
      'is reached if it is of a past year among targets',
      { period: point(absolute(2017)) },
      goals,
      own,
      '2017 stated actual',
    ],
    [
      'is reached if it is of the year itself among targets',
      { period: point(absolute(2018)) },
      goals,
      own,
      '2018 stated actual',
    ],
    [
      'is reached if it is of a part of the year itself among targets',
      { period: point(absolute(2018), 'H1') },
      goals,
      own,
      '2018-H1 stated actual',
    ],
    [
      'is a target if it is of the year that a document is about before it begins',
      { period: point(absolute(2019)) },
      goals,
      profileOf('2019', { publishedYear: 2018 }),
      '2019 stated target',
    ],
    [
      'is reached if it is of the year that a document is about when it ends',
      { period: point(absolute(2019)) },
      goals,
      profileOf('2019', { publishedYear: 2019 }),
      '2019 stated actual',
    ],
    [
      'is a target if it is of a later year among targets',
      { period: point(absolute(2019)) },
      goals,
      own,
      '2019 stated target',
    ],
    [
      'has been in the first quarter of the half year',
      { period: point(absolute(2018), 'Q1') },
      inHalf,
      half,
      '2018-Q1 stated actual',
    ],
    [
      'lies ahead in the third quarter, after the half year',
      { period: point(absolute(2018), 'Q3') },
      inHalf,
      half,
      '2018-Q3 stated target',
    ],
    [
      'is a target still of the half year itself',
      { period: point(absolute(2018), 'H1') },
      frameOf('2018-H2', { status: 'target' }),
      half,
      '2018-H1 stated target',
    ],
    [
      'is the target that it says it is of a past year',
      { period: point(absolute(2017)), status: 'target' },
      goals,
      own,
      '2017 stated target',
    ],
    [
      'is of the whole year if it is planned in half a year',
      { status: 'target' },
      inHalf,
      half,
      '2018 inherited target',
    ],
    [
      'is of the quarter if it is planned in one',
      { status: 'target' },
      frameOf('2018-Q1'),
      profileOf('2018-Q1'),
      '2018-Q1 inherited target',
    ],
    [
      'is of the year if it is planned in one',
      { status: 'target' },
      review,
      own,
      '2018 inherited target',
    ],
    [
      'is of the half year if that is said',
      { status: 'target', period: point(absolute(2018), 'H1') },
      inHalf,
      half,
      '2018-H1 stated target',
    ],
    [
      'is planned if its year is to come',
      { period: point(absolute(2020)) },
      review,
      own,
      '2020 stated target',
    ],
    [
      'is planned if its year has just begun',
      { period: point(absolute(2019)) },
      review,
      own,
      '2019 stated target',
    ],
    [
      'is reached if its month has been',
      { period: point(absolute(2019), '01') },
      review,
      own,
      '2019-01 stated actual',
    ],
    [
      'is planned if its month is to come',
      { period: point(absolute(2020), '01') },
      review,
      own,
      '2020-01 stated target',
    ],
    [
      'is planned if its month is to come and nothing tells when the document was given',
      { period: point(absolute(2020), '01') },
      review,
      profileOf('2018'),
      '2020-01 stated target',
    ],
    [
      'is planned for the whole year in half a year',
      { period: point(undefined, 'year') },
      inHalf,
      half,
      '2018 stated target',
    ],
    [
      'is reached in the whole of the year before',
      { period: point(absolute(2017), 'year') },
      inHalf,
      half,
      '2017 stated actual',
    ],
    [
      'is planned for the second half in the first',
      { period: point(absolute(2018), 'H2') },
      inHalf,
      half,
      '2018-H2 stated target',
    ],
    [
      'is reached in the second half before',
      { period: point(absolute(2017), 'H2') },
      inHalf,
      half,
      '2017-H2 stated actual',
    ],
    [
      'is reached in the first half',
      { period: point(absolute(2018), 'H1') },
      inHalf,
      half,
      '2018-H1 stated actual',
    ],
    [
      'is reached in the second half of a report on the year',
      { period: point(absolute(2018), 'H2') },
      review,
      own,
      '2018-H2 stated actual',
    ],
    [
      'is reached in the whole year of a report on it',
      { period: point(undefined, 'year') },
      review,
      own,
      '2018 stated actual',
    ],
    [
      'is an estimate if it says so, though to come',
      { period: point(absolute(2020)), status: 'estimate' },
      review,
      own,
      '2020 stated estimate',
    ],
    [
      'is the last of several years for a stock',
      { manner: 'stock' },
      term,
      own,
      '2018 inherited actual',
    ],
    [
      'is all of several years for a flow',
      { manner: 'flow', name: '收入' },
      term,
      own,
      '2014/2018 inherited actual',
    ],
    ['is all of several years for a count', {}, term, own, '2014/2018 inherited actual'],
    [
      'is the last of three years for a stock',
      { manner: 'stock' },
      frameOf('2016/2018'),
      own,
      '2018 inherited actual',
    ],
    ...(['amount', 'count'] as const).flatMap((form) => [
      [
        `is the last of several years for an ${form} per head if its sentence names them`,
        { form, name: '人均住房', period: years(2014, 2018), periodIn: 'sentence' },
        review,
        own,
        '2018 stated actual',
      ] satisfies Case,
      [
        `is all of several years for an ${form} of all if its sentence names them`,
        { form, name: '住房', period: years(2014, 2018), periodIn: 'sentence' },
        review,
        own,
        '2014/2018 stated actual',
      ] satisfies Case,
    ]),
    [
      'is all of several years for what is neither amount nor count, though per head',
      { name: '人均住房', period: years(2014, 2018), periodIn: 'sentence' },
      review,
      own,
      '2014/2018 stated actual',
    ],
    [
      'is the last of several years for an income',
      { name: '财政收入' },
      term,
      own,
      '2018 inherited actual',
    ],
    [
      'is all of several years for a part of an income',
      { name: '收入企业' },
      term,
      own,
      '2014/2018 inherited actual',
    ],
    [
      'is the last of several years for a growth',
      { form: 'percent' },
      term,
      own,
      '2018 inherited actual',
    ],
    [
      'is the last of several years for points',
      { form: 'points' },
      term,
      own,
      '2018 inherited actual',
    ],
    [
      'is the last of several years for a multiple',
      { form: 'times' },
      term,
      own,
      '2018 inherited actual',
    ],
    [
      'is the last of several years for a rank',
      { form: 'rank' },
      term,
      own,
      '2018 inherited actual',
    ],
    [
      'is the last of several years for a fraction',
      { form: 'fraction' },
      term,
      own,
      '2018 inherited actual',
    ],
    [
      'is all of several years if its clause names them',
      { form: 'percent', name: '收入', period: years(2014, 2018) },
      review,
      own,
      '2014/2018 stated actual',
    ],
    [
      'is all of several years for a growth if its sentence names them',
      { form: 'percent', period: years(2014, 2018), periodIn: 'sentence' },
      review,
      own,
      '2014/2018 stated actual',
    ],
    [
      'is the last of several years for an income growth if its sentence names them',
      { form: 'percent', name: '收入', period: years(2014, 2018), periodIn: 'sentence' },
      review,
      own,
      '2018 stated actual',
    ],
    [
      'is all of several years for an income if its sentence names them',
      { name: '收入', period: years(2014, 2018), periodIn: 'sentence' },
      review,
      own,
      '2014/2018 stated actual',
    ],
    [
      'is the last of several years if its paragraph names them',
      { name: '收入', period: years(2014, 2018), periodIn: 'paragraph' },
      review,
      own,
      '2018 inherited actual',
    ],
    [
      'is all of several years if it is their mean',
      { form: 'percent', average: true },
      term,
      own,
      '2014/2018 inherited actual',
    ],
    [
      'is of a financial year of two',
      { manner: 'stock' },
      frameOf('2017/2018'),
      own,
      '2017/2018 inherited actual',
    ],
    [
      'is the first of the years that were left behind',
      { from: true, period: years(2003, 2018) },
      review,
      own,
      '2003/2018 stated actual',
    ],
    [
      'is the first year if the years stand in the sentence',
      { from: true, period: years(2003, 2018), periodIn: 'sentence' },
      review,
      own,
      '2003 inherited actual',
    ],
    [
      'is the year before a plan that was left behind',
      { from: true, period: years(2011, 2015, true), periodIn: 'sentence' },
      review,
      own,
      '2010 inherited actual',
    ],
    [
      'is the year before if a level was left behind',
      { from: true },
      review,
      own,
      '2017 inherited actual',
    ],
    [
      'is the year before the term if a level was left behind',
      { from: true },
      term,
      own,
      '2013 inherited actual',
    ],
    [
      'is the year that was left behind if its clause names it',
      { from: true, period: point(absolute(2012)) },
      review,
      own,
      '2012 stated actual',
    ],
    [
      'has been if it was left behind, though among targets',
      { from: true, period: point(absolute(2012)), status: 'target' },
      goals,
      own,
      '2012 stated actual',
    ],
    [
      'has been if it was left behind without a time, though among targets',
      { from: true },
      goals,
      own,
      '2018 inherited actual',
    ],
    [
      'has been if the first of its years has, though planned for the last',
      { from: true, period: years(2018, 2022), periodIn: 'sentence', status: 'target' },
      goals,
      own,
      '2018 inherited actual',
    ],
    [
      'is a target if the first of its years is to come',
      { from: true, period: years(2019, 2022), periodIn: 'sentence', status: 'target' },
      goals,
      own,
      '2019 inherited target',
    ],
    [
      'is a target if what is left behind is to come',
      { from: true, period: point(absolute(2018)), status: 'target' },
      goals,
      own,
      '2018 stated target',
    ],
    [
      'has no year before none',
      { from: true },
      frameOf(undefined, { periodOrigin: 'absent' }),
      own,
      'undefined absent actual',
    ],
    [
      'is of the years to the one that a mean is for',
      { average: true, period: point(absolute(2022)) },
      goals,
      own,
      '2019/2022 stated target',
    ],
    [
      'is of the two years to the one that a mean is for',
      { average: true, period: point(absolute(2020)) },
      goals,
      own,
      '2019/2020 stated target',
    ],
    [
      'is of the next year alone though a mean',
      { average: true, period: point(absolute(2019)) },
      goals,
      own,
      '2019 stated target',
    ],
    [
      'is of the years of a term if their mean is named by the last',
      { average: true },
      review,
      profileOf('2018', { span: '2014/2018' }),
      '2014/2018 inherited actual',
    ],
    [
      'is of a year that is not the last of a term',
      { average: true, period: point(absolute(2017)) },
      review,
      profileOf('2018', { span: '2014/2018' }),
      '2017 stated actual',
    ],
    [
      'is of a year where no term is known',
      { average: true },
      review,
      own,
      '2018 inherited actual',
    ],
    [
      'is of a term only if it is a mean',
      {},
      review,
      profileOf('2018', { span: '2014/2018' }),
      '2018 inherited actual',
    ],
    [
      'is of a half year though a mean',
      { average: true },
      inHalf,
      half,
      '2018-H1 inherited actual',
    ],
    [
      'is taken as said where nothing else is known',
      { period: point(absolute(2022)), average: true },
      frameOf(undefined),
      profileOf(undefined),
      '2022 stated actual',
    ],
  ])('%s', (_, evidence, frame, profile, expected) => {
    expect(timeOf(evidence, frame, profile)).toBe(expected)
  })

  test('to come is a forecast where plans are not made', () => {
    const later = { period: point(absolute(2020)) }
    expect(timeOf(later, review, own, 'estimate')).toBe('2020 stated estimate')
    const wholeYear = { period: point(undefined, 'year') }
    expect(timeOf(wholeYear, inHalf, half, 'estimate')).toBe('2018 stated estimate')
    const secondHalf = { period: point(absolute(2018), 'H2') }
    expect(timeOf(secondHalf, inHalf, half, 'estimate')).toBe('2018-H2 stated estimate')
    // said among plans, it is one nevertheless
    expect(timeOf(later, goals, own, 'estimate')).toBe('2020 stated target')
    expect(timeOf({ ...later, status: 'estimate' }, goals, own, 'estimate')).toBe(
      '2020 stated estimate',
    )
  })

  test.each([
    ['is foreseen, not planned', {}, goals, 'estimate', '2019 inherited estimate'],
    ['is planned where all that is to come is', {}, goals, 'target', '2019 inherited target'],
    ['has been if it is told as reached', {}, review, 'estimate', '2018 inherited actual'],
    [
      'is foreseen though said to be a goal',
      { status: 'target' },
      review,
      'estimate',
      '2018 inherited estimate',
    ],
  ] as const)('of what a measure brings about %s', (_, evidence, frame, foresight, expected) => {
    expect(timeOf({ effect: true, ...evidence }, frame, own, foresight)).toBe(expected)
  })

  test('下年度 of a budget of Hong Kong is foreseen, as is 本年度', () => {
    const profile = profileOf('2014', {
      kind: 'budget_report',
      region: { name: '香港', code: 'HKG' },
      publishedYear: 2014,
    })
    const frame = frameOf('2014')
    const timeIn = (period: PeriodReading) => timeOf({ period }, frame, profile, 'estimate')
    expect(timeIn(point(relative(1), 'year'))).toBe('2014 stated estimate')
    expect(timeIn(point({ kind: 'own' }))).toBe('2013/2014 stated estimate')
    expect(timeIn(point(relative(0), 'year'))).toBe('2014 stated actual')
  })

  const budget = profileOf('2013', { kind: 'budget_report', publishedYear: 2013 })
  const report = { ...budget, kind: 'work_report' as const }
  const now = frameOf('2013')
  const planned = frameOf('2013', { status: 'target' })
  test.each<[string, PeriodReading, Frame, Profile, string]>([
    ['is not over in the spring of its budget', years(2012, 2013), now, budget, 'estimate'],
    ['is not over among plans either', years(2012, 2013), planned, budget, 'target'],
    ['is over a year later', years(2011, 2012), now, budget, 'actual'],
    ['is over in what is no budget', years(2012, 2013), now, report, 'actual'],
    ['is not meant by several years', years(2009, 2013), now, budget, 'actual'],
    ['is over by its last day', range(absolute(2012), absolute(2013)), now, budget, 'actual'],
  ])('a financial year %s', (_, period, frame, profile, status) => {
    expect(timeOf({ period }, frame, profile, 'estimate').split(' ')[2]).toBe(status)
  })

  test.each([
    '总值',
    '增加值',
    '产值',
    '总额',
    '支出',
    '利润',
    '利税',
    '税收',
    '销售额',
    '产量',
    '总产',
    '率',
    '比重',
    '占比',
    '标准',
    '浓度',
    '存款',
    '贷款',
    '余额',
  ])('of several years is that of the last for a name on %s', (name) => {
    expect(timeOf({ name: `全市${name}` }, term, own)).toBe('2018 inherited actual')
    expect(timeOf({ name: `${name}企业` }, term, own)).toBe('2014/2018 inherited actual')
  })
})

describe('what a growth is against', () => {
  const profile = profileOf('2010')
  test.each<[string, PeriodReading | undefined, string | undefined, Frame, string]>([
    ['a year', undefined, '2010', frameOf('2010'), 'yoy'],
    ['a half year', point(absolute(2010), 'H1'), '2010-H1', frameOf('2010'), 'yoy'],
    ['a goal three years ahead', point(absolute(2013)), '2013', frameOf('2011'), 'since:2010'],
    ['a goal two years ahead', point(absolute(2012)), '2012', frameOf('2011'), 'yoy'],
    ['several years of the frame', undefined, '2010', frameOf('2006/2010'), 'since:2005'],
    ['several years of its own', years(2006, 2010), '2006/2010', frameOf('2010'), 'since:2005'],
    ['several years ahead', years(2011, 2015), '2011/2015', frameOf('2010'), 'since:2010'],
    ['a financial year', years(2009, 2010), '2009/2010', frameOf('2010'), 'yoy'],
    ['no time at all', undefined, undefined, frameOf(undefined), 'yoy'],
  ])('of %s', (_, reading, resolved, frame, expected) => {
    expect(unsaidBasis(reading, resolved, frame, profile)).toBe(expected)
  })

  test('of a goal of a document without a year is the year before', () => {
    const reading = point(absolute(2015))
    expect(unsaidBasis(reading, '2015', frameOf('2011'), profileOf(undefined))).toBe('yoy')
  })

  test.each<[string, PeriodReading, string | undefined, string]>([
    ['an earlier quarter', point(undefined, 'Q1'), '2010-Q2', 'qoq'],
    ['an earlier month', point(undefined, '05'), '2010-06', 'mom'],
    ['the first quarter in the third', point(undefined, 'Q1'), '2010-Q3', 'qoq'],
    ['the last quarter of the year before', point(absolute(2009), 'Q4'), '2010-Q1', 'qoq'],
    ['the quarter before', point(absolute(2010), 'Q2'), '2010-Q3', 'qoq'],
    ['a quarter of the year before', point(absolute(2009), 'Q3'), '2010-Q1', 'yoy'],
    ['the next quarter', point(absolute(2010), 'Q2'), '2010-Q1', 'yoy'],
    ['a quarter, of a year', point(absolute(2009), 'Q4'), '2010', 'yoy'],
    ['a year, of a quarter', point(absolute(2009)), '2010-Q1', 'yoy'],
    ['three other years', years(1998, 2000), '2001/2003', 'other'],
    ['the two years before', { kind: 'past', years: 2 }, '2010', 'other'],
    ['the five years before', { kind: 'past', years: 5 }, '2010', 'other'],
    ['five years', { kind: 'span', years: 5 }, '2010', 'other'],
    ['the one year before', { kind: 'past', years: 1 }, '2010', 'yoy'],
    ['years ahead', { kind: 'future', years: 5 }, '2010', 'yoy'],
    ['the half year in it', point(undefined, 'H1'), '2010', 'other'],
    ['its first eight months', point(undefined, '01/08'), '2010-01/2010-09', 'other'],
    ['a quarter of a year', point(absolute(2008), 'Q1'), '2010-Q1', 'since:2008'],
    ['a day', point(undefined, '06-30'), '2010', 'yoy'],
    ['other years', years(1996, 2000), '2001/2005', 'other'],
    ['the financial year before', years(2009, 2010), '2010/2011', 'yoy'],
    ['an earlier financial year', years(2007, 2008), '2010/2011', 'since:2007'],
    ['the year before', point(absolute(2009)), '2010', 'yoy'],
    ['the year itself', point(absolute(2010)), '2010', 'yoy'],
    ['an earlier year', point(absolute(2008)), '2010', 'since:2008'],
    ['the year before a span', point(absolute(2005)), '2006/2010', 'since:2005'],
    ['a year where the period is not known', point(absolute(2008)), undefined, 'since:2008'],
    ['a year that is not known', point(short(150)), '2010', 'yoy'],
  ])('that says %s', (_, reading, period, expected) => {
    expect(sinceBasis(reading, period, frameOf('2010'), profile)).toBe(expected)
  })
})
