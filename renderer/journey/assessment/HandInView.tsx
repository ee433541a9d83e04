import type { InstrumentProps } from './Instrument'

export function HandInView({ desk }: InstrumentProps) {
  return <p>{desk.assessment.state}</p>
}
