import type { Blocker } from '#shared/journey/assessment/progress'
import { Button } from '../../ui/Button'
import { useTranslate } from '../../ui/useTranslate'
import type { InstrumentProps } from './deskProps'
import styles from './Instrument.module.css'

interface BlockerLineProps extends Pick<InstrumentProps, 'go' | 'entryId' | 'round'> {
  readonly blocker: Blocker
}

/** What is missing, and for each place a button that goes there. */
function BlockerLine({ blocker, go, entryId, round }: BlockerLineProps) {
  const t = useTranslate()
  const sentence = t(`assessment.handIn.kinds.${blocker.kind}`, { items: '' }).trim()
  const desk = { page: 'assessment', entryId } as const
  const places =
    'itemIds' in blocker
      ? blocker.itemIds.map((id) => ({ name: String(id), place: { ...desk, itemId: id } }))
      : 'requirementIds' in blocker
        ? blocker.requirementIds.map((id) => ({
            // A requirement goes by the number it has on its page.
            name: String(round.criteria.requirements.findIndex((one) => one.id === id) + 1),
            place: { ...desk, view: 'coverage' },
          }))
        : []
  return (
    <li>
      <div className={styles['row']}>
        <span>{sentence}</span>
        {places.map(({ name, place }) => (
          <Button key={name} small aria-label={`${sentence} ${name}`} onPress={() => go(place)}>
            {name}
          </Button>
        ))}
      </div>
    </li>
  )
}

interface HandInBlockersProps extends Pick<InstrumentProps, 'go' | 'entryId' | 'round'> {
  readonly title: string
  readonly blockers: readonly Blocker[]
}

/** One kind of what stands before the hand-in: what stops it, or what is only worth a thought. */
export function HandInBlockers({ title, blockers, ...desk }: HandInBlockersProps) {
  if (blockers.length === 0) return null
  return (
    <section className={styles['part']} aria-label={title}>
      <h3>{title}</h3>
      <ul className={styles['list']}>
        {blockers.map((blocker) => (
          <BlockerLine key={blocker.kind} blocker={blocker} {...desk} />
        ))}
      </ul>
    </section>
  )
}
