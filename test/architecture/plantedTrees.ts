import type { RuleName } from './boundaryRules'

/** A small tree that breaks one rule, and the name of the rule. */
export interface PlantedTree {
  readonly what: string
  readonly rule: RuleName
  readonly files: Readonly<Record<string, string>>
}

const one = (what: string, rule: RuleName, file: string, text: string): PlantedTree => ({
  what,
  rule,
  files: { [file]: text },
})

const stage = 'shared/journey/assessment/points.ts'
const page = 'renderer/journey/consensus/ConsensusPage.tsx'

export const plantedTrees: readonly PlantedTree[] = [
  one(
    'shared asks Node',
    'shared-imports',
    stage,
    `import { join } from 'node:path'\nexport const a = join`,
  ),
  one('shared asks Node the old way', 'shared-imports', stage, `export const a = require('fs')`),
  one(
    'shared takes a package',
    'shared-imports',
    stage,
    `import { diffWords } from 'diff'\nexport const a = diffWords`,
  ),
  one(
    'shared takes only a type of a package',
    'shared-imports',
    stage,
    `import type { Table } from 'dexie'\nexport type A = Table`,
  ),
  one(
    'shared loads a package later',
    'shared-imports',
    stage,
    `export const a = () => import('docx')`,
  ),
  one(
    'shared names a type of the window inline',
    'shared-imports',
    stage,
    `export type A = import('../../../renderer/app/store').Store`,
  ),
  one(
    'shared passes the desktop on',
    'shared-imports',
    stage,
    `export { a } from '../../../electron/window'\nexport const b = 1`,
  ),
  one('shared reads the clock', 'shared-purity', stage, `export const a = () => Date.now()`),
  one(
    'shared reads the clock by a new date',
    'shared-purity',
    stage,
    `export const a = () => new Date()`,
  ),
  one(
    'shared reads the clock in brackets',
    'shared-purity',
    stage,
    `export const a = () => Date['now']()`,
  ),
  one('shared throws dice', 'shared-purity', stage, `export const a = () => Math.random()`),
  one(
    'shared throws dice by another name',
    'shared-purity',
    stage,
    `const { random } = Math\nexport const a = random`,
  ),
  one(
    'shared asks for the locale',
    'shared-purity',
    stage,
    `export const a = new Intl.NumberFormat('sv')`,
  ),
  one(
    'shared formats by locale',
    'shared-purity',
    stage,
    `export const a = (n: number) => n.toLocaleString()`,
  ),
  one(
    'shared sorts by locale',
    'shared-purity',
    stage,
    `export const a = (x: string, y: string) => x.localeCompare(y)`,
  ),
  one(
    'the kernel knows a stage',
    'room-imports',
    'shared/kernel/result.ts',
    `import type { Round } from '#shared/journey/round/round'\nexport type A = Round`,
  ),
  one(
    'criteria know a stage',
    'room-imports',
    'shared/criteria/criteriaSet.ts',
    `import { a } from '#shared/journey/entry/entry'\nexport const b = a`,
  ),
  one(
    'words know a stage',
    'room-imports',
    'shared/i18n/sv/entry.ts',
    `import { a } from '#shared/kernel/result'\nexport const b = a`,
  ),
  one(
    'doors know a record',
    'room-imports',
    'shared/ipc/contract.ts',
    `import { a } from '#shared/records/record'\nexport const b = a`,
  ),
  one(
    'a stage knows its record',
    'room-imports',
    stage,
    `import type { A } from '#shared/records/assessmentRecord'\nexport type B = A`,
  ),
  one(
    'a stage knows words',
    'room-imports',
    stage,
    `import type { Translate } from '#shared/i18n/translate'\nexport type B = Translate`,
  ),
  one(
    'a stage knows a report',
    'room-imports',
    stage,
    `import { a } from '#shared/report/documentTree'\nexport const b = a`,
  ),
  one(
    'a stage knows the overview',
    'room-imports',
    stage,
    `import { a } from '#shared/overview/dueDates'\nexport const b = a`,
  ),
  one(
    'a stage knows a later one',
    'stage-order',
    stage,
    `import { a } from '#shared/journey/consensus/consensus'\nexport const b = a`,
  ),
  one(
    'a stage knows a type of a later one',
    'stage-order',
    'shared/journey/round/round.ts',
    `import type { A } from '#shared/journey/entry/entry'\nexport type B = A`,
  ),
  one(
    'a stage nobody listed',
    'unknown-stage',
    'shared/journey/lottery/draw.ts',
    `export const a = 1`,
  ),
  one(
    'a page of a stage nobody listed',
    'unknown-stage',
    'renderer/journey/lottery/LotteryPage.tsx',
    `export const a = 1`,
  ),
  one(
    'a stage needs the sample',
    'sample-imports',
    'shared/records/record.ts',
    `import { a } from '#shared/sample/round'\nexport const b = a`,
  ),
  one(
    'a page knows another stage’s page',
    'renderer-stages',
    page,
    `import { a } from '../assessment/useAssessment'\nexport const b = a`,
  ),
  one(
    'a page knows the frame',
    'renderer-stages',
    page,
    `import { useStore } from '../../app/store'\nexport const b = useStore`,
  ),
  one(
    'a page loads another stage later',
    'renderer-stages',
    page,
    `export const b = () => import('../jury/JuryPage')`,
  ),
  one(
    'the window knows the desktop',
    'renderer-imports',
    'renderer/desktop/desk.ts',
    `import type { A } from '../../electron/window'\nexport type B = A`,
  ),
  one(
    'the window asks Node',
    'renderer-imports',
    'renderer/exchange/unzip.ts',
    `import { inflate } from 'node:zlib'\nexport const b = inflate`,
  ),
  one(
    'a page asks the database itself',
    'package-place',
    page,
    `import { liveQuery } from 'dexie'\nexport const b = liveQuery`,
  ),
  one(
    'a page asks the database by hook',
    'package-place',
    page,
    `import { useLiveQuery } from 'dexie-react-hooks'\nexport const b = useLiveQuery`,
  ),
  one(
    'a page makes a store',
    'package-place',
    page,
    `import { create } from 'zustand'\nexport const b = create`,
  ),
  one(
    'the window takes electron',
    'package-place',
    'renderer/desktop/desk.ts',
    `import { ipcRenderer } from 'electron'\nexport const b = ipcRenderer`,
  ),
  one(
    'a page uses the door itself',
    'desk-place',
    page,
    `export const b = () => window.desk.ask('app:facts', {})`,
  ),
  one(
    'a page takes the door apart',
    'desk-place',
    page,
    `const { desk } = window\nexport const b = desk`,
  ),
  one(
    'the desktop knows the window',
    'electron-imports',
    'electron/menu.ts',
    `import { a } from '../renderer/app/commands'\nexport const b = a`,
  ),
  one(
    'the preload knows the contract',
    'preload-imports',
    'electron/preload.ts',
    `import type { Desk } from '#shared/ipc/contract'\nexport type B = Desk`,
  ),
  one(
    'the preload takes zod',
    'preload-imports',
    'electron/preload.ts',
    `import * as z from 'zod'\nexport const b = z`,
  ),
  {
    what: 'two files need one another',
    rule: 'cycle',
    files: {
      'shared/kernel/a.ts': `import { b } from './b'\nexport const a = () => b`,
      'shared/kernel/b.ts': `import type { A } from './a'\nexport const b = 1 as A`,
    },
  },
  {
    what: 'three files need one another, once later',
    rule: 'cycle',
    files: {
      'renderer/ui/A.tsx': `import { b } from './B'\nexport const a = () => b`,
      'renderer/ui/B.tsx': `export { c } from './C'\nexport const b = 1`,
      'renderer/ui/C.tsx': `export const c = () => import('./A')`,
    },
  },
  one(
    'a barrel',
    'barrel',
    'renderer/ui/furniture.ts',
    `export { Button } from './Button'\nexport { Field } from './Field'`,
  ),
  one(
    'a barrel in two steps',
    'barrel',
    'renderer/ui/furniture.ts',
    `import { Button } from './Button'\nexport { Button }`,
  ),
  one(
    'passing everything on',
    'export-star',
    'shared/kernel/numbers.ts',
    `export * from './mean'\nexport const a = 1`,
  ),
  one(
    'passing everything on under a name',
    'export-star',
    'shared/kernel/numbers.ts',
    `export * as means from './mean'\nexport const a = 1`,
  ),
  one(
    'a default export',
    'default-export',
    page,
    `export default function ConsensusPage() { return null }`,
  ),
  one('a default export by name', 'default-export', page, `const a = 1\nexport { a as default }`),
  one(
    'climbing between folders of shared',
    'path-style',
    stage,
    `import { ok } from '../../kernel/result'\nexport const a = ok`,
  ),
  one(
    'a neighbour by its long name',
    'path-style',
    stage,
    `import { a } from '#shared/journey/assessment/assessment'\nexport const b = a`,
  ),
  one(
    'shared by its path',
    'path-style',
    page,
    `import { ok } from '../../../shared/kernel/result'\nexport const a = ok`,
  ),
  one('an extension', 'path-style', page, `import { a } from './spread.ts'\nexport const b = a`),
  one(
    'the program needs a test',
    'test-imports',
    page,
    `import { a } from '../../../test/support/launch'\nexport const b = a`,
  ),
  one(
    'an import nobody can read',
    'hidden-import',
    page,
    `export const a = (name: string) => import(name)`,
  ),
  one('a glob', 'hidden-import', page, `export const a = import.meta.glob('../*/*.tsx')`),
  one(
    'a reference in a comment',
    'hidden-import',
    page,
    `/// <reference path="../../app/frame.ts" />\nexport const a = 1`,
  ),
  one(
    'zod as one name',
    'zod-import',
    'shared/kernel/calendar.ts',
    `import { z } from 'zod'\nexport const a = z`,
  ),
  one(
    'a worker in another stage',
    'renderer-stages',
    page,
    `export const a = new Worker(new URL('../jury/ranking.worker.ts', import.meta.url))`,
  ),
  one('a drawer for everything', 'file-name', 'renderer/ui/utils.ts', `export const a = 1`),
  one(
    'a folder for everything',
    'file-name',
    'shared/kernel/helpers/mean.ts',
    `export const a = 1`,
  ),
  one('an index', 'file-name', 'electron/ipc/index.ts', `export const a = 1`),
  one(
    'a file too long to read',
    'file-length',
    stage,
    Array.from({ length: 301 }, (_, n) => `export const a${n} = ${n}`).join('\n'),
  ),
]
