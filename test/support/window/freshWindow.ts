import { useAppView } from '../../../renderer/app/store'
import { fillJsdomGaps } from './jsdomGaps'

/** A window in which nothing has been looked at and nothing noted. */
export function freshWindow(): void {
  fillJsdomGaps()
  localStorage.clear()
  useAppView.setState(useAppView.getInitialState(), true)
}
