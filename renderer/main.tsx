import './runFirst'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/print.css'
import { createRoot } from 'react-dom/client'
import { App, startView } from './app/App'
import { startLanguage } from './app/language'
import { LanguageProvider } from './ui/LanguageProvider'

/** What the first page is written with. */
const FACES = ["1rem 'Source Sans 3'", "1rem 'Source Serif 4'"]

async function start(root: HTMLElement): Promise<void> {
  // The store opens while the rest of the window is made ready, and the first drawing is of what it holds.
  const view = startView()
  const language = await startLanguage(navigator.language.startsWith('en') ? 'en' : 'sv')
  document.documentElement.lang = language.language
  createRoot(root).render(
    <LanguageProvider texts={language}>
      <App first={await view} />
    </LanguageProvider>,
  )
}

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no root')
// They come while the store is read. Asked for only when something is written, the first page would be
// laid out twice: blank, then with its letters.
for (const face of FACES) void document.fonts.load(face)
// Not awaited here: a module that waits is not kept compiled, and the next start would compile it anew.
void start(root)
