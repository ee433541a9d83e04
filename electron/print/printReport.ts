import { randomUUID } from 'node:crypto'
import { BrowserWindow, session, type Session } from 'electron'
import type { IpcProblem, Request } from '#shared/ipc/contract'
import { fail, ok, type Result } from '#shared/kernel/result'
import { hardenSession } from '../hardening'
import { printAddress, servePrintPages } from '../protocol'
import { footerTemplate } from './footerTemplate'

const PATIENCE_MS = 120_000

/** A4 without preferences of its own; a report's `@page` rule overrides it. Margins in inches. */
const PAPER = {
  pageSize: 'A4',
  margins: { top: 0.8, bottom: 0.9, left: 0.8, right: 0.8 },
  printBackground: true,
  preferCSSPageSize: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
} as const

/** Prints one report at a time, each in a hidden window of its own with scripts off. */
export class ReportPrinter {
  readonly #session: Session
  readonly #pages = new Map<string, string>()
  #last: Promise<unknown> = Promise.resolve()

  /** `files` holds the window's built files; only its fonts are served to reports. */
  constructor(files: string, nonce: string) {
    this.#session = session.fromPartition('print', { cache: false })
    hardenSession(this.#session)
    servePrintPages(this.#session, files, nonce, (token) => this.#take(token))
  }

  /** `pageWords` is the footer's page line with `{{page}}` and `{{pages}}` in it. */
  print(
    report: Request<'report:print'>,
    pageWords: string,
  ): Promise<Result<{ pdf: Uint8Array<ArrayBuffer> }, IpcProblem>> {
    const turn = this.#last.then(() => this.#printOne(report, pageWords))
    this.#last = turn.catch(() => {})
    return turn
  }

  async #printOne(
    { html, footer }: Request<'report:print'>,
    pageWords: string,
  ): Promise<Result<{ pdf: Uint8Array<ArrayBuffer> }, IpcProblem>> {
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        session: this.#session,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        javascript: false,
        spellcheck: false,
        devTools: false,
      },
    })
    const token = randomUUID()
    this.#pages.set(token, html)
    try {
      const pdf = await inTime(async () => {
        await window.loadURL(printAddress(token))
        return window.webContents.printToPDF({
          ...PAPER,
          footerTemplate: footerTemplate(footer, pageWords),
        })
      })
      if (pdf === null) return fail({ kind: 'failed', reason: 'printing took too long' })
      return ok({ pdf: new Uint8Array(pdf) })
    } finally {
      this.#pages.delete(token)
      window.destroy()
    }
  }

  #take(token: string): string | null {
    const html = this.#pages.get(token) ?? null
    this.#pages.delete(token)
    return html
  }
}

async function inTime<T>(work: () => Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      resolve(null)
    }, PATIENCE_MS)
  })
  try {
    return await Promise.race([work(), late])
  } finally {
    clearTimeout(timer)
  }
}
