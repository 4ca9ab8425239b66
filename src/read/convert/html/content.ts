import hints from '../../page-parts.json' with { type: 'json' }
import { elementsOf, isBlock, type Element } from './tree.ts'

/** What stands under an element. */
interface Weight {
  /** Characters, blanks not counted. */
  readonly size: number
  /** Those that are links. */
  readonly linked: number
  /** Ends of sentences outside of links. */
  readonly stops: number
  /** Numbers outside of links, dates not counted. */
  readonly figures: number
}

const NONE: Weight = { size: 0, linked: 0, stops: 0, figures: 0 }
const NUMBER = /\d[\d,.]*/gu
const DATE = /(?:\d{2,4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?/gu
const STOP = /[。；]/gu

const asides: ReadonlySet<string> = new Set(hints.aside)
const contents: ReadonlySet<string> = new Set(hints.content)
const furniture: ReadonlySet<string> = new Set(['nav', 'footer', 'aside'])

/** A block of links may hold this many figures and still be a list of them. */
const FIGURES_OF_A_LIST = 2
/** Known by its name alone, a part may be this much of a page; more is the report. */
const LARGEST_ASIDE = 0.25
/** What a container known by its name must hold of the page. */
const LEAST_CONTENT = 0.6

/**
 * The part of a page that is the report. Left out are navigation, lists of links, what is hidden
 * and what the page's own names call a footer or a tool bar; then all around the block that holds
 * nearly everything, unless a sentence or a figure stands there: rather a line of the page too much
 * than a figure of the report too few.
 */
export function findContent(root: Element): Element {
  const weights = new Map<Element, Weight>()
  weigh(root, false, weights)
  const page = weights.get(root) ?? NONE
  const stripped = strip(root, weights, page)
  weigh(stripped, false, weights)
  return descend(named(stripped, weights), weights)
}

/** Parts that never are the report, whatever they hold. */
function strip(element: Element, weights: Map<Element, Weight>, page: Weight): Element {
  const children = element.children.flatMap((child): readonly (Element | string)[] => {
    if (typeof child === 'string') return [child]
    if (isAside(child, weights.get(child) ?? NONE, page)) return []
    return [strip(child, weights, page)]
  })
  return { ...element, children }
}

function isAside(element: Element, weight: Weight, page: Weight): boolean {
  const { name, attributes } = element
  if (name === 'head') return true
  if (name === 'a') return /^\s*javascript:/iu.test(attributes['href'] ?? '') && weight.size <= 10
  if (weight.size === 0) return false
  const isMinor = weight.size < page.size / 2
  if (isMinor && (furniture.has(name) || isHidden(attributes))) return true
  const isSmall = weight.size < page.size * LARGEST_ASIDE
  if (isSmall && weight.stops <= 2 && hintsOf(element).some((hint) => asides.has(hint))) return true
  return (
    isBlock(element) &&
    weight.linked > weight.size / 2 &&
    weight.stops === 0 &&
    weight.figures <= FIGURES_OF_A_LIST
  )
}

const isHidden = ({ hidden, style = '' }: Element['attributes']): boolean =>
  hidden !== undefined || /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style)

/** `class="TRS_Editor page-footer"` gives `trseditor`, `pagefooter`, `page`, `footer`. */
function hintsOf({ attributes }: Element): readonly string[] {
  const names = `${attributes['id'] ?? ''} ${attributes['class'] ?? ''}`.toLowerCase().split(/\s+/u)
  return names.flatMap((name) => {
    const parts = name.split(/[-_]/u)
    return parts.length > 1 ? [parts.join(''), ...parts] : parts
  })
}

/** The container that is called the content, if it holds most of the page. */
function named(root: Element, weights: ReadonlyMap<Element, Weight>): Element {
  const least = (weights.get(root)?.size ?? 0) * LEAST_CONTENT
  for (const element of elementsOf(root)) {
    if ((weights.get(element)?.size ?? 0) < least) continue
    const isContent =
      element.name === 'article' ||
      element.name === 'main' ||
      hintsOf(element).some((hint) => contents.has(hint))
    if (isContent && isComplete(root, element, weights)) return element
  }
  return root
}

/** Nothing that reads like a report stands outside. */
function isComplete(
  outer: Element,
  inner: Element,
  weights: ReadonlyMap<Element, Weight>,
): boolean {
  const all = weights.get(outer) ?? NONE
  const part = weights.get(inner) ?? NONE
  return all.stops === part.stops && all.figures - part.figures <= FIGURES_OF_A_LIST
}

function descend(element: Element, weights: ReadonlyMap<Element, Weight>): Element {
  const child = element.children.find(
    (one): one is Element =>
      typeof one !== 'string' &&
      (weights.get(one)?.size ?? 0) >= (weights.get(element)?.size ?? 0) * LEAST_CONTENT,
  )
  if (child === undefined || !isBlock(child) || ROWS.has(child.name)) return element
  return isComplete(element, child, weights) ? descend(child, weights) : element
}

/** Going into a table would lose its form. */
const ROWS: ReadonlySet<string> = new Set(['table', 'ul', 'ol', 'dl', 'p', 'pre', 'blockquote'])

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

function weigh(node: Element | string, isLink: boolean, weights: Map<Element, Weight>): Weight {
  if (typeof node === 'string') {
    const size = node.replaceAll(/\s/gu, '').length
    if (size === 0) return NONE
    if (isLink) return { size, linked: size, stops: 0, figures: 0 }
    const figures = countOf(node.replaceAll(DATE, ''), NUMBER)
    return { size, linked: 0, stops: countOf(node, STOP), figures }
  }
  // The title of a page is not on it.
  if (node.name === 'head') return NONE
  const inLink = isLink || (node.name === 'a' && node.attributes['href'] !== undefined)
  let { size, linked, stops, figures } = NONE
  for (const child of node.children) {
    const weight = weigh(child, inLink, weights)
    size += weight.size
    linked += weight.linked
    stops += weight.stops
    figures += weight.figures
  }
  const weight = { size, linked, stops, figures }
  weights.set(node, weight)
  return weight
}
