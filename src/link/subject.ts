import { isCountry } from '../lexicon/countries.ts'
import { WordClass } from '../lexicon/words.ts'
import { indicatorOf } from '../lexicon/indicators.ts'
import type { QuantityMention } from '../model/mention.ts'
import { EMPTY_NAME as EMPTY, renderName as render, type Name } from '../model/name.ts'
import type { Span } from '../model/span.ts'
import { GOAL, KIND_ALONE, readAfter, type After } from './after.ts'
import { EFFECT } from './before-phrase.ts'
import type { Before } from './before.ts'
import { headOf, isDependent, splitTail, type Subject } from './name.ts'
import { objectOf, pointsBack, servedBy, unitTail, type State } from './state.ts'

/** A number whose name is asked for, with what stands around it. */
export interface Question {
  readonly quantity: QuantityMention
  readonly before: Before
  readonly after: After
  readonly state: State
  /** Characters of `before.noun`. */
  readonly nounText: string
  /** The stretch before starts after another number of the clause. */
  readonly follows: boolean
}

/** A possible answer, and whether it names an indicator anew or takes up one already named. */
export interface Candidate {
  readonly subject: Subject
  readonly fresh: boolean
}

/** One way of finding what a number measures. */
export interface SubjectRule {
  readonly name: string
  /** A sentence in which it decides, for readers. */
  readonly example: string
  readonly propose: (question: Question) => Candidate | undefined
}

const named = (verb: Name, noun: Name): Candidate => ({ subject: { verb, noun }, fresh: true })
const carried = ({ subject, ranked }: State): Candidate => ({
  subject: subject ?? ranked ?? { verb: EMPTY, noun: EMPTY },
  fresh: false,
})

export const isRatio = ({ form }: QuantityMention): boolean =>
  form === 'percent' ||
  form === 'points' ||
  form === 'times' ||
  form === 'doubling' ||
  form === 'fraction'
const isCount = ({ form }: QuantityMention): boolean => form === 'count' || form === 'person'
/** A number of things that may be named after it. */
const countsThings = ({ form }: QuantityMention): boolean =>
  form === 'count' || form === 'person' || form === 'amount'

const words = (name: Name, { text }: State): string => render(name, text)
const hasHead = (name: Name, state: State): boolean =>
  name.length > 0 && headOf(words(name, state)) !== ''
/** 压减水泥产能85万吨、焦炭36万吨: what is counted or measured goes on with the verb; sums of money have heads. */
const sharesVerb = (quantity: QuantityMention, state: State): boolean =>
  isCount(quantity) ||
  (quantity.form === 'amount' && quantity.dimension !== 'money' && !state.unit.endsWith('元'))

/** 项目, 企业, 村: names of so few characters say little by themselves. */
const isGeneric = (name: Name, state: State): boolean => words(name, state).length <= 2

const PLACES =
  /^(?:世界|全球|国际|全[省市国区县州]|市内|省内|同类|西部|中部|东部|发展中国家|县)[^，]{0,5}$/u

/** Verbs of setting a goal, behind what it is set for. */
const SETS = /(?<=.{2})(?:定下|确定|设定|提出|制定|明确|下达|确立)$/u

/** A class by its size, without the things of it: 10亿元以上. */
const THRESHOLD = /^[\d.十百千万亿]+元?(?:及以|以)[上下]$/u
/** The same inside the name of the things: what stands before and behind it. */
const THRESHOLD_INSIDE = /^(.{0,40}?)[\d.十百千万亿]{1,12}元?(?:及以|以)[上下](.+)$/u

const SETTING = /^(?:原|原先|预先)?(?:设定|订定|预定|所定|定下|确定|制定|提出)$/u

/** Things that only say which part of something named before: 省级, 城镇, 住宅. */
const MODIFIER =
  /(?:级|型|类|性|式|籍|制)$|^(?:城镇|农村|城市|乡村|男|女|住宅|境内|境外|国内|国外|入境|公立|民办|公办|市区|城区|县级|其他)$/u

/** Ends of names that say what is measured without being heads that a part could take over. */
const SAYS_WHAT = /(?:[量额值数率费价款]|收入|面积|人次|里程|时间)$/u

/** The largest of many: 前10位, 前100家. */
const FIRST_FEW = /前\d{1,4}[位名家强]/u
const FIRST_OF = /^前\d{1,4}[位名家强]$/u

/** Which side of a whole a name is about, so that the other side takes its place: 城镇为25.5%，农村为29.6%. */
const SIDE = /^(?:城镇|农村|城市|乡村|境内|境外|男性?|女性?)/u

/** The same in a bracket behind the whole: 住院分娩率99.95%（市99.98%，县99.92%）. */
const PLACE_SIDE = /^[市县城乡镇]$/u
/** The other side before it: 市住院分娩率. */
const OTHER_PLACE = /^[市县乡镇](?![区域级村])/u
/** Names of trades, but not of firms, and trades at the start of a head. */
const OF_TRADE = /(?<!企)业$/u
const SECTOR = /^(?:制造业|服务业|建筑业|工业|产业|行业)(?=增加值|产值)/u
/** Characters of the name of a class of goods, such as 化学试剂类. */
const LONGEST_CLASS = 9

/** Names of places, which own the things counted after the number. */
const PLACE_NAME =
  /(?:区|市|县|镇|乡|村|州|盟|旗|岛|城|流域|沿线|街道|园|湾|港|路段|行业|领域|系统)$/u
/** Words that only say which of them: 首批4家实验室. */
const SELECTORS =
  /^(?:第[一二三四五六七八九十\d]+[批期]|首批|首期|一期|二期|三期|其余|现有|其他|第一批|第二批|先期|近期|全球|国内外|所有|全体|另|另外|等)$/u

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
const MEASURES = /(?:政策|措施|举措|意见|办法)$/u

const PURPOSE = /^(?:支持|用于|帮助|扶持|实施|推动|推进|开展|打造|共同|新上|购置|改造|解决|建设)/u

const isPurpose = ({ after, state }: Question): boolean =>
  PURPOSE.test(words(after.noun, state)) || after.noun.length === 0

/** Ends of what a sum of money is itself. */
const PAYS = /(?:投入|投资|支出|拨款|出资|融资|贷款|补助|补贴|奖补)$/u

/** 每个县选择20%的集镇: what stands before such a part of something says who or where, not what is measured. */
const selectsPart = (before: Before, after: After, state: State): boolean => {
  const name = words(before.noun, state)
  return (
    after.byDe &&
    after.noun.length > 0 &&
    headOf(name) === '' &&
    indicatorOf(name) === undefined &&
    !/[率比重度幅速]$/u.test(name) &&
    // 现行16%的税率, 3.2%的低位
    !/(?:[率幅速]|位|水平|幅度|目标|标准|比例)$/u.test(words(after.noun, state))
  )
}

const nameOf = ({ verb, noun }: Subject): Name => [...verb, ...noun]

/** 1,500元为上限 */
const LIMIT_BEHIND = /^[ ]?(?:为|作为|作)[上下]限/u
const LONGEST_LIMIT = 5

/** Of which no workers can be a share: 本地生产总值. */
const PRODUCT = /(?:生产[总毛][值额]|GDP)$/u
const EMPLOYS = /(?:聘用|雇用|雇佣)(?:员工|雇员|人员|从业员)?$/u

/** What is dealt with one by one. */
const CASES = /(?:案件?|申请|计划)$/u
const ARRIVES = /[至到][约近]?$/u
const POSTS = /^(?:职位|岗位|席位|名额)$/u

/** The rules in order of preference: the first that proposes a name decides. */
export const subjectRules: readonly SubjectRule[] = [
  {
    name: 'rank-of-noun',
    example: '诚信建设考评位居全市第6名',
    propose: ({ nounText, quantity, before }) =>
      quantity.form === 'rank' &&
      before.noun.length > 0 &&
      !PLACES.test(nounText) &&
      !isDependent(nounText) &&
      !(STOCK_HEAD.test(nounText) && before.verb.length === 0)
        ? named(before.verb, before.noun)
        : undefined,
  },
  {
    name: 'country-of-subject',
    example: '亚洲四小龙经济将大幅弹升，其中新加坡由-1.3%升为14.9%',
    propose: ({ nounText, quantity, before, after, state }) => {
      if (!isRatio(quantity) || before.verb.length > 0 || before.shareOf !== undefined)
        return undefined
      if (after.noun.length > 0 || !isCountry(nounText)) return undefined
      const main = state.subject ?? state.main
      if (main !== undefined) return { subject: main, fresh: false }
      return state.pending.length > 0 ? named(EMPTY, state.pending) : undefined
    },
  },
  {
    name: 'rank-of-subject',
    example: '备案企业达到105家，稳居全省第一',
    propose: ({ nounText, quantity, before, state }) => {
      if (quantity.form !== 'rank') return undefined
      // 新增里程18公里，总里程全省第四: a head of what the number before does not measure
      if (before.verb.length === 0 && isOtherHead(nounText, state)) {
        // 浓度30微克、改善幅度全省第二
        const whole = /[度模]$/u.test(nounText) && state.series.length > 0
        const owner = whole ? (state.subject?.noun ?? EMPTY) : ownerOf(state, before)
        return named(EMPTY, [...owner, ...before.noun])
      }
      // 名镇榜进位至第34位: the list that somebody is placed in, not what the sentence before was about
      const list = words(before.rankOf, state)
      if (state.series.length === 0 && state.ranked === undefined && LIST.test(list))
        return named(EMPTY, splitTail(before.rankOf, list.length - lengthOfList(list)).lead)
      // 投资额全省第三 ranks a head of what was measured, not what was ranked
      const ranked = isDependent(nounText) ? undefined : state.ranked
      if (state.subject === undefined && before.noun.length > 0)
        return named(before.verb, before.noun)
      return ranked === undefined ? carried(state) : { subject: ranked, fresh: false }
    },
  },
  {
    name: 'listed-before',
    example: '新建湿地公园、口袋公园等120个',
    propose: ({ quantity, before, after }) => {
      const first = before.listed[0]?.[0]
      const last = before.listed.at(-1)?.at(-1)
      if (!before.openList || before.noun.length > 0 || !after.empty || quantity.form === 'rank')
        return undefined
      if (typeof first !== 'object' || typeof last !== 'object') return undefined
      return named(before.verb, [{ start: first.start, end: last.end }])
    },
  },
  {
    name: 'share-of-clause-before',
    example: '蚕丝出口占蚕丝总产量的比重，1986年为35.6%',
    propose: ({ nounText, quantity, before, after, state }) => {
      if (!isRatio(quantity) || state.share === undefined || before.verb.length > 0)
        return undefined
      const behind =
        state.awaitsShare &&
        before.noun.length === 0 &&
        before.shareOf === undefined &&
        after.noun.length === 0
      const again = before.shareOf !== undefined && pointsBack(nounText)
      return behind || again ? named(EMPTY, state.share.part) : undefined
    },
  },
  {
    name: 'share-of-noun-after',
    example: '70%以上楼院配备智能水表',
    propose: ({ quantity, before, after, state }) => {
      const bare =
        (before.noun.length === 0 || selectsPart(before, after, state)) &&
        before.verb.length === 0 &&
        before.movement === undefined &&
        before.shareOf === undefined &&
        !before.completes &&
        !before.ofPlan &&
        !before.from &&
        !before.reaches
      if (!isRatio(quantity) || !bare) return undefined
      if (after.noun.length > 0)
        return named(isGeneric(after.noun, state) ? after.predicate : EMPTY, after.noun)
      // 40%实现“一窗通办”: what is said of a part of the things just counted
      return after.predicate.length > 0
        ? named(after.predicate, state.subject?.noun ?? EMPTY)
        : undefined
    },
  },
  {
    name: 'subject-of-clause-before',
    example: '全区重本率再创新高，有望突破65%',
    propose: ({ quantity, before, after, state }) =>
      before.noun.length === 0 &&
      before.verb.length === 0 &&
      (before.shareOf === undefined || state.pendingOpens) &&
      (isRatio(quantity) ||
        before.from ||
        ((before.reaches || before.movement !== undefined) && after.empty)) &&
      state.pending.length > 0 &&
      (hasHead(state.pending, state) ||
        indicatorOf(words(state.pending, state)) !== undefined ||
        state.subject === undefined ||
        (state.pendingOpens &&
          // 加入合作社的农户，已占总农户的96%
          (before.movement !== undefined || before.shareOf !== undefined)))
        ? named(EMPTY, state.pending)
        : undefined,
  },
  {
    name: 'employer-of-share',
    example: '金融业雇用23万人，占本地生产总值16%',
    propose: ({ quantity, before, state }) => {
      const { subject, text } = state
      if (subject === undefined || before.noun.length + before.verb.length > 0) return undefined
      if (!isRatio(quantity) || before.shareOf === undefined) return undefined
      if (!PRODUCT.test(words(before.shareOf, state))) return undefined
      const name = nameOf(subject)
      const employs = EMPLOYS.exec(render(name, text))
      return employs === null || employs.index < 2
        ? undefined
        : named(EMPTY, splitTail(name, employs[0].length).lead)
    },
  },
  {
    name: 'ratio-of-subject',
    example: '新增个体商铺2.7万户，同比增长11.3%',
    propose: ({ quantity, before, state }) =>
      isRatio(quantity) && before.noun.length === 0 && before.verb.length === 0
        ? carried(state)
        : undefined,
  },
  {
    name: 'spent-on-object',
    example: '投资38万元，完成了粮食烘干房的屋顶修缮',
    propose: ({ quantity, before, after, state }) => {
      if (
        quantity.dimension !== 'money' ||
        before.noun.length > 0 ||
        !/^(?:投资|投入|总投资|共投资|累计投资)$/u.test(words(before.verb, state))
      )
        return undefined
      // 投资100亿元的电站项目开工: the project's investment
      if (after.byDe && after.noun.length > 0) return undefined
      // 投资2.4亿元的索道，已投资900多万元
      const first = before.verb[0]
      const already = typeof first === 'object' && state.text[first.start - 1] === '已'
      if (already && words(state.subject?.noun ?? EMPTY, state).endsWith('投资'))
        return carried(state)
      const said = after.predicate.length > 0 ? after.predicate : after.noun
      const object = said.length > 0 ? withoutDoing(said, state) : upcomingOf(state)
      if (state.pendingObject.length > 0 && said.length === 0) return undefined
      return object.length > 0 ? named(EMPTY, [...object, ...before.verb]) : undefined
    },
  },
  {
    name: 'spent-by-someone',
    example: '引导农户投入300万元新上滴灌设备',
    propose: ({ nounText, quantity, before, after, state }) => {
      // 财政投入2亿元支持企业发展: the money has a name of its own
      const spent = /(?<!财政.{0,2})(?:投资|投入)$/u.exec(nounText)?.[0]
      if (quantity.dimension !== 'money' || spent === undefined || !before.governs || after.byDe)
        return undefined
      const said = after.predicate.length > 0 ? after.predicate : after.noun
      const object = withoutDoing(said, state)
      return object.length > 0
        ? named(EMPTY, [...object, ...splitTail(before.noun, spent.length).tail])
        : undefined
    },
  },
  {
    name: 'breakthroughs',
    example: '十大攻关项目累计突破94项关键技术',
    propose: ({ quantity, after, state }) => {
      const { start } = quantity
      return isCount(quantity) &&
        /突破了?$/u.test(state.text.slice(start - 3, start)) &&
        /(?:技术|难题|瓶颈|工艺|装备|材料)$/u.test(words(after.noun, state))
        ? named([verbAt(state.text, start)], after.noun)
        : undefined
    },
  },
  {
    name: 'enumerated-noun-after',
    example: '梅园路、竹溪路、兰亭路3条道路顺利通车',
    propose: (question) => {
      const { quantity, before, after } = question
      const enumerated =
        isCount(quantity) &&
        before.members.length > 1 &&
        String(before.members.length) === quantity.decimal &&
        after.noun.length > 0
      return enumerated ? nounAfter(question, EMPTY, true) : undefined
    },
  },
  {
    name: 'revenue-of-agent',
    example: '这项措施会使政府减少约41亿元税收',
    propose: ({ nounText, quantity, before, after, state }) =>
      quantity.dimension === 'money' &&
      before.movement !== undefined &&
      !after.byDe &&
      /^(?:政府|国家|库房|公帑)$/u.test(nounText) &&
      /^(?:税收|税款|收入|开支|支出|租金|经常开支|积累)$/u.test(words(after.noun, state))
        ? named(EMPTY, [...before.noun, ...after.noun])
        : undefined,
  },
  {
    name: 'goal-of-amount',
    example: '签约金额2000亿元之目标未达成',
    propose: ({ nounText, quantity, before, after, state }) => {
      const aimed = after.byDe && words(after.noun, state).startsWith('目标')
      if (!aimed || before.noun.length === 0 || quantity.form !== 'amount') return undefined
      const owner = isDependent(nounText) ? ownerOf(state, before) : EMPTY
      return named(before.verb, ownedHead(owner, before.noun, state))
    },
  },
  {
    name: 'noun-after',
    example: '扶持240家茶企贷款3.6亿元; 133台锅炉实现改造',
    propose: (question) => {
      const { quantity, before, after } = question
      // 财政直接投入4300万元支持茶园改造: the sum has its noun before it
      const paid = quantity.dimension === 'money' && before.noun.length > 0 && !after.byDe
      const wanted =
        !after.empty &&
        !(paid && before.governs && PAYS.test(question.nounText) && isPurpose(question)) &&
        !before.from &&
        (before.openList ||
          before.noun.length === 0 ||
          before.governs ||
          // 促进民营经济高质量发展40条政策
          (question.nounText.endsWith('发展') && MEASURES.test(words(after.noun, question.state))))
      if (!wanted || !countsThings(quantity)) return undefined
      const noun = words(after.noun, question.state)
      // 可望达成4万美元目标
      if (quantity.dimension === 'money' && noun.startsWith('目标')) return undefined
      // 编制增加1.1%，至约16.9万个职位: so bare a noun only says what is counted
      const arrives = ARRIVES.test(question.state.text.slice(quantity.start - 3, quantity.start))
      if (arrives && POSTS.test(noun) && question.state.subject !== undefined) return undefined
      if (before.movement === undefined || before.noun.length > 0) return nounAfter(question)
      // 增加100个服务名额: what there are more of
      const things = noun.length > 2 && !noun.endsWith('百分点')
      return isCount(quantity) && after.toEnd && !after.byDe && things
        ? named(EMPTY, after.noun)
        : undefined
    },
  },
  {
    name: 'measures-for-noun',
    example: '出台提振消费13条措施',
    propose: ({ quantity, before, after, state }) =>
      isCount(quantity) &&
      /^[条项]$/u.test(unitTail(quantity)) &&
      before.noun.length > 0 &&
      !before.reaches &&
      /^(?:惠企|重点|支持|具体|政策|接续)?(?:政策|措施|举措|制度|办法|规定)(?:措施)?$/u.test(
        words(after.noun, state),
      )
        ? named(before.verb, [...withAim(before, state), ...after.noun])
        : undefined,
  },
  {
    name: 'amount-of-noun-after',
    example: '规划面积60平方公里的度假区',
    propose: ({ quantity, before, after, state }) =>
      after.byDe &&
      quantity.form === 'amount' &&
      after.noun.length > 0 &&
      (!before.reaches || words(before.noun, state).endsWith('投资')) &&
      before.members.length > 0 &&
      isDependent(words(before.members.at(-1) as Name, state))
        ? named(EMPTY, [...after.noun, ...(before.members.at(-1) as Name)])
        : undefined,
  },
  {
    name: 'kind-before-noun-after',
    example: '县定8件、镇定12件利民好事全部办结',
    propose: ({ nounText, quantity, before, after, state }) =>
      isCount(quantity) &&
      KIND_ALONE.test(nounText) &&
      after.noun.length > 0 &&
      !before.reaches &&
      before.movement === undefined
        ? named(before.verb.length > 0 || !before.continues ? before.verb : sharedVerb(state), [
            ...before.noun,
            ...after.noun,
          ])
        : undefined,
  },
  {
    name: 'noun-after-place',
    example: '青河沿线57处险工险段全面加固; 首批4家实验室运行',
    propose: (question) => {
      const { quantity, before, after, state } = question
      const name = question.nounText
      const selects =
        SELECTORS.test(name) ||
        /^“[^”]*”$/u.test(name) ||
        /^(?:境外|国外|海外|省外|市外|区外)$|(?:指标|项目|企业|城市)中$/u.test(name) ||
        isCountry(name) ||
        (PLACE_NAME.test(name) &&
          name.length <= 8 &&
          !before.continues &&
          (before.verb.length === 0 || MODIFIER.test(name)))
      const bare = !before.reaches && before.movement === undefined
      // 启动柳林4600亩梯田整治工程: the place of an area
      const inPlace =
        quantity.dimension === 'area' &&
        !before.exists &&
        before.verb.length + (before.concludes ? 1 : 0) > 0 &&
        name.length <= 3 &&
        headOf(name) === ''
      return ((isCount(quantity) && selects) || inPlace) &&
        bare &&
        words(after.noun, state).length >= 2
        ? nounAfter(question, EMPTY, before.openList)
        : undefined
    },
  },
  {
    name: 'noun-after-topic',
    example: '能源结构调整24个储能项目并网',
    propose: ({ nounText, quantity, before, after, state }) => {
      const bare =
        before.noun.length > 0 &&
        before.verb.length === 0 &&
        before.movement === undefined &&
        !before.reaches &&
        !before.continues &&
        !before.exists &&
        !before.from
      if (!bare || !isCount(quantity) || !after.toEnd || after.byDe) return undefined
      // 先后两次召开会议 counts what was done
      if (/[次回轮]$/u.test(quantity.unit)) return undefined
      const name = words(after.noun, state)
      if (name.length < 3 || isDependent(name) || headOf(nounText) !== '') return undefined
      return indicatorOf(nounText) === undefined
        ? named(EMPTY, nounText.length > 1 ? [...before.noun, ...after.noun] : after.noun)
        : undefined
    },
  },
  {
    name: 'ratio-of-object',
    example: '宽减75%的薪俸税',
    propose: ({ quantity, before, after }) =>
      isRatio(quantity) &&
      before.verb.length > 0 &&
      before.noun.length === 0 &&
      before.movement === undefined &&
      before.shareOf === undefined &&
      after.byDe &&
      after.noun.length > 0
        ? named(before.verb, after.noun)
        : undefined,
  },
  {
    name: 'limit-of-deed',
    example: '宽免首两季差饷，以每户每季1500元为上限',
    propose: ({ quantity, state }) => {
      const { text, pendingDeed, subject } = state
      const limit = LIMIT_BEHIND.exec(text.slice(quantity.end, quantity.end + LONGEST_LIMIT))
      if (limit === null) return undefined
      const end = quantity.end + limit[0].length
      const owner =
        pendingDeed.length > 0 ? pendingDeed : subject === undefined ? EMPTY : nameOf(subject)
      return named(EMPTY, [...owner, { start: end - 2, end }])
    },
  },
  {
    name: 'verb-names-indicator',
    example: '用好援企办法，减税降费4300万元',
    propose: ({ quantity, before, state }) => {
      if (isRatio(quantity) || before.noun.length > 0 || before.verb.length === 0) return undefined
      const text = words(before.verb, state)
      const light = /^(?:落实|兑现|办理|推进)/u.exec(text)?.[0].length ?? 0
      return indicatorOf(text.slice(light)) === undefined
        ? undefined
        : named(EMPTY, splitTail(before.verb, text.length - light).tail)
    },
  },
  {
    name: 'goal-of-noun',
    example: '为县域经济发展定下了9.5%的奋斗目标',
    propose: ({ nounText, quantity, before, after, state }) => {
      if (!after.byDe || !GOAL.test(words(after.noun, state))) return undefined
      // 原设定4.6%的目标
      if (SETTING.test(nounText)) return carried(state)
      const set = SETS.exec(nounText)?.[0]
      return isRatio(quantity) && set !== undefined
        ? named(EMPTY, splitTail(before.noun, set.length).lead)
        : undefined
    },
  },
  {
    name: 'deed-on-things-counted',
    example: '对9个古村落保护项目进行辅导27次',
    propose: ({ quantity, before, state, follows }) =>
      follows &&
      before.performs &&
      before.verb.length === 0 &&
      before.noun.length > 0 &&
      isCount(quantity) &&
      /^(?:场次|[次场轮遍回])$/u.test(unitTail(quantity)) &&
      state.subject !== undefined &&
      state.subject.noun.length > 0
        ? named(EMPTY, [...state.subject.noun, ...before.noun])
        : undefined,
  },
  {
    name: 'effect-on-noun',
    example: '措施对经济增长有1.5个百分点的提振作用',
    propose: ({ quantity, before, after, state }) =>
      isRatio(quantity) &&
      after.byDe &&
      before.noun.length > 0 &&
      EFFECT.test(words(after.noun, state))
        ? named(EMPTY, [...before.noun, ...after.noun])
        : undefined,
  },
  {
    name: 'verb-of-object-before',
    example: '推进保障性住房建设，新开工3166套',
    propose: ({ quantity, before, state }) =>
      !isRatio(quantity) &&
      before.noun.length === 0 &&
      before.verb.length > 0 &&
      state.pendingObject.length > 0 &&
      !/^(?:惠及|受益|带动|吸引|服务|帮助|覆盖)/u.test(words(before.verb, state))
        ? named(before.verb, state.pendingObject)
        : undefined,
  },
  {
    name: 'verb-of-case-before',
    example: '民间参与公共建设案件，签约87件',
    propose: ({ quantity, before, state }) => {
      if (!isCount(quantity) || before.noun.length > 0 || before.verb.length === 0) return undefined
      const counted = words(state.pending, state)
      return state.pendingOpens && CASES.test(counted) && counted.length > 3
        ? named(EMPTY, [...state.pending, ...before.verb])
        : undefined
    },
  },
  {
    name: 'verb-of-carried-noun',
    example: '新开工公租房820套，基本建成645套',
    propose: ({ quantity, before, state }) => {
      const counted = state.counted?.noun ?? EMPTY
      if (isRatio(quantity) || before.noun.length > 0 || before.verb.length === 0) return undefined
      if (counted.length === 0 || state.unit !== unitTail(quantity)) return undefined
      const head = headOf(words(counted, state))
      // 全国首创2项、全省首创7项
      if (words(counted, state) === words(before.verb, state)) return carried(state)
      // 生猪存栏49万头、出栏70万头: what verb and head both tell of is the animals
      if (head !== '' && quantity.dimension !== 'money' && isDependent(words(before.verb, state)))
        return named(EMPTY, [...splitTail(counted, head.length).lead, ...before.verb])
      // 生产总值达到300亿元，…，投资200亿元: no verb of another sum
      if (quantity.dimension === 'money' && head !== '') return undefined
      const done = DONE_LAST.exec(words(counted, state))
      // 千万元以上项目新签约86个、新开工71个
      if (done !== null)
        return named(EMPTY, [...splitTail(counted, done[0].length).lead, ...before.verb])
      return named(before.verb, withoutDeed(counted, state))
    },
  },
  {
    name: 'verb-only',
    example: '集中走访12.6万人次',
    propose: ({ quantity, before, state }) => {
      if (before.noun.length > 0 || before.verb.length === 0) return undefined
      // 实施茶园项目26个、投资9亿元
      const counted = state.series.length > 0 ? (state.counted?.noun ?? EMPTY) : EMPTY
      const costs = quantity.dimension === 'money' && BUILT.test(words(counted, state))
      const owner = costs ? counted : employerOf(before, state)
      return named(EMPTY, [...(owner.length > 0 ? owner : state.topic), ...before.verb])
    },
  },
  {
    name: 'same-subject',
    example: '水产品产量增长4.2%，达到38万吨',
    propose: ({ quantity, before, after, state }) => {
      if (before.noun.length > 0) return undefined
      // 快递企业（60家）配送货值3亿元
      const beside = state.aside && isCount(quantity) && after.empty && !before.reaches
      if (beside && state.pending.length > 0) return named(EMPTY, state.pending)
      const verb = words(state.subject?.verb ?? EMPTY, state)
      // 新开设夜市摊区8处，达到19处: how many there are now
      const total =
        before.reaches ||
        ADDS_UP.test(state.text.slice(Math.max(0, quantity.start - 6), quantity.start))
      const grown = total && before.movement === undefined && /^(?:新|净增)/u.test(verb)
      return grown &&
        countsThings(quantity) &&
        state.unit === unitTail(quantity) &&
        state.subject !== undefined
        ? { subject: { verb: EMPTY, noun: state.subject.noun }, fresh: false }
        : carried(state)
    },
  },
  {
    name: 'owner-and-head',
    example: '渔业实现增加值27.4亿元',
    propose: ({ nounText, before, state }) => {
      const owner = before.owner[0]
      // 对经济增长的贡献率: what it is for does not own it
      const start = owner?.[0]
      if (typeof start === 'object' && state.text[start.start - 1] === '对') return undefined
      // 本计划4年总经费: what is left of 本计划 is no owner
      if (owner !== undefined && /^[本该此其各]$/u.test(words(owner, state))) return undefined
      return owner !== undefined && isDependent(nounText)
        ? named(before.verb, ownedHead(owner, before.noun, state))
        : undefined
    },
  },
  {
    name: 'head-of-first-in-list',
    example: '水稻、单产560公斤',
    propose: ({ before, state }) => {
      const last = before.members.at(-1)
      const first = before.members[0]?.[0]
      return before.members.length > 1 &&
        last !== undefined &&
        first !== undefined &&
        isDependent(words(last, state)) &&
        before.verb.length === 0 &&
        !/[率额量值]$/u.test(render([first], state.text))
        ? named(EMPTY, [first, ...last])
        : undefined
    },
  },
  {
    name: 'threshold-of-carried-noun',
    example: '亿元以上项目210个，其中10亿元以上32个',
    propose: ({ nounText, quantity, before, state }) => {
      const noun = state.subject?.noun ?? EMPTY
      if (!isCount(quantity) || noun.length === 0 || !THRESHOLD.test(nounText)) return undefined
      const found = THRESHOLD_INSIDE.exec(words(noun, state))
      if (found === null) return named(before.verb, [...before.noun, ...noun])
      const [whole, lead = '', tail = ''] = found
      const opening = splitTail(noun, whole.length - lead.length).lead
      return named(before.verb.length > 0 ? before.verb : (state.subject?.verb ?? EMPTY), [
        ...opening,
        ...before.noun,
        ...splitTail(noun, tail.length).tail,
      ])
    },
  },
  {
    name: 'modifier-of-carried-noun',
    example: '新增省级特色小镇4家、市级9家',
    propose: ({ nounText, quantity, before, state }) => {
      const name = nounText
      const previous = state.subject
      if (
        previous === undefined ||
        previous.noun.length === 0 ||
        !(MODIFIER.test(name) || (state.aside && isRatio(quantity) && PLACE_SIDE.test(name))) ||
        headOf(name) !== ''
      )
        return undefined
      if (
        name.length > (name.endsWith('类') && isRatio(quantity) ? LONGEST_CLASS : 4) ||
        MODIFIER.test(words(previous.noun, state)) ||
        before.movement !== undefined ||
        // 建立长效机制8个 after 万元, 十大类182个 after 标准箱
        !(isRatio(quantity) || state.unit === unitTail(quantity))
      )
        return undefined
      const earlier = words(previous.noun, state)
      const level = name.endsWith('级') ? /^.{1,3}?级/u.exec(earlier) : SIDE.exec(earlier)
      const tail =
        level === null
          ? tailFor(name, previous.noun, headOf(earlier) || earlier, state)
          : splitTail(previous.noun, earlier.length - level[0].length).tail
      return named(before.verb.length > 0 ? before.verb : previous.verb, [...before.noun, ...tail])
    },
  },
  {
    name: 'first-of-carried-noun',
    example: '前5位企业营业收入增长0.6%，前10位增长0.5%',
    propose: ({ nounText, before, state }) => {
      const previous = state.subject?.noun ?? EMPTY
      if (before.verb.length > 0 || !FIRST_OF.test(nounText)) return undefined
      const text = words(previous, state)
      const found = FIRST_FEW.exec(text)
      const rest = found === null ? 0 : text.length - found.index - found[0].length
      return rest < 2
        ? undefined
        : named(EMPTY, [...before.noun, ...splitTail(previous, rest).tail])
    },
  },
  {
    name: 'part-of-main',
    example: '用电量18亿千瓦时，其中生活用电7亿千瓦时',
    propose: ({ nounText, quantity, before, state }) => {
      if (!state.among || state.main === undefined || before.verb.length > 0) return undefined
      const main = words(state.main.noun, state)
      if (quantity.form === 'person' && main.endsWith('从业人员') && main !== '从业人员') {
        return named(EMPTY, [...splitTail(state.main.noun, 4).lead, ...before.noun])
      }
      const head = headOf(main)
      // 入院人次3119万，其中医院2546万人次
      const sameUnit = quantity.form === 'person' && head.endsWith(unitTail(quantity))
      if (
        headOf(nounText) !== '' ||
        SAYS_WHAT.test(nounText) ||
        !(isRatio(quantity) || quantity.form === 'amount' || sameUnit)
      )
        return undefined
      // 产销率97%。分门类看，采矿业增长33.1%: a rate does not grow by per cent
      // 互联网用户43万户，其中宽带接入户43万户
      if (head.length === 2 && nounText.endsWith(head.slice(1))) return undefined
      const grows = quantity.form === 'percent' && before.movement !== undefined
      return head === '' || (grows && head.endsWith('率'))
        ? undefined
        : named(EMPTY, [...before.noun, ...tailFor(nounText, state.main.noun, head, state)])
    },
  },
  {
    name: 'head-of-subject',
    example: '引进项目23个，总投资171亿元',
    propose: ({ nounText, before, state }) => {
      if (before.verb.length > 0 || !isDependent(nounText)) return undefined
      // 税收占财政总收入的比重: a part of a whole that is named needs no owner, unless 其 points to one
      const first = before.noun[0]
      const its =
        typeof first === 'object' && OWNS.test(state.text.slice(first.start - 2, first.start))
      if (before.shareOf !== undefined && before.shareOf.length > 0 && !its) return undefined
      const deed = state.subject?.verb ?? EMPTY
      const own = ownerOf(state, before)
      // 宽减薪俸税60%，上限为1.5万元: the limit of what was done
      const owner = LIMIT.test(nounText) && own === state.subject?.noun ? [...deed, ...own] : own
      // 完成年度投资8.6亿元 may be of all that there is
      if (OF_YEAR.test(nounText) && !BUILT.test(words(owner, state))) return undefined
      return owner.length > 0 ? named(EMPTY, ownedHead(owner, before.noun, state)) : undefined
    },
  },
  {
    name: 'head-of-things-counted',
    example: '五个园区实现工业增加值19.7亿元',
    propose: ({ nounText, quantity, before, state, follows }) => {
      const noun = state.subject?.noun ?? EMPTY
      const first = before.noun[0]
      if (!follows || state.taken < 0 || quantity.dimension !== 'money' || before.continues)
        return undefined
      if (before.verb.length > 0 || typeof first !== 'object' || noun.length === 0) return undefined
      if (headOf(nounText) !== nounText) return undefined
      const does = /(?:实现|完成|创造)$/u.test(state.text.slice(first.start - 2, first.start))
      return does ? named(EMPTY, [...noun, ...before.noun]) : undefined
    },
  },
  {
    name: 'verb-shared-in-list',
    example: '新增家庭农场58家、农机合作社24家',
    propose: ({ quantity, before, state, follows }) =>
      follows &&
      before.continues &&
      !before.reaches &&
      before.verb.length === 0 &&
      sharesVerb(quantity, state) &&
      state.series.length > 0
        ? named(sharedVerb(state), before.noun)
        : undefined,
  },
  {
    name: 'noun-before',
    example: '水产品产值完成63.8亿元',
    propose: ({ before }) => named(before.verb, before.noun),
  },
]

/** 旅游业 of 旅游业是另一支柱，聘用23万人, and 四大产业 of 四大产业占生产总值55%，聘用169万名雇员; empty for other deeds. */
function employerOf({ verb }: Before, state: State): Name {
  if (!EMPLOYS.test(words(verb, state))) return EMPTY
  if (state.opening.length > 0 && state.series.length === 0)
    return withoutBeing(state.opening, state.text)
  return state.lastMeasure === 'share' ? (state.subject?.noun ?? EMPTY) : EMPTY
}

/** 旅游业 of 旅游业是一大支柱. */
export function withoutBeing(name: Name, text: string): Name {
  const spoken = render(name, text)
  const at = spoken.indexOf('是')
  return at < 2 ? name : splitTail(name, spoken.length - at).lead
}

/** The verb that things in a list share; what is said behind a thing is only its own: 投产 of 3个项目投产. */
export function sharedVerb({ series }: State): Name {
  const last = series.at(-1)
  const verb = last?.verb[0]
  const noun = last?.noun[0]
  if (last === undefined || verb === undefined) return EMPTY
  const behind = typeof verb === 'object' && typeof noun === 'object' && verb.start > noun.start
  return behind ? EMPTY : last.verb
}

/** Lists and contests that places are held in. */
const LIST =
  /(?:榜单?|百强[县市区]?|\d强[县市区]?|竞争力|排行|名录|测评|评比|评选|考核|评价|大赛)(?:中|上|里)?(?:进位至|上升至|跃升至|升至|位列|排名|综合)?$/u

const lengthOfList = (text: string): number =>
  text.replace(/[中上里]?(?:进位至|上升至|跃升至|升至|位列|排名|综合)?$/u, '').length

/** Heads that are kept up by what goes with them, so that another total of the same thing is another figure. */
const STOCK_HEAD =
  /^(?:数量|总数|增量|额度|规模|改善幅度|提升幅度|总里程|通车里程|运营里程|总面积|总人口|床位数|总库容|存栏量?|出栏量?)$/u

/** A head that is no other word for what was measured: 总里程 after 新增里程. */
const isOtherHead = (head: string, state: State): boolean =>
  STOCK_HEAD.test(head) && !words(state.subject?.noun ?? EMPTY, state).endsWith(head)

/** What the clause after this one is done to: 候车亭遮阳改造 of 投资420万元，完成7座候车亭遮阳改造. */
function upcomingOf({ next, text }: State): Name {
  if (next === undefined) return EMPTY
  const object = objectOf(next, text)
  if (object.length > 0) return object
  const served = servedBy(next, text)
  if (served.length > 0) return served
  const { pieces } = next
  const counted = pieces.findIndex(({ kind }) => kind === 'quantity')
  const opens = pieces
    .slice(0, counted)
    .every(({ kind, classes }) => kind === 'word' && (classes & DOES) !== 0)
  if (counted < 1 || !opens || !isCount(pieces[counted]?.quantity as QuantityMention)) return EMPTY
  const { noun, whole } = readAfter(text, pieces, counted + 1, pieces.length)
  return /完成/u.test(text.slice(pieces[0]?.start, pieces[counted]?.start)) ? whole : noun
}

const DOES =
  WordClass.light | WordClass.acquire | WordClass.action | WordClass.adverb | WordClass.de

/** 扶持240家茶企, 17个申报表格实现…, 投资6亿元的花卉园. */
function nounAfter(
  { quantity, before, after, state }: Question,
  nounBefore: Name = before.noun,
  openList: boolean = before.openList,
): Candidate | undefined {
  const said = after.predicate
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
    const open = !after.byDe && !before.continues && said.length === 0
    const length = open ? state.nounLength(whole) : whole.length
    if (length < whole.length) {
      // 2300多名棋手切磋技艺: no lexicon knows the verb, the segmenter does
      const { lead, tail } = splitTail(after.noun, whole.length - length)
      return isGeneric(lead, state) ? named([...tail, ...said], lead) : named(EMPTY, lead)
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
  // 一期4条主干道完成改造、二期5条主干道开工建设
  if (said.length > 0 && isCountedAgain(after.noun, state)) return named(done, after.noun)
  return named(before.continues ? sharedVerb(state) : EMPTY, after.noun)
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

const LIGHT_VERB = /^(?:进行了?|实现了?|完成了?)/u

/** What is said without its empty verb: 主体封顶 of 实现主体封顶. */
function withoutLight(said: Name, state: State): Name {
  const text = words(said, state)
  if (WHOLLY_DONE.test(text)) return EMPTY
  const light = LIGHT_VERB.exec(text)
  return light === null || light[0].length === text.length
    ? said
    : splitTail(said, text.length - light[0].length).tail
}

/** How things in hand are told apart; another verb takes its place: 在建线路15条、投产9条. */
const DEED =
  /^(?:.{0,6}?)(?:在建|拟建|续建|新引进|新开工|新签约|已签约|签约|拟开工|开工)(?=.{2,6}$)/u

const DONE_LAST = /(?<=.{3})(?:新?(?:签约|开工|竣工|投产|竣工投产|完工)|续建|基本建成)$/u

function withoutDeed(noun: Name, state: State): Name {
  const text = words(noun, state)
  const deed = DEED.exec(text)
  return deed === null ? noun : splitTail(noun, text.length - deed[0].length).tail
}

const DOING = /^(?:进行|实现|完成|实施|启动|开展|推进|用于)了?/u

/** What money was spent on: 生态类项目 of 实施生态类项目. */
function withoutDoing(said: Name, state: State): Name {
  const text = words(said, state)
  const doing = DOING.exec(text)
  return doing === null || doing[0].length === text.length
    ? said
    : splitTail(said, text.length - doing[0].length).tail
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

/** What stands before a whole and says that it is one. */
const WHOLLY = /^(?:全体|全部|全社会)/u
/** Characters of a word that the end of a part's name and the name of the whole may have in common. */
const COMMON = 2

/**
 * What a part takes from the name of its whole: its head, 面积 of 仓库面积; all of it where the part is one side, 婴儿死亡率
 * for 城市; and what follows the word that both have, 量 of 全社会用电量 for 工业用电.
 */
function tailFor(part: string, whole: Name, head: string, state: State): Name {
  const text = words(whole, state)
  const after = (length: number) => splitTail(whole, text.length - length).tail
  // 石油化工产业增加值 of 先进制造业增加值
  const sector = OF_TRADE.test(part) ? (SECTOR.exec(head)?.[0].length ?? 0) : 0
  if (sector > 0) return splitTail(whole, head.length - sector).tail
  if (PLACE_SIDE.test(part)) return after(OTHER_PLACE.test(text) ? 1 : 0)
  const shared = part.length > COMMON ? text.lastIndexOf(part.slice(-COMMON)) : -1
  if (shared >= 0 && shared + COMMON < text.length) return after(shared + COMMON)
  if (SIDE.test(part) && !SIDE.test(text)) return after(WHOLLY.exec(text)?.[0].length ?? 0)
  return splitTail(whole, head.length).tail
}

/** 新建绿道230公里、累计近2000公里 */
const ADDS_UP = /累计(?:近|超|约|达|突破)?$/u

/** 其利润, and 实现利润 of the one that the sentence is about. */
const OWNS = /(?:其|实现)$/u

const TOTAL = /^(?:总额|总量|总数|总和|总规模)$/u

/** What has figures of its own where one speaks of developing it: 发展花卉产业，产值突破20亿元. */
const TRADE = /(?:产业|[工农牧渔林商旅游服务造药]业|经济|集群|园区|机构|公司|集团|基地|田)$/u

/** Who decides and has no figures: 省政府批准…，规划面积扩大到…. */
const AGENT = /(?:政府|党委|[省市县区州盟旗镇乡]委|国务院|中央|部门|领导|干部)$/u

const SPENT = /^(?:累计|共)?(?:完成)?投资(?:额)?$/u

/** Whether different things were done, each with a verb of its own. */
function isSum(state: State): boolean {
  const [first, second] = state.series.slice(-2)
  if (first === undefined || second === undefined) return false
  const done = first.verb.length > 0 && second.verb.length > 0
  return done && words(first.noun, state).slice(-2) !== words(second.noun, state).slice(-2)
}

const PRODUCING = /生产$/u

/** A head with its owner: 粮食产量 of 粮食生产 and 产量, 商品房销售收入 of 商品房销售 and 销售收入. */
export function ownedHead(owner: Name, head: Name, state: State): Name {
  const before = words(owner, state)
  const behind = words(head, state)
  if (PRODUCING.test(before) && /产/u.test(behind)) {
    const kept = splitTail(owner, 2).lead
    return [...(kept.length > 0 ? kept : owner), ...head]
  }
  if (behind.startsWith(before)) return head
  for (let size = Math.min(4, before.length - 1, behind.length - 1); size >= 2; size--)
    if (before.endsWith(behind.slice(0, size))) return [...splitTail(owner, size).lead, ...head]
  return [...owner, ...head]
}

/** What a deed goes up to. */
const LIMIT = /^[上下]限$/u
const OF_YEAR = /^(?:年度|当年|本年)/u

/** Things that money goes into. */
const BUILT = /(?:项目|工程|园区|产业园|基地|专项)$/u

/** What a bare 总投资 belongs to: what the clause before was about, or the last thing counted, without its own head. */
export function ownerOf(state: State, before: Before): Name {
  if (hasHead(state.pending, state)) return state.pending
  // 甲项目95项，新能源产业强势发展，产值增长50%
  if (state.series.length > 0 && OF_TRADE.test(words(state.pending, state))) return state.pending
  if (state.opening.length > 0 && state.series.length === 0)
    return AGENT.test(words(state.opening, state)) ? EMPTY : state.opening
  // 实施八大水利项目，总投资74亿元
  if (BUILT.test(words(state.pendingObject, state))) return state.pendingObject
  // 园区综合排名第9位，主营业务收入突破85亿元
  if (state.series.length === 0 && state.ranked !== undefined) return state.ranked.noun
  // 其中非公有工业增加值80亿元；实现利润20亿元: the part ends with the mark
  const subject = state.among && state.resumed ? state.main : state.subject
  if (subject === undefined) return EMPTY
  // 省政府批准设立新区，规划面积由9平方公里…: the sentence before was about something else
  if (state.series.length === 0 && state.pending.length + state.pendingObject.length > 0)
    return TRADE.test(words(state.pendingObject, state)) ? state.pendingObject : EMPTY
  // 实施水利工程24项，拆除旧坝31万平方米，完成投资5.2亿元: of all that was done
  if (!before.continues && SPENT.test(words(before.noun, state)) && isSum(state)) return EMPTY
  const name = words(subject.noun, state)
  // 每千人口床位数6张，累计投资9亿元
  if (name.startsWith('每')) return EMPTY
  // 工业贡献率 of 工业增加值, 投资贡献率 of 投资
  if (words(before.noun, state) === '贡献率')
    return name.endsWith('增加值') ? splitTail(subject.noun, 3).lead : subject.noun
  const head = headOf(name)
  // 财政收入增加64亿元，总额突破千亿元
  if (TOTAL.test(words(before.noun, state)) && !TOTAL.test(head)) return subject.noun
  // 开发区签约项目6个，总投资12亿元: projects own what is put into them
  if (BUILT.test(head) || /(?:企业|机构)$/u.test(head)) return subject.noun
  if (head === name) return EMPTY
  // 民间剧团演出3.1万场，外地观众420万人次
  const topic = words(state.topic, state)
  if (topic !== '' && head === '' && name.startsWith(topic)) return state.topic
  return head === ''
    ? subject.noun.length > 0
      ? subject.noun
      : subject.verb
    : splitTail(subject.noun, head.length).lead
}
