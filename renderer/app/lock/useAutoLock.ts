import { useEffect } from 'react'
import { listen } from '../../desktop/desk'
import { useSetting } from '../../storage/settings'
import { useLockControls } from './lockControls'

const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const
const NOTED_EVERY_MS = 1000

/** Locks when nobody has done anything for a while, and when the computer is put to sleep or locked. */
export function useAutoLock(): void {
  const { isLocked, lockNow } = useLockControls()
  const [minutes] = useSetting('lockAfterMinutes')
  useEffect(() => (isLocked ? listen('desk:lock', lockNow) : undefined), [isLocked, lockNow])
  useEffect(() => {
    if (!isLocked || minutes === undefined) return undefined
    let noted = performance.now()
    let timer = setTimeout(lockNow, minutes * 60_000)
    const note = (): void => {
      if (performance.now() - noted < NOTED_EVERY_MS) return
      noted = performance.now()
      clearTimeout(timer)
      timer = setTimeout(lockNow, minutes * 60_000)
    }
    for (const sign of SIGNS) window.addEventListener(sign, note, { passive: true })
    return () => {
      clearTimeout(timer)
      for (const sign of SIGNS) window.removeEventListener(sign, note)
    }
  }, [isLocked, lockNow, minutes])
}
