/** Takes the column *Metrica Calls* away again, so that no trace of it is left. */

import type { Cell } from '../../core/cell/cell';
import type { Ports } from '../../ports';
import type { TabHead } from '../tab/readTab';
import { sentTextTest } from '../tab/sentColumn';
import { stretches } from './keepSentColumn';

/** Takes the column away; where a person wrote into it, only what is ours goes. */
export function dropSentColumn(ports: Ports, { sheet, sentColumn, size, search }: TabHead): void {
  if (sentColumn === null) return;
  const { sheetId } = sheet;
  const whole = { row: 1, column: sentColumn, rows: size.rows, columns: 1 };
  const cells = ports.table.readValues(sheetId, whole).map(([cell = '']) => cell);
  const isOurs = sentTextTest(ports);
  const headers = ports.words.inAllLanguages('sentColumn.header');
  const isHeader = (cell: Cell, index: number) =>
    index + 1 === search.headerRow || (typeof cell === 'string' && headers.includes(cell));
  const isKept = (cell: Cell, index: number) =>
    cell !== '' && !isOurs(cell) && !isHeader(cell, index);
  if (cells.some(isKept)) {
    const emptied = cells.map((cell, index) => !isKept(cell, index) && cell !== '');
    for (const { from, texts } of stretches(emptied, () => '')) {
      ports.table.writeTexts(sheetId, from + 1, sentColumn, texts);
    }
  }
  ports.table.dropSentColumn(sheetId, sentColumn, cells.some(isKept));
  ports.table.flush();
}
