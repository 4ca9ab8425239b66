import { expect, test } from 'vitest'
import { extract } from '../src/pipeline.ts'

const head = `保定市2015年政府工作报告
——2015年1月10日在保定市第十四届人民代表大会第一次会议上
一、2014年工作回顾
`

/** Where each figure is, and what it is of. */
const placed = (text: string): readonly string[] =>
  extract({ path: 'report.txt', text: head + text, encoding: 'utf-8' }).records.map(
    ({ region, region_code: code, indicator_text: name, quote }) =>
      `${region?.replace('河北省保定市', '') || '全市'}${code === null ? '*' : ''} ${name} ${quote}`,
  )

test('a part of the own place that has no code is no figure of the whole', () => {
  expect(placed('市区新增公交车44台，新开公交线路2条，集中供热面积达到80万平方米。')).toEqual([
    '市区* 新增公交车 44台',
    '市区* 新开公交线路 2条',
    '市区* 集中供热面积 80万平方米',
  ])
  expect(placed('三江新区独立运行，地区生产总值突破50亿元。')).toEqual([
    '三江新区* 地区生产总值 50亿元',
  ])
  expect(placed('保定高新区财政收入完成5亿元，增长9%。')).toEqual([
    '高新区* 财政收入 5亿元',
    '高新区* 财政收入 9%',
  ])
})

test('it is spoken of up to the end of the statement, or until the whole is again', () => {
  expect(placed('高新区财政收入完成5亿元，全市财政收入完成90亿元。')).toEqual([
    '高新区* 财政收入 5亿元',
    '全市 财政收入 90亿元',
  ])
  expect(placed('城区新增绿地3万平方米；新增就业5000人。')).toEqual([
    '城区* 新增绿地 3万平方米',
    '全市 新增就业 5000人',
  ])
  expect(placed('主城区新增绿地3万平方米，徐水区新增就业500人。')).toEqual([
    '主城区* 新增绿地 3万平方米',
    '徐水区 新增就业 500人',
  ])
})

test('what only begins like one is none', () => {
  expect(placed('城镇新增就业5000人。')).toEqual(['全市 城镇新增就业 5000人'])
  expect(placed('推进开发区建设，完成投资3亿元。')).toEqual(['全市 完成投资 3亿元'])
  expect(placed('九大片区全部完工，新增绿地3万平方米。')).toEqual(['全市 新增绿地 3万平方米'])
  expect(placed('高新区、经开区建设加快，完成投资3亿元。')).toEqual([
    '全市 高新区、经开区完成投资 3亿元',
  ])
})

const inBudget = (text: string): readonly string[] =>
  extract({
    path: 'report.txt',
    text: `关于泰州市2019年预算执行情况和2020年预算草案的报告\n一、2019年预算执行情况\n${text}`,
    encoding: 'utf-8',
  }).records.map(
    ({ region, indicator_text: name, quote }) =>
      `${region?.replace('江苏省泰州市', '') || '全市'} ${name} ${quote}`,
  )

test('the accounts of a level alone are none of all levels', () => {
  expect(
    inBudget(
      '市本级一般公共预算收入50亿元；加上级补助收入30亿元，收入总计80亿元。全市税收收入200亿元。',
    ),
  ).toEqual([
    '市本级 市本级一般公共预算收入 50亿元',
    '市本级 上级补助收入 30亿元',
    '市本级 收入总计 80亿元',
    '全市 税收收入 200亿元',
  ])
  expect(
    inBudget(
      '（一）市本级收支情况\n收入总计80亿元，其中：税收收入30亿元。全市税收收入200亿元。\n（二）全市收支情况\n税收收入200亿元。',
    ),
  ).toEqual([
    '市本级 收入总计 80亿元',
    '市本级 税收收入 30亿元',
    '全市 税收收入 200亿元',
    '全市 税收收入 200亿元',
  ])
  // what is counted is no account
  expect(inBudget('市级重点项目12个，市级财政收入50亿元。')).toEqual([
    '全市 市级重点项目 12个',
    '全市 市级财政收入 50亿元',
  ])
})
