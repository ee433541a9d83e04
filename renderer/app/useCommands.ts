import { useCallback, useMemo } from 'react'
import { itemsOf } from '#shared/criteria/criteriaSet'
import type { Language, Translate } from '#shared/i18n/translate'
import type { RecordOf } from '#shared/records/recordTables'
import type { EntryHead } from '../storage/entryHeads'
import { useSetting } from '../storage/settings'
import type { Go, Place } from '../ui/place'
import { useLanguage, useTranslate } from '../ui/useTranslate'
import type { Command } from './CommandPalette'
import { useLockControls } from './lock/lockControls'
import { useAppView } from './store'

const TEXT_SIZES = [100, 115, 130, 150, 175, 200] as const
const PAGES = ['start', 'round', 'entry', 'assessment', 'consensus'] as const

/** What the commands act on, told by the window. */
export interface CommandFacts {
  readonly openFile: () => void
  readonly backup: () => void
  readonly undo: () => void
  readonly round: RecordOf<'rounds'> | null
  readonly heads: readonly EntryHead[]
}

function nextSize(current: number, direction: 1 | -1): number {
  const index = TEXT_SIZES.findIndex((size) => size >= current)
  return TEXT_SIZES[Math.max(0, Math.min(TEXT_SIZES.length - 1, index + direction))] ?? current
}

interface PlaceFacts extends Pick<CommandFacts, 'round' | 'heads'> {
  readonly entryId: string | undefined
  readonly go: Go
  readonly t: Translate
  readonly language: Language
}

/** The pages, the entries on this machine, and the items of the entry one is in. */
function placeCommands(facts: PlaceFacts): readonly Command[] {
  const { round, heads, entryId, go, t, language } = facts
  const place = (id: string, text: string, to: Place): Command => ({
    id: `place-${id}`,
    group: 'place',
    text,
    run: () => go(to),
  })
  const entry = t('app.stage.entry')
  const items = round === null || entryId === undefined ? [] : itemsOf(round.criteria)
  return [
    ...PAGES.map((page) => place(page, t(`app.stage.${page}`), { page })),
    ...items.map((item) =>
      place(`item-${item.id}`, `${item.id} ${item.title[language]}`, {
        page: 'assessment',
        itemId: item.id,
        ...(entryId === undefined ? {} : { entryId }),
      }),
    ),
    ...heads.map((head) =>
      place(head.id, `${entry}: ${head.title}`, { page: 'entry', entryId: head.id }),
    ),
  ]
}

/** Every place and command, for the palette and the menu alike; the menu's names are the ids. */
export function useCommands(facts: CommandFacts): readonly Command[] {
  const t = useTranslate()
  const language = useLanguage()
  const go = useAppView((view) => view.go)
  const entryId = useAppView((view) => view.place.entryId)
  const openPalette = useAppView((view) => view.openPalette)
  const openDialog = useAppView((view) => view.openDialog)
  const [, setLanguage] = useSetting('language')
  const [, setTheme] = useSetting('theme')
  const [size, setSize] = useSetting('textScalePercent')
  const { isLocked, lockNow } = useLockControls()
  const askForLock = useCallback(() => openDialog('lock'), [openDialog])
  const { openFile, backup, undo, round, heads } = facts
  const places = useMemo(
    () => placeCommands({ round, heads, entryId, go, t, language }),
    [round, heads, entryId, go, t, language],
  )
  return useMemo(() => {
    const acts: readonly (readonly [string, string, () => void])[] = [
      ['open', t('app.commands.openFile'), openFile],
      ['undo-record', t('app.commands.undo'), undo],
      ['backup', t('app.commands.backup'), backup],
      ['lock', t(isLocked ? 'lock.command' : 'lock.commandOpen'), isLocked ? lockNow : askForLock],
      ['log', t('log.open'), () => openDialog('log')],
      ['settings', t('app.commands.settings'), () => openDialog('settings')],
      ['about', t('app.commands.about'), () => openDialog('settings')],
      ['language', t('app.commands.language'), () => setLanguage(language === 'sv' ? 'en' : 'sv')],
      ['theme-light', t('app.commands.light'), () => setTheme('light')],
      ['theme-dark', t('app.commands.dark'), () => setTheme('dark')],
      ['theme-system', t('app.commands.system'), () => setTheme('system')],
      ['larger', t('app.commands.larger'), () => setSize(nextSize(size ?? 100, 1))],
      ['smaller', t('app.commands.smaller'), () => setSize(nextSize(size ?? 100, -1))],
      ['palette', t('app.search.button'), () => openPalette(true)],
    ]
    const commands = acts.map(([id, text, run]): Command => ({ id, group: 'command', text, run }))
    return [...places, ...commands]
  }, [
    t,
    language,
    places,
    openFile,
    undo,
    backup,
    openDialog,
    isLocked,
    lockNow,
    askForLock,
    openPalette,
    setLanguage,
    setTheme,
    setSize,
    size,
  ])
}
