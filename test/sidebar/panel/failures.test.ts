/** What the panel says of a call that Google refused. */

import { describe, expect, test } from '@jest/globals';
import { errorTexts } from '../../../local/host/run/errorTexts';
import { failureNote } from '../../../src/sidebar/panel/failures';

const METHOD = 'ScriptApp.getUserTriggers';
const SCOPE = 'https://www.googleapis.com/auth/script.scriptapp';

describe.each(['en', 'ru'] as const)('in Google’s words (%s)', (language) => {
  const texts = errorTexts(language);

  test.each(['notPermitted', 'scopeMissing'] as const)(
    'a permission that the person did not give (%s) is not taken for a right to view alone',
    (wording) => {
      const words = texts[wording](METHOD, SCOPE);
      expect(failureNote({ kind: 'silent', words })).toMatchObject({
        text: { key: 'panel.noScope', en: expect.stringContaining('to run on a schedule') },
      });
    },
  );
});

test.each([
  'You do not have permission to access the requested document.',
  'У вас нет прав на изменение.',
])('who may only view is told so (%s)', (words) => {
  expect(failureNote({ kind: 'silent', words })).toMatchObject({ text: { key: 'panel.noEdit' } });
});

test.each([
  ['You do not have permission to call UrlFetchApp.fetch', 'reach Metrica'],
  ['Specified permissions are not sufficient to call MailApp.sendEmail.', 'send mail'],
  ['Specified permissions are not sufficient', 'do its work'],
])('%s is told by what the permission is for: to %s', (words, purpose) => {
  expect(failureNote({ kind: 'silent', words })).toMatchObject({
    text: { en: expect.stringContaining(`to ${purpose}.`) },
  });
});
