import type { InstrumentProps } from './deskProps'

export function HandInView({ desk }: InstrumentProps) {
  return <p>{desk.assessment.state}</p>
}
