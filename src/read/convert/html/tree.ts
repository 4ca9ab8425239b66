import { readMarkup } from '../markup.ts'

/** An element of a page; its children are in order. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Element | string)[]
}

/** Nothing in these is for a reader; what they hold may be larger than the page. */
const IGNORED: ReadonlySet<string> = new Set(
  (
    'script style noscript template iframe object embed applet svg canvas audio video map ' +
    'rt rp del frameset link input button select option textarea datalist dialog menu'
  ).split(' '),
)

/** Reads a page into a tree of at most 256 levels, so that it can be walked by recursion. */
export function readTree(markup: string): Element {
  const root: Element = { name: '#root', attributes: {}, children: [] }
  const path: Element[] = [root]
  let ignored = 0
  readMarkup(
    markup,
    {
      open(name, attributes) {
        if (ignored > 0 || IGNORED.has(name)) ignored += 1
        if (ignored > 0) return
        const element: Element = { name, attributes, children: [] }
        path.at(-1)!.children.push(element)
        path.push(element)
      },
      close() {
        if (ignored > 0) ignored -= 1
        else path.pop()
      },
      text(text) {
        if (ignored === 0) path.at(-1)!.children.push(text)
      },
    },
    { xml: false },
  )
  return root
}

/** An element and all under it, each before those within it. */
export function* elementsOf(element: Element): Generator<Element> {
  const pending: Element[] = [element]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    yield next
    for (let index = next.children.length - 1; index >= 0; index -= 1) {
      const child = next.children[index]!
      if (typeof child !== 'string') pending.push(child)
    }
  }
}

export const textOf = (node: Element | string): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join('')

export const isBlock = ({ name }: Element): boolean => BLOCKS.has(name)

const BLOCKS: ReadonlySet<string> = new Set(
  (
    '#root html body div p section article main header footer nav aside h1 h2 h3 h4 h5 h6 ' +
    'ul ol li dl dt dd table thead tbody tfoot tr td th caption blockquote pre form ' +
    'center fieldset legend figure figcaption hr address ucapcontent details'
  ).split(' '),
)
