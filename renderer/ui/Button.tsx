import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './Button.module.css'

interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  readonly children: ReactNode
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger'
  readonly icon?: LucideIcon
  readonly small?: boolean
  readonly wide?: boolean
}

/** A button says with a verb what it does. One primary button a surface. */
export function Button({
  children,
  look = 'plain',
  icon: Icon,
  small,
  wide,
  ...rest
}: ButtonProps) {
  const classes = [styles['button'], styles[look], small && styles['small'], wide && styles['wide']]
  return (
    <AriaButton {...rest} className={classes.filter(Boolean).join(' ')}>
      {Icon !== undefined && <Icon size={small ? 15 : 18} aria-hidden="true" />}
      <span>{children}</span>
    </AriaButton>
  )
}
