/** The sheet on display: one tab at a time, its selection, typing by the keyboard. */

import type { AreaView, CellView, TabView } from '../../protocol';
import { place } from '../dom';
import type { Spot } from './areas';
import { isTicked } from './cellLook';
import { listenClipboard } from './gridClipboard';
import { keyWish, undoWish } from './gridKeys';
import { listenMenu } from './gridMenu';
import { listenPointer } from './gridPointer';
import { createNoteCard } from './noteCard';
import { cellAt, editText, inSheet, type ShownTab, showTab, type TabWiring } from './shownTab';

export interface Grid {
  /** Shows a tab with this area selected; the same tab again is drawn anew. */
  open(tab: TabView, area: AreaView): Promise<void>;
  /** Selects and brings into view. */
  goTo(area: AreaView): void;
  readonly area: () => AreaView;
  /** What is known of the cell that typing goes to. */
  readonly activeCell: () => CellView | null;
  readonly active: () => Spot;
  /** Cells may have changed. */
  outdate(): void;
  focus(): void;
}

const A1: AreaView = { row: 1, column: 1, rows: 1, columns: 1 };

export function createGrid(wiring: TabWiring): Grid {
  const root = place('grid');
  const card = createNoteCard();
  let shown: ShownTab | null = null;
  let opening = 0;
  const current = () => shown;

  function edit(text: string | null): void {
    if (shown === null) return;
    const spot = shown.selection.active();
    shown.table.scrollTo(spot);
    card.show(null, null);
    shown.editor.open(spot, text ?? editText(cellAt(shown.cells, spot)));
  }

  /** A checkbox is ticked or not. */
  function toggle(spot: Spot): void {
    if (shown !== null)
      wiring.onType(spot, [[isTicked(cellAt(shown.cells, spot)) ? 'FALSE' : 'TRUE']]);
  }

  listenPointer(root, { current, card, onEdit: () => edit(null), onToggle: toggle });
  listenMenu(root, { current, ...wiring });
  const { empty } = listenClipboard(root, { current, ...wiring });
  // While a tab is drawn anew nothing has the focus; keys are meant for the cells all the same.
  const isHere = () =>
    document.activeElement === document.body || root.contains(document.activeElement);
  document.addEventListener('keydown', (event) => {
    const undo = isHere() && !event.defaultPrevented ? undoWish(event) : null;
    if (undo === null) return;
    event.preventDefault();
    wiring.onUndo(undo.redo);
  });
  root.addEventListener('keydown', (event) => {
    if (shown === null || event.isComposing) return;
    const { table, tab, selection } = shown;
    const from = event.shiftKey ? selection.head() : selection.active();
    const isCheckbox = cellAt(shown.cells, selection.active())?.kind === 'c';
    const wish = keyWish(event, { table, from, columns: tab.columns, isCheckbox });
    if (wish === null) return;
    event.preventDefault();
    switch (wish.kind) {
      case 'move':
        selection.set(wish.extends ? selection.active() : wish.to, wish.to);
        table.scrollTo(wish.to);
        return;
      case 'all':
        selection.setArea({ row: 1, column: 1, rows: tab.rows, columns: tab.columns });
        return;
      case 'clear':
        empty().catch(wiring.onFailed);
        return;
      case 'toggle':
        toggle(selection.active());
        return;
      case 'edit':
        edit(wish.text);
    }
  });

  const active = () => shown?.selection.active() ?? A1;
  return {
    async open(tab, area) {
      opening += 1;
      const turn = opening;
      const hadFocus = isHere();
      card.show(null, null);
      shown?.table.destroy();
      shown = null;
      const inside = document.createElement('div');
      root.replaceChildren(inside);
      // What is told before the tab stands is told once more below.
      const onChange = (isMoved: boolean) => {
        if (shown !== null) wiring.onChange(isMoved);
      };
      const made = await showTab(inside, tab, area, { ...wiring, onChange });
      if (turn !== opening) return made.table.destroy();
      shown = made;
      if (hadFocus) made.table.focus();
      wiring.onChange(true);
    },
    goTo(area) {
      if (shown === null) return;
      shown.selection.setArea(inSheet(area, shown.tab));
      shown.table.scrollTo(shown.selection.active());
    },
    area: () => shown?.selection.area() ?? A1,
    active,
    activeCell: () => (shown === null ? null : cellAt(shown.cells, active())),
    outdate() {
      shown?.cells.outdate();
      shown?.table.refresh();
    },
    focus: () => shown?.table.focus(),
  };
}
