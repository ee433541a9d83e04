/** Swedish texts: feedback. */
export const feedbackSv = {} as const
