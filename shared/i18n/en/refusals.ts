import type { refusalsSv } from '#shared/i18n/sv/refusals'
import type { Translation } from '#shared/i18n/translate'

/** English texts: why a file that travels is not taken in. */
export const refusalsEn: Translation<typeof refusalsSv> = {
  safe: 'Nothing has been stored and nothing in the program has changed.',
  hiddenBytes: 'data outside the parts of the file',
  wholeRecord: 'the whole record',
  ownKey: 'you on this computer',
  refusal: {
    'not-a-zip':
      'The file cannot be read. It is damaged, only partly downloaded, or not a file from Examinator.',
    'no-manifest':
      'The file was not written by Examinator: its list of contents, manifest.json, is missing.',
    'unknown-kind': 'The file is of the kind “{{name}}”, which this program does not know.',
    'too-new':
      'The file was written by a newer version of Examinator. It needs file format {{needed}}; this program reads up to format {{own}}.',
    'too-large': 'The file is larger than the program reads. The limit is {{limit}} MiB.',
    'too-many-files': 'The file has more parts than the program reads. The limit is {{limit}}.',
    bomb: 'The part “{{path}}” of the file becomes unreasonably large when unpacked. Reading has stopped.',
    'bad-path': 'The file has a part with a name that is not allowed: “{{path}}” ({{fault}}).',
    'missing-file': 'The file is not whole: the part “{{path}}” is missing.',
    'extra-file': 'The file contains something that does not belong here: {{path}}.',
    'hash-mismatch':
      'The part “{{path}}” of the file has been changed or damaged since the file was written.',
    'bad-signature': 'The signature does not fit. The file has been changed since it was written.',
    'other-key':
      'The file says it comes from {{sender}}, but it is signed with another key than before. Earlier fingerprint: {{known}}. Fingerprint of the file: {{found}}. The sender may have changed computer or profile, or somebody else has written the file in their name.',
    'not-the-office':
      'The file belongs to the round “{{round}}”, but it is not signed by the office the round came from. Fingerprint of the office: {{known}}. Fingerprint of the file, from {{sender}}: {{found}}.',
    'wrong-signer':
      'The assessment is said to come from {{examiner}}, but it is signed by {{signer}}. An assessment is only taken in from the person who made it.',
    'wrong-issuer':
      'The assessment was made by {{examiner}}, but the file says it comes from {{issuer}}. The two should be the same person.',
    'older-hand-in':
      'The file is an earlier hand-in from {{examiner}}: version {{found}}. Version {{known}} has already been received.',
    'taken-back-hand-in':
      'The hand-in from {{examiner}} has been taken back. The file is version {{found}}, and the assessment has changed since: version {{known}}.',
    'wrong-passphrase': 'The passphrase does not fit the file, or the file is damaged.',
    locked: 'The file is locked with a passphrase.',
    'wrong-criteria':
      'The file rests on other criteria than the round’s, so its scores do not mean the same.',
    'unknown-round': 'The file belongs to a round that is not in the program ({{round}}).',
    'bad-record':
      'A record in the file is not as it should be: {{record}}, {{field}} ({{reason}}).',
    'too-deep':
      'The part “{{path}}” of the file has more levels than the {{limit}} the program reads.',
  },
  todo: {
    'not-a-zip': 'Download the file again, or ask the sender to send it again.',
    'no-manifest':
      'Check that you have chosen the right file. An entry in Word or PDF is imported under Entries.',
    'unknown-kind': 'Check whether there is a newer version of Examinator.',
    'too-new': 'Update Examinator and open the file again.',
    'too-large': 'Ask the sender to divide the contents into several files.',
    'too-many-files': 'Ask the sender to divide the contents into several files.',
    bomb: 'Do not open the file in another program. Ask the sender whether they really sent it.',
    'bad-path':
      'Do not open the file in another program. Ask the sender whether they really sent it.',
    'missing-file': 'Ask the sender to write the file again and send it again.',
    'extra-file': 'Ask the sender to write the file again in Examinator and send it unchanged.',
    'hash-mismatch': 'Download the file again, or ask the sender to send it again.',
    'bad-signature': 'Ask the sender to send the file again, unchanged.',
    'other-key':
      'Call {{sender}} and ask to have the fingerprint read aloud. It is under Settings. Accept the new key only if all eight words are those of the file. It is noted in the event log.',
    'not-the-office':
      'Call the office and ask to have the fingerprint read aloud. Accept the key only if the office confirms that the file comes from there and all eight words agree. It is noted in the event log.',
    'wrong-signer':
      'Ask {{examiner}} to hand in from their own computer. Tell the office if the file came from somebody else.',
    'wrong-issuer':
      'Ask {{examiner}} to write the file again in Examinator and send it themselves.',
    'older-hand-in':
      'You need not do anything: the later hand-in stands. Ask {{examiner}} if you expected a newer file.',
    'taken-back-hand-in': 'Hand in the assessment again and send the new file.',
    'wrong-passphrase': 'Type the passphrase again. Capital and small letters count.',
    locked: 'Type the passphrase that the sender has given you.',
    'wrong-criteria':
      'Ask the sender to open the latest round file and hand in again, or ask the office which criteria apply.',
    'unknown-round': 'First open the file with the round or the team’s package, then this file.',
    'bad-record': 'Ask the sender to write the file again in Examinator and send it again.',
    'too-deep': 'Ask the sender to write the file again in Examinator and send it again.',
  },
  pathFault: {
    characters: 'characters that are not allowed',
    parent: 'points outside the file',
    absolute: 'points to a place on the computer',
    backslash: 'backslash',
    duplicate: 'the same name twice',
    symlink: 'a link',
    folder: 'a folder',
    'too-long': 'too long',
  },
  recordFault: {
    missing: 'is missing',
    'wrong-type': 'wrong kind of value',
    'too-long': 'too long or too large',
    'too-small': 'too short or too small',
    'wrong-format': 'wrong form',
    'unknown-field': 'unknown field',
    'not-allowed': 'the value is not allowed',
    'not-json': 'cannot be interpreted',
    'not-utf8': 'invalid character encoding',
    'forbidden-key': 'field name not allowed',
    duplicate: 'occurs twice',
    'wrong-count': 'wrong number',
    draft: 'is not handed in or finished',
    'broken-chain': 'the event log is broken here',
    'not-belonging': 'does not belong with the rest of the file',
  },
}
