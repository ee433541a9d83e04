import type { Examiner, Round, Team } from '#shared/journey/round/round'
import {
  examinerRemoval,
  type RemovalConsequences,
  teamRemoval,
} from '#shared/journey/round/roundEdits'
import type { EntryHead } from '../../storage/entryHeads'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { useTranslate } from '../../ui/useTranslate'
import styles from './Round.module.css'

/** What is about to be taken out of the round. */
export type Removal =
  | { readonly kind: 'examiner'; readonly examiner: Examiner; readonly handedIn: number }
  | { readonly kind: 'team'; readonly team: Team }

interface RemovalDialogProps {
  readonly removal: Removal
  readonly round: Round
  readonly heads: readonly EntryHead[]
  readonly onConfirm: () => void
  readonly onClose: () => void
}

function useSentences({ removal, round, heads }: RemovalDialogProps): readonly string[] {
  const t = useTranslate()
  const after: RemovalConsequences =
    removal.kind === 'examiner'
      ? examinerRemoval(round, removal.examiner.id)
      : teamRemoval(round, removal.team.id)
  const nameOf = (id: string): string => round.examiners.find((one) => one.id === id)?.name ?? ''
  const titles = heads
    .filter((head) => after.unassigned.includes(head.id))
    .map((head) => head.title)
  const sentences = [
    ...after.leaves.map((team) => t('round.removal.leaves', { team: team.name })),
    ...after.newLeaders.map((row) =>
      t('round.removal.newLeader', { leader: nameOf(row.leaderId), team: row.team.name }),
    ),
    ...after.ends.map((team) => t('round.removal.ends', { team: team.name })),
  ]
  if (sentences.length === 0) sentences.push(t('round.removal.nothing'))
  if (titles.length > 0) {
    sentences.push(t('round.removal.unassigned', { entries: titles.join(', ') }))
  }
  if (removal.kind === 'team') sentences.push(t('round.removal.stays'))
  else if (removal.handedIn > 0) {
    sentences.push(t('round.removal.handedIn', { count: removal.handedIn }))
  }
  return [...sentences, t('round.removal.sent')]
}

/** Says what follows before anything is removed. */
export function RemovalDialog(props: RemovalDialogProps) {
  const t = useTranslate()
  const { removal, onConfirm, onClose } = props
  const sentences = useSentences(props)
  const title =
    removal.kind === 'examiner'
      ? t('round.removal.examiner', { name: removal.examiner.name })
      : t('round.removal.team', { name: removal.team.name })
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('round.removal.cancel')}</Button>
          <Button
            look="danger"
            onPress={() => {
              onConfirm()
              onClose()
            }}
          >
            {t('round.removal.confirm')}
          </Button>
        </>
      }
    >
      <ul className={styles['plainList']}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Dialog>
  )
}
