import {
  BorderStyle,
  LevelFormat,
  LineRuleType,
  type INumberingOptions,
  type IStylesOptions,
} from 'docx'

/** Fonts every Office has: a report is opened on machines without the program's own. */
export const SANS = 'Calibri'
export const SERIF = 'Georgia'

export const INK = '1D1C19'
export const INK_SECONDARY = '55514A'
export const LINE = 'D9D5CA'
export const LINE_STRONG = '8F897B'
export const ACCENT = '0B5566'
export const STRENGTH = '1F6B3A'
export const IMPROVEMENT = '8A3D12'

/** Millimetres as twentieths of a point. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

/** Line height in 240ths of a line; LibreOffice takes it as an exact height unless the rule is named. */
export const lines = (line: number) => ({ line, lineRule: LineRuleType.AUTO })

export const TEXT_WIDTH_MM = 168

function headingStyle(size: number, before: number, font: string) {
  return {
    run: { font, size, bold: true, color: INK },
    paragraph: { keepNext: true, keepLines: true, spacing: { before, after: 100, ...lines(259) } },
  }
}

/** Word's own heading and title styles, so that screen readers and the navigation pane find them. */
export function reportStyles(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: SANS, size: 21, color: INK, language: { value: language } },
        paragraph: { spacing: { after: 120, ...lines(276) } },
      },
      title: {
        run: { font: SERIF, size: 54, bold: true, color: INK },
        paragraph: { keepNext: true, spacing: { before: 0, after: 200, ...lines(252) } },
      },
      heading1: headingStyle(36, 480, SERIF),
      heading2: headingStyle(27, 400, SANS),
      heading3: headingStyle(22, 240, SANS),
      caption: {
        run: { size: 20, bold: true, italics: false, color: INK },
        paragraph: { keepNext: true, spacing: { before: 160, after: 80 } },
      },
      listParagraph: { run: { font: SANS } },
    },
    paragraphStyles: [
      style('Genre', { size: 23, bold: true, color: ACCENT }, 60),
      style('Mark', { size: 20, bold: true, color: INK_SECONDARY }, 40),
      style('Lead', { size: 24 }, 140, true),
      style('Note', { size: 19, color: INK_SECONDARY }, 100),
      style('Motivation', { size: 25, font: SERIF }, 160),
      style('Cell', { size: 20 }, 0),
      style('Quotation', { size: 21, font: SERIF, italics: true }, 100),
    ],
  }
}

function style(
  id: string,
  run: { size: number; bold?: boolean; italics?: boolean; color?: string; font?: string },
  after: number,
  keepNext = false,
) {
  return {
    id,
    name: id,
    basedOn: 'Normal',
    quickFormat: true,
    run,
    paragraph: { keepNext, spacing: { before: 0, after, ...lines(id === 'Cell' ? 252 : 269) } },
  }
}

/** Real lists, so that Word counts and a screen reader announces them. */
export const LISTS: INumberingOptions = {
  config: (['bullets', 'numbers'] as const).map((reference) => ({
    reference,
    levels: [
      {
        level: 0,
        format: reference === 'bullets' ? LevelFormat.BULLET : LevelFormat.DECIMAL,
        text: reference === 'bullets' ? '•' : '%1.',
        style: { paragraph: { indent: { left: twips(6), hanging: twips(5) } } },
      },
    ],
  })),
}

/** A thin rule in one of the report's greys. */
export const rule = (color: string, size = 4) => ({ style: BorderStyle.SINGLE, size, color })
export const NO_RULE = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' } as const
