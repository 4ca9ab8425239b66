import { describe, expect, test } from 'vitest'
import { recordsOf } from './figures.ts'

/** `figuresOf` with what a growth is against and what is not reached: `8% growth 出口 yoy 1979 target`. */
const meaningsOf = (text: string): string[] =>
  recordsOf(text, { region: '中国', period: '1979' }).map(
    ({ value, unit, measure, indicator_text: name, of, basis, period, status }) =>
      [
        `${value}${unit}`,
        measure,
        name,
        ...(of === null ? [] : [`of ${of}`]),
        ...(basis === null ? [] : [basis]),
        period,
        ...(status === 'actual' ? [] : [status]),
      ].join(' '),
  )

describe('a plan’s own figure and what became of it', () => {
  test.each([
    [
      '税收收入12亿元，完成年初预算20亿元的60%。',
      [
        '12亿元 level 税收收入 1979',
        '20亿元 level 税收收入 1979 target',
        '60% completion 税收收入 of 年初预算 1979',
      ],
    ],
    [
      '出口30亿美元，占全年目标50亿美元的60%，增长3%。',
      [
        '30亿美元 level 出口 1979',
        '50亿美元 level 出口 1979 target',
        '60% completion 出口 of 全年目标 1979',
        '3% growth 出口 yoy 1979',
      ],
    ],
    [
      '粮食产量90万吨，比“五五”计划目标80万吨超过10万吨，棉花产量2万吨。',
      [
        '90万吨 level 粮食产量 1979',
        '80万吨 level 粮食产量 1979 target',
        '10万吨 change 粮食产量 target 1979',
        '2万吨 level 棉花产量 1979',
      ],
    ],
    [
      '税收收入12亿元，比年初预算20亿元短收8亿元。',
      [
        '12亿元 level 税收收入 1979',
        '20亿元 level 税收收入 1979 target',
        '-8亿元 change 税收收入 target 1979',
      ],
    ],
    [
      '渔港收入12亿元，较《渔港预算案》中预测的9亿元多3亿元。灯塔收入2亿元，比年初预计的3亿元减少1亿元。',
      [
        '12亿元 level 渔港收入 1979',
        '9亿元 level 渔港收入 1979 estimate',
        '3亿元 change 渔港收入 other 1979',
        '2亿元 level 灯塔收入 1979',
        '3亿元 level 灯塔收入 1979 estimate',
        '-1亿元 change 灯塔收入 other 1979',
      ],
    ],
    ['渔港收入较预测多3亿元。', ['3亿元 change 渔港收入 other 1979']],
    // The whole budget is no plan for a part of it.
    [
      '国防支出80亿元，占总预算的16%。',
      ['80亿元 level 国防支出 1979', '16% share 国防支出 of 总预算 1979'],
    ],
  ])('%s', (text, expected) => {
    expect(meaningsOf(text)).toEqual(expected)
  })
})

describe('a figure told again in another form', () => {
  test.each([
    [
      '经营开支500亿元，比上年增加百分之十，即五十亿元。',
      [
        '500亿元 level 经营开支 1979',
        '10% growth 经营开支 yoy 1979',
        '50亿元 change 经营开支 yoy 1979',
      ],
    ],
    [
      '经营开支500亿元，比上年减少50亿元，即9.1%。',
      [
        '500亿元 level 经营开支 1979',
        '-50亿元 change 经营开支 yoy 1979',
        '-9.1% growth 经营开支 yoy 1979',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(meaningsOf(text)).toEqual(expected)
  })
})

test('an average growth is about the years between the levels before it', () => {
  expect(meaningsOf('生产总值由1974年的20亿元增加到1979年的40亿元，年均增长15%。')).toEqual([
    '20亿元 level 生产总值 1974',
    '40亿元 level 生产总值 1979',
    '15% growth 生产总值 avg 1975/1979',
  ])
})

describe('what was, right before the difference from it', () => {
  const periodsOf = (text: string, period: string) =>
    recordsOf(text, { region: '武昌区', period, published: '2018' }).map(
      ({ value, measure, period: when }) => `${value} ${measure} ${when}`,
    )

  test('is of the same half of the year before', () => {
    expect(periodsOf('税收收入12亿元，比上年同期13亿元减收1亿元。', '2018-H1')).toEqual([
      '12 level 2018-H1',
      '13 level 2017-H1',
      '-1 change 2018-H1',
    ])
  })

  test('is of the year before', () => {
    expect(periodsOf('税收收入12亿元，比上年13亿元减收1亿元。', '2018')).toEqual([
      '12 level 2018',
      '13 level 2017',
      '-1 change 2018',
    ])
  })
})
