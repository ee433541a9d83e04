/** Swedish texts: jury. */
export const jurySv = {} as const
