import sans from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url'
import sansExtended from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?url'
import sansItalic from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-italic.woff2?url'
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2?url'
import serifItalic from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-italic.woff2?url'
import type { FontFace as ReportFont } from '#shared/report/reportStyle'

const EXTENDED =
  'U+0100-02AF, U+0304, U+0308, U+0329, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20CF'

/** The program's typefaces with whole addresses, for a report that is shown or printed on its own. */
export function reportFonts(): readonly ReportFont[] {
  return [
    face('Source Sans 3', 'normal', sans),
    face('Source Sans 3', 'normal', sansExtended, EXTENDED),
    face('Source Sans 3', 'italic', sansItalic),
    face('Source Serif 4', 'normal', serif),
    face('Source Serif 4', 'italic', serifItalic),
  ]
}

/** Makes the sans serif ready for painting in this worker; without it a system face is used. */
export async function loadReportFonts(): Promise<void> {
  if (!hasFonts(self)) return
  const font = new FontFace('Source Sans 3', `url("${new URL(sans, self.location.href).href}")`, {
    weight: '200 900',
  })
  try {
    self.fonts.add(await font.load())
  } catch {
    // A picture in another typeface is better than no report.
  }
}

// A worker has a set of fonts but no FontFaceSet to ask for by name.
function hasFonts(scope: object): scope is { readonly fonts: Pick<FontFaceSet, 'add'> } {
  return typeof FontFace !== 'undefined' && 'fonts' in scope
}

function face(
  family: ReportFont['family'],
  style: ReportFont['style'],
  url: string,
  unicodeRange: string | null = null,
): ReportFont {
  const whole = new URL(url, self.location.href).href
  return { family, style, weight: '200 900', url: whole, unicodeRange }
}
