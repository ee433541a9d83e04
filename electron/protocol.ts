import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { protocol, type Session } from 'electron'
import { contentPolicy, NONCE_PLACEHOLDER, printPolicy } from './contentPolicy'
import { ORIGIN, SCHEME } from './identity'
import { servedFile } from './servedFile'

/** Must run before the program is ready. Storage needs `standard`; `bypassCSP` is never given. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** Has Node load what answers are made of, which it else does with the first of them. */
export function prepareToServe(): void {
  void new Response(null).body
}

/** Serves the built window files to one session, and nothing else from the disk. */
export function serveWindowFiles(session: Session, root: string, nonce: string): void {
  session.protocol.handle(SCHEME, (request) => respond(root, request, contentPolicy(nonce), nonce))
}

/** Serves a report under its one-time address, and fonts, to the session that prints it. */
export function servePrintPages(
  session: Session,
  root: string,
  nonce: string,
  takePage: (token: string) => string | null,
): void {
  session.protocol.handle(SCHEME, (request) => {
    const token = request.url.startsWith(PRINT_START) ? request.url.slice(PRINT_START.length) : ''
    const html = request.method === 'GET' && token !== '' ? takePage(token) : null
    if (html !== null) {
      return page(html.replaceAll(NONCE_PLACEHOLDER, nonce), HTML, printPolicy(nonce))
    }
    return extname(request.url).startsWith('.woff')
      ? respond(root, request, printPolicy(nonce), nonce)
      : refusal(404)
  })
}

/** The one-time address of a report. */
export function printAddress(token: string): string {
  return PRINT_START + token
}

const PRINT_START = `${ORIGIN}/print/`
const HTML = 'text/html; charset=utf-8'

async function respond(
  root: string,
  request: Request,
  policy: string,
  nonce: string,
): Promise<Response> {
  const file = await servedFile(root, request.method, request.url)
  if (file.status !== 200) return refusal(file.status)
  const bytes = await readFile(file.path)
  if (!file.mimeType.startsWith('text/html')) return page(bytes, file.mimeType, policy)
  return page(bytes.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce), file.mimeType, policy)
}

function page(body: string | Uint8Array<ArrayBuffer>, mimeType: string, policy: string): Response {
  return new Response(body, {
    headers: {
      'content-type': mimeType,
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    },
  })
}

function refusal(status: 400 | 404 | 405): Response {
  return new Response(null, { status, headers: { 'x-content-type-options': 'nosniff' } })
}
