import type { Issue } from '../issues.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Profile } from './document.ts'
import type { RejectionReason } from './observation.ts'
import type { LongRecord } from './record.ts'

/** What became of one number of a document. Keys are column names. */
export interface LedgerLine {
  readonly source: string
  /** Half-open range in the decoded file, in code points. */
  readonly start: number
  readonly end: number
  /** Line of the file, counted from 1. */
  readonly line: number
  /** The number as the file has it. */
  readonly quote: string
  readonly verdict: 'record' | 'rejected'
  /** Why it measures nothing; null for a record. */
  readonly reason: RejectionReason | null
  readonly rule: string
  /** `LongRecord.id`; null for a rejected number. */
  readonly record_id: string | null
}

/** All that one document gave, in the order of its text. */
export interface Extraction {
  readonly records: readonly LongRecord[]
  readonly rejections: readonly LedgerLine[]
  readonly issues: readonly Issue[]
}

/** A name that a number could have borne, had a rule of higher preference not given it another. */
export interface Alternative {
  /** `LongRecord.id` of the number. */
  readonly record_id: string
  /** As the text words it. */
  readonly indicator_text: string
  readonly rule: string
}

/** An extraction with what led to it. */
export interface Explanation extends Extraction {
  readonly profile: Profile
  readonly alternatives: readonly Alternative[]
}

/** What the user says of a document; it wins over what the document says of itself. */
export interface Overrides {
  /** Name or code of the place the document is about. */
  readonly region?: string | undefined
  /** Period the document is about, such as `2017-H1`. */
  readonly period?: string | undefined
  readonly title?: string | undefined
  /** Day, month or year in which it was given or published, such as `2019-01-23`. */
  readonly published?: string | undefined
  /** False leaves `rejections` empty, which saves reading sentences that measure nothing. */
  readonly ledger?: boolean | undefined
  /** Words to read by instead of those built in; one object for all documents, as its tables are kept for it. */
  readonly lexicon?: Lexicon | undefined
}
