import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { holdReadings, paced } from '../../../renderer/storage/paced'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

/** A table that takes a while to read, and how often it was read. */
function slowTable(milliseconds: number) {
  const table = { rows: 0, readings: 0 }
  const read = async (): Promise<number> => {
    table.readings += 1
    const { rows } = table
    await new Promise((done) => setTimeout(done, milliseconds))
    return rows
  }
  return { table, ask: paced(read) }
}

describe('a table that takes long to read', () => {
  test('is read once more for all changes that came meanwhile, with the last of them', async () => {
    const { table, ask } = slowTable(100)
    const answers = [ask()]
    for (table.rows = 1; table.rows < 20; table.rows += 1) {
      answers.push(ask())
      await vi.advanceTimersByTimeAsync(10)
    }
    await vi.runAllTimersAsync()
    expect(await answers.at(-1)).toBe(20)
    expect(table.readings).toBe(2)
  })

  test('leaves most of the time to others', async () => {
    const { table, ask } = slowTable(100)
    for (let change = 0; change < 100; change += 1) {
      void ask()
      await vi.advanceTimersByTimeAsync(50)
    }
    expect(table.readings).toBeLessThanOrEqual(11)
  })

  test('is not read while much is written, but when all of it is there', async () => {
    const { table, ask } = slowTable(1)
    const [letGo, letGoToo] = [holdReadings(), holdReadings()]
    const answers = []
    for (table.rows = 1; table.rows < 20; table.rows += 1) {
      answers.push(ask())
      await vi.advanceTimersByTimeAsync(10)
    }
    letGo()
    await vi.advanceTimersByTimeAsync(10)
    expect(table.readings).toBe(0)
    letGoToo()
    await vi.runAllTimersAsync()
    expect(await Promise.all(answers)).toEqual(answers.map(() => 20))
    expect(table.readings).toBeLessThanOrEqual(2)
    const again = ask()
    await vi.runAllTimersAsync()
    expect(await again).toBe(20)
  })

  test('is asked again after a reading that failed', async () => {
    const read = vi.fn<() => Promise<string>>()
    read.mockRejectedValueOnce(new Error('closed')).mockResolvedValue('rows')
    const ask = paced(read)
    await expect(ask()).rejects.toThrow('closed')
    expect(await ask()).toBe('rows')
  })
})

test('a table that is read at once is read at every change', async () => {
  const { table, ask } = slowTable(1)
  for (let change = 0; change < 5; change += 1) {
    void ask()
    await vi.advanceTimersByTimeAsync(5)
  }
  expect(table.readings).toBe(5)
})

test('what need not be known of at once is read once a second, and the last change is always followed', async () => {
  const table = { rows: 0, readings: 0 }
  const ask = paced(async () => {
    table.readings += 1
    return Promise.resolve(table.rows)
  }, 1000)
  const answers = []
  for (table.rows = 1; table.rows <= 10; table.rows += 1) {
    answers.push(ask())
    await vi.advanceTimersByTimeAsync(250)
  }
  await vi.advanceTimersByTimeAsync(1000)
  expect(await answers.at(-1)).toBe(11)
  expect(table.readings).toBeLessThanOrEqual(4)
  await vi.advanceTimersByTimeAsync(5000)
  table.rows = 99
  expect(await ask()).toBe(99)
})
