/** `SpreadsheetApp`: the way to the open document, and nothing to any other. */

import type { Machine } from '../machine';
import { free, read, write } from '../run/argumentRules';
import { service } from '../run/expose';
import { dataValidationCriteria, newDataValidation } from './dataValidation';
import { metadataLocationTypes, metadataVisibilities } from './developerMetadata';
import { protectionTypes } from './protection';
import { sheetTypes } from './sheet/sheetReads';
import type { GasRange, GasSelection, GasSheet, GasSpreadsheet, GasUi } from './spreadsheetHandles';

type GasSpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

class SpreadsheetAppService {
  constructor(readonly machine: Machine) {}

  /** Null in a trigger run that does not get its document. */
  getActiveSpreadsheet(): GasSpreadsheet | null {
    return this.machine.run.hasDocument ? this.machine.handles.spreadsheet() : null;
  }

  getActive(): GasSpreadsheet | null {
    return this.getActiveSpreadsheet();
  }

  getActiveSheet(): GasSheet | null {
    return this.getActiveSpreadsheet()?.getActiveSheet() ?? null;
  }

  getActiveRange(): GasRange | null {
    return this.getActiveSpreadsheet()?.getActiveRange() ?? null;
  }

  getCurrentCell(): GasRange | null {
    return this.getActiveSpreadsheet()?.getCurrentCell() ?? null;
  }

  getSelection(): GasSelection | null {
    return this.getActiveSpreadsheet()?.getSelection() ?? null;
  }

  setActiveSheet(sheet: GasSheet): GasSheet {
    return this.machine.handles.spreadsheet().setActiveSheet(sheet);
  }

  setActiveRange(range: GasRange): GasRange {
    return this.machine.handles.spreadsheet().setActiveRange(range);
  }

  setCurrentCell(cell: GasRange): GasRange {
    return this.machine.handles.spreadsheet().setCurrentCell(cell);
  }

  /** Only with the full scope, which the gate before this asks for. */
  openById(id: string): GasSpreadsheet {
    const { machine } = this;
    if (id !== machine.workbook.properties.id) machine.fail(machine.texts.invalidArgument('id'));
    return machine.handles.spreadsheet();
  }

  openByUrl(url: string): GasSpreadsheet {
    return this.openById(/\/d\/([^/]+)/.exec(url)?.[1] ?? '');
  }

  flush(): void {
    this.machine.writes.flush();
  }

  getUi(): GasUi {
    const { machine } = this;
    if (machine.run.how === 'trigger') machine.fail(machine.texts.noUi());
    return machine.handles.ui();
  }

  newDataValidation(): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
    return newDataValidation(this.machine);
  }
}

const expose = service<GasSpreadsheetApp>()(
  'SpreadsheetApp',
  {
    flush: read(),
    getActive: free(),
    getActiveRange: free(),
    getActiveSheet: free(),
    getActiveSpreadsheet: free(),
    getCurrentCell: free(),
    getSelection: free(),
    getUi: free(),
    newDataValidation: free(),
    openById: read(['text']),
    openByUrl: read(['text']),
    setActiveRange: write(['object']),
    setActiveSheet: write(['object']),
    setCurrentCell: write(['object']),
  },
  {
    DataValidationCriteria: dataValidationCriteria,
    DeveloperMetadataLocationType: metadataLocationTypes,
    DeveloperMetadataVisibility: metadataVisibilities,
    ProtectionType: protectionTypes,
    SheetType: sheetTypes,
  },
);

export function spreadsheetApp(machine: Machine): GasSpreadsheetApp {
  return expose(machine, new SpreadsheetAppService(machine));
}
