import { useState } from 'react'
import type { Examiner, Team } from '#shared/journey/round/round'
import {
  withExaminer,
  withoutExaminer,
  withoutTeam,
  withTeam,
} from '#shared/journey/round/roundEdits'
import { useEntryHeads, useLiveTable } from '../../storage/liveRecords'
import type { StageProps } from '../../ui/stageProps'
import { ExaminerDialog } from './ExaminerDialog'
import { ExaminerList } from './ExaminerList'
import { type Removal, RemovalDialog } from './RemovalDialog'
import { TeamDialog } from './TeamDialog'
import { TeamList } from './TeamList'
import { useRoundEdit } from './useRoundEdit'

type Open =
  | { readonly kind: 'examiner'; readonly examiner: Examiner | null }
  | { readonly kind: 'team'; readonly team: Team | null }
  | { readonly kind: 'removal'; readonly removal: Removal }
  | null

/** Who examines, in which team, and what each team assesses. Only the office changes it. */
export function PeopleView({ round, isOffice }: StageProps) {
  const heads = useEntryHeads(round.id)
  const assessments = useLiveTable('assessments')
  const edit = useRoundEdit(round.id)
  const [open, setOpen] = useState<Open>(null)
  // Drawn before both are read, a team would have no entries, and a removal seem to cost no hand-ins.
  if (heads === undefined || assessments === undefined) return null
  const close = (): void => setOpen(null)
  const handedInOf = (examiner: Examiner): number =>
    assessments.filter(
      (row) =>
        row.roundId === round.id && row.examinerId === examiner.id && row.state === 'handedIn',
    ).length
  const remove = (removal: Removal): void =>
    void edit((standing) =>
      removal.kind === 'examiner'
        ? withoutExaminer(standing, removal.examiner.id)
        : withoutTeam(standing, removal.team.id),
    )
  return (
    <>
      <ExaminerList
        round={round}
        acts={
          isOffice
            ? {
                add: () => setOpen({ kind: 'examiner', examiner: null }),
                edit: (examiner) => setOpen({ kind: 'examiner', examiner }),
                remove: (examiner) =>
                  setOpen({
                    kind: 'removal',
                    removal: { kind: 'examiner', examiner, handedIn: handedInOf(examiner) },
                  }),
              }
            : null
        }
      />
      <TeamList
        round={round}
        heads={heads}
        acts={
          isOffice
            ? {
                add: () => setOpen({ kind: 'team', team: null }),
                edit: (team) => setOpen({ kind: 'team', team }),
                remove: (team) => setOpen({ kind: 'removal', removal: { kind: 'team', team } }),
              }
            : null
        }
      />
      {open?.kind === 'examiner' && (
        <ExaminerDialog
          examiner={open.examiner}
          onClose={close}
          onSave={(examiner) => void edit((standing) => withExaminer(standing, examiner))}
        />
      )}
      {open?.kind === 'team' && (
        <TeamDialog
          team={open.team}
          round={round}
          heads={heads}
          onClose={close}
          onSave={(team, entryIds) => void edit((standing) => withTeam(standing, team, entryIds))}
        />
      )}
      {open?.kind === 'removal' && (
        <RemovalDialog
          removal={open.removal}
          round={round}
          heads={heads}
          onClose={close}
          onConfirm={() => remove(open.removal)}
        />
      )}
    </>
  )
}
