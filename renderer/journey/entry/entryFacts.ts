import * as z from 'zod'
import type { ImportDraft } from '#shared/journey/entry/importDocument'
import type { Round, Unit } from '#shared/journey/round/round'
import { UnitId } from '#shared/kernel/identifiers'
import { randomId } from '../../storage/randomId'

/** The choice of a unit that is not in the round yet. */
export const NEW_UNIT = 'new'

/** What is filled in about an entry before it is added; `unitId` is `new` for a unit not in the round. */
export const FactValues = z
  .object({
    title: z
      .string()
      .max(300)
      .refine((text) => text.trim() !== ''),
    className: z.string().max(200),
    unitId: z.string(),
    unitName: z.string().max(200),
    administration: z.string().max(200),
    committee: z.string().max(200),
    operation: z.enum(['ownManagement', 'contracted', 'private', 'company']),
    employees: z.string().regex(/^\s*\d{0,5}\s*$/),
  })
  .refine((values) => values.unitId !== NEW_UNIT || values.unitName.trim() !== '', {
    path: ['unitName'],
  })
export type FactValues = z.infer<typeof FactValues>

const withoutExtension = (name: string): string => name.replace(/\.[a-zåäö]{2,5}$/iu, '')

/** What the form begins with: the draft's first heading as the title, else the file's name. */
export function firstFacts(
  draft: ImportDraft,
  start: number,
  round: Pick<Round, 'classes'>,
): FactValues {
  const heading = draft.blocks.find((block, index) => index >= start && block.kind === 'heading')
  return {
    title: (heading?.text ?? withoutExtension(draft.sourceName)).slice(0, 300),
    className: round.classes[0] ?? '',
    unitId: NEW_UNIT,
    unitName: '',
    administration: '',
    committee: '',
    operation: 'ownManagement',
    employees: '',
  }
}

/** The unit the form names: one of the round's, or a new one. */
export function unitOf(values: FactValues, round: Pick<Round, 'units'>): Unit {
  const known = round.units.find((unit) => unit.id === values.unitId)
  const employees = values.employees.trim()
  return (
    known ?? {
      id: UnitId.parse(randomId('unit')),
      name: values.unitName.trim(),
      administration: values.administration.trim(),
      committee: values.committee.trim(),
      operation: values.operation,
      employees: employees === '' ? null : Number(employees),
    }
  )
}
