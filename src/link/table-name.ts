import { indicatorOf } from '../lexicon/indicators.ts'
import { readUnitText } from '../lexicon/unit-text.ts'
import { renderName, type Name, type NamePart } from '../model/name.ts'
import { isDependent } from './name.ts'
import type { TableFigure } from './table-figure.ts'
import { isComplete, lentHead, type Label } from './table-label.ts'

export interface Named {
  readonly name: Name
  readonly rule: string
}

/** What a figure of this row and column measures. */
export function nameOf(figure: TableFigure): Named | undefined {
  const { view, layout, column } = figure
  const { text } = view.document
  const { words } = column
  const label = figure.label?.label
  const { noun } = layout.caption
  const spoken = renderName(words, text)
  const about = aboutOf(words, noun, text)
  const ofColumn = label === undefined || label.name.length === 0 || label.isTotal
  if (ofColumn || column.labelsArePlaces) {
    if (about.length === 0) {
      return ofColumn ? undefined : { name: label.name, rule: 'table-row' }
    }
    // 高新区, 市本级 and 东部地区 stay in the name; what proves to be a place of its own is taken off later.
    return { name: ofColumn ? about : [...label.name, ...about], rule: 'table-column' }
  }
  const rule = 'table-row'
  if (label.isSum && noun !== undefined && renderName(noun, text).endsWith(label.words)) {
    return { name: noun, rule }
  }
  const { owner } = figure.row
  const own = withHead(figure, label)
  const name = owner === undefined ? own : [...owner.name, ...own]
  if (words.length === 0) return { name, rule }
  if (ASPECT.test(spoken)) return { name: [...name, ...words], rule }
  if (!isComplete(spoken)) {
    return { name: PLACE.test(label.words) ? [...name, ...words] : [...words, ...name], rule }
  }
  if (endsAlike(label.words, spoken)) return { name: label.name, rule }
  return { name: [...label.name, ...trimBranch(label.words, words, text)], rule }
}

/** What a column is about whose rows are places or years. */
function aboutOf(words: Name, noun: Name | undefined, text: string): Name {
  if (noun === undefined) return words
  const spoken = renderName(words, text)
  // 工业总产值增速, 外商直接投资实际使用金额
  if (ASPECT.test(spoken) || SUM_OF.test(spoken)) return [...noun, ...words]
  // 东部地区 of 工业总产值
  if (!isComplete(spoken)) return [...words, ...noun]
  // 投资额 below the caption 固定资产投资
  const isSame =
    isDependent(spoken) && renderName(noun, text).includes(spoken.replace(/[额量数]$/u, ''))
  return isSame ? noun : words
}

const ASPECT = /^(?:增速|增幅|总量|涨幅|进度)$/u
const SUM_OF = /^(?:实际|合同|协议)(?:[使利]用)?金?额$/u
const PLACE = /(?:地区|[省市县区州]|全国)$/u

/** 纺织业 and 工业增加值 are 纺织业增加值. */
function trimBranch(label: string, words: Name, text: string): Name {
  const first = words[0]
  if (first === undefined || typeof first === 'string' || !label.endsWith('业')) return words
  if (!/^工业../u.test(text.slice(first.start, first.end))) return words
  return [{ start: first.start + 2, end: first.end }, ...words.slice(1)]
}

/** 发电量 needs no 产量 after it. */
const endsAlike = (label: string, head: string): boolean =>
  label.endsWith(head.replace(/(?<=..)数$/u, '')) ||
  (isComplete(label) && label.at(-1) === head.at(-1))

/** A label that does not say what was measured with the words around it that do: 汽油 and 产量. */
function withHead({ layout, row, ...figure }: TableFigure, label: Label): Name {
  const { section, above, amongParts } = row
  const { head, purpose } = layout.caption
  if (purpose !== undefined && BARE_SUM.test(label.words)) return [...purpose, ...label.name]
  // A growth or a share is of what its own label says.
  const isOwn = label.growth !== undefined || label.share !== undefined
  if (isOwn || isComplete(label.words)) return label.name
  const lent = ({ words, name }: Label): Name | undefined => {
    const own = lentHead(words)
    // The parts of a gross product are branches; what else stands in its table is not.
    if (own === '' || (own === VALUE_ADDED && !BRANCH.test(label.words))) return undefined
    const tail = own.startsWith('工业') && label.words.endsWith('业') ? own.slice(2) : own
    return [...label.name, ...tailOf(name, words, tail)]
  }
  const fromAbove =
    above === undefined || areOfTwoKinds(figure.label?.unit, above.unit)
      ? undefined
      : lent(above.label)
  if (label.isPart && fromAbove !== undefined) return fromAbove
  const fromSection = section === undefined ? undefined : lent(section)
  if (fromSection !== undefined) return fromSection
  const known = indicatorOf(label.words) !== undefined
  const isProduced = head !== undefined && PRODUCED.test(head.words)
  if (fromAbove !== undefined && !known && !isProduced) return fromAbove
  if (head === undefined || (head.words === VALUE_ADDED && !BRANCH.test(label.words))) {
    return label.name
  }
  // 加工贸易 below 其中：一般贸易 is one of the exports, not of the table's imports and exports.
  return amongParts && fromAbove !== undefined ? fromAbove : [...label.name, ...head.name]
}

/** 亿吨 and 亿吨公里, but not 亿吨 and 万吨. */
function areOfTwoKinds(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined || one === other) return false
  const kind = readUnitText(one)?.entry?.code
  return kind === undefined || kind !== readUnitText(other)?.entry?.code
}

/** Money of which the label does not say what it is for. */
const BARE_SUM = /^(?:本年)?(?:完成|实际)?(?:投资额?|到位资金|资金来源)$/u
const VALUE_ADDED = '增加值'
const BRANCH = /(?:业|[一二三]产|其他|其它|部门|行业|仓储|运输|餐饮|零售|金融|房地产)$/u
const PRODUCED = /产量|产值|销量/u

/** The last parts of a name that make up its head, or the head as a word where it is not in the text. */
function tailOf(name: Name, words: string, head: string): readonly NamePart[] {
  const last = name.at(-1)
  if (!words.endsWith(head) || last === undefined || typeof last === 'string') return [head]
  if (last.end - last.start < head.length) return [head]
  return [{ start: last.end - head.length, end: last.end }]
}
