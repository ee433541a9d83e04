import { useState } from 'react'
import { withRetention, type RetentionPlan } from '#shared/journey/round/retention'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import type { StageProps } from '../../ui/stageProps'
import { useTranslate } from '../../ui/useTranslate'
import { RetentionDialog } from './RetentionDialog'
import { useRoundEdit } from './useRoundEdit'

/** Whose the terms are. What the city has not decided is an example, and said to be. */
function TermsNotice({ plan }: { readonly plan: RetentionPlan | null }) {
  const t = useTranslate()
  if (plan !== null && plan.decision !== '') {
    const decision = plan.decision.replace(/\.$/, '')
    return (
      <Notice tone="info">
        <p>{t('retention.decided', { decision })}</p>
        <p>{t('retention.public')}</p>
      </Notice>
    )
  }
  return (
    <Notice tone="info" title={t('retention.example')}>
      <p>{t(plan === null ? 'retention.proposal' : 'retention.undecided')}</p>
      <p>{t('retention.public')}</p>
    </Notice>
  )
}

/** The terms of a round, and the office's way to change them. */
export function RetentionTerms({ round, isOffice }: Pick<StageProps, 'round' | 'isOffice'>) {
  const t = useTranslate()
  const edit = useRoundEdit(round.id)
  const [isChanging, setChanging] = useState(false)
  const plan = round.retention ?? null
  return (
    <>
      <TermsNotice plan={plan} />
      {isOffice && (
        <div>
          <Button onPress={() => setChanging(true)}>{t('retention.plan.change')}</Button>
        </div>
      )}
      {isChanging && (
        <RetentionDialog
          plan={plan}
          onSave={(chosen) => edit((before) => withRetention(before, chosen))}
          onClose={() => setChanging(false)}
        />
      )}
    </>
  )
}
