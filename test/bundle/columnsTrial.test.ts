/** What *Columns* shows before *Save*: how many of the first values can be read, of columns and constants that are only tried. */

import { describe, expect, test } from '@jest/globals';
import type { PanelView } from '../../src/app/panel/panel';
import { openTab } from './tab';

const HEADER = ['ClientId', 'DateTime', 'Сумма сделки', 'Длительность', 'Комментарий'];

/** 150 calls; every third length is no length, every tenth time none. */
const CALLS = Array.from({ length: 150 }, (_, index) => [
  `17569000623927${String(index).padStart(4, '0')}`,
  index % 10 === 9 ? 'вчера' : `2026-11-20 10:${String(index % 60).padStart(2, '0')}:00`,
  1500,
  index % 3 === 2 ? 'долго' : 60,
  'перезвонить',
]);

const tab = openTab({ cells: [HEADER, ...CALLS] });

function field(column: string, change: object = {}) {
  const { columns } = tab.ask<PanelView>('readPanel', { change });
  return columns?.fields.find((each) => each.column === column);
}

describe('the columns before they are saved', () => {
  test('tell of each how many of the first hundred values cannot be read', () => {
    expect(field('DateTime')).toMatchObject({ filled: 100, unread: 10 });
    expect(field('TalkDuration')).toMatchObject({ filled: 100, unread: 33 });
    expect(field('Price')).toMatchObject({ filled: 100, unread: 0 });
  });

  test('show the values of a column that is only tried', () => {
    const columns = { TalkDuration: { header: 'Комментарий' } };
    expect(field('TalkDuration', { columns })).toMatchObject({
      samples: [{ seen: 'перезвонить', sent: '' }],
      filled: 100,
      unread: 100,
    });
    expect(field('TalkDuration')).toMatchObject({ unread: 33 });
  });

  test.each([
    ['Currency', 'рубли', 'RUB', 0],
    ['Price', 'много', '', 1],
    ['StaticCall', '1', '1', 0],
    ['Currency', 'XXQ', '', 1],
    ['HoldDuration', '1:30', '90', 0],
  ])('read a constant of %s: “%s” as “%s”', (column, constant, sent, unread) => {
    const columns = { [column]: { constant } };
    expect(field(column, { columns })).toMatchObject({
      samples: [{ seen: constant, sent }],
      unread,
    });
  });

  test('know a tab with nothing but a header', () => {
    const { columns } = openTab({ cells: [HEADER] }).ask<PanelView>('readPanel');
    expect(columns?.hasRows).toBe(false);
  });
});
