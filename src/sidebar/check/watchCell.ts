/** Leads to a cell, and checks its row again once a person has changed it and gone on. */

import type { GroupView } from '../../app/panel/panelDigest';
import { refresh, sheetRequest } from '../panel/actPanel';
import { tellFailure } from '../panel/failures';
import type { Text } from '../panel/panelWords';
import type { Panel } from '../panel/runningPanel';
import { newCheck, withChangedRow } from '../panel/sinceCheck';
import type { Checked } from '../panel/state';

/** Nobody mends one row for longer: the panel stops asking Google. */
const WATCHED_MS = 10 * 60_000;

/** Sheets above this are not checked again for one row: it would take too long each time. */
const MOST_ROWS = 20_000;

/** Goes to a cell. */
export async function goToCell(panel: Panel, cell: string): Promise<void> {
  const reply = await panel.call('showCell', { ...sheetRequest(panel), cell });
  if (!reply.ok) return tellFailure(panel, 'check', reply.failure);
  panel.set({ watch: { cell, text: reply.value, sinceMs: Date.now() } });
}

/** Looks whether the person has left the cell, and whether its row is what it was; asked often. */
export async function lookAtCell(panel: Panel): Promise<void> {
  const { watch, check, busy } = panel.state();
  if (watch === null || check === null || busy !== null) return;
  if (Date.now() - watch.sinceMs > WATCHED_MS) return panel.set({ watch: null });
  const { cell } = watch;
  const reply = await panel.call('readNow', { watch: { ...sheetRequest(panel), cell } });
  const watched = reply.ok ? reply.value.watched : null;
  // Meanwhile a person may have begun something else, or gone to another cell.
  if (watched === null || panel.state().watch !== watch || panel.state().busy !== null) return;
  if (watched.selected === 'cell') return;
  const isChanged = watched.text !== watch.text;
  if (isChanged && check.answer.rows > MOST_ROWS) {
    panel.set({ watch: null, check: withChangedRow(check, rowOf(cell)) });
  } else if (isChanged) await recheck(panel, watch.cell, watched.text);
  else if (watched.selected === 'no') panel.set({ watch: null });
}

/** Without a sign of work and without taking the focus: the person works in the sheet. */
async function recheck(panel: Panel, cell: string, text: string): Promise<void> {
  const { check } = panel.state();
  const row = rowOf(cell);
  const sinceMs = Date.now();
  panel.set({ busy: { section: 'check', action: 'recheck', sinceMs, isSlow: false } });
  try {
    const onlyRows = check?.onlyRows ?? null;
    const reply = await panel.call('checkSheet', {
      ...sheetRequest(panel),
      onlyRows,
      isQuiet: true,
    });
    if (!reply.ok) return panel.set({ watch: null });
    await refresh(panel);
    const atMs = Date.now();
    const isWaiting = holds(reply.value, row);
    const key = isWaiting ? 'check.recheck.waits' : 'check.recheck.good';
    const more: Text[] =
      check !== null && others(check.answer, row) !== others(reply.value, row)
        ? [{ key: 'check.changedSince' }]
        : [];
    panel.set({
      check: newCheck(reply.value, atMs, sinceMs, onlyRows),
      upload: null,
      line: null,
      watch: isWaiting ? { cell, text, sinceMs: atMs } : null,
      notes: {
        check: { kind: isWaiting ? 'plain' : 'done', text: { key, params: { row } }, more },
      },
    });
  } finally {
    panel.set({ busy: null });
  }
}

function rowOf(cell: string): number {
  return Number(/\d+$/.exec(cell)?.[0] ?? 0);
}

/** Whether something of a row keeps it from being sent. */
function holds({ digest }: Checked, row: number): boolean {
  return digest.groups.some(
    ({ severity, values, asked }) =>
      asked !== null || (severity !== 'warning' && values.some(({ rows }) => rows.includes(row))),
  );
}

/** What was found in all other rows, but for what rows say of each other. */
function others({ digest, rows }: Checked, row: number): string {
  const found = digest.groups
    .filter(({ code }) => !code.startsWith('ROW_'))
    .map(({ code, values }: GroupView) => [
      code,
      values.flatMap((value) => {
        const left = value.rows.filter((each) => each !== row);
        return left.length === 0 ? [] : [[value.letters, value.seen, left]];
      }),
    ])
    .filter(([, values]) => (values ?? []).length > 0);
  return JSON.stringify([rows, found]);
}
