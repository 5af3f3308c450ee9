/** The panel's *Check*: arguments in, plain values out. */

import type { Ports } from '../../ports';
import { readFields, readFlag, readRows, readSheetId } from '../base/requests';
import { done, type Result } from '../base/result';
import { type CheckRequest, checkSheet } from '../check/checkSheet';
import {
  type CountsView,
  countsView,
  type MappingView,
  mappingView,
  type ProblemView,
  problemViews,
} from '../check/checkView';
import { type DigestView, digestOf } from '../panel/panelDigest';

export interface CheckAnswer extends CountsView {
  readonly sheet: string;
  readonly sheetId: number;
  readonly headerRow: number | null;
  readonly mapping: MappingView;
  readonly problems: readonly ProblemView[];
  readonly marked: number;
  readonly protectedCells: readonly string[];
  /** Complete counts by kind, with sentences in both languages. */
  readonly digest: DigestView;
}

/** `{sheetId, onlyRows?, allProblems?}` */
export function serveCheck(ports: Ports, request: unknown): Result<CheckAnswer> {
  const fields = readFields(request);
  if (!fields.ok) return fields;
  const sheetId = readSheetId(fields.value);
  if (!sheetId.ok) return sheetId;
  const onlyRows = readRows(fields.value);
  if (!onlyRows.ok) return onlyRows;
  const asked: CheckRequest = { sheetId: sheetId.value, onlyRows: onlyRows.value };
  const check = checkSheet(ports, asked);
  if (!check.ok) return check;
  const { head, checked, marked } = check.value;
  return done({
    sheet: head.sheet.name,
    sheetId: head.sheet.sheetId,
    headerRow: head.search.headerRow,
    mapping: mappingView(head.search.mapping),
    ...countsView(checked),
    problems: problemViews(ports, checked.problems, readFlag(fields.value, 'allProblems')),
    ...marked,
    digest: digestOf(ports, checked),
  });
}
