/** The answer to a page: with a failure comes the request that went wrong, never its secrets. */

import { describe, expect, test } from '@jest/globals';
import { done, failed } from '../../../src/app/base/result';
import { answer } from '../../../src/app/page/answer';
import { counterListRequest } from '../../../src/metrica/counters';
import type { HttpOutcome, Ports } from '../../../src/ports';

const TOKEN = 'y0_secret-of-the-person';

/** Ports that answer every request in the same way. */
function portsThatAnswer(outcome: HttpOutcome): Ports {
  return {
    http: { send: () => outcome },
    words: { inAllLanguages: () => [], say: () => '' },
  } as unknown as Ports;
}

const ask = (ports: Ports) => ports.http.send(counterListRequest(TOKEN, 1));

const REFUSED: HttpOutcome = { kind: 'answer', status: 403, headers: {}, text: '{}' };

describe('the answer to a page', () => {
  test.each([
    ['refused', REFUSED, /status 403$/],
    ['never answered', { kind: 'unknown', detail: 'timed out' } as const, /no answer$/],
  ])('tells the request that was %s, without the token', (_what, outcome, ending) => {
    const told = answer(portsThatAnswer(outcome), (ports) => {
      ask(ports);
      return failed('TOKEN_MISSING');
    });
    expect(told.asked).toMatch(/^GET https:/);
    expect(told.asked).toContain('Authorization: OAuth ••••');
    expect(told.asked).toMatch(ending);
    expect(JSON.stringify(told)).not.toContain(TOKEN);
  });

  test('tells it beside a good value too: an upload says so what went wrong with a batch', () => {
    const told = answer(portsThatAnswer(REFUSED), (ports) => {
      ask(ports);
      return done('some sent');
    });
    expect(told).toMatchObject({ ok: true, value: 'some sent' });
    expect(told.asked).toMatch(/status 403$/);
  });

  test('tells no request that went well', () => {
    const good: HttpOutcome = { kind: 'answer', status: 200, headers: {}, text: '{}' };
    const told = answer(portsThatAnswer(good), (ports) => {
      ask(ports);
      return done(1);
    });
    expect(told).toEqual({ ok: true, value: 1 });
  });
});
