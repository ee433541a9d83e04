import { isOurPage } from '../identity'

/** What a request says about its sender; Electron's own event fits. */
export interface Sender {
  readonly sender: object
  readonly senderFrame: { readonly parent: object | null; readonly url: string } | null
}

/** Only the top frame of the program's own window, showing the program's own page, may ask. */
export function isOurWindow({ sender, senderFrame }: Sender, contents: object): boolean {
  return sender === contents && senderFrame?.parent === null && isOurPage(senderFrame.url)
}
