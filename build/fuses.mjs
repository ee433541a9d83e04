import { flipFuses, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses'

// The wire holds the character 1 for a fuse that is on.
const on = '1'.charCodeAt(0)

/** Fuses of what users get. Names are Electron's; the order is that of the fuse wire. */
export const releaseFuses = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
}

/** The twin under test differs in this one fuse: without it nothing can steer the program. */
export const testFuses = { ...releaseFuses, EnableNodeCliInspectArguments: true }

/** Sets fuses in an executable. */
export async function setFuses(executable, fuses) {
  const wire = Object.entries(fuses).map(([name, state]) => [FuseV1Options[name], state])
  await flipFuses(executable, { version: FuseVersion.V1, ...Object.fromEntries(wire) })
}

/** Reads an executable's fuses back, by name. */
export async function readFuses(executable) {
  const wire = await getCurrentFuseWire(executable)
  return Object.fromEntries(
    Object.keys(releaseFuses).map((name) => [name, wire[FuseV1Options[name]] === on]),
  )
}
