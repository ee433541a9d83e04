/** Swedish texts: assessment. */
export const assessmentSv = {} as const
