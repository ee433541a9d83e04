/** Every door between the window and the operating system, by name. Nothing else is exposed. */
export const CHANNELS = [
  'app:facts',
  'app:room',
  'app:drawn',
  'app:ready',
  'app:flushed',
  'app:language',
  'file:open',
  'file:takeWaiting',
  'file:save',
  'journal:append',
  'journal:read',
  'journal:damaged',
  'snapshot:write',
  'snapshot:list',
  'snapshot:read',
  'copies:erase',
  'place:status',
  'place:choose',
  'place:leave',
  'place:write',
  'place:look',
  'place:read',
  'snapshot:keepOnly',
  'move:write',
  'move:read',
  'move:remove',
  'store:wipe',
  'lock:read',
  'lock:write',
  'lock:try',
  'lock:opened',
  'lock:locked',
  'lock:remember',
  'lock:remembered',
  'report:print',
] as const

/** A door's name. @example 'file:save' */
export type ChannelName = (typeof CHANNELS)[number]

/** What the desktop tells the window without being asked; the window answers through a door. */
export const SIGNALS = ['desk:flush', 'desk:fileWaiting', 'desk:menu', 'desk:lock'] as const

/** A signal's name. @example 'desk:flush' */
export type SignalName = (typeof SIGNALS)[number]
