import { dirname, join, relative } from 'node:path'
import { cwd, stderr } from 'node:process'
import type { Command, Option } from 'commander'
import type { Setting } from '../config/render.ts'
import type { CommandShapes, OptionShape, Settings } from '../config/settings.ts'
import { toVisible } from '../write/visible.ts'
import type { CommandContext } from './context.ts'

/** They must work where a configuration is broken, too. */
const WITHOUT_CONFIG: ReadonlySet<string> = new Set(['completion', 'config', 'doctor'])

const examplesOf = (call: string): string => `
Examples:
  $ ${call} config --show
  $ ${call} config --show --json
  $ echo '{"extract":{"layout":"long"}}' > reports.config.json && ${call} config --show

The nearest reports.config.json, in the working directory or a folder above it, holds an object for each command
with options under their long names: {"extract": {"layout": "long", "bom": false, "region": "湖北省武汉市武昌区"}}.
Paths in it start from its own folder and stay inside it. The command line wins; --no-config goes without.
`

/** The command `config`, and what makes other commands heed the configuration. */
export function defineConfig(program: Command, { call, stdout }: CommandContext): void {
  program
    .option('--no-config', 'heed no reports.config.json')
    .hook('preAction', async (_program, command) => {
      if (program.opts()['config'] === false || WITHOUT_CONFIG.has(command.name())) return
      await heedConfig(program, command)
    })
  program
    .command('config')
    .summary('tell which configuration is heeded')
    .description('Prints the path of the configuration that is heeded here, if there is one.')
    .option('--show', 'print every setting instead, and where it comes from')
    .option('--json', 'for programs: with --show, one object for each setting')
    .addHelpText('after', examplesOf(call))
    .action(async ({ show = false, json = false }: { show?: boolean; json?: boolean }) => {
      const found = program.opts()['config'] === false ? undefined : await readConfig(program)
      if (!show) {
        stdout.write(found === undefined ? '' : `${toVisible(found.path)}\n`)
        return
      }
      const { renderSettings } = await import('../config/render.ts')
      const settings = settingsOf(program, found)
      stdout.write(json ? `${JSON.stringify(settings, undefined, 2)}\n` : renderSettings(settings))
    })
}

interface Config {
  /** Relative to the working directory. */
  readonly path: string
  readonly settings: Settings
}

async function readConfig(program: Command): Promise<Config | undefined> {
  const { findConfig } = await import('../config/find.ts')
  const file = await findConfig(cwd())
  if (file === undefined) return undefined
  const { parseSettings } = await import('../config/settings.ts')
  const path = relative(cwd(), file.path)
  return { path, settings: parseSettings(file.text, path, shapesOf(program)) }
}

/** Sets the options that were not given on the command line, and says so. */
async function heedConfig(program: Command, command: Command): Promise<void> {
  const config = await readConfig(program)
  const section = config?.settings.get(command.name())
  if (config === undefined || section === undefined) return
  const heeded: string[] = []
  for (const option of command.options) {
    const shape = shapeOf(option)
    const value = section.get(shape.key)
    const name = option.attributeName()
    if (value === undefined || command.getOptionValueSource(name) === 'cli') continue
    command.setOptionValueWithSource(
      name,
      toOptionValue(value, option, shape, config.path),
      'config',
    )
    heeded.push(shape.key)
  }
  // A figure must not depend on a file that nobody knows of.
  if (heeded.length > 0 && command.getOptionValueSource('quiet') !== 'cli')
    stderr.write(toVisible(`${heeded.join(', ')} from ${config.path}`) + '\n')
}

function toOptionValue(
  value: boolean | string | readonly string[],
  option: Option,
  { isPath }: OptionShape,
  configPath: string,
): unknown {
  if (typeof value === 'boolean') return value
  const placed = (text: string): string => (isPath ? join(dirname(configPath), text) : text)
  if (typeof value === 'string') return placed(value)
  const texts = value.map(placed)
  const { parseArg, defaultValue } = option
  if (parseArg === undefined) return texts
  return texts.reduce<unknown>((sofar, text) => parseArg(text, sofar), defaultValue)
}

const configurable = (program: Command): readonly Command[] =>
  program.commands.filter((command) => !WITHOUT_CONFIG.has(command.name()))

const shapesOf = (program: Command): CommandShapes =>
  new Map(configurable(program).map((command) => [command.name(), command.options.map(shapeOf)]))

function shapeOf(option: Option): OptionShape {
  const { required, optional, variadic, parseArg, argChoices, flags, negate } = option
  const takes = required || optional
  // Choices are checked by a parser, too.
  const isList = variadic || (parseArg !== undefined && argChoices === undefined)
  return {
    key: negate ? option.name().replace(/^no-/u, '') : option.name(),
    kind: takes ? (isList ? 'list' : 'text') : 'flag',
    choices: argChoices,
    isPath: /<(?:file|folder|path)>/u.test(flags),
  }
}

const settingsOf = (program: Command, config: Config | undefined): readonly Setting[] =>
  configurable(program).flatMap((command) =>
    command.options.map((option): Setting => {
      const { key, kind } = shapeOf(option)
      const place = { command: command.name(), key }
      const value = config?.settings.get(command.name())?.get(key)
      if (config !== undefined && value !== undefined) return { ...place, value, from: config.path }
      const preset = option.defaultValue as Setting['value'] | undefined
      return {
        ...place,
        value: preset ?? (kind === 'flag' ? option.negate : null),
        from: 'default',
      }
    }),
  )
