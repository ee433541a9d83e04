/** Swedish texts: exchange. */
export const exchangeSv = {} as const
