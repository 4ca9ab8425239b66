import { expect, test } from 'vitest'
import { recordsOf } from './figures.ts'

/** The figures of a text as `value name measure bound status`. */
const told = (text: string): readonly string[] =>
  recordsOf(text, { region: '中国', period: '1979' }).map(
    ({ value, unit, indicator_text: name, measure, bound, status }) =>
      `${value}${unit} ${name} ${measure} ${bound} ${status}`,
  )

test.each([
  ['地区生产总值尚未突破1000亿元大关。', '1000亿元 地区生产总值 level at_most actual'],
  ['地区生产总值尚未迈过千亿元大关。', '1000亿元 地区生产总值 level at_most actual'],
  ['社会消费品零售总额未达到5亿元。', '5亿元 社会消费品零售总额 level at_most actual'],
  ['社会消费品零售总额没有超过5亿元。', '5亿元 社会消费品零售总额 level at_most actual'],
  ['社会消费品零售总额未能突破5亿元。', '5亿元 社会消费品零售总额 level at_most actual'],
  ['社会消费品零售总额突破5亿元。', '5亿元 社会消费品零售总额 level at_least actual'],
])('what was not reached is no least: %s', (text, expected) => {
  expect(told(text)).toEqual([expected])
})

test.each([
  ['社会消费品零售总额未完成5亿元的目标。', '5亿元 社会消费品零售总额 level exact target'],
  ['生产总值没有完成12.5%的预期目标。', '12.5% 生产总值 growth exact target'],
  ['生产总值完成了8%的预期目标。', '8% 生产总值 growth exact target'],
  ['投资完成全年目标的98%。', '98% 投资 completion exact actual'],
  ['生产总值增长8%的任务未能完成。', '8% 生产总值 growth exact target'],
  ['签约额900亿元的预期目标顺利实现。', '900亿元 签约额 level exact target'],
  ['签约额900亿元之目标没有达成。', '900亿元 签约额 level exact target'],
])('a goal that was missed or reached is the goal: %s', (text, expected) => {
  expect(told(text)).toEqual([expected])
})

test('things that did not reach what was planned are counted by what they are', () => {
  expect(told('11项指标未达到预期目标。')).toEqual(['11项 指标 level exact actual'])
})

test('what came of a goal that was missed has been', () => {
  expect(told('新建20个，500个的目标未达到，仅480个。').slice(1)).toEqual([
    '500个 新建 level exact target',
    '480个 新建 level exact actual',
  ])
})
