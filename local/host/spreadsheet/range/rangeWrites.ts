/** What `SpreadsheetApp.Range` writes cell by cell: everything goes to the buffer. */

import type { Attribute, CellAttributes, Change } from '../../../workbook/model';
import { checkTextLengths, valueChanges } from '../../cells/cellWrites';
import { normalFormat, typedFormula } from '../areaWriter';
import { normalColor } from '../colors';
import { validationBehind } from '../dataValidation';
import { RangeReads } from './rangeReads';

type Cells = readonly (readonly unknown[])[];

export class RangeWrites extends RangeReads {
  setValues(values: Cells): this {
    this.checkDimensions(values);
    checkTextLengths(this.machine, values);
    // The script may change its arrays before the buffer is sent.
    const copy = values.map((line) => [...line]);
    return this.push(() => valueChanges(this.machine, this.sheetId, this.area, copy));
  }

  setFormulas(formulas: Cells): this {
    return this.setValues(formulas.map((line) => line.map(typedFormula)));
  }

  /** A number gets a decimal, `25.0`, where `setNote` writes `25` (issue tracker 429373214). */
  setNotes(notes: Cells): this {
    this.checkDimensions(notes);
    return this.setBlock('note', notes, (note) => {
      if (note === null || note === undefined || note === '') return null;
      return typeof note === 'number' && Number.isInteger(note) ? `${note}.0` : String(note);
    });
  }

  setBackgrounds(colors: Cells): this {
    this.checkDimensions(colors);
    const { row, column } = this.area;
    return this.setBlock('background', colors, (color, r, c) => {
      const normal = typeof color === 'string' ? normalColor(color) : null;
      // A colour that does not exist leaves the cell as it is, without a word.
      if (normal === undefined)
        return this.sheet.attribute(row + r, column + c, 'background') ?? null;
      return normal;
    });
  }

  setNumberFormats(formats: Cells): this {
    this.checkDimensions(formats);
    return this.setBlock('format', formats, (format) => normalFormat(String(format)));
  }

  setDataValidations(rules: Cells): this {
    this.checkDimensions(rules);
    return this.setBlock('validation', rules, (rule) =>
      validationBehind(this.machine, rule ?? null),
    );
  }

  protected checkDimensions(data: Cells): void {
    const { machine, area } = this;
    if (data.length !== area.rows) machine.fail(machine.texts.dataRows(data.length, area.rows));
    for (const line of data) {
      if (line.length !== area.columns) {
        machine.fail(machine.texts.dataColumns(line.length, area.columns));
      }
    }
  }

  private setBlock<A extends Attribute>(
    attribute: A,
    data: Cells,
    stored: (cell: unknown, r: number, c: number) => CellAttributes[A] | null,
  ): this {
    const copy = data.map((line) => [...line]);
    const { sheetId, area } = this;
    return this.push((): Change[] => [
      {
        type: 'attributeBlock',
        sheetId,
        attribute,
        row: area.row,
        column: area.column,
        values: copy.map((line, r) => line.map((cell, c) => stored(cell, r, c))),
      },
    ]);
  }
}
