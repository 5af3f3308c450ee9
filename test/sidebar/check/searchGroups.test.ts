/** Search in the list: what a person types finds cells by their text, their address or the name of the kind. */

import { describe, expect, test } from '@jest/globals';
import { foundIn, searched } from '../../../src/sidebar/check/searchGroups';
import { groupOf } from '../../browser/views';

const { group } = groupOf('PHONE_UNREADABLE', 'PhoneNumber', 4, [
  ['C33', '8 903 12'],
  ['C330', 'Иван'],
  ['C4', 'Иван'],
  ['D33', '33'],
]);

function rowsFound(typed: string): readonly string[] | null {
  const found = foundIn(group, 'Телефон не прочитан', searched(typed));
  if (found === null) return null;
  return found.values.flatMap(({ letters, rows }) => rows.map((row) => `${letters}${row}`));
}

describe('a search', () => {
  test.each([
    ['', ['C330', 'C4', 'C33', 'D33']],
    ['  ТЕЛЕФОН ', ['C330', 'C4', 'C33', 'D33']],
    ['иван', ['C330', 'C4']],
    ['c33', ['C330', 'C33']],
    ['D33', ['D33']],
    ['33', ['C33', 'D33']],
    ['3', ['C33', 'D33']],
    ['c3', ['C33', 'C330']],
    ['903', ['C33']],
    ['Анна', null],
    ['c', null],
  ])('for “%s” finds %j', (typed, cells) => {
    const found = rowsFound(typed);
    expect(found === null ? null : [...found].sort()).toEqual(
      cells === null ? null : [...cells].sort(),
    );
  });
});
