import { WordClass } from '../lexicon/words.ts'
import {
  EMPTY_NAME as EMPTY,
  nameLength,
  renderName as render,
  type Name,
  type NamePart,
} from '../model/name.ts'
import { POINTING } from './before-phrase.ts'
import { splitTail } from './name.ts'
import { type Clause, cut, has, isContent, isSign, pieceAt, type Piece } from './pieces.ts'
import { noteShare } from './share-of-clause.ts'
import { anyOf } from './spelling.ts'
import type { State } from './state.ts'
import { givesReason } from './time-of-clause.ts'

const C = WordClass

/** Ends of an object that name the doing and not the thing: 建设 of 保障性住房建设. */
const WEAK_OBJECTS = new Set('建设 工作 力度 体系 行动 工程 水平 发展'.split(' '))

/** Fewer characters are as often an adverb that no lexicon knows: 滚动实施. */
const SHORTEST_OPENING = 3

const LONGEST_OBJECT = 16

/** Ends of a lead that say what becomes of it. */
const WEAK_LEAD =
  /(?:(?:转型升级|整合升级|整合提升|优化升级|扩能|强势|快速|蓬勃|迅猛|健康|集聚)?(?:步伐|提质|加速|做大做强|发展壮大|发展|改革|建设|工作)|相抵|(?<![需重主摘必纪概])要)$/u
/** The last characters of them. */
const ENDS_LEAD = '伐质速强大展革设作要抵'

const LONGEST_PENDING = 24

/** Whether something is named before a reason: 批发业因需求减弱. */
const tellsReason = (pieces: readonly Piece[]): boolean =>
  isContent(pieces[0]) && pieces.some(({ word }, index) => index > 0 && REASON.has(word))
const REASON: ReadonlySet<string> = new Set(['因', '因为', '由于', '受', '受益于', '得益于'])

/** Keeps what a clause without numbers was about, for numbers in the next one that do not say it. */
export function notePending(clause: Clause, opensSentence: boolean, state: State): void {
  const { classes } = clause
  // 其中电子产品（年增5%）
  const behindAmong = has(clause.pieces[0], C.among)
  const pieces = behindAmong ? clause.pieces.slice(1) : clause.pieces
  const { text } = state
  if (noteForecast(pieces, state) || noteMeasureOfShare(pieces, state)) return
  if (noteShare(clause, state) || givesReason(pieces, text)) return
  const phrase = nominal(clause, state)
  // 批发业因需求减弱，下降9%
  const opens = opensSentence || tellsReason(pieces)
  if (phrase.length > 0) {
    state.pending = phrase
    state.pendingMembers = []
    state.pendingOpens = opens
    state.pendingParts = clause.opening === '；'
    state.pendingMoves = (classes & (C.rise | C.fall)) !== 0
    state.awaitsShare = false
    return
  }
  if (isCircumstance(pieces, text)) return
  const listed = (classes & C.list) !== 0 ? listedForNext(pieces, state) : []
  if (listed.length > 1) {
    state.pending = EMPTY
    state.pendingMembers = listed
    return
  }
  const { lead, object } = readClause(pieces, text)
  if (lead.length > 0 || object.length > 0) state.awaitsShare = false
  if (object.length > 0) {
    state.pendingObject = objectName(object, text)
    state.pendingDeed = deedOf(pieces, object, state)
    state.pending = EMPTY
    return
  }
  const last = lead.at(-1)
  if (
    last !== undefined &&
    text[last.start] === '“' &&
    BECOMES.test(text.slice(last.start, last.end))
  )
    lead.pop()
  const name = leadName(lead, text)
  const length = nameLength(name)
  if (length < 2 || length > LONGEST_PENDING) return
  state.pending = name
  state.pendingOpens = opens
  state.pendingParts = clause.opening === '；'
  state.pendingMoves = (classes & (C.rise | C.fall)) !== 0
  state.pendingDeed = EMPTY
  // 水果生产喜获丰收，总产达到46万吨: how it fares is said of what the figure behind is about
  const fares = (classes & C.cause) !== 0 && pieces.some((piece) => isVerdict(piece, text))
  if (fares || (opensSentence && length >= SHORTEST_OPENING)) state.opening = name
  state.pendingMembers =
    (classes & C.list) !== 0 && lead.some((piece) => has(piece, C.list)) ? membersOf(lead) : []
}

/** 力争新引进项目当年履约率、开工率，分别达到90%、80%: what a clause lists at its end, where the next tells of each. */
function listedForNext(pieces: readonly Piece[], { next }: State): readonly Name[] {
  const opening = next === undefined ? undefined : firstSolid(next.pieces)
  if (!has(opening, C.respectively)) return []
  let from = pieces.length
  while (from > 0 && (isContent(pieces[from - 1]) || has(pieces[from - 1], C.list))) from--
  // What the clause begins with is read as its lead.
  return from === 0 ? [] : membersOf(pieces.slice(from))
}

/** “双下降” behind several things: what becomes of them. */
const BECOMES =
  /^“[^”]{0,4}(?:[升降增减涨]|下降|增长|提升|减少|减半|翻番|回升|转正|突破|丰收|清零)”$/u

/** What a clause starts with, without what becomes of it. */
function leadName(said: readonly Piece[], text: string): Name {
  const lead = said.length > 2 && pointsOnly(said, text) ? said.slice(2) : said
  const whole = withoutAspect(withoutAdverb(nameOf(lead), text), text)
  if (nameLength(whole) < 5 || !ENDS_LEAD.includes(endOf(whole, 1, text))) return whole
  const weak = WEAK_LEAD.exec(render(whole, text))
  return weak === null ? whole : splitTail(whole, weak[0].length).lead
}

/** 像这样的 of 像这样的产业项目 names nothing. */
const pointsOnly = ([first, mark]: readonly Piece[], text: string): boolean =>
  has(mark, C.de) && POINTING.test(text.slice(first?.start, first?.end))

/** 经常开支 of 至于经常开支方面: 方面 only says that it is told of. */
function withoutAspect(name: Name, text: string): Name {
  const last = name.at(-1)
  if (typeof last !== 'object' || text[last.end - 1] !== '面') return name
  return nameLength(name) > 3 && endOf(name, 2, text) === '方面' ? splitTail(name, 2).lead : name
}

/** The last characters of a name, as many as are asked for or as it has. */
function endOf(name: Name, length: number, text: string): string {
  const part = name.at(-1)
  return typeof part === 'object' && part.end - part.start >= length
    ? text.slice(part.end - length, part.end)
    : render(name, text).slice(-length)
}

/** 对2010年经济增长率的预测，由3.1%下修为2.8%: what is forecast, and for when. */
function noteForecast(pieces: readonly Piece[], state: State): boolean {
  const { text } = state
  const last = pieces.length - 1
  if (!has(pieces[last], C.estimate) || !has(pieceAt(pieces, last - 1), C.de)) return false
  const towards = pieces.findLastIndex(({ start, end }) => /^对于?$/u.test(text.slice(start, end)))
  if (towards < 0) return false
  const named = pieces.slice(towards + 1, last - 1)
  const time = named.find(({ kind }) => kind === 'calendar')
  const name = nameOf(named.filter(({ kind }) => kind !== 'calendar' && kind !== 'blank'))
  if (name.length === 0) return false
  state.pending = name
  state.pendingMembers = []
  state.pendingOpens = true
  state.pendingParts = false
  state.pendingMoves = false
  if (time?.period !== undefined) state.period = time.period
  state.status = 'estimate'
  return true
}

/** 以本地生产总值计算: what the per cents behind are of. */
function noteMeasureOfShare(pieces: readonly Piece[], state: State): boolean {
  const start = firstSolid(pieces)?.start ?? 0
  const sign = state.text[start]
  if (sign !== '以' && sign !== '按') return false
  const words = state.text.slice(start, lastSolid(pieces)?.end)
  const found = /^[以按](.{2,12}(?:生产总值|生产毛额|GDP))(?:计算?|来计算|为准)$/u.exec(words)
  if (found === null) return false
  state.whole = {
    of: [{ start: start + 1, end: start + 1 + (found[1] ?? '').length }],
    noun: EMPTY,
  }
  return true
}

/** 在世界经济复苏带动下: under which something happens. */
const UNDER =
  /(?:[带推拉驱]动|支撑|影响|作用|背景|情况|形势|条件|领导|支持|努力|关心|指导|帮助|冲击|压力|前提|格局|环境)之?下$/u

/** 关于国际形势方面: what is told of. */
const isAspect = (words: string): boolean => words.startsWith('关于') && words.endsWith('方面')

const endsCircumstance = anyOf('下面中里')

/** 在主要经济体中: among which something is spoken of. */
function isCircumstance(pieces: readonly Piece[], text: string): boolean {
  const first = firstSolid(pieces)
  const last = lastSolid(pieces)
  if (first === undefined || last === undefined) return false
  // 扣除价格上涨因素，实际增长7%
  // 扣除房地产开发投资，增长7%
  if (EXCEPTS.has(first.word) && !pieces.some((piece) => has(piece, C.de))) return true
  if (LEAVES_OUT.has(first.word) && FACTOR.test(text.slice(first.end, last.end))) return true
  if (!endsCircumstance(text, last.end - 1)) return false
  const words = text.slice(first.start, last.end)
  if (isAspect(words) || (words.includes('在') && UNDER.test(words))) return true
  if (!isSign(first, '在', text)) return false
  return isContent(last) && /[中里]$/u.test(text.slice(last.start, last.end))
}

/** 非农就业人数更在连续增加后首次下降, 工业投资却大幅减少: an adverb that no lexicon can know for one. */
function withoutAdverb(name: Name, text: string): Name {
  const last = endOf(name, 1, text)
  if (nameLength(name) < 5 || (last !== '更' && last !== '却' && last !== '则')) return name
  return PARTS_OF_WORDS.includes(endOf(name, 2, text).charAt(0)) ? name : splitTail(name, 1).lead
}

/** What makes a word with one of them: 变更, 冷却, 规则. */
const PARTS_OF_WORDS = '变三五冷忘退原规准法细守总'

/** Whether a word says how something fares: 势头强劲, 喜获丰收, 再创新高. */
const isVerdict = (piece: Piece, text: string): boolean =>
  has(piece, C.cause) &&
  /(?:丰收|规模|新高|最高|纪录|[好喜劲猛高升进]|发展|显著|明显|运行|平稳|增强)$/u.test(
    text.slice(piece.start, piece.end),
  )

/**
 * A clause that is one noun phrase with a sentence in it before 的, where the clause behind it says its figure at once:
 * 每百元养蚕成本产出的鲜茧价款，1986年为42元. Empty for any other clause.
 */
function nominal({ pieces, classes }: Clause, { text, next }: State): Name {
  if ((classes & C.de) === 0 || next === undefined || !saysFigure(next, text)) return EMPTY
  const solid = pieces.filter(
    ({ kind }) => kind !== 'blank' && kind !== 'calendar' && kind !== 'quantity',
  )
  while (has(solid[0], C.adverb | C.cause | C.scope | C.list)) solid.shift()
  const first = solid[0]
  const mark = solid.findLastIndex((piece) => has(piece, C.de))
  const tail = solid.slice(mark + 1)
  if (first === undefined || mark < 1 || tail.length === 0 || has(first, C.preposition))
    return EMPTY
  const isNoun = tail.every((piece) => isContent(piece) || has(piece, C.action | C.list))
  // 渔业投资扭转了连降的势头: a clause of its own
  if (solid.some(({ word }) => word.startsWith('扭转'))) return EMPTY
  const isPhrase = solid.slice(0, mark).some((piece) => !isContent(piece) && !has(piece, C.de))
  if (!isNoun || !isPhrase || CIRCUMSTANCE.test(render(nameOf(tail), text))) return EMPTY
  // 开展轮作试验的山区农场，有480个, but 完成烘干房的屋顶修缮
  // 加入合作社的农户，已占总农户的96%
  if (!isContent(first) && !counts(next, text) && !opensShare(next, text)) return EMPTY
  const name = nameOf(solid)
  return render(name, text).length <= LONGEST_PENDING ? name : nameOf(tail)
}

/** 蔬菜销售额在前年明显回升的情况下: what it rests on is not what is measured. */
const CIRCUMSTANCE = /(?:[上下中]|同时|时候|前后|以来|之际)$/u

/** What may stand between a time and a figure that a clause says of the noun phrase before it. */
const SAYS =
  C.adverb |
  C.reach |
  C.to |
  C.yoy |
  C.rise |
  C.fall |
  C.light |
  C.cause |
  C.about |
  C.at_least |
  C.estimate |
  C.target |
  C.average |
  C.preposition |
  C.de

/** 1986年为42元, 每户平均达到96.5元, 由上年的1.83吨: a clause without a name of its own before its first figure. */
function saysFigure({ pieces, counts }: Clause, text: string): boolean {
  if (!counts) return false
  for (const piece of pieces) {
    if (piece.kind === 'quantity') return text[piece.end] !== '的'
    if (piece.kind !== 'blank' && piece.kind !== 'calendar' && !has(piece, SAYS)) return false
  }
  return false
}

/** 已占总农户的96%: the clause is about what the one before names. */
function opensShare({ pieces }: Clause, text: string): boolean {
  const first = pieces.find(
    ({ kind, classes }) => kind !== 'blank' && !(classes & (C.adverb | C.cause)),
  )
  return has(first, C.share) && text[first?.start ?? 0] === '占'
}

/** 有6600个: the clause says how many there are. */
const counts = ({ pieces }: Clause, text: string): boolean =>
  pieces.some(
    (piece, index) =>
      pieces[index + 1]?.kind === 'quantity' && text.slice(piece.start, piece.end).endsWith('有'),
  )

/** What a clause does something to, up to its first number; empty if it does not start with a verb: 粮食烘干房屋顶修缮 of
 * 完成了粮食烘干房的屋顶修缮. */
export function objectOf({ pieces }: Clause, text: string): Name {
  const { object } = readClause(pieces, text)
  const name = objectName(object, text)
  const verbs = pieces.filter(
    (piece) =>
      has(piece, C.acquire | C.action) &&
      !has(piece, C.light) &&
      piece.end <= (object[0]?.start ?? 0),
  )
  return name.length === 0 ? name : [...verbs.map(({ start, end }) => ({ start, end })), ...name]
}

/** 宽免差饷 of 宽免首两季差饷: the verbs before an object and the object. */
function deedOf(
  pieces: readonly Piece[],
  object: readonly Piece[],
  { pendingObject }: State,
): Name {
  const until = object[0]?.start ?? 0
  const deed: NamePart[] = []
  for (const piece of pieces) {
    const { start, end } = piece
    if (has(piece, C.acquire | C.action) && end <= until) deed.push({ start, end })
  }
  return [...deed, ...pendingObject]
}

/**
 * What a clause does for someone or to something, empty for other clauses: 山区渠道加固 of 对40余公里山区渠道进行了加固,
 * 餐费补贴服务 of 为学童提供餐费补贴服务.
 */
export function servedBy({ pieces }: Clause, text: string): Name {
  if (!/^(?:对|为|给|向|将|把)$/u.test(text.slice(pieces[0]?.start, pieces[0]?.end))) return EMPTY
  const verb = pieces.findIndex(
    (piece, index) =>
      index > 1 && has(piece, C.acquire | C.light | C.action | C.predicate) && !isContent(piece),
  )
  if (verb < 0) return EMPTY
  const done = pieces.slice(verb + 1).filter((piece) => !has(piece, C.light | C.adverb))
  if (
    done.length === 0 ||
    !done.every((piece) => isContent(piece) || has(piece, C.action | C.list | C.de))
  )
    return EMPTY
  const performs = /^(?:进行|实施|开展|予以)了?$/u.test(
    text.slice(pieces[verb]?.start, pieces[verb]?.end),
  )
  if (!performs) return objectName(done, text)
  const counted = pieces.findIndex(({ kind }) => kind === 'quantity')
  const things = pieces.slice(counted < 0 ? 1 : counted + 1, verb).filter(isContent)
  return counted > verb || things.length === 0 ? EMPTY : objectName([...things, ...done], text)
}

/** 起失业率 of 自9月起失业率: 起 belongs to the time before it. */
const afterSince = (piece: Piece, text: string): Piece =>
  text[piece.start] === '起' && piece.end - piece.start > 1
    ? cut(piece, piece.start + 1, piece.end)
    : piece

const VERBAL = C.acquire | C.action | C.light | C.predicate | C.rise | C.fall

const FACTOR = /(?:因素|影响)后?$/u

const EXCEPTS: ReadonlySet<string> = new Set(['扣除', '剔除', '不计'])
const LEAVES_OUT = new Set(['扣除', '剔除', '不计', '除', '除了'])

/** A clause taken apart: what it starts with, or what the verb it starts with is done to. */
function readClause(
  pieces: readonly Piece[],
  text: string,
): { readonly lead: Piece[]; readonly object: readonly Piece[] } {
  const lead: Piece[] = []
  const object: Piece[] = []
  let place: 'lead' | 'verb' | 'over' = 'lead'
  let timed = false
  let without = false
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index] as Piece
    if (piece.kind === 'quantity') break
    // 自去年9月起失业率已趋缓
    // 我建议将债券计划的规模: who proposes is not what is proposed
    if (place === 'lead' && lead.length === 0) {
      if (has(piece, C.target | C.estimate) && !has(piece, C.plan | C.light)) continue
      // 来自内地的旅客上升显著
      if (piece.word === '来自') continue
      if (has(piece, C.preposition)) {
        timed = true
        without = LEAVES_OUT.has(piece.word)
        continue
      }
    }
    if (without && place === 'lead' && has(piece, C.de)) {
      // 扣除能源之核心物价: what is left out is no part of the name
      lead.length = 0
      without = false
      continue
    }
    // 旅客的平均逗留时间
    const ofMean = piece.word === '平均' && lead.length > 0 && isContent(pieces[index + 1])
    if (ofMean && place === 'lead') {
      lead.push(piece)
      continue
    }
    const light =
      piece.kind === 'blank' ||
      piece.kind === 'calendar' ||
      has(piece, C.adverb | C.cause | C.scope)
    if (light) {
      if (place === 'lead' && lead.length > 0) place = 'over'
      continue
    }
    if (place === 'verb' && object.length > 0 && piece.word === '参与') {
      // 引导民间资金参与滨河步道改造: what they take part in
      object.length = 0
      continue
    }
    if (has(piece, C.etc) && isLong(object) && isSum(pieces[index + 1], text)) {
      // 举办甲恳谈会、乙推介会等招商活动: what sums up so long a list stands for it
      object.length = 0
      continue
    }
    if (
      isContent(piece) ||
      has(piece, C.list | C.de) ||
      (has(piece, C.action) && lead.length + object.length > 0) ||
      // 启动安置房网签工作
      (object.length > 0 && has(piece, C.acquire) && isTask(pieces[index + 1], text))
    ) {
      if (place === 'lead') lead.push(timed && lead.length === 0 ? afterSince(piece, text) : piece)
      else if (place === 'verb') object.push(piece)
    } else if (place === 'lead') place = lead.length === 0 && has(piece, VERBAL) ? 'verb' : 'over'
    else if (object.length > 0) break
  }
  return place === 'verb' ? { lead: [], object } : { lead, object: [] }
}

const isLong = (object: readonly Piece[]): boolean =>
  (object.at(-1)?.end ?? 0) - (object[0]?.start ?? 0) > LONGEST_OBJECT

/** What sums up a list and may have figures of its own. */
const isSum = (piece: Piece | undefined, text: string): boolean =>
  isContent(piece) &&
  /(?:活动|项目|工程|产业|园区|基地|企业)$/u.test(text.slice(piece?.start, piece?.end))

const isTask = (piece: Piece | undefined, text: string): boolean =>
  isContent(piece) && /^(?:工作|行动|任务|工程|活动)/u.test(text.slice(piece?.start, piece?.end))

function objectName(object: readonly Piece[], text: string): Name {
  const whole = nameOf(object)
  const length = nameLength(whole)
  const weak = length > 2 && WEAK_OBJECTS.has(endOf(whole, 2, text))
  if (length - (weak ? 2 : 0) > LONGEST_OBJECT) return EMPTY
  return weak ? splitTail(whole, 2).lead : whole
}

const membersOf = (pieces: readonly Piece[]): Name[] => {
  const members: Piece[][] = [[]]
  for (const piece of pieces) {
    if (has(piece, C.list)) members.push([])
    else members.at(-1)?.push(piece)
  }
  return members.map(nameOf).filter((name) => name.length > 0)
}

const nameOf = (pieces: readonly Piece[]): Name => {
  let from = 0
  let to = pieces.length
  while (has(pieces[from], C.list | C.de)) from++
  while (to > from && has(pieces[to - 1], C.list | C.de)) to--
  if (to - from === 1) {
    const { start, end } = pieces[from] as Piece
    return [{ start, end }]
  }
  const name: NamePart[] = []
  for (let index = from; index < to; index++) {
    const piece = pieces[index] as Piece
    if (!has(piece, C.de)) name.push({ start: piece.start, end: piece.end })
  }
  return name
}

function firstSolid(pieces: readonly Piece[]): Piece | undefined {
  let index = 0
  while (pieces[index]?.kind === 'blank') index++
  return pieces[index]
}

function lastSolid(pieces: readonly Piece[]): Piece | undefined {
  let index = pieces.length - 1
  while (pieces[index]?.kind === 'blank') index--
  return pieces[index]
}
