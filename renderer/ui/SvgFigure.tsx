import { createElement, type ReactNode } from 'react'
import type { Figure, SvgNode } from '#shared/report/svg'

interface SvgFigureProps {
  readonly figure: Figure
  readonly className?: string
}

/** A picture drawn by `shared/report`, the same on screen and in print: named, described, made of real elements. */
export function SvgFigure({ figure, className }: SvgFigureProps) {
  return <div className={className}>{element(figure.svg, 'figure')}</div>
}

const REACT_NAMES: Readonly<Record<string, string>> = { class: 'className' }

function reactName(attribute: string): string {
  if (attribute.startsWith('aria-')) return attribute
  return (
    REACT_NAMES[attribute] ??
    attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  )
}

function element(node: SvgNode | string, key: string): ReactNode {
  if (typeof node === 'string') return node
  const attributes = Object.fromEntries(
    Object.entries(node.attributes)
      .filter(([name]) => name !== 'xmlns')
      .map(([name, value]) => [reactName(name), value]),
  )
  const children = node.children.map((child, index) => element(child, `${key}.${index}`))
  return createElement(node.tag, { ...attributes, key }, ...children)
}
