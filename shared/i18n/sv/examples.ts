/** Swedish texts: examples. */
export const examplesSv = {} as const
