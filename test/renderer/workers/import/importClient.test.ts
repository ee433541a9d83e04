import { describe, expect, test, vi } from 'vitest'
import { threeFoci2016 } from '#shared/criteria/editions/threeFoci2016'
import { createImportClient } from '../../../../renderer/workers/import/importClient'
import { readSource, type SourceFile } from '../../../../renderer/workers/import/readSource'
import type { JobRequest, WorkerLike } from '../../../../renderer/workers/workerJobs'

const file = {
  name: 'bidrag.txt',
  bytes: new TextEncoder().encode('Vi når målen.'),
  sections: threeFoci2016.sections,
  restored: [],
}

/** Stands in for the worker and runs the same reading in this thread; `answers: false` never answers. */
function standIn(answers: boolean) {
  const target = new EventTarget()
  const terminate = vi.fn<() => void>()
  const send = (data: unknown) => target.dispatchEvent(new MessageEvent('message', { data }))
  const postMessage = ({ job, task }: JobRequest<SourceFile>) => {
    if (!answers) return
    void readSource(task, (progress) => send({ job, kind: 'progress', progress })).then((outcome) =>
      send({ job, kind: 'done', outcome }),
    )
  }
  const addEventListener = target.addEventListener.bind(target)
  const worker: WorkerLike = { postMessage, terminate, addEventListener }
  return { worker, terminate, target }
}

describe('reading a file off the main thread', () => {
  test('tells each step and gives the draft', async () => {
    const steps: string[] = []
    const client = createImportClient(() => standIn(true).worker)
    const read = await client.read(file, { onProgress: (step) => steps.push(step) })
    expect(read.ok && read.value.blocks[0]?.text).toBe('Vi når målen.')
    expect(steps).toEqual(['opening', 'ordering'])
  })

  test('keeps its worker for the next file', async () => {
    const start = vi.fn<() => WorkerLike>(() => standIn(true).worker)
    const client = createImportClient(start)
    await Promise.all([client.read(file), client.read(file)])
    expect(start).toHaveBeenCalledTimes(1)
  })

  test('stops at once when the person cancels, and the next file gets a new worker', async () => {
    const first = standIn(false)
    const workers = [first.worker, standIn(true).worker]
    const client = createImportClient(() => workers.shift() ?? standIn(true).worker)
    const stop = new AbortController()
    const reading = client.read(file, { signal: stop.signal })
    await Promise.resolve()
    stop.abort()
    expect(await reading).toEqual({ ok: false, error: { kind: 'cancelled' } })
    expect(first.terminate).toHaveBeenCalledTimes(1)
    expect((await client.read(file)).ok).toBe(true)
  })

  test('that breaks down is a named failure, not a reading that never ends', async () => {
    const broken = standIn(false)
    const client = createImportClient(() => broken.worker)
    const reading = client.read(file)
    await Promise.resolve()
    broken.target.dispatchEvent(new ErrorEvent('error', { message: 'trasig' }))
    expect(await reading).toEqual({ ok: false, error: { kind: 'failed', reason: 'trasig' } })
  })
})
