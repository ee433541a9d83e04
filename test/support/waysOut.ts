// oxlint-disable unicorn/consistent-function-scoping -- what runs in the page is sent there whole
import type { Page } from '@playwright/test'

/** Tries from inside the page every way of fetching, sending or embedding something of another machine. */
export function tryEveryWayOut(page: Page, address: string): Promise<readonly string[]> {
  return page.evaluate(async (address) => {
    const settle = (work: Promise<unknown>) =>
      work.then(
        () => 'reached',
        () => 'refused',
      )
    const viaSocket = (url: string) =>
      new Promise((resolve, reject) => {
        try {
          const socket = new WebSocket(url)
          socket.addEventListener('open', resolve)
          socket.addEventListener('error', reject)
        } catch (error) {
          reject(error)
        }
      })
    const viaElement = (tag: string, fields: Record<string, string>) =>
      new Promise((resolve, reject) => {
        const element = Object.assign(document.createElement(tag), fields)
        element.addEventListener('load', resolve)
        element.addEventListener('error', reject)
        setTimeout(reject, 1000)
        document.head.append(element)
      })
    navigator.sendBeacon(`http://${address}/beacon`, 'x')
    return Promise.all([
      settle(fetch(`http://${address}/`, { mode: 'no-cors' })),
      settle(fetch(`https://${address}/`, { mode: 'no-cors' })),
      settle(viaSocket(`ws://${address}/`)),
      settle(viaElement('img', { src: `http://${address}/x.png` })),
      settle(viaElement('script', { src: `http://${address}/x.js` })),
      settle(viaElement('link', { rel: 'stylesheet', href: `http://${address}/x.css` })),
      settle(viaElement('link', { rel: 'preconnect', href: `http://${address}/` })),
      settle(viaElement('link', { rel: 'prefetch', href: `http://${address}/` })),
      settle(viaElement('link', { rel: 'icon', href: `http://${address}/x.ico` })),
      settle(viaElement('iframe', { src: `http://${address}/` }).then(() => Promise.reject())),
    ])
  }, address)
}

/** Calls another machine as two pages call each other (WebRTC), and gives the call time to get there. */
export async function tryToCall(page: Page, address: string): Promise<void> {
  await page.evaluate(async (address) => {
    const relay = { username: 'x', credential: 'x' }
    const peer = new RTCPeerConnection({
      iceServers: [
        { urls: `stun:${address}` },
        { urls: `turn:${address}?transport=udp`, ...relay },
        { urls: `turn:${address}?transport=tcp`, ...relay },
      ],
    })
    peer.createDataChannel('x')
    await peer.setLocalDescription(await peer.createOffer())
    await new Promise((resolve) => setTimeout(resolve, 2000))
    peer.close()
  }, address)
}
