import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { SourceFile } from '../src/model/document.ts'
import { decode } from '../src/read/decode.ts'

const fixtures = new URL('../fixtures/', import.meta.url)
/** Real reports, which may not be passed on and so are not part of the project. */
const shared = new URL('../../shared/', import.meta.url)

/** A folder with reports, and what to call it. */
export interface Collection {
  readonly name: string
  readonly folder: URL
}

export const fixtureDocuments: Collection = {
  name: 'fixtures/documents',
  folder: new URL('documents/', fixtures),
}
export const fixtureGold = new URL('gold/', fixtures)
/** Invented reports, written and labelled without sight of the rules. */
export const unseenDocuments: Collection = {
  name: 'fixtures/unseen/documents',
  folder: new URL('unseen/documents/', fixtures),
}
export const unseenGold = new URL('unseen/gold/', fixtures)
export const fixtureRows = new URL('rows/', fixtures)

export const sharedReports: Collection = {
  name: '../shared/reports',
  folder: new URL('reports/', shared),
}
export const sharedGold = new URL('gold/', shared)
export const mixedReports: Collection = {
  name: '../shared/corpus/mixed',
  folder: new URL('corpus/mixed/', shared),
}
export const cityReports: Collection = {
  name: '../shared/corpus/cities',
  folder: new URL('corpus/cities/', shared),
}
export const sharedScorer = new URL('eval/evaluate.mjs', shared)

/** Whether a folder or file is there; if not, says so, because tests that need it are skipped. */
export function isPresent(place: URL): boolean {
  const found = existsSync(place)
  if (!found) console.warn(`skipped: there is no ${place.pathname}`)
  return found
}

/** The text files of a folder, sorted; none if there is no such folder. */
export const namesIn = ({ folder }: Collection): readonly string[] =>
  isPresent(folder)
    ? readdirSync(folder)
        .filter((name) => /\.(?:txt|md)$/u.test(name))
        .toSorted()
    : []

export function readSource({ folder }: Collection, name: string): SourceFile {
  const { text, encoding } = decode(readFileSync(new URL(encodeURIComponent(name), folder)))
  return { path: name, text, encoding }
}
