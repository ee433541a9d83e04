import { useEffect, useState } from 'react'
import type { SaveOutcome } from '../../exchange/savedOutcome'
import { saveSentence } from '../../exchange/saveSentence'
import { readDamage, type Damage } from '../../storage/damage'
import { Button } from '../../ui/Button'
import { useTranslate } from '../../ui/useTranslate'
import styles from './Copies.module.css'
import { saveDamage } from './saveDamage'

/** What is stored but cannot be read: how much, and a way to save it as it is. Nothing when all is whole. */
export function DamagedPart() {
  const t = useTranslate()
  const [damage, setDamage] = useState<Damage | null>(null)
  const [saved, setSaved] = useState<SaveOutcome | null>(null)
  useEffect(() => {
    void readDamage().then(setDamage)
  }, [])
  if (damage === null || damage.lines.length + damage.notes.length === 0) return null
  return (
    <section className={styles['part']} aria-labelledby="damaged">
      <h3 id="damaged">{t('storage.damaged.title')}</h3>
      <ul className={styles['facts']}>
        {damage.lines.length > 0 && (
          <li>{t('storage.damaged.lines', { count: damage.lines.length })}</li>
        )}
        {damage.notes.length > 0 && (
          <li>{t('storage.damaged.notes', { count: damage.notes.length })}</li>
        )}
      </ul>
      <p>{t('storage.damaged.text')}</p>
      <Button onPress={() => void saveDamage(damage, t).then(setSaved)}>
        {t('storage.damaged.save')}
      </Button>
      <p role="status">{saved === null ? '' : saveSentence(saved, t)}</p>
    </section>
  )
}
