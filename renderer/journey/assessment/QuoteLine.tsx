import { X } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import type { Evidence } from '#shared/journey/assessment/assessment'
import { useTranslate } from '../../ui/useTranslate'
import styles from './FindingCard.module.css'

interface QuoteLineProps {
  readonly evidence: Evidence
  readonly letter: string
  readonly isLost: boolean
  readonly reveal: (blockId: string, markId?: string) => void
  readonly onRemove?: () => void
}

function quoteText(text: string): string {
  return text.replace(/\t/g, ' · ')
}

/** A quotation under its finding: letter, words, page; pressing it shows the place in the entry. */
export function QuoteLine({ evidence, letter, isLost, reveal, onRemove }: QuoteLineProps) {
  const t = useTranslate()
  const { page, pageEnd } = evidence
  const pages =
    page === null
      ? ''
      : pageEnd === null || pageEnd === page
        ? t('assessment.page', { page })
        : t('assessment.pages', { from: page, to: pageEnd })
  return (
    <div className={styles['quote']}>
      <AriaButton
        className={styles['quoteButton'] ?? ''}
        aria-label={`${t('assessment.showQuote', { letter })}: ${quoteText(evidence.quote)} ${pages}`}
        onPress={() => reveal(evidence.blockId, evidence.id)}
      >
        <span className={styles['letter']}>{letter}</span>
        <span className={styles['quoteText']}>
          {`”${quoteText(evidence.quote)}”`} <span className={styles['pages']}>{pages}</span>
        </span>
      </AriaButton>
      {onRemove !== undefined && (
        <AriaButton
          className={styles['remove'] ?? ''}
          aria-label={t('assessment.removeQuote', { letter })}
          onPress={onRemove}
        >
          <X size={15} aria-hidden="true" />
        </AriaButton>
      )}
      {isLost && <p className={styles['lost']}>{t('assessment.lostQuote')}</p>}
    </div>
  )
}
