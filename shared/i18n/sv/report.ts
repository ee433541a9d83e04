/** Swedish texts: report. */
export const reportSv = {} as const
