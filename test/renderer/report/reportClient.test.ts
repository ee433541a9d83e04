// @vitest-environment node
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { consensusReport } from '#shared/report/consensusReport'
import { consensusSheets } from '#shared/report/consensusSheets'
import { dotPlot } from '#shared/report/figures/dotPlot'
import { printPalette } from '#shared/report/palette'
import { svgNode } from '#shared/report/svg'
import { figurePicture, paint, type Painter } from '../../../renderer/workers/report/figurePicture'
import {
  createReportClient,
  type ReportJob,
  type ReportStep,
} from '../../../renderer/workers/report/reportClient'
import type { JobReply, JobRequest, WorkerLike } from '../../../renderer/workers/workerJobs'
import { writeReport } from '../../../renderer/workers/report/writeReport'
import { consensusFixture } from '../../support/consensusFixture'
import { textsIn } from '../../support/reportTexts'

const at = '2026-10-21T10:00:00.000Z'
let job: ReportJob

beforeAll(async () => {
  job = { kind: 'docx', document: consensusReport(consensusFixture(), await textsIn('sv')), at }
})

class StandIn {
  readonly requests: JobRequest<ReportJob>[] = []
  readonly terminate = vi.fn<() => void>()
  private hear: (event: { data: JobReply<ReportStep, Uint8Array> }) => void = () => undefined
  private fail: (event: { message: string }) => void = () => undefined

  readonly asWorker = (): WorkerLike => ({
    postMessage: (request: JobRequest<ReportJob>) => void this.requests.push(request),
    terminate: this.terminate,
    addEventListener: (kind: string, listener: never) => {
      if (kind === 'message') this.hear = listener
      else this.fail = listener
    },
  })

  answer(reply: JobReply<ReportStep, Uint8Array>) {
    this.hear({ data: reply })
  }

  crash(message: string) {
    this.fail({ message })
  }
}

async function begun(standIn: StandIn, requests = 1) {
  await vi.waitFor(() => {
    expect(standIn.requests).toHaveLength(requests)
  })
}

describe('writing reports off the main thread', () => {
  it('gives the bytes and tells how far it has come', async () => {
    const standIn = new StandIn()
    const steps: unknown[] = []
    const writing = createReportClient(standIn.asWorker).write(job, {
      onProgress: (step) => steps.push(step),
    })
    await begun(standIn)
    standIn.answer({ job: 1, kind: 'progress', progress: { done: 1, total: 2 } })
    standIn.answer({ job: 9, kind: 'done', outcome: new Uint8Array([9]) })
    standIn.answer({ job: 1, kind: 'done', outcome: new Uint8Array([1]) })
    expect(await writing).toEqual({ ok: true, value: new Uint8Array([1]) })
    expect(steps).toEqual([{ done: 1, total: 2 }])
  })

  it('stops at once when cancelled, and can write again', async () => {
    const standIn = new StandIn()
    const client = createReportClient(standIn.asWorker)
    const stop = new AbortController()
    const writing = client.write(job, { signal: stop.signal })
    await begun(standIn)
    stop.abort()
    expect(await writing).toEqual({ ok: false, error: { kind: 'cancelled' } })
    expect(standIn.terminate).toHaveBeenCalledOnce()
    expect(await client.write(job, { signal: stop.signal })).toEqual({
      ok: false,
      error: { kind: 'cancelled' },
    })
    const again = client.write(job)
    await begun(standIn, 2)
    standIn.answer({ job: 2, kind: 'failed', reason: 'no room' })
    expect(await again).toEqual({ ok: false, error: { kind: 'failed', reason: 'no room' } })
  })

  it('tells when the worker breaks or cannot start', async () => {
    const standIn = new StandIn()
    const writing = createReportClient(standIn.asWorker).write(job)
    await begun(standIn)
    standIn.crash('broken')
    expect(await writing).toEqual({ ok: false, error: { kind: 'failed', reason: 'broken' } })
    const cannot = createReportClient(() => {
      throw new Error('refused')
    })
    expect(await cannot.write(job)).toMatchObject({ ok: false, error: { kind: 'failed' } })
  })

  it('does every kind of job, the Word file step by step', async () => {
    const steps: { done: number; total: number }[] = []
    expect((await writeReport(job, (step) => steps.push(step))).slice(0, 2)).toEqual(
      new Uint8Array([0x50, 0x4b]),
    )
    expect(steps.at(-1)).toEqual({ done: steps.length, total: steps.length })
    const workbook = consensusSheets(consensusFixture(), await textsIn('sv'))
    const bytes = await writeReport({ kind: 'xlsx', workbook, at }, () => undefined)
    expect(bytes.slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]))
  })
})

describe('pictures for programs that cannot show SVG', () => {
  it('are painted with every text of the drawing, where it stands', async () => {
    const words: string[] = []
    const done: string[] = []
    const painter: Painter = {
      beginPath: () => undefined,
      fill: () => void done.push('fill'),
      stroke: () => void done.push('stroke'),
      arc: () => void done.push('arc'),
      roundRect: () => void done.push('rect'),
      moveTo: () => undefined,
      lineTo: () => void done.push('line'),
      fillText: (text, x, y) => void words.push(`${text} ${Math.round(x)} ${Math.round(y)}`),
      setLineDash: () => undefined,
      fillStyle: '',
      strokeStyle: '',
      lineWidth: 0,
      font: '',
      textAlign: 'left',
    }
    const scores = [{ name: 'Åsa', percent: 40 }]
    const facts = { title: 'x', scores, median: 40, agreedPercent: 45, mustTalk: false }
    const figure = dotPlot(facts, printPalette, await textsIn('sv'))
    const path: Path2D = Object.create(null)
    paint(figure.svg, painter, () => path)
    expect(words.some((text) => text.startsWith('Åsa 40 '))).toBe(true)
    expect(new Set(done)).toEqual(new Set(['fill', 'stroke', 'arc', 'rect', 'line']))
    expect(() => paint(svgNode('video', {}), painter, () => path)).toThrow('no painting of video')
    expect(await figurePicture(figure)).toBeNull()
  })
})
