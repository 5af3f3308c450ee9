/** What a worksheet says beside its cells: views, widths, filter, merges, protection, rules. */

import type { Area, Validation } from '../../model';
import { parseArea, parseAreas } from '../a1';
import { type ColorTables, colorOf } from '../colors';
import { type SegmentedSheet, segment } from '../sheetSegments';
import { child, childrenOf, flag, parseXml, type XmlElement } from '../xml';

export interface ColumnSetting {
  readonly first: number;
  readonly last: number;
  /** Pixels; undefined where the file leaves the width to the program. */
  readonly width: number | undefined;
  readonly style: number;
}

export interface ValidationRule {
  readonly areas: readonly Area[];
  readonly validation: Validation;
}

export interface SheetFeatures {
  readonly tabColor: string | null;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly selection: Area | undefined;
  readonly columns: readonly ColumnSetting[];
  readonly locked: boolean;
  readonly filter: Area | undefined;
  readonly merges: readonly Area[];
  readonly validations: readonly ValidationRule[];
}

export function readFeatures(sheet: SegmentedSheet, tables: ColorTables): SheetFeatures {
  const read = (name: string): XmlElement | undefined => {
    const raw = segment(sheet, name);
    return raw === undefined ? undefined : parseXml(raw);
  };
  const view = child(read('sheetViews'), 'sheetView');
  const pane = child(view, 'pane');
  const frozen = /^frozen/.test(pane?.attributes.state ?? '');
  const selections = childrenOf(view, 'selection');
  const selection =
    selections.find(({ attributes }) => attributes.pane === pane?.attributes.activePane) ??
    selections[selections.length - 1];
  const protection = read('sheetProtection');
  return {
    tabColor: colorOf(child(read('sheetPr'), 'tabColor'), tables) ?? null,
    frozenRows: frozen ? Number(pane?.attributes.ySplit ?? 0) : 0,
    frozenColumns: frozen ? Number(pane?.attributes.xSplit ?? 0) : 0,
    selection: parseAreas(selection?.attributes.sqref ?? '')[0],
    columns: childrenOf(read('cols'), 'col').map(readColumn),
    locked: protection !== undefined && flag(protection.attributes.sheet),
    filter: parseArea(read('autoFilter')?.attributes.ref ?? ''),
    merges: childrenOf(read('mergeCells'), 'mergeCell').flatMap(
      ({ attributes }) => parseArea(attributes.ref ?? '') ?? [],
    ),
    validations: childrenOf(read('dataValidations'), 'dataValidation').map((rule) => ({
      areas: parseAreas(rule.attributes.sqref ?? ''),
      validation: readValidation(rule),
    })),
  };
}

/** Widths are in characters of 7 pixels, as with Calibri 11 (ECMA-376 part 1, 18.3.1.13). */
export const PIXELS_PER_CHARACTER = 7;

function readColumn({ attributes }: XmlElement): ColumnSetting {
  const { min, max, width, style } = attributes;
  const characters = Number(width);
  const isOwn = flag(attributes.customWidth, true) && !flag(attributes.hidden);
  const known = width !== undefined && Number.isFinite(characters) && isOwn;
  return {
    first: Number(min ?? 1),
    last: Number(max ?? min ?? 1),
    width: known ? Math.round(characters * PIXELS_PER_CHARACTER) : undefined,
    style: Number(style ?? 0),
  };
}

function readValidation(rule: XmlElement): Validation {
  const source = child(rule, 'formula1')?.text.trim() ?? '';
  const literal = /^"([\s\S]*)"$/.exec(source)?.[1];
  if (rule.attributes.type !== 'list' || literal === undefined) {
    return { kind: 'carried', rule: rule.raw };
  }
  return {
    kind: 'list',
    values: literal
      .replaceAll('""', '"')
      .split(',')
      .map((value) => value.trim()),
    strict:
      flag(rule.attributes.showErrorMessage) && (rule.attributes.errorStyle ?? 'stop') === 'stop',
    // The format's own name says the contrary of what it does.
    ...(flag(rule.attributes.showDropDown) ? { arrow: false } : {}),
  };
}

/** Whether a list is how a checkbox is written in this format. */
export function isCheckboxList(validation: Validation): boolean {
  return validation.kind === 'list' && validation.values.join().toUpperCase() === 'TRUE,FALSE';
}
