import type { Screen } from './screen'
import { chooseWords, press, toStage, toTab, writeThere, type Walk } from './walk'

const WRITTEN = {
  sv: {
    tries:
      'Enheten prövar tre förklaringar till förändringen och visar vad som talar för och emot var och en.',
    lasts:
      'Den slutsats som håller prövas i Köket innan den sprids, också för den som inte passar in.',
    gap: 'Enheten borde jämföra sitt resultat med andra verksamheters.',
    reason: 'Orsaker söks återkommande, men utan mätvärden går effekten inte att följa över tid.',
    note: 'Fråga Erik om modellen för aktivitetsanalys.',
  },
  en: {
    tries:
      'The unit tests three explanations of the change and shows what speaks for and against each.',
    lasts:
      'The conclusion that holds is tried in Köket before it spreads, also for whom it does not fit.',
    gap: 'The unit should compare its results with those of others.',
    reason:
      'Causes are sought repeatedly, but without figures the effect cannot be followed over time.',
    note: 'Ask Erik about the model for analysing activities.',
  },
} as const

async function openRow(walk: Walk, name: RegExp): Promise<void> {
  await toStage(walk, 'assessment')
  await walk.page.getByRole('main').getByRole('button', { name }).click()
}

async function declaration(walk: Walk): Promise<void> {
  await openRow(walk, /Ljungbacken/)
  await walk.page.getByRole('radio', { name: walk.t('assessment.declare.conflict') }).check()
}

async function finding(
  walk: Walk,
  kind: 'strength' | 'improvement',
  quote: string,
  text: string,
): Promise<void> {
  await chooseWords(walk, quote)
  await walk.page.keyboard.press(walk.t(`assessment.keys.${kind}`))
  await writeThere(walk, text)
}

async function untouched(walk: Walk): Promise<void> {
  const { page, t } = walk
  await page.getByRole('radio', { name: t('assessment.declare.none') }).check()
  await press(page, t('assessment.declare.confirmNone'))
  await page.locator('[role="document"]').waitFor()
}

async function scoring(walk: Walk): Promise<void> {
  const { page, language } = walk
  const words = WRITTEN[language]
  await page.getByRole('button', { name: /^3\.2 / }).click()
  await finding(
    walk,
    'strength',
    'Vi läste därför bara berättelser från deltagare som varit hos oss i minst tre år, och mönstret fanns kvar.',
    words.tries,
  )
  await finding(walk, 'improvement', 'men att den behöver gå att dela upp', words.gap)
  await page.getByText(walk.t('assessment.guiding')).click()
  await page.getByText('55–70').click()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.evaluate(() => getSelection()?.removeAllRanges())
  await page.mouse.move(1, 1)
}

async function scoringBelow({ page, t, language }: Walk): Promise<void> {
  const words = WRITTEN[language]
  await page.getByLabel(t('assessment.reason'), { exact: true }).fill(words.reason)
  await page.getByLabel(t('assessment.note'), { exact: true }).fill(words.note)
  await page.getByLabel(t('assessment.note'), { exact: true }).scrollIntoViewIfNeeded()
}

const deskTab =
  (tab: 'score' | 'coverage' | 'history' | 'handIn') =>
  (walk: Walk): Promise<void> =>
    toTab(walk, walk.t('assessment.tabs.label'), walk.t(`assessment.tabs.${tab}`))

async function coverage(walk: Walk): Promise<void> {
  const { page, t } = walk
  await deskTab('coverage')(walk)
  await page
    .getByRole('radio', { name: t('assessment.coverage.answers.yes'), exact: true })
    .first()
    .check()
}

async function history(walk: Walk): Promise<void> {
  const { page, t } = walk
  await deskTab('history')(walk)
  const show = page.getByRole('button', { name: new RegExp(`^${t('assessment.history.show')}`) })
  await show.nth(1).click()
  await page.getByRole('region', { name: t('assessment.history.show') }).waitFor()
}

/** One examiner alone with an entry. */
export const deskScreens: readonly Screen[] = [
  { name: 'assess-list', open: (walk) => toStage(walk, 'assessment') },
  { name: 'declaration', open: declaration },
  { name: 'assess-untouched', open: untouched },
  { name: 'assess', open: scoring },
  { name: 'assess-below', open: scoringBelow },
  { name: 'coverage', open: coverage },
  { name: 'history', open: history },
  { name: 'hand-in', open: deskTab('handIn') },
  { name: 'assess-handed-in', open: (walk) => openRow(walk, /Linden/) },
  { name: 'hand-in-receipt', open: deskTab('handIn') },
]
