import { readMarkup } from './markup.ts'
import { createPage } from './page.ts'

/**
 * The text of an XML file of any vocabulary: what stands between two tags is a line. Of a TMX file, a
 * translation memory, only the Chinese half is a report's.
 */
export function convertXml(markup: string): string {
  const page = createPage()
  let words = ''
  let foreign = 0
  const end = (): void => {
    page.line(words.trim())
    words = ''
  }
  readMarkup(
    withoutDeclarations(markup),
    {
      open(name, attributes) {
        if (INLINE.has(name)) return
        end()
        const isForeign =
          name === 'tuv' && !/^(?:zh|cn|chi|zho)\b/iu.test(attributes['lang'] ?? 'zh')
        if (foreign > 0 || isForeign || name === 'header') foreign += 1
      },
      close(name) {
        if (INLINE.has(name)) return
        end()
        if (foreign > 0) foreign -= 1
      },
      text(text) {
        if (foreign === 0) words += text
      },
    },
    { xml: true },
  )
  end()
  return page.text()
}

/** Marks within a segment of TMX, and what XML made of a page has within a line. */
const INLINE: ReadonlySet<string> = new Set(
  'bpt ept ph it hi sub ut b i u em strong span a font'.split(' '),
)

/** Leaves out the declarations of entities and the like, none of which is followed. */
function withoutDeclarations(markup: string): string {
  const start = markup.indexOf('<!DOCTYPE')
  const open = markup.indexOf('[', start)
  const end = markup.indexOf(']', open)
  const isDeclared = start !== -1 && open !== -1 && end !== -1 && open < markup.indexOf('>', start)
  return isDeclared ? markup.slice(0, start) + markup.slice(markup.indexOf('>', end) + 1) : markup
}
