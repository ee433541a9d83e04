const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * The footer of each printed page: a text to the left, the page line to the right. The text is
 * escaped; Chromium fills the two classes with numbers.
 */
export function footerTemplate(footer: string, pageWords: string): string {
  const line = escapeHtml(pageWords)
    .replace('{{page}}', '<span class="pageNumber"></span>')
    .replace('{{pages}}', '<span class="totalPages"></span>')
  return (
    '<div style="width:100%;margin:0 0.8in;display:flex;justify-content:space-between;' +
    "font-family:'Source Sans 3',sans-serif;font-size:8px;color:#555\">" +
    `<span>${escapeHtml(footer)}</span><span>${line}</span></div>`
  )
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}
