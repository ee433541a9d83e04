import type { SplitPlace } from '../../ui/SplitView'
import { SelectField } from '../../ui/SelectField'
import { useTranslate } from '../../ui/useTranslate'

interface LayoutSwitchProps {
  readonly place: SplitPlace
  readonly onChange: (place: SplitPlace) => void
}

const PLACES: readonly SplitPlace[] = ['beside', 'under', 'first', 'second']

/** The entry and the instrument side by side, one under the other, or one of them in full width. */
export function LayoutSwitch({ place, onChange }: LayoutSwitchProps) {
  const t = useTranslate()
  return (
    <SelectField
      label={t('assessment.layout.label')}
      hideLabel
      small
      value={place}
      options={PLACES.map((value) => ({ value, text: t(`assessment.layout.${value}`) }))}
      onChange={onChange}
    />
  )
}
