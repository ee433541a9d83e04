import { useMemo, useState } from 'react'
import type { ChainVerdict } from '#shared/log/verifyLog'
import type { LogEvent } from '#shared/log/logEvent'
import { saveSentence } from '../../exchange/saveSentence'
import type { SaveOutcome } from '../../exchange/savedOutcome'
import { useEntryHeads } from '../../storage/liveRecords'
import { useEventLog, type EventLog } from '../../storage/useEventLog'
import { Button } from '../../ui/Button'
import { clockText, fullDateText } from '../../ui/dateText'
import { Notice } from '../../ui/Notice'
import { SelectField } from '../../ui/SelectField'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import type { Session } from '../useSession'
import styles from './Log.module.css'
import { actText, verdictText, whoText, type LogNames } from './logWords'
import { saveLogPage, saveLogTable, type LogToSave } from './saveLog'
import { AppDialog } from '../AppDialog'

const SHOWN = 300
const ALL = ''

function Verdict({ verdicts }: { readonly verdicts: readonly ChainVerdict[] | null }) {
  const t = useTranslate()
  if (verdicts === null) return <p role="status">{t('log.checking')}</p>
  return verdicts.map((one, place) => {
    const key = `${place}`
    const sentence = verdictText(one, t)
    return one.verdict.ok ? (
      <p key={key}>{sentence}</p>
    ) : (
      <Notice key={key} tone="danger" isAlert>
        {sentence}
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
                    clockText(new Date(event.at)),
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

interface SaveLogProps {
  readonly log: EventLog & Pick<LogToSave, 'entryId' | 'names'>
  readonly writtenBy: string
}

/** The log as a page to read and as a table to compute with. */
function SaveLog({ log, writtenBy }: SaveLogProps) {
  const t = useTranslate()
  const language = useLanguage()
  const [outcome, setOutcome] = useState<SaveOutcome | null>(null)
  const { events, verdicts, own, entryId, names } = log
  const whole: LogToSave = { all: events, own, entryId, names, writtenBy }
  const savePage = (): void => {
    if (verdicts !== null) void saveLogPage(whole, verdicts, language, t).then(setOutcome)
  }
  return (
    <div className={styles['save']}>
      <div className={styles['buttons']}>
        <Button isDisabled={verdicts === null} onPress={savePage}>
          {t('log.savePage')}
        </Button>
        <Button onPress={() => void saveLogTable(whole, t).then(setOutcome)}>
          {t('log.save')}
        </Button>
      </div>
      <p className={styles['hint']}>{t('log.saveHint')}</p>
      <p role="status">{outcome === null ? '' : saveSentence(outcome, t)}</p>
    </div>
  )
}

function Content({ session }: { readonly session: Session }) {
  const t = useTranslate()
  const log = useEventLog()
  const names = useNames(session)
  const [entryId, setEntryId] = useState(ALL)
  if (log === undefined) return null
  const events = log.events.filter((event) => entryId === ALL || event.entryId === entryId)
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
      <SaveLog
        log={{ ...log, entryId: entryId === ALL ? null : entryId, names }}
        writtenBy={session.profile?.name ?? ''}
      />
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
