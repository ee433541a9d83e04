import { escapeMarkup } from '#shared/report/svg'

/** What a file says of itself. No person's name: a report is dispatched under the authority's. */
export interface OfficeFacts {
  readonly title: string
  readonly language: string
  /** A moment in UTC, the same for created and changed. */
  readonly at: string
}

/** `docProps/core.xml`: title, language and fixed times, and the program in the place of a person. */
export function corePropertiesXml({ title, language, at }: OfficeFacts): string {
  const second = `${at.slice(0, 19)}Z`
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeMarkup(title)}</dc:title>` +
    '<dc:creator>Examinator</dc:creator>' +
    '<cp:lastModifiedBy>Examinator</cp:lastModifiedBy>' +
    '<cp:revision>1</cp:revision>' +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${second}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${second}</dcterms:modified>` +
    `<dc:language>${escapeMarkup(language)}</dc:language>` +
    '</cp:coreProperties>'
  )
}
