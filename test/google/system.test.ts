/** Digests: texts of any alphabet are told apart, whatever Google takes where no charset is named. */

import { createHash } from 'node:crypto';
import { afterEach, expect, test } from '@jest/globals';
import { uuidIds } from '../../src/google/system';
import { fixture } from '../local/host/hostFixture';

const globals = globalThis as { Utilities?: unknown };

afterEach(() => {
  delete globals.Utilities;
});

test('two Russian texts have two digests, those of their UTF-8', () => {
  const digest = (text: string) =>
    fixture().run(({ Utilities }) => {
      globals.Utilities = Utilities;
      return uuidIds.sha256(text);
    });
  const expected = (text: string) => createHash('sha256').update(text, 'utf8').digest('base64url');
  expect([digest('ключ'), digest('луна')]).toEqual([expected('ключ'), expected('луна')]);
});
