import type { Figure, SvgNode } from '#shared/report/svg'

/** The little of a canvas that drawings need, so that a test can watch what is painted. */
export type Painter = Pick<
  CanvasRenderingContext2D,
  | 'beginPath'
  | 'fill'
  | 'stroke'
  | 'arc'
  | 'roundRect'
  | 'moveTo'
  | 'lineTo'
  | 'fillText'
  | 'setLineDash'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'font'
  | 'textAlign'
>

const SCALE = 3
const FAMILY = "'Source Sans 3', 'Segoe UI', 'Liberation Sans', sans-serif"
const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const

/**
 * A PNG of a drawing for programs that do not show SVG in Word files (LibreOffice before 7.6).
 * Null where there is no canvas to paint on; the drawing is then left to its SVG.
 */
export async function figurePicture(figure: Figure): Promise<Uint8Array | null> {
  if (typeof OffscreenCanvas === 'undefined') return null
  const canvas = new OffscreenCanvas(figure.width * SCALE, figure.height * SCALE)
  const context = canvas.getContext('2d')
  if (context === null) return null
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.scale(SCALE, SCALE)
  paint(figure.svg, context, (path) => new Path2D(path))
  const blob = await canvas.convertToBlob({ type: 'image/png' })
  return new Uint8Array(await blob.arrayBuffer())
}

/** Paints the marks our drawings are made of; anything else is a bug of a drawing and is thrown. */
export function paint(node: SvgNode, context: Painter, toPath: (d: string) => Path2D): void {
  switch (node.tag) {
    case 'svg':
    case 'g':
      for (const child of node.children) {
        if (typeof child !== 'string') paint(child, context, toPath)
      }
      return
    case 'text':
      paintText(node, context)
      return
    case 'path':
      paintShape(node, context, toPath(text(node, 'd')))
      return
    default:
      context.beginPath()
      outline(node, context)
      paintShape(node, context, null)
  }
}

function outline(node: SvgNode, context: Painter): void {
  if (node.tag === 'rect') {
    const width = number(node, 'width')
    const height = number(node, 'height')
    const radius = Math.min(number(node, 'rx'), width / 2, height / 2)
    context.roundRect(number(node, 'x'), number(node, 'y'), width, height, radius)
  } else if (node.tag === 'circle') {
    context.arc(number(node, 'cx'), number(node, 'cy'), number(node, 'r'), 0, 2 * Math.PI)
  } else if (node.tag === 'line') {
    context.moveTo(number(node, 'x1'), number(node, 'y1'))
    context.lineTo(number(node, 'x2'), number(node, 'y2'))
  } else throw new Error(`no painting of ${node.tag}`)
}

function paintShape(node: SvgNode, context: Painter, path: Path2D | null): void {
  const fill = text(node, 'fill')
  if (fill !== '' && fill !== 'none') {
    context.fillStyle = fill
    if (path === null) context.fill()
    else context.fill(path)
  }
  const stroke = text(node, 'stroke')
  if (stroke === '') return
  context.strokeStyle = stroke
  context.lineWidth = number(node, 'stroke-width')
  const dashes = text(node, 'stroke-dasharray')
  context.setLineDash(dashes === '' ? [] : dashes.split(' ').map(Number))
  if (path === null) context.stroke()
  else context.stroke(path)
}

function paintText(node: SvgNode, context: Painter): void {
  const weight = text(node, 'font-weight') || '400'
  context.font = `${weight} ${number(node, 'font-size')}px ${FAMILY}`
  context.fillStyle = text(node, 'fill')
  const anchor = text(node, 'text-anchor')
  context.textAlign = anchor === 'middle' || anchor === 'end' ? ALIGN[anchor] : ALIGN.start
  const words = node.children.filter((child) => typeof child === 'string').join('')
  context.fillText(words, number(node, 'x'), number(node, 'y'))
}

function number(node: SvgNode, name: string): number {
  return Number(node.attributes[name] ?? 0)
}

function text(node: SvgNode, name: string): string {
  return String(node.attributes[name] ?? '')
}
