import './quietZod'

// The browser opens its store's files while the other scripts run. Nothing is read or made.
indexedDB.databases().catch(() => undefined)
