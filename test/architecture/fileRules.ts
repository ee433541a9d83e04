import type { Rule } from './rule'
import { inside } from './sourceTree'

const impureMembers = new Set([
  'Date.now',
  'new Date',
  'Math.random',
  'performance.now',
  'crypto.randomUUID',
])
// The compiler refuses what browser and Node add; these are the language's own.
const impureGlobals = ['Intl', 'Date', 'globalThis']
const impureMethod = /\.(toLocale\w*|localeCompare)$/

const computesDates = new Set(['Date.UTC', 'Date.parse'])

/** `Date.UTC` and `Date.parse` compute; every other use of `Date` reads a clock or a time zone. */
const sharedPurity: Rule = ({ path: file, facts }) => {
  if (!inside(file, 'shared')) return []
  const dates = [...facts.members].filter((member) => member.startsWith('Date.'))
  const onlyComputes = dates.length > 0 && dates.every((member) => computesDates.has(member))
  const members = [...facts.members].filter(
    (member) => impureMembers.has(member) || impureMethod.test(member),
  )
  const globals = impureGlobals.filter(
    (name) => facts.globals.has(name) && !(name === 'Date' && onlyComputes),
  )
  return [...members, ...globals].map((what) => ({ rule: 'shared-purity', what }))
}

const deskPlace: Rule = (file) =>
  inside(file.path, 'renderer') && !inside(file.path, 'renderer/desktop')
    ? [...file.facts.members]
        .filter((member) => /^(window|globalThis|self)\.desk$/.test(member))
        .map((what) => ({ rule: 'desk-place', what }))
    : []

const isConfig = (file: string): boolean => /\.config\.[cm]?ts$/.test(file) || inside(file, 'build')

const exportShape: Rule = ({ path: file, facts }) => [
  ...(facts.hasExportStar ? [{ rule: 'export-star', what: 'export *' } as const] : []),
  ...(facts.isBarrel ? [{ rule: 'barrel', what: 'only passes on' } as const] : []),
  ...(facts.hasDefaultExport && !isConfig(file)
    ? [{ rule: 'default-export', what: 'default' } as const]
    : []),
]

const forbiddenNames = new Set([
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'misc',
  'types',
  'index',
])

const fileName: Rule = ({ path: file }) =>
  file
    .split('/')
    .map((part) => part.split('.')[0]?.toLowerCase() ?? '')
    .filter((part) => forbiddenNames.has(part))
    .map((what) => ({ rule: 'file-name', what }))

const textFolders = ['shared/i18n', 'shared/criteria/editions', 'shared/sample']

const MOST_LINES = 300

const fileLength: Rule = ({ path: file, text }) => {
  if (textFolders.some((folder) => inside(file, folder))) return []
  const lines = text.trimEnd().split('\n').length
  return lines > MOST_LINES
    ? [{ rule: 'file-length', what: `${lines} lines, at most ${MOST_LINES}` }]
    : []
}

/** What a file may say, what it may be called and how long it may be. */
export const fileRules: readonly Rule[] = [
  sharedPurity,
  deskPlace,
  exportShape,
  fileName,
  fileLength,
]
