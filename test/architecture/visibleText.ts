import { everyNode, field, list, nameOf, parse, textOf, type SyntaxNode } from './syntax'

const seenOrHeard =
  /^(aria-(label|description|roledescription|valuetext)|title|alt|placeholder|label|description|heading|summary)$/

const hasWords = (text: string): boolean => /\p{L}{2,}/u.test(text)

/** A string written straight into the page: between tags, in braces, or as a spoken attribute. */
function wordsOf(node: SyntaxNode): string | undefined {
  if (node.type === 'JSXText') return typeof node['value'] === 'string' ? node['value'] : undefined
  if (node.type !== 'JSXAttribute' || !seenOrHeard.test(nameOf(field(node, 'name'))))
    return undefined
  const value = field(node, 'value')
  return textOf(value?.type === 'JSXExpressionContainer' ? field(value, 'expression') : value)
}

function wordsInBraces(node: SyntaxNode): readonly string[] {
  if (node.type !== 'JSXElement' && node.type !== 'JSXFragment') return []
  return list(node, 'children')
    .filter((child) => child.type === 'JSXExpressionContainer')
    .flatMap((child) => textOf(field(child, 'expression')) ?? [])
}

/** Sentences that stand in a component instead of among the words of a language. */
export function visibleText(path: string, text: string): readonly string[] {
  return everyNode(parse(path, text))
    .flatMap((node) => wordsInBraces(node).concat(wordsOf(node) ?? ''))
    .map((words) => words.trim())
    .filter(hasWords)
}

/** Every list of strings in a file: arrays, unions of types, and the keys are left alone. */
export function literalLists(path: string, text: string): readonly (readonly string[])[] {
  return everyNode(parse(path, text)).flatMap((node) => {
    if (node.type === 'ArrayExpression')
      return [list(node, 'elements').flatMap((item) => textOf(item) ?? [])]
    if (node.type !== 'TSUnionType') return []
    return [list(node, 'types').flatMap((item) => textOf(field(item, 'literal')) ?? [])]
  })
}
