import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { sourceFacts, type SourceFacts } from './sourceFacts'

/** Files by their path from the root, with forward slashes. */
export type SourceTree = ReadonlyMap<string, string>

/** Whether a file stands in a folder or below it. */
export const inside = (file: string | undefined, folder: string): boolean =>
  file !== undefined && file.startsWith(`${folder}/`)

/** The top folder a file stands in. */
export const top = (file: string): string => file.split('/')[0] ?? ''

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Every file of the given top folders whose name ends so. */
export function readTree(folders: readonly string[], ends: RegExp): SourceTree {
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && ends.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name)),
  )
  return new Map(
    files
      .toSorted()
      .map(
        (file) =>
          [path.relative(root, file).replaceAll('\\', '/'), readFileSync(file, 'utf8')] as const,
      ),
  )
}

/** Files of the root itself, by name. */
export function readFilesAtTop(names: readonly string[]): SourceTree {
  return new Map(names.map((name) => [name, readFileSync(path.join(root, name), 'utf8')] as const))
}

/** A reach of one file, with the file it leads to when that is one of ours. */
export interface Edge {
  readonly from: string
  readonly specifier: string
  readonly how: SourceFacts['reaches'][number]['how']
  readonly names: readonly string[]
  /** Path from the root without extension; nothing for a package. */
  readonly to: string | undefined
  /** The package's name, `node:` for Node's own; nothing for our files. */
  readonly package: string | undefined
}

const withoutExtension = (file: string): string => file.replace(/\.(d\.)?[cm]?tsx?$/, '')

function ownTarget(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('#shared/')) return `shared/${specifier.slice('#shared/'.length)}`
  if (!specifier.startsWith('.')) return undefined
  return path.posix.normalize(path.posix.join(path.posix.dirname(from), specifier))
}

function packageName(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:'
  const [first = '', second = ''] = specifier.split('/')
  return first.startsWith('@') ? `${first}/${second}` : first
}

export interface ReadFile {
  readonly path: string
  readonly text: string
  readonly facts: SourceFacts
  readonly edges: readonly Edge[]
}

/** Reads every file of a tree and follows its reaches. */
export function readFiles(tree: SourceTree): readonly ReadFile[] {
  return [...tree].map(([file, text]) => {
    const facts = sourceFacts(file, text)
    const edges = facts.reaches.map((reach) => {
      const to = ownTarget(file, reach.specifier)
      return {
        ...reach,
        from: file,
        to: to === undefined ? undefined : withoutExtension(to),
        package: to === undefined ? packageName(reach.specifier) : undefined,
      }
    })
    return { path: file, text, facts, edges }
  })
}

/** Groups of files that reach one another in a circle, each in the order found. */
export function cycles(files: readonly ReadFile[]): readonly (readonly string[])[] {
  const targets = new Map(
    files.map((file) => [
      withoutExtension(file.path),
      // A worker starts as a program of its own, so naming its file closes no circle.
      file.edges.flatMap((edge) => (edge.to === undefined || edge.how === 'url' ? [] : [edge.to])),
    ]),
  )
  const state = new Map<string, 'open' | 'done'>()
  const found: string[][] = []
  const visit = (file: string, trail: readonly string[]): void => {
    if (state.get(file) === 'done') return
    if (state.get(file) === 'open') {
      found.push([...trail.slice(trail.indexOf(file)), file])
      return
    }
    state.set(file, 'open')
    for (const target of targets.get(file) ?? []) {
      if (targets.has(target)) visit(target, [...trail, file])
    }
    state.set(file, 'done')
  }
  for (const file of targets.keys()) visit(file, [])
  return found
}
