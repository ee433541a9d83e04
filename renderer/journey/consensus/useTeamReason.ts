import { setReasonDraft } from '#shared/journey/consensus/teamText'
import type { MeetingProps } from './meetingProps'

/** The reason as it is being written: a field of the item's record, so that it survives a crash before the value is set. */
export function useTeamReason({
  treatment,
  live,
  item,
}: MeetingProps): readonly [string, (reason: string) => void] {
  return [
    treatment.reason,
    (reason) => void live.take((standing) => setReasonDraft(standing, item.id, reason), false),
  ]
}
