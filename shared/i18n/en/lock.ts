import type { Translation } from '#shared/i18n/translate'
import type { lockSv } from '#shared/i18n/sv/lock'

/** English texts: the lock of the profile on this computer. */
export const lockEn: Translation<typeof lockSv> = {
  screen: {
    title: 'The profile is locked',
    lead: 'Write your passphrase to go on. Everything you have written is still here.',
    passphrase: 'Passphrase',
    unlock: 'Unlock',
    working: 'Unlocking …',
    wrong: 'That is not the passphrase.',
    wait_one: 'Wait {{count}} second before you try again.',
    wait_other: 'Wait {{count}} seconds before you try again.',
    unfinished:
      'The lock was not finished last time and could not be finished now. Nothing has been lost. Make room on the disk and try again.',
    forgotten:
      'Nobody can open a locked profile without its passphrase, not even those who made the program.',
  },
  working: {
    on: 'Locking the profile',
    off: 'Removing the lock',
    text: 'Everything is written anew and checked. Do not turn the computer off. If it is turned off all the same, nothing is lost.',
  },
  damaged: {
    title: 'The lock cannot be read',
    text: 'The files lock.json in the profile’s folder are damaged. Without them nobody can open the profile. Put one of them back from a backup of the folder and try again. The program has changed nothing.',
    again: 'Try again',
  },
  dialog: {
    title: 'Lock on this computer',
    open: 'The profile is not locked. Anyone who gets at the computer’s disk can read your entries, assessments and notes.',
    on: 'The profile is locked. Without the passphrase the disk shows only random names, revision numbers and times.',
    what: 'The lock covers what the program stores on this computer, its own backup copies included.',
    notWhat:
      'Files that you save yourself are not affected: what you hand in, reports, readable copies and backups as files. They have a passphrase of their own if you want. The copies in the second place are replaced by locked ones as soon as it can be reached.',
    key: 'Your signing key is not protected by the lock. Whoever takes the computer can read nothing with it, but could write files in your name.',
    passphrase: 'New passphrase',
    passphraseHint:
      'At least {{count}} characters. Four or five ordinary words in a row are easy to remember.',
    again: 'The same passphrase again',
    short: 'Write at least {{count}} characters.',
    differs: 'The passphrases are not the same.',
    accept: 'I understand that nobody can open the profile if I forget the passphrase.',
    acceptMissing: 'Tick the box to go on.',
    putOn: 'Lock the profile',
    failed: {
      unsaved: 'What you wrote could not be saved first. Nothing has changed.',
      unchanged: 'It did not work ({{reason}}). The profile is as it was.',
      unfinished:
        'It was not quite finished ({{reason}}). Nothing has been lost. The rest is done the next time you open the profile.',
    },
    present: 'Your passphrase now',
    after: 'Lock by itself after',
    minutes: '{{count}} minutes without you doing anything',
    now: 'Lock now',
    change: 'Change the passphrase',
    changed: 'The passphrase has been changed.',
    remove: 'Remove the lock',
    removeHint: 'Everything is written back to the disk as plain text.',
    remember: 'Remember on this computer',
    rememberHint:
      'The key is kept in the computer’s own key store. You do not write the passphrase when you start the program. After locking you do.',
    remembered: 'This computer remembers the key.',
    forget: 'Forget the key on this computer',
    noKeyStore:
      'This computer has no key store that the program can trust. So it cannot remember the passphrase for you.',
    close: 'Close',
  },
  place: {
    passphrase: 'Passphrase for locked copies',
    hint: 'The copies here may be locked. Write the profile’s passphrase before you choose one.',
    wrong: 'it is locked, and that is not its passphrase',
  },
  settings: 'Lock on this computer …',
  command: 'Lock now',
  commandOpen: 'Lock the profile with a passphrase …',
}
