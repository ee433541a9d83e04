/** Opens a page that was saved as text as a browser would, in a frame with a document of its own. */
export function openPage(html: string): Document {
  const frame = document.createElement('iframe')
  document.body.append(frame)
  const page = frame.contentDocument
  if (page === null) throw new Error('the frame has no document')
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  page.replaceChild(page.importNode(parsed.documentElement, true), page.documentElement)
  return page
}
