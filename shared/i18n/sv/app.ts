/** Swedish texts: app. */
export const appSv = {} as const
