import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { networkInterfaces } from 'node:os'

/** A machine within reach, as far as the program can tell: it notes every knock on TCP and UDP. */
export interface Doorkeeper {
  /** `192.168.0.7:40123`; the same port for both protocols. */
  readonly address: string
  /** `tcp` or `udp` for each connection or packet so far. */
  readonly knocks: readonly string[]
  readonly close: () => void
}

/** Listens on this machine's own outward address, since calls to loopback may be left out by themselves. */
export async function openDoorkeeper(): Promise<Doorkeeper> {
  const knocks: string[] = []
  const server = createServer((socket) => {
    knocks.push('tcp')
    socket.destroy()
  })
  server.listen(0, '0.0.0.0')
  await once(server, 'listening')
  const place = server.address()
  const port = typeof place === 'object' && place !== null ? place.port : 0
  const packets = createSocket('udp4', () => void knocks.push('udp'))
  packets.bind(port, '0.0.0.0')
  await once(packets, 'listening')
  const close = (): void => {
    server.close()
    packets.close()
  }
  return { address: `${outwardHost()}:${String(port)}`, knocks, close }
}

function outwardHost(): string {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? [])
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1'
}
