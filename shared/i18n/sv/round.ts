/** Swedish texts: round. */
export const roundSv = {} as const
