/** Swedish texts: training. */
export const trainingSv = {} as const
