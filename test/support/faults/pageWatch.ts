// oxlint-disable unicorn/consistent-function-scoping -- what runs in the page is sent there whole
import { expect, type ElectronApplication, type Page } from '@playwright/test'

const MOST_BYTES = 1024 ** 3

/** Remembers how the page is made; what it gives back tells what has come to it since. */
function rememberPage(): () => readonly string[] {
  const LIVE = `script, style, link, base, meta, iframe, frame, object, embed, img, audio, video,
    [srcdoc], [action], [formaction], [href^="javascript:" i]`
  const prototypes = [Object, Array, String, Number, Function, Map, Set, Promise, Error].map(
    (one): object => one.prototype,
  )
  const fieldsOf = (one: object): readonly unknown[] =>
    Reflect.ownKeys(one).flatMap((key) => [
      key,
      Reflect.get(Object.getOwnPropertyDescriptor(one, key) ?? {}, 'value'),
    ])
  const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
    one.length === other.length && one.every((value, at) => Object.is(value, other[at]))
  const live = (): readonly string[] => {
    const handlers = [...document.querySelectorAll('*')].filter((element) =>
      element.getAttributeNames().some((name) => name.startsWith('on')),
    )
    return [...document.querySelectorAll(LIVE), ...handlers].map((element) => element.outerHTML)
  }
  const fields = prototypes.map(fieldsOf)
  const elements = new Set(live())
  const globals = new Set(Reflect.ownKeys(globalThis))
  const place = location.href
  return () => [
    ...prototypes.flatMap((one, at) =>
      isSame(fieldsOf(one), fields[at] ?? []) ? [] : [`prototype ${String(at)}`],
    ),
    ...Reflect.ownKeys(globalThis).flatMap((key) => (globals.has(key) ? [] : [String(key)])),
    ...live().filter((html) => !elements.has(html)),
    ...(location.href === place ? [] : [location.href]),
  ]
}

/** Every process of the program, with the most memory it has ever had: bytes. */
async function fattest(app: ElectronApplication): Promise<readonly [string, number]> {
  const all = await app.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .map(({ type, memory }) => [type, memory.peakWorkingSetSize * 1024] as const),
  )
  const [most = ['none', 0]] = all.toSorted(([, one], [, other]) => other - one)
  return most
}

/**
 * From now on: what a file's content must not do to a window. Gives the demand that nothing of it
 * has happened: no prototype, global or live element, no message box, no gigabyte.
 */
export async function watchPage(
  app: ElectronApplication,
  page: Page,
): Promise<() => Promise<void>> {
  const boxes: string[] = []
  page.on('dialog', (box) => {
    boxes.push(box.message())
    void box.dismiss()
  })
  const changes = await page.evaluateHandle(rememberPage)
  return async () => {
    expect(await changes.evaluate((tell) => tell()), 'what has come to the page').toEqual([])
    expect(boxes, 'message boxes').toEqual([])
    const [type, bytes] = await fattest(app)
    expect(bytes, `memory that was measured: ${type}`).toBeGreaterThan(0)
    expect(bytes, `the most memory: ${type}`).toBeLessThan(MOST_BYTES)
  }
}
