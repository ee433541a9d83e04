import { memo, type ReactNode } from 'react'
import { piecesOf, type PaperBlockText, type PaperMark, type Piece } from './paperText'
import styles from './Paper.module.css'

interface PaperBlockProps {
  readonly block: PaperBlockText
  readonly marks: readonly PaperMark[]
  readonly pageLabel: (page: number) => string
  readonly headingLevel: number
}

function MarkedPiece({
  piece,
  pageLabel,
}: {
  readonly piece: Piece
  readonly pageLabel: (page: number) => string
}) {
  const page =
    piece.newPage === null ? null : (
      <span className={styles['page']} data-label={pageLabel(piece.newPage)} />
    )
  const top = piece.marks.at(-1)
  if (top === undefined) {
    return (
      <>
        {page}
        {piece.text}
      </>
    )
  }
  const letters = piece.endsMarks.map((mark) => mark.letter).join('')
  return (
    <>
      {page}
      <mark
        className={styles['mark']}
        data-tone={top.tone}
        data-mark={piece.marks.map((mark) => mark.id).join(' ')}
        data-letter={letters === '' ? undefined : letters}
        title={top.label === '' ? undefined : top.label}
      >
        {piece.text}
      </mark>
    </>
  )
}

function content(props: PaperBlockProps, from: number, to: number): ReactNode {
  return piecesOf(props.block, props.marks, from, to).map((piece) => (
    <MarkedPiece key={piece.start} piece={piece} pageLabel={props.pageLabel} />
  ))
}

/** One heading, paragraph or list item. Drawn again only when its own text or marks change. */
export const PaperBlock = memo(function PaperBlock(props: PaperBlockProps) {
  const { block } = props
  const shared = { 'data-block': block.id, 'data-offset': 0 }
  const inner = content(props, 0, block.text.length)
  if (block.kind === 'listItem') return <li {...shared}>{inner}</li>
  if (block.kind !== 'heading') return <p {...shared}>{inner}</p>
  const Heading =
    (['h2', 'h3', 'h4', 'h5', 'h6'] as const)[Math.min(props.headingLevel - 2, 4)] ?? 'h3'
  return <Heading {...shared}>{inner}</Heading>
})

/** The cells of a row with their places in the row's text. */
function cellsOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const cells: { start: number; end: number }[] = []
  let start = 0
  for (const cell of text.split('\t')) {
    cells.push({ start, end: start + cell.length })
    start += cell.length + 1
  }
  return cells
}

interface PaperRowProps extends PaperBlockProps {
  readonly isHeader: boolean
}

/** One row of a table; the row's text is its cells joined with tabs, so places count across cells. */
export const PaperRow = memo(function PaperRow(props: PaperRowProps) {
  const { block } = props
  const cells = cellsOf(block.text)
  return (
    <tr data-block={block.id}>
      {cells.map((cell, index) => {
        const inner = content(props, cell.start, cell.end)
        if (props.isHeader) {
          return (
            <th key={cell.start} scope="col" data-offset={cell.start}>
              {inner}
            </th>
          )
        }
        return index === 0 ? (
          <th key={cell.start} scope="row" data-offset={cell.start}>
            {inner}
          </th>
        ) : (
          <td key={cell.start} data-offset={cell.start}>
            {inner}
          </td>
        )
      })}
    </tr>
  )
})
