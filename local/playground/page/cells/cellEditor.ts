/** The field in which a cell is edited, put over the cell itself. */

import { make } from '../dom';
import type { Spot } from './areas';
import type { Table } from './table';

/** Where a person goes on after a cell: one down, one to the right, or they stay. */
export type GoOn = 'down' | 'right' | 'stay';

export interface CellEditor {
  /** Opens over a cell; another one that is open is finished first. */
  open(spot: Spot, text: string): void;
  readonly isOpen: () => boolean;
  /** Takes what was typed, as a click elsewhere does. */
  finish(): void;
}

export function createCellEditor(
  table: Table,
  onDone: (spot: Spot, text: string, goOn: GoOn) => void,
  label: string,
): CellEditor {
  let current: { readonly spot: Spot; readonly field: HTMLInputElement } | null = null;
  const close = (goOn: GoOn, takes: boolean) => {
    if (current === null) return;
    const { spot, field } = current;
    // First of all: taking the field away blurs it, which closes once more.
    current = null;
    const { value } = field;
    field.remove();
    if (goOn !== 'stay' || !takes) table.focus();
    if (takes) onDone(spot, value, goOn);
  };
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Enter') close('down', true);
    else if (event.key === 'Tab') close('right', true);
    else if (event.key === 'Escape') close('stay', false);
    else return;
    event.preventDefault();
  };
  return {
    isOpen: () => current !== null,
    finish: () => close('stay', true),
    open(spot, text) {
      close('stay', true);
      const { frozen, scrolling } = table.boxes({ ...spot, rows: 1, columns: 1 });
      const box = frozen ?? scrolling;
      if (box === null) return;
      const field = make('input', {
        class: 'cell-editor',
        attributes: { 'aria-label': label, spellcheck: 'false', autocomplete: 'off' },
        on: { keydown: onKey, blur: () => close('stay', true) },
      });
      field.value = text;
      Object.assign(field.style, {
        left: `${box.left - 1}px`,
        top: `${box.top - 1}px`,
        minWidth: `${box.width + 1}px`,
        height: `${box.height + 1}px`,
        width: `${Math.min(60, text.length + 4)}ch`,
      });
      table.layers[frozen === null ? 'scrolling' : 'frozen'].append(field);
      current = { spot, field };
      field.focus();
      field.setSelectionRange(text.length, text.length);
    },
  };
}
