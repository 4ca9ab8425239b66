import { expect, test } from 'vitest'
import { recordsOf } from './figures.ts'

const codesIn = (text: string) =>
  recordsOf(text).map(({ indicator_text: name, indicator_code: code }) => `${name} ${code}`)

test('a bare kind of goods has the code of what is told of all the kinds', () => {
  expect(codesIn('限额以上商品零售额中，烟酒类增长0.4%，汽车类下降11.2%。')).toEqual([
    '烟酒类 retail_tobacco_liquor',
    '汽车类 retail_automobile',
  ])
  expect(codesIn('居民消费价格上涨1.2%。分类别看，烟酒类上涨0.4%，居住类下降0.2%。')).toEqual([
    '居民消费价格 cpi',
    '烟酒类价格 cpi_tobacco_liquor',
    '居住类价格 cpi_housing',
  ])
})

test('the topic nearest before it counts', () => {
  expect(codesIn('商品零售价格上涨1%。限额以上零售额中，烟酒类增长3%。').at(-1)).toBe(
    '烟酒类 retail_tobacco_liquor',
  )
})

test('without a topic it has none', () => {
  expect(codesIn('烟酒类增长3%，蔬菜类增长4%。')).toEqual(['烟酒类 null', '蔬菜类 null'])
})
