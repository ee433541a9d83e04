import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { useTranslate } from '../../ui/useTranslate'
import styles from './Lock.module.css'

/** While everything is written anew nothing else can be done; how long depends on how much there is. */
export function LockWorking({ way }: { readonly way: 'on' | 'off' }) {
  const t = useTranslate()
  const title = t(`lock.working.${way}`)
  return (
    <main className={styles['page']}>
      <div className={styles['card']}>
        <h1>{title}</h1>
        <progress className={styles['wide']} aria-label={title} />
        <p role="status">{t('lock.working.text')}</p>
      </div>
    </main>
  )
}

/** A lock that nobody can read: nothing is opened, and nothing is changed. */
export function LockDamaged({ onAgain }: { readonly onAgain: () => void }) {
  const t = useTranslate()
  return (
    <main className={styles['page']}>
      <div className={styles['card']}>
        <h1>{t('lock.damaged.title')}</h1>
        <Notice tone="danger">{t('lock.damaged.text')}</Notice>
        <div>
          <Button look="primary" onPress={onAgain}>
            {t('lock.damaged.again')}
          </Button>
        </div>
      </div>
    </main>
  )
}
