/** Copying, pasting and emptying what is selected. */

import type { CellView } from '../../protocol';
import type { Spot } from './areas';
import { editText, type ShownTab } from './shownTab';

interface Wiring {
  readonly current: () => ShownTab | null;
  readonly onType: (spot: Spot, texts: readonly (readonly string[])[]) => void;
  readonly onFailed: (error: unknown) => void;
}

/** Heard by the document: without a field to type into, browsers do not tell the grid itself. */
export function listenClipboard(
  root: HTMLElement,
  { current, onType, onFailed }: Wiring,
): { readonly empty: () => Promise<void> } {
  const here = () => {
    const shown = current();
    const isHere = root.contains(document.activeElement) && shown?.editor.isOpen() === false;
    return isHere ? shown : null;
  };
  document.addEventListener('copy', (event) => {
    const shown = here();
    if (shown === null) return;
    copy(shown).catch(onFailed);
    event.preventDefault();
  });
  document.addEventListener('paste', (event) => {
    const shown = here();
    if (shown === null) return;
    const lines = pasted(event.clipboardData?.getData('text/plain') ?? '');
    const { row, column } = shown.selection.area();
    onType({ row, column }, lines);
    const columns = Math.max(...lines.map((line) => line.length));
    shown.selection.setArea({ row, column, rows: lines.length, columns });
    event.preventDefault();
  });
  return {
    async empty() {
      const shown = current();
      if (shown === null) return;
      const { row, column } = shown.selection.area();
      const lines = await filledLines(shown);
      const empty = lines.map((line) => line.map(() => ''));
      if (empty.length > 0) onType({ row, column }, empty);
    },
  };
}

/** Spreadsheets put lines of texts with tabs between them on the clipboard. */
function pasted(text: string): readonly (readonly string[])[] {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  return lines.map((line) => line.split('\t'));
}

async function copy(shown: ShownTab): Promise<void> {
  const lines = await filledLines(shown);
  const texts = lines.map((line) => line.map((cell) => cell?.text ?? '').join('\t'));
  await navigator.clipboard.writeText(texts.join('\n'));
}

/** Only what holds something: an area may be as large as the sheet. */
async function filledLines({
  cells,
  selection,
}: ShownTab): Promise<readonly (readonly (CellView | null)[])[]> {
  const { row, column, rows, columns } = selection.area();
  await cells.load(row, row + rows - 1);
  const lines = Array.from({ length: rows }, (_, index) =>
    (cells.line(row + index) ?? []).slice(column - 1, column - 1 + columns),
  );
  while (lines.length > 0 && lines.at(-1)?.every((cell) => editText(cell) === '')) lines.pop();
  return lines;
}
