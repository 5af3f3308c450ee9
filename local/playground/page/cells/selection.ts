/** What is selected in a sheet: where it began and where it reaches, drawn as a frame over the cells. */

import type { AreaView } from '../../protocol';
import { make } from '../dom';
import { areaBetween, type Spot } from './areas';
import type { Box, Table } from './table';

export interface Selection {
  /** The cell that typing goes to. */
  readonly active: () => Spot;
  readonly area: () => AreaView;
  /** `head` reaches further than the active cell when given. */
  set(active: Spot, head?: Spot): void;
  setArea(area: AreaView): void;
  /** Where the far end is. */
  readonly head: () => Spot;
  /** Puts the frame where the cells are now. */
  draw(): void;
}

/** Calls `onChange` for each change that is one. */
export function createSelection(table: Table, onChange: (area: AreaView) => void): Selection {
  let active: Spot = { row: 1, column: 1 };
  let head: Spot = active;
  const frames = (['frozen', 'scrolling'] as const).map((part) => {
    const range = make('div', { class: 'range' });
    const cell = make('div', { class: 'active-cell' });
    table.layers[part].append(range, cell);
    return { part, range, cell };
  });
  const area = () => areaBetween(active, head);
  const draw = () => {
    const whole = area();
    const one = { ...active, rows: 1, columns: 1 };
    for (const { part, range, cell } of frames) {
      const isOne = whole.rows === 1 && whole.columns === 1;
      put(range, isOne ? null : table.boxes(whole)[part]);
      put(cell, table.boxes(one)[part]);
    }
    table.markHeads(whole);
  };
  const set = (start: Spot, end: Spot) => {
    const before = area();
    const wasActive = active;
    active = start;
    head = end;
    draw();
    const now = area();
    const same = JSON.stringify([before, wasActive]) === JSON.stringify([now, active]);
    if (!same) onChange(now);
  };
  return {
    active: () => active,
    head: () => head,
    area,
    set: (start, end = start) => set(start, end),
    setArea({ row, column, rows, columns }) {
      set({ row, column }, { row: row + rows - 1, column: column + columns - 1 });
    },
    draw,
  };
}

function put(element: HTMLElement, box: Box | null): void {
  element.hidden = box === null;
  if (box === null) return;
  const { style } = element;
  style.left = `${box.left - 1}px`;
  style.top = `${box.top - 1}px`;
  style.width = `${box.width + 1}px`;
  style.height = `${box.height + 1}px`;
}
