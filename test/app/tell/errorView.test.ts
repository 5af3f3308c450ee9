/** Metrica's words stand once: in the sentence of an error, or beside it. */

import { describe, expect, test } from '@jest/globals';
import { metricaFailure } from '../../../src/app/talk/metricaFailure';
import { errorView } from '../../../src/app/tell/errorView';
import { errorText, withWords } from '../../../src/app/tell/logLines';
import { readError } from '../../../src/metrica/errors';
import { fakePorts } from '../fakes/fakePorts';
import { COUNTER, refusal } from '../fakes/sendingTab';

/** How often the words stand in a text. */
function times(text: string, words: string): number {
  return text.split(words).length - 1;
}

describe.each(['en', 'ru'] as const)('in %s', (language) => {
  const { ports } = fakePorts({ language });

  test.each([
    ['in the sentence of a refused file', 'invalid_uploading', 400, ''],
    ['beside the sentence of another error', 'conflict', 409, 'Row 3 is odd (409)'],
  ])('they stand %s', (_what, type, status, beside) => {
    const error = metricaFailure(ports, readError(refusal(type, 'Row 3 is odd', status)), COUNTER);
    expect(error.server).toContain('Row 3 is odd');
    const view = errorView(ports, error);
    expect(view.server).toBe(beside);
    expect(times(`${view.message} ${view.server}`, 'Row 3 is odd')).toBe(1);
    expect(times(errorText(ports, error), 'Row 3 is odd')).toBe(1);
  });

  test.each(['', undefined])('no words (%s) leave the sentence as it is', (server) => {
    expect(withWords(ports, 'A sentence.', server)).toBe('A sentence.');
  });
});
