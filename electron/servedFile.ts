import { realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { HOST, SCHEME } from './identity'

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

const SEGMENT = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/

/** A file that may be served, or the status that says why not. */
export type ServedFile =
  | { readonly status: 200; readonly path: string; readonly mimeType: string }
  | { readonly status: 400 | 404 | 405 }

/**
 * Decides what a request to our scheme means. Names are plain letters, digits, dot, dash and
 * underscore; whatever else (`..`, `%2e`, backslash, NUL, absolute, other hosts) is refused before
 * the disk is asked, and a link that leads out of `root` is refused after.
 */
export async function servedFile(root: string, method: string, url: string): Promise<ServedFile> {
  if (method !== 'GET') return { status: 405 }
  const segments = plainSegments(url)
  if (segments === null) return { status: 400 }
  const mimeType = MIME_TYPES[extname(segments.at(-1) ?? '').toLowerCase()]
  if (mimeType === undefined) return { status: 404 }
  try {
    const inside = (await realpath(root)) + sep
    const path = await realpath(join(root, ...segments))
    return path.startsWith(inside) ? { status: 200, path, mimeType } : { status: 400 }
  } catch {
    return { status: 404 }
  }
}

function plainSegments(url: string): readonly string[] | null {
  const start = `${SCHEME}://${HOST}/`
  if (!url.startsWith(start)) return null
  const path = url.slice(start.length).replace(/[?#].*$/s, '')
  if (path === '') return ['index.html']
  const segments = path.split('/')
  return segments.every((segment) => SEGMENT.test(segment)) ? segments : null
}
