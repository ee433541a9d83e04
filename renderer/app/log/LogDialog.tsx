import { useMemo, useState } from 'react'
import type { ChainVerdict } from '#shared/log/verifyLog'
import type { LogEvent } from '#shared/log/logEvent'
import { csvText } from '#shared/report/csv'
import { ask } from '../../desktop/desk'
import { useEntryHeads } from '../../storage/entryHeads'
import { useEventLog } from '../../storage/useEventLog'
import { Button } from '../../ui/Button'
import { clockText, fullDateText, today } from '../../ui/dateText'
import { Notice } from '../../ui/Notice'
import { SelectField } from '../../ui/SelectField'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import type { Session } from '../useSession'
import { actText, logRows, whoText, type LogNames } from './logWords'
import { AppDialog } from '../AppDialog'

const SHOWN = 300
const ALL = ''

function Verdict({ verdicts }: { readonly verdicts: readonly ChainVerdict[] | null }) {
  const t = useTranslate()
  if (verdicts === null) return <p role="status">{t('log.checking')}</p>
  return verdicts.map(({ isOwn, verdict }, place) => {
    const key = `${place}`
    if (verdict.ok) {
      const count = verdict.value
      return <p key={key}>{t(isOwn ? 'log.whole' : 'log.evidence', { count })}</p>
    }
    const { kind, event } = verdict.error
    const slots = { number: event.number, fault: t(`log.fault.${kind}`) }
    return (
      <Notice key={key} tone="danger" isAlert>
        {t(isOwn ? 'log.broken' : 'log.evidenceBroken', slots)}
      </Notice>
    )
  })
}

interface EventsProps {
  readonly events: readonly LogEvent[]
  readonly names: LogNames
}

/** The newest first, day by day. */
function Days({ events, names }: EventsProps) {
  const t = useTranslate()
  const language = useLanguage()
  const shown = events.slice(-SHOWN).toReversed()
  const days = [...new Set(shown.map(({ at }) => fullDateText(at, language)))]
  const left = events.length - shown.length
  if (events.length === 0) return <p>{t('log.none')}</p>
  return (
    <>
      {days.map((day) => (
        <section key={day} aria-label={day}>
          <h3>{day}</h3>
          <ul>
            {shown
              .filter(({ at }) => fullDateText(at, language) === day)
              .map((event) => (
                <li key={event.id}>
                  {[
                    clockText(new Date(event.at), language),
                    actText(event, t),
                    names.entries.get(event.entryId ?? '') ?? '',
                    whoText(event, names, t),
                  ]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </li>
              ))}
          </ul>
        </section>
      ))}
      {left > 0 && <p>{t('log.more', { count: left })}</p>}
    </>
  )
}

function useNames({ round, rounds, profile }: Session): LogNames {
  const heads = useEntryHeads(round?.id ?? null)
  return useMemo(
    () => ({
      entries: new Map((heads ?? []).map(({ id, title }) => [id, title])),
      examiners: new Map(rounds.flatMap((one) => one.examiners).map(({ id, name }) => [id, name])),
      profiles: new Map(profile === null ? [] : [[profile.id, profile.name]]),
    }),
    [heads, rounds, profile],
  )
}

function Content({ session }: { readonly session: Session }) {
  const t = useTranslate()
  const log = useEventLog()
  const names = useNames(session)
  const [entryId, setEntryId] = useState(ALL)
  if (log === undefined) return null
  const events = log.events.filter((event) => entryId === ALL || event.entryId === entryId)
  const save = (): void => {
    const bytes = new TextEncoder().encode(csvText(logRows(events, names, t)))
    void ask('file:save', { suggestedName: `${t('log.fileName', { date: today() })}.csv`, bytes })
  }
  return (
    <>
      <p>{t('log.lead')}</p>
      <Verdict verdicts={log.verdicts} />
      <SelectField
        label={t('log.filter')}
        value={entryId}
        options={[
          { value: ALL, text: t('log.all') },
          ...[...names.entries].map(([value, text]) => ({ value, text })),
        ]}
        onChange={setEntryId}
      />
      <Days events={events} names={names} />
      <div>
        <Button onPress={save}>{t('log.save')}</Button>
      </div>
    </>
  )
}

/** What has been done on this machine and told by files, and whether the chain holds. */
export function LogDialog({ session }: { readonly session: Session }) {
  const t = useTranslate()
  return (
    <AppDialog name="log" title={t('log.title')} closeText={t('log.close')} size="large" mayDismiss>
      <Content session={session} />
    </AppDialog>
  )
}
