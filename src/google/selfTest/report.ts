/** The sheet of results: one row for each fact, written as it is found. */

import { plainCellText } from '../../core/cell/plainCellText';
import type { Language } from '../../texts/records';
import { type FactName, SELF_TEST_TEXTS } from '../../texts/selfTest/selfTestTexts';
import { insertBehind } from '../openSpreadsheet';
import type { Sight } from './fact';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const NAME = 'Metrica Calls self-test';
const WIDTHS = [120, 130, 420, 420, 80];

export type AddRow = (name: FactName, seen: Sight) => void;

/** Every line goes to the execution log too: who may not write here finds it there. */
export function openReport(book: Spreadsheet | null, language: Language, how: string): AddRow {
  const say = (key: keyof typeof SELF_TEST_TEXTS) => SELF_TEST_TEXTS[key][language];
  const titles = (['fact', 'result', 'expected', 'seen', 'run'] as const).map(say);
  let into = book;
  let report: Sheet | null = null;
  return (name, { result, seen }) => {
    const row = [name, say(result), say(name), seen, how];
    console.log(row.join(' | '));
    if (into === null) return;
    try {
      report ??= into.getSheetByName(NAME) ?? makeReport(into, titles);
      report.appendRow(row.map(plainCellText));
      SpreadsheetApp.flush();
    } catch (error) {
      // No second try: the spreadsheet takes no writing.
      into = null;
      console.log(String(error));
    }
  };
}

function makeReport(book: Spreadsheet, titles: readonly string[]): Sheet {
  const sheet = insertBehind(book, NAME);
  sheet.getRange(1, 1, sheet.getMaxRows(), WIDTHS.length).setNumberFormat('@');
  sheet.appendRow([...titles]).setFrozenRows(1);
  WIDTHS.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  return sheet;
}
