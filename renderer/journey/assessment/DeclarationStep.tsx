import { LONGEST } from '#shared/journey/assessment/assessment'
import { DeclarationId, EntryId, type ExaminerId } from '#shared/kernel/identifiers'
import type { RecordOf } from '#shared/records/recordTables'
import { useDeskStore } from '../../storage/deskStore'
import { declare } from '../../storage/declare'
import { randomId } from '../../storage/randomId'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { TextArea } from '../../ui/TextArea'
import { useLanguage, useTranslate } from '../../ui/useTranslate'
import styles from './Declaration.module.css'
import { useDeclarationView, type BegunAnswer } from './declarationSlice'

interface DeclarationStepProps {
  readonly round: RecordOf<'rounds'>
  readonly profile: RecordOf<'profiles'>
  readonly entryId: string
  readonly examinerId: ExaminerId
  readonly unit: RecordOf<'rounds'>['units'][number] | undefined
  readonly title: string
  readonly standing: RecordOf<'declarations'> | null
}

type Answer = 'none' | 'conflict'

function UnitFacts({ unit, title }: Pick<DeclarationStepProps, 'unit' | 'title'>) {
  const t = useTranslate()
  return (
    <dl className={styles['facts']}>
      <dt>{t('assessment.declare.unit')}</dt>
      <dd>{title}</dd>
      {unit !== undefined && (
        <>
          <dt>{t('assessment.declare.administration')}</dt>
          <dd>{unit.administration}</dd>
          <dt>{t('assessment.declare.operation')}</dt>
          <dd>{t(`assessment.declare.operations.${unit.operation}`)}</dd>
        </>
      )}
    </dl>
  )
}

/** The question about conflict of interest: a step of its own, another verb than handing in, before the entry opens. */
export function DeclarationStep(props: DeclarationStepProps) {
  const t = useTranslate()
  const language = useLanguage()
  const { db } = useDeskStore()
  const { round, unit, standing } = props
  const key = `${props.entryId} ${props.examinerId}`
  const begun = useDeclarationView((view) => view.begun[key])
  const begin = useDeclarationView((view) => view.begin)
  const given = begun ?? {
    answer: standing?.answer ?? null,
    grounds: standing?.grounds ?? [],
    reason: standing?.reason ?? '',
  }
  const { answer, grounds, reason } = given
  const change = (part: Partial<BegunAnswer>): void => begin(key, { ...given, ...part })
  const confirm = (answer: Answer): void =>
    void declare(
      db,
      {
        id: standing?.id ?? DeclarationId.parse(randomId('declaration')),
        roundId: round.id,
        entryId: EntryId.parse(props.entryId),
        examinerId: props.examinerId,
        answer,
        grounds: answer === 'conflict' ? [...grounds] : [],
        reason,
        declaredAt: new Date().toISOString(),
      },
      standing,
      round,
    )
  const isSame =
    unit !== undefined &&
    unit.administration !== '' &&
    unit.administration === props.profile.administration
  return (
    <div className={styles['page']}>
      <h1>{t('assessment.declare.title')}</h1>
      <p className={styles['lead']}>{t('assessment.declare.lead')}</p>
      <UnitFacts unit={unit} title={props.title} />
      {isSame && <Notice tone="warn">{t('assessment.declare.sameAdministration')}</Notice>}
      <fieldset className={styles['choices']}>
        <legend>{t('assessment.declare.question', { unit: props.title })}</legend>
        {(['none', 'conflict'] as const).map((value) => (
          <label key={value} className={styles['choice']}>
            <input
              type="radio"
              name="conflict"
              checked={answer === value}
              onChange={() => change({ answer: value })}
            />
            {t(`assessment.declare.${value}`)}
          </label>
        ))}
      </fieldset>
      {answer === 'conflict' && (
        <fieldset className={styles['choices']}>
          <legend>{t('assessment.declare.grounds')}</legend>
          <p className={styles['hint']}>{t('assessment.declare.groundsHint')}</p>
          {round.criteria.conflictGrounds.map((ground) => (
            <label key={ground.id} className={styles['choice']}>
              <input
                type="checkbox"
                checked={grounds.includes(ground.id)}
                onChange={(event) =>
                  change({
                    grounds: event.target.checked
                      ? [...grounds, ground.id]
                      : grounds.filter((id) => id !== ground.id),
                  })
                }
              />
              {ground.text[language]}
            </label>
          ))}
        </fieldset>
      )}
      {answer !== null && (
        <>
          <TextArea
            label={t('assessment.declare.reason')}
            value={reason}
            limit={LONGEST.declaration}
            onChange={(text) => change({ reason: text })}
            {...(answer === 'none' ? { hint: t('assessment.declare.reasonNone') } : {})}
          />
          <div>
            <Button look="primary" onPress={() => confirm(answer)}>
              {t(
                answer === 'none'
                  ? 'assessment.declare.confirmNone'
                  : 'assessment.declare.confirmConflict',
              )}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
