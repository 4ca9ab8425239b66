import type { LongRecord } from '../../src/model/record.ts'

/** One number of a made-up sentence, and all that is true of it. */
export interface Fact {
  /** Half-open range in the document's text. */
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly value: string
  readonly valueMax: string | null
  readonly unit: string
  readonly indicator: string
  readonly measure: LongRecord['measure']
  readonly basis: LongRecord['basis']
  readonly status: LongRecord['status']
  readonly bound: LongRecord['bound']
  readonly period: string
  /** How it is said, such as `number: full width`; what a wrong reading is blamed on. */
  readonly kinds: readonly string[]
}

export interface MadeUp {
  readonly text: string
  readonly facts: readonly Fact[]
}

type Choose = <Item>(items: readonly Item[]) => Item

/** Chooses the same again for the same seed (mulberry32). */
function chooser(seed: number): Choose {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return <Item>(items: readonly Item[]) => items[Math.floor(next() * items.length)] as Item
}

/** A number as it is written, and what it is worth. */
interface Spelling {
  readonly kind: string
  readonly written: string
  readonly value: string
  readonly unit: string
  readonly bound?: Fact['bound']
  readonly valueMax?: string
}

interface Indicator {
  readonly name: string
  readonly unit: string
  readonly verbs: readonly string[]
}

const money = ['完成', '实现', '达到', '达', '为']
const indicators: readonly Indicator[] = [
  { name: '地区生产总值', unit: '亿元', verbs: money },
  { name: '一般公共预算收入', unit: '亿元', verbs: money },
  { name: '固定资产投资', unit: '亿元', verbs: money },
  { name: '社会消费品零售总额', unit: '亿元', verbs: money },
  { name: '进出口总额', unit: '亿美元', verbs: money },
  { name: '规模以上工业增加值', unit: '亿元', verbs: money },
  { name: '城镇居民人均可支配收入', unit: '元', verbs: ['达到', '达', '为'] },
  { name: '粮食总产量', unit: '万吨', verbs: ['达到', '达', '为'] },
  { name: '接待游客', unit: '万人次', verbs: ['', '达到'] },
  { name: '全社会用电量', unit: '亿千瓦时', verbs: ['达到', '为'] },
  { name: '城镇新增就业', unit: '万人', verbs: ['', '达到'] },
  { name: '常住人口', unit: '万人', verbs: ['达到', '为'] },
]
const rates = ['城镇化率', '森林覆盖率', '空气质量优良率', '农村自来水普及率']
const counted = [
  ['新建公园', '个'],
  ['新增高新技术企业', '家'],
  ['改造老旧小区', '个'],
  ['新建农村公路', '公里'],
  ['建成充电桩', '个'],
  ['引进项目', '个'],
] as const
const names = indicators.slice(0, 6).map(({ name }) => name)

/** When, and what then is true of the period and the status. */
const frames: readonly {
  readonly kind: string
  readonly written: string
  readonly period: string
  readonly status: Fact['status']
}[] = [
  { kind: 'period: a year', written: '2017年，全区', period: '2017', status: 'actual' },
  { kind: 'period: last year', written: '去年，全区', period: '2017', status: 'actual' },
  { kind: 'period: a half', written: '2017年上半年，', period: '2017-H1', status: 'actual' },
  { kind: 'period: a quarter', written: '2017年一季度，', period: '2017-Q1', status: 'actual' },
  { kind: 'period: a month', written: '2017年6月，', period: '2017-06', status: 'actual' },
  { kind: 'period: months', written: '2017年1—6月，', period: '2017-H1', status: 'actual' },
  { kind: 'period: a plan', written: '“十二五”期间，', period: '2011/2015', status: 'actual' },
  { kind: 'status: 预计', written: '预计2017年', period: '2017', status: 'estimate' },
  { kind: 'status: 力争', written: '2018年，力争', period: '2018', status: 'target' },
  { kind: 'status: 确保', written: '今年，确保', period: '2018', status: 'target' },
  { kind: 'status: 计划', written: '2018年计划', period: '2018', status: 'target' },
  { kind: 'status: a goal', written: '2018年主要预期目标是：', period: '2018', status: 'target' },
]

const chineseDigits = '零一二三四五六七八九'
const toFullWidth = (digits: string): string =>
  digits.replaceAll(/[0-9.]/gu, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))

/** 1 to 9,999 in Chinese numerals. */
function inChinese(value: number): string {
  const digits = [...String(value)].map(Number)
  const scales = ['', '十', '百', '千'].slice(0, digits.length).toReversed()
  return digits
    .map((digit, index) => (digit === 0 ? '零' : chineseDigits[digit] + (scales[index] ?? '')))
    .join('')
    .replaceAll(/零+/gu, '零')
    .replace(/零$/u, '')
    .replace(/^一十/u, '十')
}

function spell(choose: Choose, unit: string): Spelling {
  const digit = () => choose([1, 2, 3, 4, 5, 6, 7, 8, 9])
  const whole = Number(`${digit()}${choose(['', '0', '3', '25', '08'])}${digit()}`)
  const decimal = `${whole}.${choose(['', '0', '4'])}${digit()}`
  const as = (kind: string, written: string, value: string): Spelling => ({
    kind: `number: ${kind}`,
    written: written + unit,
    value,
    unit,
  })
  const bounded = (kind: string, bound: Fact['bound'], before: string, after = ''): Spelling => ({
    ...as(kind, `${before}${decimal}`, decimal),
    written: `${before}${decimal}${unit}${after}`,
    bound,
  })
  const grouped = `${digit()},${digit()}${digit()}${digit()}.${digit()}`
  return choose([
    () => as('decimal', decimal, decimal),
    () => as('whole', String(whole), String(whole)),
    () => as('full width', toFullWidth(decimal), decimal),
    () => as('grouped', grouped, grouped.replace(',', '')),
    () => as('spaced', ` ${decimal} `, decimal),
    () => as('Chinese', inChinese(whole), String(whole)),
    () => ({ ...as('余', `${whole}余`, String(whole)), bound: 'at_least' as const }),
    () => ({ ...as('多', `${whole}多`, String(whole)), bound: 'at_least' as const }),
    () => ({ ...as('近', `近${whole}`, String(whole)), bound: 'about' as const }),
    () => bounded('约', 'about', '约'),
    () => bounded('左右', 'about', '', '左右'),
    () => bounded('以上', 'at_least', '', '以上'),
    () => bounded('以内', 'at_most', '', '以内'),
    () => bounded('超过', 'at_least', '超过'),
    () => ({
      ...as('range with 至', `${whole}至${whole + 5}`, String(whole)),
      valueMax: String(whole + 5),
    }),
    () => ({ ...as('range that looks like years', '2085至2090', '2085'), valueMax: '2090' }),
    () => ({
      ...as('range with —', `${whole}—${whole + 5}`, String(whole)),
      valueMax: String(whole + 5),
    }),
  ])()
}

const growths: readonly {
  readonly written: string
  /** None where the words compare with nothing: then it is the year before, or the year before the years of a plan. */
  readonly basis?: Fact['basis']
  readonly isDecrease?: boolean
}[] = [
  { written: '增长' },
  { written: '同比增长', basis: 'yoy' },
  { written: '比上年增长', basis: 'yoy' },
  { written: '较上年同期增长', basis: 'yoy' },
  { written: '同比下降', basis: 'yoy', isDecrease: true },
  { written: '比上年减少', basis: 'yoy', isDecrease: true },
  { written: '增幅达' },
  { written: '年均增长', basis: 'avg' },
]

/** What is no measurement, between the others. */
const asides = ['贯彻“十三五”规划，', '依托12345热线，', '落实“六稳”“六保”，', '']

/** A one-sentence report of 湖北省武汉市武昌区, given in 2018. */
export function makeUp(seed: number): MadeUp {
  const choose = chooser(seed)
  const facts: Fact[] = []
  const frame = choose(frames)
  const unsaid = frame.kind === 'period: a plan' ? 'since:2010' : 'yoy'
  let text = '武昌区2018年政府工作报告\n\n'
  const put = (words: string): void => {
    text += words
  }
  type Said = Pick<Fact, 'indicator' | 'measure'> & Partial<Fact>
  const say = (spelling: Spelling, said: Said, ...kinds: readonly string[]): void => {
    const start = text.length
    put(spelling.written)
    facts.push({
      start,
      end: text.length,
      quote: spelling.written,
      value: spelling.value,
      valueMax: spelling.valueMax ?? null,
      unit: spelling.unit,
      bound: spelling.bound ?? 'exact',
      basis: null,
      status: frame.status,
      period: frame.period,
      ...said,
      kinds: [frame.kind, spelling.kind, ...kinds],
    })
  }
  const percent = (unit = '%'): Spelling => {
    const value = `${choose([1, 3, 8, 12, 26])}.${choose([1, 5, 9])}`
    return { kind: 'number: ratio', written: value + unit, value, unit }
  }
  const sayGrowth = (indicator: string, kind: string): void => {
    const { written, basis = unsaid, isDecrease } = choose(growths)
    put(written)
    const spelling = percent()
    const value = isDecrease === true ? `-${spelling.value}` : spelling.value
    say(spelling, { indicator, measure: 'growth', basis, value }, `growth: ${written}`, kind)
  }
  const sayLevel = (kind: string): Indicator => {
    const indicator = choose(indicators)
    const verb = choose(indicator.verbs)
    put(indicator.name + verb)
    const said = { indicator: indicator.name, measure: 'level' } as const
    say(spell(choose, indicator.unit), said, `verb: ${verb}`, kind)
    return indicator
  }

  // A sentence of one plan does not name another.
  put(frame.written + (frame.kind === 'period: a plan' ? '' : choose(asides)))
  choose([
    () => sayLevel('form: a level'),
    () => {
      const { name } = sayLevel('form: a level and its growth')
      put('，')
      sayGrowth(name, 'form: a level and its growth')
    },
    () => {
      const { name } = choose(indicators)
      put(name)
      sayGrowth(name, 'form: a growth alone')
    },
    () => {
      const { name } = sayLevel('form: a level and its rank')
      put('，总量居全市第')
      const place = choose(['一', '二', '三', '五', '十'])
      const value = String('一二三四五六七八九十'.indexOf(place) + 1)
      const spelling = { kind: 'number: rank', written: place, value, unit: '位' }
      say(spelling, { indicator: name, measure: 'rank' }, 'form: a level and its rank')
      put('位')
    },
    () => {
      const rate = choose(rates)
      put(`${rate}达到`)
      say(percent(), { indicator: rate, measure: 'level' }, 'form: a rate and its change')
      const word = choose(['提高', '上升', '下降', '比上年提高'])
      put(`，${word}`)
      const spelling = percent('个百分点')
      const value = word === '下降' ? `-${spelling.value}` : spelling.value
      const basis = word === '比上年提高' ? 'yoy' : unsaid
      const said = { indicator: rate, measure: 'change', basis, value } as const
      say(spelling, said, 'form: a rate and its change', `change: ${word}`)
    },
    () => {
      const [first, second] = [choose(names.slice(0, 3)), choose(names.slice(3))]
      put(`${first}、${second}分别完成`)
      say(spell(choose, '亿元'), { indicator: first, measure: 'level' }, 'form: 分别, levels')
      put(choose(['、', '和']))
      say(spell(choose, '亿元'), { indicator: second, measure: 'level' }, 'form: 分别, levels')
    },
    () => {
      const [first, second] = [choose(names.slice(0, 3)), choose(names.slice(3))]
      put(`${first}、${second}分别增长`)
      const said = { measure: 'growth', basis: unsaid } as const
      say(percent(), { ...said, indicator: first }, 'form: 分别, growths')
      put(choose(['、', '和']))
      say(percent(), { ...said, indicator: second }, 'form: 分别, growths')
    },
    () => {
      const first = choose(counted)
      const second = choose(counted.filter((one) => one !== first))
      for (const [name, unit] of [first, second]) {
        put(name)
        say(spell(choose, unit), { indicator: name, measure: 'level' }, 'form: counted things')
        put(unit === second[1] && name === second[0] ? '' : '、')
      }
    },
    () => {
      const { name } = choose(indicators)
      put(`${name}完成年度目标的`)
      say(percent(), { indicator: name, measure: 'completion' }, 'form: a completion')
    },
    () => {
      put('第三产业增加值占地区生产总值的比重达到')
      const indicator = '第三产业增加值'
      say(percent(), { indicator, measure: 'share' }, 'form: a share')
    },
    () => {
      const { name } = choose(indicators)
      put(`${name}是2012年的`)
      const value = choose(['1.9', '2.4', '3'])
      const spelling = { kind: 'number: multiple', written: `${value}倍`, value, unit: '倍' }
      const said = { indicator: name, measure: 'multiple', basis: 'since:2012' } as const
      say(spelling, said, 'form: a multiple')
    },
    () => {
      const { name, unit } = choose(indicators)
      put(`${name}由2012年的`)
      const then = { indicator: name, measure: 'level', period: '2012', status: 'actual' } as const
      say(spell(choose, unit), then, 'form: from one year to another')
      put('增加到')
      say(
        spell(choose, unit),
        { indicator: name, measure: 'level' },
        'form: from one year to another',
      )
    },
  ])()
  put('。\n')
  return { text, facts }
}
