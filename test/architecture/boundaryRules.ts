import path from 'node:path'
import { STAGES } from '#shared/journey/order'
import { cycles, readFiles, type Edge, type ReadFile, type SourceTree } from './sourceTree'

/** The rules' names; a violation carries one, and the planted trees name the one they break. */
export type RuleName =
  | 'shared-imports'
  | 'shared-purity'
  | 'room-imports'
  | 'stage-order'
  | 'unknown-stage'
  | 'sample-imports'
  | 'renderer-stages'
  | 'renderer-imports'
  | 'package-place'
  | 'desk-place'
  | 'electron-imports'
  | 'preload-imports'
  | 'cycle'
  | 'barrel'
  | 'export-star'
  | 'default-export'
  | 'path-style'
  | 'test-imports'
  | 'hidden-import'
  | 'zod-import'
  | 'file-name'
  | 'file-length'

export interface Violation {
  readonly rule: RuleName
  readonly file: string
  readonly what: string
}

type Finding = Omit<Violation, 'file'>
type Rule = (file: ReadFile) => readonly Finding[]

const inside = (file: string | undefined, folder: string): boolean =>
  file !== undefined && file.startsWith(`${folder}/`)

const top = (file: string): string => file.split('/')[0] ?? ''

/** Room of `shared/`: kernel, criteria, journey, records …; a loose file has none. */
const roomOf = (file: string): string =>
  file.split('/').length > 2 ? (file.split('/')[1] ?? '') : ''

const stageOf = (file: string): string | undefined => {
  const [, journey, stage, name] = file.split('/')
  return journey === 'journey' && name !== undefined ? stage : undefined
}

const stageNumber = (stage: string): number => STAGES.findIndex((known) => known === stage)

function findings(rule: RuleName, wrong: readonly Edge[]): readonly Finding[] {
  return wrong.map((edge) => ({ rule, what: `${edge.how} of ${edge.specifier}` }))
}

const sharedImports: Rule = (file) =>
  inside(file.path, 'shared')
    ? findings(
        'shared-imports',
        file.edges.filter((edge) =>
          edge.to === undefined ? edge.package !== 'zod' : !inside(edge.to, 'shared'),
        ),
      )
    : []

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

const mayKnow: Readonly<Record<string, readonly string[]>> = {
  kernel: ['kernel'],
  criteria: ['criteria', 'kernel'],
  i18n: ['i18n'],
  ipc: ['ipc', 'kernel'],
  journey: ['journey', 'criteria', 'kernel'],
}

const roomImports: Rule = (file) => {
  const allowed = inside(file.path, 'shared') ? mayKnow[roomOf(file.path)] : undefined
  if (allowed === undefined) return []
  return findings(
    'room-imports',
    file.edges.filter(
      (edge) => inside(edge.to, 'shared') && !allowed.includes(roomOf(edge.to ?? '')),
    ),
  )
}

const stageOrder: Rule = (file) => {
  const stage = inside(file.path, 'shared') ? stageOf(file.path) : undefined
  if (stage === undefined) return []
  if (stageNumber(stage) < 0) return [{ rule: 'unknown-stage', what: stage }]
  return findings(
    'stage-order',
    file.edges.filter((edge) => {
      const other = inside(edge.to, 'shared') ? stageOf(edge.to ?? '') : undefined
      return other !== undefined && stageNumber(other) > stageNumber(stage)
    }),
  )
}

const sampleImports: Rule = (file) =>
  inside(file.path, 'shared') && !inside(file.path, 'shared/sample')
    ? findings(
        'sample-imports',
        file.edges.filter((edge) => inside(edge.to, 'shared/sample')),
      )
    : []

const rendererStages: Rule = (file) => {
  const stage = inside(file.path, 'renderer') ? stageOf(file.path) : undefined
  if (stage === undefined) return []
  const unknown: readonly Finding[] =
    stageNumber(stage) < 0 ? [{ rule: 'unknown-stage', what: stage }] : []
  const wrong = file.edges.filter(
    ({ to }) =>
      inside(to, 'renderer/app') || (inside(to, 'renderer/journey') && stageOf(to ?? '') !== stage),
  )
  return [...unknown, ...findings('renderer-stages', wrong)]
}

const rendererImports: Rule = (file) =>
  inside(file.path, 'renderer')
    ? findings(
        'renderer-imports',
        file.edges.filter(
          (edge) =>
            inside(edge.to, 'electron') || inside(edge.to, 'build') || edge.package === 'node:',
        ),
      )
    : []

const places: readonly (readonly [RegExp, RegExp])[] = [
  [/^dexie($|-)/, /^renderer\/storage\//],
  [/^zustand$/, /^renderer\/(app\/store\.ts|.*Slice\.ts)$/],
  [/^electron$/, /^electron\//],
]

const packagePlace: Rule = (file) =>
  ['shared', 'renderer', 'electron'].includes(top(file.path))
    ? findings(
        'package-place',
        file.edges.filter((edge) =>
          places.some(([name, place]) => name.test(edge.package ?? '') && !place.test(file.path)),
        ),
      )
    : []

const deskPlace: Rule = (file) =>
  inside(file.path, 'renderer') && !inside(file.path, 'renderer/desktop')
    ? [...file.facts.members]
        .filter((member) => /^(window|globalThis|self)\.desk$/.test(member))
        .map((what) => ({ rule: 'desk-place', what }))
    : []

const electronImports: Rule = (file) =>
  inside(file.path, 'electron')
    ? findings(
        'electron-imports',
        file.edges.filter((edge) => inside(edge.to, 'renderer')),
      )
    : []

const preloadImports: Rule = (file) =>
  file.path === 'electron/preload.ts'
    ? findings(
        'preload-imports',
        file.edges.filter(
          (edge) => edge.package !== 'electron' && edge.to !== 'shared/ipc/channels',
        ),
      )
    : []

const isConfig = (file: string): boolean => /\.config\.[cm]?ts$/.test(file) || inside(file, 'build')

const exportShape: Rule = ({ path: file, facts }) => [
  ...(facts.hasExportStar ? [{ rule: 'export-star', what: 'export *' } as const] : []),
  ...(facts.isBarrel ? [{ rule: 'barrel', what: 'only passes on' } as const] : []),
  ...(facts.hasDefaultExport && !isConfig(file)
    ? [{ rule: 'default-export', what: 'default' } as const]
    : []),
]

/** Across folders of `shared/`, and into it, by `#shared/…`; within a folder by `./`; never an extension. */
const pathStyle: Rule = (file) =>
  findings(
    'path-style',
    file.edges.filter(({ to, specifier, how }) => {
      if (to === undefined || how === 'url') return false
      const sharedByName = specifier.startsWith('#shared/')
      const sameFolder = path.posix.dirname(to) === path.posix.dirname(file.path)
      if (/\.tsx?$/.test(specifier)) return true
      if (inside(file.path, 'shared')) return sharedByName ? sameFolder : specifier.startsWith('..')
      return inside(to, 'shared') && !sharedByName
    }),
  )

const testImports: Rule = (file) =>
  inside(file.path, 'test')
    ? []
    : findings(
        'test-imports',
        file.edges.filter((edge) => inside(edge.to, 'test')),
      )

const hiddenImport: Rule = ({ path: file, facts, text }) => {
  if (!['shared', 'renderer', 'electron'].includes(top(file))) return []
  const references = /^\/\/\/\s*<reference\s+path/m.test(text) ? 1 : 0
  return facts.computedReaches + references > 0
    ? [{ rule: 'hidden-import', what: 'an import whose target cannot be read' }]
    : []
}

const zodImport: Rule = (file) =>
  file.edges
    .filter((edge) => edge.package === 'zod' && edge.how === 'import')
    .filter((edge) => edge.specifier !== 'zod' || edge.names.some((name) => name !== '*'))
    .map((edge) => ({ rule: 'zod-import', what: `${edge.names.join(', ')} of ${edge.specifier}` }))

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

const fileLength: Rule = ({ path: file, text }) => {
  if (textFolders.some((folder) => inside(file, folder))) return []
  const lines = text.trimEnd().split('\n').length
  const most = inside(file, 'test') ? 400 : 300
  return lines > most ? [{ rule: 'file-length', what: `${lines} lines, at most ${most}` }] : []
}

const rules: readonly Rule[] = [
  sharedImports,
  sharedPurity,
  roomImports,
  stageOrder,
  sampleImports,
  rendererStages,
  rendererImports,
  packagePlace,
  deskPlace,
  electronImports,
  preloadImports,
  exportShape,
  pathStyle,
  testImports,
  hiddenImport,
  zodImport,
  fileName,
  fileLength,
]

/** Every breach of the rules of architecture in a tree of source files. */
export function violations(tree: SourceTree): readonly Violation[] {
  const files = readFiles(tree)
  const single = files.flatMap((file) =>
    rules.flatMap((check) =>
      check(file).map(({ rule, what }) => ({ rule, what, file: file.path })),
    ),
  )
  const circles = cycles(files).map((circle) => ({
    rule: 'cycle' as const,
    file: circle[0] ?? '',
    what: circle.join(' → '),
  }))
  return [...single, ...circles]
}
