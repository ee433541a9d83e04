import { useState } from 'react'
import { retentionTerms, type Material, type Term } from '#shared/journey/round/retention'
import {
  countByMaterial,
  eraseForGood,
  useErasureReceipt,
  useRetained,
  type ErasureOrder,
} from '../../storage/erasure'
import { useDeskStore } from '../../storage/deskStore'
import { Button } from '../../ui/Button'
import { fullDateText, today } from '../../ui/dateText'
import type { StageProps } from '../../ui/stageProps'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import { ErasureDialog } from './ErasureDialog'
import { ErasureDone } from './ErasureDone'
import { RetentionTable } from './RetentionTable'
import { RetentionTerms } from './RetentionTerms'
import styles from './Round.module.css'

type Counts = ReadonlyMap<string, number>

function NothingDue({
  terms,
  counts,
}: {
  readonly terms: readonly Term[]
  readonly counts: Counts
}) {
  const t = useTranslate()
  const language = useLanguage()
  const first = terms
    .filter(({ material }) => (counts.get(material) ?? 0) > 0)
    .toSorted((one, other) => (one.lastDay < other.lastDay ? -1 : 1))[0]
  return (
    <p>
      {first === undefined
        ? t('retention.nothingHere')
        : t('retention.nothingDue', { date: fullDateText(first.lastDay, language) })}
    </p>
  )
}

/** What of the round lies on this machine, until when it is kept, and erasing what is due. */
export function RetentionView({ round, examinerId, isOffice, profile }: StageProps) {
  const t = useTranslate()
  const store = useDeskStore()
  const receipt = useErasureReceipt()
  const records = useRetained(round.id, examinerId)
  const [left, setLeft] = useState<ReadonlySet<Material>>(new Set())
  const [isAsking, setAsking] = useState(false)
  if (records === undefined || receipt === undefined) return null
  const terms = retentionTerms(round.ceremonyDay, today(), round.retention?.days)
  const counts = countByMaterial(records)
  const due = terms.filter(({ material, isDue }) => isDue && (counts.get(material) ?? 0) > 0)
  const chosen = due.filter(({ material }) => !left.has(material))
  const materials = new Set(chosen.map(({ material }) => material))
  const order: ErasureOrder = {
    records: records.filter(({ material }) => materials.has(material)),
    grounds: chosen.map(({ material, days, lastDay }) => ({ material, days, lastDay })),
    decision: round.retention?.decision ?? '',
    roundId: round.id,
    roundTitle: round.title,
    by: profile.name,
    kept: records.filter(({ material }) => !materials.has(material)).length,
  }
  const toggle = (material: Material): void => {
    const next = new Set(left)
    if (!next.delete(material)) next.add(material)
    setLeft(next)
  }
  return (
    <>
      {receipt !== null && <ErasureDone receipt={receipt} />}
      <p className={styles['lead']}>{t('retention.lead')}</p>
      <RetentionTerms round={round} isOffice={isOffice} />
      <RetentionTable terms={terms} counts={counts} left={left} onToggle={toggle} />
      {due.length === 0 ? (
        <NothingDue terms={terms} counts={counts} />
      ) : (
        <>
          <p role="status">
            {t('retention.preview', { chosen: order.records.length, kept: order.kept })}
          </p>
          <p className={styles['small']}>
            {t('retention.reach')} {t('retention.exportFirst')}
          </p>
          <div>
            <Button
              look="danger"
              isDisabled={order.records.length === 0}
              onPress={() => setAsking(true)}
            >
              {t('retention.erase')}
            </Button>
          </div>
        </>
      )}
      <ErasureDialog
        count={order.records.length}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        erase={() => eraseForGood(store, order)}
      />
    </>
  )
}
