import { X } from 'lucide-react'
import { memo } from 'react'
import type { Evidence } from '#shared/journey/assessment/assessment'
import { useTranslate } from '../../ui/useTranslate'
import styles from './FindingCard.module.css'

interface QuoteLineProps {
  readonly evidence: Evidence
  readonly letter: string
  readonly isLost: boolean
  readonly reveal: (blockId: string, markId?: string) => void
  readonly onRemove?: (id: Evidence['id']) => void
}

function quoteText(text: string): string {
  return text.replace(/\t/g, ' · ')
}

/**
 * A quotation under its finding: letter, words, page; pressing it shows the place in the entry.
 * Plain buttons, since an item can have hundreds of them.
 */
export const QuoteLine = memo(function QuoteLine(props: QuoteLineProps) {
  const t = useTranslate()
  const { evidence, letter, reveal, onRemove } = props
  const { page, pageEnd } = evidence
  const pages =
    page === null
      ? ''
      : pageEnd === null || pageEnd === page
        ? t('assessment.page', { page })
        : t('assessment.pages', { from: page, to: pageEnd })
  return (
    <div className={styles['quote']}>
      <button
        type="button"
        className={styles['quoteButton']}
        aria-label={`${t('assessment.showQuote', { letter })}: ${quoteText(evidence.quote)} ${pages}`}
        onClick={() => reveal(evidence.blockId, evidence.id)}
      >
        <span className={styles['letter']}>{letter}</span>
        <span className={styles['quoteText']}>
          {`”${quoteText(evidence.quote)}”`} <span className={styles['pages']}>{pages}</span>
        </span>
      </button>
      {onRemove !== undefined && (
        <button
          type="button"
          className={styles['remove']}
          aria-label={t('assessment.removeQuote', { letter })}
          onClick={() => onRemove(evidence.id)}
        >
          <X size={15} aria-hidden="true" />
        </button>
      )}
      {props.isLost && <p className={styles['lost']}>{t('assessment.lostQuote')}</p>}
    </div>
  )
})
