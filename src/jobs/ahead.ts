import { LONGEST_WHOLE } from '../model/document.ts'
import type { Job, Result } from './reader.ts'
import type { Threads } from './threads.ts'

/** An item whose turn it is. */
export interface Turn<Item> {
  readonly item: Item
  /** Undefined if no thread has read it, so that it is to be read here. */
  readonly result: Result | undefined
}

/** Documents are sent together that have so many characters: a twentieth of a second's work. */
const BATCH = 64 * 1024
/** Batches for each thread that may be under way: it must not wait, and what is finished takes memory. */
const AHEAD = 4
/** What an item counts for besides its characters. */
const ITEM = 64

interface Batch {
  readonly jobs: Job[]
  characters: number
  results: Promise<readonly Result[]> | undefined
}

interface Place<Item> {
  readonly item: Item
  readonly size: number
  readonly batch: Batch | undefined
  readonly index: number
}

const emptyBatch = (): Batch => ({ jobs: [], characters: 0, results: undefined })

/**
 * Has threads read items ahead of their turn, and gives each at its turn. As many are under way as
 * keep the threads busy, and no more are asked for until some have been taken. Where all are few
 * enough for one batch, threads would take longer to start than the work.
 *
 * @param jobOf Undefined of an item that is no job for a thread.
 */
export async function* readAhead<Item>(
  items: AsyncIterable<Item>,
  jobOf: (item: Item) => Job | undefined,
  threads: Threads,
): AsyncGenerator<Turn<Item>> {
  const places: Place<Item>[] = []
  const most = threads.count * AHEAD * BATCH
  let batch = emptyBatch()
  let underWay = 0
  let isStarted = false

  const send = (): void => {
    isStarted = true
    batch.results = threads.read(batch.jobs)
    // Waited for at its turn, which does not come after a failure.
    batch.results.catch(() => undefined)
    batch = emptyBatch()
  }
  const take = async ({ item, size, batch: own, index }: Place<Item>): Promise<Turn<Item>> => {
    underWay -= size
    if (own === batch) send()
    return { item, result: (await own?.results)?.[index] }
  }

  for await (const item of items) {
    const job = jobOf(item)
    const characters = job?.source.text.length ?? 0
    const size = characters + ITEM
    underWay += size
    // A long one is read here, at its turn, where it need not be held whole.
    if (job === undefined || characters > LONGEST_WHOLE) {
      places.push({ item, size, batch: undefined, index: 0 })
    } else {
      places.push({ item, size, batch, index: batch.jobs.length })
      batch.jobs.push(job)
      batch.characters += size
      if (batch.characters >= BATCH) send()
    }
    for (let [first] = places; first !== undefined; [first] = places) {
      if (first.batch !== undefined && underWay <= most) break
      places.shift()
      yield await take(first)
    }
  }
  for (const place of places) {
    yield isStarted ? await take(place) : { item: place.item, result: undefined }
  }
}
