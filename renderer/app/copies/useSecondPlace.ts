import { useCallback, useEffect, useState } from 'react'
import type { PlaceStatus, Reply, SnapshotInfo } from '#shared/ipc/contract'
import { ask } from '../../desktop/desk'

const TRY_AGAIN_AFTER_MS = 5 * 60 * 1000

/** How the second place stands, and what can be done about it. `status` null until it is known. */
export interface SecondPlace {
  readonly status: PlaceStatus | null
  readonly refused: Reply<'place:choose'>['refused']
  readonly isBusy: boolean
  readonly choose: () => void
  readonly leave: () => void
  readonly write: () => void
}

/**
 * Carries each new copy to the second place, and tries again by itself while the place is away.
 *
 * @param last the latest copy in the profile; a new one is carried at once.
 */
export function useSecondPlace(last: SnapshotInfo | null): SecondPlace {
  const [status, setStatus] = useState<PlaceStatus | null>(null)
  const [refused, setRefused] = useState<SecondPlace['refused']>(null)
  const [isBusy, setBusy] = useState(false)
  const name = last?.name ?? null
  const hasProblem = status !== null && status.problem !== null
  useEffect(() => {
    let isCurrent = true
    const look = async (door: 'place:status' | 'place:write'): Promise<void> => {
      const answer = await ask(door, {})
      if (isCurrent && answer.ok) setStatus(answer.value)
    }
    void look(name === null ? 'place:status' : 'place:write')
    const timer = setInterval(() => {
      if (hasProblem) void look('place:write')
    }, TRY_AGAIN_AFTER_MS)
    return () => {
      isCurrent = false
      clearInterval(timer)
    }
  }, [name, hasProblem])
  const act = useCallback((work: () => Promise<void>): void => {
    setBusy(true)
    void work().finally(() => setBusy(false))
  }, [])
  const settle = useCallback(
    (door: 'place:leave' | 'place:write'): void => {
      setRefused(null)
      act(async () => {
        const answer = await ask(door, {})
        if (answer.ok) setStatus(answer.value)
      })
    },
    [act],
  )
  const choose = useCallback((): void => {
    act(async () => {
      const answer = await ask('place:choose', {})
      if (!answer.ok) return
      setRefused(answer.value.refused)
      setStatus(answer.value.status)
    })
  }, [act])
  return {
    status,
    refused,
    isBusy,
    choose,
    leave: () => settle('place:leave'),
    write: () => settle('place:write'),
  }
}
