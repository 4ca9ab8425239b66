import { findContent } from './content.ts'
import { render } from './render.ts'
import { hasTitle, titleOf } from './title.ts'
import { readTree } from './tree.ts'

/** The report on a saved page, its title before it where the report itself does not say it. */
export function convertHtml(markup: string): string {
  const root = readTree(markup)
  const text = render(findContent(root))
  const title = titleOf(root)
  const isMissing = title !== undefined && text !== '' && !hasTitle(text, title)
  return isMissing ? `${title}\n${text}` : text
}
