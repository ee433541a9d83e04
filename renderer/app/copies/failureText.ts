import type { IpcProblem, PlaceProblem } from '#shared/ipc/contract'
import type { Translate } from '#shared/i18n/translate'
import type { CopyFailure } from '../../storage/snapshots'

function diskText(code: string, t: Translate): string {
  if (code === 'ENOSPC' || code === 'EDQUOT') return t('storage.why.full')
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return t('storage.why.readOnly')
  if (code === 'EIO') return t('storage.why.unverified')
  return t('storage.why.other', { reason: code })
}

/** Why a copy could not be written, as a sentence with what to do. */
export function failureText(failure: CopyFailure | IpcProblem, t: Translate): string {
  if (failure.kind === 'no-room') return t('storage.why.noRoom')
  if (failure.kind === 'disk') return diskText(failure.code, t)
  const reason = failure.kind === 'too-large' ? failure.kind : failure.reason
  return t('storage.why.other', { reason })
}

/** Why the second place has no fresh copy, as a sentence with what to do. */
export function placeProblemText(problem: PlaceProblem, t: Translate): string {
  return problem.kind === 'disk'
    ? diskText(problem.code, t)
    : t(`storage.place.problem.${problem.kind}`)
}
