/** The panel's *Check*: arguments in, plain values out. */

import * as v from 'valibot';
import type { FoundColumn } from '../../core/header/header';
import type { Ports } from '../../ports';
import { FLAG, ONLY_ROWS, RUN_NAME, SHEET_ID, withRequest } from '../base/requests';
import { done, type Result } from '../base/result';
import type { Said } from '../base/said';
import { checkSheet, type SheetCheck } from '../check/checkSheet';
import {
  type CountsView,
  countsView,
  type MappingView,
  mappingView,
  type ProblemView,
  problemViews,
} from '../check/checkView';
import { type FirstCall, firstCalls } from '../check/firstCalls';
import { proofsOf } from '../check/proofs';
import { makeSentColumn } from '../check/showSentColumn';
import { type DigestView, digestOf } from '../panel/panelDigest';
import { printOf, type TabPrint } from '../tab/tabPrint';

export interface CheckAnswer extends CountsView {
  readonly sheet: string;
  readonly sheetId: number;
  readonly headerRow: number | null;
  readonly mapping: MappingView;
  /** How each column was found, and by what its meaning is proved. */
  readonly found: readonly FoundView[];
  readonly problems: readonly ProblemView[];
  /** The first ready calls, as they would go. */
  readonly first: readonly FirstCall[];
  readonly marked: number;
  readonly protectedCells: readonly string[];
  /** Complete counts by kind, with sentences in both languages. */
  readonly digest: DigestView;
  /** What was read, in short, by which a change since then is seen; null where nothing was. */
  readonly print: TabPrint | null;
}

export interface FoundView extends Pick<FoundColumn, 'column' | 'header' | 'how'> {
  readonly proofs: readonly Said[];
}

function foundViews(ports: Ports, { head, run }: SheetCheck): readonly FoundView[] {
  const proofs = proofsOf(ports, head, (column) => run?.cells.cells.get(column)?.values ?? []);
  return head.search.found.map(({ column, header, how }) => ({
    column,
    header,
    how,
    proofs: proofs.filter((proof) => proof.column === column).map((proof) => proof.said),
  }));
}

const CHECK_REQUEST = v.object({
  sheetId: SHEET_ID,
  onlyRows: ONLY_ROWS,
  allProblems: FLAG,
  sentColumn: FLAG,
  isQuiet: FLAG,
  run: RUN_NAME,
});

/** `{sheetId, onlyRows?, allProblems?, sentColumn?, isQuiet?, run?}`; `sentColumn`: *Show what was sent*, in a column that is made where there is none. */
export function serveCheck(ports: Ports, request: unknown): Result<CheckAnswer> {
  return withRequest(CHECK_REQUEST, request, (asked) => {
    const { sheetId, onlyRows, allProblems, sentColumn, isQuiet, run } = asked;
    ports.progress.begin(run);
    const column = sentColumn ? makeSentColumn(ports, sheetId) : done(null);
    if (!column.ok) return column;
    const check = checkSheet(ports, { sheetId, onlyRows, isQuiet });
    if (!check.ok) return check;
    const { head, run: read, checked, marked } = check.value;
    return done({
      sheet: head.sheet.name,
      sheetId: head.sheet.sheetId,
      headerRow: head.search.headerRow,
      mapping: mappingView(head.search.mapping),
      found: foundViews(ports, check.value),
      ...countsView(checked),
      problems: problemViews(ports, checked.problems, allProblems),
      first: firstCalls(checked.calls),
      ...marked,
      digest: digestOf(ports, checked),
      print: read === null ? null : printOf(read.tab, read.cells.cells),
    });
  });
}
