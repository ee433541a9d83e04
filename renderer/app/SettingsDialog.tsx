import { useEffect, useState } from 'react'
import type { Reply } from '#shared/ipc/contract'
import type { RecordOf } from '#shared/records/recordTables'
import { ask } from '../desktop/desk'
import { useDeskStore } from '../storage/deskStore'
import { saveProfile } from '../storage/profile'
import { useSetting } from '../storage/settings'
import { Button } from '../ui/Button'
import { SelectField } from '../ui/SelectField'
import { useTranslate } from '../ui/useTranslate'
import { LANGUAGES } from './languages'
import { KnownSenders } from './KnownSenders'
import { ProfileForm } from './ProfileForm'
import { useAppView } from './store'
import styles from './StartPage.module.css'
import { AppDialog } from './AppDialog'

const SIZES = ['100', '115', '130', '150', '175', '200'] as const

/** Language, appearance, text size, and who one is. */
export function SettingsDialog({ profile }: { readonly profile: RecordOf<'profiles'> }) {
  const t = useTranslate()
  const { db } = useDeskStore()
  const openDialog = useAppView((view) => view.openDialog)
  const [language, setLanguage] = useSetting('language')
  const [theme, setTheme] = useSetting('theme')
  const [size, setSize] = useSetting('textScalePercent')
  const [facts, setFacts] = useState<Reply<'app:facts'> | null>(null)
  useEffect(() => {
    void ask('app:facts', {}).then((answer) => setFacts(answer.ok ? answer.value : null))
  }, [])
  return (
    <AppDialog
      name="settings"
      title={t('app.settings.title')}
      closeText={t('app.settings.close')}
      mayDismiss
    >
      <SelectField
        label={t('app.settings.language')}
        value={language === 'en' ? 'en' : 'sv'}
        options={LANGUAGES}
        onChange={setLanguage}
      />
      <SelectField
        label={t('app.settings.theme')}
        value={theme === 'light' || theme === 'dark' ? theme : 'system'}
        options={(['system', 'light', 'dark'] as const).map((value) => ({
          value,
          text: t(`app.settings.themes.${value}`),
        }))}
        onChange={setTheme}
      />
      <SelectField
        label={t('app.settings.textSize')}
        value={String(size ?? 100)}
        options={SIZES.map((value) => ({ value, text: `${value} %` }))}
        onChange={(value) => setSize(Number(value))}
      />
      <div>
        <Button onPress={() => openDialog('lock')}>{t('lock.settings')}</Button>
      </div>
      <h3>{t('app.profile.edit')}</h3>
      <ProfileForm
        key={profile.revision}
        profile={profile}
        onSave={(values) => void saveProfile(db, profile, values).then(() => openDialog('none'))}
      />
      <KnownSenders />
      <div>
        <Button onPress={() => openDialog('log')}>{t('log.open')}</Button>
      </div>
      {facts !== null && (
        <p className={styles['small']}>
          {t('app.settings.version', { version: facts.version })} ·{' '}
          {t('app.settings.folder', { folder: facts.profileFolder })}
        </p>
      )}
    </AppDialog>
  )
}
