import { one, page, stage, type PlantedTree } from './plantedTree'

/** Trees in which a file says, or is, what no file may. */
export const plantedFiles: readonly PlantedTree[] = [
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
