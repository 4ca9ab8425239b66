import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysOf } from '../src/normalize/periods.ts'

test.each([
  ['2017', '2017-01-01', '2017-12-31'],
  ['2017-H1', '2017-01-01', '2017-06-30'],
  ['2017-H2', '2017-07-01', '2017-12-31'],
  ['2017-Q1', '2017-01-01', '2017-03-31'],
  ['2017-Q4', '2017-10-01', '2017-12-31'],
  ['2017-06', '2017-06-01', '2017-06-30'],
  ['2016-02', '2016-02-01', '2016-02-29'],
  ['1900-02', '1900-02-01', '1900-02-28'],
  ['2017-06-30', '2017-06-30', '2017-06-30'],
  ['2016/2020', '2016-01-01', '2020-12-31'],
  ['2012-01/2012-09', '2012-01-01', '2012-09-30'],
  ['2010-Q1/2010-Q3', '2010-01-01', '2010-09-30'],
  ['2012-06-01/2012-06-15', '2012-06-01', '2012-06-15'],
  ['2012-06-15/2012-06-15', '2012-06-15', '2012-06-15'],
])('%s is from %s to %s', (period, start, end) => {
  expect(daysOf(period)).toEqual({ start, end })
})

test.each([
  '',
  '/',
  '17',
  '2017-13',
  '2017-00',
  '2017-H3',
  '2017-Q5',
  '2017-02-29',
  '2017-06-31',
  '2017-06-00',
  '2020/2016',
  '2016/',
  '2016/2017/2018',
  '今年',
  '2017-6',
])('%j is no period', (period) => {
  expect(daysOf(period)).toBeUndefined()
})

test('a month is the days that the calendar gives it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1800, max: 2200 }), fc.integer({ min: 1, max: 12 }), (y, m) => {
      const month = `${y}-${String(m).padStart(2, '0')}`
      const last = new Date(Date.UTC(y, m, 0)).toISOString().slice(0, 10)
      expect(daysOf(month)).toEqual({ start: `${month}-01`, end: last })
      expect(daysOf(last)).toEqual({ start: last, end: last })
    }),
  )
})
