import { acceptMedians } from '#shared/journey/consensus/meeting'
import { ali, erik, handedInBy, item, maria, must, set } from './journeyCase'
import { meetingOn } from './meetingCase'

// 1.1 is within tolerance (50–60), 1.2 must be talked through (30–70), 1.3 has one who found nothing.
export const inputs = [
  handedInBy(maria, 60, { '1.2': 70 }),
  handedInBy(erik, 50, { '1.2': 30 }),
  handedInBy(ali, 55, { '1.3': null }),
]
export const context = { inputs, set }
export const [goals, ways, dialogue] = [item('1.1'), item('1.2'), item('1.3')]
export const meeting = meetingOn(inputs)
export const accepted = must(acceptMedians(meeting, inputs, set))
