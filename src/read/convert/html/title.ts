import { elementsOf, textOf, type Element } from './tree.ts'

/** Between the title of a page and the name of its site: 2019年政府工作报告_工作报告_某某区政府. */
const BEFORE_SITE = / ?[_|｜] ?| [-–—]{1,3} |-{2,3}|——/u
const SHORTEST = 4
const LONGEST = 80

const squeeze = (text: string): string => text.replaceAll(/\s+/gu, '')

/** The title of what a page shows: what its own data call so, its only main heading, or its title without the site. */
export function titleOf(root: Element): string | undefined {
  let declared: string | undefined
  let heading: string | undefined
  let title: string | undefined
  let headings = 0
  for (const element of elementsOf(root)) {
    const { name, attributes } = element
    if (name === 'meta') {
      const key = (attributes['name'] ?? attributes['property'] ?? '').toLowerCase()
      if (key === 'articletitle') declared = attributes['content']
      else if (key === 'og:title') declared ??= attributes['content']
    } else if (name === 'title') {
      title ??= textOf(element)
    } else if (name === 'h1') {
      headings += 1
      heading ??= textOf(element)
    }
  }
  const only = headings === 1 ? heading : undefined
  return [declared, only, title].map(withoutSite).find((one) => one !== undefined)
}

function withoutSite(title: string | undefined): string | undefined {
  const trimmed = title?.replaceAll(/\s+/gu, ' ').trim() ?? ''
  const part = trimmed.split(BEFORE_SITE).find((one) => one.length >= SHORTEST)
  return part === undefined || part.length > LONGEST ? undefined : part
}

/** Whether a text says its title itself, at its beginning. */
export const hasTitle = (text: string, title: string): boolean =>
  squeeze(text.slice(0, 1000)).includes(squeeze(title))
