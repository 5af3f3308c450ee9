/** What an undo needs holds cells, phones among them: it stays with the person who wrote them. */

import { expect, test } from '@jest/globals';
import { CALLS, makeWorld, newCall } from './scheduleWorld';

test('phones that were corrected are remembered for the person alone, and come back', () => {
  const world = makeWorld({ now: '2025-03-10T06:20:00Z' });
  const anna = world.person('anna@agency.ru');
  const [id = '', time = ''] = newCall(world);
  world.addRows([[id, time, '8 (945) 123-45-67', '42', 'call']]);
  const written = () => String(world.workbook.sheet(CALLS)?.value(2, 3));
  anna.want('fixCells', { sheetId: CALLS, code: 'VALUE_NORMALISED' });
  expect(written()).toBe('+79451234567');
  expect(JSON.stringify([...world.document.values])).not.toMatch(/945/);
  const boris = world.person('boris@agency.ru');
  expect(boris.ask('undoFix', { sheetId: CALLS })).toMatchObject({
    error: { code: 'NOTHING_TO_UNDO' },
  });
  anna.want('undoFix', { sheetId: CALLS });
  expect(written()).toBe('8 (945) 123-45-67');
  expect(JSON.stringify([...anna.properties.values])).not.toMatch(/945/);
});
