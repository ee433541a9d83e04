import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import styles from './SplitView.module.css'

/** Both surfaces side by side, one under the other, or one of them alone. */
export type SplitPlace = 'beside' | 'under' | 'first' | 'second'

interface SplitViewProps {
  readonly first: ReactNode
  readonly second: ReactNode
  readonly label: string
  readonly place: SplitPlace
  /** The first surface's share of the room, 0.25–0.8. */
  readonly share: number
  readonly onShare: (share: number) => void
}

const LEAST = 0.25
const MOST = 0.8
const STEP = 0.02

function bounded(share: number): number {
  return Math.min(MOST, Math.max(LEAST, share))
}

/** Two surfaces with a boundary that can be dragged or moved with the arrow keys, and stays where it was put. */
export function SplitView(props: SplitViewProps) {
  const frame = useRef<HTMLDivElement>(null)
  const isUnder = props.place === 'under'
  const onPointerMove = (event: PointerEvent): void => {
    const box = frame.current?.getBoundingClientRect()
    if (box === undefined || event.buttons !== 1) return
    const share = isUnder
      ? (event.clientY - box.top) / box.height
      : (event.clientX - box.left) / box.width
    props.onShare(bounded(share))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const back = isUnder ? 'ArrowUp' : 'ArrowLeft'
    const forth = isUnder ? 'ArrowDown' : 'ArrowRight'
    if (event.key === back) props.onShare(bounded(props.share - STEP))
    else if (event.key === forth) props.onShare(bounded(props.share + STEP))
    else return
    event.preventDefault()
  }
  const both = props.place === 'beside' || isUnder
  const tracks = `${props.share}fr 9px ${1 - props.share}fr`
  return (
    <div
      ref={frame}
      className={styles['split']}
      data-place={props.place}
      style={both ? { [isUnder ? 'gridTemplateRows' : 'gridTemplateColumns']: tracks } : undefined}
    >
      {props.place !== 'second' && <div className={styles['pane']}>{props.first}</div>}
      {both && (
        // A separator that can be moved is a control, as ARIA's window splitter pattern has it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions
        <div
          role="separator"
          aria-label={props.label}
          aria-orientation={isUnder ? 'horizontal' : 'vertical'}
          aria-valuemin={LEAST * 100}
          aria-valuemax={MOST * 100}
          aria-valuenow={Math.round(props.share * 100)}
          tabIndex={0}
          className={styles['bar']}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={onPointerMove}
          onKeyDown={onKeyDown}
        />
      )}
      {props.place !== 'first' && <div className={styles['pane']}>{props.second}</div>}
    </div>
  )
}
