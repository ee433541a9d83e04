import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { readSetting } from '../../../renderer/storage/settings'
import { accessibilityFaults, newDesk } from '../../support/stageScreen'
import { fillJsdomGaps } from '../../support/window/jsdomGaps'
import { showWindow } from '../../support/window/wholeWindow'

test('whoever reads no Swedish finds her own language on the very first page', async () => {
  fillJsdomGaps()
  const store = await newDesk()
  const { container } = await showWindow(store)
  await screen.findByRole('heading', { level: 1, name: 'Vem är du?' })
  const swedish = screen.getByRole('button', { name: 'Svenska' })
  const english = screen.getByRole('button', { name: 'English' })
  expect(swedish).toHaveAttribute('aria-pressed', 'true')
  expect(english).toHaveAttribute('lang', 'en')
  await userEvent.type(screen.getByLabelText('Namn'), 'Vera')

  await userEvent.click(english)
  expect(await screen.findByRole('heading', { level: 1, name: 'Who are you?' })).toBeVisible()
  expect(document.documentElement.lang).toBe('en')
  expect(screen.getByRole('button', { name: 'English' })).toHaveAttribute('aria-pressed', 'true')
  expect(screen.getByRole('button', { name: 'Svenska' })).toHaveAttribute('lang', 'sv')
  expect(screen.getByLabelText('Name')).toHaveValue('Vera')
  expect(await readSetting(store.db, 'language')).toBe('en')
  expect(await accessibilityFaults(container)).toEqual([])
})
