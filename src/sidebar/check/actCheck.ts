/** What the buttons of *Check* do. */

import type { DecisionView } from '../../app/panel/panel';
import { refresh, sheetRequest } from '../panel/actPanel';
import type { Reply, Request, Value } from '../panel/bridge';
import { failureNote, tellFailure } from '../panel/failures';
import type { Text } from '../panel/panelWords';
import { followProgress, newRunName } from '../panel/progress';
import { openSection, type Panel, tell } from '../panel/runningPanel';
import { newCheck } from '../panel/sinceCheck';
import type { CheckState, Note, Section } from '../panel/state';

/** Addresses that a sentence names, at most. */
const MOST_NAMED = 5;

/** *Check this sheet*, whole or only some rows. */
export async function check(panel: Panel, onlyRows: CheckState['onlyRows'] = null): Promise<void> {
  openSection(panel, 'check');
  await panel.run('check', 'check', () => checkRows(panel, onlyRows));
}

/** *Review and send*: what would go out is shown after a check of this panel. */
export async function review(panel: Panel): Promise<void> {
  if (panel.state().check === null) {
    openSection(panel, 'upload');
    await panel.run('upload', 'review', () => checkRows(panel, null));
  }
  const groups = panel.state().check?.answer.digest.groups ?? [];
  // What the check asks is answered before anything is sent.
  openSection(panel, groups.some(({ asked }) => asked !== null) ? 'check' : 'upload');
}

/** *Check again* before what would go out: the person stays there. */
export async function reviewAgain(panel: Panel): Promise<void> {
  const onlyRows = panel.state().check?.onlyRows ?? null;
  await panel.run('upload', 'review-again', () => checkRows(panel, onlyRows));
  await review(panel);
}

/** The check itself, within work that runs already. */
export async function checkRows(
  panel: Panel,
  onlyRows: CheckState['onlyRows'],
  more: Request = {},
): Promise<void> {
  const startedMs = Date.now();
  const run = newRunName();
  const stop = followProgress(panel, run);
  const reply = await panel.call('checkSheet', { ...sheetRequest(panel), onlyRows, run, ...more });
  stop();
  const atMs = Date.now();
  // First what stands around the result: when it is shown it stays, and the focus goes to it at once.
  await refresh(panel);
  panel.set(
    reply.ok
      ? {
          check: newCheck(reply.value, atMs, startedMs, onlyRows),
          checkFailure: null,
          upload: null,
          line: null,
          watch: null,
          shown: {},
        }
      : { check: null, checkFailure: reply.failure },
  );
  panel.focus('result-check');
}

/** *Check selected rows* */
export async function checkSelected(panel: Panel): Promise<void> {
  await withSelection(panel, 'check-selected', (rows) => checkRows(panel, rows));
}

/** *What became of this row*: the first selected one. */
export async function pressShowLine(panel: Panel): Promise<void> {
  await withSelection(panel, 'show-line', async (rows) => {
    const reply = await panel.call('showLine', { ...sheetRequest(panel), row: rows[0]?.from ?? 1 });
    if (!reply.ok) tellFailure(panel, 'check', reply.failure);
    else panel.set({ line: reply.value });
    panel.focus('line');
  });
}

/** Works on the selected rows of the shown tab; of another tab nothing is taken. */
async function withSelection(
  panel: Panel,
  action: string,
  work: (rows: NonNullable<CheckState['onlyRows']>) => Promise<void>,
): Promise<void> {
  await panel.run('check', action, async () => {
    const now = await panel.call('readNow', { selection: true });
    if (!now.ok) return tellFailure(panel, 'check', now.failure);
    const { sheet } = panel.state().panel ?? {};
    const { active, selection } = now.value;
    if (active?.sheetId !== sheet?.sheetId || selection.length === 0) {
      const text: Text = { key: 'check.line.pick', params: { sheet: sheet?.name ?? '' } };
      return tell(panel, 'check', { kind: 'failed', text, code: 'SELECTION' });
    }
    await work(selection);
  });
}

/** Writes one offered value into a cell or into all that show the same, or all of a code. */
export async function writeCells(
  panel: Panel,
  action: string,
  request: {
    readonly code: string;
    readonly cell?: string;
    readonly value?: string;
    readonly alike?: boolean;
    readonly choice?: number;
  },
): Promise<void> {
  await changeCells(panel, action, 'panel.written', () =>
    panel.call('fixCells', { ...sheetRequest(panel), ...request }),
  );
}

/** *Undo*: puts back what was written last, or in that step. */
export async function undoFixes(panel: Panel, step?: number): Promise<void> {
  await changeCells(panel, 'undo', 'panel.putBack', () =>
    panel.call('undoFix', { ...sheetRequest(panel), ...(step === undefined ? {} : { step }) }),
  );
}

/** *Take back*: the sheet is checked again, so that nothing is shown as ready that waits now. */
export async function pressTakeBack(
  panel: Panel,
  section: Section,
  action: string,
  { id, step }: DecisionView,
): Promise<void> {
  if (step !== null) return undoFixes(panel, step);
  await panel.run(section, action, async () => {
    const reply = await panel.call('saveSettings', { ...sheetRequest(panel), takeBack: id });
    if (!reply.ok) return tellFailure(panel, section, reply.failure);
    await checkRows(panel, panel.state().check?.onlyRows ?? null);
    tell(panel, section, { kind: 'done', text: { key: 'check.takenBack' } });
  });
}

/** After cells were changed the list is made anew: it would show what is not there any more. */
async function changeCells(
  panel: Panel,
  action: string,
  key: 'panel.written' | 'panel.putBack',
  change: () => Promise<Reply<Value<'fixCells'>>>,
): Promise<void> {
  await panel.run('check', action, async () => {
    const reply = await change();
    if (!reply.ok) return tellFailure(panel, 'check', reply.failure);
    const { written, formulas, changed, protectedCells, spills, left } = reply.value;
    await checkRows(panel, panel.state().check?.onlyRows ?? null);
    const named = (cells: readonly string[]) => ({
      n: cells.length,
      cells: cells.slice(0, MOST_NAMED).join(', '),
    });
    const more: Text[] = [];
    if (formulas.length === 1) more.push({ key: 'check.formula' });
    if (formulas.length > 1) more.push({ key: 'check.formulas', params: named(formulas) });
    if (changed.length > 0) more.push({ key: 'check.cellsChanged', params: named(changed) });
    if (protectedCells.length > 0)
      more.push({ key: 'check.notWritten', params: named(protectedCells) });
    if (spills.length > 0) more.push({ key: 'check.spills', params: named(spills) });
    if (left > 0) more.push({ key: 'check.writeLeft', params: { n: left } });
    const canUndo = key === 'panel.written' && written > 0;
    tell(panel, 'check', { kind: 'done', text: { key, params: { n: written } }, more, canUndo });
  });
}

/** Takes our marks off. */
export async function pressClearMarks(panel: Panel): Promise<void> {
  await panel.run('check', 'clear', async () => {
    const reply = await panel.call('clearSheet', sheetRequest(panel));
    const done: Note = { kind: 'done', text: { key: 'marks.off' } };
    // The column of what was sent is gone with them.
    if (reply.ok) await refresh(panel);
    tell(panel, 'check', reply.ok ? done : failureNote(reply.failure));
  });
}

/** *All problems on a sheet* */
export async function pressMakeProblemsSheet(panel: Panel): Promise<void> {
  await panel.run('check', 'problems-sheet', async () => {
    const reply = await panel.call('makeProblemsSheet', sheetRequest(panel));
    if (!reply.ok) return tellFailure(panel, 'check', reply.failure);
    const params = { n: reply.value.problems };
    tell(panel, 'check', { kind: 'done', text: { key: 'check.problemsSheetMade', params } });
  });
}

/** Changes settings that the check reads, then checks again. */
export async function changeAndCheck(
  panel: Panel,
  action: string,
  change: Request,
  text: Text,
): Promise<void> {
  await panel.run('check', action, async () => {
    const reply = await panel.call('saveSettings', { ...sheetRequest(panel), change });
    if (!reply.ok) return tellFailure(panel, 'check', reply.failure);
    await checkRows(panel, panel.state().check?.onlyRows ?? null);
    tell(panel, 'check', { kind: 'done', text });
  });
}
