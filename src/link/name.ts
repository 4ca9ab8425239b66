import { dependentNouns, headNouns } from '../lexicon/nouns.ts'
import { Trie } from '../lexicon/trie.ts'
import type { Name, NamePart } from '../model/name.ts'
import type { Span } from '../model/span.ts'

/** What was measured, taken apart so that later numbers can take over a part of it. */
export interface Subject {
  /** 新增, 建成 and the like: changes what a count means. */
  readonly verb: Name
  readonly noun: Name
}

const isSpan = (part: NamePart): part is Span => typeof part !== 'string'

const reversed = (word: string) => [...word].reverse().join('')

let heads: { readonly trie: Trie; readonly words: readonly string[] } | undefined

let dependents: ReadonlySet<string> | undefined

/** Whether a name says nothing without its owner: 总投资, 从业人员. */
export function isDependent(name: string): boolean {
  dependents ??= new Set(dependentNouns())
  return dependents.has(name)
}

/** The longest head noun (总投资, 增加值, 浓度) that a name ends with; '' if it ends with none. */
export function headOf(name: string): string {
  if (heads === undefined) {
    const words = headNouns()
    heads = { words, trie: new Trie(words.map(reversed)) }
  }
  const backwards = reversed(name.slice(-16))
  const found = heads.trie.longest(backwards, 0, backwards.length)
  if (found >= 0) return heads.words[found] as string
  // Any rate is a head of three characters: 入住率, 达标率.
  return /[\u4e00-\u9fff]{2}率$/u.test(name) ? name.slice(-3) : ''
}

/** The last `length` characters of a name as parts, and what is before them. */
export function splitTail(
  name: Name,
  length: number,
): { readonly lead: Name; readonly tail: Name } {
  const lead: NamePart[] = [...name]
  const tail: NamePart[] = []
  let left = length
  while (left > 0 && lead.length > 0) {
    const part = lead.pop() as NamePart
    const size = isSpan(part) ? part.end - part.start : part.length
    if (size <= left) {
      tail.unshift(part)
      left -= size
      continue
    }
    if (isSpan(part)) {
      lead.push({ start: part.start, end: part.end - left })
      tail.unshift({ start: part.end - left, end: part.end })
    } else {
      lead.push(part.slice(0, -left))
      tail.unshift(part.slice(-left))
    }
    left = 0
  }
  return { lead, tail }
}
