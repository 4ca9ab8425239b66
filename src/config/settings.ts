import { badConfig } from '../errors.ts'

/** An option of a command, as far as a configuration file may set it. */
export interface OptionShape {
  /** As in the file: `min-f1` for `--min-f1`, `bom` for `--no-bom`. */
  readonly key: string
  readonly kind: 'flag' | 'text' | 'list'
  /** What a text may be; undefined if anything. */
  readonly choices: readonly string[] | undefined
  /** The text is a path, which the file gives relative to its own folder. */
  readonly isPath: boolean
}

/** The options of each command by its name. */
export type CommandShapes = ReadonlyMap<string, readonly OptionShape[]>

/** What a file sets: of each command each option, flags as booleans and all else as typed. */
export type Settings = ReadonlyMap<
  string,
  ReadonlyMap<string, boolean | string | readonly string[]>
>

/** Brackets within brackets; three would do. */
const DEEPEST = 32

/**
 * Reads a configuration: an object with one object for each command, of options without their dashes.
 *
 * @param path For messages.
 * @throws {ReportsError} At the first thing in it that is not a command, an option or a value of it.
 */
export function parseSettings(text: string, path: string, commands: CommandShapes): Settings {
  const json = text.replace(/^\ufeff/u, '')
  if (depthOf(json) > DEEPEST) throw badConfig(path, `is nested deeper than ${DEEPEST}`)
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  } catch (cause) {
    throw badConfig(path, `is not JSON (${(cause as SyntaxError).message})`, cause)
  }
  const settings = new Map<string, Map<string, boolean | string | readonly string[]>>()
  for (const [command, section] of entriesOf(parsed, path, 'the whole file')) {
    const shapes = commands.get(command)
    if (shapes === undefined)
      throw badConfig(
        path,
        `"${command}" is no command; known are ${[...commands.keys()].join(', ')}`,
      )
    const values = new Map<string, boolean | string | readonly string[]>()
    for (const [key, value] of entriesOf(section, path, command)) {
      const place = `${command}.${key}`
      const shape = shapes.find((one) => one.key === key)
      if (shape === undefined)
        throw badConfig(
          path,
          `"${place}" is no option; known are ${shapes.map((one) => one.key).join(', ')}`,
        )
      values.set(
        key,
        valueOf(value, shape, (message) => badConfig(path, `${place}: ${message}`)),
      )
    }
    settings.set(command, values)
  }
  return settings
}

function entriesOf(value: unknown, path: string, place: string): [string, unknown][] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return Object.entries(value)
  throw badConfig(path, `${place} must be an object`)
}

function valueOf(
  value: unknown,
  { kind, choices, isPath }: OptionShape,
  refuse: (message: string) => Error,
): boolean | string | readonly string[] {
  if (kind === 'flag') {
    if (typeof value !== 'boolean') throw refuse('must be true or false')
    return value
  }
  const toText = (one: unknown): string => {
    if (typeof one !== 'string' && typeof one !== 'number')
      throw refuse('must be a text or a number')
    const text = String(one)
    if (choices !== undefined && !choices.includes(text))
      throw refuse(`must be one of ${choices.join(', ')}`)
    if (isPath && leads(text)) throw refuse('must be a path inside the folder of the configuration')
    return text
  }
  if (kind === 'text') return toText(value)
  if (!Array.isArray(value)) throw refuse('must be an array')
  return value.map(toText)
}

/** Whether a path leads out of the folder it starts from: a file that came with a download must not write elsewhere. */
const leads = (path: string): boolean =>
  path === '' || /^(?:[\\/~]|[a-z]:)/iu.test(path) || path.split(/[\\/]/u).includes('..')

/** How deep brackets stand in brackets; asked before anything is made of the text. */
function depthOf(json: string): number {
  let depth = 0
  let deepest = 0
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"?|[[\]{}]/gsu)) {
    if (token === '[' || token === '{') deepest = Math.max(deepest, (depth += 1))
    else if (token === ']' || token === '}') depth -= 1
  }
  return deepest
}
