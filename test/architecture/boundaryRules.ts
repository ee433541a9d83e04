import { fileRules } from './fileRules'
import { importRules } from './importRules'
import type { Violation } from './rule'
import { cycles, readFiles, type SourceTree } from './sourceTree'

const rules = [...importRules, ...fileRules]

/** Every breach of the rules of architecture in a tree of source files. */
export function violations(tree: SourceTree): readonly Violation[] {
  const files = readFiles(tree)
  const single = files.flatMap((file) =>
    rules.flatMap((check) =>
      check(file).map(({ rule, what }) => ({ rule, what, file: file.path })),
    ),
  )
  const circles = cycles(files).map((circle) => ({
    rule: 'cycle' as const,
    file: circle[0] ?? '',
    what: circle.join(' → '),
  }))
  return [...single, ...circles]
}
