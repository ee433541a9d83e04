import { useMemo } from 'react'
import { useSetting } from '../storage/settings'
import { useLanguage, useTranslate } from '../ui/useTranslate'
import type { Command } from './CommandPalette'
import { useAppView } from './store'

const TEXT_SIZES = [100, 115, 130, 150, 175, 200] as const
const PLACES = ['start', 'round', 'entry', 'assessment', 'consensus'] as const

function nextSize(current: number, direction: 1 | -1): number {
  const index = TEXT_SIZES.findIndex((size) => size >= current)
  return TEXT_SIZES[Math.max(0, Math.min(TEXT_SIZES.length - 1, index + direction))] ?? current
}

/** Every place and command, for the palette and the menu alike; the menu's names are the ids. */
export function useCommands(openFile: () => void, backup: () => void): readonly Command[] {
  const t = useTranslate()
  const language = useLanguage()
  const go = useAppView((view) => view.go)
  const openPalette = useAppView((view) => view.openPalette)
  const openDialog = useAppView((view) => view.openDialog)
  const [, setLanguage] = useSetting('language')
  const [, setTheme] = useSetting('theme')
  const [size, setSize] = useSetting('textScalePercent')
  return useMemo(() => {
    const command = (id: string, text: string, run: () => void): Command => ({
      id,
      group: 'command',
      text,
      run,
    })
    const places = PLACES.map((page): Command => ({
      id: `place-${page}`,
      group: 'place',
      text: t(`app.stage.${page}`),
      run: () => go({ page }),
    }))
    return [
      ...places,
      command('open', t('app.commands.openFile'), openFile),
      command('backup', t('app.commands.backup'), backup),
      command('settings', t('app.commands.settings'), () => openDialog('settings')),
      command('language', t('app.commands.language'), () =>
        setLanguage(language === 'sv' ? 'en' : 'sv'),
      ),
      command('theme-light', t('app.commands.light'), () => setTheme('light')),
      command('theme-dark', t('app.commands.dark'), () => setTheme('dark')),
      command('theme-system', t('app.commands.system'), () => setTheme('system')),
      command('larger', t('app.commands.larger'), () => setSize(nextSize(size ?? 100, 1))),
      command('smaller', t('app.commands.smaller'), () => setSize(nextSize(size ?? 100, -1))),
      command('palette', t('app.search.button'), () => openPalette(true)),
    ]
  }, [
    t,
    language,
    go,
    openFile,
    backup,
    openDialog,
    openPalette,
    setLanguage,
    setTheme,
    setSize,
    size,
  ])
}
