import { fireEvent, render, renderHook, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { spreadStrip } from '#shared/report/figures/spreadStrip'
import { screenPalette } from '#shared/report/palette'
import { svgText } from '#shared/report/svg'
import { Button } from '../../../renderer/ui/Button'
import { Dialog } from '../../../renderer/ui/Dialog'
import { MoreMenu } from '../../../renderer/ui/MoreMenu'
import { SplitView, type SplitPlace } from '../../../renderer/ui/SplitView'
import { SvgFigure } from '../../../renderer/ui/SvgFigure'
import { Tabs } from '../../../renderer/ui/Tabs'
import { TextArea } from '../../../renderer/ui/TextArea'
import { useUnchanged } from '../../../renderer/ui/useUnchanged'
import { fillJsdomGaps } from '../../support/window/jsdomGaps'

beforeEach(fillJsdomGaps)

function Two({ place, start = 0.5 }: { readonly place: SplitPlace; readonly start?: number }) {
  const [share, setShare] = useState(start)
  return (
    <SplitView
      label="Gräns"
      place={place}
      share={share}
      onShare={setShare}
      first={<p>Pappret</p>}
      second={<p>Instrumentet</p>}
    />
  )
}
const bar = () => screen.getByRole('separator', { name: 'Gräns' })

describe('the boundary between two surfaces', () => {
  test('moves with the arrow keys beside, says where it is, and stops at its ends', () => {
    render(<Two place="beside" start={0.78} />)
    expect(bar()).toHaveAttribute('aria-orientation', 'vertical')
    fireEvent.keyDown(bar(), { key: 'ArrowRight' })
    fireEvent.keyDown(bar(), { key: 'ArrowRight' })
    expect(bar()).toHaveAttribute('aria-valuenow', '80')
    fireEvent.keyDown(bar(), { key: 'ArrowLeft' })
    expect(bar()).toHaveAttribute('aria-valuenow', '78')
    fireEvent.keyDown(bar(), { key: 'ArrowUp' })
    expect(bar()).toHaveAttribute('aria-valuenow', '78')
  })

  test('moves up and down where one lies under the other', () => {
    render(<Two place="under" start={0.26} />)
    expect(bar()).toHaveAttribute('aria-orientation', 'horizontal')
    fireEvent.keyDown(bar(), { key: 'ArrowUp' })
    fireEvent.keyDown(bar(), { key: 'ArrowUp' })
    expect(bar()).toHaveAttribute('aria-valuenow', '25')
    fireEvent.keyDown(bar(), { key: 'ArrowDown' })
    expect(bar()).toHaveAttribute('aria-valuenow', '27')
  })

  test('follows the pointer only while its button is held', () => {
    render(<Two place="beside" />)
    const frame = bar().parentElement
    vi.spyOn(frame ?? bar(), 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 1000, 500))
    fireEvent.pointerDown(bar(), { pointerId: 1 })
    fireEvent.pointerMove(bar(), { clientX: 600, buttons: 1 })
    expect(bar()).toHaveAttribute('aria-valuenow', '60')
    fireEvent.pointerMove(bar(), { clientX: 300, buttons: 0 })
    expect(bar()).toHaveAttribute('aria-valuenow', '60')
  })

  test.each([
    ['first', 'Pappret', 'Instrumentet'],
    ['second', 'Instrumentet', 'Pappret'],
  ] as const)('is gone where only the %s is shown', (place, shown, hidden) => {
    render(<Two place={place} />)
    expect(screen.getByText(shown)).toBeVisible()
    expect(screen.queryByText(hidden)).not.toBeInTheDocument()
    expect(screen.queryByRole('separator')).not.toBeInTheDocument()
  })
})

describe('a field for longer text', () => {
  test('is known by its label and hint, and keeps what is typed as it is typed', async () => {
    const user = userEvent.setup()
    const said: string[] = []
    render(<TextArea label="Skäl" hint="Varför?" value="" onChange={(text) => said.push(text)} />)
    const field = screen.getByRole('textbox', { name: 'Skäl' })
    expect(field).toHaveAccessibleDescription('Varför?')
    await user.type(field, ' å')
    expect(said).toEqual([' ', 'å'])
  })

  test('has its name also where the label is not seen, and takes nothing when it is locked', async () => {
    const onChange = vi.fn<(text: string) => void>()
    render(<TextArea label="Styrka 1" hideLabel value="Så här" readOnly onChange={onChange} />)
    await userEvent.type(screen.getByRole('textbox', { name: 'Styrka 1' }), 'x')
    expect(onChange).not.toHaveBeenCalled()
  })
})

function Asked({ mayDismiss }: { readonly mayDismiss: boolean }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>Öppna</Button>
      <Dialog
        title="Är du säker?"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        mayDismiss={mayDismiss}
        actions={<Button onPress={() => setOpen(false)}>Ja</Button>}
      >
        Allt är sparat.
      </Dialog>
    </>
  )
}

describe('a dialog', () => {
  test('is named by its title, closed by Esc, and gives the focus back', async () => {
    const user = userEvent.setup()
    render(<Asked mayDismiss />)
    await user.click(screen.getByRole('button', { name: 'Öppna' }))
    const dialog = await screen.findByRole('dialog', { name: 'Är du säker?' })
    expect(dialog.contains(document.activeElement)).toBe(true)
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    await waitFor(() => expect(screen.getByRole('button', { name: 'Öppna' })).toHaveFocus())
  })
})

describe('places of one surface', () => {
  test('say which is the current one, and lead to the others', async () => {
    const onChoose = vi.fn<(id: string) => void>()
    render(
      <Tabs
        label="Delar"
        current="a"
        tabs={[
          { id: 'a', text: 'Bedöm' },
          { id: 'b', text: 'Historik' },
        ]}
        onChoose={onChoose}
      />,
    )
    expect(screen.getByRole('navigation', { name: 'Delar' })).toBeVisible()
    expect(screen.getByRole('button', { name: 'Bedöm' })).toHaveAttribute('aria-current', 'page')
    await userEvent.click(screen.getByRole('button', { name: 'Historik' }))
    expect(onChoose).toHaveBeenCalledWith('b')
  })
})

describe('the seldom needed acts', () => {
  test('are behind one button, by keyboard too, and a chosen one says so', async () => {
    const user = userEvent.setup()
    const run = vi.fn<() => void>()
    render(
      <MoreMenu
        label="Mer"
        actions={[
          { id: 'theme', text: 'Nyckeltema', isChosen: true, run: () => undefined },
          { id: 'remove', text: 'Ta bort', run },
        ]}
      />,
    )
    screen.getByRole('button', { name: 'Mer' }).focus()
    await user.keyboard('{Enter}')
    expect(await screen.findByRole('menuitem', { name: /✓ Nyckeltema/ })).toBeVisible()
    await user.keyboard('{ArrowDown}{Enter}')
    expect(run).toHaveBeenCalledOnce()
  })
})

const parts = (root: ParentNode) =>
  [...root.querySelectorAll('*')].map((one) => [
    one.tagName,
    Object.fromEntries([...one.attributes].map(({ name, value }) => [name, value])),
  ])

describe('a picture', () => {
  test('on screen is the one in print: same elements, names and texts', () => {
    const figure = spreadStrip(
      {
        title: 'Spridning 1.1',
        range: { lowest: 40, highest: 60, median: 50 },
        mustTalk: true,
      },
      screenPalette,
      (key) => key,
    )
    const { container } = render(<SvgFigure figure={figure} />)
    const drawn = container.querySelector('svg')
    const printed = new DOMParser().parseFromString(svgText(figure.svg), 'image/svg+xml')
    expect(drawn?.textContent).toBe(printed.documentElement.textContent)
    expect(parts(drawn ?? container)).toEqual(parts(printed.documentElement))
    expect(screen.getByRole('img', { name: /Spridning 1\.1/ })).toBeInTheDocument()
  })
})

describe('a value that is unchanged', () => {
  test('stays the very same one until its key is another', () => {
    const [first, second, third] = [['a'], ['a'], ['b']]
    const { result, rerender } = renderHook(({ value, key }) => useUnchanged(value, key), {
      initialProps: { value: first, key: 'a' },
    })
    rerender({ value: second, key: 'a' })
    expect(result.current).toBe(first)
    rerender({ value: third, key: 'b' })
    expect(result.current).toBe(third)
  })
})
