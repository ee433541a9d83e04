/** Swedish texts: storage. */
export const storageSv = {} as const
