/** Calls as they stand in a sheet that was pasted from a call tracker: some good, some not. */

import type { StoredValue } from '../../local/workbook/model';

export const HEADERS = [
  'yaClientId',
  'Дата звонка',
  'Статус звонка',
  'callerNumber',
  'Длительность разговора',
];

/** `count` good calls of yesterday, a minute apart. */
export function goodCalls(count: number): readonly (readonly StoredValue[])[] {
  const yesterday = new Date(Date.now() - 24 * 3_600_000).toISOString().slice(0, 10);
  const [year, month, day] = yesterday.split('-');
  return Array.from({ length: count }, (_, index) => {
    const minute = String(index % 60).padStart(2, '0');
    const hour = String(9 + Math.floor(index / 60)).padStart(2, '0');
    return [
      `17000000001234567${String(index).padStart(2, '0')}`,
      `${day}.${month}.${year} ${hour}:${minute}`,
      index % 3 === 0 ? 'пропущенный' : 'успешный',
      `8 (945) 123-45-${String(index % 100).padStart(2, '0')}`,
      index % 3 === 0 ? '0' : '136',
    ];
  });
}

/** A tab of good calls. */
export function goodTab(count: number): readonly (readonly StoredValue[])[] {
  return [HEADERS, ...goodCalls(count)];
}
