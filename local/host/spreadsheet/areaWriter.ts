/** Buffered writes to one or many areas of a sheet: the common ground of Range and RangeList. */

import type { Area, Attribute, CellAttributes, Change, Validation } from '../../workbook/model';
import { checkTextLengths, valueChanges } from '../cells/cellWrites';
import type { Machine } from '../machine';
import { normalColor } from './colors';
import { liveSheet, requireEditable } from './sheet/sheetAccess';

/** Options of `clear`; without any of them contents and formats go (Range reference). */
export interface ClearOptions {
  readonly contentsOnly?: boolean;
  readonly formatOnly?: boolean;
  readonly commentsOnly?: boolean;
  readonly validationsOnly?: boolean;
}

const FORMATS: readonly Attribute[] = ['format', 'background', 'bold', 'wrap', 'fontColor'];

export class AreaWriter {
  constructor(
    private readonly machine: Machine,
    private readonly sheetId: number,
    private readonly areas: readonly Area[],
  ) {}

  /** The same value for every cell; null is the default. */
  setAttribute<A extends Attribute>(attribute: A, value: CellAttributes[A] | null): void {
    this.push(() => [
      { type: 'attribute', sheetId: this.sheetId, attribute, areas: this.areas, value },
    ]);
  }

  setBackground(color: string | null): void {
    const normal = normalColor(color);
    if (normal !== undefined) this.setAttribute('background', normal);
  }

  setFontColor(color: string | null): void {
    const normal = normalColor(color);
    if (normal !== undefined) this.setAttribute('fontColor', normal);
  }

  setNote(note: string | null): void {
    // An empty note is no note.
    this.setAttribute('note', note === '' ? null : note);
  }

  /** `general` in any case resets (gas-fakes notes/oddities.md). */
  setNumberFormat(format: string): void {
    this.setAttribute('format', normalFormat(format));
  }

  setFontWeight(weight: string | null): void {
    if (weight !== null && weight !== 'bold' && weight !== 'normal') {
      this.machine.fail(this.machine.texts.invalidArgument(weight));
    }
    this.setAttribute('bold', weight === 'bold' ? true : null);
  }

  setWrap(wrap: boolean): void {
    this.setAttribute('wrap', wrap ? true : null);
  }

  setValidation(rule: Validation | null): void {
    this.setAttribute('validation', rule);
  }

  setValue(value: unknown): void {
    checkTextLengths(this.machine, [[value]]);
    this.push(() =>
      this.areas.flatMap((area) => {
        const line = new Array<unknown>(area.columns).fill(value);
        return valueChanges(
          this.machine,
          this.sheetId,
          area,
          Array.from({ length: area.rows }, () => line),
        );
      }),
    );
  }

  /** Values, formulas and the spills that start here. */
  clearContent(): void {
    this.setValue(null);
  }

  clearFormat(): void {
    for (const attribute of FORMATS) this.setAttribute(attribute, null);
  }

  clear(options: ClearOptions): void {
    const { contentsOnly, formatOnly, commentsOnly, validationsOnly } = options;
    const all = !contentsOnly && !formatOnly && !commentsOnly && !validationsOnly;
    if (validationsOnly) this.setValidation(null);
    if (all || contentsOnly) this.clearContent();
    if (all || formatOnly) this.clearFormat();
    if (commentsOnly) this.setNote(null);
  }

  /** A checkbox is FALSE until somebody ticks it. */
  insertCheckboxes(): void {
    this.setValidation({ kind: 'checkbox' });
    this.setValue(false);
  }

  removeCheckboxes(): void {
    const { machine, sheetId } = this;
    this.push(() => {
      const changes: Change[] = [];
      for (const area of this.areas) {
        liveSheet(machine, sheetId).eachAttribute('validation', (row, column, rule) => {
          const inside =
            row >= area.row &&
            row < area.row + area.rows &&
            column >= area.column &&
            column < area.column + area.columns;
          if (!inside || rule.kind !== 'checkbox') return;
          const areas = [{ row, column, rows: 1, columns: 1 }];
          changes.push(
            { type: 'attribute', sheetId, attribute: 'validation', areas, value: null },
            { type: 'values', sheetId, row, column, values: [['']] },
          );
        });
      }
      return changes;
    });
  }

  /** Buffers changes to these areas; protection is found out when they are applied. */
  push(changes: () => readonly Change[]): void {
    const { machine, sheetId } = this;
    machine.writes.push({
      sheetId,
      changes: () => {
        for (const area of this.areas) requireEditable(machine, sheetId, area);
        return changes();
      },
    });
  }
}

/** The number format to store: null for `General`. */
export function normalFormat(format: string): string | null {
  return /^(general)?$/i.test(format.trim()) ? null : format;
}
