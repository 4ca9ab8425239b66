/** An option that can be completed. */
export interface OptionWords {
  /** As typed: `--layout`, and `-l` if it has a letter. */
  readonly flags: readonly string[]
  readonly description: string
  /** What may follow; undefined if nothing does, empty if anything does. */
  readonly values: readonly string[] | undefined
}

/** A command that can be completed. */
export interface CommandWords {
  readonly name: string
  readonly description: string
  readonly options: readonly OptionWords[]
  /** What its argument may be; undefined for a path. */
  readonly values: readonly string[] | undefined
}

export const shells = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof shells)[number]

/** A script that makes a shell complete `reports`. */
export const completionScript = (shell: Shell, commands: readonly CommandWords[]): string =>
  scripts[shell](commands)

/** In single quotes a shell takes everything as it is. */
const quote = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`

const words = (list: readonly string[]): string => quote(list.join(' '))

/** With nothing to choose from a shell's own completion takes over, which is that of paths. */
function bash(commands: readonly CommandWords[]): string {
  const lines = commands.flatMap(({ name, options, values }) => [
    ...options
      .filter((option) => option.values !== undefined)
      .map((option) => {
        const pattern = option.flags.map((flag) => quote(`${name} ${flag}`)).join('|')
        return `    ${pattern}) candidates=${words(option.values ?? [])} ;;`
      }),
    `    ${quote(name)}' '*)`,
    `      if [[ $current == -* ]]; then candidates=${words(options.flatMap(({ flags }) => flags))}`,
    `      else candidates=${words(values ?? [])}; fi ;;`,
  ])
  return `# Completion of reports for bash; load it with: eval "$(reports completion bash)"
_reports() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" candidates=''
  if ((COMP_CWORD == 1)); then
    COMPREPLY=($(compgen -W ${words(commands.map(({ name }) => name))} -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]} $previous" in
${lines.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$candidates" -- "$current"))
}
complete -o default -F _reports reports
`
}

/** Zsh understands the completions of bash. */
const zsh = (commands: readonly CommandWords[]): string =>
  `# Completion of reports for zsh; load it with: eval "$(reports completion zsh)"
autoload -U +X compinit && compinit
autoload -U +X bashcompinit && bashcompinit
${bash(commands).split('\n').slice(1).join('\n')}`

function fish(commands: readonly CommandWords[]): string {
  const lines = commands.flatMap(({ name, description, options, values }) => {
    const within = `complete -c reports -n ${quote(`__fish_seen_subcommand_from ${name}`)}`
    return [
      `complete -c reports -n __fish_use_subcommand -f -a ${name} -d ${quote(description)}`,
      ...(values === undefined ? [] : [`${within} -f -a ${words(values)}`]),
      ...options.map((option) => {
        const flags = option.flags.map((flag) =>
          flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
        )
        const choices = option.values ?? []
        const following = choices.length > 0 ? ` -x -a ${words(choices)}` : ' -r'
        const takes = option.values === undefined ? '' : following
        return `${within} ${flags.join(' ')}${takes} -d ${quote(option.description)}`
      }),
    ]
  })
  return `# Completion of reports for fish; load it with: reports completion fish | source
${lines.join('\n')}
`
}

const scripts = { bash, zsh, fish } as const
