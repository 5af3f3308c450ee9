/** The files that lie beside a saved workbook: FILE.xlsx has FILE.state.json and others of its name. */

const WORKBOOK_NAME = /\.xls[xm]$/i;

/** Whether a run may have saved this file; a CSV beside a workbook of the same name has no state of its own. */
export function isWorkbookName(path: string): boolean {
  return WORKBOOK_NAME.test(path);
}

/** What Google keeps outside the workbook. */
export function stateOf(workbookPath: string): string {
  return beside(workbookPath, 'state.json');
}

/** What a run has changed so far; there only while it runs, or after it was cut. */
export function journalOf(workbookPath: string): string {
  return beside(workbookPath, 'journal');
}

/** Taken by the run that works on the workbook. */
export function lockOf(workbookPath: string): string {
  return beside(workbookPath, 'lock');
}

/** Uploads of the default stand-in. */
export function standInOf(workbookPath: string): string {
  return beside(workbookPath, 'metrica.json');
}

function beside(workbookPath: string, ending: string): string {
  return `${workbookPath.replace(WORKBOOK_NAME, '')}.${ending}`;
}
