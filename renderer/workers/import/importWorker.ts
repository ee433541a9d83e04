import type { ImportReply, ImportRequest } from './importClient'
import { readSource } from './readSource'

const answer = (reply: ImportReply) => {
  self.postMessage(reply, { transfer: [] })
}

async function handle({ job, file }: ImportRequest): Promise<void> {
  try {
    const result = await readSource(file, (step) => {
      answer({ job, kind: 'step', step })
    })
    answer({ job, kind: 'done', result })
  } catch (error) {
    answer({ job, kind: 'failed', reason: error instanceof Error ? error.message : String(error) })
  }
}

self.addEventListener('message', (event: MessageEvent<ImportRequest>) => {
  void handle(event.data)
})
