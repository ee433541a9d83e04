/** Swedish texts: entry. */
export const entrySv = {} as const
