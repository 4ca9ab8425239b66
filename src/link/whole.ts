/*
 * The whole that a clause tells the parts of.
 */
import { WordClass } from '../lexicon/words.ts'
import type { QuantityMention } from '../model/mention.ts'
import { EMPTY_NAME, renderName } from '../model/name.ts'
import { readBefore, reworded, type Before } from './before.ts'
import { headOf, splitTail, type Subject } from './name.ts'
import { has, isContent, type Clause, type Piece } from './pieces.ts'
import type { Run } from './runs.ts'
import { anyOf, oneOf } from './spelling.ts'
import type { State } from './state.ts'

const C = WordClass

/** 其中: what follows are parts of what was named last, if that is not itself the only part of something. */
export function enterParts(state: State): void {
  if (state.among && state.parts > 1) {
    state.main = state.subject
    state.mainDimension = undefined
  }
  state.among = true
  state.parts = 0
  state.resumed = false
}

const PARTING = /^(?:按|分|从|就)[^，。；]{1,10}?(?:划?分|来?看|分类|分组|统计)$/u

/** 按季节分，冬小麦实现12.6亿元: what was named before is told by its parts. */
export function partsWhole(pieces: readonly Piece[], text: string): boolean {
  const start = pieces[0]?.start ?? 0
  return mayPart(text, start) && PARTING.test(text.slice(start, pieces.at(-1)?.end))
}

const TOLD_BY = /(?<=[产商]品|品种|作物|实物)(?:产销量|产量|销售?量)(?=来?看$|中$)/u

/** Whether the whole is only what the figures of goods are of. */
export const isOfGoods = ({ noun }: Subject, text: string): boolean =>
  OF_GOODS.has(renderName(noun, text))
const OF_GOODS = oneOf('产销量|产量|销量|销售量')

/** 从产品产量看，铝材增长64%: what the figures of the parts behind are of, where that says it. */
export function toldBy(pieces: readonly Piece[], text: string): Subject | undefined {
  const start = pieces[0]?.start ?? 0
  const found = TOLD_BY.exec(text.slice(start, pieces.at(-1)?.end))
  if (found === null) return undefined
  const at = start + found.index
  return { verb: EMPTY_NAME, noun: [{ start: at, end: at + found[0].length }] }
}

/** Whether a word that begins here may say by what a whole is parted. */
export const mayPart = anyOf('按分从就')

/** 各流域发电量占全省的比重分别为：青河41.5%，白河22.8%: keeps the whole for the parts named after it. */
export function noteWhole({ pieces, classes }: Clause, mark: string, state: State): void {
  if ((classes & C.share) === 0) return
  const { shareOf, noun, respectively, ofPlan } = readBefore(state.text, pieces, 0, pieces.length)
  if (shareOf === undefined || shareOf.length === 0 || ofPlan) return
  if (mark === '：' || respectively) state.whole = { of: shareOf, noun }
  else if (mark === '（') state.interrupted = { of: shareOf, noun }
}

/** 零售额中，网上销售占7%, 在参保人员中，…: keeps what shares are of that do not say it. */
export function noteWholeOfParts({ pieces }: Clause, state: State): void {
  const last = pieces.at(-1) as Piece
  const { text } = state
  if (text[last.end - 1] !== '中' || text[last.end] !== '，') return
  const from = pieces.findIndex((piece) => isContent(piece) || has(piece, C.action))
  const opening = pieces[from]?.start ?? last.end
  // 在职工队伍中, but 在校学生中
  const start = text[opening] === '在' && !isIncumbent(text, opening + 1) ? opening + 1 : opening
  const told = pieces.slice(from).every((piece) => isContent(piece) || has(piece, C.action | C.de))
  const words = text.slice(start, last.end - 1)
  const main = toldBy(pieces, text)
  if (main !== undefined) {
    // 主要工业产品产量中，铝材增长64%
    state.among = true
    state.main = main
    state.mainDimension = undefined
    return
  }
  if (told && words.length > 1 && !UNDERTAKEN.test(words))
    state.wholeOfParts = [{ start, end: last.end - 1 }]
}
const isIncumbent = anyOf('校岗册编建')
/** What goes on and has no parts: 在推进过程中，…. */
const UNDERTAKEN =
  /(?:过程|进程|工作|建设|改造|行动|活动|发展|会议|大会|实践|生活|运行|环境|形势|竞争)$/u

/** 优良天数占监测天数（366天）的96.7%: the figure in the bracket is of the whole, the one behind it of the part. */
export function withInterrupted(
  before: Before,
  { aside, opening, pieces }: Clause,
  /** Index of the piece that the stretch before the figure begins with. */
  from: number,
  quantity: QuantityMention | undefined,
  state: State,
): Before | undefined {
  const { interrupted } = state
  if (interrupted === undefined || before.noun.length + before.verb.length > 0) return undefined
  if (aside && opening === '（') return reworded(before, { noun: interrupted.of })
  state.interrupted = undefined
  const first = pieces[from]
  const goesOn = has(first, C.de) && (opening === '）' || from > 0)
  if (!goesOn || quantity?.form !== 'percent') return undefined
  const noun = interrupted.noun.length > 0 ? interrupted.noun : (state.subject?.noun ?? EMPTY_NAME)
  return reworded(before, { shareOf: interrupted.of, noun })
}

/** 县级收入96亿元，占全县收入270亿元的35.6%: how much the whole is stands between it and the share. */
export function withLevelOfWhole(
  before: Before,
  { pieces }: Clause,
  { indexes }: Run,
  state: State,
): Before | undefined {
  const { ofPlan, shareOf } = before
  const index = indexes.at(-1) as number
  const form = pieces[index]?.quantity?.form
  // 占年初预算8亿元的41%: the plan is one for the part
  if (shareOf === undefined || shareOf.length === 0 || ofPlan || form !== 'amount') return undefined
  if (!has(pieces[index + 1], C.de)) return undefined
  if (pieces[index + 2]?.quantity?.form !== 'percent') return undefined
  state.interrupted = {
    of: shareOf,
    noun: before.noun.length > 0 ? before.noun : (state.subject?.noun ?? EMPTY_NAME),
  }
  return reworded(before, { noun: shareOf, members: [shareOf], owner: [], verb: EMPTY_NAME })
}

/** A part of the whole that an earlier clause has named: 华东36.3% is the share of 华东销售额. */
export function withWhole(
  before: Before,
  quantity: QuantityMention | undefined,
  state: State,
): Before {
  const { whole, text } = state
  if (
    whole === undefined ||
    quantity?.form !== 'percent' ||
    before.shareOf !== undefined ||
    before.movement !== undefined ||
    before.noun.length === 0
  )
    return before
  const head = headOf(renderName(whole.noun, text))
  const own = headOf(renderName(before.noun, text)) !== ''
  const { tail } = splitTail(whole.noun, own ? 0 : head.length)
  return reworded(before, {
    shareOf: whole.of,
    noun: [...before.noun, ...tail],
    members: before.members.map((member) => [...member, ...tail]),
  })
}
