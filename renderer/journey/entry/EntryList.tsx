import { useState } from 'react'
import { searchBlocks } from '#shared/journey/entry/search'
import type { EntryHead } from '../../storage/entryHeads'
import { useEntryHeads, useLiveTable } from '../../storage/liveRecords'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import type { StageProps } from '../../ui/stageProps'
import { useTranslate } from '../../ui/useTranslate'
import { type EntryAccess, entryAccess } from './entryAccess'
import styles from './EntryList.module.css'

interface Row {
  readonly head: EntryHead
  readonly unitName: string
  readonly facts: string
  readonly access: EntryAccess
}

function EntryRow({ row, go }: { readonly row: Row } & Pick<StageProps, 'go'>) {
  const t = useTranslate()
  const { head, access } = row
  return (
    <li className={styles['row']}>
      <div>
        <h3>{head.title}</h3>
        <p className={styles['small']}>{row.facts}</p>
        {access === 'conflict' && <p>{t('entry.list.conflict')}</p>}
        {access === 'declare' && <p>{t('entry.list.declare')}</p>}
      </div>
      {access === 'open' && (
        <Button
          aria-label={`${t('entry.list.open')}: ${head.title}`}
          onPress={() => go({ page: 'entry', entryId: head.id })}
        >
          {t('entry.list.open')}
        </Button>
      )}
      {access === 'declare' && (
        <Button
          look="primary"
          aria-label={`${t('entry.list.answer')}: ${head.title}`}
          onPress={() => go({ page: 'assessment', entryId: head.id })}
        >
          {t('entry.list.answer')}
        </Button>
      )}
    </li>
  )
}

function ByClass({
  rows,
  round,
  go,
}: { readonly rows: readonly Row[] } & Pick<StageProps, 'round' | 'go'>) {
  const t = useTranslate()
  const used = new Set(rows.map((row) => row.head.className))
  const ordered = round.classes.filter((className) => used.has(className))
  const classes = [...new Set([...ordered, ...used])]
  return classes.map((className) => (
    <section key={className} className={styles['class']}>
      <h2>{className === '' ? t('entry.list.noClass') : className}</h2>
      <ul data-plain className={styles['rows']}>
        {rows
          .filter((row) => row.head.className === className)
          .map((row) => (
            <EntryRow key={row.head.id} row={row} go={go} />
          ))}
      </ul>
    </section>
  ))
}

function useRows({ round, examinerId, isOffice }: StageProps): readonly Row[] | undefined {
  const t = useTranslate()
  const heads = useEntryHeads(round.id)
  const declarations = useLiveTable('declarations')
  if (heads === undefined || declarations === undefined) return undefined
  return heads
    .map((head) => {
      const unit = round.units.find((one) => one.id === head.unitId)
      const operation = unit === undefined ? '' : t(`round.operations.${unit.operation}`)
      const facts = [unit?.name ?? '', unit?.administration ?? '', operation]
      return {
        head,
        unitName: unit?.name ?? '',
        facts: facts.filter((fact) => fact !== '' && fact !== head.title).join(' · '),
        access: entryAccess({ round, entryId: head.id, examinerId, isOffice, declarations }),
      }
    })
    .filter((row) => row.access !== 'none')
}

/** The entries one may read, by class, with a search that forgives spelling. */
export function EntryList(props: StageProps) {
  const t = useTranslate()
  const { round, isOffice, go, openFile } = props
  const rows = useRows(props)
  const [query, setQuery] = useState('')
  if (rows === undefined) return null
  const importButton = isOffice ? (
    <Button onPress={() => go({ page: 'entry', view: 'import' })}>{t('entry.list.import')}</Button>
  ) : (
    <Button onPress={openFile}>{t('entry.list.openFile')}</Button>
  )
  const shown =
    query.trim() === ''
      ? rows
      : rows.filter((row) => {
          const text = `${row.head.title} ${row.facts} ${row.head.className}`
          return searchBlocks([{ id: row.head.id, text }], query).length > 0
        })
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <div>
          <h1>{t('entry.list.title')}</h1>
          <p className={styles['lead']}>
            {t(isOffice ? 'entry.list.leadOffice' : 'entry.list.leadTeam')}
          </p>
        </div>
        {rows.length > 0 && isOffice && importButton}
      </header>
      {rows.length === 0 && (
        <EmptyState title={t('entry.list.empty')} actions={importButton}>
          {t(isOffice ? 'entry.list.emptyOffice' : 'entry.list.emptyTeam')}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <div role="search" className={styles['search']}>
          <input
            type="search"
            className={styles['field']}
            aria-label={t('entry.list.search')}
            placeholder={t('entry.list.search')}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
          <span role="status" className={styles['small']}>
            {shown.length === 0
              ? t('entry.list.noHits')
              : t('entry.list.found', { count: shown.length })}
          </span>
        </div>
      )}
      <ByClass rows={shown} round={round} go={go} />
    </div>
  )
}
