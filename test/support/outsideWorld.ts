import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** A process and everything it started, from the top down (Linux). */
export function processFamily(pid: number): readonly number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ child: Number(name), parent: parentOf(Number(name)) }))
  const family = [pid]
  for (const member of family) {
    family.push(...parents.filter(({ parent }) => parent === member).map(({ child }) => child))
  }
  return family
}

/**
 * Internet sockets that these processes hold towards other machines, as `protocol local→remote` in
 * the kernel's hexadecimal. A debugger's loopback and sockets bound to nothing are left out.
 */
export function remoteSockets(pids: readonly number[]): readonly string[] {
  const own = new Set(pids.flatMap(socketsOf))
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((protocol) =>
    rowsOf(protocol)
      .filter(({ inode, remote }) => own.has(inode) && !isNear(remote))
      .map(({ local, remote }) => `${protocol} ${local}→${remote}`),
  )
}

/** TCP ports that these processes listen on. */
export function listeningPorts(pids: readonly number[]): readonly number[] {
  const own = new Set(pids.flatMap(socketsOf))
  return ['tcp', 'tcp6'].flatMap((protocol) =>
    rowsOf(protocol)
      .filter(({ inode, state }) => own.has(inode) && state === '0A')
      .map(({ local }) => Number.parseInt(local.split(':')[1] ?? '0', 16)),
  )
}

function rowsOf(protocol: string) {
  return readFileSync(`/proc/net/${protocol}`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.trim().split(/\s+/))
    .map(([, local = '', remote = '', state = '', , , , , , inode = '']) => ({
      local,
      remote,
      state,
      inode,
    }))
}

function isNear(address: string): boolean {
  const host = address.split(':')[0] ?? ''
  return (
    /^0+$/.test(host) ||
    host.endsWith('7F') ||
    /^0{24}01000000$/.test(host) ||
    /0000FFFF.{6}7F$/.test(host)
  )
}

function socketsOf(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${String(pid)}/fd`).flatMap((descriptor) => {
      const target = linkOf(`/proc/${String(pid)}/fd/${descriptor}`)
      return /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? []
    })
  } catch {
    return []
  }
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}

function parentOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
      .split(') ')
      .at(-1)
      ?.split(' ')
    return Number(fields?.[1])
  } catch {
    return 0
  }
}
