import { useMemo } from 'react'
import type { Translate } from '#shared/i18n/translate'
import { blocksOf } from '#shared/journey/entry/entry'
import {
  type ChainLinkState,
  goalChainState,
  THIN_BELOW_WORDS,
} from '#shared/journey/entry/goalChain'
import { goalChainPicture } from '#shared/report/figures/goalChainPicture'
import { screenPalette } from '#shared/report/palette'
import { SvgFigure } from '../../ui/SvgFigure'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import type { PanelProps } from './panelProps'
import styles from './EntryPanel.module.css'
import { ShowButton } from './ShowButton'

/** Two boxes beside each other; the panel's width then decides how large they are drawn. */
const PICTURE_WIDTH = 280

/** On screen the picture speaks of the text, since an examiner may not have quoted anything yet. */
function ofTheText(t: Translate): Translate {
  return (key, slots) => {
    if (key === 'report.chain.evidenced') return t('entry.chain.inText')
    return key === 'report.chain.thin' ? t('entry.chain.short') : t(key, slots)
  }
}

function stateText(t: Translate, link: ChainLinkState): string {
  if (link.state === 'evidenced') {
    return t('entry.chain.state.evidenced', { count: link.evidenceCount })
  }
  return t(`entry.chain.state.${link.state}`, { words: THIN_BELOW_WORDS })
}

/** The red thread of the entry as a picture, and the same links as a list that leads into the text. */
export function ChainTab({ entry, round, counts, show }: PanelProps) {
  const t = useTranslate()
  const language = useLanguage()
  const { criteria } = round
  const links = useMemo(() => goalChainState(entry, criteria, counts), [entry, criteria, counts])
  const readable = useMemo(
    () =>
      new Set(
        blocksOf(entry)
          .filter((block) => block.kind !== 'heading')
          .map((block) => block.id),
      ),
    [entry],
  )
  const titleOf = (key: string): string =>
    criteria.goalChain.find((link) => link.key === key)?.title[language] ?? key
  const figure = goalChainPicture(
    t('entry.chain.title'),
    links.map((link) => ({
      title: titleOf(link.key),
      state: link.state === 'present' ? 'evidenced' : link.state,
    })),
    screenPalette,
    ofTheText(t),
    PICTURE_WIDTH,
  )
  return (
    <>
      <h2>{t('entry.chain.title')}</h2>
      <p className={styles['small']}>{t('entry.chain.lead')}</p>
      <SvgFigure figure={figure} className={styles['picture'] ?? ''} />
      <h3>{t('entry.chain.links')}</h3>
      <ol data-plain className={styles['rows']}>
        {links.map((link) => (
          <li key={link.key} className={styles['row']} data-state={link.state}>
            <div>
              <p className={styles['name']}>{titleOf(link.key)}</p>
              <p className={styles['small']}>{stateText(t, link)}</p>
            </div>
            <ShowButton
              name={titleOf(link.key)}
              blockIds={link.blockIds.filter((id) => readable.has(id))}
              show={show}
            />
          </li>
        ))}
      </ol>
    </>
  )
}
