import { readMarkup } from './markup.ts'

/** What a paragraph has from its style. */
export interface Style {
  /** 0 for a heading of the first level. */
  readonly outline: number | undefined
  readonly list: string | undefined
  readonly level: number | undefined
}

export interface Styles {
  readonly of: (id: string | undefined) => Style
}

interface OpenStyle {
  id: string
  parent: string | undefined
  outline: number | undefined
  list: string | undefined
  level: number | undefined
}

const NONE: Style = { outline: undefined, list: undefined, level: undefined }
/** Styles may be based on one another in a circle. */
const MOST_PARENTS = 16
const HEADING = /^(?:heading|标题) ?([1-9])$/iu

/** Reads `word/styles.xml`. */
export function readStyles(xml: string): Styles {
  const styles = new Map<string, OpenStyle>()
  let open: OpenStyle | undefined
  readMarkup(
    xml,
    {
      open(name, { val, styleId, type }) {
        if (name === 'style') {
          open = undefined
          if (type !== 'paragraph' || styleId === undefined) return
          open = {
            id: styleId,
            parent: undefined,
            outline: undefined,
            list: undefined,
            level: undefined,
          }
          styles.set(styleId, open)
        } else if (open === undefined || val === undefined) return
        else if (name === 'basedOn') open.parent = val
        else if (name === 'name') {
          const heading = HEADING.exec(val)?.[1]
          if (heading !== undefined) open.outline ??= Number(heading) - 1
        } else if (name === 'outlineLvl') open.outline = Number(val) < 9 ? Number(val) : undefined
        else if (name === 'numId') open.list = val
        else if (name === 'ilvl') open.level = Number(val)
      },
      close: () => undefined,
      text: () => undefined,
    },
    { xml: true },
  )
  const find = (id: string | undefined, depth: number): Style => {
    const style = id === undefined ? undefined : styles.get(id)
    if (style === undefined || depth > MOST_PARENTS) return NONE
    const parent = find(style.parent, depth + 1)
    return {
      outline: style.outline ?? parent.outline,
      list: style.list ?? parent.list,
      level: style.level ?? parent.level,
    }
  }
  return { of: (id) => find(id, 0) }
}
