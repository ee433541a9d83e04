import { memo } from 'react'
import { PaperBlock, PaperRow } from './PaperBlock'
import { groupsOf, type PaperGroup, type PaperMark, type PaperSectionText } from './paperText'
import styles from './Paper.module.css'

interface PaperSectionProps {
  readonly section: PaperSectionText
  readonly room: number
  readonly isFirst: boolean
  readonly caption: string
  readonly marks: ReadonlyMap<string, readonly PaperMark[]>
  readonly pageLabel: (page: number) => string
}

const NONE: readonly PaperMark[] = []

function Group(props: { readonly group: PaperGroup; readonly from: PaperSectionProps }) {
  const { group, from } = props
  const parts = group.blocks.map((block, index) => {
    const shared = { block, marks: from.marks.get(block.id) ?? NONE, pageLabel: from.pageLabel }
    return group.kind === 'table' ? (
      <PaperRow key={block.id} {...shared} headingLevel={3} isHeader={index === 0} />
    ) : (
      <PaperBlock key={block.id} {...shared} headingLevel={(block.level ?? 2) + 1} />
    )
  })
  if (group.kind === 'list') return <ul>{parts}</ul>
  if (group.kind === 'table') {
    return (
      <div className={styles['table']}>
        <table>
          <tbody>{parts}</tbody>
        </table>
      </div>
    )
  }
  return <>{parts}</>
}

/** A section with its heading and the page it begins on. */
export const PaperSection = memo(function PaperSection(props: PaperSectionProps) {
  const { section } = props
  const blocks = section.blocks.slice(0, props.room)
  const startPage = section.blocks[0]?.page ?? null
  // A section's own heading is its first block, so that it can be quoted; it is not shown twice.
  const [first] = section.blocks
  const opening = first?.kind === 'heading' ? first : null
  const body = opening === null ? blocks : blocks.slice(1)
  return (
    <section className={styles['section']} data-section={section.key}>
      <p className={styles['caption']}>
        {startPage !== null && (
          <span className={styles['page']} data-label={props.pageLabel(startPage)} />
        )}
        {props.caption}
      </p>
      {opening === null ? (
        section.heading !== '' && <h2 className={styles['heading']}>{section.heading}</h2>
      ) : (
        <div className={styles['opening']}>
          <PaperBlock
            block={opening}
            marks={props.marks.get(opening.id) ?? NONE}
            pageLabel={props.pageLabel}
            headingLevel={2}
          />
        </div>
      )}
      {groupsOf(body).map((group) => (
        <Group key={group.blocks[0]?.id} group={group} from={props} />
      ))}
    </section>
  )
})
