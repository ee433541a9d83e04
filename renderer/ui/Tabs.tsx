import { Button as AriaButton } from 'react-aria-components'
import styles from './Tabs.module.css'

interface TabsProps<Id extends string> {
  readonly label: string
  readonly tabs: readonly { readonly id: Id; readonly text: string }[]
  readonly current: Id
  readonly onChoose: (id: Id) => void
}

/** Places of one surface, as links are: the current one is said, and each is one Tab press away. */
export function Tabs<Id extends string>({ label, tabs, current, onChoose }: TabsProps<Id>) {
  return (
    <nav aria-label={label} className={styles['tabs']}>
      <ul data-plain>
        {tabs.map((tab) => (
          <li key={tab.id}>
            <AriaButton
              className={styles['tab'] ?? ''}
              onPress={() => onChoose(tab.id)}
              {...(tab.id === current ? { 'aria-current': 'page' as const } : {})}
            >
              {tab.text}
            </AriaButton>
          </li>
        ))}
      </ul>
    </nav>
  )
}
