/** Builds another commit of the project in a worktree of its own. */
import { execFileSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import path from 'node:path'

const git = (root, ...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()

/** The commit that is checked out, with a mark if files differ from it. */
export function describeCommit(root) {
  const isChanged = git(root, 'status', '--porcelain', '--untracked-files=no') !== ''
  return git(root, 'rev-parse', '--short', 'HEAD') + (isChanged ? ' and changes' : '')
}

/**
 * It uses the packages that are installed here.
 *
 * @returns Its folder and short name, and how to remove it.
 */
export function buildCommit(root, commit, work) {
  const folder = path.join(work, 'other')
  const name = git(root, 'rev-parse', '--short', `${commit}^{commit}`)
  git(root, 'worktree', 'add', '--detach', folder, name)
  const remove = () => git(root, 'worktree', 'remove', '--force', folder)
  try {
    const packages = path.join(root, 'node_modules')
    symlinkSync(packages, path.join(folder, 'node_modules'), 'junction')
    execFileSync(process.execPath, [path.join(packages, 'typescript/bin/tsc'), '-p', folder])
  } catch (cause) {
    remove()
    throw cause
  }
  return { folder, name, remove }
}
