/** Buffered writes to one or many areas of a sheet: what Range and RangeList have in common. */

import type { Area, Attribute, CellAttributes, Change } from '../../workbook/model';
import { checkTextLengths, valueChanges } from '../cells/cellWrites';
import { movedReferences } from '../cells/references';
import type { Machine } from '../machine';
import { normalColor } from './colors';
import { validationBehind } from './dataValidation';
import { areasMeet, liveSheet, requireEditable, requireInside } from './sheet/sheetAccess';

/** Options of `clear`; without any of them contents and formats go (Range reference). */
export interface ClearOptions {
  readonly contentsOnly?: boolean;
  readonly formatOnly?: boolean;
  readonly commentsOnly?: boolean;
  readonly validationsOnly?: boolean;
}

const CLEARED: readonly string[] = [
  'contentsOnly',
  'formatOnly',
  'commentsOnly',
  'validationsOnly',
];

const FORMATS: readonly Attribute[] = ['format', 'background', 'bold', 'wrap', 'fontColor'];

export class AreaWriter {
  constructor(
    readonly machine: Machine,
    readonly sheetId: number,
    readonly areas: readonly Area[],
  ) {}

  setBackground(color: string | null): this {
    const normal = normalColor(color);
    return normal === undefined ? this : this.setAttribute('background', normal);
  }

  setFontColor(color: string | null): this {
    const normal = normalColor(color);
    return normal === undefined ? this : this.setAttribute('fontColor', normal);
  }

  setNote(note: string | null): this {
    // An empty note is no note.
    return this.setAttribute('note', note === '' ? null : note);
  }

  clearNote(): this {
    return this.setNote(null);
  }

  /** `general` in any case resets (gas-fakes notes/oddities.md). */
  setNumberFormat(format: string): this {
    return this.setAttribute('format', normalFormat(format));
  }

  /** A weight that does not exist is taken in silence (gas-fakes notes/oddities.md). */
  setFontWeight(weight: string | null): this {
    if (weight !== null && weight !== 'bold' && weight !== 'normal') return this;
    return this.setAttribute('bold', weight === 'bold' ? true : null);
  }

  setWrap(wrap: boolean): this {
    return this.setAttribute('wrap', wrap);
  }

  setDataValidation(rule: object | null): this {
    return this.setAttribute('validation', validationBehind(this.machine, rule));
  }

  clearDataValidations(): this {
    return this.setAttribute('validation', null);
  }

  setValue(value: unknown): this {
    return this.fill(value, () => value);
  }

  /** References move along from cell to cell, as when a person fills a block (gas-fakes test/testsheetssets.js). */
  setFormula(formula: string | null): this {
    const typed = typedFormula(formula);
    return this.fill(typed, (row, column) => movedReferences(typed, row, column));
  }

  /** Values, formulas and the spills that start here. */
  clearContent(): this {
    return this.setValue(null);
  }

  clearFormat(): this {
    for (const attribute of FORMATS) this.setAttribute(attribute, null);
    return this;
  }

  clear(options: ClearOptions = {}): this {
    const unknown = Object.keys(options).find((name) => !CLEARED.includes(name));
    if (unknown !== undefined) throw new Error(`Not in the host: clear({ ${unknown} })`);
    const { contentsOnly, formatOnly, commentsOnly, validationsOnly } = options;
    const all = !contentsOnly && !formatOnly && !commentsOnly && !validationsOnly;
    if (validationsOnly) this.clearDataValidations();
    if (all || contentsOnly) this.clearContent();
    if (all || formatOnly) this.clearFormat();
    if (commentsOnly) this.setNote(null);
    return this;
  }

  /** A checkbox is FALSE until somebody ticks it. */
  insertCheckboxes(): this {
    this.setAttribute('validation', { kind: 'checkbox' });
    return this.setValue(false);
  }

  removeCheckboxes(): this {
    return this.toCheckboxes((sheetId, cell) => [
      { type: 'attribute', sheetId, attribute: 'validation', areas: [cell], value: null },
      { type: 'values', sheetId, row: cell.row, column: cell.column, values: [['']] },
    ]);
  }

  check(): this {
    return this.tick(true);
  }

  uncheck(): this {
    return this.tick(false);
  }

  /** Cells without a box are left alone (gas-fakes test/testsheetsdatavalidations.js). */
  private tick(value: boolean): this {
    return this.toCheckboxes((sheetId, { row, column }) => [
      { type: 'values', sheetId, row, column, values: [[value]] },
    ]);
  }

  private toCheckboxes(change: (sheetId: number, cell: Area) => readonly Change[]): this {
    const { machine, sheetId } = this;
    return this.push(() => {
      const changes: Change[] = [];
      liveSheet(machine, sheetId).eachAttribute('validation', (row, column, rule) => {
        const cell = { row, column, rows: 1, columns: 1 };
        const isInside = this.areas.some((area) => areasMeet(area, cell));
        if (isInside && rule.kind === 'checkbox') changes.push(...change(sheetId, cell));
      });
      return changes;
    });
  }

  /** One value for every cell, told by its place in its area; `checked` is what its length is known by. */
  private fill(checked: unknown, value: (row: number, column: number) => unknown): this {
    const { machine, sheetId } = this;
    checkTextLengths(machine, [[checked]]);
    return this.push(() =>
      this.areas.flatMap((area) => {
        const rows = Array.from({ length: area.rows }, (_, row) =>
          Array.from({ length: area.columns }, (__, column) => value(row, column)),
        );
        return valueChanges(machine, sheetId, area, rows);
      }),
    );
  }

  /** The same value for every cell; null is the default. */
  private setAttribute<A extends Attribute>(attribute: A, value: CellAttributes[A] | null): this {
    const { sheetId, areas } = this;
    return this.push(() => [{ type: 'attribute', sheetId, attribute, areas, value }]);
  }

  /** Buffers changes to these areas; protection is found out when they are applied. */
  protected push(changes: () => readonly Change[]): this {
    const { machine, sheetId } = this;
    machine.writes.push({
      sheetId,
      changes: () => {
        for (const area of this.areas) {
          requireInside(machine, sheetId, area);
          requireEditable(machine, sheetId, area);
        }
        return changes();
      },
    });
    return this;
  }
}

/** With its equals sign; nothing clears (gas-fakes test/testsheetssets.js). */
export function typedFormula(formula: unknown): string {
  if (formula === null || formula === undefined || formula === '') return '';
  return /^=/.test(String(formula)) ? String(formula) : `=${String(formula)}`;
}

/** The number format to store: null for `General`. */
export function normalFormat(format: string): string | null {
  return /^(general)?$/i.test(format.trim()) ? null : format;
}
