import { Argument, type Command } from 'commander'
import type { CommandWords, Shell } from '../completion.ts'
import type { CommandContext } from './context.ts'

const examplesOf = (call: string): string => `
Examples:
  $ ${call} completion bash
  $ ${call} completion zsh
  $ ${call} completion fish

Add to ~/.bashrc:                    eval "$(reports completion bash)"
Add to ~/.zshrc:                     eval "$(reports completion zsh)"
Add to ~/.config/fish/config.fish:   reports completion fish | source
`

/** The command `completion`. */
export function defineCompletion(program: Command, { call, stdout }: CommandContext): void {
  program
    .command('completion')
    .summary('print a script that completes commands in a shell')
    .description('Prints a script that makes a shell complete commands, options and their values.')
    .addArgument(new Argument('<shell>').choices(['bash', 'zsh', 'fish'] satisfies Shell[]))
    .addHelpText('after', examplesOf(call))
    .action(async (shell: Shell) => {
      const { completionScript } = await import('../completion.ts')
      stdout.write(completionScript(shell, program.commands.map(wordsOf)))
    })
}

const wordsOf = (command: Command): CommandWords => ({
  name: command.name(),
  description: command.summary(),
  options: [
    ...command.options.map(({ long, short, description, required, optional, argChoices }) => ({
      flags: [long, short].filter((flag) => typeof flag === 'string'),
      description,
      values: required || optional ? (argChoices ?? []) : undefined,
    })),
    { flags: ['--help', '-h'], description: 'show all options', values: undefined },
  ],
  values:
    command.commands.length > 0
      ? command.commands.map((part) => part.name())
      : command.registeredArguments[0]?.argChoices,
})
