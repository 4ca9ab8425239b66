import { expect, test } from 'vitest'
import { recordsOf } from './figures.ts'

test('what has been done is not announced, whatever 会 stands in it', () => {
  const text =
    '绵阳市政府工作报告\n2017年2月3日\n一、去年的工作\n一年来，我们以改革带动社会进步，主要做了以下几方面工作：\n（一）修路。改建农村公路80公里。\n'
  expect(recordsOf(text).map(({ value, status }) => [value, status])).toEqual([['80', 'actual']])
})

test('means that a heading of the review speaks of are no plan', () => {
  const text =
    '绵阳市政府工作报告\n2017年2月3日\n一、去年工作回顾\n（一）采取更实在的政策措施，促进果农增收。\n全年果品销售18万吨。\n'
  expect(recordsOf(text).map(({ value, status }) => [value, status])).toEqual([['18', 'actual']])
})

test('a news bulletin of autumn speaks of its own year', () => {
  const text =
    '# 《新闻联播》 (20191018)\n\n### 前三季度外贸平稳\n\n海关总署今天（10月18日）发布，前三季度货物出口12.5万亿元，同比增长5.2%。分产品看，茶叶出口3.1亿元。\n'
  const periods = recordsOf(text).map(({ period }) => period)
  expect(new Set(periods)).toEqual(new Set(['2019-01/2019-09']))
})

test('what the year’s work is to be is planned, though no heading says so', () => {
  const text =
    '绵阳市2013年政府工作报告\n各位代表：\n2013年是关键之年。今年政府工作要着重抓好以下四个方面。\n一、加快转型。新增科技企业20家，工业投资达到90亿元。\n二、改善民生。建设公园4个。\n'
  expect(recordsOf(text).map(({ value, status, period }) => [value, status, period])).toEqual([
    ['20', 'target', '2013'],
    ['90', 'target', '2013'],
    ['4', 'target', '2013'],
  ])
})
