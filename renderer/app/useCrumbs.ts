import { itemsOf } from '#shared/criteria/criteriaSet'
import type { RecordOf } from '#shared/records/recordTables'
import type { EntryHead } from '../storage/entryHeads'
import type { Place } from '../ui/place'
import { useLanguage, useTranslate } from '../ui/useTranslate'
import { useAppView } from './store'

/** Where am I: round › stage › entry › item, each a way back. */
export function useCrumbs(
  round: RecordOf<'rounds'> | null,
  heads: readonly EntryHead[],
): readonly { readonly text: string; readonly place: Place | null }[] {
  const t = useTranslate()
  const language = useLanguage()
  const place = useAppView((view) => view.place)
  const start: Place = { page: 'start' }
  if (place.page === 'start' || round === null) return [{ text: t('app.title'), place: null }]
  const crumbs: { text: string; place: Place | null }[] = [
    { text: round.title, place: start },
    { text: t(`app.stage.${place.page}`), place: { page: place.page } },
  ]
  const entry = heads.find((head) => head.id === place.entryId)
  if (entry !== undefined) {
    crumbs.push({ text: entry.title, place: { page: place.page, entryId: entry.id } })
  }
  const item = itemsOf(round.criteria).find((one) => one.id === place.itemId)
  if (item !== undefined)
    crumbs.push({ text: `${item.id} ${item.shortTitle[language]}`, place: null })
  const view = place.view
  if (view === 'meeting' || view === 'coverage' || view === 'import') {
    crumbs.push({ text: t(`app.place.${view}`), place: null })
  }
  return crumbs
}
