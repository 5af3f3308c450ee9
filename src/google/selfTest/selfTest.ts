/** Tries every assumption about Google that nobody could see without an account; a person runs it from the editor and by a trigger. */

import { FACT_NAMES } from '../../texts/selfTest/selfTestTexts';
import { triggerIdOf } from '../clockTrigger';
import { localeLanguage } from '../googleSession';
import { insertBehind } from '../openSpreadsheet';
import { thrownWords } from '../thrownWords';
import { type Bench, lookAt, unseen } from './fact';
import { FIRST_LINE_MS } from './firstLine';
import { openReport } from './report';
import { RUN_FACTS } from './runFacts';
import { SHEET_FACTS, TRIAL_KEY } from './sheetFacts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const TRIAL_NAME = 'Metrica Calls self-test trials';

/** `event` is that of a time trigger, or nothing. */
export function runSelfTest(event: unknown): void {
  const loadMs = Date.now() - FIRST_LINE_MS;
  const triggerId = triggerIdOf(event);
  const open = openBook();
  const language = localeLanguage();
  const addRow = openReport(open, language, triggerId === null ? 'editor' : 'trigger');
  const book = () => open ?? unseen('no document');
  let trials: Sheet | null = null;
  const sheet = () => {
    trials ??= makeTrials(book());
    return trials;
  };
  const bench: Bench = { loadMs, triggerId, book, sheet };
  const looks = { ...RUN_FACTS, ...SHEET_FACTS };
  for (const name of FACT_NAMES) addRow(name, lookAt(looks[name], bench));
  if (trials !== null) removeTrials(book());
}

/** Without the permission for spreadsheets the other facts are still told. */
function openBook(): Spreadsheet | null {
  try {
    return SpreadsheetApp.getActiveSpreadsheet();
  } catch {
    return null;
  }
}

function makeTrials(book: Spreadsheet): Sheet {
  try {
    removeTrials(book);
    return insertBehind(book, TRIAL_NAME);
  } catch (error) {
    return unseen(thrownWords(error));
  }
}

/** Those of a run that was cut off too, and their copies. */
function removeTrials(book: Spreadsheet): void {
  const marked = book.createDeveloperMetadataFinder().withKey(TRIAL_KEY).find();
  const ids = marked.map((entry) => entry.getLocation().getSheet()?.getSheetId());
  for (const sheet of book.getSheets()) {
    const isTrial = sheet.getName().endsWith(TRIAL_NAME) || ids.includes(sheet.getSheetId());
    if (isTrial) book.deleteSheet(sheet);
  }
}
