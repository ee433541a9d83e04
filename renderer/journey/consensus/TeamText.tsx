import { Plus } from 'lucide-react'
import { LONGEST, type Finding } from '#shared/journey/assessment/assessment'
import { emptyFinding } from '#shared/journey/assessment/emptyAssessment'
import { mergeFindings, sourceNames, splitMerged } from '#shared/journey/consensus/mergeFindings'
import { setTeamFindings } from '#shared/journey/consensus/teamText'
import { FindingId } from '#shared/kernel/identifiers'
import { randomId } from '../../storage/randomId'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { MoreMenu } from '../../ui/MoreMenu'
import { TextArea } from '../../ui/TextArea'
import { useTranslate } from '../../ui/useTranslate'
import styles from './Meeting.module.css'
import type { MeetingProps } from './meetingProps'
import { pageText, quoteText } from './quoteText'

function newFindingId(): FindingId {
  return FindingId.parse(randomId('finding'))
}

interface TeamFindingProps {
  readonly finding: Finding
  readonly number: number
  readonly props: MeetingProps
  readonly replace: (next: readonly Finding[], isStructure?: boolean) => void
}

/** Another of the team's findings of the same kind, which this one can be merged with. */
function partnerOf(finding: Finding, all: readonly Finding[]): Finding | undefined {
  const index = all.findIndex((one) => one.id === finding.id)
  const others = [...all.slice(index + 1), ...all.slice(0, Math.max(index, 0))]
  return others.find((one) => one.kind === finding.kind)
}

function TeamFinding({ finding, number, props, replace }: TeamFindingProps) {
  const t = useTranslate()
  const all = props.treatment.findings
  const names = sourceNames(finding, props.live.inputs, props.names)
  const partner = partnerOf(finding, all)
  const originals = props.live.inputs.flatMap((input) => input.items.flatMap((one) => one.findings))
  const kind = t(`assessment.${finding.kind}`)
  const merge = (): void => {
    if (partner === undefined) return
    const text = [finding.text, partner.text].join(' ')
    const merged = mergeFindings([finding, partner], newFindingId(), text)
    replace(
      all
        .filter((one) => one.id !== partner.id)
        .map((one) => (one.id === finding.id ? merged : one)),
    )
  }
  const split = (): void => {
    const parts = splitMerged(finding, originals).map((one) =>
      mergeFindings([one], newFindingId(), one.text),
    )
    if (parts.length > 1) replace(all.flatMap((one) => (one.id === finding.id ? parts : [one])))
  }
  return (
    <article
      className={styles['teamFinding']}
      data-kind={finding.kind}
      aria-label={`${kind} ${number}`}
    >
      <div className={styles['voiceTop']}>
        <Badge tone={finding.kind === 'strength' ? 'strength' : 'improve'}>{kind}</Badge>
        <span className={styles['small']}>
          {names.length > 0
            ? t('consensus.team.from', { names: names.join(', ') })
            : t('consensus.team.own')}
        </span>
        <MoreMenu
          label={t('app.more')}
          actions={[
            ...(partner === undefined
              ? []
              : [{ id: 'merge', text: t('consensus.team.merge'), run: merge }]),
            ...(finding.sources.length > 1
              ? [{ id: 'split', text: t('consensus.team.split'), run: split }]
              : []),
            {
              id: 'remove',
              text: t('consensus.team.remove'),
              run: () => replace(all.filter((one) => one.id !== finding.id)),
            },
          ]}
        />
      </div>
      <TextArea
        label={t('consensus.team.findingText', { kind, number })}
        hideLabel
        value={finding.text}
        limit={LONGEST.finding}
        onChange={(text) => replace(all.with(all.indexOf(finding), { ...finding, text }), false)}
      />
      {finding.evidence.map((one) => (
        <p key={one.id} className={styles['quote']}>
          {`”${quoteText(one.quote)}” `}
          <span className={styles['small']}>{pageText(one, t)}</span>
        </p>
      ))}
    </article>
  )
}

/** The team's text: findings taken over, merged and written, their sources always in sight. */
export function TeamText(props: MeetingProps) {
  const t = useTranslate()
  const { treatment, live, item } = props
  const replace = (next: readonly Finding[], isStructure = true): void =>
    void live.take((standing) => setTeamFindings(standing, item.id, next), isStructure)
  const add = (kind: Finding['kind']): void =>
    replace([...treatment.findings, emptyFinding(newFindingId(), kind)])
  return (
    <section className={styles['stack']} aria-label={t('consensus.team.text')}>
      <h3>{t('consensus.team.text')}</h3>
      {treatment.findings.length === 0 && (
        <p className={styles['small']}>{t('consensus.team.textEmpty')}</p>
      )}
      {treatment.findings.map((finding, index) => (
        <TeamFinding
          key={finding.id}
          finding={finding}
          number={index + 1}
          props={props}
          replace={replace}
        />
      ))}
      <div className={styles['wrap']}>
        <Button small icon={Plus} onPress={() => add('strength')}>
          {t('consensus.team.newStrength')}
        </Button>
        <Button small icon={Plus} onPress={() => add('improvement')}>
          {t('consensus.team.newImprovement')}
        </Button>
      </div>
    </section>
  )
}
