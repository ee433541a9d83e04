/** Swedish texts: consensus. */
export const consensusSv = {} as const
