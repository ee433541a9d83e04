import { parseAst } from 'rolldown/parseAst'

/** A node of a syntax tree: its kind, and fields that are not known before they are looked at. */
export interface SyntaxNode {
  readonly type: string
  readonly [key: string]: unknown
}

export function isNode(value: unknown): value is SyntaxNode {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
  )
}

/** A file's syntax tree. Throws when the file is not TypeScript. */
export function parse(path: string, text: string): SyntaxNode {
  const lang = path.endsWith('x') ? 'tsx' : 'ts'
  const program: unknown = parseAst(text, { lang, sourceType: 'module' }, path)
  if (!isNode(program)) throw new Error(`${path} could not be read`)
  return program
}

export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  return Object.values(node).flatMap((value) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  )
}

/** A node and all below it, nearest first. */
export function everyNode(root: SyntaxNode): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [root]
  for (const node of found) found.push(...childrenOf(node))
  return found
}

export function field(node: SyntaxNode, name: string): SyntaxNode | undefined {
  const value = node[name]
  return isNode(value) ? value : undefined
}

export function list(node: SyntaxNode, name: string): readonly SyntaxNode[] {
  const value = node[name]
  return Array.isArray(value) ? value.filter(isNode) : []
}

/** An identifier's name; empty for any other node. */
export function nameOf(node: SyntaxNode | undefined): string {
  const isName = node?.type === 'Identifier' || node?.type === 'JSXIdentifier'
  return isName && typeof node['name'] === 'string' ? node['name'] : ''
}

/** The text of a string literal, or of a template without slots. */
export function textOf(node: SyntaxNode | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node['value'] === 'string') return node['value']
  const quasis = node?.type === 'TemplateLiteral' ? list(node, 'quasis') : []
  const [only] = quasis
  if (only === undefined || quasis.length !== 1) return undefined
  const value = only['value']
  const isCooked = typeof value === 'object' && value !== null && 'cooked' in value
  return isCooked && typeof value.cooked === 'string' ? value.cooked : undefined
}
