/** Durations with units, as exports and people write them. */

import { expect, test } from '@jest/globals';
import { durationReader } from '../../../../src/core/read/duration/readDuration';
import { inWords, readCell } from '../readCells';

test.each([
  ['a Ukrainian tracker', '2 хв 16 с', 'sends 136'],
  ['a Ukrainian tracker', '1 год 2 хв', 'sends 3720'],
  ['a Ukrainian sheet', '3 хвилини 5 секунд', 'sends 185'],
  ['a Ukrainian sheet', '1 година', 'sends 3600'],
  ['an exchange that writes days', '0d 0h 2m 16s', 'sends 136'],
  ['an exchange that writes days', '0d 1h 0m 0s', 'sends 3600'],
  ['a report in Russian with days', '0 д 0 ч 2 мин 16 с', 'sends 136'],
  ['a report in Russian', '0 ч. 2 мин. 16 сек.', 'sends 136'],
  ['a report in English', '2 min 16 sec', 'sends 136'],
  ['a sheet in English', '1 hour 2 minutes', 'sends 3720'],
  ['units in the wrong order', '16 с 2 хв', 'DURATION_UNREADABLE'],
  ['a unit of months', '2 мес', 'DURATION_UNREADABLE'],
  ['a unit twice', '2 хв 3 хв', 'DURATION_UNREADABLE'],
])('%s: %j: %s', (_source, cell, words) => {
  expect(inWords(readCell(durationReader, 'TalkDuration', cell))).toBe(words);
});
