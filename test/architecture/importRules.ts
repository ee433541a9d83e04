import path from 'node:path'
import { STAGES } from '#shared/journey/order'
import type { Finding, Rule, RuleName } from './rule'
import { inside, top, type Edge } from './sourceTree'

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

/** Who may reach whom, and how it is written. */
export const importRules: readonly Rule[] = [
  sharedImports,
  roomImports,
  stageOrder,
  sampleImports,
  rendererStages,
  rendererImports,
  packagePlace,
  electronImports,
  preloadImports,
  pathStyle,
  testImports,
  hiddenImport,
  zodImport,
]
