/** What a sheet does with what is written and read; each looks at cells of its own. */

import { thrownWords } from '../thrownWords';
import { type Look, refused, sight, unseen } from './fact';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** By it a copy of the trial sheet is told, also by a later run. */
export const TRIAL_KEY = 'metrica-calls-self-test';

const MARKS = 1000;
const SLOWEST_MARKS_MS = 20_000;
const TIME = '2026-11-24 12:00:05';

export const SHEET_FACTS = {
  outside: ({ sheet }) => outside(sheet(), 1),
  'half-outside': ({ sheet }) => outside(sheet(), 0),
  'equals-sign': ({ sheet }) => {
    const cell = sheet().getRange(1, 1).setNumberFormat('@').setValue('=1+1');
    const seen = [cell.getValue(), cell.getFormula()].join();
    return sight(seen === '=1+1,', seen);
  },
  'typed-time': ({ book, sheet }) => {
    const cell = sheet().getRange(3, 1).setValue(TIME);
    const value = cell.getValue();
    const zone = book().getSpreadsheetTimeZone();
    const isTime =
      value instanceof Date && Utilities.formatDate(value, zone, 'yyyy-MM-dd HH:mm:ss') === TIME;
    return sight(isTime, cell.getDisplayValue());
  },
  russian: ({ book, sheet }) => {
    const locale = book().getSpreadsheetLocale();
    if (!locale.startsWith('ru')) unseen(`locale ${locale}`);
    const cells = sheet().getRange('A4:C4');
    cells.setNumberFormats([['dd.mm.yyyy hh:mm:ss', '0.00', '0.00']]);
    const shown = cells
      .setValues([['24.11.2026 12:00:05', '1,5', 1234.5]])
      .getDisplayValues()
      .join();
    const isTime = cells.getValue() instanceof Date;
    return sight(isTime && shown === '24.11.2026 12:00:05,1,50,1234,50', shown);
  },
  'write-order': ({ sheet }) => {
    const last = sheet().getLastRow();
    sheet()
      .getRange(last + 2, 1)
      .setValue('first')
      .setValue('second');
    sheet().appendRow(['third']);
    const shown = sheet()
      .getRange(last + 1, 1, 3, 1)
      .getValues()
      .join();
    return sight(shown === ',second,third', shown);
  },
  spill: ({ sheet }) => {
    const shown = () => sheet().getRange('C1:C3').getDisplayValues().join();
    sheet().getRange('C1').setFormula('={1;2;3}');
    const filled = shown();
    sheet().getRange('C2').setValue('x');
    const broken = shown();
    sheet().getRange('C2').clearContent();
    const isKnown = filled === '1,2,3' && broken.startsWith('#') && shown() === filled;
    return sight(isKnown, [filled, broken, shown()]);
  },
  'sheet-name': ({ book, sheet }) => {
    const found = book().getSheetByName(sheet().getName().toUpperCase());
    return sight(found === null, found === null ? 'null' : 'found');
  },
  // The copy comes behind its sheet in what a search for metadata finds.
  'copied-sheet': ({ book, sheet }) => {
    const own = sheet().addDeveloperMetadata(TRIAL_KEY, '1').getSheetId();
    SpreadsheetApp.flush();
    const copy = sheet().copyTo(book());
    const found = book().createDeveloperMetadataFinder().withKey(TRIAL_KEY).find();
    const ids = found.map((entry) => entry.getLocation().getSheet()?.getSheetId());
    const names = ids.map((id) => (id === own ? 'own' : 'copy')).join();
    book().deleteSheet(copy);
    return sight(names === 'own,copy', names);
  },
  // Writes a note that is there already, so that nothing changes should it be taken.
  'protected-cell': ({ book }) => {
    const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
    const closed = book()
      .getSheets()
      .flatMap((sheet) => [...sheet.getProtections(RANGE), ...sheet.getProtections(SHEET)])
      .map((protection) => protection.getRange().getCell(1, 1))
      .find((each) => !each.canEdit());
    const cell = closed ?? unseen('no cell here is closed to you');
    const note = cell.getNote();
    return refused(() => {
      cell.getSheet().getRangeList([cell.getA1Notation()]).setNote(note);
      SpreadsheetApp.flush();
    });
  },
  'new-rows': ({ sheet }) => {
    sheet().getRange(1, 1).setFontWeight('bold');
    sheet().setFrozenRows(1);
    sheet().insertRowsAfter(1, 1);
    const seen = `${sheet().getRange(2, 1).getFontWeight()}, ${sheet().getFrozenRows()} frozen`;
    return sight(seen === 'bold, 1 frozen', seen);
  },
  marks: ({ sheet }) => {
    const addresses = Array.from({ length: MARKS }, (_, index) => `E${index + 1}`);
    const fromMs = Date.now();
    const list = sheet().getRangeList(addresses).setNote('mark');
    SpreadsheetApp.flush();
    list.setBackground('#f4cccc');
    SpreadsheetApp.flush();
    const ms = Date.now() - fromMs;
    const notes = sheet().getRange(1, 5, MARKS, 1).getNotes();
    const marked = notes.filter(([note]) => note === 'mark').length;
    return sight(marked === MARKS && ms <= SLOWEST_MARKS_MS, `${marked} in ${ms} ms`);
  },
} as const satisfies Record<string, Look>;

/** A block of two rows that begins so many rows below the last. */
function outside(sheet: Sheet, below: number) {
  const last = sheet.getMaxRows();
  try {
    const range = sheet.getRange(last + below, 1, 2, 1);
    const late = refused(() => range.getValues()).seen;
    return sight(false, `read late: ${late}`);
  } catch (error) {
    return sight(true, thrownWords(error));
  }
}
