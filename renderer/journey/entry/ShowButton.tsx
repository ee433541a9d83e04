import { useState } from 'react'
import { Button } from '../../ui/Button'
import { useTranslate } from '../../ui/useTranslate'

interface ShowButtonProps {
  readonly name: string
  readonly blockIds: readonly string[]
  readonly show: (blockId: string) => void
}

/** Brings the places of something into view on the paper, one more for each press. */
export function ShowButton({ name, blockIds, show }: ShowButtonProps) {
  const t = useTranslate()
  const [next, setNext] = useState(0)
  const count = blockIds.length
  if (count === 0) return null
  const place = t('entry.panel.place', { number: (next % count) + 1, count })
  const label = t('entry.panel.showOf', { name })
  return (
    <Button
      small
      aria-label={count === 1 ? label : `${label}, ${place}`}
      onPress={() => {
        const blockId = blockIds[next % count]
        if (blockId !== undefined) show(blockId)
        setNext(next + 1)
      }}
    >
      {count === 1
        ? t('entry.panel.show')
        : `${t('entry.panel.show')} ${(next % count) + 1}/${count}`}
    </Button>
  )
}
