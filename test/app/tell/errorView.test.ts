/** Metrica's words stand once: in the sentence of an error, or beside it. */

import { describe, expect, test } from '@jest/globals';
import { metricaFailure, serverWords } from '../../../src/app/talk/metricaFailure';
import { errorView } from '../../../src/app/tell/errorView';
import { errorText, withWords } from '../../../src/app/tell/logLines';
import { readError } from '../../../src/metrica/errors';
import { answered, fakePorts } from '../fakes/fakePorts';
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

  test.each([
    ['too many requests, no word', 429, undefined, ''],
    ['too many requests, only the status', 429, 'Status 429', ''],
    ['too many requests in the old way', 420, 'Error: 420', ''],
    ['a refusal by its code in Russian', 400, 'Ошибка: код 400', ''],
    ['a refusal with words', 409, 'It is there already', 'It is there already'],
    ['an outage', 503, undefined, ''],
    ['an outage by name', 503, 'Service Unavailable', 'Service Unavailable'],
    ['an outage that names another number', 503, '15', '15'],
  ])('the status stands once: %s', (_what, status, message, beside) => {
    const error = metricaFailure(ports, readError(answered(status, { message })), COUNTER);
    expect(errorView(ports, error).server).toBe(beside);
    expect(times(errorText(ports, error), String(status))).toBe(1);
  });

  test.each([
    ['Invalid oauth_token', 'Invalid oauth_token (403)'],
    ['Status 403', 'Status 403'],
    ['', 'HTTP 403'],
  ])('words that no sentence holds come with their status: %s', (message, said) => {
    const error = { ...readError(refusal('invalid_token', message, 403)), message };
    expect(serverWords(error)).toBe(said);
  });

  test.each(['', undefined])('no words (%s) leave the sentence as it is', (server) => {
    expect(withWords(ports, 'A sentence.', server)).toBe('A sentence.');
  });
});
