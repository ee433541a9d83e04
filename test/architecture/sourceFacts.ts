import { everyNode, field, list, nameOf, parse, textOf, type SyntaxNode } from './syntax'

/** How one file reaches another: every way the language has, so that none is a way around a rule. */
export interface Reach {
  readonly specifier: string
  readonly how: 'import' | 're-export' | 'dynamic' | 'type' | 'require' | 'url'
  readonly names: readonly string[]
}

/** What the rules need to know of one file. */
export interface SourceFacts {
  readonly reaches: readonly Reach[]
  readonly hasExportStar: boolean
  readonly hasDefaultExport: boolean
  readonly isBarrel: boolean
  /** `Date.now`, `new Date`, `window.desk` … as written, for members of globals. */
  readonly members: ReadonlySet<string>
  /** Names used as values that are not members of something else. */
  readonly globals: ReadonlySet<string>
  readonly computedReaches: number
}

const importedName = (specifier: SyntaxNode): string =>
  specifier.type === 'ImportNamespaceSpecifier'
    ? '*'
    : specifier.type === 'ImportDefaultSpecifier'
      ? 'default'
      : nameOf(field(specifier, 'imported') ?? field(specifier, 'local'))

type How = Reach['how']

/** Where a node reaches to: the node that names it, and how; nothing for other nodes. */
function reachOf(node: SyntaxNode): readonly [SyntaxNode | undefined, How] | undefined {
  const source = field(node, 'source')
  switch (node.type) {
    case 'ImportDeclaration':
      return [source, node['importKind'] === 'type' ? 'type' : 'import']
    case 'ExportNamedDeclaration':
      return source === undefined ? undefined : [source, 're-export']
    case 'ExportAllDeclaration':
      return [source, 're-export']
    case 'ImportExpression':
      return [source, 'dynamic']
    case 'TSImportType':
      return [source ?? field(node, 'argument'), 'type']
    case 'TSExternalModuleReference':
      return [field(node, 'expression'), 'require']
    case 'CallExpression':
      return callReach(node)
    case 'NewExpression':
      return urlReach(node)
    default:
      return undefined
  }
}

function callReach(node: SyntaxNode): readonly [SyntaxNode | undefined, How] | undefined {
  const callee = field(node, 'callee')
  const [first] = list(node, 'arguments')
  if (nameOf(callee) === 'require') return [first, 'require']
  // A glob reaches files that no reader of the rules can name.
  const isGlob = callee?.type === 'MemberExpression' && nameOf(field(callee, 'property')) === 'glob'
  return isGlob && field(callee, 'object')?.type === 'MetaProperty'
    ? [undefined, 'dynamic']
    : undefined
}

function urlReach(node: SyntaxNode): readonly [SyntaxNode | undefined, How] | undefined {
  const [first, second] = list(node, 'arguments')
  const ofThisFile =
    second?.type === 'MemberExpression' && field(second, 'object')?.type === 'MetaProperty'
  return nameOf(field(node, 'callee')) === 'URL' && ofThisFile && textOf(first) !== undefined
    ? [first, 'url']
    : undefined
}

function memberText(node: SyntaxNode): string | undefined {
  const object = nameOf(field(node, 'object'))
  const property = field(node, 'property')
  const name = node['computed'] === true ? textOf(property) : nameOf(property)
  return name === undefined ? undefined : `${object}.${name}`
}

/** `const { random } = Math` reads a member as much as `Math.random` does. */
function destructured(node: SyntaxNode): readonly string[] {
  const pattern = field(node, 'id')
  const object = nameOf(field(node, 'init'))
  if (node.type !== 'VariableDeclarator' || pattern?.type !== 'ObjectPattern' || object === '')
    return []
  return list(pattern, 'properties').map(
    (property) => `${object}.${nameOf(field(property, 'key'))}`,
  )
}

function membersOf(node: SyntaxNode): readonly string[] {
  if (node.type === 'MemberExpression') return [memberText(node) ?? '']
  if (node.type === 'NewExpression') return [`new ${nameOf(field(node, 'callee'))}`]
  return destructured(node)
}

/** Names a node uses as a value by themselves: the heads of members, calls, arguments … */
function usedNames(node: SyntaxNode): readonly string[] {
  if (node.type === 'MemberExpression') return [nameOf(field(node, 'object'))]
  if (node.type === 'CallExpression' || node.type === 'NewExpression') {
    return [nameOf(field(node, 'callee')), ...list(node, 'arguments').map(nameOf)]
  }
  if (node.type === 'VariableDeclarator') return [nameOf(field(node, 'init'))]
  return []
}

const isPassedOn = (statement: SyntaxNode): boolean =>
  statement.type === 'ExportAllDeclaration' ||
  (statement.type === 'ExportNamedDeclaration' && field(statement, 'declaration') === undefined)

function isBarrel(body: readonly SyntaxNode[]): boolean {
  const others = body.filter((statement) => statement.type !== 'ImportDeclaration')
  return others.length > 0 && others.every(isPassedOn)
}

/** Reads one file's text. Throws when it is not TypeScript. */
export function sourceFacts(path: string, text: string): SourceFacts {
  const program = parse(path, text)
  const nodes = everyNode(program)
  const reaches = nodes.flatMap((node) => {
    const reach = reachOf(node)
    if (reach === undefined) return []
    return [
      {
        specifier: textOf(reach[0]),
        how: reach[1],
        names: list(node, 'specifiers').map(importedName),
      },
    ]
  })
  return {
    reaches: reaches.flatMap(({ specifier, ...reach }) =>
      specifier === undefined ? [] : [{ ...reach, specifier }],
    ),
    computedReaches: reaches.filter((reach) => reach.specifier === undefined).length,
    hasExportStar: nodes.some((node) => node.type === 'ExportAllDeclaration'),
    hasDefaultExport: nodes.some(
      (node) =>
        node.type === 'ExportDefaultDeclaration' ||
        (node.type === 'ExportSpecifier' && nameOf(field(node, 'exported')) === 'default'),
    ),
    isBarrel: isBarrel(list(program, 'body')),
    members: new Set(nodes.flatMap(membersOf)),
    globals: new Set(nodes.flatMap(usedNames)),
  }
}
