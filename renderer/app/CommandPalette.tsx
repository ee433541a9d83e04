import { useState } from 'react'
import {
  Button as AriaButton,
  Dialog as AriaDialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
  Autocomplete,
  useFilter,
} from 'react-aria-components'
import { useTranslate } from '../ui/useTranslate'
import styles from './CommandPalette.module.css'
import { useAppView } from './store'

/** Something that can be gone to or done from the keyboard. */
export interface Command {
  readonly id: string
  readonly group: 'place' | 'command'
  readonly text: string
  readonly run: () => void
}

/** Ctrl+K: every place and command by name. */
export function CommandPalette({ commands }: { readonly commands: readonly Command[] }) {
  const t = useTranslate()
  const isOpen = useAppView((view) => view.isPaletteOpen)
  const openPalette = useAppView((view) => view.openPalette)
  const { contains } = useFilter({ sensitivity: 'base' })
  const [typed, setTyped] = useState('')
  const show = (isShown: boolean): void => {
    openPalette(isShown)
    if (!isShown) setTyped('')
  }
  const act = (id: string): void => {
    show(false)
    commands.find((command) => command.id === id)?.run()
  }
  return (
    <ModalOverlay
      className={styles['overlay'] ?? ''}
      isOpen={isOpen}
      isDismissable
      onOpenChange={show}
    >
      <Modal className={styles['modal'] ?? ''}>
        <AriaDialog aria-label={t('app.search.label')} className={styles['dialog'] ?? ''}>
          <Autocomplete inputValue={typed} onInputChange={setTyped} filter={contains}>
            <SearchField
              aria-label={t('app.search.label')}
              className={styles['field'] ?? ''}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by a key in order to type
              autoFocus
            >
              {/* What it is: the focus stays here while the arrow keys walk through the list. */}
              <Input
                // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- Autocomplete names the list it controls
                role="combobox"
                aria-expanded="true"
                className={styles['input'] ?? ''}
                placeholder={t('app.search.placeholder')}
              />
              <AriaButton
                className={styles['clear'] ?? ''}
                slot="clear"
                aria-label={t('app.search.close')}
              >
                ×
              </AriaButton>
            </SearchField>
            <ListBox
              aria-label={t('app.search.label')}
              className={styles['list'] ?? ''}
              onAction={(key) => act(String(key))}
              renderEmptyState={() => <p className={styles['none']}>{t('app.search.none')}</p>}
            >
              {(['place', 'command'] as const).map((group) => (
                <ListBoxSection key={group} id={group}>
                  <Header className={styles['group'] ?? ''}>
                    {t(`app.commands.group.${group}`)}
                  </Header>
                  {commands
                    .filter((command) => command.group === group)
                    .map((command) => (
                      <ListBoxItem
                        key={command.id}
                        id={command.id}
                        textValue={command.text}
                        className={styles['item'] ?? ''}
                      >
                        {command.text}
                      </ListBoxItem>
                    ))}
                </ListBoxSection>
              ))}
            </ListBox>
          </Autocomplete>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
