import { Ellipsis } from 'lucide-react'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import styles from './MoreMenu.module.css'

interface MoreMenuProps {
  readonly label: string
  readonly actions: readonly {
    readonly id: string
    readonly text: string
    readonly isChosen?: boolean
    readonly run: () => void
  }[]
}

/** The seldom needed acts of a card, behind one button. */
export function MoreMenu({ label, actions }: MoreMenuProps) {
  return (
    <MenuTrigger>
      <AriaButton className={styles['button'] ?? ''} aria-label={label}>
        <Ellipsis size={17} aria-hidden="true" />
      </AriaButton>
      <Popover className={styles['popover'] ?? ''} placement="bottom end">
        <Menu
          className={styles['menu'] ?? ''}
          aria-label={label}
          onAction={(key) => actions.find((action) => action.id === key)?.run()}
        >
          {actions.map((action) => (
            <MenuItem
              key={action.id}
              id={action.id}
              textValue={action.text}
              className={styles['item'] ?? ''}
            >
              {action.isChosen === true ? `✓ ${action.text}` : action.text}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
