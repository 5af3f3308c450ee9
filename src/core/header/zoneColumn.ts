/** The sheet column that names the zone of each row's time. */

import { foldedNames, foldHeader } from '../cell/headerText';
import { cleanText, isEmptyText } from '../cell/text';
import { cellZone } from '../time/namedZone';
import type { CellsBelow, ZoneColumn } from './headerSearch';

const names = foldedNames([
  ...['timezone', 'time zone', 'tz', 'time_zone_name', 'tz offset', 'utc offset', 'gmt offset'],
  ...['timezone offset', 'Часовой пояс', 'Таймзона', 'Временная зона', 'Смещение UTC'],
]);

/** Told by its name and by its cells: every filled one of the first rows names a zone. */
export function findZoneColumn(headers: readonly string[], below: CellsBelow): ZoneColumn | null {
  for (const [index, header] of headers.entries()) {
    if (!names().has(foldHeader(header))) continue;
    const texts = below.cells(index + 1).map((cell) => cleanText(String(cell)));
    const filled = texts.filter((text) => !isEmptyText(text));
    if (filled.length > 0 && filled.every((text) => cellZone(text) !== null)) {
      return { sheetColumn: index + 1, header };
    }
  }
  return null;
}
