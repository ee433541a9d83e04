import { describe, expect, it } from 'vitest'
import { violations } from './boundaryRules'
import { plantedFiles } from './plantedFiles'
import { plantedImports } from './plantedImports'
import { readTree } from './sourceTree'

describe('who may know whom', () => {
  it('holds in the whole tree', () => {
    const tree = readTree(['shared', 'renderer', 'electron', 'build', 'test'], /\.tsx?$/)
    expect(tree.size).toBeGreaterThan(50)
    expect(violations(tree).map(({ rule, file, what }) => `${rule}: ${file}: ${what}`)).toEqual([])
  })

  it.each([...plantedImports, ...plantedFiles])('notices: $what', ({ rule, files }) => {
    const found = violations(new Map(Object.entries(files)))
    expect(found.map((violation) => violation.rule)).toContain(rule)
  })

  it('lets through what is allowed', () => {
    const allowed = {
      'shared/kernel/calendar.ts': `import * as z from 'zod'\nimport { ok } from './result'\nexport const a = [z, ok, Date.UTC(2026, 1, 1)]`,
      'shared/kernel/result.ts': `export const ok = 1`,
      'shared/journey/consensus/spread.ts': `import { a } from '#shared/journey/assessment/assessment'\nimport { b } from '#shared/criteria/criteriaSet'\nimport { ok } from '#shared/kernel/result'\nexport const c = [a, b, ok]`,
      'renderer/journey/consensus/ConsensusPage.tsx': `import { Button } from '../../ui/Button'\nimport { useRecord } from '../../storage/useRecord'\nimport { c } from '#shared/journey/consensus/spread'\nexport const d = [Button, useRecord, c, new Worker(new URL('./ranking.worker.ts', import.meta.url))]`,
      'renderer/app/firstRun.ts': `import { a } from '#shared/sample/round'\nexport const b = a`,
      'renderer/journey/consensus/consensusSlice.ts': `import type { StateCreator } from 'zustand'\nexport type A = StateCreator<number>`,
      'electron/preload.ts': `import { contextBridge } from 'electron'\nimport { CHANNELS } from '#shared/ipc/channels'\ncontextBridge.exposeInMainWorld('desk', CHANNELS)`,
      'test/journeys/day.spec.ts': `import { launchProgram } from '../support/launch'\nexport const a = launchProgram`,
    }
    expect(violations(new Map(Object.entries(allowed)))).toEqual([])
  })
})
