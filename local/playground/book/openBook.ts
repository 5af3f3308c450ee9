/** Opens the playground's file as a spreadsheet that nobody has used before. */

import { basename, extname } from 'node:path';
import { firstTable } from '../../run/files/ownSheets';
import type { CarriedParts } from '../../workbook/carriedParts';
import type { Workbook } from '../../workbook/model';
import { openWorkbookFile } from '../../workbook/open';

export interface OpenedBook {
  readonly ok: true;
  readonly workbook: Workbook;
  readonly carried: CarriedParts;
  readonly warnings: readonly string[];
}

interface Opening {
  readonly file: string;
  readonly sheet: string | null;
  readonly timeZone: string;
  readonly locale: string;
}

/** A message says in one line why there is no spreadsheet. */
export async function openBook({
  file,
  sheet,
  timeZone,
  locale,
}: Opening): Promise<OpenedBook | { readonly ok: false; readonly message: string }> {
  const name = basename(file, extname(file));
  const id = `playground-${name}`;
  const opened = await openWorkbookFile(file, { id, name, timeZone, locale, metadata: {} });
  if (!opened.ok) return opened;
  const { workbook } = opened;
  const wanted =
    sheet === null
      ? firstTable(workbook)
      : workbook.sheets.find(({ properties }) => properties.name === sheet);
  const shown = wanted?.properties.hidden === false ? wanted : undefined;
  if (shown === undefined && sheet !== null) {
    const names = workbook.sheets.map(({ properties }) => `“${properties.name}”`).join(', ');
    return { ok: false, message: `There is no sheet “${sheet}” to show. The sheets are ${names}.` };
  }
  if (shown !== undefined) {
    const area = { row: 1, column: 1, rows: 1, columns: 1 };
    workbook.apply({ type: 'activate', sheetId: shown.sheetId, area });
  }
  return opened;
}
