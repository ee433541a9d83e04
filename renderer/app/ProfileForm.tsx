import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import * as z from 'zod'
import { Button } from '../ui/Button'
import { TextField } from '../ui/TextField'
import { useTranslate } from '../ui/useTranslate'
import styles from './StartPage.module.css'

const Values = z.object({
  name: z.string().trim().min(1).max(200),
  administration: z.string().trim().max(200),
  email: z.email().max(200),
})

/** What the person says of herself. */
export type ProfileValues = z.infer<typeof Values>

interface ProfileFormProps {
  /** What is known already: one's own profile, or what a round says of the person. */
  readonly profile: ProfileValues | null
  readonly saveText?: string
  readonly onSave: (values: ProfileValues) => void
}

/** Who sits here: on what is handed in, and nowhere else. */
export function ProfileForm({ profile, saveText, onSave }: ProfileFormProps) {
  const t = useTranslate()
  const { control, handleSubmit } = useForm<ProfileValues>({
    resolver: zodResolver(Values),
    defaultValues: {
      name: profile?.name ?? '',
      administration: profile?.administration ?? '',
      email: profile?.email ?? '',
    },
  })
  const submit = handleSubmit(onSave)
  return (
    <form className={styles['form']} onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        control={control}
        name="name"
        label={t('app.profile.name')}
        problem={t('app.profile.nameMissing')}
        autoComplete="name"
      />
      <TextField control={control} name="administration" label={t('app.profile.administration')} />
      <TextField
        control={control}
        name="email"
        type="email"
        label={t('app.profile.email')}
        problem={t('app.profile.emailMissing')}
        autoComplete="email"
      />
      <div>
        <Button type="submit" look="primary">
          {saveText ?? t(profile === null ? 'app.profile.save' : 'app.profile.store')}
        </Button>
      </div>
    </form>
  )
}
