import { WordClass } from '../lexicon/words.ts'
import type { Token } from '../model/token.ts'

/** What 会 ends as the name of a body or an event: 协会, 委员会, 招聘会. */
const BODY =
  /[协学工商大议员金合社机全党晚展览年例盛峰运动董监理事教公青妇总分研讨谈聘介接布洽易庙音乐联席政协局院署省市县区乡村居委都]$/u
/** Adverbs of one character that stand between what a clause is about and what it says. */
const ADVERBS = '会更只仅再微均尚仍略才便也亦即可'
/** 变更, 不仅, 平均: what an adverb's character is the end of. */
const ENDS_WORD =
  /(?:[变三五]更|不仅|平均|[人户年月日]均|各自|和尚|高尚|策略|战略|省略|人才|天才|顺便|方便|立即|随即|稍微|轻微|[许认不宁尚适]可)$/u

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
  WordClass.mom

const says = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (token.classes & PREDICATE) !== 0

/** Where the adverbs begin that a stretch of plain text ends with: 会 of 政府收入会. */
function adverbsFrom(text: string, start: number, end: number): number {
  let at = end
  while (at > start && ADVERBS.includes(text.charAt(at - 1))) {
    if (ENDS_WORD.test(text.slice(Math.max(0, at - 2), at))) break
    if (text.charAt(at - 1) === '会' && BODY.test(text.slice(Math.max(0, at - 2), at - 1))) break
    at--
  }
  return at
}

/** A token as a plain literal, so that all have one shape. */
const part = (kind: 'text' | 'word', start: number, end: number, classes: number): Token => ({
  kind,
  start,
  end,
  classes,
  number: undefined,
  period: undefined,
  reason: undefined,
})

/**
 * Parts 会 and adverbs of one character from the name before them: 收入会减少, 服务输出只微升. Texts in traditional script
 * write them so; on the mainland 会 before a verb is the end of a name, as in 招聘会提供.
 */
export function splitModals(text: string, tokens: readonly Token[]): Token[] {
  const split: Token[] = []
  for (const [index, token] of tokens.entries()) {
    const at =
      token.kind === 'text' && says(tokens[index + 1])
        ? adverbsFrom(text, token.start, token.end)
        : token.end
    if (at === token.end) {
      split.push(token)
      continue
    }
    if (at > token.start) split.push(part('text', token.start, at, 0))
    split.push(part('word', at, token.end, WordClass.adverb))
  }
  return split
}
