/** The note of the cell under the pointer, on a card beside it. */

import { make } from '../dom';

const GAP = 2;

export interface NoteCard {
  /** Shows a note beside a cell; null takes the card away. */
  show(note: string | null, cell: Element | null): void;
}

export function createNoteCard(): NoteCard {
  const card = make('div', { id: 'note', attributes: { role: 'tooltip' } });
  card.hidden = true;
  document.body.append(card);
  let shown: Element | null = null;
  return {
    show(note, cell) {
      if (note === null || cell === null) {
        card.hidden = true;
        shown = null;
        return;
      }
      if (shown === cell && card.textContent === note) return;
      shown = cell;
      card.textContent = note;
      card.hidden = false;
      const { left, right, top } = cell.getBoundingClientRect();
      const { width, height } = card.getBoundingClientRect();
      const fits = right + GAP + width <= window.innerWidth;
      card.style.left = `${Math.max(0, fits ? right + GAP : left - GAP - width)}px`;
      card.style.top = `${Math.max(0, Math.min(top, window.innerHeight - height))}px`;
    },
  };
}
