import { expect, test } from 'vitest'
import { footerTemplate } from '../../../electron/print/footerTemplate'

test('numbers stand where the words say', () => {
  expect(footerTemplate('Rapport', 'Sida {{page}} av {{pages}}')).toContain(
    '<span>Rapport</span><span>Sida <span class="pageNumber"></span> av <span class="totalPages"></span></span>',
  )
})

test('a unit’s name is text, never markup', () => {
  const html = footerTemplate(`<img src=x onerror="a('b')"> & co`, '{{page}}')
  expect(html).toContain('&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt; &amp; co')
  expect(html).not.toContain('<img')
})
