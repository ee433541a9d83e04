import { existsSync } from 'node:fs'
import { must, run, say } from './command.mjs'

const forWindow = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'fonts-dejavu-core',
  'fonts-liberation',
]
const forSetup = ['unzip', 'procps', 'util-linux']
const forTests = [
  'xvfb',
  'xauth',
  'poppler-utils',
  'qpdf',
  'x11-utils',
  'libreoffice-writer-nogui',
  'libreoffice-calc-nogui',
]

async function isInstalled(name) {
  const result = await run('dpkg-query', ['-W', '-f=${Status}', name], { quiet: true })
  return result.output.includes('install ok installed')
}

async function missingOf(names) {
  const missing = []
  for (const name of names) {
    // Newer Debian and Ubuntu call some libraries the same name with t64 after it.
    if (!(await isInstalled(name)) && !(await isInstalled(`${name}t64`))) missing.push(name)
  }
  return missing
}

/**
 * Sees to it that the system can show a window and check documents. Installs on Debian as root;
 * otherwise tells what to install. Returns what is still missing.
 */
export async function systemPackages() {
  if (process.platform !== 'linux') return []
  if (!existsSync('/usr/bin/dpkg-query')) {
    say(
      'system: not a Debian system; a window needs GTK 3, NSS, ALSA and GBM, tests also Xvfb, poppler, qpdf and LibreOffice',
    )
    return []
  }
  const missing = await missingOf([...forSetup, ...forWindow, ...forTests])
  if (missing.length === 0) {
    say('system: packages for windows and document checks are there')
    return []
  }
  if (process.getuid?.() !== 0) {
    say(
      `system: missing packages; install them with: sudo apt-get install --no-install-recommends ${missing.join(' ')}`,
    )
    return missing
  }
  say(`system: installing ${missing.join(' ')} (to show the window and check documents)`)
  const quietly = { env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true, limitSeconds: 900 }
  const lists = await run('apt-get', ['-q', 'update'], quietly)
  if (!lists.ok) say('system: the package lists could not be renewed; trying with those at hand')
  await must('apt-get', ['-q', 'install', '-y', '--no-install-recommends', ...missing], quietly)
  return []
}
