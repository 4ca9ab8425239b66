/*
 * The noun behind the number: 扶持240家茶企, 投资6亿元的花卉园.
 */
import { isCountry } from '../../lexicon/countries.ts'
import { indicatorOf } from '../../lexicon/indicators.ts'
import { EMPTY_NAME as EMPTY, type Name } from '../../model/name.ts'
import type { Span } from '../../model/span.ts'
import { GOAL_BEHIND, KIND_ALONE } from '../after.ts'
import type { Before } from '../before.ts'
import { headOf, isDependent, splitTail } from '../name.ts'
import { endingIn, oneOf } from '../spelling.ts'
import { type State, unitTail } from '../state.ts'
import {
  BUILT,
  type Candidate,
  carried,
  COUNTS,
  employerOf,
  isCount,
  isGeneric,
  isModifier,
  named,
  ownedHead,
  ownerOf,
  type Question,
  sharedVerb,
  type SubjectRule,
  THINGS,
  words,
} from './question.ts'

/** Names of places, which own the things counted after the number. */
const endsPlace = endingIn(
  '区|市|县|镇|乡|村|州|盟|旗|岛|城|流域|沿线|街道|园|湾|港|路段|行业|领域|系统',
)

/** Words that only say which of them: 首批4家实验室. */
const SELECTORS = oneOf(
  '首批|首期|一期|二期|三期|其余|现有|其他|先期|近期|全球|国内外|所有|全体|另|另外|等|境外|国外|海外|省外|市外|区外',
)

const NUMBERED = /^第[一二三四五六七八九十\d]+[批期个]$/u

const endsAmong = endingIn('指标中|项目中|企业中|城市中')

const AIM = /(?:降低|促进|提振|支持|推动|扩大|鼓励|稳定|优化|加强|改善|提升|减轻|规范)$/u

/** 降低企业成本 of 实施降低企业成本18条措施: what is to be done to it. */
function withAim({ noun, verb }: Before, { text }: State): Name {
  const [first, ...rest] = noun
  const last = verb.at(-1)
  if (typeof first !== 'object' || (typeof last === 'object' && last.end === first.start))
    return noun
  if (!AIM.test(text.slice(first.start - 2, first.start))) return noun
  return [{ start: first.start - 2, end: first.end }, ...rest]
}

/** Where 突破 stands before a number. */
function verbAt(text: string, before: number): Span {
  const start = text.lastIndexOf('突破', before)
  return { start, end: start + 2 }
}

/** What is decided so that something comes about. */
const endsMeasures = endingIn('政策|措施|举措|意见|办法')

const PURPOSE = /^(?:支持|用于|帮助|扶持|实施|推动|推进|开展|打造|共同|新上|购置|改造|解决|建设)/u

const isPurpose = ({ textBehind, after }: Question): boolean =>
  PURPOSE.test(textBehind) || after.noun.length === 0

/** Ends of what a sum of money is itself. */
const PAYS = /(?:投入|投资|支出|拨款|出资|融资|贷款|补助|补贴|奖补)$/u

const isRecorded = ({ quantity: { start }, state: { text } }: Question): boolean =>
  RECORDS.test(text.slice(Math.max(0, start - 5), start))
const RECORDS = /录得了?(?:约|近|逾|超过)?$/u

const ARRIVES = /[至到][约近]?$/u

const POSTS = oneOf('职位|岗位|席位|名额')

/** 50张病床和3间手术室: a list mark follows. */
function isListed(noun: Name, text: string): boolean {
  const last = noun.at(-1)
  return typeof last === 'object' && '和及与、'.includes(text.charAt(last.end) || '。')
}

/** What has posts. */
const STAFF = /(?:编制|人手|队伍|名额|学额)$/u
const AGENT = /^(?:政府|本?(?:局|署|院|校|公司)|当局)$/u

const endsBreaking = endingIn('突破|突破了')

const endsBreakthrough = endingIn('技术|难题|瓶颈|工艺|装备|材料')

export const breakthroughs: SubjectRule = {
  name: 'breakthroughs',
  example: '十大攻关项目累计突破94项关键技术',
  forms: COUNTS,
  behind: true,
  propose: ({ textBehind, quantity, after, state }) => {
    const { start } = quantity
    return endsBreakthrough(textBehind) && endsBreaking(state.text, start)
      ? named([verbAt(state.text, start)], after.noun)
      : undefined
  },
}

export const enumeratedNounAfter: SubjectRule = {
  name: 'enumerated-noun-after',
  example: '梅园路、竹溪路、兰亭路3条道路顺利通车',
  forms: COUNTS,
  behind: true,
  propose: (question) => {
    const { quantity, before, after } = question
    const enumerated =
      before.members.length > 1 &&
      String(before.members.length) === quantity.decimal &&
      after.noun.length > 0
    return enumerated ? nameBehind(question, EMPTY, true) : undefined
  },
}

/** Of whom some move and others do not, and what of them moves: 市 and 工业增加值 of 13个市工业增加值实现增长. */
const MEMBERS =
  /^(市州|州市|县市区|县区|区县|地市|盟市|省份|省区市|行业大类|大类行业|行业|产品|品种|指标|[省市州盟县区旗])(.*)$/u

/** The whole of which they are: 市中 of 16个市中有13个市. */
const WHOLE_OF = /(?:[省市州盟县区旗业类品种标份])中$/u

const MOVES =
  /^(?:同比|环比|均|全部)?(?:实现|保持|呈现?)?(?:正|负|同比|较快|两位数|快速)?(?:增长|增加|上升|上涨|回升|下降|回落|下跌|增速|增幅)/u

export const membersThatMove: SubjectRule = {
  name: 'members-that-move',
  example: '12个县中有9个县养殖业产值实现增长，5个县增速高于全市水平',
  forms: ['count'],
  behind: true,
  propose: ({ nounText, textBehind: noun, before, after, state }) => {
    if (!after.toEnd || after.predicate.length === 0) return undefined
    if (before.noun.length > 0 && !WHOLE_OF.test(nounText)) return undefined
    const found = MEMBERS.exec(noun)
    if (found === null || !MOVES.test(words(after.predicate, state))) return undefined
    const members = (found[1] as string).length
    const { lead, tail } = splitTail(after.noun, noun.length - members)
    if (tail.length > 0 && headOf(noun) === '' && indicatorOf(words(tail, state)) === undefined)
      return undefined
    const handsOn = tail.length > 0 ? { verb: EMPTY, noun: tail } : (state.subject ?? state.main)
    return named([...tail, ...after.predicate], lead, undefined, handsOn)
  },
}

export const membersOfField: SubjectRule = {
  name: 'members-of-field',
  example: '38个大类行业中有25个增长',
  forms: ['count'],
  verb: false,
  propose: ({ nounText, quantity, before, after, state }) => {
    const { text, subject, unit } = state
    const { start } = quantity
    const isAmong = nounText.endsWith(AMONG) && nounText.length > 1
    const isCounted = nounText === '' && subject !== undefined && unit === unitTail(quantity)
    if (!after.toEnd || (!isAmong && !isCounted)) return undefined
    const have = HAVE.exec(text.slice(Math.max(0, start - LONGEST_HAVE), start))
    if (have === null || (!isAmong && have[1] === undefined)) return undefined
    // 40个工业大类中，有31个增长: those that were counted before
    const field = isAmong ? splitTail(before.noun, AMONG.length).lead : (subject?.noun ?? EMPTY)
    return named([...after.noun, ...after.predicate], field)
  },
}

const AMONG = '中'
const HAVE = /(中，)?有[近约]?$/u
const LONGEST_HAVE = 4

export const goalOfAmount: SubjectRule = {
  name: 'goal-of-amount',
  example: '签约金额2000亿元的目标未达成',
  forms: ['amount'],
  noun: true,
  behind: true,
  propose: ({ nounText, textBehind, before, after, state }) => {
    if (!after.byDe || !GOAL_BEHIND.test(textBehind)) return undefined
    const owner = isDependent(nounText) ? ownerOf(state, before) : EMPTY
    return named(before.verb, ownedHead(owner, before.noun, state))
  },
}

const endsRate = endingIn('税率|利率|费率|征收率|扣除率')

export const rateAfter: SubjectRule = {
  name: 'rate-after',
  example: '零售等行业原来9%的税率降至6%',
  forms: ['percent'],
  noun: true,
  behind: true,
  propose: ({ textBehind, before, after, state }) =>
    after.byDe && endsRate(textBehind)
      ? named(EMPTY, ownedHead(before.noun, after.noun, state))
      : undefined,
}

export const nounAfter: SubjectRule = {
  name: 'noun-after',
  example: '扶持240家茶企贷款3.6亿元; 133台锅炉实现改造',
  forms: THINGS,
  behind: true,
  propose: (question) => {
    const { quantity, before, after } = question
    if (question.textBehind === '单位') {
      const homes = homesOf(question.state)
      if (homes.length > 0) return named(before.verb, [...homes, ...after.noun])
    }
    // 储备为90亿元，相当于28个月的开支
    if (after.byDe && before.noun.length === 0 && isEqual(question)) return carried(question.state)
    // 渔港录得3亿元的渔业盈余: what is recorded, not where
    if (quantity.form === 'amount' && after.noun.length > 0 && isRecorded(question))
      return named(EMPTY, after.noun)
    if (before.movement !== undefined && isCount(quantity) && after.noun.length > 0) {
      // 编制会增加60个职位: what grows stands before; 政府增加9名督察: who adds to it does
      if (POSTS.has(question.textBehind) && STAFF.test(question.nounText)) return undefined
      if (AGENT.test(question.nounText)) return named(EMPTY, after.noun)
    }
    // 财政直接投入4300万元支持茶园改造: the sum has its noun before it
    const paid = quantity.dimension === 'money' && before.noun.length > 0 && !after.byDe
    const wanted =
      !(paid && before.governs && PAYS.test(question.nounText) && isPurpose(question)) &&
      !before.from &&
      (before.openList ||
        before.noun.length === 0 ||
        before.governs ||
        // 促进果品加工高质量发展14条政策
        (question.nounText.endsWith('发展') && endsMeasures(question.textBehind)))
    if (!wanted) return undefined
    const noun = question.textBehind
    // 可望达成4万美元目标
    if (quantity.dimension === 'money' && noun.startsWith('目标')) return undefined
    // 编制增加1.1%，至约16.9万个职位: so bare a noun only says what is counted
    const { text, subject } = question.state
    const isNamed = subject !== undefined || before.noun.length > 0
    if (isNamed && POSTS.has(noun) && ARRIVES.test(text.slice(quantity.start - 3, quantity.start)))
      return undefined
    if (before.movement === undefined || before.noun.length > 0) return nameBehind(question)
    // 增加100个服务名额: what there are more of
    // 计划会增加60张病床: another thing than what was counted before
    const other =
      noun.length === 2 && !POSTS.has(noun) && question.state.unit !== unitTail(quantity)
    const things = (noun.length > 2 || other) && !noun.endsWith('百分点')
    return isCount(quantity) && (after.toEnd || isListed(after.noun, text)) && !after.byDe && things
      ? named(EMPTY, after.noun)
      : undefined
  },
}

/** 房屋 of 房屋方面，今年落成900个单位, and 渔民房屋 of 兴建900个渔民房屋单位，首期300个单位; empty if no homes were spoken of. */
function homesOf(state: State): Name {
  if (endsHomes(words(state.pending, state))) return state.pending
  const { noun } = state.subject ?? { noun: EMPTY }
  const name = words(noun, state)
  if (!name.endsWith('单位')) return EMPTY
  const { lead } = splitTail(noun, 2)
  return endsHomes(words(lead, state)) ? lead : EMPTY
}

const endsHomes = endingIn('房屋|住宅|公屋|住房|居屋|宿舍')

const isEqual = ({ quantity: { start, end }, state: { text } }: Question): boolean =>
  text.startsWith('个月', end - 2) &&
  (text.startsWith('相当于', start - 3) || text.startsWith('相等于', start - 3))

export const measuresForNoun: SubjectRule = {
  name: 'measures-for-noun',
  example: '出台提振消费13条措施',
  forms: COUNTS,
  noun: true,
  behind: true,
  propose: ({ textBehind, quantity, before, after, state }) =>
    !before.reaches &&
    after.noun.length > 0 &&
    /^[条项]$/u.test(unitTail(quantity)) &&
    /^(?:惠企|重点|支持|具体|政策|接续)?(?:政策|措施|举措|制度|办法|规定)(?:措施)?$/u.test(
      textBehind,
    )
      ? named(before.verb, [...withAim(before, state), ...after.noun])
      : undefined,
}

export const amountOfNounAfter: SubjectRule = {
  name: 'amount-of-noun-after',
  example: '规划面积60平方公里的度假区',
  forms: ['amount'],
  behind: true,
  propose: ({ nounText, before, after, state }) =>
    after.byDe &&
    after.noun.length > 0 &&
    (!before.reaches || nounText.endsWith('投资')) &&
    before.members.length > 0 &&
    isDependent(words(before.members.at(-1) as Name, state))
      ? named(EMPTY, [...after.noun, ...(before.members.at(-1) as Name)])
      : undefined,
}

export const kindBeforeNounAfter: SubjectRule = {
  name: 'kind-before-noun-after',
  example: '县定8件、镇定12件利民好事全部办结',
  forms: COUNTS,
  noun: true,
  behind: true,
  propose: ({ nounText, before, after, state }) =>
    after.noun.length > 0 &&
    !before.reaches &&
    before.movement === undefined &&
    KIND_ALONE.test(nounText)
      ? named(before.verb.length > 0 || !before.continues ? before.verb : sharedVerb(state), [
          ...before.noun,
          ...after.noun,
        ])
      : undefined,
}

export const nounAfterPlace: SubjectRule = {
  name: 'noun-after-place',
  example: '青河沿线57处险工险段全面加固; 首批4家实验室运行',
  behind: true,
  propose: (question) => {
    const { nounText: name, textBehind, quantity, before } = question
    if (before.reaches || before.movement !== undefined || textBehind.length < 2) return undefined
    const selects =
      SELECTORS.has(name) ||
      NUMBERED.test(name) ||
      /^“[^”]*”$/u.test(name) ||
      endsAmong(name) ||
      isCountry(name) ||
      (name.length <= 8 &&
        endsPlace(name) &&
        !before.continues &&
        (before.verb.length === 0 || isModifier(name)))
    // 启动柳林4600亩梯田整治工程: the place of an area
    const inPlace =
      quantity.dimension === 'area' &&
      !before.exists &&
      before.verb.length + (before.concludes ? 1 : 0) > 0 &&
      name.length <= 3 &&
      headOf(name) === ''
    return (isCount(quantity) && selects) || inPlace
      ? nameBehind(question, EMPTY, before.openList)
      : undefined
  },
}

export const nounAfterTopic: SubjectRule = {
  name: 'noun-after-topic',
  example: '能源结构调整24个储能项目并网',
  forms: COUNTS,
  noun: true,
  verb: false,
  behind: true,
  propose: ({ nounText, textBehind: name, quantity, before, after }) => {
    const bare =
      before.movement === undefined &&
      !before.reaches &&
      !before.continues &&
      !before.exists &&
      !before.from
    if (!bare || !after.toEnd || after.byDe) return undefined
    // 先后两次召开会议 counts what was done
    if (/[次回轮]$/u.test(quantity.unit)) return undefined
    if (name.length < 3 || isDependent(name) || headOf(nounText) !== '') return undefined
    return indicatorOf(nounText) === undefined
      ? named(EMPTY, nounText.length > 1 ? [...before.noun, ...after.noun] : after.noun)
      : undefined
  },
}

/** Who gives money. */
const GRANTORS =
  /^(?:获得|获|争取到?|得到|收到)?(?:上级|中央|国家|[省市县区]级?|自治区|各级|央行|人民银行)(?:财政)?$/u
/** 获得综合货运枢纽首批5亿元资金支持 */
const GETS = /^(?:获得?|获批|争取到?|得到|落实)$/u
/** What is given. */
const GRANTS = /(?:资金|支持|补助|补贴|贷款|拨款|奖励|经费|转移支付)$/u

export const grantBehind: SubjectRule = {
  name: 'grant-behind',
  example: '获得上级8亿元资金支持',
  forms: ['amount'],
  noun: true,
  behind: true,
  propose: ({ nounText, textBehind, quantity, before, after, state }) => {
    if (quantity.dimension !== 'money' || !GRANTS.test(textBehind)) return undefined
    const got = GETS.test(words(before.verb, state)) && headOf(nounText) === ''
    return GRANTORS.test(nounText) ||
      got ||
      (before.verb.length === 0 && isForThing(nounText, textBehind))
      ? named(before.verb, [...before.noun, ...after.noun])
      : undefined
  },
}

const SUFFERED = /^被([^，。；、\d]{2,12})(?=[，。；、\n]|$)/u
const LONGEST_SUFFERED = 15

export const whatHappenedToPersons: SubjectRule = {
  name: 'what-happened-to-persons',
  example: '发现案件线索9起，有4人被判刑',
  forms: ['person'],
  noun: false,
  propose: ({ quantity: { end }, state: { text } }) => {
    if (text[end] !== '被') return undefined
    const said = SUFFERED.exec(text.slice(end, end + LONGEST_SUFFERED))?.[1]
    return said === undefined
      ? undefined
      : named(EMPTY, [{ start: end + 1, end: end + 1 + said.length }])
  },
}

/** 酒厂90万元资金: for what the money is that the amount stands before. */
const isForThing = (name: string, given: string): boolean =>
  SUM_GIVEN.test(given) &&
  (headOf(name) === '' || BUILT.test(name)) &&
  indicatorOf(name) === undefined
const SUM_GIVEN = /^(?:[^的、和]{0,4}资金|贷款|补助|补贴)$/u

export const medalsBehind: SubjectRule = {
  name: 'medals-behind',
  example: '代表团勇夺3枚金牌',
  forms: ['count'],
  behind: true,
  propose: ({ textBehind, quantity, after }) =>
    quantity.unit === '枚' && /^[金银铜奖]牌/u.test(textBehind)
      ? named(EMPTY, splitTail(after.noun, textBehind.length - 2).lead)
      : undefined,
}

/** What is told of things right behind them, with a figure of its own: 完成投资 of 58个重大项目完成投资317亿元. */
const TOLD_OF_THINGS = toldOf(
  '项目|工程|企业|公司|园区|家庭|农户|合作社|机构|产业链|集群|[县市区镇乡]|(?<!农)村',
  '(?:固定资产|地区|总)?(?:投资|产值|生产总值|增加值|营业收入|销售收入|主营业务收入|营收|利润|税收|资产)(?:总?额)?|集体(?:经济|经营性?|稳定性)?收入|(?<=村)集体经济',
)

/** Ends of things, and after them what is told of them. */
function toldOf(things: string, heads: string): RegExp {
  return new RegExp(
    `(?<=(?:${things}))(?:累计)?(?:完成|实现)?(?:${heads})(?:[、和及](?:${heads})){0,3}$`,
    'u',
  )
}

/** 重大项目 of 重大项目完成投资, where things are counted. */
function thingsOnly(candidate: Candidate | undefined, question: Question): Candidate | undefined {
  if (candidate === undefined || !isCount(question.quantity)) return candidate
  const { verb, noun } = candidate.subject
  const name = words(noun, question.state)
  const told = TOLD_OF_THINGS.exec(name)?.[0].length ?? 0
  if (told === 0) return candidate
  // 20条产业链营业收入增长10%: what moves is not they
  const deed = MOVED.test(words(verb, question.state)) ? EMPTY : verb
  // 98个村集体收入全部超过9万元: what the next figure is about
  return named(deed, splitTail(noun, told).lead, undefined, { verb: EMPTY, noun })
}
const MOVED = /^(?:同比|分别)?(?:增长|下降|提高|减少)/u

const nameBehind = (question: Question, nounBefore?: Name, openList?: boolean) =>
  thingsOnly(phraseBehind(question, nounBefore, openList), question)

/** 扶持240家茶企, 17个申报表格实现…, 投资6亿元的花卉园. */
function phraseBehind(
  { quantity, before, after, state }: Question,
  nounBefore: Name = before.noun,
  openList: boolean = before.openList,
): Candidate | undefined {
  const said = after.ofNext ? EMPTY : after.predicate
  if (after.byDe && quantity.form === 'amount') {
    // 设立6000万元的周转资金, but 投资161亿元的产业园 is the park's investment
    if (nounBefore.length === 0 && !/投/u.test(words(before.verb, state)))
      return named(before.verb, after.noun)
    // 规划建设了5平方公里的花卉园
    if (before.governs && quantity.dimension === 'area') return named(EMPTY, after.noun)
    return named(EMPTY, [...after.noun, ...(nounBefore.length > 0 ? nounBefore : before.verb)])
  }
  if (openList) {
    if (after.noun.length === 0) return undefined
    const generic = isGeneric(after.noun, state)
    // 启动确权工作，东湾等6个项目基本完成: what was taken in hand before
    if (generic && state.pendingObject.length > 0 && DONE.test(words(said, state)))
      return named(state.pendingObject, after.noun)
    const person = quantity.form === 'person' && generic ? said : EMPTY
    if (before.verb.length > 0) return named([...before.verb, ...person], after.noun)
    return generic ? saidOf(withoutLight(said, state), after.noun, state) : named(EMPTY, after.noun)
  }
  if (before.completes || before.concludes) {
    const bare = said.length > 0 && isGeneric(after.whole, state)
    return named(bare ? said : EMPTY, after.whole)
  }
  if (before.governs || before.verb.length > 0) {
    if (after.noun.length === 0) return named(before.verb, after.whole)
    if (isGeneric(after.noun, state) && said.length > 0)
      return named([...before.verb, ...said], after.noun)
    return named([...employerOf(before, state), ...before.verb], after.noun)
  }
  if (!openList) {
    const whole = words(after.noun, state)
    const open = !after.byDe && !before.continues && after.predicate.length === 0
    const length = open ? beforeQuotation(whole, state.nounLength(whole)) : whole.length
    if (length < whole.length) {
      // 2300多名棋手切磋技艺: no lexicon knows the verb, the segmenter does
      const { lead, tail } = splitTail(after.noun, whole.length - length)
      // 3项指标增速全市第一: what ranks is no deed of theirs
      const ranks = words(tail, state).endsWith('第')
      const deed = deedOf([...tail, ...said], state)
      if (isCount(quantity) && deed !== undefined) return named(deed, lead)
      return isGeneric(lead, state) && !ranks ? named([...tail, ...said], lead) : named(EMPTY, lead)
    }
  }
  // 54人通过初审: nothing is named, so what is said stands for it
  if (after.noun.length === 0) {
    if (!isCount(quantity) && !before.continues) return undefined
    const done = withoutLight(said, state)
    // 18家托管点签署约定，11家实现全天开放: some of the things just counted
    const some =
      quantity.form === 'count' &&
      !before.continues &&
      state.series.length > 0 &&
      state.unit === unitTail(quantity)
    return some ? named(done, state.counted?.noun ?? EMPTY) : named(EMPTY, done)
  }
  // 88户渔家进行危窗更换
  const done = withoutLight(said, state)
  if (done !== said && words(said, state).startsWith('进行'))
    return named(EMPTY, [...after.noun, ...done])
  if (quantity.dimension === 'area' && said.length > 0) return named(done, after.noun)
  if ((isGeneric(after.noun, state) || isOneSide(after.noun, state)) && said.length > 0)
    return saidOf(done, after.noun, state)
  // 114项重大项目开工建设: what has become of them tells them from those that there are
  const deed = isCount(quantity) || quantity.unit === '万' ? deedOf(said, state) : undefined
  if (deed !== undefined) return named(deed, after.noun)
  // 一期4条主干道完成改造、二期5条主干道开工建设
  if (said.length > 0 && isCountedAgain(after.noun, state)) return named(done, after.noun)
  return named(before.continues ? sharedVerb(state) : EMPTY, after.noun)
}

/** 企业 of 企业“拎包入驻”: a name that would end within a quotation ends before it. */
function beforeQuotation(whole: string, length: number): number {
  const open = whole.lastIndexOf('“', length - 1)
  return open > 0 && open < length && whole.indexOf('”', open) >= length ? open : length
}

/** What becomes of things that are built or signed for, or of those who are poor, without the words for how it was done. */
const BECOMES =
  /^(?:全部|全面|均|已|基本|相继|先后|顺利|成功|如期|陆续|集中|正式|实现|了)*((?:开工|动工|复工)(?:建设)?|竣工(?:投产|验收|投用)?|完工|(?:建成)?(?:投产(?:运营|达产|达效)?|投用|投运|通车|投入(?:使用|运营|运行))|建成|贯通|签约(?:落地)?|落地(?:建设)?|上市|出列|退出|销号|脱贫(?:摘帽)?|摘帽|交付(?:使用)?|启用|达产)$/u

function deedOf(said: Name, state: State): Name | undefined {
  const text = words(said, state)
  const deed = BECOMES.exec(text)?.[1]
  const last = said.at(-1)
  // 80项工程竣工26项: it became of some
  if (
    typeof last !== 'object' ||
    !/^(?:$|[，。；、！：（\n])/u.test(state.text.slice(last.end, last.end + 1))
  )
    return undefined
  return deed === undefined ? undefined : splitTail(said, deed.length).tail
}

/** Whether the sentence has counted things of the same name before. */
function isCountedAgain(noun: Name, state: State): boolean {
  const name = words(noun, state)
  return state.series.some((earlier) => words(earlier.noun, state) === name)
}

/** 18家托管点与少年宫签署共建约定: what they do with others tells which they are. */
function isOneSide(noun: Name, { text }: State): boolean {
  const last = noun.at(-1)
  return typeof last === 'object' && /^[与同]/u.test(text.slice(last.end, last.end + 1))
}

const DONE = /^(?:全部|基本|均已|已)?完成$/u

/** 10件实事全面完成: that they were done tells no thing from another. */
const WHOLLY_DONE = /^(?:全面|全部|如期|圆满|顺利|均|已)+(?:完成|实现)$/u
const endsDone = endingIn('完成|实现')

const LIGHT_VERB = /^(?:进行了?|实现了?|完成了?)/u

/** What is said without its empty verb: 主体封顶 of 实现主体封顶. */
function withoutLight(said: Name, state: State): Name {
  const text = words(said, state)
  if (endsDone(text) && WHOLLY_DONE.test(text)) return EMPTY
  const light = LIGHT_VERB.exec(text)
  return light === null || light[0].length === text.length
    ? said
    : splitTail(said, text.length - light[0].length).tail
}

/** A noun that many share, with what is said of it; not 获评示范企业企业. */
function saidOf(said: Name, noun: Name, state: State): Candidate {
  const text = words(said, state).replace(/”$/u, '')
  const list = RANKS_OF.exec(text)?.[0].length ?? 0
  // 14项指标增速排全区第一: what the next figure is about
  if (/^[增涨降升][速幅]/u.test(text)) return named(EMPTY, noun)
  const own = text.slice(0, text.length - list)
  if (said.length === 0 || !own.endsWith(words(noun, state))) return named(said, noun)
  return named(EMPTY, splitTail(said, list).lead)
}

/** 进入领军企业行列: that they are many is no part of the name. */
const RANKS_OF = /(?:行列|序列|名单|名录)$/u
