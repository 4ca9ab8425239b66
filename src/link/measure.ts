import { indicatorOf } from '../lexicon/indicators.ts'
import { withFields, type QuantityMention } from '../model/mention.ts'
import { renderName as render, type Name } from '../model/name.ts'
import type { Measure } from '../model/observation.ts'
import { GOAL, type After } from './after.ts'
import type { Before } from './before.ts'
import type { Subject } from './name.ts'
import { anyOf, endingIn, oneOf } from './spelling.ts'

/** A number with its sign and what it says of its indicator. */
export interface Measured {
  readonly quantity: QuantityMention
  readonly measure: Measure
  readonly basis: string | undefined
  readonly of: Name | undefined
}

const negative = (decimal: string): string => (decimal.startsWith('-') ? decimal : `-${decimal}`)
const negated = (quantity: QuantityMention): QuantityMention =>
  withFields(quantity, {
    decimal: negative(quantity.decimal),
    decimalMax: quantity.decimalMax === undefined ? undefined : negative(quantity.decimalMax),
  })

/** Names of rates, of which 完成58.6% is a level and not a part of a plan. */
const endsRate = endingIn('率|比重|占比|增速|指数')
/** Those that a word of movement before 为 is not said of: 物价指数跌幅为2% is how it moves. */
const endsOwnRate = endingIn('率|比重|占比|增速')
/** Names that are growth by themselves: 经济成长率. */
const endsGrowth = endingIn('增长率|成长率|增速|增幅|涨幅|增长速度')
/** Those of whom a part may do something. */
const endsPeople = endingIn(
  '毕业生|人员|学生|居民|群众|农户|家庭|企业|职工|代表|项目|村|户|事项|提案|建议|乡镇|社区|学校',
)
/** Names of what is told in money, and of what all of it is. */
const endsSum = endingIn('经济|GDP|生产总值|增加值|总产值|零售总额|预算收入|固定资产投资')
/** A part of the structure of an economy. */
const INDUSTRY = /^第[一二三]产业$/u
/** What is told as an index or as how it has moved. */
const endsPrice = endingIn('价格|物价|价格指数|物价指数|价格总指数|价格总水平|CPI|PPI')
/** No index of a year's prices falls so low. */
const LEAST_INDEX = 40
/** Names of parts of a whole. */
const endsShare = endingIn('占比|比重|贡献率')
const COMPARED_WITH = /(?:目标|水平|要求|平均[数值]|均值)$/u
const RISE_BEHIND = /^的(?:平均|长期|趋势|潜在){0,2}(?:增[幅速长]|[涨升]幅|成长)/u
/** 9.6%的高速增长 */
const GROWTH_AFTER = /^.{0,4}(?:增长|增幅|增速|提升|成长|升幅|涨幅)/u

const unmoved = (quantity: QuantityMention, measure: Measure): Measured => ({
  quantity,
  measure,
  basis: undefined,
  of: undefined,
})

const moved = (
  quantity: QuantityMention,
  measure: Measure,
  basis: string | undefined,
): Measured => ({ quantity, measure, basis, of: undefined })

/** 城乡收入比2.5倍, 缩小0.1倍: what is itself told in times of something. */
const MEASURED_IN_TIMES = /(?:差距|收入比|之比|比值|倍[数差])$/u

/** Tells the seven measures apart by the form of the number and the words around it. */
export function measureOf(
  quantity: QuantityMention,
  before: Before,
  after: After,
  subject: Subject,
  rule: string,
  text: string,
  /** The last figure of the same indicator was a growth, and this one takes it up. */
  carriedGrowth: boolean,
  /** The whole, where the number is a part of one that was named before it. */
  whole: Name | undefined,
): Measured {
  const { form } = quantity
  const signed = before.movement === 'down' ? negated(quantity) : quantity
  // 高于目标1个百分点, 超额完成年度目标20个百分点
  const ofPlan =
    before.ofPlan && (before.basis === 'other' || (before.basis === undefined && form === 'points'))
  const own = ofPlan ? 'target' : (before.basis ?? 'unsaid')
  const basis = before.since === undefined ? own : 'since'
  if (form === 'times' && MEASURED_IN_TIMES.test(render(subject.noun, text)))
    return before.movement !== undefined && !before.reaches
      ? moved(signed, 'change', basis)
      : unmoved(quantity, 'level')
  switch (form) {
    case 'rank':
      return { quantity, measure: 'rank', basis: undefined, of: before.rankOf }
    case 'ratio':
      return unmoved(quantity, 'share')
    case 'doubling':
      // 保持两位数增长 is said of every year
      return quantity.decimal === '10' && before.basis === undefined
        ? moved(signed, 'growth', 'yoy')
        : moved(signed, 'growth', basis)
    case 'times':
      return {
        // 约为前年的两倍
        quantity:
          before.roughly && quantity.bound === 'exact'
            ? withFields(quantity, { bound: 'about' })
            : quantity,
        measure: 'multiple',
        basis,
        of: undefined,
      }
    case 'points':
      return moved(signed, 'change', basis)
    case 'percent':
    case 'fraction': {
      // 失业率、价格涨幅分别控制在5%和3%以内: what moves is the other one
      const itself = before.reaches && endsOwnRate(render(subject.noun, text))
      const moves = before.movement !== undefined && !itself
      if (whole !== undefined && !(moves && !before.reaches))
        return { quantity, measure: 'share', basis: undefined, of: whole }
      if (before.shareOf !== undefined && !(moves && !before.reaches)) {
        const said = before.overtakes ? 'at_least' : before.roughly ? 'about' : 'exact'
        const bound = quantity.bound === 'exact' ? said : quantity.bound
        return {
          quantity: withFields(quantity, { bound }),
          measure: before.ofPlan ? 'completion' : 'share',
          basis: undefined,
          of: before.shareOf,
        }
      }
      if (after.byDe && after.movement && before.movement === undefined)
        return moved(signed, 'growth', basis)
      const said = after.byDe
        ? render(after.noun, text) || render(after.whole, text) || render(after.predicate, text)
        : ''
      // 低于13%的预期目标, 低于全国3.7%的增速: the figure that is compared with, not a fall
      const behind = after.byDe ? text.slice(quantity.end, quantity.end + 8) : ''
      if (moves && after.byDe && (COMPARED_WITH.test(said) || RISE_BEHIND.test(behind)))
        return { quantity, measure: 'growth', basis, of: undefined }
      if (moves) return moved(signed, 'growth', basis)
      if (after.byDe && (after.movement || GROWTH_AFTER.test(said)))
        return moved(signed, 'growth', basis)
      const name = render(subject.noun, text)
      if (before.ofPlan || name.endsWith('达成率')) return unmoved(quantity, 'completion')
      // 为经济社会发展定下6.5%的奋斗目标
      if (after.byDe && GOAL.test(said) && /(?:经济|发展|增长)$/u.test(name))
        return moved(signed, 'growth', basis)
      if (endsGrowth(name) && !name.endsWith('自然增长率')) return moved(signed, 'growth', basis)
      // 恢复到2019年同期的95%: how much of what it was
      const ofBase =
        before.since !== undefined ||
        // but 增幅由一季度的2%回升至全年的9% is a growth
        (before.basis === 'yoy' && text[quantity.start - 1] === '的' && !carriedGrowth)
      if (ofBase && before.reaches && !moves && !endsRate(name))
        return { quantity, measure: 'multiple', basis, of: undefined }
      // CPI同比为2.1%: what is set against another time has moved
      const against = before.basis === 'yoy' || before.basis === 'qoq' || before.basis === 'mom'
      if (against && !ofBase && !endsRate(name)) return moved(signed, 'growth', basis)
      // 由谷底的-14%收窄到-11%: nothing but a growth is negative
      if (quantity.decimal.startsWith('-') && !endsRate(name))
        return moved(quantity, 'growth', basis)
      // 其中第1季为13.71%: a figure that goes on with a growth is a growth
      if (carriedGrowth && !endsRate(name)) return moved(signed, 'growth', basis)
      // 没有完成12.5%的预期目标: the goal, and not how much of it was done
      if (after.byDe && GOAL.test(said) && !endsRate(name)) return moved(signed, 'growth', basis)
      if (before.completes && !endsRate(name)) return unmoved(quantity, 'completion')
      // 省内高校毕业生67.5%留辽就业: what a part of them did
      const some = endsPeople(name) && !before.reaches && !after.empty && !after.byDe
      // 50%的行政村进入先进行列: of all of them
      if (rule === 'share-of-noun-after' && subject.verb.length > 0 && after.noun.length > 0)
        return { quantity, measure: 'share', basis: undefined, of: subject.noun }
      // 收入20万元以上的行政村达到75%
      const ofThings = before.reaches && endsPeople(name) && !endsRate(name)
      if (
        some ||
        ofThings ||
        rule === 'share-of-noun-after' ||
        form === 'fraction' ||
        endsShare(name) ||
        // 三次产业结构分别为12%、50%和38%
        INDUSTRY.test(name)
      )
        return unmoved(quantity, 'share')
      // 物价指数控制在4%以内: of a hundred it would be the index itself
      if (form === 'percent' && endsPrice(name) && Number(quantity.decimal) < LEAST_INDEX)
        return moved(signed, 'growth', basis)
      // 经济1.7%: of a sum a per cent can only be how it grew
      if (form === 'percent' && endsSum(name) && text[quantity.start - 1] !== '的')
        return moved(signed, 'growth', basis)
      return unmoved(quantity, before.noun.length > 0 && isOfAll(name) ? 'share' : 'level')
    }
    default:
      return before.movement !== undefined &&
        !before.reaches &&
        !(rule === 'noun-after' && isOfTheirs(quantity, text))
        ? moved(signed, 'change', basis)
        : unmoved(
            // 突破94项技术: the word says what was done, and not how many at least
            rule === 'breakthroughs' ? withFields(quantity, { bound: 'exact' }) : quantity,
            'level',
          )
  }
}

/** 民生支出稳定在65%以上: a per cent of what is told in sums, areas or days can only be a part of all of it. */
function isOfAll(name: string): boolean {
  if (endsRate(name)) return false
  const known = indicatorOf(name)
  return known !== undefined && WHOLES.has(known.dimension) && !known.also?.some(isRatio)
}
const WHOLES = oneOf('money|area|energy|time|count')
const isRatio = (dimension: string): boolean => dimension === 'ratio' || dimension === 'points'

/** 提高3万名教师待遇: what rises is what they have, and they are counted. */
const RAISES_THEIRS =
  /(?:提高|降低|提升|上调|下调|缩短)了?(?:[全我][国省市州县区]|城乡|农村|近|约)*$/u
const LONGEST_RAISING = 8

const isOfTheirs = ({ form, start }: QuantityMention, text: string): boolean =>
  (form === 'person' || form === 'count') &&
  RAISES_THEIRS.test(text.slice(Math.max(0, start - LONGEST_RAISING), start))

/** 高于全国1个百分点、全省2个百分点: a number that goes on with a comparison differs as the one before it did. */
export function comparing(measured: Measured, last: Measured | undefined): Measured {
  const { quantity } = measured
  if (last?.measure !== 'change' || last.quantity.unit !== quantity.unit) return measured
  const falls = last.quantity.decimal.startsWith('-')
  return moved(falls ? negated(quantity) : quantity, 'change', last.basis)
}

/** A growth that the figures behind it may change: which way it goes, and against what. */
export interface Growing {
  readonly falls: boolean
  readonly basis: Measured['basis']
}

/** 增速9%，提高2个百分点，达到11%: the growth that it has come to. */
export const reaching = (quantity: QuantityMention, { falls, basis }: Growing): Measured =>
  moved(falls && !quantity.decimal.startsWith('-') ? negated(quantity) : quantity, 'growth', basis)

/** 宽减75%: by how much of itself a tax or a fee is lessened. */
export const relief = (quantity: QuantityMention): Measured =>
  moved(negated(quantity), 'growth', 'other')

/** 即, 亦即 or 或 right before a number: 增加15%，即66亿元 says the same again in another form. */
const RESTATES = /(?:^|[，、（])(?:亦?即|或|也就是)(?:约|近|逾)?$/u
const endsRestating = anyOf('即或是约近逾')
/** Characters of the longest of them, with a mark before it. */
const LONGEST_RESTATING = 7

export const restates = (
  { start, end, form }: QuantityMention,
  last: Measured | undefined,
  text: string,
): boolean =>
  // 增加6.9万人（0.62%）
  (form === 'percent' &&
    last?.measure === 'change' &&
    last.quantity.form !== 'points' &&
    last.quantity.end === start - 1 &&
    text[start - 1] === '（' &&
    text[end] === '）') ||
  isRestating(start, last, text)

const isRestating = (start: number, last: Measured | undefined, text: string): boolean =>
  endsRestating(text, start - 1) &&
  // 较预算少193亿元或百分之四
  (last?.quantity.end === start - 1 ||
    RESTATES.test(text.slice(Math.max(0, start - LONGEST_RESTATING), start)))

/** A figure that was aimed at is of the kind of what was told before it: 下降4.2%，超额完成3.2%的年度任务. */
export function aimedAt(quantity: QuantityMention, last: Measured | undefined): Measured {
  // 增长10%，达到1450万元的目标
  const isAlike = last !== undefined && last.quantity.form === quantity.form
  if (last === undefined || last.measure === 'level' || !isAlike) return unmoved(quantity, 'level')
  const falls = last.quantity.decimal.startsWith('-')
  return moved(falls ? negated(quantity) : quantity, last.measure, last.basis)
}

/** What is told of by itself, and not as a part of what the one before it was. */
const OWN_RATE = /[率比例重度数速幅值面]$/u

/** 轻度污染占6%，重度污染0.2%: a name with nothing but its per cent goes on with the shares right before it. */
export function sharingOn(
  told: Measured,
  { noun, verb }: Subject,
  { movement, reaches, shareOf }: Before,
  last: Measured | undefined,
  text: string,
): Measured {
  const { quantity, measure } = told
  if (measure !== 'level' || quantity.form !== 'percent' || last?.measure !== 'share') return told
  if (movement !== undefined || reaches || shareOf !== undefined || verb.length > 0) return told
  const first = noun[0]
  const end = noun.at(-1)
  if (typeof first !== 'object' || typeof end !== 'object' || end.end !== quantity.start)
    return told
  const follows = first.start === last.quantity.end + 1
  const marked = '，、'.includes(text.charAt(first.start - 1))
  return follows && marked && !OWN_RATE.test(render(noun, text))
    ? { quantity, measure: 'share', basis: undefined, of: last.of }
    : told
}

/** A number that only says in another form what the one before it said moves as that one did. */
export function restating(measured: Measured, last: Measured | undefined): Measured {
  const isMove = last?.measure === 'growth' || last?.measure === 'change'
  if (last === undefined || !isMove || measured.measure !== 'level') return measured
  const { quantity } = measured
  const measure = quantity.form === 'percent' ? 'growth' : 'change'
  const falls = last.quantity.decimal.startsWith('-')
  return moved(falls ? negated(quantity) : quantity, measure, last.basis)
}
