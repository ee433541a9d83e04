import { describe, expect, it } from 'vitest'
import { outsideChanged, relocked } from './craftFile'
import { written } from './exchangeCase'
import { refusalOf } from './refusalOf'

describe('a file with a passphrase is refused by name', () => {
  it('without a passphrase, and with the wrong one', async () => {
    const locked = await written('hand-in', { passphrase: 'lång och snäll fras' })
    expect(await refusalOf(locked)).toEqual({ kind: 'wrong-passphrase', given: false })
    expect(await refusalOf(locked, 'en annan fras')).toEqual({
      kind: 'wrong-passphrase',
      given: true,
    })
    expect(await refusalOf(locked, 'lång och snäll fras')).toBeNull()
  })

  it('when its outside was changed, or it holds another file than it says', async () => {
    const passphrase = 'lång och snäll fras'
    const locked = await written('hand-in', { passphrase })
    const renamed = await outsideChanged(locked, { kind: 'backup' })
    expect(await refusalOf(renamed, passphrase)).toEqual({ kind: 'wrong-passphrase', given: true })
    const other = await relocked(await written('criteria'), 'hand-in', passphrase)
    expect(await refusalOf(other, passphrase)).toMatchObject({ reason: 'not-belonging' })
    const twice = await relocked(locked, 'hand-in', passphrase)
    expect(await refusalOf(twice, passphrase)).toMatchObject({
      field: 'seal',
      reason: 'not-allowed',
    })
  })
})
