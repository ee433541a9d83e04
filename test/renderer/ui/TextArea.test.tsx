import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, test } from 'vitest'
import type { Language } from '#shared/i18n/translate'
import { startLanguage } from '../../../renderer/app/language'
import { TextArea } from '../../../renderer/ui/TextArea'
import { LanguageProvider } from '../../../renderer/ui/LanguageProvider'

const LIMIT = 2000

function Field({ start }: { readonly start: string }) {
  const [text, setText] = useState(start)
  return <TextArea label="Skäl" value={text} onChange={setText} limit={LIMIT} />
}

/** Shows a field that already holds so many characters. */
async function fieldWith(characters: number, language: Language = 'sv') {
  render(
    <LanguageProvider texts={await startLanguage(language)}>
      <Field start={'x'.repeat(characters)} />
    </LanguageProvider>,
  )
  return screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Skäl' })
}

describe('a text field with a limit', () => {
  test('says nothing of it while there is plenty of room', async () => {
    const field = await fieldWith(1000)
    expect(field).not.toHaveAccessibleDescription()
  })

  test.each([
    ['sv', /^Högst 2\s000 tecken\. 101 kvar\.$/],
    ['en', /^At most 2,000 characters\. 101 left\.$/],
  ] as const)('says how much room is left before it is full, in %s', async (language, words) => {
    const field = await fieldWith(1899, language)
    expect(field).toHaveAccessibleDescription(words)
  })

  test('takes the last character there is room for without a word of complaint', async () => {
    const field = await fieldWith(LIMIT - 1)
    await userEvent.type(field, 'y')
    expect(field.value).toHaveLength(LIMIT)
    expect(field).toHaveAccessibleDescription(/ 0 kvar\.$/)
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  test('says that a key too many was not taken, and leaves text and caret where they were', async () => {
    const field = await fieldWith(LIMIT)
    await userEvent.type(field, 'y', { initialSelectionStart: 7, initialSelectionEnd: 7 })
    expect(field).toHaveValue('x'.repeat(LIMIT))
    expect(field.selectionStart).toBe(7)
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Det du skrev sist fick inte plats och togs inte med. Resten av texten är kvar.',
    )
  })

  test('takes nothing of a pasted text that does not fit, and says so', async () => {
    const field = await fieldWith(10)
    field.focus()
    await userEvent.paste('y'.repeat(LIMIT))
    expect(field).toHaveValue('x'.repeat(10))
    expect(screen.getByRole('alert')).toBeVisible()
  })

  test('stops complaining when there is room again', async () => {
    const field = await fieldWith(LIMIT)
    await userEvent.type(field, 'y{Backspace}')
    expect(field.value).toHaveLength(LIMIT - 1)
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })
})
