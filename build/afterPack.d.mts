/** What an installer is about to be made of. */
export interface PackedRuntime {
  readonly targets: readonly string[]
  readonly electronDist?: string | null | undefined
  readonly electronVersion?: string | null | undefined
  readonly wanted: string
}

export function foreignRuntime(runtime: PackedRuntime): string | null
