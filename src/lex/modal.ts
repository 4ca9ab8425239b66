import { WordClass } from '../lexicon/words.ts'
import type { Token } from '../model/token.ts'

/** What 会 ends as the name of a body or an event: 协会, 委员会, 招聘会. */
const BODY =
  /(?:[协学工商大议员部合社机全党晚展览年例盛峰运动董监理事教公青妇总分研讨谈聘介接布洽易庙音乐联席政协院省市县区乡村居委]|[基奖]金)$/u
/** Adverbs of one character that stand between what a clause is about and what it says. */
const ADVERBS = '会料更只仅再微均尚仍略才便也亦即可则须若'
/** 变更, 不仅, 平均: what an adverb's character is the end of. */
const ENDS_WORD =
  /(?:[变三五]更|不仅|平均|[原规法细准守否]则|[人户年月日]均|各自|和尚|高尚|策略|战略|省略|人才|天才|顺便|方便|立即|随即|稍微|轻微|[许认不宁尚适]可|[必无毋急]须|[假倘般]若|[原材资燃饮塑肥饲染涂布面预意照史香调辅衣木石废毛油垫颜敷用物]料)$/u

/** Who decides what is to be done. */
const AUTHORITY = /(?:政府|当局|[管理发展]局|[总部福]署|我们)$/u

const CAUSES = /(?:下来|因此|因而|亦|也|都|措施|建议|决定|安排)[令使]$/u

const PREDICATE =
  WordClass.rise |
  WordClass.fall |
  WordClass.to |
  WordClass.reach |
  WordClass.light |
  WordClass.acquire |
  WordClass.action |
  WordClass.estimate |
  WordClass.target |
  WordClass.adverb |
  WordClass.predicate |
  WordClass.preposition |
  WordClass.cause |
  WordClass.share |
  WordClass.yoy |
  WordClass.qoq |
  WordClass.mom |
  WordClass.other_base

const says = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (token.classes & PREDICATE) !== 0

/** Where the adverbs begin that a stretch of plain text ends with: 会 of 政府收入会. */
function adverbsFrom(text: string, start: number, end: number): number {
  let at = end
  while (at > start && ADVERBS.includes(text.charAt(at - 1))) {
    if (ENDS_WORD.test(text.slice(Math.max(0, at - 2), at))) break
    if (text.charAt(at - 1) === '会' && BODY.test(text.slice(Math.max(0, at - 3), at - 1))) break
    at--
  }
  // 纳税人都会, but 大都会
  const all =
    text.charAt(at) === '会' && /(?<![大首古成京])都$/u.test(text.slice(Math.max(0, at - 2), at))
  return all && at - 1 > start ? at - 1 : at
}

/** A token as a plain literal, so that all have one shape. */
const part = (start: number, end: number, word = '', classes = 0): Token => ({
  kind: word === '' ? 'text' : 'word',
  start,
  end,
  word,
  classes,
  reading: undefined,
})

/** 之, which stands for 的 in these texts; on the mainland it is a part of names: 南昌之星. */
const OF = '之'

/** Plain text, with each 之 inside it as a word of its own. */
function pushParted(text: string, start: number, end: number, split: Token[]): void {
  let from = start
  for (let at = text.indexOf(OF, start); at !== -1 && at < end; at = text.indexOf(OF, at + 1)) {
    if (at > from) split.push(part(from, at))
    split.push(part(at, at + 1, OF, WordClass.de))
    from = at + 1
  }
  if (end > from) split.push(part(from, end))
}

/**
 * Parts 会 and adverbs of one character from the name before them: 收入会减少, 服务输出只微升. Texts in traditional script
 * write them so; on the mainland 会 before a verb is the end of a name, as in 招聘会提供.
 */
export function splitModals(text: string, tokens: readonly Token[]): Token[] {
  const split: Token[] = []
  for (const [index, token] of tokens.entries()) {
    if (
      token.kind === 'text' &&
      tokens[index + 1]?.kind === 'noun' &&
      CAUSES.test(text.slice(token.start, token.end))
    ) {
      // 几年下来令财政储备下降: what brings it about is no part of the name
      const { start, end } = token
      split.push(part(start, end, text.slice(start, end), WordClass.cause))
      continue
    }
    const at =
      token.kind === 'text' && says(tokens[index + 1])
        ? adverbsFrom(text, token.start, token.end)
        : token.end
    if (at === token.end) {
      if (token.kind === 'text') pushParted(text, token.start, token.end, split)
      else split.push(token)
      continue
    }
    if (at > token.start) pushParted(text, token.start, at, split)
    // 通脹率料為3%: what is expected
    // 會 before a verb tells what is to come: 政府會 what it is about to do, 收入會 what is foreseen
    const told = text.slice(at, token.end)
    const ahead = told.includes('料')
      ? WordClass.estimate
      : !told.includes('会')
        ? 0
        : AUTHORITY.test(text.slice(token.start, at))
          ? WordClass.target
          : WordClass.estimate
    split.push(part(at, token.end, text.slice(at, token.end), WordClass.adverb | ahead))
  }
  return split
}
