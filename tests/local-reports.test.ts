import { describe, expect, test } from 'vitest'
import { figuresOf } from './figures.ts'

describe('projects in a list', () => {
  test.each([
    [
      '玻璃产业集群，实施年产400万套汽车玻璃、年产120万平方米薄膜等项目，产值突破330亿元。',
      ['330亿元 level 玻璃产业集群产值 1979'],
    ],
    [
      '东山炼铁50万吨、西山20万吨纸浆等7个项目投产。',
      ['50万吨 level 东山炼铁 1979', '7个 level 投产项目 1979'],
    ],
    ['东山年产5万吨果酒等36个项目开工。', ['36个 level 开工项目 1979']],
    [
      '投资50亿元的材料产业园、投资80亿元的锦纶产业园等一批项目落户。',
      ['50亿元 level 材料产业园投资 1979', '80亿元 level 锦纶产业园投资 1979'],
    ],
    [
      '引进“三类500强”项目40个、投资2亿元以上项目26个。',
      ['40个 level 引进“三类500强”项目 1979', '26个 level 引进投资2亿元以上项目 1979'],
    ],
    [
      '实施东山等8条高速公路、西山段等11个大中修项目。',
      ['8条 level 实施高速公路 1979', '11个 level 大中修项目 1979'],
    ],
    ['推进265万千瓦海上风电项目。', ['265万千瓦 level 推进海上风电项目 1979']],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })
})

describe('a field of comparison', () => {
  test.each([
    ['空气质量在全国168个重点城市排名上升4位。', ['4位 change 空气质量 1979']],
    [
      '公共服务质量位居全国120个监测城市第19位。',
      ['19位 rank 公共服务质量 of 全国120个监测城市 1979'],
    ],
    [
      '建成示范镇3个，居全省第一。',
      ['3个 level 建成示范镇 1979', '1位 rank 建成示范镇 of 全省 1979'],
    ],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })
})

test.each([
  ['惠及30万群众。', '30万 level 惠及群众 1979'],
  ['引进人才10万人。', '10万人 level 引进人才 1979'],
  ['引进10万人才。', '10万 level 引进人才 1979'],
  ['建成3个体育场。', '3个 level 建成体育场 1979'],
  ['完成10项目标任务。', '10项 level 目标任务 1979'],
])('where a unit ends: %s', (text, expected) => {
  expect(figuresOf(text)).toEqual([expected])
})

test('round numbers that were passed are no figures', () => {
  expect(figuresOf('生产总值跨过3个万亿级关口、突破10万亿元。')).toEqual([
    '10万亿元 level 生产总值 1979',
  ])
})
