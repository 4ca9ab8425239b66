/*
 * Ranks, growths and shares, which are of what was spoken of last.
 */
import { indicatorOf } from '../../lexicon/indicators.ts'
import { isPlace, placeEndingAt } from '../../lexicon/regions.ts'
import {
  EMPTY_NAME as EMPTY,
  nameLength,
  type Name,
  renderName as render,
} from '../../model/name.ts'
import type { QuantityMention } from '../../model/mention.ts'
import type { After } from '../after.ts'
import { headOf, isDependent, splitTail, type Subject } from '../name.ts'
import { pointsBack } from '../share-of-clause.ts'
import { oneOf } from '../spelling.ts'
import { type State, unitTail } from '../state.ts'
import {
  type Candidate,
  carried,
  EMPLOYS,
  hasHead,
  isGeneric,
  isRatio,
  named,
  nameOf,
  ownerOf,
  partOfPlace,
  RATIOS,
  sharesPlaces,
  THINGS,
  type SubjectRule,
  words,
  takenUp,
} from './question.ts'

const PLACES =
  /^(?:世界|全球|国际|全[省市国区县州]|市内|省内|同类|西部|中部|东部|发展中国家|县)[^，]{0,5}$/u

/** 每个县选择20%的集镇: what stands before such a part of something says who or where, not what is measured. */
const selectsPart = (name: string, behind: string, after: After): boolean =>
  after.byDe &&
  after.noun.length > 0 &&
  headOf(name) === '' &&
  indicatorOf(name) === undefined &&
  !/[率比重度幅速]$/u.test(name) &&
  // 现行16%的税率, 3.2%的低位
  !/(?:[率幅速]|位|水平|幅度|目标|标准|比例)$/u.test(behind)

const JUDGED =
  /(?<=.{2})经[^，。；经]{1,10}[院部厅局署委会府](?:年度)?(?:考核|评定|评比|评鉴|评审|评选|考评|测评)$/u

/** Of which no workers can be a share: 本地生产总值. */
const PRODUCT = /(?:生产[总毛][值额]|GDP)$/u

export const rankOfNoun: SubjectRule = {
  name: 'rank-of-noun',
  example: '诚信建设考评位居全市第6名',
  forms: ['rank'],
  noun: true,
  propose: ({ nounText, before }) => {
    if (PLACES.test(nounText) || isDependent(nounText)) return undefined
    if (STOCK_HEADS.has(nounText) && before.verb.length === 0) return undefined
    // 渔政绩效经渔业署考核列第2名: by whom it was judged
    const judged = JUDGED.exec(nounText)?.[0].length ?? 0
    return named(before.verb, splitTail(before.noun, judged).lead)
  },
}

export const placeOfSubject: SubjectRule = {
  name: 'place-of-subject',
  example: '亚洲四小龙经济将大幅弹升，其中新加坡由-1.3%升为14.9%',
  forms: [...RATIOS, ...THINGS],
  verb: false,
  propose: ({ nounText, quantity, before, after, state }) => {
    const inBrackets = before.noun.length === 0 && state.aside
    if (after.noun.length > 0 || !(inBrackets || isPlace(nounText))) return undefined
    if (!sharesPlaces(quantity, before, state)) return undefined
    const place = inBrackets ? placeBeforeBracket(quantity, state) : before.noun
    if (place.length === 0) return undefined
    const main = state.subject ?? state.main
    if (main !== undefined)
      return isPlace(words(main.noun, state)) ? undefined : partOfPlace(main, place, state)
    return !inBrackets && state.pending.length > 0 ? named(EMPTY, state.pending) : undefined
  },
}

/** 江油市 of 增速最快的是江油市（12%）. */
function placeBeforeBracket({ start }: QuantityMention, { text }: State): Name {
  const end = start - 1
  if (text[end] !== '（') return EMPTY
  const from = placeEndingAt(text, Math.max(0, end - LONGEST_PLACE), end)
  return from < 0 ? EMPTY : [{ start: from, end }]
}

/** Characters of a place's name, with what it lies in. */
const LONGEST_PLACE = 12

export const ratioToNoun: SubjectRule = {
  name: 'ratio-to-noun',
  example: '研发经费支出9亿元，与生产总值之比为2.6%',
  forms: ['percent', 'ratio', 'bare'],
  noun: true,
  verb: false,
  propose: ({ nounText, before, state }) => {
    const first = before.noun[0]
    const { subject, text } = state
    if (!nounText.endsWith(RATIO_TO) || typeof first !== 'object' || subject === undefined)
      return undefined
    const { start } = first
    if (!'与同和'.includes(text[start - 1] ?? ' ') || !'，、（'.includes(text[start - 2] ?? '，'))
      return undefined
    return named(EMPTY, [...subject.noun, { start: start - 1, end: start }, ...before.noun])
  },
}
const RATIO_TO = '之比'

export const rankOfSubject: SubjectRule = {
  name: 'rank-of-subject',
  example: '备案企业达到105家，稳居全省第一',
  forms: ['rank'],
  propose: ({ nounText, quantity, before, state }) => {
    // 新增里程18公里，总里程全省第四: a head of what the number before does not measure
    if (before.verb.length === 0 && isOtherHead(nounText, state)) {
      // 浓度30微克、改善幅度全省第二
      const whole = /[度模]$/u.test(nounText) && state.series.length > 0
      const owner = whole ? (state.subject?.noun ?? EMPTY) : ownerOf(state, before)
      return named(EMPTY, [...owner, ...before.noun])
    }
    // 名镇榜进位至第34位: the list that somebody is placed in, not what the sentence before was about
    const list = words(before.rankOf, state)
    const anew = state.series.length === 0 && state.ranked === undefined
    // 税收亿元楼宇40栋，获标杆城区第14强
    if ((anew || state.text[quantity.end] === '强') && LIST.test(list))
      return named(EMPTY, splitTail(before.rankOf, list.length - lengthOfList(list)).lead)
    const contest = anew && before.noun.length === 0 ? contestBefore(quantity, state) : EMPTY
    if (contest.length > 0) return named(EMPTY, contest)
    // 投资额全省第三 ranks a head of what was measured, not what was ranked
    // 规模居第2位；增长6%，增速居第4位: what grows, not the size of it
    const grew = before.pace.length > 0 && state.lastMeasured?.measure !== 'rank'
    const ranked =
      isDependent(nounText) || (grew && state.subject !== undefined) ? undefined : state.ranked
    if (state.subject === undefined && before.noun.length > 0)
      return named(before.verb, before.noun)
    // 港口吞吐量，居沿江首位: what the clause before spoke of
    if (anew && state.pending.length > 0) return named(EMPTY, state.pending)
    return ranked === undefined ? carried(state) : takenUp(ranked)
  },
}

const CONTEST =
  /在([^，。；\d]{2,20}(?:评议|评比|评选|评估|评价|考核|考评|测评|竞赛|比赛|大赛|运动会))(?:活动)?中[^。；\d]{0,20}$/u
const LONGEST_CONTEST = 48

/** 全县作风评议 of 在全县作风评议中成绩突出，荣获第2名. */
function contestBefore({ start }: QuantityMention, { text }: State): Name {
  const from = Math.max(0, start - LONGEST_CONTEST)
  const found = CONTEST.exec(text.slice(from, start))
  if (found === null) return EMPTY
  const at = from + found.index + 1
  return [{ start: at, end: at + (found[1] as string).length }]
}

export const shareOfClauseBefore: SubjectRule = {
  name: 'share-of-clause-before',
  example: '蚕丝出口占蚕丝总产量的比重，1986年为35.6%',
  forms: RATIOS,
  verb: false,
  propose: ({ nounText, before, after, state }) => {
    if (state.share === undefined) return undefined
    const behind =
      state.awaitsShare &&
      before.noun.length === 0 &&
      before.shareOf === undefined &&
      after.noun.length === 0
    const again = before.shareOf !== undefined && pointsBack(nounText)
    return behind || again ? named(EMPTY, state.share.part) : undefined
  },
}

export const shareOfNounAfter: SubjectRule = {
  name: 'share-of-noun-after',
  example: '70%以上楼院配备智能水表',
  forms: RATIOS,
  verb: false,
  behind: true,
  propose: ({ nounText, textBehind, quantity, before, after, state }) => {
    const bare =
      before.movement === undefined &&
      before.shareOf === undefined &&
      !before.completes &&
      !before.ofPlan &&
      !before.from &&
      // 已有97%的渔户入社
      (!before.reaches || (after.byDe && state.text[quantity.start - 1] === '有')) &&
      (before.noun.length === 0 || selectsPart(nounText, textBehind, after))
    if (!bare) return undefined
    // 实现8%的快速增长
    if (after.byDe && after.movement && (after.noun.length === 0 || GROWS.test(textBehind)))
      return undefined
    // 与全国7%的平均水平相比: whom a figure is set against
    if (after.byDe && LEVEL_OF.test(textBehind)) return undefined
    // 旅客中40%是来自邻近的城市
    const { subject } = state
    if (textBehind === '是')
      return after.predicate.length > 0 && subject !== undefined
        ? named(after.predicate, subject.noun)
        : undefined
    if (after.noun.length > 0)
      return named(saysWhich(after, state) ? after.predicate : EMPTY, after.noun)
    // 40%实现“一窗通办”: what is said of a part of the things just counted
    return after.predicate.length > 0
      ? named(after.predicate, state.subject?.noun ?? EMPTY)
      : undefined
  },
}

const GROWS = /增(?:长|长率|速|幅|长速度)$/u

/** Whether what is said of a part of some things is short enough to tell them from the others. */
const saysWhich = ({ noun, predicate, ofNext, toEnd }: After, state: State): boolean =>
  !ofNext &&
  (isGeneric(noun, state) ||
    (toEnd && nameLength(predicate) <= LONGEST_SAID && !SAYS_NOT.test(words(predicate, state))))
const LONGEST_SAID = 14
/** 掌握了1门技术, 是来自珠海的, and 以10%的税收增速排名第一 */
const SAYS_NOT = /^(?:[了是为]|(?:增速|增幅|涨幅|升幅|降幅|跌幅|增长率|增长速度))/u

const LEVEL_OF =
  /^(?:平均|较|相对|历史|极|合理|正常)?(?:水平|[高低]位|[高低]点|[高低]水平|区间|增速|增幅|增长率|(?:高?速度|速率)(?:稳步|快速|持续|高速)?(?:递增|增长|递减|增加|扩大|提高)?)(?:相比|比较)?$/u

export const levelInBracket: SubjectRule = {
  name: 'level-in-bracket',
  example: '锡锭（10万吨）增长5%，铜材（20万吨）增长6%',
  forms: THINGS,
  noun: false,
  verb: false,
  propose: ({ quantity, before, state }) => {
    const { text, pending } = state
    const last = pending.at(-1)
    const { start, end } = quantity
    const alone = state.aside && text[start - 1] === '（' && text[end] === '）'
    if (!alone || before.movement !== undefined) return undefined
    if (typeof last !== 'object' || last.end !== start - 1) return undefined
    return normOf(quantity, state) ?? named(EMPTY, pending)
  },
}

/** 地下水资源量 of 地下水资源量常年, against which it is set; undefined for any other name. */
export function ofNorm({ verb, noun }: Subject, state: State): Subject | undefined {
  const norm = ENDS_IN_NORM.exec(words(noun, state))?.[0].length ?? 0
  return norm === 0 ? undefined : { verb, noun: splitTail(noun, norm).lead }
}
const ENDS_IN_NORM = /(?<=.{2})(?:常年|历年|多年)(?:同期|平均|均值|平均值|值)?$/u

/** What is usual, which the year's own figure is set against. */
const NORM = oneOf('常年|常年值|常年同期|多年平均|多年平均值|多年均值|历年平均|历年均值')

/** 地下水资源量26亿立方米，比常年（35亿立方米）偏少: what is usual of what was told before; the figure behind is of that again. */
function normOf(quantity: QuantityMention, state: State): Candidate | undefined {
  if (!NORM.has(words(state.pending, state))) return undefined
  const alike = state.unit === unitTail(quantity) ? state.subject : (state.lead ?? state.subject)
  return alike === undefined
    ? undefined
    : named(alike.verb, [...alike.noun, ...state.pending], undefined, alike)
}

export const subjectOfClauseBefore: SubjectRule = {
  name: 'subject-of-clause-before',
  example: '全区重本率再创新高，有望突破65%',
  noun: false,
  verb: false,
  propose: ({ quantity, before, after, state }) =>
    state.pending.length > 0 &&
    (before.shareOf === undefined || state.pendingOpens) &&
    (isRatio(quantity) ||
      before.from ||
      ((before.reaches || before.movement !== undefined || isSumOf(quantity, state)) &&
        after.empty)) &&
    (isInItsBracket(quantity, state) ||
      hasHead(state.pending, state) ||
      indicatorOf(words(state.pending, state)) !== undefined ||
      state.subject === undefined ||
      // 随着油价回落，食品通胀逐步回落，由5.3%降至4.1%
      (before.from && state.pendingMoves) ||
      (state.pendingOpens &&
        // 加入合作社的农户，已占总农户的96%
        // 预算外资金大幅增加，由3亿元增加到6亿元
        (before.movement !== undefined || before.shareOf !== undefined || before.from)))
      ? named(EMPTY, state.pending)
      : undefined,
}

/** 其中税收收入增长较快，完成2亿元: money of what is known to be money. */
const isSumOf = ({ dimension }: QuantityMention, state: State): boolean =>
  dimension === 'money' && indicatorOf(words(state.pending, state))?.dimension === 'money'

/** 其中住宿（+20.8%）、餐饮（年增3.1%）: the bracket right behind a name tells nothing but how it has grown. */
function isInItsBracket({ start, form }: QuantityMention, state: State): boolean {
  const { text, pending } = state
  const last = pending.at(-1)
  if (!state.aside || form !== 'percent' || typeof last !== 'object') return false
  return last.end < start && GROWTH_IN_BRACKET.test(text.slice(last.end, start))
}
const GROWTH_IN_BRACKET = /^（(?:同比|环比|年|月|季)?(?:增长?|减少?|上?升|下?降|上涨|下跌|[-+])?$/u

export const employerOfShare: SubjectRule = {
  name: 'employer-of-share',
  example: '金融业雇用23万人，占本地生产总值16%',
  forms: RATIOS,
  noun: false,
  verb: false,
  propose: ({ before, state }) => {
    const { subject, text } = state
    if (subject === undefined || before.shareOf === undefined) return undefined
    if (!PRODUCT.test(words(before.shareOf, state))) return undefined
    const name = nameOf(subject)
    const employs = EMPLOYS.exec(render(name, text))
    return employs === null || employs.index < 2
      ? undefined
      : named(EMPTY, splitTail(name, employs[0].length).lead)
  },
}

export const listThatMoves: SubjectRule = {
  name: 'list-that-moves',
  example: '糖料增长83%，烤烟、蚕茧、牛羊肉等都增长50%以上',
  forms: ['percent', 'times'],
  noun: false,
  verb: false,
  propose: ({ before, state }) => {
    const { listed, movement } = before
    const [first] = listed[0] ?? EMPTY
    const last = listed.at(-1)?.at(-1)
    if (movement === undefined || listed.length < 2) return undefined
    if (typeof first !== 'object' || typeof last !== 'object') return undefined
    return ALL_OF.test(state.text.slice(last.end, last.end + 2))
      ? named(EMPTY, [{ start: first.start, end: last.end }])
      : undefined
  },
}

/** 等都增长, 等均增长 */
const ALL_OF = /^等[都均]/u

export const ratioOfSubject: SubjectRule = {
  name: 'ratio-of-subject',
  example: '新增个体商铺2.7万户，同比增长11.3%',
  forms: RATIOS,
  noun: false,
  verb: false,
  propose: ({ state }) => carried(state),
}

/** What is done to costs and to what is not wanted, so that they become less. */
const CUTS = /^(?:[^，。；]{0,4})(?:压减|压缩|压降|削减|减少|降低|缩减|精简|控制|节约|严控)/u

export const cutOfObject: SubjectRule = {
  name: 'cut-of-object',
  example: '持续压减“三公”经费，下降12.6%',
  forms: ['percent'],
  noun: false,
  verb: false,
  propose: ({ before, state }) =>
    before.movement === 'down' &&
    !before.from &&
    state.pendingObject.length > 0 &&
    CUTS.test(words(state.pendingDeed, state))
      ? named(EMPTY, state.pendingObject)
      : undefined,
}

export const ratioOfObject: SubjectRule = {
  name: 'ratio-of-object',
  example: '宽减75%的薪俸税',
  forms: RATIOS,
  noun: false,
  verb: true,
  behind: true,
  propose: ({ textBehind, before, after }) =>
    before.movement === undefined &&
    before.shareOf === undefined &&
    after.byDe &&
    after.noun.length > 0 &&
    !LEVEL_OF.test(textBehind)
      ? named(before.verb, after.noun)
      : undefined,
}

/** Lists and contests that places are held in. */
const LIST =
  /(?:榜单?|百强[县市区]?|(?:标杆|示范|百强|十强)(?:城[区市]|园区)|\d强[县市区]?|十佳(?:[^，。；]{1,6})?|指数|竞争力|排行|名录|测评|评比|评选|考核|评价|大赛)(?:中|上|里)?(?:进位至|上升至|跃升至|升至|位列|排名|综合)?$/u

const lengthOfList = (text: string): number =>
  text.replace(/[中上里]?(?:进位至|上升至|跃升至|升至|位列|排名|综合)?$/u, '').length

/** Heads that are kept up by what goes with them, so that another total of the same thing is another figure. */
const STOCK_HEADS = oneOf(
  '数量|总数|增量|额度|规模|改善幅度|提升幅度|总里程|通车里程|运营里程|总面积|总人口|床位数|总库容|存栏|存栏量|出栏|出栏量',
)

/** A head that is no other word for what was measured: 总里程 after 新增里程. */
const isOtherHead = (head: string, state: State): boolean =>
  STOCK_HEADS.has(head) && !words(state.subject?.noun ?? EMPTY, state).endsWith(head)
