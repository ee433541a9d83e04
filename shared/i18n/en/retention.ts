import type { Translation } from '#shared/i18n/translate'
import type { retentionSv } from '#shared/i18n/sv/retention'

/** English texts: what is kept until when, erasing it, and the record of it. */
export const retentionEn: Translation<typeof retentionSv> = {
  lead: 'Here you see what lies on this computer from the round, how long it is to be kept, and what may be erased.',
  example: 'An example, not the city’s decision',
  proposal: 'The terms are the program’s proposal. The city’s plan for documents decides.',
  undecided:
    'The award office has set the terms without naming a decision. The city’s plan for documents decides.',
  decided: 'The award office has set the terms according to: {{decision}}.',
  public:
    'Assessments that have been handed in and decisions may be public documents: ask the award office before you erase them.',
  plan: {
    change: 'Change the terms',
    title: 'How long the material is to be kept',
    lead: 'The terms apply to the round and go with it in the files to the teams. Nothing is erased by itself.',
    days: 'Days after the ceremony',
    daysWrong: 'Write a whole number of days, 0–{{most}}.',
    decision: 'The decision behind the terms',
    decisionHint:
      'For example the number of the plan for documents. Leave it empty if the city has decided nothing: the terms are then marked as an example.',
    decisionLong: 'Write at most 300 characters.',
    reset: 'Return to the program’s proposal',
    cancel: 'Cancel',
    save: 'Save the terms',
  },
  material: {
    drafts: 'Own drafts (working material)',
    internalNotes: 'Internal notes (working material)',
    othersHandIns: 'Assessments handed in by others',
    handIns: 'Own assessments handed in',
    declarations: 'Answers about conflict of interest',
    consensus: 'Consensus',
    entries: 'Entries',
  },
  table: {
    caption: 'The round’s material on this computer',
    choose: 'Erase',
    material: 'Material',
    count: 'Number',
    term: 'Term',
    lastDay: 'Kept until',
    state: 'State',
  },
  chooseOne: 'Erase {{material}}',
  days_one: '{{count}} day after the ceremony',
  days_other: '{{count}} days after the ceremony',
  due: 'may be erased',
  kept: 'is to be kept',
  none: 'not here',
  nothingDue: 'Nothing may be erased yet. The first that may be is kept until {{date}}.',
  nothingHere: 'There is nothing from the round on this computer.',
  preview: 'You erase {{chosen}} records. {{kept}} stay.',
  reach:
    'Erasing also reaches the history, the journal, the backups on the computer and in the second place. Backups that you have saved as files you must delete yourself. It cannot be undone.',
  exportFirst:
    'Do you want to keep something? Open Backups at the bottom left and save a readable copy first.',
  erase: 'Erase …',
  dialog: {
    title: 'Erase {{count}} records?',
    sure: 'I have checked that the records may be erased',
    confirm: 'Erase for good',
    cancel: 'Cancel',
    working: 'Erasing, and writing the copies anew …',
  },
  failed: 'Erasing failed ({{reason}}). Nothing has been removed.',
  done: {
    title: 'Erased {{time}}: {{count}} records',
    copies: '{{files}} copies were written anew without the records and read back.',
    place: {
      none: 'No second place has been chosen.',
      done: 'The copies in the second place have been written anew too.',
      later:
        'The second place could not be reached. The copies there are written anew the next time it can be. Until then the records are still there.',
    },
    left: 'The records are still in the backups. Try again.',
    notRebuilt:
      'The database’s files could not be made anew. Remains of the records may lie in them until the program has written over them.',
    again: 'Erase in the copies',
    pdf: 'Save the erasure record as PDF',
    docx: 'Save as Word',
  },
  report: {
    genre: 'Erasure record',
    fileName: 'Erasure record {{date}}',
    by: 'Erased by',
    at: 'Time',
    count: 'Number of records',
    kept: 'Left of the round on the computer',
    mark: 'Holds nothing of what was erased, only numbers and checksums.',
    what: 'What was erased, and on what ground',
    decision: 'Decision on the terms',
    noDecision: 'None named. The terms are an example.',
    ground: '{{days}} days after the ceremony, kept until {{date}}',
    reach: 'Where it was erased',
    here: 'The program’s database on the computer, with history and last keys. The database was made anew, so that removed records do not stay in its files.',
    copies:
      'Journal and backups: {{files}} files were written anew, {{lines}} lines were taken out.',
    hereLeft:
      'The program’s database on the computer, with history and last keys. The database’s files could not be made anew, so remains may lie in them.',
    copiesLeft: 'Journal and backups had not been written anew when the record was drawn up.',
    rest: 'Files that the user has saved elsewhere are not included. In rare cases remains on the storage medium can be recovered with special tools.',
    hashes: 'Checksums (SHA-256)',
    hashesText:
      'Whoever has a copy of an erased record can show that it is the same by calculating its checksum.',
    id: 'Record',
    hash: 'Checksum',
  },
}
