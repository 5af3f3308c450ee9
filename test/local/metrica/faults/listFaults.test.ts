/** Faults of the list of uploads: what a client that pages through it then sees. */

import { describe, expect, test } from '@jest/globals';
import { FILE, json, list, MINUTE_MS, NOW_MS, standInWith, upload } from '../requests';

describe('a list that cannot be trusted', () => {
  const listed = (order: string, query = '', ageMinutes = 0) => {
    const standIn = standInWith(order);
    for (let index = 0; index < 5; index += 1) {
      standIn.handle(
        upload(FILE, { query: `?comment=Июль kx${index}` }),
        NOW_MS + index * MINUTE_MS,
      );
    }
    const reply = standIn.handle(list(query), NOW_MS + ageMinutes * MINUTE_MS);
    if (reply.status !== 200) return [String(reply.status)];
    const { uploadings } = json(reply) as {
      uploadings: readonly { id: number; comment?: string }[];
    };
    return uploadings.map(({ id, comment }) => `${id - 719450000}${comment ?? ''}`.slice(0, 9));
  };

  test.each<[string, string, number, string[]]>([
    ['list-lag:14', '', 15, ['2Июль kx1', '1Июль kx0']],
    ['list-lag:14', '', 30, ['5Июль kx4', '4Июль kx3', '3Июль kx2', '2Июль kx1', '1Июль kx0']],
    ['list-cap:2', '?limit=10000', 9, ['5Июль kx4', '4Июль kx3']],
    ['list-cap:2', '?offset=4', 9, ['1Июль kx0']],
    ['list-cap:2', '?offset=5', 9, []],
    ['list-order:old-first', '?limit=1', 9, ['1Июль kx0']],
    ['list-no-comments', '?limit=2', 9, ['5', '4']],
    ['list-comment-case:upper', '?limit=1', 9, ['5ИЮЛЬ KX4']],
    ['list-comment-case:lower', '?limit=1', 9, ['5июль kx4']],
    ['list-comment-cut:4', '?limit=1', 9, ['5Июль']],
    ['list-5xx-page:2', '?limit=2', 9, ['5Июль kx4', '4Июль kx3']],
    ['list-5xx-page:2', '?limit=2&offset=2', 9, ['503']],
    ['list-5xx-page:2', '?offset=3', 9, ['503']],
    ['list-5xx-page:1', '', 9, ['503']],
    ['list-repeats', '?limit=2&offset=2', 9, ['4Июль kx3', '3Июль kx2', '2Июль kx1']],
    ['list-repeats', '?limit=2&offset=5', 9, []],
    ['list-repeats:bare', '?limit=2&offset=2', 9, ['4', '3Июль kx2', '2Июль kx1']],
    ['list-stuck', '?limit=2&offset=4', 9, ['5Июль kx4', '4Июль kx3']],
    ['refuse:backend_error,on=list', '', 9, ['503']],
  ])('%s%s after %d minutes', (order, query, minutes, expected) => {
    expect(listed(order, query, minutes)).toEqual(expected);
  });

  test('list-order:random is the same on every page', () => {
    const whole = listed('list-order:random', '', 9);
    const pages = ['?limit=2', '?limit=2&offset=2', '?limit=2&offset=4'];
    expect(pages.flatMap((query) => listed('list-order:random', query, 9))).toEqual(whole);
    expect(whole).not.toEqual(listed('list-order:old-first', '', 9));
  });

  test.each([
    [13, 0],
    [14, 1],
  ])('list-zeros:14 shows an upload %d minutes old with %d counted rows', (minutes, rows) => {
    const standIn = standInWith('list-zeros:14');
    standIn.handle(upload(FILE), NOW_MS);
    const reply = json(standIn.handle(list(), NOW_MS + minutes * MINUTE_MS));
    expect(reply).toMatchObject({ uploadings: [{ line_quantity: rows }] });
  });

  test('a broken connection can strike the list too', () => {
    const standIn = standInWith('drop-after,on=list,times=1');
    expect(standIn.handle(list(), NOW_MS).transport).toBe('drop-after');
    expect(standIn.handle(list(), NOW_MS).transport).toBe('answer');
  });
});
