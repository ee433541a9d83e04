import type { Translate } from '#shared/i18n/translate'
import { ask } from '../../desktop/desk'
import type { SaveOutcome } from '../../exchange/savedOutcome'
import type { Damage } from '../../storage/damage'
import { today } from '../../ui/dateText'
import { savedOutcome } from '../../exchange/savedOutcome'

/** Saves what cannot be read, byte for byte as text, with nothing added but two headings. */
export async function saveDamage(damage: Damage, t: Translate): Promise<SaveOutcome> {
  const parts = [
    t('storage.damaged.lines', { count: damage.lines.length }),
    ...damage.lines,
    '',
    t('storage.damaged.notes', { count: damage.notes.length }),
    ...damage.notes,
  ]
  const suggestedName = `${t('storage.damaged.fileName', { date: today() })}.txt`
  const bytes = new TextEncoder().encode(`${parts.join('\n')}\n`)
  return savedOutcome(await ask('file:save', { suggestedName, bytes }))
}
