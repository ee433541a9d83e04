import { type ReactNode, useState } from 'react'
import { Button } from '../../ui/Button'
import { useTranslate } from '../../ui/useTranslate'

const AT_ONCE = 200

/**
 * The first rows of a list that a file can make as long as it likes, and the way to more: tens of
 * thousands of headings at once would keep the window busy for minutes.
 */
export function useFirstRows<Row>(rows: readonly Row[]): readonly [readonly Row[], ReactNode] {
  const t = useTranslate()
  const [most, setMost] = useState(AT_ONCE)
  const left = rows.length - most
  if (left <= 0) return [rows, null]
  const more = (
    <div>
      <Button small look="quiet" onPress={() => setMost(most + AT_ONCE)}>
        {t('entry.import.moreRows', { count: Math.min(AT_ONCE, left), left })}
      </Button>
    </div>
  )
  return [rows.slice(0, most), more]
}
