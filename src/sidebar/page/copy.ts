/** Puts texts on the clipboard. */

import { sayText } from '../panel/panelWords';
import { type Panel, tell } from '../panel/runningPanel';
import type { Note } from '../panel/state';

/** *Copy details*: time, code, status, batch and the request without its secrets, as the server wrote it. */
export function copyDetails(panel: Panel, note: Note): void {
  const { language, upload } = panel.state();
  const batches = upload?.runs.flatMap((run) => run.uploads) ?? [];
  const lines = [
    `Metrica Calls ${VERSION}`,
    new Date().toISOString(),
    `code: ${note.code ?? ''}`,
    sayText(language, note.text),
    note.server === undefined || note.server === '' ? '' : `answer: ${note.server}`,
    ...batches.map(({ batch, state, uploadId }) => `batch: ${batch} ${state} ${uploadId}`),
    note.asked ?? '',
  ];
  copyText(panel, lines.filter((line) => line !== '').join('\n'));
}

/** The same of a check: its counts and the codes of what it found, which nothing else in the panel names. */
export function copyCheck(panel: Panel): void {
  const answer = panel.state().check?.answer;
  if (answer === undefined) return;
  const { sheet, rows, ready, held, digest } = answer;
  const groups = digest.groups.map(
    ({ code, severity, count, rows: waiting }) => `${code} ${severity}: ${count}, held ${waiting}`,
  );
  const counts = `${sheet}: rows ${rows}, ready ${ready}, held ${held}`;
  copyText(
    panel,
    [`Metrica Calls ${VERSION}`, new Date().toISOString(), counts, ...groups].join('\n'),
  );
}

/** Copies a text; where the browser does not let the frame do it, the old way is tried, then the text is shown. */
export function copyText(panel: Panel, text: string): void {
  const done = () => tell(panel, 'frame', { kind: 'done', text: { key: 'panel.copied' } });
  const byHand = () => {
    if (copyBySelection(text)) done();
    else {
      const more = [{ key: 'panel.quoted', params: { words: text } } as const];
      tell(panel, 'frame', { kind: 'plain', text: { key: 'panel.copyByHand' }, more });
    }
  };
  if (navigator.clipboard === undefined) byHand();
  else navigator.clipboard.writeText(text).then(done, byHand);
}

function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'unseen';
  document.body.append(area);
  area.select();
  const isCopied = document.execCommand('copy');
  area.remove();
  return isCopied;
}

/** The version of the add-on, put in by the build. */
declare const VERSION: string;
