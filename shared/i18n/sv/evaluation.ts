/** Swedish texts: evaluation. */
export const evaluationSv = {} as const
