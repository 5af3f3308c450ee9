/** One sheet in the grid library: rows that are drawn when they come into view, frozen header, widths that can be pulled. */

import {
  FormatModule,
  FrozenColumnsModule,
  FrozenRowsModule,
  InteractionModule,
  ResizeColumnsModule,
  type RowComponent,
  Tabulator,
} from 'tabulator-tables';
import type { AreaView, TabView } from '../../protocol';
import type { Spot } from './areas';
import { dress } from './cellLook';
import type { SheetCells } from './sheetCells';
import { NUMBERS_WIDTH, type RowData, sheetColumns } from './tableColumns';

Tabulator.registerModule([
  FormatModule,
  FrozenColumnsModule,
  FrozenRowsModule,
  InteractionModule,
  ResizeColumnsModule,
]);

export const ROW_HEIGHT = 23;

/** Pixels within the layer that scrolls with the cells. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Table {
  /** Draws the rows in view anew whose cells were read anew. */
  refresh(): void;
  /** Where an area is; null in place of a part (frozen or scrolling) that the area does not touch. */
  boxes(area: AreaView): { readonly frozen: Box | null; readonly scrolling: Box | null };
  /** Layers above the cells that scroll with them. */
  readonly layers: { readonly frozen: HTMLElement; readonly scrolling: HTMLElement };
  /** The cell under a point or an element; column 0 are the row numbers, row 0 the letters; null outside. */
  spotAt(target: EventTarget | null): Spot | null;
  scrollTo(spot: Spot): void;
  /** Rows that fit into the window. */
  pageRows(): number;
  /** The row so many shown rows further, within the sheet. */
  rowFrom(row: number, steps: number): number;
  markHeads(area: AreaView): void;
  focus(): void;
  destroy(): void;
}

/** Resolves when the table can be used. */
export function createTable(
  root: HTMLElement,
  tab: TabView,
  cells: SheetCells,
  onMoved: () => void,
): Promise<Table> {
  const hidden = new Set(tab.hiddenRows);
  const shown = Array.from({ length: tab.rows }, (_, index) => index + 1).filter(
    (row) => !hidden.has(row),
  );
  const indexOf = new Map(hidden.size === 0 ? [] : shown.map((row, index) => [row, index]));
  const placeOf = (row: number) => (hidden.size === 0 ? row - 1 : (indexOf.get(row) ?? 0));
  const frozen = Math.min(tab.frozenRows, shown.length);
  /** As what version of its cells a row was drawn. */
  const drawn = new WeakMap<object, object>();

  const columns = sheetColumns(tab, cells, (data, version) => drawn.set(data, version));
  const table = new Tabulator(root, {
    data: shown.map((row): RowData => ({ row })),
    columns,
    index: 'row',
    height: '100%',
    rowHeight: ROW_HEIGHT,
    layout: 'fitData',
    ...(frozen === 0 ? {} : { frozenRows: frozen }),
    renderVerticalBuffer: 400,
    autoResize: false,
  });

  return new Promise((resolve) => {
    table.on('tableBuilt', () => {
      const holder = root.querySelector<HTMLElement>('.tabulator-tableholder');
      const frozenHolder = root.querySelector<HTMLElement>('.tabulator-frozen-rows-holder');
      if (holder === null) throw new Error('The grid has no place for its rows.');
      const scrolling = layer();
      holder.append(scrolling);
      const frozenLayer = layer();
      frozenHolder?.append(frozenLayer);
      holder.addEventListener('scroll', () => {
        refresh();
        onMoved();
      });
      table.on('columnResized', onMoved);

      const widths = () => table.getColumns().map((column) => column.getWidth());
      const frozenRows = shown.slice(0, frozen).map((row) => table.getRow(row));
      // News may still come to a table that was taken away, until the next one is there.
      let isGone = false;
      const refresh = () => {
        if (isGone) return;
        for (const row of [...frozenRows, ...table.getRows('visible')]) redraw(row);
      };
      const redraw = (row: RowComponent) => {
        const data = row.getData() as RowData;
        // Asks for what is old.
        const line = cells.line(data.row);
        const version = cells.version(data.row);
        if (version === undefined || drawn.get(data) === version) return;
        drawn.set(data, version);
        // Not by the library's own `reformat`, which measures every row again.
        for (const element of row.getElement().querySelectorAll<HTMLElement>('.tabulator-cell')) {
          const column = Number(element.dataset.column);
          if (column > 0) element.replaceChildren(dress(element, line?.[column - 1] ?? null));
        }
      };
      const box = (area: AreaView, from: number, to: number): Box | null => {
        const first = Math.max(from, placeOf(area.row));
        const last = Math.min(to, placeOf(area.row + area.rows - 1));
        if (first > last) return null;
        const all = widths();
        const sum = (start: number, end: number) =>
          all.slice(start, end).reduce((total, width) => total + width, 0);
        return {
          left: sum(0, area.column),
          width: sum(area.column, area.column + area.columns),
          top: (first - from) * ROW_HEIGHT,
          height: (last - first + 1) * ROW_HEIGHT,
        };
      };
      const boxes = (area: AreaView) => ({
        frozen: box(area, 0, frozen - 1),
        scrolling: box(area, frozen, shown.length - 1),
      });
      resolve({
        refresh,
        boxes,
        layers: { frozen: frozenLayer, scrolling },
        spotAt(target) {
          if (!(target instanceof Element)) return null;
          const cell = target.closest<HTMLElement>('.tabulator-cell');
          if (cell?.dataset.row !== undefined) {
            return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
          }
          const head = target.closest('.tabulator-col')?.getAttribute('tabulator-field');
          if (head == null) return null;
          return { row: 0, column: head === 'row' ? 0 : Number(head.slice(1)) };
        },
        scrollTo({ row, column }) {
          const { scrolling: target } = boxes({ row, column, rows: 1, columns: 1 });
          const all = boxes({ row: shown[frozen] ?? 1, column, rows: 1, columns: 1 });
          const { left, width } = target ?? all.scrolling ?? { left: 0, width: 0 };
          if (left - NUMBERS_WIDTH < holder.scrollLeft) holder.scrollLeft = left - NUMBERS_WIDTH;
          else if (left + width > holder.scrollLeft + holder.clientWidth) {
            holder.scrollLeft = Math.min(left - NUMBERS_WIDTH, left + width - holder.clientWidth);
          }
          if (target === null) return;
          const { top, height } = target;
          if (top < holder.scrollTop) holder.scrollTop = top;
          else if (top + height > holder.scrollTop + holder.clientHeight) {
            holder.scrollTop = top + height - holder.clientHeight;
          }
        },
        pageRows: () => Math.max(1, Math.floor(holder.clientHeight / ROW_HEIGHT) - 1),
        rowFrom(row, steps) {
          const index = Math.min(shown.length - 1, Math.max(0, placeOf(row) + steps));
          return shown[index] ?? row;
        },
        markHeads(area) {
          for (const [index, column] of table.getColumns().entries()) {
            const isIn = index >= area.column && index < area.column + area.columns;
            column.getElement().classList.toggle('in-selection', isIn);
          }
        },
        focus: () => holder.focus({ preventScroll: true }),
        destroy: () => {
          isGone = true;
          table.destroy();
        },
      });
    });
  });
}

function layer(): HTMLElement {
  const element = document.createElement('div');
  element.className = 'layer';
  return element;
}
