/** What the buttons of *Columns* do. */

import { refresh, sheetRequest, showTab } from '../panel/actPanel';
import type { Request } from '../panel/bridge';
import { tellFailure } from '../panel/failures';
import { dropDrafts, type Panel, tell } from '../panel/runningPanel';
import { columnsChange, readingChange, trialKey } from './columnDrafts';

/** *Save columns*: what was chosen in the lists and how values are read. */
export async function saveColumns(panel: Panel): Promise<void> {
  const { panel: shown, drafts } = panel.state();
  if (shown?.columns === null || shown?.columns === undefined) return;
  const change = {
    columns: columnsChange(shown.columns, drafts),
    ...readingChange(shown.columns, drafts),
  };
  await save(panel, 'save-columns', change, unreadConstant);
}

/** A value for all rows that no row could be sent with, as `const-Name`; null where all can be read. */
async function unreadConstant(panel: Panel): Promise<string | null> {
  const { drafts } = panel.state();
  if (!Object.keys(drafts).some((id) => id.startsWith('const-'))) return null;
  await tryColumns(panel);
  const tried = panel.state().trial?.columns?.fields ?? [];
  const wrong = tried.find(
    ({ source, unread }) => source !== null && 'constant' in source && unread > 0,
  );
  return wrong === undefined ? null : `const-${wrong.column}`;
}

/** Reads what the columns would send with what is chosen now; nothing is kept. */
export async function tryColumns(panel: Panel): Promise<void> {
  const { panel: shown, drafts } = panel.state();
  if (shown?.columns == null) return;
  const key = trialKey(shown.columns, drafts);
  const change = { columns: columnsChange(shown.columns, drafts) };
  const reply = await panel.call('readPanel', { ...sheetRequest(panel), change });
  // Whoever has gone on choosing hears of that instead.
  const now = panel.state();
  if (now.panel?.columns == null || trialKey(now.panel.columns, now.drafts) !== key) return;
  panel.set({ trial: { key, columns: reply.ok ? reply.value.columns : null } });
}

/** *Find again*: forgets every choice, so that the names alone decide. */
export async function findAgain(panel: Panel): Promise<void> {
  const fields = panel.state().panel?.columns?.fields ?? [];
  const columns = Object.fromEntries(fields.map(({ column }) => [column, null]));
  await save(panel, 'find-again', { columns, headerRow: null });
}

/** Takes one column for a field: a guess that is confirmed, a lost column that is found again. */
export async function takeColumn(
  panel: Panel,
  action: string,
  column: string,
  header: string,
): Promise<void> {
  const known = panel.state().panel?.columns?.sheetColumns.find((each) => each.header === header);
  await save(panel, action, { columns: { [column]: known?.kept ?? { header } } });
}

/** *Change* of the header row. */
export async function saveHeaderRow(panel: Panel): Promise<void> {
  const row = Number(panel.state().drafts['header-row'] ?? '');
  await save(panel, 'save-header-row', { headerRow: row > 0 ? row : null });
}

/** Saves, unless `wrongField` names a field that cannot be kept: then the focus goes there. */
async function save(
  panel: Panel,
  action: string,
  change: Request,
  wrongField: (panel: Panel) => Promise<string | null> = async () => null,
): Promise<void> {
  await panel.run('columns', action, async () => {
    const wrong = await wrongField(panel);
    if (wrong !== null) return panel.focus(wrong);
    const reply = await panel.call('saveSettings', { ...sheetRequest(panel), change });
    if (!reply.ok) return tellFailure(panel, 'columns', reply.failure);
    dropDrafts(
      panel,
      'col-',
      'const-',
      'time-',
      'id-type',
      'zone',
      'country',
      'filter',
      'after',
      'day-time',
      'header-row',
    );
    // Other columns make other calls: what was found before is not true any more.
    panel.set({
      check: null,
      checkFailure: null,
      folds: { ...panel.state().folds, 'choose-header': false },
    });
    await refresh(panel);
    tell(panel, 'columns', { kind: 'done', text: { key: 'panel.saved' } });
  });
}

/** *Insert sample sheet*: a tab with every column, to compare with. */
export async function pressInsertSample(panel: Panel): Promise<void> {
  await panel.run('columns', 'insert-sample', async () => {
    const reply = await panel.call('insertSampleSheet');
    if (!reply.ok) return tellFailure(panel, 'columns', reply.failure);
    await showTab(panel, reply.value);
  });
}
