// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { createExchangeClient, prepareExchange } from '../../../renderer/exchange/exchangeClient'
import { StandInWorker } from '../../support/standInWorker'
import { contentsOf, factsOf, keys, must } from '../../shared/exchange/exchangeCase'

function clientOf(isDeaf = false) {
  const started: StandInWorker[] = []
  const client = createExchangeClient(() => {
    const worker = new StandInWorker(isDeaf)
    started.push(worker)
    return worker
  })
  return { client, started }
}

const refuse = () => {
  throw new Error('refused by the content policy')
}

const toWrite = {
  facts: factsOf('hand-in'),
  contents: contentsOf['hand-in'],
  attachments: [],
  keys,
}

describe('files off the main thread', () => {
  it('are written and read by one worker, with progress', async () => {
    const { client, started } = clientOf()
    const bytes = must(await client.write(toWrite))
    const seen: number[] = []
    const read = must(
      await client.read(bytes, null, {
        onProgress: ({ doneBytes, totalBytes }) => seen.push(doneBytes / totalBytes),
      }),
    )
    expect(read.contents).toEqual(contentsOf['hand-in'])
    expect(read.hashes.size).toBe(2)
    expect(seen.length).toBeGreaterThan(1)
    expect(started).toHaveLength(1)
  })

  it('come back as the refusal they deserve', async () => {
    const { client } = clientOf()
    expect(await client.read(new Uint8Array(5), null)).toEqual({
      ok: false,
      error: { kind: 'not-a-zip' },
    })
    const draft = { ...contentsOf['hand-in'], declarations: [] }
    const written = await client.write({ ...toWrite, contents: draft })
    expect(written).toMatchObject({ ok: false, error: { kind: 'missing-file' } })
  })

  it('can be stopped, which ends the worker, and the next gets a new one', async () => {
    const { client, started } = clientOf(true)
    const stop = new AbortController()
    const reading = client.read(new Uint8Array(5), null, { signal: stop.signal })
    await Promise.resolve()
    stop.abort()
    expect(await reading).toEqual({ ok: false, error: { kind: 'cancelled' } })
    expect(started.every((worker) => worker.isTerminated)).toBe(true)
    expect(await client.read(new Uint8Array(5), null, { signal: stop.signal })).toMatchObject({
      error: { kind: 'cancelled' },
    })
    const next = client.read(new Uint8Array(5), null)
    await new Promise((later) => setTimeout(later, 0))
    expect(started).toHaveLength(2)
    started[1]?.fail('out of memory')
    expect(await next).toEqual({ ok: false, error: { kind: 'failed', reason: 'out of memory' } })
  })

  it('are not begun any more once the client is closed, and no worker is left behind', async () => {
    const { client, started } = clientOf(true)
    const reading = [client.read(new Uint8Array(5), null), client.read(new Uint8Array(5), null)]
    client.close()
    const cancelled = { ok: false, error: { kind: 'cancelled' } }
    expect(await Promise.all(reading)).toEqual([cancelled, cancelled])
    expect(started.map((worker) => worker.isTerminated)).toEqual([true])
  })

  it('are read by the worker that was started while the file was chosen', async () => {
    const started: StandInWorker[] = []
    const start = () => {
      const worker = new StandInWorker(false)
      started.push(worker)
      return worker
    }
    prepareExchange(start)
    prepareExchange(start)
    const client = createExchangeClient()
    const refused = { ok: false, error: { kind: 'not-a-zip' } }
    expect(await client.read(new Uint8Array(5), null)).toEqual(refused)
    expect(started).toHaveLength(1)
    client.close()
    prepareExchange(start)
    started[1]?.fail('it could not be loaded')
    prepareExchange(start)
    expect(await createExchangeClient().read(new Uint8Array(5), null)).toEqual(refused)
    expect(started).toHaveLength(3)
    expect(() => prepareExchange(refuse)).not.toThrow()
  })

  it('fail as a value when no worker can start', async () => {
    const client = createExchangeClient(refuse)
    expect(await client.read(new Uint8Array(5), null)).toMatchObject({ error: { kind: 'failed' } })
    client.close()
  })
})
